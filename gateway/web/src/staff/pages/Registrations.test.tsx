import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { problem } from '../../test/fixture.tsx'
import { showStaff, staffGateway } from '../../test/staffFixture.tsx'
import './Registrations.tsx'

afterEach(() => vi.unstubAllGlobals())

const approve = () => screen.findByRole('button', { name: 'Apstiprināt un nosūtīt uzaicinājumu' })
const letterRead = () => screen.getByRole('checkbox', { name: /Iesniegums ir izlasīts/ })
const posts = (asked: ReturnType<typeof staffGateway>) => asked.filter((it) => it.method === 'POST')

describe('an application', () => {
  it('shows every check of a good signature', async () => {
    staffGateway()
    showStaff('/pieteikumi/P-2026-00321')
    expect(await screen.findByRole('heading', { name: 'Paraksts ir derīgs' })).toBeTruthy()
    expect(screen.getByText('Laika zīmogs 27.11.2026. plkst. 18:42')).toBeTruthy()
    expect(screen.getByText('Personas kods sakrīt ar īpašnieku reģistru')).toBeTruthy()
  })
  it('is not approved before somebody says that it was read', async () => {
    const asked = staffGateway()
    showStaff('/pieteikumi/P-2026-00321')
    fireEvent.click(await approve())
    expect(await screen.findByRole('link', { name: 'Izlasiet iesniegumu un atzīmējiet, ka e-pasta adrese tam atbilst.' })).toBeTruthy()
    expect(posts(asked)).toEqual([])
    fireEvent.click(letterRead())
    fireEvent.click(await approve())
    expect(await screen.findByText(/Pieteikums apstiprināts/)).toBeTruthy()
    expect(posts(asked)).toMatchObject([{ path: '/api/staff/registrations/P-2026-00321/approval', body: { email: 'testa.persona@piemers.lv', letterRead: true } }])
    expect(screen.queryByRole('button', { name: 'Apstiprināt un nosūtīt uzaicinājumu' })).toBeNull()
  })
  it('shows what the service finds wrong at its field', async () => {
    staffGateway(({ path }) => (path.endsWith('/approval') ? problem('invalid-input', 400, { errors: [{ field: 'email', code: 'email', message: 'Nepareiza e-pasta adrese.' }] }) : undefined))
    showStaff('/pieteikumi/P-2026-00321')
    fireEvent.click(await screen.findByRole('checkbox', { name: /Iesniegums ir izlasīts/ }))
    fireEvent.click(await approve())
    await screen.findByRole('link', { name: 'Nepareiza e-pasta adrese.' })
    const field = screen.getByLabelText('E-pasta adrese uzaicinājumam')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    fireEvent.change(field, { target: { value: 'cita@piemers.lv' } })
    expect(field.getAttribute('aria-invalid')).toBeNull()
  })
  it('says in the service’s words why a decision comes too late', async () => {
    staffGateway(({ path }) => (path.endsWith('/approval') ? problem('already-decided', 409, { title: 'Pieteikums jau izskatīts', detail: 'Par šo pieteikumu lēmums jau ir pieņemts.' }) : undefined))
    showStaff('/pieteikumi/P-2026-00321')
    fireEvent.click(await screen.findByRole('checkbox', { name: /Iesniegums ir izlasīts/ }))
    fireEvent.click(await approve())
    expect(await screen.findByText('Par šo pieteikumu lēmums jau ir pieņemts.')).toBeTruthy()
  })
  it('with a bad signature can only be refused, with the letter that fits', async () => {
    const asked = staffGateway()
    showStaff('/pieteikumi/P-2026-00320')
    expect(await screen.findByRole('heading', { name: 'Paraksts nav derīgs' })).toBeTruthy()
    const letter = await screen.findByLabelText<HTMLTextAreaElement>('Vēstule iesniedzējam')
    expect(letter.value).toContain('pēc parakstīšanas ir mainīts')
    expect(screen.getByRole('button', { name: 'Apstiprināt' }).getAttribute('aria-disabled')).toBe('true')
    fireEvent.change(screen.getByLabelText('Noraidījuma iemesls'), { target: { value: 'NOT_OWNER' } })
    expect(letter.value).toContain('īpašnieku reģistrā')
    fireEvent.change(letter, { target: { value: 'Labdien! Pašu vārdiem.' } })
    fireEvent.change(screen.getByLabelText('Noraidījuma iemesls'), { target: { value: 'OTHER' } })
    expect(letter.value).toBe('Labdien! Pašu vārdiem.')
    fireEvent.change(screen.getByLabelText('E-pasta adrese vēstulei'), { target: { value: 'testa.klients@piemers.lv' } })
    fireEvent.click(screen.getByRole('button', { name: 'Noraidīt un nosūtīt vēstuli' }))
    expect(await screen.findByText(/Pieteikums noraidīts/)).toBeTruthy()
    expect(posts(asked)).toMatchObject([{ path: '/api/staff/registrations/P-2026-00320/refusal', body: { reason: 'OTHER', message: 'Labdien! Pašu vārdiem.' } }])
  })
})

