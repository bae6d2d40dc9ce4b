import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Problem } from '../../api/problem.ts'
import { Button } from '../../parts/Button.tsx'
import { Confirmation } from '../../parts/Confirmation.tsx'
import { PageTitle, Section } from '../../parts/layout.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Loaded } from '../../parts/states.tsx'
import { useToday } from '../../session/clock.ts'
import { capital, date, dateRange, dateTime, monthOfYear } from '../../texts/format.ts'
import { t } from '../../texts/Text.tsx'
import { askStaff, publishWindow, withdrawWindow } from '../api/queries.ts'
import type { CalendarMonth, Day, Month, PublishedWindow, WindowPublication } from '../api/contract.ts'
import { ChoiceField, Form, ProblemNotice, SendButton, TextField, useForm } from '../parts/form.tsx'
import { useQueryOf } from '../parts/list.tsx'
import { MonthDays } from '../readings/MonthDays.tsx'
import { addMonths } from '../readings/months.ts'
import { isDeskOpen, useMayChange, useStaff } from '../session.tsx'

const HALF_A_YEAR = 6

type Houses = ReadonlyMap<string, string>

const forWhom = (it: PublishedWindow, houses: Houses) =>
  [
    it.house ? (houses.get(it.house) ?? it.house) : t('windows.every-house'),
    it.resource && t(`resource.${it.resource}`),
    it.channel && t(`channel.${it.channel}`),
  ]
    .filter(Boolean)
    .join(', ')

function Withdraw({ month, window, houses, close }: { month: Month; window: PublishedWindow; houses: Houses; close: () => void }) {
  const queries = useQueryClient()
  const withdraw = useMutation({
    mutationFn: () => withdrawWindow(month, window.id),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['staff', 'windows'] })
      close()
    },
  })
  return (
    <Confirmation
      title={t('windows.withdraw.title')}
      yes={t('windows.withdraw')}
      kind="bad"
      busy={withdraw.isPending && t('button.sending')}
      confirm={() => withdraw.mutate()}
      dismiss={close}
    >
      <p>{t('windows.withdraw.text', { dates: dateRange(window.opens, window.closes), who: forWhom(window, houses) })}</p>
      <ProblemNotice problem={withdraw.error instanceof Problem ? withdraw.error : null} />
    </Confirmation>
  )
}

