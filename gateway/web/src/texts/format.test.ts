import { describe, expect, it } from 'vitest'
import * as format from './format.ts'

const NB = '\u00a0'

describe('numbers', () => {
  it('are printed as on a Latvian bill', () => {
    expect(format.money(120.69)).toBe(`120,69${NB}€`)
    expect(format.volume(3.214)).toBe(`3,214${NB}m³`)
    expect(format.area(52.4)).toBe(`52,40${NB}m²`)
    expect(format.tariff(0.48)).toBe('0,4800')
    expect(format.percent(3.4716)).toBe(`3,5${NB}%`)
    expect(format.percent(21)).toBe(`21${NB}%`)
  })
  it('are grouped only from five digits', () => {
    expect(format.money(9874.2)).toBe(`9874,20${NB}€`)
    expect(format.money(12480.15)).toBe(`12${NB}480,15${NB}€`)
  })
  it('have a true minus, and zero has no sign', () => {
    expect(format.money(-77.77)).toBe(`−77,77${NB}€`)
    expect(format.change(0)).toBe('0,00')
    expect(format.change(-0.001)).toBe('0,00')
    expect(format.change(3.25)).toBe('+3,25')
    expect(format.change(-0.1)).toBe('−0,10')
  })
  it('take the decimals of their unit', () => {
    expect(format.quantity(52.4, 'm²')).toBe(`52,40${NB}m²`)
    expect(format.quantity(0.412, 'MWh')).toBe(`0,412${NB}MWh`)
    expect(format.quantity(2, 'pers.')).toBe(`2${NB}pers.`)
  })
  it('show a file in kilobytes, then in megabytes', () => {
    expect(format.fileSize(141_000)).toBe(`141${NB}kB`)
    expect(format.fileSize(12)).toBe(`1${NB}kB`)
    expect(format.fileSize(1_240_000)).toBe(`1,2${NB}MB`)
  })
  it('set an account number in fours', () => {
    expect(format.iban('LV80BANK0000435195001')).toBe('LV80 BANK 0000 4351 9500 1')
  })
})

describe('dates', () => {
  it('end with a point', () => {
    expect(format.date('2026-11-30')).toBe('30.11.2026.')
    expect(format.dateRange('2026-12-30', '2027-01-01')).toBe('30.12.2026.–01.01.2027.')
    expect(format.longDate('2026-11-30')).toBe('2026. gada 30. novembris')
    expect(format.weekday('2026-11-29')).toBe('svētdiena')
  })
  it('decline the month', () => {
    expect(format.month('2026-10')).toBe('oktobris')
    expect(format.month('2026-10', 'accusative')).toBe('oktobri')
    expect(format.month('2026-10', 'locative')).toBe('oktobrī')
    expect(format.monthOfYear('2026-10', 'dative')).toBe('2026. gada oktobrim')
  })
  it('are those of Riga, whatever the device thinks', () => {
    expect(format.dateTime('2026-11-29T22:30:00Z')).toBe(`30.11.2026. plkst.${NB}00:30`)
    expect(format.dayOf('2026-07-31T21:30:00Z')).toBe('2026-08-01')
  })
  it('count days over the change to summer time', () => {
    expect(format.daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  })
})
