import { useSyncExternalStore } from 'react'
import type { Month, ReadingSubmission } from '../api/contract.ts'
import { shelf } from '../offline/shelf.ts'
import { idOf, SYNC, type Waiting } from './waiting.ts'

type Stored = Waiting & { id: string }

const waiting = shelf('waiting')
const listeners = new Set<() => void>()
let known: ReadonlyMap<string, Waiting> = new Map()

const tell = (next: ReadonlyMap<string, Waiting>) => {
  known = next
  listeners.forEach((it) => it())
}

/** Looks at the device again: another tab or the worker may have sent something. */
export async function readQueue() {
  const all = await waiting.all<Stored>().catch(() => [])
  tell(new Map(all.map((it) => [it.id, it])))
}

export const waitingFor = (person: string, property: string) => known.get(idOf({ person, property })) ?? null
export const waitingOf = (person: string) => [...known.values()].filter((it) => it.person === person)

/** Keeps it, and asks the browser to send it as soon as it can, also when the page is closed by then. */
export async function keepWaiting(it: Waiting) {
  const id = idOf(it)
  tell(new Map(known).set(id, it))
  await waiting.put({ ...it, id } as Stored).catch(() => undefined)
  if (!it.refused) await askForSync()
}

export async function forgetWaiting(person: string, property: string) {
  const id = idOf({ person, property })
  tell(new Map([...known].filter(([other]) => other !== id)))
  await waiting.remove(id).catch(() => undefined)
}

/** Of a person who leaves the device. */
export async function forgetAllWaiting(person: string) {
  for (const it of waitingOf(person)) await forgetWaiting(person, it.property)
}

async function askForSync() {
  if (!('serviceWorker' in navigator)) return
  const registration = (await navigator.serviceWorker.getRegistration()) as
    | (ServiceWorkerRegistration & { sync?: { register: (tag: string) => Promise<void> } })
    | undefined
  await registration?.sync?.register(SYNC).catch(() => undefined)
}

/** What waits for a connection, and nothing once it is sent. */
export function useWaiting(person: string, property: string): Waiting | null {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    () => waitingFor(person, property),
  )
}

let last: { content: string; key: string } | null = null

/** The same content keeps its key, so that sending again after a lost answer changes nothing. */
export function keyFor(property: string, month: Month, submission: ReadingSubmission): string {
  const content = JSON.stringify([property, month, submission])
  if (last?.content !== content) last = { content, key: crypto.randomUUID() }
  return last.key
}
