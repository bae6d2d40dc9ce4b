import type { Day, Moment, ReadingWindow } from '../api/contract.ts'
import { timeLeft } from '../texts/format.ts'
import { t } from '../texts/Text.tsx'

/** “Atlikušas 2 dienas un 13 stundu” as plain text. */
export function leftText(closesAt: Moment, now: Date): string {
  const { id, values } = timeLeft(closesAt, now)
  return t(id, values)
}

/** The window as it is on that day: without a connection nobody says that it has opened or closed meanwhile. */
export const windowOn = (window: ReadingWindow, today: Day): ReadingWindow => ({ ...window, open: window.days.includes(today) })
