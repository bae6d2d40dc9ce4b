import { useSyncExternalStore } from 'react'
import type { Day, Moment } from '../api/contract.ts'
import { dayOf } from '../texts/format.ts'

let offset: number | null = null

/** The portal's clock decides about windows and due days, not the browser's. */
export const setClock = (now: Moment) => {
  offset = Date.parse(now) - Date.now()
}
/** How far the portal's clock is ahead of the browser's, in ms; null while nobody compared them. */
export const clockAhead = () => offset
/** What was known of it when the portal last answered, for a page that opens without a connection. */
export const keepClockAhead = (known: number | null) => {
  offset ??= known
}
/** A moment of the browser's clock as the portal's clock had it. */
export const portalTime = (browser: number) => new Date(browser + (offset ?? 0))
export const portalNow = () => portalTime(Date.now())
export const portalToday = (): Day => dayOf(portalNow())

const subscribe = (tell: () => void) => {
  const timer = setInterval(tell, 10_000)
  return () => clearInterval(timer)
}
const minute = () => Math.floor(portalNow().getTime() / 60_000)

/** The portal's time, new once a minute. */
export function useNow(): Date {
  return new Date(useSyncExternalStore(subscribe, minute) * 60_000)
}
export const useToday = (): Day => dayOf(useNow())
