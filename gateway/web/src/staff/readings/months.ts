import type { Day, Month } from '../api/contract.ts'

/** The month that is so many months later. */
export function addMonths(month: Month, count: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const all = year * 12 + (number - 1) + count
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}`
}

/** The day that is so many days later. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)
}

/** The weeks, from Monday, that cover these days; days outside them are there as well. */
export function weeksOf(first: Day, last: Day): Day[][] {
  const weekday = (new Date(`${first}T00:00Z`).getUTCDay() + 6) % 7
  const weeks: Day[][] = []
  for (let monday = addDays(first, -weekday); monday <= last; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(monday, index)))
  return weeks
}
