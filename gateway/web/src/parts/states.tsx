import { useEffect, useState, type ReactNode } from 'react'
import type { UseQueryResult } from '@tanstack/react-query'
import { Problem } from '../api/problem.ts'
import { portalNow } from '../session/clock.ts'
import { dateTime } from '../texts/format.ts'
import { t, type AnyMessageId } from '../texts/Text.tsx'
import { capital } from '../texts/format.ts'
import { Button, ButtonLink } from './Button.tsx'
import { NotFound } from './NotFound.tsx'
import { Notice } from './Notice.tsx'
import { StepUp } from './StepUp.tsx'
import { Link } from 'wouter'

export type What = Extract<AnyMessageId, `what.${string}`>

/** Says what is coming, but only when it takes longer than 400 ms; nothing moves. */
export function Loading({ what }: { what: What }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 400)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div aria-busy="true">
      <p role="status" className="mut">
        {late && t('state.loading', { what: t(what) })}
      </p>
      {late && (
        <div aria-hidden="true" className="sks">
          <span className="sk sk-sum" />
          <span className="sk sk-70" />
          <span className="sk sk-84" />
          <span className="sk sk-62" />
        </div>
      )}
    </div>
  )
}

/** What failed, whose fault it is and the way out. */
export function Failure({ what, error, again }: { what: What; error: unknown; again?: () => void }) {
  const [at] = useState(() => dateTime(portalNow()))
  const offline = error instanceof Problem && error.kind === 'offline'
  return (
    <div className="flow">
      <Notice kind="bad" live>
        <p>
          <strong>{t('state.failed', { what: capital(t(what)) })}</strong>
        </p>
        <p>{t(offline ? 'state.failed.offline' : 'state.failed.ours')}</p>
      </Notice>
      <div className="btns">
        {again && (
          <Button kind="second" icon="refresh" onClick={again}>
            {t('state.failed.again')}
          </Button>
        )}
        {!offline && <Link href="/statuss">{t('footer.status')}</Link>}
      </div>
      {!offline && <p className="sm mut">{t('state.failed.call', { time: at })}</p>}
    </div>
  )
}

interface LoadedProps<T> {
  query: UseQueryResult<T>
  what: What
  children: (data: T) => ReactNode
}

/** Shows the answer, or the state the question is in. Data once seen stays while it is asked for again, unless its section has closed. */
export function Loaded<T>({ query, what, children }: LoadedProps<T>) {
  if (query.error instanceof Problem && query.error.kind === 'section-closed')
    return <StepUp section={query.error.details.section} admission={query.error.details.admission} />
  if (query.data !== undefined) return children(query.data)
  if (!query.error) return <Loading what={what} />
  if (query.error instanceof Problem) {
    if (query.error.kind === 'not-found') return <NotFound inside />
    if (query.error.kind === 'signed-out') return <Loading what={what} />
  }
  return <Failure what={what} error={query.error} again={() => void query.refetch()} />
}

interface EmptyProps {
  title: string
  text: ReactNode
  level?: 'h2' | 'h3'
  go?: { href: string; label: string }
}

/** A short strip of the motif, one sentence why, one action at most. */
export function Empty({ title, text, level: Heading = 'h2', go }: EmptyProps) {
  return (
    <div className="empty">
      <div className="knit" aria-hidden="true" />
      <Heading>{title}</Heading>
      <p>{text}</p>
      {go && (
        <ButtonLink kind="second" href={go.href}>
          {go.label}
        </ButtonLink>
      )}
    </div>
  )
}
