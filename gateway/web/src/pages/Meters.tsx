import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { client, read } from '../api/client.ts'
import type { History, Meter, Meters, ReadingSubmission, ReadingWindow, Receipt } from '../api/contract.ts'
import { Problem } from '../api/problem.ts'
import { ask } from '../api/queries.ts'
import { CalendarAddress } from '../meters/CalendarAddress.tsx'
import { MeterFace } from '../meters/MeterFace.tsx'
import { fieldId, MeterField, type Entry, type Said } from '../meters/MeterField.tsx'
import { meterName } from '../meters/names.ts'
import { forgetWaiting, keepWaiting, keyFor, useWaiting, waitingFor } from '../meters/queue.ts'
import { asTyped, faultOf, faultText, readingOf } from '../meters/reading.ts'
import { ReceiptSlip } from '../meters/Receipt.tsx'
import { WaterChart } from '../meters/WaterChart.tsx'
import { WindowDays } from '../meters/WindowDays.tsx'
import { leftText } from '../meters/windowText.ts'
import { Button } from '../parts/Button.tsx'
import { ErrorSummary, type Wrong } from '../parts/Field.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Leaders, muted, PageTitle, ScrollRegion, Section } from '../parts/layout.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Empty, Loaded } from '../parts/states.tsx'
import { ReadingMark } from '../parts/Status.tsx'
import { useNow } from '../session/clock.ts'
import { draftOf, useDraft, useUnsent } from '../session/drafts.ts'
import { useOnline } from '../session/online.ts'
import { useProperty } from '../session/property.tsx'
import { date, dateRange, dayOf, monthOfYear, reading } from '../texts/format.ts'
import { Text, t } from '../texts/Text.tsx'

type Entries = Record<string, Entry>
const draftName = (property: string) => `meters:${property}`
const blank: Entry = { text: '', confirmed: false }

/** The fields start from what waits for a connection, else from what was handed in. */
const startOf = (property: string, receipt: Receipt | null, meters: Meter[]): Entries => {
  const waiting = waitingFor(property)?.submission.readings
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
  accepted: (receipt: Receipt) => void
  cancel?: () => void
}

