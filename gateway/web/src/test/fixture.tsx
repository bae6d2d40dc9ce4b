import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { vi } from 'vitest'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import * as data from '../../dev/data.ts'
import type { Session, SignedIn } from '../api/contract.ts'
import { PropertyProvider } from '../session/property.tsx'
import { SessionProvider } from '../session/session.tsx'

export interface Sent {
  method: string
  path: string
  key: string | null
  token: string | null
  body: unknown
}
export type Reply = (sent: Sent) => { status: number; body?: unknown } | 'offline'

/** Stands in for the gateway; every request is kept. */
export function gateway(reply: Reply): Sent[] {
  const all: Sent[] = []
  vi.stubGlobal('fetch', async (input: Request | string) => {
    const request = input instanceof Request ? input : new Request(new URL(input, 'http://localhost'))
    const url = new URL(request.url)
    const text = request.method === 'GET' ? '' : await request.text()
    const sent: Sent = {
      method: request.method,
      path: url.pathname,
      key: request.headers.get('Idempotency-Key'),
      token: request.headers.get('X-CSRF-TOKEN'),
      body: text.startsWith('{') ? JSON.parse(text) : text || undefined,
    }
    all.push(sent)
    const answer = reply(sent)
    if (answer === 'offline') throw new TypeError('Failed to fetch')
    return new Response(answer.body === undefined ? null : JSON.stringify(answer.body), {
      status: answer.status,
      headers: { 'Content-Type': answer.status < 400 ? 'application/json' : 'application/problem+json' },
    })
  })
  return all
}

export const problem = (type: string, status: number, more: object = {}) => ({
  status,
  body: { type: `urn:problem:${type}`, status, title: type, ...more },
})

const none = new Set<string>()
export const session = data.session(none) as Session & SignedIn

/** A page inside everything it stands on. */
export function show(page: ReactNode, { path = '/', flags = none }: { path?: string; flags?: data.Flags } = {}) {
  const location = memoryLocation({ path, record: true })
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' }, mutations: { networkMode: 'always' } } })
  const shown = render(
    <QueryClientProvider client={queries}>
      <Router hook={location.hook} searchHook={location.searchHook}>
        <SessionProvider session={data.session(flags) as SignedIn}>
          <PropertyProvider properties={data.addresses(flags).selectable}>{page}</PropertyProvider>
        </SessionProvider>
      </Router>
    </QueryClientProvider>,
  )
  return { ...shown, history: location.history }
}

/** Answers reads as the mock interface does. */
export const mocked =
  (write: Reply, flags: data.Flags = none): Reply =>
  (sent) => {
    if (sent.method !== 'GET') return write(sent)
    const ok = (body: unknown) => ({ status: 200, body })
    if (sent.path === '/api/session') return ok(data.session(flags))
    if (sent.path.endsWith('/history')) return ok(data.history(flags))
    if (sent.path.includes('/water/')) return problem('not-found', 404)
    if (/^\/api\/meters\/.*\/(acts|photos)$/.test(sent.path)) return ok([])
    if (sent.path.startsWith('/api/meters/')) return ok(data.meters(flags, null))
    if (sent.path === '/api/settings') return ok(data.settings())
    if (sent.path === '/api/settings/account') return ok(data.account(flags))
    if (sent.path === '/api/settings/views') return ok(data.views(flags))
    if (sent.path === '/api/settings/sessions') return ok(data.openSessions())
    if (sent.path === '/api/settings/delegations') return ok(data.delegations())
    if (sent.path === '/api/notices') return ok(data.notices(flags))
    if (sent.path === '/api/communication/questions') return ok(data.questions(flags))
    if (sent.path === '/api/bills') return ok(data.bills(flags, 'parauga-7-12'))
    return problem('not-found', 404)
  }
