import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { problem } from '../../test/fixture.tsx'
import { showStaff, staffGateway } from '../../test/staffFixture.tsx'
import './Attempts.tsx'
import './Mandates.tsx'

afterEach(() => vi.unstubAllGlobals())

describe('powers of attorney', () => {
  it('are listed with their state', async () => {
    staffGateway()
    showStaff('/pilnvaras')
    expect(await screen.findByText('2 gaida apstiprinājumu')).toBeTruthy()
    const rows = within(screen.getByRole('table', { name: 'Pilnvaras' })).getAllByRole('row').slice(1)
    expect(rows.map((it) => within(it).getAllByRole('cell').at(-1)?.textContent)).toEqual(['Gaida otru apstiprinājumu', 'Trūkst kopijas', 'Spēkā', 'Atsaukta'])
  })
  it('are recorded from the deed, and the personal code is never kept on the device', async () => {
    const asked = staffGateway()
    showStaff('/pilnvaras/jauna')
    const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
    const find = (number: string) => {
      type('Klienta numurs', number)
      fireEvent.click(screen.getByRole('button', { name: 'Pievienot' }))
    }
    fireEvent.click(await screen.findByRole('button', { name: 'Reģistrēt pilnvaru' }))
    expect(await screen.findByRole('link', { name: 'Pievienojiet vismaz vienu īpašumu.' })).toBeTruthy()
    expect(asked.filter((it) => it.method !== 'GET')).toEqual([])

    find('999999')
    expect(await screen.findByText('Īpašuma ar šādu klienta numuru nav.')).toBeTruthy()
    find('100123')
    fireEvent.click(await screen.findByRole('radio', { name: /Testa Persona/ }))
    type('Vārds', 'Uzticama')
    type('Uzvārds', 'Persona')
    type('Personas kods', '320022-12345')
    fireEvent.click(screen.getByRole('checkbox', { name: 'Rēķini' }))
    type('Zvērināts notārs', 'Parauga Notāre')
    type('Numurs aktu reģistrā', '1042')
    fireEvent.change(screen.getByLabelText('Izdota'), { target: { value: '2026-11-10' } })
    fireEvent.change(screen.getByLabelText('Spēkā no'), { target: { value: '2026-11-10' } })
    expect(JSON.stringify(Object.values(sessionStorage))).toContain('Parauga Notāre')
    expect(JSON.stringify(Object.values(sessionStorage))).not.toContain('12345')
    fireEvent.click(screen.getByRole('button', { name: 'Reģistrēt pilnvaru' }))
    await screen.findByRole('heading', { level: 1, name: /Pilnvara:/ })
    const [put] = asked.filter((it) => it.method === 'PUT')
    expect(put?.path).toMatch(/^\/api\/staff\/mandates\/[\da-f-]{36}$/)
    expect(put?.body).toEqual({
      grantor: 'p-1',
      granteePersonalCode: '320022-12345',
      granteeGivenName: 'Uzticama',
      granteeFamilyName: 'Persona',
      properties: ['parauga-7-12'],
      sections: ['bills'],
      notary: 'Parauga Notāre',
      registerNumber: '1042',
      issuedOn: '2026-11-10',
      from: '2026-11-10',
      until: null,
    })
  })
  it('are approved by a colleague only, and only with a scan', async () => {
    const asked = staffGateway()
    showStaff('/pilnvaras/m-2')
    const approve = await screen.findByRole('button', { name: 'Apstiprināt pilnvaru' })
    expect(approve.getAttribute('aria-disabled')).toBe('true')
    expect(screen.getByText('Vispirms pievienojiet pilnvaras kopiju.')).toBeTruthy()
    fireEvent.click(approve)
    expect(asked.filter((it) => it.method === 'POST')).toEqual([])
  })
  it('say in the service’s words why they are not approved', async () => {
    staffGateway(({ path }) => (path.endsWith('/approval') ? problem('grantor-owns-no-more', 409, { detail: 'Kamēr pilnvara gaidīja, pilnvaras devējam beidzās īpašumtiesības.' }) : undefined))
    showStaff('/pilnvaras/m-1')
    fireEvent.click(await screen.findByRole('button', { name: 'Apstiprināt pilnvaru' }))
    expect(await screen.findByText('Kamēr pilnvara gaidīja, pilnvaras devējam beidzās īpašumtiesības.')).toBeTruthy()
  })
  it('are revoked with a reason, which stays in the history', async () => {
    const asked = staffGateway()
    showStaff('/pilnvaras/m-3')
    fireEvent.click(await screen.findByRole('button', { name: 'Atsaukt pilnvaru' }))
    const dialog = await screen.findByRole('dialog', { name: 'Atsaukt pilnvaru?' })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Atsaukt pilnvaru' }))
    expect(within(dialog).getAllByText('Uzrakstiet iemeslu.').length).toBeGreaterThan(0)
    fireEvent.change(within(dialog).getByLabelText('Iemesls'), { target: { value: 'Devējs lūdza.' } })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Atsaukt pilnvaru' }))
    expect(await screen.findByText('Atsaukta: Devējs lūdza.')).toBeTruthy()
    expect(asked.filter((it) => it.method === 'POST')).toMatchObject([{ path: '/api/staff/mandates/m-3/revocation', body: { reason: 'Devējs lūdza.' } }])
  })
})

describe('attempts to register', () => {
  it('say by which way, why refused, and what became of the mail', async () => {
    staffGateway()
    showStaff('/meginajumi')
    const rows = within(await screen.findByRole('table', { name: 'Reģistrācijas mēģinājumi' })).getAllByRole('row').slice(1)
    const words = rows.map((it) => it.textContent ?? '')
    expect(words[0]).toContain('Swedbank')
    expect(words[0]).toContain('Apstiprināts ar kodu')
    expect(words[1]).toContain('Vēstule atgriezta')
    expect(words[1]).toContain('sūtīts vēlreiz 2 reizes')
    expect(words[1]).toContain('(5.1.1)')
    expect(words[2]).toContain('Nav reģistrā')
    expect(words[2]).toContain('Personas koda nav īpašnieku reģistrā')
  })
  it('are filtered and paged through the address', async () => {
    const asked = staffGateway(undefined, ['many'])
    const { history } = showStaff('/meginajumi?lapa=2')
    fireEvent.click(await screen.findByRole('button', { name: 'Nākamie' }))
    await waitFor(() => expect(asked.at(-1)?.query).toEqual({ page: '2' }))
    expect(await screen.findByText('41–60 no 61')).toBeTruthy()
    fireEvent.change(screen.getByLabelText('Iznākums'), { target: { value: 'BOUNCED' } })
    fireEvent.click(screen.getByRole('button', { name: 'Atlasīt' }))
    await waitFor(() => expect(asked.at(-1)?.query).toEqual({ state: 'BOUNCED', page: '0' }))
    expect(history?.at(-1)).toBe('/darbinieki/meginajumi?stavoklis=BOUNCED')
  })
})
