import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import AddressesPage from '../pages/Addresses.tsx'
import ClosedSectionPage from '../pages/ClosedSection.tsx'
import CloseAccountPage from '../pages/CloseAccount.tsx'
import SettingsPage from '../pages/Settings.tsx'
import { gateway, mocked, problem, show } from '../test/fixture.tsx'
import * as data from '../../dev/data.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  sessionStorage.clear()
})

const nothing = () => ({ status: 204 })
const flags = (...names: string[]) => new Set(names)

describe('the e-mail address', () => {
  it('is changed where one signs in, and back here', async () => {
    gateway(mocked(nothing))
    show(<SettingsPage />)
    const link = await screen.findByRole('link', { name: 'Mainīt e-pasta adresi' })
    expect(link.getAttribute('href')).toBe('/sign-in?change=email&to=%2Fuzstadijumi')
  })
  it('that waits to be confirmed is shown with the way on', async () => {
    gateway(mocked(nothing, flags('pending')))
    show(<SettingsPage />, { flags: flags('pending') })
    expect(await screen.findByText(/jauna\.adrese@piemers\.lv/)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Ierakstīt kodu' })).toBeTruthy()
  })
  it('that was changed is said so', async () => {
    gateway(mocked(nothing))
    show(<SettingsPage />, { path: '/uzstadijumi?mainits=email' })
    expect(await screen.findByText('E-pasta adrese ir nomainīta.')).toBeTruthy()
  })
})

describe('the ways in', () => {
  it('are linked by signing in, and turned off after a question', async () => {
    const sent = gateway(mocked(nothing))
    show(<SettingsPage />)
    expect((await screen.findByRole('link', { name: 'Piesaistīt: Swedbank' })).getAttribute('href')).toBe('/sign-in?with=swedbank&to=%2Fuzstadijumi')
    await userEvent.click(screen.getByRole('button', { name: 'Izslēgt: SEB banka' }))
    expect(sent.some((it) => it.method === 'DELETE')).toBe(false)
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Izslēgt' }))
    await waitFor(() => expect(sent.some((it) => it.method === 'DELETE' && it.path === '/api/settings/ways/seb')).toBe(true))
  })
  it('want a fresh sign-in, and say by what', async () => {
    gateway(mocked(() => problem('sign-in-too-old', 403), flags('pending')))
    show(<SettingsPage />)
    await userEvent.click(await screen.findByRole('button', { name: 'Ieslēgt: Swedbank' }))
    expect((await screen.findByRole('link', { name: 'Ar: SEB banka' })).getAttribute('href')).toMatch(/^\/sign-in\?with=seb&to=/)
  })
})

describe('the sessions', () => {
  it('show this device first and end another', async () => {
    const sent = gateway(mocked(nothing))
    show(<SettingsPage />)
    const here = await screen.findByRole('heading', { name: 'Šī ierīce – tālrunis, Chrome' })
    const other = screen.getByRole('heading', { name: 'Dators, Firefox' })
    expect(here.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Beigt sesiju: dators, Firefox' }))
    expect(await screen.findByText('Sesija ir beigta.')).toBeTruthy()
    expect(sent.some((it) => it.method === 'DELETE' && it.path === '/api/settings/sessions/b')).toBe(true)
  })
  it('that are many are folded after five, the rest on asking', async () => {
    const [other, here] = data.openSessions().sessions
    const many = Array.from({ length: 9 }, (_, at) => ({ ...other, id: `s-${at}` }))
    const reply = mocked(nothing)
    gateway((it) => (it.path === '/api/settings/sessions' ? { status: 200, body: { sessions: [...many, here] } } : reply(it)))
    show(<SettingsPage />)
    const rest = await screen.findByRole('button', { name: 'Rādīt vēl 5 sesijas' })
    expect(screen.getByRole('heading', { name: 'Šī ierīce – tālrunis, Chrome' })).toBeTruthy()
    expect(screen.getAllByRole('button', { name: 'Beigt sesiju: dators, Firefox' })).toHaveLength(4)
    await userEvent.click(rest)
    expect(screen.getAllByRole('button', { name: 'Beigt sesiju: dators, Firefox' })).toHaveLength(9)
  })
  it('that cannot be fetched leave the rest of the page standing', async () => {
    const reply = mocked(nothing)
    gateway((it) => (it.path === '/api/settings/sessions' ? problem('unavailable', 503) : reply(it)))
    show(<SettingsPage />)
    expect(await screen.findByText(/Šobrīd neizdodas parādīt sesijas|neizdodas parādīt/)).toBeTruthy()
    expect(await screen.findByRole('link', { name: 'Mainīt paroli' })).toBeTruthy()
  })
})

describe('who looked', () => {
  it('is told by role, with what and why', async () => {
    gateway(mocked(nothing))
    show(<SettingsPage />)
    const row = (await screen.findByText('27.11.2026. plkst. 10:36')).closest('tr')
    expect(row?.textContent).toContain('Klientu apkalpošana')
    expect(row?.textContent).toContain('Skatīts: ziņas par īpašnieku un konts – atbilde uz jautājumu J-2026-01842')
  })
  it('is nobody when nobody did', async () => {
    gateway(mocked(nothing, flags('empty')))
    show(<SettingsPage />)
    expect(await screen.findByText(/neviens darbinieks/)).toBeTruthy()
  })
})

describe('closing the account', () => {
  it('wants the words', async () => {
    const sent = gateway(mocked(() => ({ status: 200, body: { goTo: '/konts-slegts' } })))
    vi.stubGlobal('location', { ...location, assign: vi.fn(), origin: location.origin })
    show(<CloseAccountPage />)
    await userEvent.type(await screen.findByLabelText('Ierakstiet: SLĒGT KONTU'), 'jā')
    await userEvent.click(screen.getByRole('button', { name: 'Slēgt kontu' }))
    expect((await screen.findAllByText(/Lai slēgtu kontu/)).length).toBeGreaterThan(0)
    expect(sent.some((it) => it.method === 'POST')).toBe(false)
    await userEvent.clear(screen.getByLabelText('Ierakstiet: SLĒGT KONTU'))
    await userEvent.type(screen.getByLabelText('Ierakstiet: SLĒGT KONTU'), 'slēgt kontu')
    await userEvent.click(screen.getByRole('button', { name: 'Slēgt kontu' }))
    await waitFor(() => expect(location.assign).toHaveBeenCalledWith('/konts-slegts'))
  })
  it('long after the sign-in asks who it is, and keeps what was typed', async () => {
    const sent = gateway(mocked(nothing, flags('stale')))
    show(<CloseAccountPage />)
    await userEvent.type(await screen.findByLabelText('Ierakstiet: SLĒGT KONTU'), 'SLĒGT')
    expect(screen.getByRole('link', { name: 'Ar e-pastu un paroli' })).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Slēgt kontu' }))
    expect(sent.some((it) => it.method === 'POST')).toBe(false)
    expect(sessionStorage.getItem('draft:close-account')).toBe('"SLĒGT"')
  })
})

describe('where letters go', () => {
  const page = () => {
    const all = data.addresses(flags())
    const sent = gateway((it) => {
      if (it.path === '/api/addresses') return { status: 200, body: all }
      if (it.method !== 'PUT') return problem('not-found', 404)
      const { address, version } = it.body as { address: string | null; version: number }
      return { status: 200, body: { ...all, correspondence: { ...all.correspondence, address, version: version + 1 } } }
    })
    show(<AddressesPage />)
    return sent
  }
  it('is changed on the version that was seen', async () => {
    const sent = page()
    await userEvent.click(await screen.findByRole('button', { name: 'Labot' }))
    const field = screen.getByLabelText('Korespondences adrese')
    await userEvent.clear(field)
    await userEvent.type(field, 'Iela')
    await userEvent.click(screen.getByRole('button', { name: 'Saglabāt' }))
    expect((await screen.findAllByText(/Ierakstiet pilnu adresi/)).length).toBeGreaterThan(0)
    await userEvent.type(field, ' 1–2, Ogre, LV-5001')
    await userEvent.click(screen.getByRole('button', { name: 'Saglabāt' }))
    expect(await screen.findByText('Dati ir saglabāti.')).toBeTruthy()
    expect(sent.find((it) => it.method === 'PUT')?.body).toEqual({ address: 'Iela 1–2, Ogre, LV-5001', version: 3 })
    expect(screen.getByText('Iela 1–2, Ogre, LV-5001')).toBeTruthy()
  })
})

describe('a link into a closed section', () => {
  it('leads through a bank to what it was for', () => {
    gateway(mocked(nothing))
    show(<ClosedSectionPage />, { path: '/sadala-slegta?sadala=house-file&to=%2Fapi%2Fhouse-file%2F1%2Fcontent', flags: flags('password') })
    expect(screen.getByRole('link', { name: /Swedbank/ }).getAttribute('href')).toBe('/sign-in?with=swedbank&to=%2Fapi%2Fhouse-file%2F1%2Fcontent')
  })
  it('leads nowhere else', () => {
    gateway(mocked(nothing))
    show(<ClosedSectionPage />, { path: '/sadala-slegta?sadala=house-file&to=%2F%2Fevil.example', flags: flags('password') })
    expect(screen.queryByRole('link', { name: /Swedbank/ })).toBeNull()
  })
})
