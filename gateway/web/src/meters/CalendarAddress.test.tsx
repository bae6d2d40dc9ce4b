import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { gateway, mocked, problem, show, type Reply } from '../test/fixture.tsx'
import { CalendarAddress } from './CalendarAddress.tsx'

const ADDRESS = '/api/calendars/pWq3tT0m8Yk2sJ5nR7vX1zB4cD6fG9hL.ics'
const SINCE = '2026-11-29T11:00:00+02:00'

function calendar(since: string | null, write: Reply) {
  gateway((it) => {
    if (it.path !== '/api/meters/calendar') return mocked(write)(it)
    return it.method === 'GET' ? { status: 200, body: { path: null, since } } : write(it)
  })
  show(<CalendarAddress />, { path: '/skaititaji' })
}

afterEach(() => vi.unstubAllGlobals())

describe('the calendar address', () => {
  it('is shown once, whole, when it is made', async () => {
    calendar(null, () => ({ status: 201, body: { path: ADDRESS, since: SINCE } }))
    await userEvent.click(await screen.findByRole('button', { name: 'Izveidot kalendāra adresi' }))
    expect((await screen.findByLabelText<HTMLInputElement>('Jūsu kalendāra adrese')).value).toBe(location.origin + ADDRESS)
    expect(screen.getByRole('button', { name: 'Izveidot jaunu adresi' })).toBeTruthy()
  })
  it('is only known to be there afterwards, and can be revoked', async () => {
    calendar(SINCE, () => ({ status: 204 }))
    expect(await screen.findByText(/izveidota 29\.11\.2026\./)).toBeTruthy()
    expect(screen.queryByLabelText('Jūsu kalendāra adrese')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Atsaukt adresi' }))
    await waitFor(() => expect(screen.getByRole('button', { name: 'Izveidot kalendāra adresi' })).toBeTruthy())
  })
  it('says when it could not be made, and leaves the file', async () => {
    calendar(null, () => problem('internal', 500))
    await userEvent.click(await screen.findByRole('button', { name: 'Izveidot kalendāra adresi' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Neizdevās')
    expect(screen.getByRole('link', { name: /Kalendāra fails/ }).getAttribute('href')).toBe('/api/meters/windows.ics')
  })
})
