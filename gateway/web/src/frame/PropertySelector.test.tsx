import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useUnsent } from '../session/drafts.ts'
import { OfProperty, useProperty } from '../session/property.tsx'
import { useSession } from '../session/session.tsx'
import { gateway, mocked, problem, show } from '../test/fixture.tsx'
import { NotHere } from './NotHere.tsx'
import { PropertySelector } from './PropertySelector.tsx'

function Page({ unsent }: { unsent: boolean }) {
  useUnsent(unsent)
  return <p data-testid="shown">{useProperty().id}</p>
}
function Open() {
  const open = useSession().sections.filter((it) => it.open)
  return <p data-testid="open">{open.map((it) => it.id).join(' ')}</p>
}
const shown = () => screen.getByTestId('shown').textContent
const choose = () => fireEvent.click(screen.getByRole('link', { name: /Testa iela 4–31/, hidden: true }))

beforeEach(() => {
  gateway(mocked(() => problem('not-found', 404)))
})
afterEach(() => vi.unstubAllGlobals())

describe('the property selector', () => {
  it('changes the property, remembers it and keeps the section', () => {
    const { history } = show(
      <>
        <PropertySelector />
        <Page unsent={false} />
      </>,
      { path: '/rekini/2026-10-100123' },
    )
    expect(shown()).toBe('parauga-7-12')
    choose()
    expect(shown()).toBe('testa-4-31')
    expect(sessionStorage.getItem('property')).toBe('testa-4-31')
    expect(history.at(-1)).toBe('/rekini')
  })
  it('asks before unsent input would go, and staying is the first choice', async () => {
    show(
      <>
        <PropertySelector />
        <Page unsent />
      </>,
    )
    choose()
    expect(await screen.findByRole('dialog', { name: 'Ierakstītais vēl nav nosūtīts' })).toBeTruthy()
    expect(shown()).toBe('parauga-7-12')
    fireEvent.click(screen.getByText('Palikt šeit'))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(shown()).toBe('parauga-7-12')
    choose()
    fireEvent.click(await screen.findByText('Mainīt īpašumu'))
    await waitFor(() => expect(shown()).toBe('testa-4-31'))
  })
  it('is plain text for a single property', () => {
    show(<PropertySelector />, { flags: new Set(['one']) })
    expect(screen.getByText('Parauga iela 7–12, Ogre')).toBeTruthy()
    expect(document.querySelector('details')).toBeNull()
  })
  it('says in whose name one acts, and until when something was one’s own', () => {
    show(<PropertySelector />, { flags: new Set(['acting']) })
    expect(screen.getByText('Ar pilnvaru, īpašnieks: Anna Ozola')).toBeTruthy()
    expect(screen.getByText('Jūsu īpašums līdz 12.03.2026.')).toBeTruthy()
    fireEvent.click(screen.getByRole('link', { name: /Piemēra iela 2–3/, hidden: true }))
    expect(document.querySelector('summary')?.textContent).toContain('Anna Ozola')
  })
  it('opens only what there is of the chosen property', () => {
    show(
      <>
        <PropertySelector />
        <OfProperty>
          <Open />
          <NotHere section="documents" />
        </OfProperty>
      </>,
      { flags: new Set(['acting']) },
    )
    expect(screen.getByTestId('open').textContent).toContain('documents')
    fireEvent.click(screen.getByRole('link', { name: /Piemēra iela 2–3/, hidden: true }))
    expect(screen.getByTestId('open').textContent).toBe('bills meters addresses settings notices communication')
    expect(screen.getByText(/Pilnvara \(īpašnieks: Anna Ozola\) neattiecas/)).toBeTruthy()
    fireEvent.click(screen.getByRole('link', { name: /Testa iela 4–9/, hidden: true }))
    expect(screen.getByTestId('open').textContent).not.toContain('house-file')
    expect(screen.getByText(/bija Jūsu līdz 12\.03\.2026\./)).toBeTruthy()
  })
})
