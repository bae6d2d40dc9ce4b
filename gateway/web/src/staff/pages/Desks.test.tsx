import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { showStaff, staffGateway } from '../../test/staffFixture.tsx'
import * as data from '../../../dev/staffData.ts'
import './Audit.tsx'
import './Readings.tsx'
import './Windows.tsx'

afterEach(() => vi.unstubAllGlobals())

describe('the window calendar', () => {
  it('shows half a year, the longer window with its reason', async () => {
    staffGateway()
    showStaff('/periodi?no=2026-11')
    expect(await screen.findByRole('heading', { name: '2026. gada novembris' })).toBeTruthy()
    expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(6)
    expect(screen.getByText('30.12.2026.–04.01.2027.', { selector: 'strong' })).toBeTruthy()
    expect(screen.getByText(/Svētku dēļ rādījumus pieņemam ilgāk/)).toBeTruthy()
  })
  it('names every missing field, then what the service finds, at its field', async () => {
    const asked = staffGateway()
    showStaff('/periodi?no=2026-11')
    const publish = await screen.findByRole('button', { name: 'Izsludināt' })
    fireEvent.click(publish)
    const summary = await screen.findByRole('alert')
    expect(within(summary).getAllByRole('link').map((it) => it.textContent)).toEqual(['Norādiet pirmo dienu.', 'Norādiet pēdējo dienu.', 'Uzrakstiet iemeslu.'])
    fireEvent.change(screen.getByLabelText('Mēnesis'), { target: { value: '2026-12' } })
    fireEvent.change(screen.getByLabelText('Pirmā diena'), { target: { value: '2026-12-30' } })
    fireEvent.change(screen.getByLabelText('Pēdējā diena'), { target: { value: '2027-03-01' } })
    fireEvent.change(screen.getByLabelText('Iemesls'), { target: { value: 'Svētki' } })
    fireEvent.click(publish)
    expect(await screen.findByRole('link', { name: 'Vēlākais pēdējais datums ir 10.01.2027.' })).toBeTruthy()
    expect(screen.getByLabelText('Pēdējā diena').getAttribute('aria-invalid')).toBe('true')
    fireEvent.change(screen.getByLabelText('Pēdējā diena'), { target: { value: '2027-01-05' } })
    fireEvent.click(publish)
    expect(await screen.findByText('Garāks periods izsludināts: 2026. gada decembris.')).toBeTruthy()
    expect(asked.filter((it) => it.method === 'POST').at(-1)).toMatchObject({
      path: '/api/staff/windows/2026-12',
      body: { opens: '2026-12-30', closes: '2027-01-05', house: null, resource: null, channel: null, reason: 'Svētki' },
    })
  })
})

describe('the audit trail', () => {
  it('asks for what the address says, and a filter starts at the newest', async () => {
    const asked = staffGateway()
    const { history } = showStaff('/auditacija?sadala=windows&no=2026-11-01&pirms=2026-11-29T09:54:00%2B02:00')
    await screen.findByText('POST /api/staff/windows/{month}')
    expect(asked.at(-1)?.query).toEqual({ desk: 'windows', from: '2026-11-01T00:00:00+02:00', before: '2026-11-29T09:54:00+02:00', limit: '50' })
    fireEvent.change(screen.getByLabelText('No datuma'), { target: { value: '2026-07-01' } })
    fireEvent.click(screen.getByRole('button', { name: 'Atlasīt' }))
    await waitFor(() => expect(asked.at(-1)?.query).toEqual({ desk: 'windows', from: '2026-07-01T00:00:00+03:00', limit: '50' }))
    expect(history?.at(-1)).toBe('/darbinieki/auditacija?sadala=windows&no=2026-07-01')
  })
  it('says where a chain is broken', async () => {
    staffGateway(undefined, ['broken'])
    showStaff('/auditacija')
    fireEvent.click(await screen.findByRole('button', { name: 'Pārbaudīt ķēdi' }))
    expect(await screen.findByText('Pieraksts Nr. 1207 ir mainīts.')).toBeTruthy()
    expect(screen.getByText('Pārrauta')).toBeTruthy()
    expect(screen.getByText(/Ziņojiet drošības pārzinim/)).toBeTruthy()
  })
  it('says so when nothing fits', async () => {
    staffGateway(undefined, ['empty'])
    showStaff('/auditacija')
    expect(await screen.findByText('Pierakstu nav')).toBeTruthy()
  })
})

const LATE = '/api/staff/readings/properties/h0-3/2026-11/late/b1946ac9-2af0-4c1b-9d5e-0f6d3c1a7e55'

