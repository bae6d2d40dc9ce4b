import { expect, it } from 'vitest'
import { meterName } from './names.ts'

it('names a meter by its water and its room', () => {
  expect(meterName({ serial: '20418833', resource: 'COLD_WATER', place: 'KITCHEN' })).toBe('Aukstais ūdens, virtuve')
})
it('names a meter of a kind the pages do not know by its number', () => {
  expect(meterName({ serial: '20418833', resource: 'HEAT', place: 'CELLAR' })).toBe('Skaitītājs Nr.\u00a020418833')
})
