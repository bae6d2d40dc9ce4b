import { queryOptions } from '@tanstack/react-query'
import { setClock } from '../session/clock.ts'
import { client, keepCsrf, read } from './client.ts'

/** Every question the pages ask, with the key its answer is kept under. */
export const ask = {
  session: () =>
    queryOptions({
      queryKey: ['session'],
      queryFn: async () => {
        const session = await read(client.GET('/api/session'))
        setClock(session.now)
        if (session.signedIn) keepCsrf(session.csrf)
        return session
      },
      staleTime: Infinity,
    }),
  addresses: () => queryOptions({ queryKey: ['addresses'], queryFn: () => read(client.GET('/api/addresses')) }),
  settings: () => queryOptions({ queryKey: ['settings'], queryFn: () => read(client.GET('/api/settings')) }),
  account: () => queryOptions({ queryKey: ['account'], queryFn: () => read(client.GET('/api/settings/account')) }),
  sessions: () => queryOptions({ queryKey: ['sessions'], queryFn: () => read(client.GET('/api/settings/sessions')) }),
  views: () => queryOptions({ queryKey: ['views'], queryFn: () => read(client.GET('/api/settings/views')) }),
  delegations: () =>
    queryOptions({ queryKey: ['delegations'], queryFn: () => read(client.GET('/api/settings/delegations')) }),
  meters: (property: string) =>
    queryOptions({
      queryKey: ['meters', property],
      queryFn: () => read(client.GET('/api/meters/{property}', { params: { path: { property } } })),
    }),
  calendar: () =>
    queryOptions({ queryKey: ['calendar'], queryFn: () => read(client.GET('/api/meters/calendar')) }),
  history: (property: string) =>
    queryOptions({
      queryKey: ['meters', property, 'history'],
      queryFn: () =>
        read(
          client.GET('/api/meters/{property}/history', {
            params: { path: { property }, query: { months: 24 } },
          }),
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
