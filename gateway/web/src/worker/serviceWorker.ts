import { bodyOf, SYNC, type Waiting } from '../meters/waiting.ts'
import { shelf } from '../offline/shelf.ts'
import { answerTo, type Answer } from './routes.ts'

/** What the build put into the shell of the owners' pages, and the version it makes. */
declare const SHELL: { version: string; files: string[] }
declare const self: ServiceWorkerGlobalScope

interface SyncEvent extends ExtendableEvent {
  tag: string
}

const CACHE = `shell-${SHELL.version}`
const files = new Set(SHELL.files)

/** What has its content in its name may be the one that the page has just loaded. */
async function install() {
  const cache = await caches.open(CACHE)
  await cache.addAll(SHELL.files.map((it) => new Request(it, { cache: it.startsWith('/assets/') ? 'default' : 'reload' })))
}

async function activate() {
  const old = (await caches.keys()).filter((it) => it.startsWith('shell-') && it !== CACHE)
  await Promise.all(old.map((it) => caches.delete(it)))
  await self.clients.claim()
}

const ofShell = async (file: string) => (await (await caches.open(CACHE)).match(file)) ?? Response.error()

async function respond(request: Request, answer: Exclude<Answer, 'leave'>): Promise<Response> {
  if (answer === 'file') return (await (await caches.open(CACHE)).match(request)) ?? fetch(request)
  return fetch(request).catch(() => ofShell('/index.html'))
}

/** Sends what waits of whoever is signed in. What is refused stays for the page, which can say why. */
async function sendWaiting() {
  const waiting = shelf('waiting')
  const all = (await waiting.all<Waiting & { id: string }>()).filter((it) => !it.refused)
  if (all.length === 0) return
  const session = (await (await fetch('/api/session')).json()) as { signedIn: boolean; person?: string; csrf?: string }
  if (!session.signedIn) return
  for (const it of all.filter(({ person }) => person === session.person)) {
    const answer = await fetch(`/api/meters/${encodeURIComponent(it.property)}/readings/${it.month}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': it.key, 'X-CSRF-TOKEN': session.csrf ?? '' },
      body: JSON.stringify(bodyOf(it, new Date())),
    })
    if (answer.ok) await waiting.remove(it.id)
  }
  for (const page of await self.clients.matchAll()) page.postMessage('sent')
}

self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => event.waitUntil(activate()))
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting()
})
self.addEventListener('sync', (event) => {
  if ((event as SyncEvent).tag === SYNC) (event as SyncEvent).waitUntil(sendWaiting())
})
self.addEventListener('fetch', (event) => {
  const { request } = event
  const answer = answerTo(request.method, request.mode === 'navigate', new URL(request.url), self.location.origin, files)
  if (answer !== 'leave') event.respondWith(respond(request, answer))
})
