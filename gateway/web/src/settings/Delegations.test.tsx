import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { gateway, mocked, problem, show } from '../test/fixture.tsx'
import { Delegations } from './Delegations.tsx'

afterEach(() => vi.unstubAllGlobals())

describe('whoever hands in readings for an owner', () => {
  it('is ended after a question', async () => {
    const sent = gateway(mocked(() => ({ status: 204 })))
    show(<Delegations />)
    fireEvent.click(await screen.findByRole('button', { name: /Izbeigt: Toms/ }))
    expect(sent.filter((it) => it.method === 'DELETE')).toEqual([])
    fireEvent.click(screen.getByText('Jā, izbeigt'))
    await waitFor(() => expect(sent.find((it) => it.method === 'DELETE')?.path).toBe('/api/settings/delegations/d-1'))
  })
  it('is invited with every wrong field named', async () => {
    const sent = gateway(
      mocked(() => problem('invalid-input', 400, { errors: [{ field: 'email', code: 'malformed', message: 'Ierakstiet e-pasta adresi.' }] })),
    )
    show(<Delegations />)
    fireEvent.click(await screen.findByText('Uzaicināt'))
    fireEvent.change(screen.getByLabelText('E-pasta adrese'), { target: { value: 'toms' } })
    fireEvent.click(screen.getByText('Nosūtīt uzaicinājumu'))
    expect(await screen.findByText('E-pasta adrese: Ierakstiet e-pasta adresi.')).toBeTruthy()
    expect(sent.find((it) => it.method === 'POST')?.body).toMatchObject({ property: 'parauga-7-12', email: 'toms', until: null })
  })
})
