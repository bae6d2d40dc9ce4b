import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { client, read } from '../api/client.ts'
import type { OpenSession } from '../api/contract.ts'
import { ask } from '../api/queries.ts'
import { Button } from '../parts/Button.tsx'
import { Confirmation } from '../parts/Confirmation.tsx'
import { Section } from '../parts/layout.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Loaded } from '../parts/states.tsx'
import { Status } from '../parts/Status.tsx'
import { leaveNothing } from '../session/leaving.ts'
import { useSession } from '../session/session.tsx'
import { capital, dateTime } from '../texts/format.ts'
import { Text, t } from '../texts/Text.tsx'
import { Failed } from './Failed.tsx'

/** So many are listed at once; who signs in often has dozens. */
const SHOWN = 5

const deviceOf = (it: OpenSession) =>
  it.browser === 'unknown' ? t(`settings.device.${it.device}`) : `${t(`settings.device.${it.device}`)}, ${t(`settings.browser.${it.browser}`)}`

function Row({ session, end, busy }: { session: OpenSession; end: () => void; busy: boolean }) {
  const ways = useSession().waysIn
  const device = deviceOf(session)
  const way =
    ways.find((it) => it.id === session.identityProvider)?.title ??
    (session.loginMethod === 'password' ? t('with.password.long') : t(`with.${session.loginMethod ?? 'none'}`))
  return (
    <li>
      <h3>{session.current ? t('settings.sessions.this', { device }) : capital(device)}</h3>
      <p className="meta">
        <span>{way}</span>
        <span>{t('settings.sessions.since', { at: dateTime(session.since) })}</span>
        {!session.current && <span>{t('settings.sessions.used', { at: dateTime(session.used) })}</span>}
      </p>
      <div className="act">
        {session.current ? (
          <Status tone="good" icon="okc">
            {t('settings.sessions.current')}
          </Status>
        ) : (
          <Button kind="second" small busy={busy && t('button.saving')} aria-label={t('settings.sessions.end.label', { device })} onClick={end}>
            {t('settings.sessions.end')}
          </Button>
        )}
      </div>
    </li>
  )
}

function List({ sessions }: { sessions: OpenSession[] }) {
  const queries = useQueryClient()
  const { person } = useSession()
  const [asked, setAsked] = useState(false)
  const [all, setAll] = useState(false)
  const ordered = [...sessions.filter((it) => it.current), ...sessions.filter((it) => !it.current)]
  const shown = all ? ordered : ordered.slice(0, SHOWN)
  const end = useMutation({
    mutationFn: (id: string) => read<unknown>(client.DELETE('/api/settings/sessions/{id}', { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['sessions'] }),
  })
  const endAll = useMutation({
    mutationFn: () => read(client.DELETE('/api/settings/sessions')),
    onSuccess: async ({ goTo }) => {
      await leaveNothing(person)
      location.assign(goTo)
    },
    onSettled: () => setAsked(false),
  })
  return (
    <div className="flow">
      {end.isSuccess && (
        <Notice kind="good" live>
          <p>
            <Text id="settings.sessions.ended" />
          </p>
        </Notice>
      )}
      <Failed error={end.error ?? endAll.error} />
      <ul className="rows two">
        {shown.map((it) => (
          <Row key={it.id} session={it} end={() => end.mutate(it.id)} busy={end.isPending && end.variables === it.id} />
        ))}
      </ul>
      {shown.length < ordered.length && (
        <p>
          <button type="button" className="link" onClick={() => setAll(true)}>
            {t('settings.sessions.all', { count: ordered.length - shown.length })}
          </button>
        </p>
      )}
      <div className="btns">
        <Button kind="bad" onClick={() => setAsked(true)}>
          {t('settings.sessions.end-all')}
        </Button>
      </div>
      {asked && (
        <Confirmation
          title={t('settings.sessions.end-all.title')}
          yes={t('settings.sessions.end-all')}
          kind="bad"
          busy={endAll.isPending && t('button.saving')}
          confirm={() => endAll.mutate()}
          dismiss={() => setAsked(false)}
        >
          <p>{t('settings.sessions.end-all.text')}</p>
        </Confirmation>
      )}
    </div>
  )
}

/** Where the account is open right now, this device first. */
export function Sessions() {
  const sessions = useQuery(ask.sessions())
  return (
    <Section title={t('settings.sessions')} id="sesijas">
      <Loaded query={sessions} what="what.sessions">
        {(data) => <List sessions={data.sessions} />}
      </Loaded>
    </Section>
  )
}
