import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { gateway, problem, session } from '../test/fixture.tsx'
import { client, keepCsrf, onSessionEnded, read } from './client.ts'
import { problemOf, type Problem } from './problem.ts'
import { retry } from './retry.ts'

const save = () =>
  read(client.PUT('/api/settings', { body: { phone: null, correspondenceAddress: null, billDelivery: 'EMAIL', reminders: true, version: 1 } }))
const kindOf = (call: Promise<unknown>) => call.then(() => 'fine', (error: unknown) => (error as Problem).kind)

beforeEach(() => keepCsrf('old'))
afterEach(() => vi.unstubAllGlobals())

describe('an answer that is not good', () => {
  it.each([
    [403, 'urn:problem:section-closed', 'section-closed'],
    [409, 'urn:problem:window-closed', 'window-closed'],
    [409, 'urn:problem:changed-elsewhere', 'changed-elsewhere'],
    [400, 'urn:problem:invalid-input', 'invalid-input'],
    [404, 'urn:problem:not-found', 'not-found'],
    [401, 'about:blank', 'signed-out'],
    [404, 'about:blank', 'not-found'],
    [503, 'about:blank', 'unavailable'],
    [409, 'urn:problem:never-heard-of', 'refused'],
    [500, 'urn:problem:never-heard-of', 'unavailable'],
  ])('%i %s is read as %s', (status, type, kind) => {
    expect(problemOf(status, { type, status }).kind).toBe(kind)
  })
  it('may have no body at all', () => {
    expect(problemOf(502, null).kind).toBe('unavailable')
  })
  it('names its fields', () => {
    const errors = [{ field: 'phone', code: 'format', message: 'Nederīgs numurs' }]
    expect(problemOf(400, { type: 'urn:problem:invalid-input', errors }).errors).toEqual(errors)
  })
  it('is asked again only when the fault is ours, and only once', () => {
    expect(retry(0, problemOf(503, null))).toBe(true)
    expect(retry(1, problemOf(503, null))).toBe(false)
    expect(retry(0, problemOf(404, null))).toBe(false)
    expect(retry(0, problemOf(401, null))).toBe(false)
  })
})

describe('a call', () => {
  it('without a connection is a problem of its own', async () => {
    gateway(() => 'offline')
    expect(await kindOf(save())).toBe('offline')
  })
  it('that finds the session over says so', async () => {
    const told = vi.fn()
    onSessionEnded(told)
    gateway(() => problem('signed-out', 401))
    expect(await kindOf(read(client.GET('/api/notices')))).toBe('signed-out')
    expect(told).toHaveBeenCalledOnce()
  })
  it('that reads carries no token, one that writes does', async () => {
    const sent = gateway(() => ({ status: 200, body: {} }))
    await read(client.GET('/api/notices'))
    await save()
    expect(sent.map((it) => it.token)).toEqual([null, 'old'])
  })
  it('refused for an old token fetches a new one and is sent once more, with its body', async () => {
    const sent = gateway((it) => {
      if (it.path === '/api/session') return { status: 200, body: { ...session, csrf: 'new' } }
      return it.token === 'new' ? { status: 200, body: { version: 2 } } : problem('csrf', 403)
    })
    expect(await save()).toEqual({ version: 2 })
    expect(sent.map((it) => [it.path, it.token])).toEqual([
      ['/api/settings', 'old'],
      ['/api/session', null],
      ['/api/settings', 'new'],
    ])
    expect(sent[2]?.body).toEqual(sent[0]?.body)
  })
  it('is not sent a third time', async () => {
    const sent = gateway((it) => (it.path === '/api/session' ? { status: 200, body: session } : problem('csrf', 403)))
    expect(await kindOf(save())).toBe('csrf')
    expect(sent).toHaveLength(3)
  })
  it('refused because the section is closed is not taken for an old token', async () => {
    const sent = gateway(() => problem('section-closed', 403))
    expect(await kindOf(save())).toBe('section-closed')
    expect(sent).toHaveLength(1)
  })
})
