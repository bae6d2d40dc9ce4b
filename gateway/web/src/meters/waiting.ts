import type { Moment, Month, ReadingSubmission } from '../api/contract.ts'

/** Readings sent without a connection wait on the device; they go out under the same key, so twice is once. */
export interface Waiting {
  person: string
  property: string
  month: Month
  key: string
  submission: ReadingSubmission
  /** When they were typed, by the device's clock. */
  capturedAt: Moment
  /** How far the portal's clock was ahead of the device's, in ms, when they were last compared; null if never. */
  clockAhead: number | null
  /** Why the service did not take them, in Latvian; they are not sent again. */
  refused?: string
}

/** One of each person and property at a time. */
export const idOf = ({ person, property }: Pick<Waiting, 'person' | 'property'>) => `${person}/${property}`

/** The name under which the browser is asked to send them once it has a connection. */
export const SYNC = 'readings'

/** What a waiting submission is sent as. */
export const bodyOf = ({ submission, capturedAt, clockAhead }: Waiting, now: Date): ReadingSubmission => ({
  ...submission,
  capturedAt,
  clockAhead,
  sentAt: now.toISOString(),
})
