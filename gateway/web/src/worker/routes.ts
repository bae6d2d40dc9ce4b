/** What the worker does with a request: hand out a file of the shell, be there when the network is not, or leave it alone. */
export type Answer = 'file' | 'page' | 'leave'

const OTHERS = ['api', 'internal', 'sign-in', 'sign-out', 'darbinieki', 'actuator', 'realms', 'resources']

/** Nothing of the interface, of the sign-in or of the staff ever comes from the device. */
export function answerTo(method: string, navigates: boolean, address: URL, origin: string, files: ReadonlySet<string>): Answer {
  if (method !== 'GET' || address.origin !== origin) return 'leave'
  if (OTHERS.includes(address.pathname.split('/')[1] ?? '')) return 'leave'
  if (navigates) return 'page'
  return files.has(address.pathname) ? 'file' : 'leave'
}
