import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { client, read } from '../api/client.ts'
import type { Delegation, Delegations as All } from '../api/contract.ts'
import { Problem } from '../api/problem.ts'
import { ask } from '../api/queries.ts'
import { Button } from '../parts/Button.tsx'
import { Confirmation } from '../parts/Confirmation.tsx'
import { ErrorSummary, Field, type Wrong } from '../parts/Field.tsx'
import { Section } from '../parts/layout.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Loaded } from '../parts/states.tsx'
import { useToday } from '../session/clock.ts'
import { date } from '../texts/format.ts'
import { t } from '../texts/Text.tsx'

const FIELDS = ['property', 'name', 'email', 'from', 'until'] as const
type FieldName = (typeof FIELDS)[number]
type Draft = Record<FieldName, string>

/** What the service says of what was typed, by field; what a rule says stands above the form. */
const refused = (error: unknown, field: FieldName) =>
  error instanceof Problem ? error.errors.find((it) => it.field === field)?.message : undefined

function useChanged() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: ['delegations'] })
}

function Failed({ error }: { error: unknown }) {
  if (!(error instanceof Problem) || error.kind === 'signed-out' || error.errors.length > 0) return null
  return (
    <Notice kind="bad" live>
      <p>{error.details.detail ?? t('form.failed.text')}</p>
    </Notice>
  )
}

function NewDelegation({ properties, done }: { properties: All['properties']; done: () => void }) {
  const today = useToday()
  const [draft, setDraft] = useState<Draft>({ property: properties[0]?.id ?? '', name: '', email: '', from: today, until: '' })
  const [attempt, setAttempt] = useState(0)
  const changed = useChanged()
  const give = useMutation({
    mutationFn: () =>
      read(client.POST('/api/settings/delegations', { body: { ...draft, from: draft.from || null, until: draft.until || null } })),
    onSuccess: () => {
      void changed()
      done()
    },
    onError: () => setAttempt((it) => it + 1),
  })
  const wrong = FIELDS.flatMap((field): Wrong[] => {
    const text = refused(give.error, field)
    return text ? [{ field: `delegation-${field}`, text: `${t(`delegation.${field}`)}: ${text}` }] : []
  })
  const input = (field: Exclude<FieldName, 'property'>, type: string, autoComplete: string) => (
    <Field id={`delegation-${field}`} label={t(`delegation.${field}`)} error={refused(give.error, field)}>
      {(it) => (
        <input
          {...it}
          type={type}
          autoComplete={autoComplete}
          min={type === 'date' ? today : undefined}
          value={draft[field]}
          onChange={(event) => setDraft({ ...draft, [field]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <form
      className="flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!give.isPending) give.mutate()
      }}
    >
      {attempt > 0 && <ErrorSummary wrong={wrong} attempt={attempt} />}
      <Failed error={give.error} />
      <Field id="delegation-property" label={t('delegation.property')} error={refused(give.error, 'property')} full>
        {(it) => (
          <select {...it} value={draft.property} onChange={(event) => setDraft({ ...draft, property: event.target.value })}>
            {properties.map((one) => (
              <option key={one.id} value={one.id}>
                {one.address}
              </option>
            ))}
          </select>
        )}
      </Field>
      {input('name', 'text', 'off')}
      {input('email', 'email', 'off')}
      {input('from', 'date', 'off')}
      {input('until', 'date', 'off')}
      <div className="btns">
        <Button type="submit" busy={give.isPending && t('button.sending')}>
          {t('delegation.invite')}
        </Button>
        <button type="button" className="link" onClick={done}>
          {t('button.cancel')}
        </button>
      </div>
    </form>
  )
}

function Row({ delegation }: { delegation: Delegation }) {
  const { id, name, email, address, from, until, state } = delegation
  const [asked, setAsked] = useState(false)
  const changed = useChanged()
  const end = useMutation({
    mutationFn: () => read(client.DELETE('/api/settings/delegations/{delegation}', { params: { path: { delegation: id } } })),
    onSuccess: changed,
  })
  const again = useMutation({
    mutationFn: () =>
      read(client.POST('/api/settings/delegations/{delegation}/invitation', { params: { path: { delegation: id } } })),
    onSuccess: changed,
  })
  const running = state !== 'ENDED' && state !== 'OVER'
  return (
    <li>
      <div>
        <p>
          <strong>{name}</strong> <span className="mut">{email}</span>
        </p>
        <p className="sm mut">
          {t('delegation.row', { address, from: date(from), until: until ? date(until) : '', state: t(`delegation.state.${state}`) })}
        </p>
        {again.isSuccess && <p className="sm">{t('delegation.sent')}</p>}
        <Failed error={end.error ?? again.error} />
      </div>
      {running && (
        <div className="act">
          {state === 'INVITED' && (
            <button type="button" className="link" onClick={() => again.mutate()}>
              {t('delegation.again')}
              <span className="sr">: {name}</span>
            </button>
          )}{' '}
          <span className="gap" />
          <button type="button" className="link" onClick={() => setAsked(true)}>
            {t('delegation.end')}
            <span className="sr">: {name}</span>
          </button>
        </div>
      )}
      {asked && (
        <Confirmation
          title={t('delegation.end.title')}
          yes={t('delegation.end.yes')}
          confirm={() => {
            setAsked(false)
            end.mutate()
          }}
          dismiss={() => setAsked(false)}
        >
          <p>{t('delegation.end.text', { name, address })}</p>
        </Confirmation>
      )}
    </li>
  )
}

/** Who hands in readings for the owner: invited by e-mail, for one flat, until a day, ended at once. */
export function Delegations() {
  const delegations = useQuery(ask.delegations())
  const [adding, setAdding] = useState(false)
  return (
    <Section title={t('delegation.title')} id="radijumu-nodosana">
      <Loaded query={delegations} what="what.settings">
        {({ delegations: all, properties }) => (
          <div className="flow">
            <p>{t('delegation.lead')}</p>
            {all.length > 0 && (
              <ul className="rows two">
                {all.map((it) => (
                  <Row key={it.id} delegation={it} />
                ))}
              </ul>
            )}
            {adding ? (
              <NewDelegation properties={properties} done={() => setAdding(false)} />
            ) : (
              properties.length > 0 && (
                <div className="btns">
                  <Button kind="second" onClick={() => setAdding(true)}>
                    {t('delegation.new')}
                  </Button>
                </div>
              )
            )}
          </div>
        )}
      </Loaded>
    </Section>
  )
}
