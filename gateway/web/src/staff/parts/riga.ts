import { dayOf, time } from '../../texts/format.ts'
import type { Day, Moment } from '../api/contract.ts'

/** The moment at which a day begins in Riga, in winter time or in summer time. */
export function startOf(day: Day): Moment {
  const midnight = time(`${day}T00:00:00+02:00`)
  const summer = `${day}T00:00:00+03:00`
  return dayOf(summer) === day && time(summer) === midnight.replace(/\d\d:\d\d/, '00:00') ? summer : `${day}T00:00:00+02:00`
}
