import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { client, read } from '../api/client.ts'
import type { Account, AccountWay } from '../api/contract.ts'
import { Problem } from '../api/problem.ts'
import { ask } from '../api/queries.ts'
import { Button, ButtonAnchor } from '../parts/Button.tsx'
import { Confirmation } from '../parts/Confirmation.tsx'
import { Section } from '../parts/layout.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Loaded } from '../parts/states.tsx'
import { Status } from '../parts/Status.tsx'
import { date, dateTime, dayOf } from '../texts/format.ts'
import { Text, t } from '../texts/Text.tsx'
import { Failed } from './Failed.tsx'
import { Fresh } from './Fresh.tsx'

const change = (what: 'password' | 'email') => `/sign-in?change=${what}&to=%2Fuzstadijumi`

/** What became of what the person went to the sign-in to change. */
export function Changed() {
  const [search] = useSearchParams()
  const what = search.get('mainits')
  if (what !== 'password' && what !== 'email') return null
  return (
    <Notice kind="good" live>
      <p>
        <Text id={`settings.changed.${what}`} />
      </p>
    </Notice>
  )
}

/** The address with which one signs in. Keycloak's word comes first: the service hears of a change a moment later. */
export function EmailAddress({ email }: { email: string | null }) {
  const account = useQuery(ask.account()).data
  const pending = account?.emailToConfirm
  return (
    <Section title={t('settings.account')}>
      <div className="flow">
        <p>
          <strong>{account?.email ?? email ?? t('settings.none')}</strong>
        </p>
        <p className="sm mut">{t('settings.account.text')}</p>
        {pending && (
          <Notice kind="warn">
            <p>
              <Text id="settings.account.pending" values={{ email: pending }} />
            </p>
          </Notice>
        )}
        <div className="btns">
          <ButtonAnchor kind="second" href={change('email')}>
            {t(pending ? 'settings.account.confirm' : 'settings.account.change')}
          </ButtonAnchor>
        </div>
      </div>
    </Section>
  )
}

function useTurn() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ way, on }: { way: string; on: boolean }) => {
      const params = { params: { path: { way } } }
      return read<unknown>(on ? client.PUT('/api/settings/ways/{way}', params) : client.DELETE('/api/settings/ways/{way}', params))
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['account'] }),
  })
}

function Way({ way, turn }: { way: AccountWay; turn: (on: boolean) => void }) {
  const { title, state } = way
  return (
    <li>
      <h3>{title}</h3>
      <p className="meta">
        {state === 'unused' && <span>{t(way.available ? 'settings.ways.unused' : 'settings.ways.soon')}</span>}
        {way.since && <span>{t('settings.ways.since', { at: date(dayOf(way.since)) })}</span>}
        {way.used && <span>{t('settings.ways.used', { at: dateTime(way.used) })}</span>}
      </p>
      <div className="act">
        {state === 'unused' && way.available && (
          <ButtonAnchor kind="second" small aria-label={t('settings.ways.link.label', { way: title })} href={`/sign-in?with=${way.id}&to=%2Fuzstadijumi`}>
            {t('settings.ways.link')}
          </ButtonAnchor>
        )}
        {state === 'on' && (
          <Button kind="second" small aria-label={t('settings.ways.turn-off.label', { way: title })} onClick={() => turn(false)}>
            {t('settings.ways.turn-off')}
          </Button>
        )}
        {state === 'off' && (
          <>
            <Status tone="off" icon="void">
              {t('settings.ways.off')}
            </Status>{' '}
            <Button kind="second" small aria-label={t('settings.ways.turn-on.label', { way: title })} onClick={() => turn(true)}>
              {t('settings.ways.turn-on')}
            </Button>
          </>
        )}
      </div>
    </li>
  )
}

function Ways({ account }: { account: Account }) {
  const turn = useTurn()
  const [asked, setAsked] = useState<AccountWay>()
  const tooOld = turn.error instanceof Problem && turn.error.kind === 'sign-in-too-old'
  return (
    <div className="flow">
      <p className="sm mut">{t('settings.ways.lead')}</p>
      {tooOld ? <Fresh ways={account.ways} /> : <Failed error={turn.error} />}
      <ul className="rows two">
        <li>
          <h3>{t('settings.ways.password')}</h3>
          <p className="meta">
            <span>
              {account.passwordChangedAt
                ? t('settings.ways.password.changed', { at: date(dayOf(account.passwordChangedAt)) })
                : t('settings.ways.password.none')}
            </span>
          </p>
          <div className="act">
            <ButtonAnchor kind="second" small href={change('password')}>
              {t(account.passwordChangedAt ? 'settings.ways.password.change' : 'settings.ways.password.make')}
            </ButtonAnchor>
          </div>
        </li>
        {account.ways.map((it) => (
          <Way key={it.id} way={it} turn={(on) => (on ? turn.mutate({ way: it.id, on }) : setAsked(it))} />
        ))}
      </ul>
      {asked && (
        <Confirmation
          title={t('settings.ways.turn-off.title')}
          yes={t('settings.ways.turn-off')}
          kind="bad"
          confirm={() => {
            turn.mutate({ way: asked.id, on: false })
            setAsked(undefined)
          }}
          dismiss={() => setAsked(undefined)}
        >
          <p>{t('settings.ways.turn-off.text', { way: asked.title })}</p>
        </Confirmation>
      )}
    </div>
  )
}

/** How one gets in: the password, and which banks and kinds of eParaksts have opened the account. */
export function WaysIn() {
  const account = useQuery(ask.account())
  return (
    <Section title={t('settings.ways')} id="veidi">
      <Loaded query={account} what="what.ways">
        {(data) => <Ways account={data} />}
      </Loaded>
    </Section>
  )
}
