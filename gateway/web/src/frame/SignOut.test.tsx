import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepWaiting, waitingOf } from '../meters/queue.ts'
import { keep, keepFor } from '../offline/kept.ts'
import { shelf } from '../offline/shelf.ts'
import { gateway, mocked, session, show } from '../test/fixture.tsx'
import { SignOut } from './SignOut.tsx'

const { person } = session
const leave = () => userEvent.click(screen.getByRole('button', { name: 'Iziet' }))
const waits = () =>
  keepWaiting({ person, property: 'parauga-7-12', month: '2026-11', key: 'k', submission: { readings: [] }, capturedAt: '2026-11-29T08:00:00.000Z', clockAhead: 0 })

/** jsdom goes nowhere, and says so aloud. */
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('signing out', () => {
  it('leaves nothing on the device', async () => {
    await keepFor(person)
    await keep('addresses', ['Parauga iela 7'])
    const sent = gateway(mocked(() => ({ status: 200, body: { goTo: '#out' } })))
    show(<SignOut />)
    await leave()
    await waitFor(async () => expect(await shelf('kept').all()).toEqual([]))
    expect(sent.map((it) => it.path)).toEqual(['/sign-out'])
  })
  it('asks first where readings wait, and forgets them only when told to', async () => {
    await waits()
    const sent = gateway(mocked(() => ({ status: 200, body: { goTo: '#out' } })))
    show(<SignOut />)
    await leave()
    expect(screen.getByRole('dialog').textContent).toContain('tie tiks dzēsti')
    await userEvent.click(screen.getByRole('button', { name: 'Palikt un gaidīt' }))
    expect(sent).toEqual([])
    expect(waitingOf(person)).toHaveLength(1)
    await leave()
    await userEvent.click(screen.getByRole('button', { name: 'Iziet un dzēst' }))
    await waitFor(() => expect(waitingOf(person)).toEqual([]))
    expect(await shelf('waiting').all()).toEqual([])
  })
})
