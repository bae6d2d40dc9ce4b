import { fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { gateway, mocked, problem, show, type Reply } from '../test/fixture.tsx'
import NewQuestionPage from './NewQuestion.tsx'

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

const told = (field: string, text: string) => fireEvent.change(screen.getByLabelText(field), { target: { value: text } })

async function ask(subject: string, text: string, reply: Reply = () => problem('unavailable', 503)) {
  const sent = gateway(mocked(reply))
  show(<NewQuestionPage />)
  told('Temats', subject)
  told('Ziņas teksts', text)
  await userEvent.click(screen.getByLabelText(/vispārīgs jautājums, nevis/))
  await userEvent.click(screen.getByRole('button', { name: 'Nosūtīt' }))
  return sent.filter((it) => it.method === 'PUT')
}

describe('a question', () => {
  it('says how long it may be before anything is typed', () => {
    gateway(mocked(() => problem('unavailable', 503)))
    show(<NewQuestionPage />)
    expect(screen.getByText('No 3 līdz 120 rakstzīmēm.')).toBeTruthy()
    expect(screen.getByText(/No 10 līdz 4000 rakstzīmēm\./)).toBeTruthy()
  })
  it.each([
    ['   ', 'Kad mainīs durvis?', 'Ierakstiet tematu, piemēram, “Par apkuri”.'],
    [' ab ', 'Kad mainīs durvis?', 'Temats ir par īsu. Uzrakstiet vismaz 3 rakstzīmes.'],
    ['ā'.repeat(121), 'Kad mainīs durvis?', 'Temats ir par garu. Saīsiniet to līdz 120 rakstzīmēm.'],
    ['Durvis', 'Kad?', 'Ziņas teksts ir par īsu. Uzrakstiet vismaz 10 rakstzīmes.'],
    ['Durvis', 'ā'.repeat(4001), 'Ziņas teksts ir par garu. Saīsiniet to līdz 4000 rakstzīmēm.'],
  ])('%# of a wrong length is not sent', async (subject, text, why) => {
    const sent = await ask(subject, text)
    expect(screen.getAllByText(why)).toHaveLength(2)
    expect(sent).toHaveLength(0)
  })
  it('of the greatest length is sent, counted in characters and not in their halves', async () => {
    const sent = await ask('🔑'.repeat(120), 'ā'.repeat(4000))
    expect(sent).toHaveLength(1)
    expect(sent[0]?.body).toMatchObject({ subject: '🔑'.repeat(120), property: 'parauga-7-12' })
  })
  it('that a rule refuses is answered in the words of the rule', async () => {
    await ask('Durvis', 'Kad mainīs durvis?', () => problem('too-many-questions', 409, { detail: 'Vienā dienā var nosūtīt ne vairāk kā 20 jautājumus.' }))
    expect(await screen.findByText('Vienā dienā var nosūtīt ne vairāk kā 20 jautājumus.')).toBeTruthy()
  })
  it('that the service finds wrong names the field', async () => {
    const errors = [{ field: 'subject', code: 'length', message: 'Tematā jābūt no 3 līdz 120 rakstzīmēm.' }]
    await ask('Durvis', 'Kad mainīs durvis?', () => problem('invalid-input', 400, { errors }))
    expect(await screen.findAllByText('Tematā jābūt no 3 līdz 120 rakstzīmēm.')).toHaveLength(2)
    expect(document.activeElement).toBe(screen.getByRole('alert'))
  })
})
