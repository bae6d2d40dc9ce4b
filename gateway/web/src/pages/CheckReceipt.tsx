import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearch } from 'wouter'
import { client, read } from '../api/client.ts'
import { Problem } from '../api/problem.ts'
import { checkFaultOf, copied } from '../meters/checked.ts'
import { Button } from '../parts/Button.tsx'
import { ErrorSummary, Field, type Wrong } from '../parts/Field.tsx'
import { PageTitle } from '../parts/layout.tsx'
import { Notice } from '../parts/Notice.tsx'
import { dateTime } from '../texts/format.ts'
import { Text, t } from '../texts/Text.tsx'

const TOO_MANY = 429

function Failed({ error }: { error: unknown }) {
  const problem = error instanceof Problem ? error : null
  const why = problem?.kind === 'offline' ? 'check.offline' : problem?.status === TOO_MANY ? 'check.limited' : 'check.failed'
  return (
    <Notice kind="bad" live>
      <p>{t(why)}</p>
    </Notice>
  )
}

/** Whether a receipt is true, for anybody who holds one: nobody has to sign in. */
export default function CheckReceiptPage() {
  const [number, setNumber] = useState(new URLSearchParams(useSearch()).get('numurs') ?? '')
  const [code, setCode] = useState('')
  const [attempt, setAttempt] = useState(0)
  const check = useMutation({
    mutationFn: (asked: { number: string; code: string }) =>
      read(client.GET('/api/receipts/{number}', { params: { path: { number: asked.number }, query: { code: asked.code } } })),
  })

  const faults = { number: checkFaultOf('number', number), code: checkFaultOf('code', code) }
  const errorOf = (field: 'number' | 'code') => faults[field] && t(`check.error.${field}.${faults[field]}`)
  const wrong = (['number', 'code'] as const).flatMap((field): Wrong[] => {
    const text = errorOf(field)
    return text ? [{ field: `check-${field}`, text }] : []
  })
  const change = (set: (text: string) => void, text: string) => {
    check.reset()
    set(text)
  }
  const { data } = check

  return (
    <>
      <PageTitle>{t('check.title')}</PageTitle>
      <p className="lead">{t('check.lead')}</p>
      <form
        className="flow after-hint"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setAttempt(attempt + 1)
          if (wrong.length === 0 && !check.isPending) check.mutate({ number: copied(number), code: copied(code) })
        }}
      >
        {attempt > 0 && <ErrorSummary wrong={wrong} attempt={attempt} />}
        <Field id="check-number" label={t('receipt.number')} hint={t('check.number.hint')} error={attempt > 0 && errorOf('number')}>
          {(it) => (
            <input {...it} value={number} autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={32} onChange={(event) => change(setNumber, event.target.value)} />
          )}
        </Field>
        <Field id="check-code" label={t('receipt.code')} hint={t('check.code.hint')} error={attempt > 0 && errorOf('code')}>
          {(it) => (
            <input {...it} value={code} autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={16} onChange={(event) => change(setCode, event.target.value)} />
          )}
        </Field>
        <div className="btns">
          <Button type="submit" busy={check.isPending && t('check.busy')}>
            {t('check.submit')}
          </Button>
        </div>
        {data?.valid && data.at && (
          <Notice kind="good" live>
            <p>
              <Text id="check.valid" values={{ at: dateTime(data.at) }} />
            </p>
          </Notice>
        )}
        {data && !data.valid && (
          <Notice kind="bad" live>
            <p>
              <Text id="check.invalid" />
            </p>
          </Notice>
        )}
        {check.isError && <Failed error={check.error} />}
        <p className="sm mut">{t('check.private')}</p>
      </form>
    </>
  )
}
