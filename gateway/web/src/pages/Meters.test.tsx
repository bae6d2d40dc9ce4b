import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as data from '../../dev/data.ts'
import type { History, Meters, ReadingSubmission } from '../api/contract.ts'
import { keepWaiting, readQueue, waitingFor } from '../meters/queue.ts'
import { SendWaiting } from '../meters/SendWaiting.tsx'
import { setClock } from '../session/clock.ts'
import { draftOf, keepDraft } from '../session/drafts.ts'
import { gateway, mocked, problem, session, show, type Reply } from '../test/fixture.tsx'
import MetersPage from './Meters.tsx'

const { person } = session
const FLAT = 'parauga-7-12'
const accepted = (): ReturnType<Reply> => ({ status: 201, body: data.receipt() })
const fields = () => screen.findAllByLabelText('Jaunais rādījums')
const submit = () => userEvent.click(screen.getByRole('button', { name: /^Iesniegt/ }))

async function open(write: Reply) {
  const read = mocked(write)
  let handedIn = false
  const sent = gateway((it) => {
    const reply = handedIn && it.path === '/api/meters/parauga-7-12' ? { status: 200, body: data.meters(new Set(), data.receipt()) } : read(it)
    handedIn ||= reply !== 'offline' && reply.status === 201
    return reply
  })
  show(<MetersPage />, { path: '/skaititaji' })
  const [cold, hot] = (await fields()) as [HTMLInputElement, HTMLInputElement]
  return { cold, hot, writes: () => sent.filter((it) => it.method === 'PUT') }
}

beforeEach(() => setClock('2026-11-29T11:00:00+02:00'))
afterEach(() => vi.unstubAllGlobals())

