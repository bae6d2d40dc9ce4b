import createClient from 'openapi-fetch'
import type { paths, Session } from './contract.ts'
import { offline, Problem, problemOf } from './problem.ts'

let csrf = ''
let sessionAt = '/api/session'
let ended = () => {}
let answeredAt = Date.now()

/** The token that every write carries; it comes with the session. */
export const keepCsrf = (token: string) => {
  csrf = token
}
/** The token a write carries, for what cannot go through {@link client}. */
export const csrfToken = () => csrf
/** Where this entry's session is asked for. */
export const keepSessionAt = (path: string) => {
  sessionAt = path
}
/** Told when a call finds that the session is over. */
export const onSessionEnded = (tell: () => void) => {
  ended = tell
}

/** What is shown from now on was answered then: the page was opened without a connection. */
export const showsAnswersOf = (moment: number) => {
  answeredAt = moment
}
/** When the portal last answered, by the browser's clock. */
export const lastAnswer = () => answeredAt

const isWrite = (request: Request) => request.method !== 'GET' && request.method !== 'HEAD'

function withToken(request: Request): Request {
  if (!isWrite(request)) return request
  const headers = new Headers(request.headers)
  headers.set('X-CSRF-TOKEN', csrf)
  return new Request(request, { headers })
}

async function isCsrf(response: Response): Promise<boolean> {
  if (response.status !== 403) return false
  const body: unknown = await response.clone().json().catch(() => null)
  return problemOf(response.status, body).kind === 'csrf'
}

/** One call: writes carry the token, and a write refused for an old token fetches a new one and is sent once more. */
async function send(request: Request): Promise<Response> {
  const again = isWrite(request) ? request.clone() : null
  try {
    const response = await fetch(withToken(request))
    answeredAt = Date.now()
    if (again && (await isCsrf(response))) {
      const session = (await (await fetch(sessionAt)).json()) as Session
      if (session.signedIn) {
        keepCsrf(session.csrf)
        return await fetch(withToken(again))
      }
      ended()
    }
    return response
  } catch {
    throw offline()
  }
}

export const client = createClient<paths>({
  baseUrl: globalThis.location?.origin ?? '',
  fetch: send,
  headers: { Accept: 'application/json' },
})

/** The body of a good answer; everything else becomes a {@link Problem}. */
export async function read<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call.catch((cause: unknown) => {
    throw cause instanceof Problem ? cause : problemOf(502, null)
  })
  if (response.ok) return data as T
  const problem = problemOf(response.status, error)
  if (problem.kind === 'signed-out') ended()
  throw problem
}
