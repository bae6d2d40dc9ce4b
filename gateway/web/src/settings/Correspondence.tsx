import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { client, read } from '../api/client.ts'
import type { Correspondence as Letters } from '../api/contract.ts'
import { Problem } from '../api/problem.ts'
import { ask } from '../api/queries.ts'
import { Button } from '../parts/Button.tsx'
import { ErrorSummary, Field } from '../parts/Field.tsx'
import { Section } from '../parts/layout.tsx'
import { draftOf, useDraft, useUnsent } from '../session/drafts.ts'
import { date, dayOf } from '../texts/format.ts'
import { t } from '../texts/Text.tsx'
import { Saved, SaveFailed } from './Saved.tsx'

const FIELD = 'correspondence-address'
const DRAFT = 'correspondence'

/** The same that the service takes for an address: enough of it to find a letter box. */
const isAddress = (text: string) => text.length >= 8 && text.length <= 200

function Form({ letters, done }: { letters: Letters; done: (saved: boolean) => void }) {
  const queries = useQueryClient()
  const draft = useDraft(DRAFT, letters.address ?? '')
  const [attempt, setAttempt] = useState(0)
  const typed = draft.value.trim()
  const save = useMutation({
    mutationFn: () => read(client.PUT('/api/addresses/correspondence', { body: { address: typed || null, version: letters.version } })),
    onSuccess: (saved) => {
      queries.setQueryData(ask.addresses().queryKey, saved)
      void queries.invalidateQueries({ queryKey: ['settings'] })
      draft.clear(saved.correspondence?.address ?? '')
      done(true)
    },
    onError: (error) => {
      setAttempt((it) => it + 1)
      if (error instanceof Problem && error.kind === 'changed-elsewhere') void queries.invalidateQueries({ queryKey: ['addresses'] })
    },
  })
  useUnsent(draft.touched)
  const problem = save.error instanceof Problem ? save.error : null
  const elsewhere = problem?.kind === 'changed-elsewhere'
  const refused = problem?.errors.find((it) => it.field === 'correspondenceAddress')?.message
  const error = attempt > 0 ? (typed && !isAddress(typed) ? t('addresses.correspondence.error') : refused) : undefined
  return (
    <form
      className="flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setAttempt(attempt + 1)
        if (!save.isPending && (!typed || isAddress(typed))) save.mutate()
      }}
    >
      {error && <ErrorSummary wrong={[{ field: FIELD, text: error }]} attempt={attempt} />}
      {!refused && <SaveFailed error={save.error} />}
      <Field
        id={FIELD}
        label={t('addresses.correspondence')}
        hint={[
          t('settings.correspondence.hint'),
          elsewhere && letters.address !== draft.value && t('settings.changed-elsewhere.now', { value: letters.address ?? t('settings.none') }),
        ]
          .filter(Boolean)
          .join(' ')}
        error={error}
        full
      >
        {(it) => <input {...it} autoComplete="street-address" value={draft.value} onChange={(event) => draft.set(event.target.value)} />}
      </Field>
      <div className="btns">
        <Button type="submit" busy={save.isPending && t('button.saving')}>
          {t('button.save')}
        </Button>
        <button
          type="button"
          className="link"
          onClick={() => {
            draft.clear(letters.address ?? '')
            done(false)
          }}
        >
          {t('button.cancel')}
        </button>
      </div>
    </form>
  )
}

/** Where letters go, since when, and where they went before. */
export function Correspondence() {
  const letters = useQuery(ask.addresses()).data?.correspondence
  const [editing, setEditing] = useState(() => draftOf(DRAFT) !== undefined)
  const [saved, setSaved] = useState(false)
  if (!letters) return null
  const { address, history } = letters
  return (
    <Section title={t('addresses.correspondence')} id="korespondence">
      <div className="flow">
        {saved && <Saved />}
        {editing ? (
          <Form
            letters={letters}
            done={(stored) => {
              setEditing(false)
              setSaved(stored)
            }}
          />
        ) : (
          <>
            <p>
              <strong>{address ?? t('addresses.correspondence.property')}</strong>
              {history[0] && <span className="mut sm"> {t('addresses.correspondence.since', { at: date(dayOf(history[0].at)) })}</span>}
            </p>
            <p className="sm mut">{t('addresses.correspondence.text')}</p>
            <div className="btns">
              <Button
                kind="second"
                onClick={() => {
                  setEditing(true)
                  setSaved(false)
                }}
              >
                {t('button.edit')}
              </Button>
            </div>
            {history.length > 0 && (
              <>
                <h3 className="part">{t('addresses.correspondence.history')}</h3>
                <ul className="rows two">
                  {history.map((it) => (
                    <li key={it.at}>
                      <p>{it.from ?? t('addresses.correspondence.property')}</p>
                      <div className="act mut sm">{t('addresses.correspondence.until', { at: date(dayOf(it.at)) })}</div>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </>
        )}
      </div>
    </Section>
  )
}