describe('the open window', () => {
  it('says which value a new meter begins with', async () => {
    const [first, second] = data.meters(new Set(), null).meters
    const installed = { ...first!, previous: { month: null, value: 12, on: '2026-11-18', estimated: false, read: 12 } }
    gateway((it) =>
      it.path === '/api/meters/parauga-7-12'
        ? { status: 200, body: { ...data.meters(new Set(), null), meters: [installed, second!] } satisfies Meters }
        : mocked(accepted)(it),
    )
    show(<MetersPage />, { path: '/skaititaji' })
    await fields()
    expect(screen.getByText(/Sākuma rādījums/).textContent).toContain('Sākuma rādījums 12,000 (18.11.2026.)')
    expect(screen.getByText(/Iepriekšējais rādījums/).textContent).toContain('20418841')
  })
  it('says why it is longer, and what was counted in the place of a missing reading', async () => {
    const { window, ...rest } = data.meters(new Set(), null)
    const [last, ...before] = data.history(new Set()).months
    const note = 'Noteiktajā termiņā nav iesniegts ūdens patēriņa skaitītāja rādījums.'
    gateway((it) => {
      if (it.path === '/api/meters/parauga-7-12')
        return { status: 200, body: { ...rest, window: { ...window, longer: true, whyLonger: ['Portāls 29.11.2026. nebija pieejams.'] } } satisfies Meters }
      if (it.path.startsWith('/api/meters/parauga-7-12/history'))
        return { status: 200, body: { ...data.history(new Set()), months: [{ ...last!, readings: last!.readings.map((read) => ({ ...read, note })) }, ...before] } satisfies History }
      return mocked(accepted)(it)
    })
    show(<MetersPage />, { path: '/skaititaji' })
    await fields()
    expect(screen.getByText('Portāls 29.11.2026. nebija pieejams.')).toBeTruthy()
    expect((await screen.findByText(new RegExp(note))).textContent).toContain('oktobris')
  })
  it('takes readings, shows the receipt and gives it the focus', async () => {
    const { cold, hot, writes } = await open(accepted)
    await userEvent.type(cold, '290.703')
    await userEvent.type(hot, '167,012')
    await submit()
    const receipt = await screen.findByRole('article', { name: 'Rādījumi iesniegti. Paldies!' })
    await waitFor(() => expect(receipt).toBe(document.activeElement))
    expect(receipt.textContent).toContain('R-2026-11-7K4MQ2XD')
    expect(receipt.querySelector('a')?.getAttribute('href')).toBe('/kvits?numurs=R-2026-11-7K4MQ2XD')
    expect(writes()[0]?.body).toEqual({
      readings: [
        { meter: 'm-20418833', value: '290,703', confirmed: false },
        { meter: 'm-20418841', value: '167,012', confirmed: false },
      ],
    })
  })
  it('names every wrong field and sends nothing', async () => {
    const { cold, writes } = await open(accepted)
    await userEvent.type(cold, '280')
    await submit()
    const summary = await screen.findByRole('alert')
    expect(summary).toBe(document.activeElement)
    expect(summary.textContent).toContain('Lūdzu, izlabojiet divas kļūdas')
    expect(cold.getAttribute('aria-invalid')).toBe('true')
    expect(document.getElementById(`${cold.id}-error`)?.textContent).toContain('Rādījums nevar būt mazāks par iepriekšējo')
    expect(writes()).toEqual([])
  })
  it('warns of an unusual reading while it is typed', async () => {
    const { hot } = await open(accepted)
    await userEvent.type(hot, '171,508')
    await screen.findByText(/3,3 reizes virs/)
    expect(screen.queryByLabelText(/Rādījums ir pareizs/)).toBeNull()
  })
  it('shows every question of the service under its field and wants each reading confirmed', async () => {
    const field = 'readings[1].value'
    const questions = [
      { field, code: 'shifted-comma', message: 'Vai skaitītājs rāda 167,012?', suggestion: 167.012 },
      { field, code: 'unusual', message: 'Vai rādījums ir pareizs?', suggestion: null },
    ]
    const asking: Reply = ({ body }) =>
      (body as ReadingSubmission).readings[1]!.confirmed ? accepted() : problem('reading-refused', 409, { errors: questions, questions })
    const { cold, hot, writes } = await open(asking)
    await userEvent.type(cold, '290,703')
    await userEvent.type(hot, '1670,12')
    await submit()
    const tick = await screen.findByLabelText(/Rādījums ir pareizs/)
    expect(document.getElementById(`${hot.id}-asked`)?.textContent).toBe('Vai skaitītājs rāda 167,012?Vai rādījums ir pareizs?')
    expect(document.getElementById(`${cold.id}-asked`)).toBeNull()
    expect(screen.getByRole('alert').textContent).toContain('Apstipriniet, ka rādījums ir pareizs')
    expect(document.activeElement).toBe(screen.getByRole('alert'))
    await submit()
    expect(writes()).toHaveLength(1)
    await userEvent.click(tick)
    await submit()
    await waitFor(() => expect(writes()).toHaveLength(2))
    expect(writes()[1]?.body).toMatchObject({ readings: [{ confirmed: false }, { confirmed: true }] })
  })
  it('puts a guess of the service into the field', async () => {
    const question = { field: 'readings[0].value', code: 'shifted-comma', message: 'Vai skaitītājs rāda 290,703?', suggestion: 290.703 }
    const { cold, hot } = await open(() => problem('reading-refused', 409, { errors: [question], questions: [question] }))
    await userEvent.type(cold, '2907,03')
    await userEvent.type(hot, '167,012')
    await submit()
    await userEvent.click(await screen.findByRole('button', { name: 'Labot uz 290,703' }))
    expect(cold.value).toBe('290,703')
    expect(hot.value).toBe('167,012')
    expect(screen.queryByText('Vai skaitītājs rāda 290,703?')).toBeNull()
  })
  it('lets the service say that two meters are swapped, of which one is too low', async () => {
    const swapped = (index: number, suggestion: number) => ({ field: `readings[${index}].value`, code: 'swapped-meters', message: 'Samainīti vietām', suggestion })
    const questions = [swapped(0, 290.703), swapped(1, 167.012)]
    const errors = [{ field: 'readings[0].value', code: 'below-previous', message: 'Mazāks par iepriekšējo' }, ...questions]
    const { cold, hot, writes } = await open(() => problem('reading-refused', 409, { errors, questions }))
    await userEvent.type(cold, '167,012')
    await userEvent.type(hot, '290,703')
    await submit()
    expect(await screen.findAllByText('Samainīti vietām')).toHaveLength(2)
    expect(screen.getAllByLabelText(/Rādījums ir pareizs/)).toHaveLength(1)
    await submit()
    expect(writes()).toHaveLength(1)
    await userEvent.click(screen.getByRole('button', { name: 'Labot uz 290,703' }))
    await userEvent.click(screen.getByRole('button', { name: 'Labot uz 167,012' }))
    expect([cold.value, hot.value]).toEqual(['290,703', '167,012'])
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  })
  it('says the consumption once the typing stands still', async () => {
    const { cold } = await open(accepted)
    await userEvent.type(cold, '290,703')
    await waitFor(() => expect(screen.getByText('3,291 m³')).toBeTruthy())
  })
  it('sends the same content again under the same key, and changed content under another', async () => {
    const { cold, hot, writes } = await open(() => problem('unavailable', 503))
    await userEvent.type(cold, '290,703')
    await userEvent.type(hot, '167,012')
    await submit()
    await screen.findByText('Neizdevās nosūtīt')
    await submit()
    await waitFor(() => expect(writes()).toHaveLength(2))
    await userEvent.clear(hot)
    await userEvent.type(hot, '167,013')
    await submit()
    await waitFor(() => expect(writes()).toHaveLength(3))
    const [first, second, third] = writes().map((it) => it.key)
    expect(first).toMatch(/^[0-9a-f-]{36}$/)
    expect(second).toBe(first)
    expect(third).not.toBe(first)
  })
  it('puts a refusal of the service beside its field', async () => {
    const errors = [{ field: 'readings[1].value', code: 'below-previous', message: 'Mazāks par iepriekšējo' }]
    const { cold, hot } = await open(() => problem('reading-refused', 409, { errors }))
    await userEvent.type(cold, '290,703')
    await userEvent.type(hot, '167,012')
    await submit()
    await waitFor(() => expect(document.getElementById(`${hot.id}-error`)?.textContent).toBe('Mazāks par iepriekšējo'))
    expect(cold.getAttribute('aria-invalid')).toBeNull()
  })
  it('keeps readings on the device when there is no connection', async () => {
    const { cold, hot } = await open(() => 'offline')
    await userEvent.type(cold, '290,703')
    await userEvent.type(hot, '167,012')
    await submit()
    expect(await screen.findByText(/tiks nosūtīti, tiklīdz/)).toBeTruthy()
    await waitFor(() => expect(waitingFor(person, FLAT)?.submission.readings[0]?.value).toBe('290,703'))
    expect(waitingFor(person, FLAT)?.clockAhead).toBeTypeOf('number')
    expect(waitingFor('account-2', FLAT)).toBeNull()
  })
  it('asks about an unusual reading itself when there is no connection', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    const { cold, hot, writes } = await open(() => 'offline')
    await userEvent.type(cold, '290,703')
    await userEvent.type(hot, '171,508')
    const tick = await screen.findByLabelText(/Rādījums ir pareizs/)
    await submit()
    expect(writes()).toEqual([])
    await userEvent.click(tick)
    await submit()
    await waitFor(() => expect(waitingFor(person, FLAT)?.submission.readings[1]?.confirmed).toBe(true))
    vi.restoreAllMocks()
  })
  it('finds what was typed before the page was left', async () => {
    const { cold } = await open(accepted)
    await userEvent.type(cold, '290,7')
    document.body.innerHTML = ''
    show(<MetersPage />, { path: '/skaititaji' })
    const [again] = (await fields()) as [HTMLInputElement]
    expect(again.value).toBe('290,7')
  })
})

