import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Connect, Plugin } from 'vite'
import type { Question, ReadingSubmission, Receipt, SettingsUpdate } from '../src/api/contract.ts'
import * as data from './data.ts'

const problem = (type: string, status: number, title: string, more: object = {}) => ({
  status,
  body: { type: `urn:problem:${type}`, status, title, ...more },
})
type Answer = { status: number; body?: unknown }
const ok = (body: unknown): Answer => ({ status: 200, body })

let given: Receipt | null = null
let settings = data.settings()
let calendar: { path: string | null; since: string | null } = { path: null, since: null }

async function bodyOf<T>(request: IncomingMessage): Promise<T> {
  let text = ''
  for await (const piece of request) text += String(piece)
  return JSON.parse(text || '{}') as T
}

/** States are chosen with the cookie `mock`, words joined by a dot: `closed`, `receipt`, `asked`, `password`, `debt`, `empty`, `done`, `one`, `fail`, `ended`, `nobody`, `pending`, `stale`, `late`, `years`, `replaced`, `onemonth`. */
async function answer(request: IncomingMessage): Promise<Answer> {
  const url = new URL(request.url ?? '/', 'http://mock')
  const flags = new Set((/(?:^|; )mock=([\w.-]*)/.exec(request.headers.cookie ?? '')?.[1] ?? '').split('.'))
  const path = `${request.method} ${url.pathname}`
  const property = url.searchParams.get('property') ?? ''
  const handed = given ?? (flags.has('receipt') || flags.has('done') ? data.receipt() : null)

  if (path === 'GET /api/session') return ok(data.session(flags))
  if (path === 'POST /sign-out') return ok({ goTo: '/' })
  if (path.startsWith('GET /api/receipts/')) {
    const { number, checkCode, submittedAt } = data.receipt()
    const valid = url.pathname.endsWith(`/${number}`) && url.searchParams.get('code') === checkCode
    return ok({ number, valid, ...(valid && { at: submittedAt }) })
  }
  if (flags.has('nobody') || flags.has('ended')) return problem('signed-out', 401, 'Sesija ir beigusies')
  if (flags.has('fail') && !path.includes('addresses')) return problem('unavailable', 503, 'Šobrīd nav pieejams')
  if (request.method !== 'GET' && request.headers['x-csrf-token'] !== 'mock') return problem('csrf', 403, 'Lūdzu, mēģiniet vēlreiz')
  if (path === 'GET /api/meters/calendar') return ok(calendar)
  if (path === 'POST /api/meters/calendar') {
    calendar = { path: null, since: data.clock(flags) }
    return { status: 201, body: { ...calendar, path: '/api/calendars/pWq3tT0m8Yk2sJ5nR7vX1zB4cD6fG9hL.ics' } }
  }
  if (path === 'DELETE /api/meters/calendar') {
    calendar = { path: null, since: null }
    return { status: 204 }
  }
  if (path === 'GET /api/addresses') return ok(data.addresses(flags))
  if (path === 'GET /api/settings') return ok(settings)
  if (path === 'GET /api/settings/account') return ok(data.account(flags))
  if (path === 'GET /api/settings/sessions') return ok(data.openSessions())
  if (path === 'GET /api/settings/views') return ok(data.views(flags))
  if (path === 'DELETE /api/settings/sessions') return ok({ goTo: '/' })
  if (path === 'POST /api/settings/closing') return flags.has('stale') ? problem('sign-in-too-old', 403, 'Jāpieslēdzas vēlreiz') : ok({ goTo: '/konts-slegts' })
  if (/^(PUT|DELETE) \/api\/settings\/(ways|sessions)\//.test(path)) return { status: 204 }
  if (path === 'PUT /api/addresses/correspondence') {
    const { address, version } = await bodyOf<{ address: string | null; version: number }>(request)
    const all = data.addresses(flags)
    return ok({ ...all, correspondence: { ...all.correspondence, address, version: version + 1 } })
  }
  if (path === 'PUT /api/settings') {
    const change = await bodyOf<SettingsUpdate>(request)
    if (change.version !== settings.version) return problem('changed-elsewhere', 409, 'Dati ir mainīti citur')
    settings = { ...settings, ...change, version: settings.version + 1 }
    return ok(settings)
  }
  if (/^GET \/api\/meters\/[^/]+$/.test(path)) return ok(data.meters(flags, given))
  if (/^GET \/api\/meters\/[^/]+\/history$/.test(path)) return ok(data.history(flags))
  if (/^GET \/api\/meters\/[^/]+\/water\/[\d-]+$/.test(path)) {
    const water = data.water(url.pathname.split('/').at(-1)!)
    return water ? ok(water) : problem('not-found', 404, 'Nav atrasts')
  }
  if (/^GET \/api\/meters\/[^/]+\/acts$/.test(path)) return ok(data.acts)
  if (/^GET \/api\/meters\/.*\/photos$/.test(path)) return ok([])
  if (/^PUT \/api\/meters\/.*\/photos\/[^/]+$/.test(path)) return ok(data.photo(decodeURIComponent(url.pathname.split('/').at(-1)!)))
  if (/^DELETE \/api\/meters\/.*\/photos\/[^/]+$/.test(path)) return { status: 204 }
  if (/^PUT \/api\/meters\/[^/]+\/readings\/[\d-]+$/.test(path)) {
    const { readings } = await bodyOf<ReadingSubmission>(request)
    if (flags.has('asked') && readings.some((it) => !it.confirmed)) {
      const questions = data.questionsAbout(readings[0]!.value)
      return problem('reading-refused', 409, 'Rādījumi nav pieņemti', { errors: questions, questions })
    }
    const [cold, hot] = readings.map((it) => Number(it.value.replace(',', '.')))
    given = data.receipt(cold, hot)
    return { status: 201, body: given }
  }
  if (path === 'GET /api/bills') return ok(data.bills(flags, property))
  if (path === 'GET /api/bills/consumption') return ok(data.consumption(handed))
  if (/^GET \/api\/bills\/[\d-]+$/.test(path)) return ok(data.bill(url.pathname.split('/').at(-1)!))
  if (path === 'GET /api/notices') return ok(data.notices(flags))
  if (/^PUT \/api\/notices\/[^/]+\/read$/.test(path)) {
    data.markRead(url.pathname.split('/').at(-2)!)
    return { status: 204 }
  }
  if (path === 'GET /api/settings/delegations') return ok(data.delegations())
  if (path === 'GET /api/communication/questions') return ok(data.questions(flags))
  if (/^PUT \/api\/communication\/questions\//.test(path)) {
    const question = await bodyOf<{ subject: string; text: string; property: string | null }>(request)
    const at = data.clock(flags)
    const id = url.pathname.split('/').at(-1)!
    const { subject, text } = question
    const asked: Question = { id, subject, property: question.property, onBehalfOf: null, askedAt: at, status: 'RECEIVED', messages: [{ by: 'OWNER', text, at }] }
    return { status: 201, body: asked }
  }
  if (path === 'GET /api/documents') return ok(data.documents(flags))
  if (path === 'GET /api/house-file')
    return flags.has('password') ? problem('section-closed', 403, 'Sadaļa ir slēgta', { section: 'house-file' }) : ok(data.houseFile())
  return problem('not-found', 404, 'Nav atrasts')
}

const middleware: Connect.NextHandleFunction = (request, response: ServerResponse, next) => {
  if (!/^\/(api\/|sign-)/.test(request.url ?? '')) return next()
  void answer(request).then(({ status, body }) => {
    response.statusCode = status
    response.setHeader('Content-Type', status < 400 ? 'application/json' : 'application/problem+json')
    response.end(body === undefined ? undefined : JSON.stringify(body))
  })
}

/** Answers for the services while the pages are built; nothing of it is in the build. */
export function mock(): Plugin {
  return {
    name: 'portal-mock',
    apply: 'serve',
    configureServer: (server) => void server.middlewares.use(middleware),
    configurePreviewServer: (server) => void server.middlewares.use(middleware),
  }
}
