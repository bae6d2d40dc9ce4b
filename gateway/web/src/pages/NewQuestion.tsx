import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { client, read } from '../api/client.ts'
import { Problem } from '../api/problem.ts'
import { Button } from '../parts/Button.tsx'
import { ErrorSummary, Field, Tick, type Wrong } from '../parts/Field.tsx'
import { Icon } from '../parts/Icon.tsx'
import { PageTitle } from '../parts/layout.tsx'
import { Notice } from '../parts/Notice.tsx'
import { useDraft, useUnsent } from '../session/drafts.ts'
import { useMaybeProperties, useProperty } from '../session/property.tsx'
import { t } from '../texts/Text.tsx'
import { Hint } from './Questions.tsx'

/** What the manager takes, in characters as people count them. */
const LENGTHS = { subject: { least: 3, most: 120 }, text: { least: 10, most: 4000 } }

/** What is wrong with the length of what was typed. */
function faultOf(field: keyof typeof LENGTHS, typed: string): string | undefined {
  const { least, most } = LENGTHS[field]
  const length = [...typed.trim()].length
  if (length === 0) return t(`questions.error.${field}`)
  if (length < least) return t(`questions.error.${field}.short`, { least })
  return length > most ? t(`questions.error.${field}.long`, { most }) : undefined
}

interface Draft {
  id: string
  subject: string
  text: string
  property: string | null
  general: boolean
}

/** A new question; what is written stays on the device until it is sent. */
export default function NewQuestionPage() {
  const property = useProperty()
  const properties = useMaybeProperties()?.properties ?? []
  const queries = useQueryClient()
  const [, go] = useLocation()
  const [blank] = useState<Draft>(() => ({ id: crypto.randomUUID(), subject: '', text: '', property: property.id, general: false }))
  const draft = useDraft<Draft>(`question:${property.id}`, blank)
  const { id, subject, text, general, property: about } = draft.value
  const [attempt, setAttempt] = useState(0)
  useUnsent(draft.touched)

  const send = useMutation({
    mutationFn: () =>
      read(
        client.PUT('/api/communication/questions/{id}', {
          params: { path: { id } },
          body: { subject: subject.trim(), text: text.trim(), property: about },
        }),
      ),
    onSuccess: () => {
      draft.clear(blank)
      void queries.invalidateQueries({ queryKey: ['questions'] })
      go(`/sazina?j=${id}&nosutits`)
    },
  })
  const problem = send.error instanceof Problem ? send.error : null
  const refused = (field: string) => problem?.errors.find((it) => it.field === field)?.message

  const errors = {
    subject: faultOf('subject', subject) ?? refused('subject'),
    text: faultOf('text', text) ?? refused('text'),
    general: general ? undefined : t('questions.error.general'),
  }
  const wrong = Object.entries(errors).flatMap(([field, it]): Wrong[] => (it ? [{ field: `question-${field}`, text: it }] : []))
  const shown = attempt > 0 ? errors : { subject: undefined, text: undefined, general: undefined }
  const change = (part: Partial<Draft>) => {
    if (send.isError) send.reset()
    draft.set({ ...draft.value, ...part })
  }

  return (
    <>
      <Link className="back" href="/sazina">
        <Icon name="left" />
        {t('section.communication')}
      </Link>
      <PageTitle>{t('questions.new')}</PageTitle>
      <Hint />
      <form
        className="flow after-hint"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setAttempt(attempt + 1)
          if (wrong.length === 0 || problem) send.mutate(undefined, { onError: () => setAttempt((it) => it + 1) })
        }}
      >
        {attempt > 0 && <ErrorSummary wrong={wrong} attempt={attempt} />}
        <Field id="question-subject" label={t('questions.subject')} hint={t('questions.subject.hint', LENGTHS.subject)} error={shown.subject} full>
          {(it) => <input {...it} value={subject} onChange={(event) => change({ subject: event.target.value })} />}
        </Field>
        {properties.length > 1 && (
          <Field id="question-about" label={t('questions.about')} full>
            {(it) => (
              <select {...it} value={about ?? ''} onChange={(event) => change({ property: event.target.value || null })}>
                {properties.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.address.short}
                  </option>
                ))}
                <option value="">{t('questions.about.general')}</option>
              </select>
            )}
          </Field>
        )}
        <Field id="question-text" label={t('questions.text')} hint={t('questions.text.hint', LENGTHS.text)} error={shown.text} full hintLast>
          {(it) => <textarea {...it} rows={7} value={text} onChange={(event) => change({ text: event.target.value })} />}
        </Field>
        <Tick
          id="question-general"
          label={t('questions.general')}
          checked={general}
          error={shown.general}
          change={(checked) => change({ general: checked })}
        />
        {problem && problem.errors.length === 0 && problem.kind !== 'signed-out' && (
          <Notice kind="bad" live>
            <p>
              <strong>{t('form.failed')}</strong>
            </p>
            <p>
              {(problem.kind === 'refused' && problem.details.detail) || t(problem.kind === 'offline' ? 'form.offline' : 'form.failed.text')}
            </p>
          </Notice>
        )}
        <div className="btns">
          <Button type="submit" busy={send.isPending && t('button.sending')}>
            {t('questions.send')}
          </Button>
          <Link href="/sazina">{t('button.cancel')}</Link>
          <span className="sm mut">{t('questions.kept')}</span>
        </div>
        <p className="sm mut">{t('questions.when')}</p>
      </form>
    </>
  )
}
