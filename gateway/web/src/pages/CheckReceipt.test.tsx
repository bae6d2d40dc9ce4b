import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { checkFaultOf } from '../meters/checked.ts'
import { gateway, problem, show, type Reply } from '../test/fixture.tsx'
import CheckReceiptPage from './CheckReceipt.tsx'

const NUMBER = 'R-2026-11-7K4MQ2XD'
const number = () => screen.getByLabelText<HTMLInputElement>('Kvīts numurs')
const code = () => screen.getByLabelText<HTMLInputElement>('Pārbaudes kods')
const submit = () => userEvent.click(screen.getByRole('button', { name: 'Pārbaudīt kvīti' }))

async function ask(reply: Reply) {
  const sent = gateway(reply)
  show(<CheckReceiptPage />, { path: '/kvits' })
  await userEvent.type(number(), ' r-2026-11-7k4mq2xd ')
  await userEvent.type(code(), '7k4m q2xd')
  await submit()
  return sent
}

afterEach(() => vi.unstubAllGlobals())

describe('the check of a receipt', () => {
  it('confirms a true one and says when it was given out', async () => {
    const sent = await ask(() => ({ status: 200, body: { number: NUMBER, valid: true, at: '2026-11-29T10:16:00+02:00' } }))
    expect((await screen.findByText(/Kvīts ir īsta/)).closest('[role=status]')?.textContent).toContain('29.11.2026. plkst.\u00a010:16')
    expect(sent.map((it) => [it.method, it.path])).toEqual([['GET', `/api/receipts/${NUMBER}`]])
  })
  it('denies what is not true, until something else is typed', async () => {
    await ask(() => ({ status: 200, body: { number: NUMBER, valid: false } }))
    expect(await screen.findByText(/neizdevās apstiprināt/)).toBeTruthy()
    await userEvent.type(code(), '{Backspace}')
    await waitFor(() => expect(screen.queryByText(/neizdevās apstiprināt/)).toBeNull())
  })
  it.each([
    [problem('too-many-requests', 429), /Pārāk daudz mēģinājumu/],
    [problem('unavailable', 503), /Pārbaude šobrīd nav pieejama/],
    ['offline' as const, /Nav interneta savienojuma/],
  ])('says why it cannot tell', async (reply, text) => {
    await ask(() => reply)
    expect((await screen.findByText(text)).closest('[role=alert]')).toBeTruthy()
  })
  it('asks nobody while a field is empty or badly written', async () => {
    const sent = gateway(() => 'offline')
    show(<CheckReceiptPage />, { path: '/kvits?numurs=R-1' })
    await submit()
    expect((await screen.findByRole('alert')).textContent).toContain('Lūdzu, izlabojiet divas kļūdas')
    expect(document.getElementById('check-number-error')?.textContent).toContain('R-2026-11-7K4MQ2XD')
    expect(document.getElementById('check-code-error')?.textContent).toBe('Ierakstiet pārbaudes kodu.')
    expect(sent).toEqual([])
  })
  it('finds the number that the receipt sent along', () => {
    show(<CheckReceiptPage />, { path: `/kvits?numurs=${NUMBER}` })
    expect(number().value).toBe(NUMBER)
  })
  it.each([
    ['number', '', 'required'],
    ['number', 'R-2026-11-7K4MQ2X', 'malformed'],
    ['number', ' r-2026-11-7k4mq2xd', undefined],
    ['code', ' ', 'required'],
    ['code', '7K4M-Q2X', 'malformed'],
    ['code', '7k4mq2xd', undefined],
  ] as const)('finds what is wrong with the %s “%s”: %s', (field, text, fault) => {
    expect(checkFaultOf(field, text)).toBe(fault)
  })
})
