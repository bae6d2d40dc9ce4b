import type { HistoryMonth, MeterEpisode, Month, Resource } from '../api/contract.ts'

export interface Bar {
  value: number
  estimated: boolean
}
export interface MonthOfWater {
  month: Month
  cold: Bar | null
  hot: Bar | null
}
export type Water = 'cold' | 'hot'

/** A month, and the same month a year before. */
export interface Pair {
  month: Month
  now: Bar | null
  before: Bar | null
}

const sum = (month: HistoryMonth, resource: Resource): Bar | null => {
  const readings = month.readings.filter((it) => it.resource === resource)
  if (readings.length === 0) return null
  const units = readings.reduce((total, it) => total + Math.round(it.consumption * 1000), 0)
  return { value: units / 1000, estimated: readings.some((it) => it.estimated) }
}

/** The month so many months before. */
export function monthsBefore(month: Month, count: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const index = year * 12 + number - 1 - count
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}

/**
 * What the flat used month by month, newest first, all its meters of one water together, also where one was replaced in the
 * middle of the month. Months of which nothing is known stand empty between those of which something is.
 */
export function waterOf(months: readonly HistoryMonth[]): MonthOfWater[] {
  const newest = months[0]?.month
  const oldest = months.at(-1)?.month
  if (!newest || !oldest) return []
  const known = new Map(months.map((it) => [it.month, it]))
  const all: MonthOfWater[] = []
  for (let month = newest; month >= oldest; month = monthsBefore(month, 1)) {
    const it = known.get(month)
    all.push({ month, cold: it ? sum(it, 'COLD_WATER') : null, hot: it ? sum(it, 'HOT_WATER') : null })
  }
  return all
}

/** The last twelve months beside the same months a year before, newest first. */
export function yearsOf(months: readonly MonthOfWater[], water: Water): Pair[] {
  const known = new Map(months.map((it) => [it.month, it[water]]))
  return months.slice(0, 12).map(({ month }) => ({
    month,
    now: known.get(month) ?? null,
    before: known.get(monthsBefore(month, 12)) ?? null,
  }))
}

/** How much a month on average, and of how many months; only those of which something is known. */
export interface Average {
  months: number
  value: number
  estimated: boolean
}

export function averageOf(months: readonly MonthOfWater[], water: Water, count: number): Average | null {
  const bars = months.flatMap((it) => it[water] ?? []).slice(0, count)
  if (bars.length === 0) return null
  const units = bars.reduce((total, it) => total + Math.round(it.value * 1000), 0)
  return { months: bars.length, value: units / bars.length / 1000, estimated: bars.some((it) => it.estimated) }
}

/** The months in which a meter came in the place of another. */
export const replacedIn = (meters: readonly MeterEpisode[]): ReadonlySet<Month> =>
  new Set(meters.filter((it) => it.replaces !== null).map((it) => it.installedOn.slice(0, 7)))

/** A round top of the axis and its steps, at most five; below nothing it goes on in the same steps. */
export function scaleOf(greatest: number, least = 0): number[] {
  const steps = [0.25, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]
  const step = steps.find((it) => Math.ceil(greatest / it) - Math.floor(Math.min(0, least) / it) <= 5) ?? 5000
  const below = Math.ceil(-Math.min(0, least) / step)
  const count = Math.max(1, Math.ceil(greatest / step))
  return Array.from({ length: below + count + 1 }, (_, index) => (index - below) * step)
}