/** The open window: every field, and one button for all of them. */
function EntryForm({ meters: { property, window, meters, receipt }, accepted, cancel }: EntryFormProps) {
  const online = useOnline()
  const now = useNow()
  const queries = useQueryClient()
  const draft = useDraft<Entries>(draftName(property), startOf(property, receipt, meters))
  const [attempt, setAttempt] = useState(0)
  const [answers, setAnswers] = useState<ReturnType<typeof answersTo>>({})
  const waiting = useWaiting(property)
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
    onSuccess: (accept) => {
      draft.clear(entriesOf(accept, meters))
      forgetWaiting(property)
      accepted(accept)
    },
    onError: (error, submission) => {
      if (error instanceof Problem) {
        setAnswers(answersTo(submission, error))
        setAttempt((it) => it + 1)
      }
      if (error instanceof Problem && error.kind === 'offline') {
        const wait = { property, month: window.month, key: keyFor(property, window.month, submission), submission }
        keepWaiting(wait)
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
        {meters.map((meter) => (
          <MeterField
            key={meter.id}
            meter={meter}
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
        <div className="meter">
          {waiting ? (
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
          <div className="btns">
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
        </div>
      </form>
    </>
  )
}

/** The closed window: the fields are there, but inactive, and the next days stand beside them. */
function ClosedWindow({ window, meters, history }: { window: ReadingWindow; meters: Meter[]; history: History | undefined }) {
  return (
    <>
      <div className="flow">
        <Notice live>
          <p>
            <strong>{t('meters.closed')}</strong>
          </p>
          <p>
            <Text id="meters.closed.next" values={{ range: dateRange(window.opens, window.closes) }} />
          </p>
        </Notice>
        <WindowDays window={window} />
        <p className="text sm mut">
          {t('meters.closed.why')} {t('meters.closed.remind')}
        </p>
      </div>
      <div className="meters">
        {meters.map((meter) => {
          const last = meter.current ? { value: meter.current.value, on: dayOf(meter.current.at) } : meter.previous
          const isInitial = !meter.current && !meter.previous.month
          const status = history?.months
            .flatMap((it) => it.readings)
            .find((it) => it.meter === meter.id && it.value === last.value)?.status
          const id = fieldId(meter)
          return (
            <article key={meter.id} className={`meter ${meter.resource === 'COLD_WATER' ? 'cold' : 'hot'}`} aria-labelledby={`${id}-name`}>
              <header>
                <Icon name={meter.resource === 'COLD_WATER' ? 'drop' : 'hot'} />
                <div>
                  <h2 id={`${id}-name`}>{meterName(meter)}</h2>
                  <p>
                    <Text
                      id={isInitial ? 'meters.initial' : 'meters.last'}
                      values={{
                        serial: meter.serial,
                        value: <strong className="num">{reading(last.value, meter.decimals)}</strong>,
                        date: date(last.on),
                      }}
                    />{' '}
                    {status && <ReadingMark status={status} />}
                  </p>
                </div>
              </header>
              <div className="cols">
                <div className="field">
                  <label htmlFor={id}>{t('meters.field')}</label>
                  <span className="unit">
                    <input id={id} disabled aria-describedby={`${id}-hint`} />
                    <span aria-hidden="true">{t('chart.unit')}</span>
                  </span>
                  <span className="hint" id={`${id}-hint`}>
                    {t('meters.closed.field', { date: date(window.opens) })}
                  </span>
                </div>
                <div className="live">
                  <p className="sm mut">{t('meters.face.last')}</p>
                  <MeterFace typed={readingOf(asTyped(last.value, meter), { ...meter, previous: null })} meter={meter} still />
                </div>
              </div>
            </article>
          )
        })}
      </div>
    </>
  )
}

/** Readings as they were, a column for each meter, so that no two meters are mixed. */
function HistoryTable({ history }: { history: History }) {
  const [all, setAll] = useState(false)
  const meters = [...new Map(history.months.flatMap((it) => it.readings).map((it) => [it.meter, it])).values()].sort(
    (a, b) => a.resource.localeCompare(b.resource) || a.place.localeCompare(b.place),
  )
  const alone = (resource: string) => meters.filter((it) => it.resource === resource).length === 1
  const months = history.months.filter((it) => it.readings.length > 0)
  const shown = all ? months : months.slice(0, 6)
  if (months.length === 0) return null
  return (
    <Section title={t('history.title')} wide print={false}>
      <div>
        <ScrollRegion label={t('history.title')}>
          <table className={meters.length === 2 ? 'drop-last' : undefined} role="table">
            <thead role="rowgroup">
              <tr role="row">
                <th scope="col" role="columnheader">
                  {t('history.date')}
                </th>
                {meters.map((it) => (
                  <th key={it.meter} scope="col" role="columnheader" className="r">
                    {alone(it.resource)
                      ? t('chart.table.unit', { resource: t(`resource.short.${it.resource}`) })
                      : t('history.column', { resource: t(`resource.short.${it.resource}`), place: t(`place.${it.place}`) })}
                  </th>
                ))}
                <th scope="col" role="columnheader">
                  {t('history.status')}
                </th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              {shown.map(({ month, readings }) => {
                const first = readings[0]!
                const status = readings.find((it) => it.estimated)?.status ?? first.status
                return (
                  <tr key={month} role="row">
                    <th scope="row" role="rowheader" className="num">
                      {date(first.on)}
                    </th>
                    {meters.map((meter) => {
                      const read = readings.find((it) => it.meter === meter.meter)
                      return (
                        <td key={meter.meter} role="cell" className="r">
                          {read ? reading(read.value) : '–'}
                        </td>
                      )
                    })}
                    <td role="cell">
                      <ReadingMark status={status} />
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </ScrollRegion>
        {months.length > shown.length && (
          <p>
            <button type="button" className="link" onClick={() => setAll(true)}>
              {t('history.older')}
            </button>
          </p>
        )}
      </div>
    </Section>
  )
}

function MeterData({ meters }: { meters: Meter[] }) {
  return (
    <Section title={t('data.title')} print={false}>
      <div className="flow">
        {meters.map((meter) => (
          <div key={meter.id} className="flow">
            <h3>{meterName(meter)}</h3>
            <Leaders
              pairs={[
                { label: t('data.serial'), value: meter.serial },
                { label: t('data.installed'), value: date(meter.installedOn) },
                meter.verificationDue && {
                  label: <Text id="data.verification" tags={{ mut: muted }} />,
                  value: date(meter.verificationDue),
                },
              ]}
            />
          </div>
        ))}
        <p className="sm mut">{t('data.note')}</p>
      </div>
    </Section>
  )
}

function MetersOf({ data }: { data: Meters }) {
  const { property, window, meters, receipt } = data
  const queries = useQueryClient()
  const history = useQuery(ask.history(property))
  // A correction is of one receipt: when another takes its place, sent from here or from the queue, it is over.
  const stands = receipt?.submittedAt ?? null
  const [corrected, setCorrected] = useState(() => (draftOf(draftName(property)) === undefined ? null : stands))
  const correcting = stands !== null && corrected === stands
  const [fresh, setFresh] = useState(false)
  if (meters.length === 0) return <Empty title={t('meters.none')} text={t('meters.none.text')} />

  const accepted = (accept: Receipt) => {
    queries.setQueryData(ask.meters(property).queryKey, { ...data, receipt: accept })
    for (const queryKey of [['meters', property], ['bills', property]]) void queries.invalidateQueries({ queryKey })
    setFresh(true)
    setCorrected(null)
  }
  const last = history.data?.months[0]
  const missed = last?.readings.find((it) => it.note)
  return (
    <>
      {last && missed && (
        <Notice kind="warn">
          <strong>{monthOfYear(last.month)}.</strong> {missed.note}
        </Notice>
      )}
      {!window.open && <ClosedWindow window={window} meters={meters} history={history.data} />}
      {window.open && receipt && !correcting && (
        <ReceiptSlip receipt={receipt} fresh={fresh} correct={() => setCorrected(stands)} />
      )}
      {window.open && (!receipt || correcting) && (
        <EntryForm meters={data} accepted={accepted} cancel={receipt ? () => setCorrected(null) : undefined} />
      )}
      <Section title={t('chart.title')} print={false}>
        <Loaded query={history} what="what.history">
          {({ months }) => <WaterChart history={months} />}
        </Loaded>
      </Section>
      {history.data && <HistoryTable history={history.data} />}
      <MeterData meters={meters} />
      <CalendarAddress />
    </>
  )
}

/** Skaitītāji: readings are handed in here, inside the window and nowhere else. */
export default function MetersPage() {
  const property = useProperty()
  const meters = useQuery(ask.meters(property.id))
  return (
    <>
      <PageTitle>{t('section.meters')}</PageTitle>
      <Loaded query={meters} what="what.meters">
        {(data) => <MetersOf data={data} />}
      </Loaded>
    </>
  )
}
