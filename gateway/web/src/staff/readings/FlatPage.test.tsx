import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { problem } from '../../test/fixture.tsx'
import { showStaff, staffGateway, type Asked } from '../../test/staffFixture.tsx'
import '../pages/Readings.tsx'

afterEach(() => vi.unstubAllGlobals())

const form = async (name: string) => within(await screen.findByRole('form', { name }))
const cold = /Aukstais ūdens/
const puts = (asked: Asked[]) => asked.filter((it) => it.method === 'PUT')

describe('a flat at the reading desk', () => {
  it('is found through its house', async () => {
    staffGateway()
    const { history } = showStaff('/radijumi/ievadit?maja=h3')
    fireEvent.click(await screen.findByRole('link', { name: '7. dzīvoklis' }))
    expect(history?.at(-1)).toBe('/darbinieki/radijumi/dzivoklis/h3-7?maja=h3')
    expect(await screen.findByRole('heading', { level: 1, name: 'Testa iela 6–7' })).toBeTruthy()
  })
  it('takes only the meters that were read, and says what is no number', async () => {
    const asked = staffGateway()
    showStaff('/radijumi/dzivoklis/h0-3')
    const paper = await form('Rādījumi no papīra')
    fireEvent.click(paper.getByRole('button', { name: 'Saglabāt rādījumus' }))
    expect(paper.getByRole('link', { name: 'Ierakstiet vismaz viena skaitītāja rādījumu.' })).toBeTruthy()
    fireEvent.change(paper.getByLabelText(cold), { target: { value: '29o,7' } })
    expect(paper.getByRole('link', { name: /Ievadiet skaitli/ })).toBeTruthy()
    fireEvent.change(paper.getByLabelText(cold), { target: { value: '290,7' } })
    fireEvent.click(paper.getByRole('button', { name: 'Saglabāt rādījumus' }))
    expect(await paper.findByText(/Rādījumi saglabāti, kvīts/)).toBeTruthy()
    expect(puts(asked)).toMatchObject([{ path: '/api/staff/readings/properties/h0-3/2026-11', body: { readings: [{ value: '290,7', confirmed: false }] } }])
  })
  it('asks about a doubtful reading, and sends it again only when it is meant', async () => {
    const message = 'Patēriņš ir ievērojami lielāks nekā parasti.'
    const asked = staffGateway(({ method, body }) =>
      method === 'PUT' && !(body as { readings: { confirmed: boolean }[] }).readings[0]!.confirmed
        ? problem('reading-refused', 409, {
            errors: [{ field: 'readings[0].value', code: 'unusual', message }],
            questions: [{ field: 'readings[0].value', code: 'unusual', message, suggestion: null }],
          })
        : undefined,
    )
    showStaff('/radijumi/dzivoklis/h0-3')
    const paper = await form('Rādījumi no papīra')
    fireEvent.change(paper.getByLabelText(cold), { target: { value: '999' } })
    fireEvent.click(paper.getByRole('button', { name: 'Saglabāt rādījumus' }))
    expect((await paper.findAllByText(message)).length).toBeGreaterThan(0)
    fireEvent.click(paper.getByRole('checkbox', { name: 'Rādījums ir pārbaudīts un pareizs' }))
    fireEvent.click(paper.getByRole('button', { name: 'Saglabāt rādījumus' }))
    expect(await paper.findByText(/Rādījumi saglabāti, kvīts/)).toBeTruthy()
    expect(puts(asked).map((it) => (it.body as { readings: { confirmed: boolean }[] }).readings[0]?.confirmed)).toEqual([false, true])
  })
  it('gets another meter in the place of one', async () => {
    const asked = staffGateway()
    showStaff('/radijumi/dzivoklis/h0-3')
    const replacement = await form('Skaitītāja nomaiņa')
    fireEvent.click(replacement.getByRole('button', { name: 'Reģistrēt nomaiņu' }))
    expect(replacement.getByRole('link', { name: 'Ierakstiet jaunā skaitītāja numuru.' })).toBeTruthy()
    fireEvent.change(replacement.getByLabelText('Noņemtā beigu rādījums'), { target: { value: '290,703' } })
    fireEvent.change(replacement.getByLabelText('Jaunā skaitītāja numurs'), { target: { value: '20991' } })
    fireEvent.change(replacement.getByLabelText('Jaunā sākuma rādījums'), { target: { value: '0,000' } })
    fireEvent.click(replacement.getByRole('button', { name: 'Reģistrēt nomaiņu' }))
    expect(await replacement.findByText(/jaunais skaitītājs Nr\..20991/)).toBeTruthy()
    await waitFor(() => expect(asked.find((it) => it.path.endsWith('/replacement'))?.body).toMatchObject({ closing: '290,703', opening: '0,000', serial: '20991', digits: 5, decimals: 3 }))
  })
  it('is corrected only with a reason', async () => {
    const asked = staffGateway()
    showStaff('/radijumi/dzivoklis/h0-3')
    const correction = await form('Labot rādījumu')
    fireEvent.change(correction.getByLabelText('Pareizais rādījums'), { target: { value: '288,1' } })
    fireEvent.click(correction.getByRole('button', { name: 'Labot' }))
    expect(correction.getByRole('link', { name: 'Uzrakstiet, kāpēc rādījums labots.' })).toBeTruthy()
    expect(asked.filter((it) => it.method !== 'GET')).toEqual([])
  })
})
