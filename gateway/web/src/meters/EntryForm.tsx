import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { client, read } from '../api/client.ts'
import type { LateReadings, Meter, Meters, ReadingSubmission, Receipt } from '../api/contract.ts'
import { Problem } from '../api/problem.ts'
import { Button } from '../parts/Button.tsx'
import { ErrorSummary, type Wrong } from '../parts/Field.tsx'
import { Notice } from '../parts/Notice.tsx'
import { clockAhead, useNow } from '../session/clock.ts'
import { useDraft, useUnsent } from '../session/drafts.ts'
import { useOnline } from '../session/online.ts'
import { useSession } from '../session/session.tsx'
import { date } from '../texts/format.ts'
import { Text, t } from '../texts/Text.tsx'
import { MeterField, type Entry, type Said } from './MeterField.tsx'
import { fieldId } from './MeterPart.tsx'
import { meterName } from './names.ts'
import { forgetWaiting, keepWaiting, keyFor, useWaiting, waitingFor } from './queue.ts'
import { asTyped, faultOf, faultText, readingOf } from './reading.ts'
import { WindowDays } from './WindowDays.tsx'
import { leftText } from './windowText.ts'

type Entries = Record<string, Entry>
export const draftName = (property: string) => `meters:${property}`
const blank: Entry = { text: '', confirmed: false }

/** The fields start from what waits for a connection, else from what was handed in. */
const startOf = (person: string, property: string, receipt: Receipt | null, meters: Meter[]): Entries => {
  const waiting = waitingFor(person, property)?.submission.readings
  if (!waiting) return entriesOf(receipt, meters)
  return Object.fromEntries(waiting.map(({ meter, value, confirmed }) => [meter, { text: value, confirmed }]))
}

const entriesOf = (receipt: Receipt | null, meters: Meter[]): Entries =>
  Object.fromEntries(
    meters.map((meter) => {
      const read = receipt?.readings.find((it) => it.meter === meter.id)
      return [meter.id, { text: read ? asTyped(read.value, meter) : '', confirmed: false }]
    }),
  )

/** What the service said about each value, by the position of the reading in the submission. */
function answersTo(submission: ReadingSubmission, problem: Problem): Record<string, Said & { text: string }> {
  return Object.fromEntries(
    submission.readings.map(({ meter, value }, index) => {
      const here = ({ field }: { field: string }) => field.startsWith(`readings[${index}]`)
      const questions = problem.questions.filter(here)
      const refusal = problem.errors.filter(here).find((error) => !questions.some((it) => it.code === error.code))
      return [meter, { text: value, refusal: refusal?.message ?? null, questions }]
    }),
  )
}

interface EntryFormProps {
  meters: Meters
  /** What became of it: a receipt, or word that it came too late to count at once. */
  accepted: (handedIn: Receipt | LateReadings) => void
  cancel?: () => void
}

