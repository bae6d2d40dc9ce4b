import { showsAnswersOf } from '../api/client.ts'
import { Problem } from '../api/problem.ts'
import { shelf } from './shelf.ts'

/** The last good answers stay on the device for whom they were given to, so that the pages open without a connection. */
interface Kept<T> {
  id: string
  /** When it was answered, by the browser's clock. */
  at: number
  answer: T
}

/** So old an answer is not shown any more. */
const OLDEST = 7 * 24 * 60 * 60 * 1000

const kept = shelf('kept')
let person = ''

/** Whose answers are kept and shown from now on; nobody else's stay. */
export async function keepFor(whom: string) {
  person = whom
  await forgetKept((it) => !it.startsWith(`${whom}/`) && it !== SESSION)
}

const SESSION = 'session'
const idOf = (name: string) => (name === SESSION ? SESSION : `${person}/${name}`)

/** Puts an answer on the shelf; a browser that forbids storage only loses the comfort. */
export async function keep(name: string, answer: unknown) {
  await kept.put({ id: idOf(name), at: Date.now(), answer } as Kept<unknown>).catch(() => undefined)
}

async function last<T>(name: string): Promise<T | undefined> {
  const found = await kept.get<Kept<T>>(idOf(name)).catch(() => undefined)
  if (!found || Date.now() - found.at > OLDEST) return undefined
  showsAnswersOf(found.at)
  return found.answer
}

/** The answer, or the last one while there is no connection. */
export async function orLast<T>(name: string, ask: () => Promise<T>): Promise<T> {
  try {
    const answer = await ask()
    void keep(name, answer)
    return answer
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'offline') throw error
    const before = await last<T>(name)
    if (before === undefined) throw error
    return before
  }
}

/** Takes answers off the shelf; all of them if nothing is said. */
export async function forgetKept(which: (id: string) => boolean = () => true) {
  const all = await kept.all<Kept<unknown>>().catch(() => [])
  await Promise.all(all.filter((it) => which(it.id)).map((it) => kept.remove(it.id)))
}
