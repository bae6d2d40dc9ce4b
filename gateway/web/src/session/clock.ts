import { useSyncExternalStore } from 'react'
import type { Day, Moment } from '../api/contract.ts'
import { dayOf } from '../texts/format.ts'

let offset = 0

/** The portal's clock decides about windows and due days, not the browser's. */
export const setClock = (now: Moment) => {
  offset = Date.parse(now) - Date.now()
}
/** A moment of the browser's clock as the portal's clock had it. */
export const portalTime = (browser: number) => new Date(browser + offset)
export const portalNow = () => new Date(Date.now() + offset)
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
