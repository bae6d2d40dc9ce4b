import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { problem } from '../test/fixture.tsx'
import { showStaff, staffGateway } from '../test/staffFixture.tsx'
import './pages/Audit.tsx'
import './pages/Windows.tsx'

const desks = async () => within(await screen.findByRole('navigation', { name: 'Darbinieku sadaļas' })).getAllByRole('link').map((it) => it.textContent)

afterEach(() => vi.unstubAllGlobals())

describe('the staff’s frame', () => {
  it('says who is signed in and as what', async () => {
    staffGateway()
    showStaff('/periodi')
    expect(await screen.findByText('Testa Darbiniece')).toBeTruthy()
    expect(screen.getByText('Klientu apkalpošana, Administrators')).toBeTruthy()
  })
  it('leads only to desks that are open', async () => {
    staffGateway(undefined, ['auditor'])
    showStaff('/')
    expect(await desks()).toEqual(['Auditācija'])
    expect(await screen.findByRole('heading', { level: 1, name: 'Auditācija' })).toBeTruthy()
  })
  it('says that a desk is closed, and asks its service nothing', async () => {
    const asked = staffGateway(undefined, ['auditor'])
    showStaff('/periodi')
    expect(await screen.findByText('Šī sadaļa Jums nav atvērta')).toBeTruthy()
    expect(asked.map((it) => it.path)).toEqual(['/api/staff/session'])
  })
  it('says when no desk is open', async () => {
    staffGateway(undefined, ['nothing'])
    showStaff('/')
    expect(await screen.findByText('Jums nav atvērta neviena sadaļa')).toBeTruthy()
  })
  it('leads nobody to the staff’s own sign-in, and back to the page', async () => {
    const go = vi.fn()
    vi.stubGlobal('location', { ...window.location, pathname: '/darbinieki/periodi', search: '?no=2026-06', replace: go })
    staffGateway(undefined, ['nobody'])
    showStaff('/periodi')
    await waitFor(() => expect(go).toHaveBeenCalledWith('/sign-in/staff?to=%2Fdarbinieki%2Fperiodi%3Fno%3D2026-06'))
  })
  it('lies over the page when the session is over', async () => {
    staffGateway(({ path }) => (path === '/api/staff/windows' ? problem('not-signed-in', 401) : undefined))
    showStaff('/periodi')
    const dialog = await screen.findByRole('dialog', { name: 'Sesija ir beigusies' })
    expect(within(dialog).getByRole('link', { name: 'Pieslēgties vēlreiz' }).getAttribute('href')).toMatch(/^\/sign-in\/staff\?to=/)
  })
  it('shows what failed and asks again', async () => {
    let broken = true
    staffGateway(({ path }) => (path === '/api/staff/windows' && broken ? problem('unavailable', 503) : undefined))
    showStaff('/periodi')
    const again = await screen.findByRole('button', { name: 'Mēģināt vēlreiz' })
    broken = false
    again.click()
    expect(await screen.findByText('Pusgads pārskatā')).toBeTruthy()
  })
})
