import { describe, expect, it } from 'vitest'
import { leftText } from './windowText.ts'

const closes = '2026-12-02T00:00:00+02:00'
const left = (now: string) => leftText(closes, new Date(now)).replaceAll('\u00a0', ' ')

describe('the time left', () => {
  it.each([
    ['2026-11-29T11:00:00+02:00', 'Atlikušas 2 dienas un 13 stundu'],
    ['2026-11-30T23:00:00+02:00', 'Atlikusi 1 diena un 1 stunda'],
    ['2026-12-01T00:00:00+02:00', 'Atlikusi 1 diena'],
    ['2026-12-01T02:39:00+02:00', 'Atlikusi 21 stunda un 21 minūte'],
    ['2026-12-01T13:49:00+02:00', 'Atlikušas 10 stundu un 11 minūšu'],
    ['2026-12-01T23:58:00+02:00', 'Atlikušas 2 minūtes'],
    ['2026-12-02T00:05:00+02:00', 'Atlikušas 0 minūšu'],
  ])('at %s is said in words', (now, words) => {
    expect(left(now)).toBe(words)
  })
})
