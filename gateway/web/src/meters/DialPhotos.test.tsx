import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as data from '../../dev/data.ts'
import { setClock } from '../session/clock.ts'
import { gateway, mocked, problem, show, type Reply } from '../test/fixture.tsx'
import { DialPhotos } from './DialPhotos.tsx'

const none = new Set<string>()
const PATH = '/api/meters/parauga-7-12/readings/2026-11/photos/m-20418833'
const photo = () => new File(['pixels'], 'IMG_1.jpg', { type: 'image/jpeg' })
const cold = () => within(screen.getByRole('group', { name: /^Fotoattēls: Aukstais/ }))
const choose = () => userEvent.upload(cold().getByLabelText(/^Izvēlēties attēlu/, { selector: 'input' }), photo())

function open(write: Reply, receipt: ReturnType<typeof data.receipt> | null) {
  const sent = gateway(mocked(write))
  const shown = show(<DialPhotos meters={data.meters(none, receipt)} />, { path: '/skaititaji' })
  return { ...shown, writes: () => sent.filter((it) => it.method !== 'GET') }
}
const kept: Reply = ({ method }) => (method === 'DELETE' ? { status: 204 } : { status: 200, body: data.photo('m-20418833') })

beforeEach(() => setClock('2026-11-29T11:00:00+02:00'))
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('a photo of a dial', () => {
  it('waits for the reading it belongs to', async () => {
    const { writes } = open(kept, null)
    await choose()
    expect(await screen.findByText('Fotoattēls tiks nosūtīts, kad iesniegsiet rādījumu.')).toBeTruthy()
    expect(writes()).toEqual([])
  })
  it('goes at once where the reading was handed in, and can be taken away', async () => {
    const { writes } = open(kept, data.receipt())
    await choose()
    expect(await cold().findByText('Fotoattēls pievienots.')).toBeTruthy()
    expect(writes().map(({ method, path }) => `${method} ${path}`)).toEqual([`PUT ${PATH}`])
    expect(cold().getByRole('img').getAttribute('src')).toBe(`${PATH}?v=${'c'.repeat(16)}`)

    await userEvent.click(cold().getByRole('button', { name: /^Noņemt/ }))
    expect(await cold().findByText('Fotoattēls noņemts.')).toBeTruthy()
    expect(cold().queryByRole('img')).toBeNull()
  })
  it('tries again by itself when the connection breaks', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    let tries = 0
    const { writes } = open((it) => (++tries < 3 ? 'offline' : kept(it)), data.receipt())
    await choose()
    await waitFor(() => expect(writes()).toHaveLength(1))
    await act(() => vi.advanceTimersByTimeAsync(2100))
    await waitFor(() => expect(writes()).toHaveLength(2))
    await act(() => vi.advanceTimersByTimeAsync(4100))
    expect(await cold().findByText('Fotoattēls pievienots.')).toBeTruthy()
    expect(writes()).toHaveLength(3)
  })
  it('says why it is refused, and does not insist', async () => {
    const message = 'Datne nav fotoattēls. Derīgi ir JPEG, PNG un WebP.'
    const { writes } = open(() => problem('invalid-input', 400, { errors: [{ field: 'photo', code: 'not-a-photo', message }] }), data.receipt())
    await choose()
    expect(await cold().findByText(message)).toBeTruthy()
    expect(writes()).toHaveLength(1)
    expect(cold().getByRole('button', { name: 'Nosūtīt vēlreiz' })).toBeTruthy()
  })
  it('is not asked for when the window is closed', () => {
    gateway(mocked(kept))
    show(<DialPhotos meters={data.meters(new Set(['closed']), null)} />, { path: '/skaititaji' })
    expect(screen.queryByText('Ciparnīcas fotoattēls')).toBeNull()
  })
})
