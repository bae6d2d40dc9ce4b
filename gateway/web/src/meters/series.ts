import type { HistoryMonth, Month, Resource } from '../api/contract.ts'

export interface Bar {
  value: number
  estimated: boolean
}
export interface MonthOfWater {
  month: Month
  cold: Bar | null
  hot: Bar | null
}

const sum = (month: HistoryMonth, resource: Resource): Bar | null => {
  const readings = month.readings.filter((it) => it.resource === resource)
  if (readings.length === 0) return null
  const units = readings.reduce((total, it) => total + Math.round(it.consumption * 1000), 0)
  return { value: units / 1000, estimated: readings.some((it) => it.estimated) }
}

/** What the flat used month by month, newest first, all its meters of one water together. */
export const waterOf = (months: HistoryMonth[]): MonthOfWater[] =>
  months.map((it) => ({ month: it.month, cold: sum(it, 'COLD_WATER'), hot: sum(it, 'HOT_WATER') }))

/** A round top of the axis and its steps, at most five. */
export function scaleOf(greatest: number): number[] {
  const steps = [0.25, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]
  const step = steps.find((it) => Math.ceil(greatest / it) <= 5) ?? 5000
  const count = Math.max(1, Math.ceil(greatest / step))
  return Array.from({ length: count + 1 }, (_, index) => index * step)
}
