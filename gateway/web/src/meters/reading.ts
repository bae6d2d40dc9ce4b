import type { Meter } from '../api/contract.ts'
import { reading, volume } from '../texts/format.ts'
import { t } from '../texts/Text.tsx'

export type ReadingFault = 'required' | 'not-a-number' | 'negative' | 'too-many-digits' | 'below-previous'

/** What a typed reading says. Numbers are counted in the meter's smallest unit, so that no sum is off by a hair. */
export type Typed =
  | { kind: 'empty' }
  | { kind: 'wrong'; fault: ReadingFault }
  | { kind: 'read'; whole: string; fraction: string; consumption: number | null; below: boolean; unusual: boolean }

/** More than so many times the average, and so many m³ more than it, is worth a second look while it is typed. */
const UNUSUAL = 3
const WORTH_A_LOOK = 2

/** Across the end of its dial a meter may show less than before, if no more m³ than these lie between. */
const ACROSS_THE_END = 30

/** Without a previous reading there is nothing to compare: the reading is only shown. */
type Dial = Pick<Meter, 'digits' | 'decimals' | 'average'> & {
  /** What was last read from it, if its previous value is an estimate; no reading is less than that. */
  previous: (Pick<Meter['previous'], 'value'> & Partial<Pick<Meter['previous'], 'read'>>) | null
}
const lowest = (previous: NonNullable<Dial['previous']>) => previous.read ?? previous.value

/** A comma and a point are the same, and spaces mean nothing. */
export const tidy = (text: string) => text.replace(/\s/g, '').replace('.', ',')

/**
 * What stands in the field after a key: what no dial has is left out, and a digit more than this dial shows is not taken.
 * What was pasted whole stays as it is, so that its fault can be named.
 */
export function masked(text: string, before: string, { digits, decimals }: Pick<Meter, 'digits' | 'decimals'>): string {
  const typed = tidy(text).replace(/[^\d,\-−–]/g, '')
  if (typed.length !== before.length + 1) return typed
  const [whole = '', ...rest] = typed.split(',')
  const tooMuch = rest.length > 1 || whole.length > digits || (rest[0] ?? '').length > decimals || (decimals === 0 && rest.length > 0)
  return tooMuch ? before : typed
}

export function readingOf(text: string, meter: Dial): Typed {
  const typed = tidy(text)
  if (typed === '') return { kind: 'empty' }
  if (/^[-−–]\d/.test(typed)) return { kind: 'wrong', fault: 'negative' }
  const match = /^(\d+)(?:,(\d*))?$/.exec(typed)
  const fraction = match?.[2] ?? ''
  if (!match || fraction.length > meter.decimals) return { kind: 'wrong', fault: 'not-a-number' }
  const whole = match[1]!.replace(/^0+(?=\d)/, '')
  if (whole.length > meter.digits) return { kind: 'wrong', fault: 'too-many-digits' }
  const unit = 10 ** meter.decimals
  const units = Number(whole) * unit + Number(fraction.padEnd(meter.decimals, '0') || 0)
  if (!meter.previous) return { kind: 'read', whole, fraction, consumption: null, below: false, unusual: false }
  const end = 10 ** meter.digits * unit
  const before = Math.round(lowest(meter.previous) * unit)
  const across = end - before + units
  const used = units < before && before < end && across <= ACROSS_THE_END * unit ? across : units - before
  const consumption = used / unit
  const unusual =
    meter.average !== null && meter.average > 0 && consumption > UNUSUAL * meter.average && consumption - meter.average > WORTH_A_LOOK
  return { kind: 'read', whole, fraction, consumption: used < 0 ? null : consumption, below: used < 0, unusual }
}

/** The fault of a field, if it has one; an empty field is only a fault when everything is sent. */
export function faultOf(typed: Typed, sending: boolean): ReadingFault | null {
  if (typed.kind === 'empty') return sending ? 'required' : null
  if (typed.kind === 'wrong') return typed.fault
  return typed.below ? 'below-previous' : null
}

export function faultText(fault: ReadingFault, meter: Dial): string {
  if (fault === 'below-previous') return t('meters.error.below-previous', { value: volume(meter.previous ? lowest(meter.previous) : 0) })
  if (fault === 'too-many-digits') return t('meters.error.too-many-digits', { digits: meter.digits })
  return t(`meters.error.${fault}`)
}

/** The dial: leading zeros and what was not typed are pale. */
export function dialOf(typed: Typed, meter: Dial) {
  const read = typed.kind === 'read' ? typed : { whole: '', fraction: '' }
  const cell = (digit: string, pale: boolean) => ({ digit, pale })
  return {
    whole: [...read.whole.padStart(meter.digits, '0')].map((it, index) => cell(it, index < meter.digits - read.whole.length)),
    fraction: [...read.fraction.padEnd(meter.decimals, '0')].map((it, index) => cell(it, index >= read.fraction.length)),
  }
}

export const asTyped = (value: number, meter: Dial) => reading(value, meter.decimals).replace(/\s/g, '')
