import { describe, expect, it } from 'vitest'
import { answerTo } from './routes.ts'

const ORIGIN = 'https://portals.example'
const files = new Set(['/index.html', '/assets/index-1.js'])
const answer = (path: string, { method = 'GET', navigates = false, origin = ORIGIN } = {}) => answerTo(method, navigates, new URL(path, origin), ORIGIN, files)

describe('the worker', () => {
  it('hands out the files of the shell and no others', () => {
    expect(answer('/assets/index-1.js')).toBe('file')
    expect(answer('/assets/index-2.js')).toBe('leave')
    expect(answer('/assets/index-1.js', { origin: 'https://elsewhere.example' })).toBe('leave')
  })
  it('stands in for the pages of the owners', () => {
    for (const path of ['/', '/skaititaji', '/rekini/2026-10-1']) expect(answer(path, { navigates: true })).toBe('page')
  })
  it.each(['/api/session', '/api/meters/x/history.csv', '/sign-in?to=/', '/sign-out', '/darbinieki', '/darbinieki/radijumi', '/realms/portal/account'])(
    'never answers for %s',
    (path) => {
      expect(answer(path)).toBe('leave')
      expect(answer(path, { navigates: true })).toBe('leave')
    },
  )
  it('leaves every write alone', () => {
    for (const method of ['PUT', 'POST', 'DELETE']) expect(answer('/', { method, navigates: true })).toBe('leave')
  })
})
