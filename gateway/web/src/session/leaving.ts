import { forgetAllWaiting } from '../meters/queue.ts'
import { forgetKept } from '../offline/kept.ts'
import { forgetDrafts } from './drafts.ts'

/** Whoever leaves the device leaves nothing on it: no drafts, no answers, no readings that were never sent. */
export async function leaveNothing(person: string) {
  forgetDrafts()
  sessionStorage.removeItem('property')
  await Promise.all([forgetKept(), forgetAllWaiting(person)])
}
