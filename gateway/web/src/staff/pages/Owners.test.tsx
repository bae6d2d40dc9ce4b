import { fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { showStaff, staffGateway } from '../../test/staffFixture.tsx'
import './Owners.tsx'

afterEach(() => vi.unstubAllGlobals())

describe('another personal code', () => {
  it('is sent only when it was typed twice alike and the document was seen, and never kept on the device', async () => {
    const asked = staffGateway()
    showStaff('/ipasnieki')
    const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
    await screen.findByRole('heading', { level: 1, name: 'Īpašnieki' })
    type('Vārds, uzvārds', 'persona')
    fireEvent.click(screen.getByRole('button', { name: 'Meklēt' }))
    fireEvent.click(await screen.findByRole('button', { name: /Paraugs Persona/ }))
    type('Jaunais personas kods', '320099-54321')
    type('Jaunais personas kods vēlreiz', '320099-54322')
    const go = screen.getByRole('button', { name: 'Mainīt personas kodu' })
    fireEvent.click(go)
    expect(screen.getByRole('link', { name: 'Personas kodi nesakrīt.' })).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Atzīmējiet, ka dokuments ir pārbaudīts.' })).toBeTruthy()
    type('Jaunais personas kods vēlreiz', '32009954321')
    fireEvent.click(screen.getByRole('checkbox', { name: /Dokuments ir pārbaudīts/ }))
    expect(JSON.stringify(Object.values(sessionStorage))).not.toContain('5432')
    fireEvent.click(go)
    expect(await screen.findByText('Personas kods ir mainīts: 320099-*****.')).toBeTruthy()
    expect(asked.at(-1)).toMatchObject({ method: 'POST', path: '/api/staff/owners/p-2/personal-code', body: { personalCode: '320099-54321', why: 'CHANGED' } })
    expect(screen.getByLabelText<HTMLInputElement>('Jaunais personas kods').value).toBe('')
  })
})
