import { queryOptions } from '@tanstack/react-query'
import { readQueue } from '../meters/queue.ts'
import { forgetKept, keepFor, orLast } from '../offline/kept.ts'
import { clockAhead, keepClockAhead, setClock } from '../session/clock.ts'
import type { Month, Session } from './contract.ts'
import { client, keepCsrf, read } from './client.ts'
import { Problem } from './problem.ts'

interface LastSession {
  session: Session
  clockAhead: number | null
}

/** Who is signed in, or was when the portal last answered; what is kept of others leaves the device. */
async function sessionOrLast(): Promise<Session> {
  const { session, clockAhead: known } = await orLast<LastSession>('session', async () => {
    const answer = await read(client.GET('/api/session'))
    setClock(answer.now)
    if (answer.signedIn) keepCsrf(answer.csrf)
    // The token is of this session only and is worth nothing later.
    return { session: answer.signedIn ? { ...answer, csrf: '' } : answer, clockAhead: clockAhead() }
  })
  keepClockAhead(known)
  if (session.signedIn) await keepFor(session.person)
  else await forgetKept()
  return session
}

/** Every question the pages ask, with the key its answer is kept under. */
export const ask = {
  session: () =>
    queryOptions({
      queryKey: ['session'],
      queryFn: async () => {
        const session = await sessionOrLast()
        await readQueue()
        return session
      },
      staleTime: Infinity,
    }),
  addresses: () => queryOptions({ queryKey: ['addresses'], queryFn: () => orLast('addresses', () => read(client.GET('/api/addresses'))) }),
  settings: () => queryOptions({ queryKey: ['settings'], queryFn: () => read(client.GET('/api/settings')) }),
  account: () => queryOptions({ queryKey: ['account'], queryFn: () => read(client.GET('/api/settings/account')) }),
  sessions: () => queryOptions({ queryKey: ['sessions'], queryFn: () => read(client.GET('/api/settings/sessions')) }),
  views: () => queryOptions({ queryKey: ['views'], queryFn: () => read(client.GET('/api/settings/views')) }),
  delegations: () =>
    queryOptions({ queryKey: ['delegations'], queryFn: () => read(client.GET('/api/settings/delegations')) }),
  meters: (property: string) =>
    queryOptions({
      queryKey: ['meters', property],
      queryFn: () =>
        orLast(`meters/${property}`, () => read(client.GET('/api/meters/{property}', { params: { path: { property } } }))),
    }),
  calendar: () =>
    queryOptions({ queryKey: ['calendar'], queryFn: () => read(client.GET('/api/meters/calendar')) }),
  history: (property: string) =>
    queryOptions({
      queryKey: ['meters', property, 'history'],
      queryFn: () =>
        orLast(`history/${property}`, () =>
          read(
            client.GET('/api/meters/{property}/history', {
              params: { path: { property }, query: { months: 36 } },
            }),
          ),
        ),
    }),
  water: (property: string, month: Month) =>
    queryOptions({
      queryKey: ['meters', property, 'water', month],
      queryFn: () =>
        read(client.GET('/api/meters/{property}/water/{month}', { params: { path: { property, month } } })).catch(
          (error: unknown) => {
            if (error instanceof Problem && error.kind === 'not-found') return null
            throw error
          },
        ),
    }),
  bills: (property: string) =>
    queryOptions({
      queryKey: ['bills', property],
      queryFn: () => read(client.GET('/api/bills', { params: { query: { property } } })),
    }),
  bill: (number: string) =>
    queryOptions({
      queryKey: ['bill', number],
      queryFn: () => read(client.GET('/api/bills/{number}', { params: { path: { number } } })),
    }),
  consumption: (property: string) =>
    queryOptions({
      queryKey: ['bills', property, 'consumption'],
      queryFn: () => read(client.GET('/api/bills/consumption', { params: { query: { property } } })),
    }),
  notices: () => queryOptions({ queryKey: ['notices'], queryFn: () => read(client.GET('/api/notices')) }),
  questions: () =>
    queryOptions({ queryKey: ['questions'], queryFn: () => read(client.GET('/api/communication/questions')) }),
  documents: (property: string) =>
    queryOptions({
      queryKey: ['documents', property],
      queryFn: () => read(client.GET('/api/documents', { params: { query: { property } } })),
    }),
  houseFile: (property: string) =>
    queryOptions({
      queryKey: ['house-file', property],
      queryFn: () => read(client.GET('/api/house-file', { params: { query: { property } } })),
    }),
}
