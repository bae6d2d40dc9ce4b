import { expect, it } from 'vitest'
import { matches } from './search.ts'

it('finds words without their marks, in any order', () => {
  expect(matches('2027. gada tāme', 'tame 2027')).toBe(true)
  expect(matches('2027. gada tāme', 'TĀME')).toBe(true)
  expect(matches('2027. gada tāme', 'līgums')).toBe(false)
  expect(matches('2027. gada tāme', '')).toBe(true)
})
