import { useEffect, useId, useState } from 'react'

/** What was typed and not yet sent stays on the device, for as long as the tab lives or until it is sent. */

const PREFIX = 'draft:'

export function draftOf<T>(name: string): T | undefined {
  try {
    const kept = sessionStorage.getItem(PREFIX + name)
    return kept === null ? undefined : (JSON.parse(kept) as T)
  } catch {
    return undefined
  }
}

export function keepDraft(name: string, value: unknown) {
  try {
    if (value === undefined) sessionStorage.removeItem(PREFIX + name)
    else sessionStorage.setItem(PREFIX + name, JSON.stringify(value))
  } catch {
    // A full or forbidden storage must not stop anybody from typing.
  }
}

/** Signing out leaves nothing behind. */
export function forgetDrafts() {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key)
}

/** State that survives leaving the page: kept under the name of the page and the property. */
export function useDraft<T>(name: string, initial: T) {
  const [value, setValue] = useState<T>(() => draftOf<T>(name) ?? initial)
  const [touched, setTouched] = useState(() => draftOf<T>(name) !== undefined)
  useEffect(() => {
    if (touched) keepDraft(name, value)
  }, [name, value, touched])
  return {
    value,
    touched,
    set: (next: T) => {
      setValue(next)
      setTouched(true)
    },
    clear: (next: T) => {
      setValue(next)
      setTouched(false)
      keepDraft(name, undefined)
    },
  }
}

const unsent = new Set<string>()

export const hasUnsent = () => unsent.size > 0

/** Says that this form holds input that was not sent. */
export function useUnsent(active: boolean) {
  const id = useId()
  useEffect(() => {
    if (!active) return
    unsent.add(id)
    return () => {
      unsent.delete(id)
    }
  }, [active, id])
}