describe('the reading desk', () => {
  it('counts houses and staircases, and leads to another house', async () => {
    staffGateway()
    const { history } = showStaff('/radijumi')
    expect(await screen.findByText('no 6934 dzīvokļiem, 69 %')).toBeTruthy()
    expect(await screen.findByRole('heading', { name: 'Pa kāpņu telpām: Parauga iela 7' })).toBeTruthy()
    fireEvent.click(screen.getByRole('link', { name: 'Testa iela 4' }))
    expect(history?.at(-1)).toBe('/darbinieki/radijumi?maja=h2')
    expect(await screen.findByText('Testa iela 4: aizdomīgu rādījumu nav.')).toBeTruthy()
  })
  it('rejects a reading only with a reason', async () => {
    const asked = staffGateway()
    showStaff('/radijumi')
    fireEvent.click(await screen.findByRole('button', { name: 'Noraidīt: 12. dzīvoklis' }))
    const dialog = await screen.findByRole('dialog', { name: 'Noraidīt 12. dzīvokļa rādījumu?' })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Noraidīt' }))
    expect(within(dialog).getAllByText('Uzrakstiet, kāpēc rādījums noraidīts.').length).toBeGreaterThan(0)
    fireEvent.change(within(dialog).getByLabelText('Iemesls'), { target: { value: 'Nolasīts cits skaitītājs.' } })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Noraidīt' }))
    expect(await screen.findByText('12. dzīvokļa rādījums noraidīts.')).toBeTruthy()
    expect(asked.filter((it) => it.method === 'POST')).toMatchObject([{ body: { reason: 'Nolasīts cits skaitītājs.' } }])
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Noraidīt: 12. dzīvoklis' })).toBeNull())
  })
  it('confirms a reading that looks wrong', async () => {
    const asked = staffGateway()
    showStaff('/radijumi')
    fireEvent.click(await screen.findByRole('button', { name: 'Apstiprināt: 12. dzīvoklis' }))
    expect(await screen.findByText('12. dzīvokļa rādījums apstiprināts.')).toBeTruthy()
    expect(asked.filter((it) => it.method === 'POST').map((it) => it.path)).toEqual(['/api/staff/readings/properties/h0-12/2026-11/h0-12-hot/confirmation'])
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Apstiprināt: 12. dzīvoklis' })).toBeNull())
  })
  it('accepts what came late', async () => {
    const asked = staffGateway()
    showStaff('/radijumi')
    fireEvent.click(await screen.findByRole('button', { name: 'Pieņemt: 3. dzīvoklis' }))
    expect(await screen.findByText('3. dzīvokļa rādījumi pieņemti.')).toBeTruthy()
    expect(asked.filter((it) => it.method === 'POST').map((it) => it.path)).toEqual([`${LATE}/acceptance`])
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Pieņemt: 3. dzīvoklis' })).toBeNull())
  })
  it('rejects what came late only with a reason', async () => {
    const asked = staffGateway()
    showStaff('/radijumi')
    fireEvent.click(await screen.findByRole('button', { name: 'Noraidīt pēc termiņa saņemto: 3. dzīvoklis' }))
    const dialog = await screen.findByRole('dialog', { name: 'Noraidīt 3. dzīvokļa rādījumus?' })
    expect(within(dialog).getByText('Tie neskaitīsies; īpašnieks redzēs iemeslu.')).toBeTruthy()
    fireEvent.click(within(dialog).getByRole('button', { name: 'Noraidīt' }))
    expect(within(dialog).getAllByText('Uzrakstiet, kāpēc rādījums noraidīts.').length).toBeGreaterThan(0)
    fireEvent.change(within(dialog).getByLabelText('Iemesls'), { target: { value: 'Pulkstenis pārlikts.' } })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Noraidīt' }))
    expect(await screen.findByText('3. dzīvokļa rādījumi noraidīti.')).toBeTruthy()
    expect(asked.filter((it) => it.method === 'POST')).toMatchObject([{ path: `${LATE}/rejection`, body: { reason: 'Pulkstenis pārlikts.' } }])
  })
  it('says why a decision was refused, and leaves the reading where it is', async () => {
    staffGateway(({ path }) =>
      path === `${LATE}/acceptance` ? { status: 409, body: { type: 'urn:problem:month-billed', status: 409, title: 'Rādījumi jau iekļauti rēķinā' } } : undefined,
    )
    showStaff('/radijumi')
    fireEvent.click(await screen.findByRole('button', { name: 'Pieņemt: 3. dzīvoklis' }))
    expect(await screen.findByText('Rādījumi jau iekļauti rēķinā')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Pieņemt: 3. dzīvoklis' })).toBeTruthy()
  })
  it('lets those who may only look decide nothing', async () => {
    const session = data.session(new Set())
    staffGateway(({ path }) =>
      path === '/api/staff/session' && session.signedIn ? { status: 200, body: { ...session, desks: session.desks.map((it) => ({ ...it, readOnly: true })) } } : undefined,
    )
    showStaff('/radijumi')
    expect(await screen.findByText('Bija nepareizs, laiks izlabots')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^(Pieņemt|Apstiprināt|Noraidīt)/ })).toBeNull()
  })
  it('has a call sheet with everybody who is missing', async () => {
    staffGateway()
    showStaff('/radijumi/saraksts/2026-11/h3')
    expect(await screen.findByRole('heading', { level: 1, name: 'Zvanu saraksts: Testa iela 6' })).toBeTruthy()
    expect(screen.getAllByRole('row')).toHaveLength(11)
  })
})