function MonthOf({ month, today, houses, mayChange }: { month: CalendarMonth; today: Day; houses: Houses; mayChange: boolean }) {
  const [withdrawing, setWithdrawing] = useState<PublishedWindow | null>(null)
  return (
    <section className="month">
      <h3>{capital(monthOfYear(month.month))}</h3>
      <MonthDays month={month} today={today} />
      <p className="sm">
        <strong>{dateRange(month.opens, month.closes)}</strong>
        <br />
        <span className="mut">{month.longer ? t('windows.longer', { dates: dateRange(month.ruleOpens, month.ruleCloses) }) : t('windows.rule')}
        {month.weekend.length > 0 && ` ${t('windows.weekend', { days: month.weekend.map(date).join(', ') })}`}</span>
      </p>
      {month.published.length > 0 && (
        <ul className="trail sm">
          {month.published.map((it) => (
            <li key={it.id}>
              <strong>{forWhom(it, houses)}</strong>
              <br />
              {dateRange(it.opens, it.closes)} {it.reason}
              <small>{t('windows.published', { at: dateTime(it.at) })}</small>
              {it.withdrawable && mayChange && (
                <button type="button" className="link" aria-label={t('windows.withdraw.label', { dates: dateRange(it.opens, it.closes) })} onClick={() => setWithdrawing(it)}>
                  {t('windows.withdraw')}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {month.lost.map((it) => (
        <p key={it.day} className="sm mut">
          {t('windows.lost', { day: date(it.day), minutes: it.minutes })}
        </p>
      ))}
      {withdrawing && <Withdraw month={month.month} window={withdrawing} houses={houses} close={() => setWithdrawing(null)} />}
    </section>
  )
}

const blank = { month: '', opens: '', closes: '', house: '', resource: '', channel: '', reason: '' }

function Publish({ months, houses, published }: { months: readonly CalendarMonth[]; houses: Houses; published: (month: Month) => void }) {
  const queries = useQueryClient()
  const open = months.filter((it) => !it.over)
  const form = useForm({
    name: 'window',
    blank: { ...blank, month: open[0]?.month ?? '' },
    check: ({ opens, closes, reason }) => ({
      opens: opens ? undefined : t('windows.error.opens'),
      closes: !closes ? t('windows.error.closes') : opens && closes < opens ? t('windows.error.order') : undefined,
      reason: reason.trim() ? undefined : t('windows.error.reason'),
    }),
    send: ({ month, opens, closes, house, resource, channel, reason }) =>
      publishWindow(month, { opens, closes, house: house || null, resource: (resource || null) as WindowPublication['resource'], channel: (channel || null) as WindowPublication['channel'], reason: reason.trim() }).then(() => month),
    sent: (month) => {
      void queries.invalidateQueries({ queryKey: ['staff', 'windows'] })
      published(month)
    },
  })
  const chosen = months.find((it) => it.month === form.values.month)
  return (
    <Form form={form} label={t('windows.publish')}>
      <p className="text">{t('windows.publish.text')}</p>
      <div className="fields">
        <ChoiceField name="month" label={t('windows.month')} options={open.map((it) => [it.month, capital(monthOfYear(it.month))])} />
        <TextField name="opens" type="date" label={t('windows.opens')} hint={chosen && t('windows.opens.hint', { day: date(chosen.ruleOpens) })} />
        <TextField name="closes" type="date" label={t('windows.closes')} hint={chosen && t('windows.closes.hint', { day: date(chosen.ruleCloses) })} />
        <ChoiceField name="house" label={t('windows.house')} options={[['', t('windows.every-house')], ...houses]} />
        <ChoiceField
          name="resource"
          label={t('windows.resource')}
          options={[['', t('windows.every-resource')], ['COLD_WATER', t('resource.COLD_WATER')], ['HOT_WATER', t('resource.HOT_WATER')]]}
        />
        <ChoiceField
          name="channel"
          label={t('windows.channel')}
          options={[['', t('windows.every-channel')], ...(['WEB', 'STAFF', 'API', 'REMOTE'] as const).map((it) => [it, t(`channel.${it}`)] as const)]}
        />
        <div className="all">
          <TextField name="reason" label={t('windows.reason')} hint={t('windows.reason.hint')} rows={2} full />
        </div>
      </div>
      <div className="btns">
        <SendButton>{t('windows.publish.go')}</SendButton>
      </div>
    </Form>
  )
}

/** When readings are taken, half a year at a glance, and the way to publish a longer window. */
export default function WindowsPage() {
  const today = useToday()
  const [query, set] = useQueryOf()
  const asked = query.get('no') ?? ''
  const from = /^\d{4}-\d{2}$/.test(asked) ? asked : today.slice(0, 7)
  const calendar = useQuery(askStaff.windows(from, HALF_A_YEAR))
  const session = useStaff()
  const mayChange = useMayChange('windows')
  const overview = useQuery({ ...askStaff.overview(), enabled: isDeskOpen(session, 'readings') })
  const houses: Houses = new Map(overview.data?.houses.map((it) => [it.house, it.address]))
  const [published, setPublished] = useState<Month | null>(null)
  const last = addMonths(from, HALF_A_YEAR - 1)
  return (
    <>
      <PageTitle over={`${capital(monthOfYear(from))} – ${monthOfYear(last)}`}>{t('desk.windows')}</PageTitle>
      <div className="btns keep">
        <Button kind="second" small icon="left" onClick={() => set({ no: addMonths(from, -HALF_A_YEAR) })}>
          {t('windows.before')}
        </Button>
        <Button kind="second" small onClick={() => set({ no: addMonths(from, HALF_A_YEAR) })}>
          {t('windows.after')}
        </Button>
        {asked && (
          <button type="button" className="link" onClick={() => set({ no: '' })}>
            {t('windows.now')}
          </button>
        )}
      </div>
      <Loaded query={calendar} what="what.windows">
        {(data) => (
          <>
            <Section title={t('windows.calendar')} wide>
              <div className="calendar">
                {data.months.map((it) => (
                  <MonthOf key={it.month} month={it} today={today} houses={houses} mayChange={mayChange} />
                ))}
              </div>
            </Section>
            {mayChange && data.months.some((it) => !it.over) && (
              <Section title={t('windows.publish')} wide print={false}>
                {published && (
                  <Notice kind="good" live>
                    {t('windows.publish.done', { month: monthOfYear(published) })}
                  </Notice>
                )}
                <Publish key={from} months={data.months} houses={houses} published={setPublished} />
              </Section>
            )}
          </>
        )}
      </Loaded>
    </>
  )
}
