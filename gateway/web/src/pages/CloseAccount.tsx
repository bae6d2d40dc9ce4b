import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { client, read } from '../api/client.ts'
import type { Account } from '../api/contract.ts'
import { Problem } from '../api/problem.ts'
import { ask } from '../api/queries.ts'
import { Button } from '../parts/Button.tsx'
import { ErrorSummary, Field } from '../parts/Field.tsx'
import { PageTitle, Section } from '../parts/layout.tsx'
import { Loaded } from '../parts/states.tsx'
import { useDraft, useUnsent } from '../session/drafts.ts'
import { leaveNothing } from '../session/leaving.ts'
import { useSession } from '../session/session.tsx'
import { Failed } from '../settings/Failed.tsx'
import { Fresh } from '../settings/Fresh.tsx'
import { Text, t } from '../texts/Text.tsx'

const FIELD = 'close-confirmation'

function Form({ account }: { account: Account }) {
  const words = t('close.confirm.words')
  const { person } = useSession()
  const draft = useDraft('close-account', '')
  const [attempt, setAttempt] = useState(0)
  const close = useMutation({
    mutationFn: () => read(client.POST('/api/settings/closing', { body: { confirmation: draft.value } })),
    onSuccess: async ({ goTo }) => {
      await leaveNothing(person)
      location.assign(goTo)
    },
  })
  useUnsent(draft.touched && !close.isSuccess)
  const meant = draft.value.trim().toLocaleUpperCase('lv') === words
  const error = attempt > 0 && !meant ? t('close.confirm.wrong', { words }) : undefined
  const tooOld = !account.fresh || (close.error instanceof Problem && close.error.kind === 'sign-in-too-old')
  return (
    <form
      className="flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setAttempt(attempt + 1)
        if (meant && !close.isPending) close.mutate()
      }}
    >
      {error && <ErrorSummary wrong={[{ field: FIELD, text: error }]} attempt={attempt} />}
      {tooOld ? <Fresh ways={account.ways} /> : <Failed error={close.error} />}
      <Field id={FIELD} label={t('close.confirm.label', { words })} error={error}>
        {(it) => <input {...it} autoComplete="off" autoCapitalize="characters" value={draft.value} onChange={(event) => draft.set(event.target.value)} />}
      </Field>
      <div className="btns">
        <Button type="submit" kind="bad" busy={close.isPending && t('close.busy')} unavailable={tooOld}>
          {t('close.button')}
        </Button>
        <Link href="/uzstadijumi">{t('button.cancel')}</Link>
      </div>
    </form>
  )
}

/** Closing the account: what stays and why, who it is, and that it is meant. */
export default function CloseAccountPage() {
  const account = useQuery(ask.account())
  return (
    <>
      <PageTitle over={t('section.settings')}>{t('close.title')}</PageTitle>
      <div className="flow">
        <p className="lead text">{t('close.lead')}</p>
        <p className="text">{t('close.again')}</p>
        <p className="text">
          <Text id="close.copy" tags={{ copy: (it) => <Link href="/uzstadijumi#mani-dati">{it}</Link> }} />
        </p>
      </div>
      <Section title={t('close.stays')}>
        <ul className="rows">
          {(['register', 'bills', 'contact', 'questions'] as const).map((it) => (
            <li key={it}>
              <p>{t(`close.stays.${it}`)}</p>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('close.confirm')}>
        <Loaded query={account} what="what.account">
          {(data) => <Form account={data} />}
        </Loaded>
      </Section>
    </>
  )
}