describe('a connection that returns', () => {
  it('sends what waited under its key and shows the receipt, even on a page that was come back to', async () => {
    let connected = false
    let given = false
    const waiting = { person, property: FLAT, month: '2026-11', key: 'k-1', capturedAt: '2026-11-29T08:00:00.000Z', clockAhead: 1200, submission: { readings: [{ meter: 'm-20418833', value: '290,703', confirmed: false }] } }
    keepDraft('meters:parauga-7-12', {})
    await keepWaiting(waiting)
    const read = mocked(accepted)
    const sent = gateway((it) => {
      if (it.method === 'PUT') {
        if (!connected) return 'offline'
        given = true
        return accepted()
      }
      return it.path === '/api/meters/parauga-7-12' && given ? { status: 200, body: data.meters(new Set(), data.receipt()) } : read(it)
    })
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    show(
      <>
        <MetersPage />
        <SendWaiting />
      </>,
    )
    expect(await screen.findByText(/tiks nosūtīti, tiklīdz/)).toBeTruthy()
    connected = true
    online.mockReturnValue(true)
    act(() => void dispatchEvent(new Event('online')))
    expect(await screen.findByRole('article', { name: 'Rādījumi iesniegti. Paldies!' })).toBeTruthy()
    expect(sent.filter((it) => it.method === 'PUT').map((it) => it.key)).toEqual(['k-1'])
    expect(sent.find((it) => it.method === 'PUT')?.body).toMatchObject({ capturedAt: waiting.capturedAt, clockAhead: 1200, sentAt: expect.any(String) as string })
    await waitFor(() => expect(waitingFor(person, FLAT)).toBeNull())
    await readQueue()
    expect(waitingFor(person, FLAT)).toBeNull()
    expect(draftOf('meters:parauga-7-12')).toBeUndefined()
  })
  it('says why what waited was not taken, and sends it no more', async () => {
    const closed = new Set(['closed'])
    setClock('2026-12-10T10:04:00+02:00')
    const late = { person, property: FLAT, month: '2026-11', key: 'k-2', capturedAt: '2026-12-01T20:00:00.000Z', clockAhead: 0, submission: { readings: [{ meter: 'm-20418833', value: '290,703', confirmed: false }] } }
    await keepWaiting(late)
    const sent = gateway(mocked(() => problem('arrived-too-late', 409, { detail: 'Varēja saņemt līdz 06.12.2026.' }), closed))
    show(
      <>
        <MetersPage />
        <SendWaiting />
      </>,
      { flags: closed },
    )
    expect(await screen.findByText(/Varēja saņemt līdz 06.12.2026./)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Sapratu, paslēpt' }))
    await waitFor(() => expect(screen.queryByText(/Varēja saņemt/)).toBeNull())
    expect(sent.filter((it) => it.method === 'PUT')).toHaveLength(1)
  })
  it('leaves what another person of the device left waiting', async () => {
    await keepWaiting({ person: 'account-2', property: FLAT, month: '2026-11', key: 'k-3', capturedAt: '2026-11-29T08:00:00.000Z', clockAhead: 0, submission: { readings: [] } })
    const sent = gateway(mocked(accepted))
    show(
      <>
        <MetersPage />
        <SendWaiting />
      </>,
    )
    await fields()
    expect(screen.queryByText(/gaida savienojumu/)).toBeNull()
    expect(sent.filter((it) => it.method === 'PUT')).toEqual([])
  })
})

describe('what came late', () => {
  it('is shown with both moments and counts for nothing yet', async () => {
    const flags = new Set(['late', 'closed'])
    gateway(mocked(accepted, flags))
    show(<MetersPage />, { flags })
    const words = (await screen.findByText(/Saņemts pēc termiņa, nodots namsaimniekam izskatīšanai/)).closest('.note')
    expect(words?.textContent).toContain('01.12.2026. plkst.\u00a021:40')
    expect(words?.textContent).toContain('03.12.2026. plkst.\u00a008:12')
    expect(words?.textContent).toContain('290,703')
  })
})

describe('the keys', () => {
  it('take no digit that the dial does not show, and lead from field to field', async () => {
    const { cold, hot, writes } = await open(accepted)
    await userEvent.type(cold, '1234567,89')
    expect(cold.value).toBe('12345,89')
    await userEvent.clear(cold)
    await userEvent.type(cold, '290,70399{Enter}')
    expect(cold.value).toBe('290,703')
    expect(document.activeElement).toBe(hot)
    expect(writes()).toEqual([])
  })
})

describe('the closed window', () => {
  it('keeps the fields inactive and says when the next one is', async () => {
    const closed = new Set(['closed'])
    gateway(mocked(accepted, closed))
    show(<MetersPage />, { path: '/skaititaji', flags: closed })
    const [cold] = (await fields()) as [HTMLInputElement]
    expect(cold.disabled).toBe(true)
    expect(screen.getByText('30.12.2026.–01.01.2027.')).toBeTruthy()
    expect(document.getElementById(`${cold.id}-hint`)?.textContent).toBe('Varēs ierakstīt no 30.12.2026.')
    expect(screen.queryByRole('button', { name: /^Iesniegt/ })).toBeNull()
  })
})
