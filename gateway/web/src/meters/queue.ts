import { useSyncExternalStore } from 'react'
import type { Month, ReadingSubmission } from '../api/contract.ts'

/** Readings sent without a connection wait on the device; they go out under the same key, so twice is once. */
export interface Waiting {
  property: string
  month: Month
  key: string
  submission: ReadingSubmission
}

const PREFIX = 'readings:'
const listeners = new Set<() => void>()
const changed = () => listeners.forEach((tell) => tell())
const parse = (text: string | null): Waiting | null => (text === null ? null : (JSON.parse(text) as Waiting))

export const waitingFor = (property: string) => parse(localStorage.getItem(PREFIX + property))

export function keepWaiting(waiting: Waiting) {
  localStorage.setItem(PREFIX + waiting.property, JSON.stringify(waiting))
  changed()
}
export function forgetWaiting(property: string) {
  localStorage.removeItem(PREFIX + property)
  changed()
}

/** What waits for a connection, and nothing once it is sent. */
export function useWaiting(property: string): Waiting | null {
  return parse(
    useSyncExternalStore(
      (tell) => {
        listeners.add(tell)
        return () => listeners.delete(tell)
      },
      () => localStorage.getItem(PREFIX + property),
    ),
  )
}

let last: { content: string; key: string } | null = null

/** The same content keeps its key, so that sending again after a lost answer changes nothing. */
export function keyFor(property: string, month: Month, submission: ReadingSubmission): string {
  const content = JSON.stringify([property, month, submission])
  if (last?.content !== content) last = { content, key: crypto.randomUUID() }
  return last.key
}
