import { within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import * as data from '../../dev/data.ts'
import type { HistoryMonth } from '../api/contract.ts'
import { show } from '../test/fixture.tsx'
import { averageOf, monthsBefore, replacedIn, scaleOf, waterOf, yearsOf } from './series.ts'
import { WaterChart, YearsChart } from './WaterChart.tsx'

const { months, meters } = data.history(new Set())

describe('the chart', () => {
  it('says what it shows and has a bar for every number of its table', () => {
    const { getByRole, container } = show(<WaterChart history={months} meters={meters} count={12} />)
    expect(getByRole('img').textContent).toContain('no 2025. gada novembra līdz 2026. gada oktobrim')
    expect(container.querySelectorAll('svg[role=img] rect')).toHaveLength(24)
    expect(container.querySelectorAll('svg[role=img] rect.est')).toHaveLength(2)
    const rows = within(getByRole('table', { hidden: true })).getAllByRole('row', { hidden: true })
    expect(rows).toHaveLength(13)
    expect(rows[1]?.textContent).toBe('2026. gada oktobris3,2142,106')
    expect(rows[5]?.textContent).toBe('jūnijs (vidējais)2,4101,510')
    expect(rows[12]?.textContent).toBe('2025. gada novembris3,0122,180')
  })
  it('adds up the meters of one water', () => {
    const reading = months[0]!.readings[0]!
    const two: HistoryMonth = {
      month: '2026-10',
      readings: [
        { ...reading, consumption: 0.1 },
        { ...reading, meter: 'kitchen', consumption: 0.2, estimated: true },
      ],
    }
    expect(waterOf([two])).toEqual([{ month: '2026-10', cold: { value: 0.3, estimated: true }, hot: null }])
  })
  it('stands on a round scale from zero', () => {
    expect(scaleOf(3.344)).toEqual([0, 1, 2, 3, 4])
    expect(scaleOf(0.1)).toEqual([0, 0.25])
    expect(scaleOf(14)).toEqual([0, 5, 10, 15])
    expect(scaleOf(3, -0.4)).toEqual([-1, 0, 1, 2, 3])
  })
  it('draws a month in which nothing was used, and one in which too much had been estimated', () => {
    const month = (name: string, consumption: number): HistoryMonth => ({ month: name, readings: [{ ...months[0]!.readings[0]!, consumption }] })
    const { container } = show(<WaterChart history={[month('2026-10', 0), month('2026-09', -1.5), month('2026-08', 3)]} meters={meters} count={12} />)
    const heights = [...container.querySelectorAll('svg[role=img] rect')].map((it) => Number(it.getAttribute('height')))
    expect(heights).toHaveLength(3)
    expect(Math.min(...heights)).toBe(2)
    expect(heights.every((it) => it > 0)).toBe(true)
  })
  it('marks the month in which a meter was replaced, in the chart, its key and its table', () => {
    const replaced = data.history(new Set(['replaced']))
    const { container, getByRole } = show(<WaterChart history={replaced.months} meters={replaced.meters} count={12} />)
    expect(container.querySelectorAll('svg[role=img] path.replaced')).toHaveLength(1)
    expect(container.querySelector('.key')?.textContent).toContain('Nomainīts skaitītājs')
    expect(getByRole('table', { hidden: true }).textContent).toContain('aprīlis (nomainīts skaitītājs)')
    expect(replacedIn(replaced.meters)).toEqual(new Set(['2026-04']))
    expect(waterOf(replaced.months).find((it) => it.month === '2026-04')?.hot?.value).toBe(3.15)
  })
  it('says so where there is nothing', () => {
    const { container } = show(<WaterChart history={[]} meters={[]} count={12} />)
    expect(container.textContent).toBe('Iesniegtu rādījumu vēl nav.')
  })
})

describe('two years', () => {
  it('stand month beside month, with the change', () => {
    const two = data.history(new Set(['years']))
    const { getAllByRole } = show(<YearsChart history={two.months} meters={two.meters} />)
    const [cold] = getAllByRole('table', { hidden: true })
    const rows = within(cold!).getAllByRole('row', { hidden: true }).map((it) => it.textContent)
    expect(rows).toHaveLength(13)
    expect(rows[1]).toBe('oktobris3,4103,214−0,196')
    expect(rows[8]).toBe('marts (vidējais)3,2203,121−0,099')
  })
  it('are not compared where there is only one', () => {
    const { container } = show(<YearsChart history={months} meters={meters} />)
    expect(container.textContent).toContain('Salīdzinājumam vēl nav')
  })
  it('find the same month through the turn of the year', () => {
    const water = waterOf(data.history(new Set(['years'])).months)
    expect(yearsOf(water, 'hot').at(-1)).toEqual({ month: '2025-11', now: { value: 2.18, estimated: false }, before: { value: 2.244, estimated: false } })
    expect(monthsBefore('2026-01', 1)).toBe('2025-12')
    expect(monthsBefore('2026-01', 13)).toBe('2024-12')
  })
})

describe('the average', () => {
  it('is of the months that are known, and says whether one of them is an estimate', () => {
    const water = waterOf(months)
    expect(averageOf(water, 'cold', 3)).toEqual({ months: 3, value: expect.closeTo(3.136, 3) as number, estimated: false })
    expect(averageOf(water, 'cold', 12)?.estimated).toBe(true)
    expect(averageOf(waterOf(months.slice(0, 1)), 'hot', 12)).toEqual({ months: 1, value: 2.106, estimated: false })
    expect(averageOf([], 'hot', 12)).toBeNull()
  })
  it('leaves out a month between of which nothing is known', () => {
    const gap = waterOf([months[0]!, months[2]!])
    expect(gap.map((it) => it.cold?.value)).toEqual([3.214, undefined, 3.055])
    expect(averageOf(gap, 'cold', 2)?.value).toBeCloseTo(3.1345, 6)
  })
})
