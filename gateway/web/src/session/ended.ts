import { useSyncExternalStore } from 'react'
import { onSessionEnded } from '../api/client.ts'

let over = false
const listeners = new Set<() => void>()

onSessionEnded(() => {
  over = true
  listeners.forEach((tell) => tell())
})

/** Whether a call has found the session to be over. */
export const useSessionEnded = () =>
  useSyncExternalStore(
    (tell) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    () => over,
  )
