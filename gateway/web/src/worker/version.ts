import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let next: ServiceWorker | null = null

const found = (worker: ServiceWorker | null) => {
  // The very first one takes over by itself: there is nothing older to leave.
  if (!worker || !navigator.serviceWorker.controller) return
  const look = () => {
    if (worker.state !== 'installed') return
    next = worker
    listeners.forEach((it) => it())
  }
  worker.addEventListener('statechange', look)
  look()
}

/** Puts the owners' pages on the device; whoever forbids it uses them as before. */
export async function install() {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.register('/service-worker.js').catch(() => null)
  if (!registration) return
  found(registration.waiting)
  registration.addEventListener('updatefound', () => found(registration.installing))
}

/** Whether a newer version of the pages waits on the device. */
export const useNewVersion = () =>
  useSyncExternalStore(
    (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    () => next !== null,
  )

/** Opens the page anew in the newer version; what was typed is in its drafts and stays. */
export function takeNewVersion() {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  next?.postMessage('take-over')
}
