import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { client, read } from '../api/client.ts'
import type { Property } from '../api/contract.ts'
import { Problem } from '../api/problem.ts'
import { useOnline } from '../session/online.ts'
import { keepDraft } from '../session/drafts.ts'
import { forgetWaiting, waitingFor } from './queue.ts'

/** Sends what waited for a connection, on whichever page the owner is when it returns. What is refused goes back to the form. */
export function SendWaiting({ properties }: { properties: Property[] }) {
  const online = useOnline()
  const queries = useQueryClient()
  useEffect(() => {
    if (!online) return
    for (const { id } of properties) {
      const waiting = waitingFor(id)
      if (!waiting) continue
      const { property, month, key, submission } = waiting
      read(
        client.PUT('/api/meters/{property}/readings/{month}', {
          params: { path: { property, month }, header: { 'Idempotency-Key': key } },
          body: submission,
        }),
      )
        .then(() => {
          keepDraft(`meters:${property}`, undefined)
          forgetWaiting(property)
        })
        .catch((error: unknown) => {
          if (!(error instanceof Problem) || ['offline', 'unavailable', 'signed-out'].includes(error.kind)) return
          const entries = submission.readings.map(({ meter, value, confirmed }) => [meter, { text: value, confirmed }])
          keepDraft(`meters:${property}`, Object.fromEntries(entries))
          forgetWaiting(property)
        })
        .finally(() => void queries.invalidateQueries({ queryKey: ['meters', property] }))
    }
  }, [online, properties, queries])
  return null
}