/** The open window: every field, and one button for all of them. */
export function EntryForm({ meters: { property, window, meters, receipt }, accepted, cancel }: EntryFormProps) {
  const online = useOnline()
  const now = useNow()
  const { person } = useSession()
  const queries = useQueryClient()
  const draft = useDraft<Entries>(draftName(property), startOf(person, property, receipt, meters))
  const [attempt, setAttempt] = useState(0)
  const [answers, setAnswers] = useState<ReturnType<typeof answersTo>>({})
  const waiting = useWaiting(person, property)
  useUnsent(draft.touched)

  const send = useMutation({
    mutationFn: (submission: ReadingSubmission) =>
      read(
        client.PUT('/api/meters/{property}/readings/{month}', {
          params: {
            path: { property, month: window.month },
            header: { 'Idempotency-Key': keyFor(property, window.month, submission) },
          },
          body: submission,
        }),
      ),
    onSuccess: (handedIn) => {
      draft.clear(entriesOf('number' in handedIn ? handedIn : receipt, meters))
      void forgetWaiting(person, property)
      accepted(handedIn)
    },
    onError: (error, submission) => {
      if (error instanceof Problem) {
        setAnswers(answersTo(submission, error))
        setAttempt((it) => it + 1)
      }
      if (error instanceof Problem && error.kind === 'offline') {
        void keepWaiting({
          person,
          property,
          month: window.month,
          key: keyFor(property, window.month, submission),
          submission,
          capturedAt: new Date().toISOString(),
          clockAhead: clockAhead(),
        })
      }
      if (error instanceof Problem && error.kind === 'window-closed')
        void queries.invalidateQueries({ queryKey: ['meters', property] })
    },
  })
  const problem = send.error instanceof Problem ? send.error : null
  const entry = (meter: Meter) => draft.value[meter.id] ?? blank
  /** What was said of a value stands while the value does. */
  const saidOf = (meter: Meter): Said | undefined => {
    const answer = answers[meter.id]
    return answer?.text === entry(meter).text ? answer : undefined
  }
  /** Asked and not answered. Without a connection the page asks itself: nobody will be there when the reading goes out. */
  const isUntold = (meter: Meter) => {
    if (entry(meter).confirmed) return false
    const said = saidOf(meter)
    if (said && said.questions.length > 0) return said.refusal === null
    const typed = readingOf(entry(meter).text, meter)
    return !online && typed.kind === 'read' && typed.unusual
  }

  const wrong = meters.flatMap((meter): Wrong[] => {
    const typed = readingOf(entry(meter).text, meter)
    const fault = faultOf(typed, true)
    if (fault) return [{ field: fieldId(meter), text: `${meterName(meter)}: ${faultText(fault, meter)}` }]
    if (isUntold(meter)) return [{ field: `${fieldId(meter)}-confirmed`, text: `${meterName(meter)}: ${t('meters.asked.untold')}` }]
    const text = saidOf(meter)?.refusal
    return text ? [{ field: fieldId(meter), text: `${meterName(meter)}: ${text}` }] : []
  })
  const general = problem && problem.errors.length === 0 && !['offline', 'signed-out', 'window-closed'].includes(problem.kind)

  const submit = () => {
    setAttempt(attempt + 1)
    const mistaken = meters.some((meter) => {
      const fault = faultOf(readingOf(entry(meter).text, meter), true)
      // One that is too low may stand in the wrong field: the service sees all of them together and says so.
      if (fault === 'below-previous') return !online || meters.length === 1 || saidOf(meter)?.refusal != null
      return fault !== null || isUntold(meter)
    })
    if (mistaken) return
    send.mutate({ readings: meters.map((meter) => ({ meter: meter.id, value: entry(meter).text, confirmed: entry(meter).confirmed })) })
  }

  return (
    <>
      <div className="flow">
        <p className="lead">
          <Text id="meters.window" values={{ opens: date(window.opens), closes: date(window.closes), left: leftText(window.closesAt, now) }} />
        </p>
        <WindowDays window={window} />
        {window.whyLonger.map((why) => (
          <p key={why}>{why}</p>
        ))}
      </div>
      <form
        className="meters"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!send.isPending) submit()
        }}
      >
        {attempt > 0 && <ErrorSummary wrong={wrong} attempt={attempt} />}
        {meters.map((meter, index) => (
          <MeterField
            key={meter.id}
            meter={meter}
            next={meters[index + 1]}
            entry={entry(meter)}
            sent={attempt > 0}
            said={saidOf(meter)}
            alone={!online}
            change={(next) => {
              if (send.isError) send.reset()
              draft.set({ ...draft.value, [meter.id]: next })
            }}
          />
        ))}
        <div className="meter send">
          {waiting?.refused ? (
            <Notice kind="bad" live>
              <p>
                <strong>{t('meters.refused')}</strong> {waiting.refused}
              </p>
            </Notice>
          ) : waiting ? (
            <Notice kind="warn" live>
              <p>
                <Text id="meters.queued" values={{ date: date(window.closes) }} />
              </p>
            </Notice>
          ) : (
            !online && (
              <Notice kind="warn" live>
                <p>
                  <Text id="meters.offline" values={{ date: date(window.closes) }} />
                </p>
              </Notice>
            )
          )}
          {general && (
            <Notice kind="bad" live>
              <p>
                <strong>{t('form.failed')}</strong>
              </p>
              <p>{problem.kind === 'unavailable' ? t('form.failed.text') : (problem.details.detail ?? t('form.refused'))}</p>
            </Notice>
          )}
        </div>
        <div className="btns thumb">
          <span className="sm mut" aria-hidden="true">
            {t('meters.typed', { typed: meters.filter((it) => entry(it).text !== '').length, all: meters.length })}
          </span>
          <Button type="submit" busy={send.isPending && t('button.sending')}>
            {t(receipt ? 'meters.correct' : 'meters.submit')}
          </Button>
          {cancel && (
            <button
              type="button"
              className="link"
              onClick={() => {
                draft.clear(entriesOf(receipt, meters))
                cancel()
              }}
            >
              {t('meters.correct.cancel')}
            </button>
          )}
        </div>
        <p className="sm mut">{t('meters.keep')}</p>
      </form>
    </>
  )
}
