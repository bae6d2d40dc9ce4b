import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { client, read } from '../api/client.ts'
import { Problem } from '../api/problem.ts'
import { useOnline } from '../session/online.ts'
import { keepDraft } from '../session/drafts.ts'
import { useSession } from '../session/session.tsx'
import { portalToday } from '../session/clock.ts'
import { t } from '../texts/Text.tsx'
import { forgetWaiting, keepWaiting, readQueue, waitingOf } from './queue.ts'
import { bodyOf, type Waiting } from './waiting.ts'

/** A weak connection may come and go without the browser's saying so. */
const TRY_AGAIN = 60_000

async function send(it: Waiting) {
  try {
    await read(
      client.PUT('/api/meters/{property}/readings/{month}', {
        params: { path: { property: it.property, month: it.month }, header: { 'Idempotency-Key': it.key } },
        body: bodyOf(it, new Date()),
      }),
    )
    keepDraft(`meters:${it.property}`, undefined)
    await forgetWaiting(it.person, it.property)
  } catch (error) {
    if (!(error instanceof Problem) || ['offline', 'unavailable', 'signed-out'].includes(error.kind)) return
    const entries = it.submission.readings.map(({ meter, value, confirmed }) => [meter, { text: value, confirmed }])
    if (it.month >= portalToday().slice(0, 7)) keepDraft(`meters:${it.property}`, Object.fromEntries(entries))
    const errors = error.errors.map((wrong) => wrong.message)
    await keepWaiting({ ...it, refused: [error.details.detail ?? t('form.refused'), ...errors].join(' ') })
  }
}

/** Sends what waited for a connection, on whichever page the owner is when it returns; then everything is asked for again. */
export function SendWaiting() {
  const online = useOnline()
  const queries = useQueryClient()
  const { person } = useSession()
  const lost = useRef(false)
  useEffect(() => {
    if (!online) {
      lost.current = true
      return
    }
    let over = false
    const attempt = async () => {
      await readQueue()
      const all = waitingOf(person).filter((it) => !it.refused)
      for (const it of all) if (!over) await send(it)
      if (all.length > 0 || lost.current) void queries.invalidateQueries()
      lost.current = false
    }
    const returned = () => document.visibilityState === 'visible' && void attempt()
    const heard = () => void attempt().then(() => queries.invalidateQueries())
    void attempt()
    const timer = setInterval(() => void attempt(), TRY_AGAIN)
    document.addEventListener('visibilitychange', returned)
    navigator.serviceWorker?.addEventListener('message', heard)
    return () => {
      over = true
      clearInterval(timer)
      document.removeEventListener('visibilitychange', returned)
      navigator.serviceWorker?.removeEventListener('message', heard)
    }
  }, [online, person, queries])
  return null
}
