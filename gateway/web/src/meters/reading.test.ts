import { describe, expect, it } from 'vitest'
import { masked, dialOf, faultOf, faultText, readingOf, tidy } from './reading.ts'

const meter = {
  digits: 5,
  decimals: 3,
  previous: { month: '2026-10', value: 287.412, on: '2026-10-31', estimated: false },
  average: 3.136,
}
const fault = (text: string) => faultOf(readingOf(text, meter), true)

describe('a typed reading', () => {
  it('is held against what was last read, not against an estimate', () => {
    const estimated = { ...meter, previous: { ...meter.previous, estimated: true, read: 284.2 } }
    expect(faultOf(readingOf('285,0', estimated), true)).toBeNull()
    expect(faultOf(readingOf('284,1', estimated), true)).toBe('below-previous')
  })
  it('takes a comma and a point alike, and no notice of spaces', () => {
    expect(tidy(' 290.703 ')).toBe('290,703')
    expect(readingOf('290.703', meter)).toEqual(readingOf('290,703', meter))
  })
  it('is counted exactly', () => {
    expect(readingOf('290,703', meter)).toMatchObject({ kind: 'read', consumption: 3.291, unusual: false })
    expect(readingOf('287,412', meter)).toMatchObject({ consumption: 0, below: false })
    expect(readingOf('287,5', meter)).toMatchObject({ consumption: 0.088 })
  })
  it.each([
    ['', 'required'],
    ['abc', 'not-a-number'],
    ['290,7031', 'not-a-number'],
    ['290,70,3', 'not-a-number'],
    [',5', 'not-a-number'],
    ['-5', 'negative'],
    ['123456', 'too-many-digits'],
    ['287,411', 'below-previous'],
  ])('%s is refused as %s', (text, expected) => {
    expect(fault(text)).toBe(expected)
  })
  it.each(['287,412', '290', '290,', '00290,7'])('%s is fine', (text) => {
    expect(fault(text)).toBeNull()
  })
  it('may be missing until it is sent', () => {
    expect(faultOf(readingOf('', meter), false)).toBeNull()
  })
  it('is unusual from three times the average, and no small difference is', () => {
    expect(readingOf('296,820', meter)).toMatchObject({ consumption: 9.408, unusual: false })
    expect(readingOf('296,821', meter)).toMatchObject({ consumption: 9.409, unusual: true })
    expect(readingOf('289,5', { ...meter, average: 0.1 })).toMatchObject({ consumption: 2.088, unusual: false })
    expect(readingOf('999', { ...meter, average: null })).toMatchObject({ unusual: false })
  })
  it('may begin again behind the end of the dial, and not far behind it', () => {
    const full = { ...meter, previous: { value: 99998.5 } }
    expect(readingOf('1,2', full)).toMatchObject({ consumption: 2.7, below: false })
    expect(readingOf('28,5', full)).toMatchObject({ consumption: 30, below: false })
    expect(readingOf('28,501', full)).toMatchObject({ consumption: null, below: true })
  })
  it('is less than nothing where there is nothing to compare with', () => {
    expect(faultOf(readingOf('0,001', { ...meter, previous: null }), true)).toBeNull()
  })
  it('fault is told in the words of the catalogue', () => {
    expect(faultText('below-previous', meter)).toBe(
      'Rādījums nevar būt mazāks par iepriekšējo (287,412\u00a0m³). Ja skaitītājs ir nomainīts, zvaniet 65049114.',
    )
    expect(faultText('not-a-number', meter)).toBe('Ievadiet skaitli ar ne vairāk kā trim cipariem aiz komata, piemēram, 290,703.')
    expect(faultText('too-many-digits', meter)).toContain('ir 5 cipari.')
  })
})

describe('the dial', () => {
  const face = (text: string) => {
    const { whole, fraction } = dialOf(readingOf(text, meter), meter)
    const show = (cells: { digit: string; pale: boolean }[]) => cells.map((it) => (it.pale ? `(${it.digit})` : it.digit)).join('')
    return `${show(whole)},${show(fraction)}`
  }
  it('shows leading zeros and what was not typed pale', () => {
    expect(face('290,7')).toBe('(0)(0)290,7(0)(0)')
    expect(face('')).toBe('(0)(0)(0)(0)(0),(0)(0)(0)')
    expect(face('abc')).toBe('(0)(0)(0)(0)(0),(0)(0)(0)')
  })
})

describe('the mask', () => {
  const dial = { digits: 5, decimals: 3 }
  const type = (keys: string, from = '') => [...keys].reduce((before, key) => masked(before + key, before, dial), from)

  it('takes what the dial can show', () => {
    expect(type('00290,703')).toBe('00290,703')
    expect(type('290.703')).toBe('290,703')
    expect(type('290703')).toBe('29070')
    expect(type('290,7039')).toBe('290,703')
    expect(type('2a9b0')).toBe('290')
    expect(type('1,2,3')).toBe('1,23')
  })
  it('takes no comma where the dial has none', () => {
    expect(masked('12,', '12', { digits: 5, decimals: 0 })).toBe('12')
  })
  it('leaves what was pasted whole, so that its fault can be named', () => {
    expect(masked('1234567,8901', '', dial)).toBe('1234567,8901')
    expect(masked('290,703 m³', '', dial)).toBe('290,703')
    expect(masked('-5', '', dial)).toBe('-5')
  })
})
