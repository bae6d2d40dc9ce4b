import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as data from '../../dev/data.ts'
import type { SettingsUpdate } from '../api/contract.ts'
import { gateway, mocked, problem, show } from '../test/fixture.tsx'
import SettingsPage, { isPhone } from './Settings.tsx'

afterEach(() => vi.unstubAllGlobals())

const edit = async (phone: string) => {
  await userEvent.click(await screen.findByRole('button', { name: 'Labot' }))
  const field = screen.getByLabelText('Tālruņa numurs')
  await userEvent.clear(field)
  await userEvent.type(field, phone)
  await userEvent.click(screen.getByRole('button', { name: 'Saglabāt' }))
}

describe('contact data', () => {
  it('are saved with the version they were read in', async () => {
    const sent = gateway(mocked((it) => ({ status: 200, body: { ...data.settings(), ...(it.body as SettingsUpdate), version: 4 } })))
    show(<SettingsPage />)
    await edit('+371 26111222')
    expect(await screen.findByText('Dati ir saglabāti.')).toBeTruthy()
    expect(sent.find((it) => it.method === 'PUT')?.body).toMatchObject({ phone: '+371 26111222', version: 3, billDelivery: 'EMAIL' })
    expect(screen.getByText('+371 26111222')).toBeTruthy()
  })
  it('with a wrong number are not sent', async () => {
    const sent = gateway(mocked(() => problem('unavailable', 503)))
    show(<SettingsPage />)
    await edit('26')
    expect((await screen.findAllByText(/Ierakstiet tālruņa numuru/)).length).toBeGreaterThan(0)
    expect(sent.some((it) => it.method === 'PUT')).toBe(false)
  })
  it('changed elsewhere keep what was typed and are saved again on the new version', async () => {
    let version = 9
    const sent = gateway((it) => {
      if (it.path !== '/api/settings') return problem('not-found', 404)
      if (it.method === 'GET') return { status: 200, body: { ...data.settings(), phone: '+371 27000000', version: sent.some((one) => one.method === 'PUT') ? version : 3 } }
      const update = it.body as SettingsUpdate
      return update.version === version ? { status: 200, body: { ...data.settings(), ...update, version: ++version } } : problem('changed-elsewhere', 409)
    })
    show(<SettingsPage />)
    await edit('+371 26111222')
    expect(await screen.findByText('Dati pa šo laiku ir mainīti citur.')).toBeTruthy()
    expect(screen.getByLabelText<HTMLInputElement>('Tālruņa numurs').value).toBe('+371 26111222')
    await waitFor(() => expect(screen.getByText(/Tagad saglabāts: \+371 27000000/)).toBeTruthy())
    await userEvent.click(screen.getByRole('button', { name: 'Saglabāt' }))
    expect(await screen.findByText('Dati ir saglabāti.')).toBeTruthy()
  })
  it.each([
    ['+371 26000000', true],
    ['26000000', true],
    ['(+44) 20 7946 0000', false],
    ['123', false],
    ['26OOOOOO', false],
  ])('phone %s is a number: %s', (text, valid) => {
    expect(isPhone(text)).toBe(valid)
  })
})

describe('a choice of notices', () => {
  it('shows at once, and is taken back when it could not be saved', async () => {
    gateway(mocked(() => problem('unavailable', 503)))
    show(<SettingsPage />)
    const choice = await screen.findByLabelText<HTMLInputElement>(/Atgādinājums par rādījumiem/)
    const before = choice.checked
    fireEvent.click(choice)
    expect(choice.checked).toBe(!before)
    await waitFor(() => expect(choice.checked).toBe(before))
  })
})

describe('who looked at the data', () => {
  it('is told of staff by role and of other systems by name, newest first', async () => {
    gateway(mocked(() => problem('not-found', 404)))
    show(<SettingsPage />)
    const system = await screen.findByText('Siltuma un ūdens piegādātājs (cita sistēma)')
    const rows = [...system.closest('tbody')!.querySelectorAll('tr')].map((row) => row.textContent)
    expect(rows[0]).toContain('28.11.2026.')
    expect(rows[0]?.replaceAll(/[\u00a0\u2060]/g, ' ')).toContain('patērētā ūdens un siltuma uzskaite; šajā dienā 21 reizi')
    expect(rows[1]).toContain('Klientu apkalpošana')
    expect(rows).toHaveLength(4)
  })
})
