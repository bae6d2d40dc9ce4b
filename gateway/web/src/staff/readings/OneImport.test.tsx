import { fireEvent, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as data from '../../../dev/staffData.ts'
import { showStaff, staffGateway } from '../../test/staffFixture.tsx'
import '../pages/Readings.tsx'

afterEach(() => vi.unstubAllGlobals())

const rows = async () => within(await screen.findByRole('table')).getAllByRole('row').slice(1)

describe('a table at the reading desk', () => {
  it('shows what would become of its rows, and only those that are wrong when asked', async () => {
    staffGateway()
    showStaff('/radijumi/imports/i-1')
    expect(await screen.findByRole('heading', { level: 1, name: 'papīri.xlsx' })).toBeTruthy()
    expect((await rows()).map((it) => within(it).getByRole('rowheader').textContent)).toEqual(['2', '3', '4', '5'])

    fireEvent.change(screen.getByLabelText('Rādīt rindas'), { target: { value: 'kludas' } })
    expect((await rows()).map((it) => within(it).getByRole('rowheader').textContent)).toEqual(['4', '5'])
    expect(screen.getByText('Tāda dzīvokļa īpašuma reģistrā nav.')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Lejupielādēt to pašu datni ar rezultātiem' }).getAttribute('href')).toBe('/api/staff/readings/imports/i-1/result')
  })
  it('is written when it is confirmed, by the file that was shown', async () => {
    const asked = staffGateway()
    showStaff('/radijumi/imports/i-1')
    fireEvent.click(await screen.findByRole('checkbox', { name: /Ierakstīt arī 1 rindu ar jautājumu/ }))
    fireEvent.click(screen.getByRole('button', { name: 'Ierakstīt 10 rādījumu' }))
    expect(await screen.findByText(/^Rādījumi ierakstīti/)).toBeTruthy()
    expect(asked.filter((it) => it.method === 'POST')).toMatchObject([
      { path: '/api/staff/readings/imports/i-1/confirmation', body: { sha256: 'a'.repeat(64), doubtfulToo: true } },
    ])
    expect(screen.queryByRole('button', { name: /^Ierakstīt/ })).toBeNull()
  })
  it('says how far it is, and why a file is refused', async () => {
    let stage: Parameters<typeof data.readingImport>[0] = 'RECEIVED'
    staffGateway(({ method, path }) => (method === 'GET' && path.endsWith('/imports/i-1') ? { status: 200, body: data.readingImport(stage) } : undefined))
    showStaff('/radijumi/imports/i-1')
    expect((await screen.findByRole('progressbar')).getAttribute('value')).toBe('3')
    stage = 'REFUSED'
    expect(await screen.findByText('Datne nav tabula. Derīgas ir .xlsx un .csv.', {}, { timeout: 3000 })).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Ierakstīt/ })).toBeNull()
  })
  it('comes in and goes out on one page', async () => {
    staffGateway()
    showStaff('/radijumi/imports')
    expect(await screen.findByRole('link', { name: 'papīri.xlsx' })).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Veidne Excel (.xlsx)' })).toBeTruthy()
    fireEvent.change(await screen.findByLabelText('Māja'), { target: { value: 'h3' } })
    expect(screen.getByRole('link', { name: 'CSV' }).getAttribute('href')).toBe('/api/staff/readings/values.csv?month=2026-11&house=h3')
  })
  it('shows the photo beside a doubtful reading', async () => {
    staffGateway()
    showStaff('/radijumi?maja=h0')
    fireEvent.click(await screen.findByRole('button', { name: 'Skatīt fotoattēlu: 12. dzīvoklis' }))
    expect(screen.getByRole('img', { name: /20418841/ }).getAttribute('src')).toBe('/api/staff/readings/properties/h0-12/2026-11/h0-12-hot/photo')
    expect(screen.queryByRole('button', { name: 'Skatīt fotoattēlu: 31. dzīvoklis' })).toBeNull()
  })
})