describe('a received file', () => {
  const drop = async () => screen.findByRole('group', { name: /Ievelciet saņemto datni/ })
  it('of another type, empty or too large is not sent', async () => {
    staffGateway()
    showStaff('/pieteikumi')
    const area = await drop()
    const let_go = (files: File[]) => fireEvent.drop(area, { dataTransfer: { files } })
    let_go([new File(['x'], 'vestule.docx')])
    expect(await screen.findByText('Datnei jābūt vienai no šīm: .edoc, .asice, .pdf.')).toBeTruthy()
    let_go([new File([], 'tukss.pdf')])
    expect(await screen.findByText('Datne ir tukša.')).toBeTruthy()
    const large = new File(['x'], 'liels.PDF')
    Object.defineProperty(large, 'size', { value: 30_000_000 })
    let_go([large])
    expect(await screen.findByText(/Datne ir par lielu: 30,0 MB/)).toBeTruthy()
  })
})

describe('registration at the office', () => {
  it('finds the owner, and sends nothing before the document was checked', async () => {
    const asked = staffGateway()
    showStaff('/pieteikumi/klatiene')
    const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
    fireEvent.click(await screen.findByRole('button', { name: 'Meklēt' }))
    expect(screen.getByText('Aizpildiet vismaz vienu lauku.')).toBeTruthy()
    type('Personas kods', '320000-12345')
    fireEvent.click(screen.getByRole('button', { name: 'Meklēt' }))
    fireEvent.click(await screen.findByRole('button', { name: /Testa Persona/ }))
    type('E-pasta adrese', 'a@piemers.lv')
    type('E-pasta adrese vēlreiz', 'b@piemers.lv')
    fireEvent.click(screen.getByRole('button', { name: 'Reģistrēt un nosūtīt uzaicinājumu' }))
    const alerts = await screen.findAllByRole('alert')
    expect(alerts.some((it) => /trīs kļūdas/.test(it.textContent ?? ''))).toBe(true)
    expect(posts(asked).map((it) => it.path)).toEqual(['/api/staff/registrations/owners'])
    expect(asked.every((it) => !JSON.stringify(it.query).includes('12345'))).toBe(true)
    type('Dokumenta numura pēdējās zīmes', '4821')
    fireEvent.click(screen.getByRole('checkbox', { name: /Dokuments ir pārbaudīts/ }))
    type('E-pasta adrese vēlreiz', 'a@piemers.lv')
    fireEvent.click(screen.getByRole('button', { name: 'Reģistrēt un nosūtīt uzaicinājumu' }))
    await waitFor(() =>
      expect(posts(asked).at(-1)).toMatchObject({
        path: '/api/staff/registrations/office',
        body: { person: 'p-1', document: { kind: 'IDENTITY_CARD', lastDigits: '4821' }, email: 'a@piemers.lv' },
      }),
    )
  })
})
