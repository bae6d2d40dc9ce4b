import { within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import * as data from '../../dev/data.ts'
import type { HistoryMonth } from '../api/contract.ts'
import { show } from '../test/fixture.tsx'
import { scaleOf, waterOf } from './series.ts'
import { WaterChart } from './WaterChart.tsx'

const { months } = data.history(new Set())

describe('the chart', () => {
  it('says what it shows and has a bar for every number of its table', () => {
    const { getByRole, container } = show(<WaterChart history={months} />)
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
  })
})
