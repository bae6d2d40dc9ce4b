import { useQuery } from '@tanstack/react-query'
import type { IconName } from '../../parts/Icon.tsx'
import { PageTitle } from '../../parts/layout.tsx'
import { Status, type Tone } from '../../parts/Status.tsx'
import { Empty, Loaded } from '../../parts/states.tsx'
import { dateTime } from '../../texts/format.ts'
import { isMessage, t } from '../../texts/Text.tsx'
import { askStaff } from '../api/queries.ts'
import type { Attempt, AttemptState } from '../api/contract.ts'
import { Filters, pageOf, Paging, Table, useQueryOf } from '../parts/list.tsx'

const states: Record<AttemptState, [Tone, IconName]> = {
  REFUSED: ['bad', 'x'],
  RECOGNISED: ['info', 'ring'],
  MAIL_SENT: ['info', 'clock'],
  MAIL_NOT_TAKEN: ['bad', 'warn'],
  DELIVERED: ['info', 'mail'],
  BOUNCED: ['bad', 'warn'],
  EXPIRED: ['warn', 'clock'],
  CONFIRMED: ['good', 'okc'],
}
const STATES = Object.keys(states) as AttemptState[]
const WAYS = ['seb', 'swedbank', 'citadele', 'eparaksts-mobile', 'eparaksts-eid'] as const
const DAY = /^\d{4}-\d{2}-\d{2}$/

const wayName = (way: string) => {
  const id = `way-in.${way}`
  return isMessage(id) ? t(id) : way
}

function Steps({ it }: { it: Attempt }) {
  const [tone, icon] = states[it.state]
  return (
    <>
      <Status tone={tone} icon={icon}>
        {t(`attempt.${it.state}`)}
      </Status>
      <details className="more-info">
        <summary>{t('attempts.steps', { count: it.steps.length })}</summary>
        <ul className="trail sm">
          {it.steps.map((step, index) => (
            <li key={index}>
              {t(`attempt-step.${step.kind}`)}
              {step.detail && ` (${step.detail})`}
              <small>{dateTime(step.at)}</small>
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

function Mailed({ it }: { it: Attempt }) {
  if (!it.email) return '–'
  return (
    <>
      {it.email}
      {it.resent > 0 && (
        <>
          <br />
          <span className="sm mut">{t('attempts.resent', { count: it.resent })}</span>
        </>
      )}
      {it.endsAt && (it.state === 'MAIL_SENT' || it.state === 'DELIVERED') && (
        <>
          <br />
          <span className="sm mut">{t('attempts.ends', { at: dateTime(it.endsAt) })}</span>
        </>
      )}
    </>
  )
}

function Found() {
  const [query] = useQueryOf()
  const day = (name: string) => (DAY.test(query.get(name) ?? '') ? query.get(name)! : undefined)
  const attempts = useQuery(
    askStaff.attempts({
      state: STATES.find((it) => it === query.get('stavoklis')),
      way: query.get('veids') || undefined,
      number: query.get('numurs') || undefined,
      from: day('no'),
      until: day('lidz'),
      page: pageOf(query),
    }),
  )
  return (
    <Loaded query={attempts} what="what.attempts">
      {(page) =>
        page.attempts.length === 0 ? (
          <Empty title={t('attempts.none')} text={t('attempts.none.text')} />
        ) : (
          <>
            <Table
              caption={t('desk.attempts')}
              rows={page.attempts}
              keyOf={(it) => it.id}
              columns={[
                { head: t('attempts.number'), cell: (it) => <span className="mono">{it.id}</span> },
                { head: t('attempts.at'), cell: (it) => dateTime(it.at) },
                {
                  head: t('attempts.who'),
                  cell: (it) => (
                    <>
                      {it.name ?? t('attempts.unknown')}
                      <br />
                      <span className="sm mut num">{it.personalCodeMasked}</span>
                    </>
                  ),
                },
                { head: t('attempts.way'), cell: (it) => wayName(it.way) },
                { head: t('attempts.email'), cell: (it) => <Mailed it={it} /> },
                { head: t('attempts.state'), cell: (it) => <Steps it={it} /> },
              ]}
            />
            <Paging page={page.page} size={page.size} total={page.total} label={t('attempts.pages')} />
          </>
        )
      }
    </Loaded>
  )
}

/** Who tried to register by a bank or eParaksts, and what became of it and of the mails. */
export default function AttemptsPage() {
  return (
    <>
      <PageTitle over={t('attempts.over')}>{t('desk.attempts')}</PageTitle>
      <Filters
        label={t('attempts.filters')}
        filters={[
          { name: 'stavoklis', label: t('attempts.state'), options: [['', t('attempts.every')], ...STATES.map((it) => [it, t(`attempt.${it}`)] as const)] },
          { name: 'veids', label: t('attempts.way'), options: [['', t('attempts.every')], ...WAYS.map((it) => [it, wayName(it)] as const)] },
          { name: 'numurs', label: t('attempts.number'), hint: t('attempts.number.hint') },
          { name: 'no', label: t('attempts.from'), type: 'date' },
          { name: 'lidz', label: t('attempts.until'), type: 'date' },
        ]}
      />
      <Found />
    </>
  )
}
