import type { Day, Moment, Month } from '../api/contract.ts'
import { lv, months, weekdays, type MessageId, type MonthForm } from './lv.ts'
import { fill } from './messages.ts'

/** Numbers, dates and times as a Latvian bill prints them; time is always that of Riga. */

const NBSP = '\u00a0'
const ZONE = 'Europe/Riga'

const decimals = (least: number, most = least) =>
  new Intl.NumberFormat('lv-LV', { minimumFractionDigits: least, maximumFractionDigits: most })
const whole = decimals(0)
const two = decimals(2)
const three = decimals(3)
const four = decimals(4)
const one = decimals(1)
const asNeeded = decimals(0, 3)

/** A true minus; nothing that rounds to zero keeps a sign. */
const print = (numbers: Intl.NumberFormat, value: number) => {
  const text = numbers.format(value).replace(/^-/, '−')
  return /[1-9]/.test(text) ? text : text.replace('−', '')
}

/** `120,69`, for tables whose heading names the unit. */
export const amount = (value: number) => print(two, value)
/** `120,69 €` */
export const money = (value: number) => `${amount(value)}${NBSP}€`
/** `+3,25`, `−0,10`, `0,00`. */
export const change = (value: number) => (Math.round(value * 100) > 0 ? '+' : '') + amount(value)
/** `290,703`, three decimals unless the meter has fewer. */
export const reading = (value: number, digits = 3) => print(digits === 3 ? three : decimals(digits), value)
/** `3,214 m³` */
export const volume = (value: number) => `${print(three, value)}${NBSP}m³`
/** `3,1 m³`, for “about”. */
export const roughVolume = (value: number) => `${print(one, value)}${NBSP}m³`
/** `3,3` */
export const tenths = (value: number) => print(one, value)
/** `52,40 m²` */
export const area = (value: number) => `${print(two, value)}${NBSP}m²`
/** `0,4800` */
export const tariff = (value: number) => print(four, value)
/** `3,5 %` */
export const percent = (value: number) => `${print(decimals(0, 1), value)}${NBSP}%`
/** A bill line's quantity: areas with two decimals, volumes and energy with three, counts whole. */
export const quantity = (value: number, unit: string) => {
  const numbers = unit === 'm²' ? two : /^(m³|MWh|kWh|Gcal)$/.test(unit) ? three : asNeeded
  return `${print(numbers, value)}${NBSP}${unit}`
}
export const count = (value: number) => print(whole, value)

/** `141 kB`, `1,2 MB` */
export const fileSize = (bytes: number) =>
  bytes < 1_000_000
    ? `${count(Math.max(1, Math.round(bytes / 1000)))}${NBSP}kB`
    : `${tenths(bytes / 1_000_000)}${NBSP}MB`

/** `LV80 BANK 0000 4351 9500 1` */
export const iban = (value: string) => value.replace(/(.{4})(?=.)/g, '$1 ')

/** An address whose house and flat number never part at the end of a line. */
export const address = (text: string) => text.replace(/ (?=\d)/, NBSP).replaceAll('–', '\u2060–\u2060')

const split = (day: Day) => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { year, month, date }
}

/** `30.11.2026.` */
export const date = (day: Day) => {
  const it = split(day)
  return `${it.date}.${it.month}.${it.year}.`
}
/** `30.11.` */
export const shortDate = (day: Day) => {
  const it = split(day)
  return `${it.date}.${it.month}.`
}
/** `30.12.2026.–01.01.2027.` */
export const dateRange = (from: Day, to: Day) => `${date(from)}–${date(to)}`
/** `2026. gada 30. novembris` */
export const longDate = (day: Day) => {
  const it = split(day)
  return fill(lv['date.long'], {
    year: it.year,
    date: Number(it.date),
    month: months.nominative[Number(it.month) - 1]!,
  })
}
/** `pirmdiena` */
export const weekday = (day: Day) => weekdays[new Date(`${day}T00:00Z`).getUTCDay()]!

/** `oktobris`, `oktobri`, `oktobrī`: the sentence decides the case. */
export const month = (of: Month, form: MonthForm = 'nominative') => months[form][Number(of.slice(5, 7)) - 1]!
/** `2026. gada oktobris` */
export const monthOfYear = (of: Month, form: MonthForm = 'nominative') =>
  fill(lv['date.month'], { year: of.slice(0, 4), month: month(of, form) })
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const inRiga = (moment: Moment | Date) => {
  const parts = Object.fromEntries(
    clock.formatToParts(typeof moment === 'string' ? new Date(moment) : moment).map((it) => [it.type, it.value]),
  )
  return { day: `${parts.year}-${parts.month}-${parts.day}`, time: `${parts.hour}:${parts.minute}` }
}

/** The calendar day in Riga at that moment. */
export const dayOf = (moment: Moment | Date): Day => inRiga(moment).day
/** `plkst. 10:16` */
export const time = (moment: Moment | Date) => `plkst.${NBSP}${inRiga(moment).time}`
/** `29.11.2026. plkst. 10:16` */
export const dateTime = (moment: Moment | Date) => `${date(dayOf(moment))} ${time(moment)}`

export const daysBetween = (from: Day, to: Day) =>
  Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000)

/** The message for `Atlikušas 2 dienas un 13 stundu`; minutes only when less than a day is left. */
export function timeLeft(until: Moment, now: Date) {
  const total = Math.max(0, Math.floor((Date.parse(until) - now.getTime()) / 60_000))
  const values = { days: Math.floor(total / 1440), hours: Math.floor((total % 1440) / 60), minutes: total % 60 }
  const id: MessageId =
    values.days > 0
      ? values.hours > 0 ? 'left.days-hours' : 'left.days'
      : values.hours > 0 ? 'left.hours-minutes' : 'left.minutes'
  return { id, values }
}
