import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { vi } from 'vitest'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { staffWorld } from '../../dev/staff.ts'
import { STAFF } from '../staff/signIn.ts'
import { StaffApp } from '../staff/StaffApp.tsx'

export interface Asked {
  method: string
  path: string
  query: Record<string, string>
  body: unknown
}
type Reply = { status: number; body?: unknown }

/** Stands in for the gateway with a fresh world; `instead` answers what a test wants otherwise. Every request is kept. */
export function staffGateway(instead: (asked: Asked) => Reply | undefined = () => undefined, flags: readonly string[] = []): Asked[] {
  const world = staffWorld()
  const all: Asked[] = []
  vi.stubGlobal('fetch', async (input: Request | string) => {
    const request = input instanceof Request ? input : new Request(new URL(input, 'http://localhost'))
    const url = new URL(request.url)
    const text = ['GET', 'HEAD'].includes(request.method) ? '' : await request.text()
    const body: unknown = text.startsWith('{') ? JSON.parse(text) : undefined
    const asked: Asked = { method: request.method, path: url.pathname, query: Object.fromEntries(url.searchParams), body }
    all.push(asked)
    const answer = instead(asked) ?? world(request.method, url, (body ?? {}) as Record<string, never>, new Set(flags))
    return new Response(answer.body === undefined ? null : JSON.stringify(answer.body), {
      status: answer.status,
      headers: { 'Content-Type': answer.status < 400 ? 'application/json' : 'application/problem+json' },
    })
  })
  return all
}

/** The staff's entry at one of its addresses. */
export function showStaff(path: string) {
  const location = memoryLocation({ path: STAFF + path, record: true })
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' }, mutations: { networkMode: 'always' } } })
  const shown = render(
    <QueryClientProvider client={queries}>
      <Router hook={location.hook} searchHook={location.searchHook} base={STAFF}>
        <StaffApp />
      </Router>
    </QueryClientProvider>,
  )
  return { ...shown, history: location.history }
}
