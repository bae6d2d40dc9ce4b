import type { Moment } from '../api/contract.ts'
import { timeLeft } from '../texts/format.ts'
import { t } from '../texts/Text.tsx'

/** “Atlikušas 2 dienas un 13 stundu” as plain text. */
export function leftText(closesAt: Moment, now: Date): string {
  const { id, values } = timeLeft(closesAt, now)
  return t(id, values)
}
