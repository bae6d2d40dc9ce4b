import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { show } from '../test/fixture.tsx'
import { draftOf, forgetDrafts, keepDraft, useDraft } from './drafts.ts'

function Form({ name }: { name: string }) {
  const draft = useDraft(name, { text: 'sākums' })
  return (
    <>
      <input aria-label="text" value={draft.value.text} onChange={(event) => draft.set({ text: event.target.value })} />
      <button type="button" onClick={() => draft.clear({ text: 'nosūtīts' })}>
        send
      </button>
    </>
  )
}
const input = () => screen.getByLabelText<HTMLInputElement>('text')

describe('a draft', () => {
  it('is kept under its page and property, and found again', () => {
    const first = show(<Form name="question:a" />)
    fireEvent.change(input(), { target: { value: 'rakstu' } })
    first.unmount()
    const other = show(<Form name="question:b" />)
    expect(input().value).toBe('sākums')
    other.unmount()
    show(<Form name="question:a" />)
    expect(input().value).toBe('rakstu')
  })
  it('is not kept while nothing was typed', () => {
    show(<Form name="question:a" />)
    expect(draftOf('question:a')).toBeUndefined()
  })
  it('is gone once it is sent', () => {
    show(<Form name="question:a" />)
    fireEvent.change(input(), { target: { value: 'rakstu' } })
    fireEvent.click(screen.getByText('send'))
    expect(input().value).toBe('nosūtīts')
    expect(draftOf('question:a')).toBeUndefined()
  })
  it('does not outlive signing out', () => {
    keepDraft('question:a', { text: 'rakstu' })
    sessionStorage.setItem('property', 'x')
    forgetDrafts()
    expect(draftOf('question:a')).toBeUndefined()
    expect(sessionStorage.getItem('property')).toBe('x')
  })
})
