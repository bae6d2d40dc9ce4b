import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Bills, BillSummary, Day, Meters, Notices } from '../api/contract.ts'
import { ask } from '../api/queries.ts'
import { waterOf, type Bar } from '../meters/series.ts'
import { WaterChart } from '../meters/WaterChart.tsx'
import { WindowDays } from '../meters/WindowDays.tsx'
import { ButtonLink } from '../parts/Button.tsx'
import { Leaders, PageTitle, Section } from '../parts/layout.tsx'
import { Empty, Loaded, Loading } from '../parts/states.tsx'
import { BillMark, QuestionMark } from '../parts/Status.tsx'
import { useNow, useToday } from '../session/clock.ts'
import { useProperty } from '../session/property.tsx'
import { useOpen } from '../session/session.tsx'
import { capital, date, dayOf, daysBetween, longDate, money, month, timeLeft, volume, weekday } from '../texts/format.ts'
import { Text, t } from '../texts/Text.tsx'

function Task({ title, go, children }: { title: string; go: ReactNode; children: ReactNode }) {
  return (
    <li>
      <div className="what">
        <h2>{title}</h2>
        {children}
      </div>
      <div className="go">{go}</div>
    </li>
  )
}

function ReadingsTask({ meters: { window, meters } }: { meters: Meters }) {
  const { id, values } = timeLeft(window.closesAt, useNow())
  const missing = meters.filter((it) => it.current === null).length || meters.length
  return (
    <Task title={t('home.readings')} go={<ButtonLink href="/skaititaji">{t('home.readings.go')}</ButtonLink>}>
      <p>
        <Text id="home.readings.text" values={{ left: <Text id={id} values={values} />, count: missing }} />
      </p>
      <WindowDays window={window} />
    </Task>
  )
}

function dueText(due: Day, today: Day) {
  const days = daysBetween(today, due)
  if (days < 0) return 'home.bill.past' as const
  if (days === 0) return 'home.bill.today' as const
  return days === 1 ? ('home.bill.tomorrow' as const) : ('home.bill.later' as const)
}

function BillTask({ bill }: { bill: BillSummary }) {
  const today = useToday()
  return (
    <Task
      title={t('home.bill', { month: month(bill.period, 'accusative') })}
      go={<ButtonLink href={`/rekini/${bill.number}`}>{t('home.bill.go')}</ButtonLink>}
    >
      <p className="sum">{money(bill.outstanding)}</p>
      <p>
        <Text id={dueText(bill.due, today)} values={{ date: date(bill.due) }} /> <BillMark status={bill.status} />
      </p>
    </Task>
  )
}

function NoticesTask({ notices }: { notices: Notices }) {
  const unread = notices.notices.filter((it) => !it.read)
  return (
    <Task
      title={t('home.notices', { count: notices.unread })}
      go={
        <ButtonLink kind="second" href="/pazinojumi">
          {t('home.notices.all')}
        </ButtonLink>
      }
    >
      {unread.slice(0, 3).map((it) => (
        <p key={it.id}>
          <Link href={`/pazinojumi?p=${encodeURIComponent(it.id)}`}>{it.title}</Link>
        </p>
      ))}
    </Task>
  )
}

/** Bills still to be paid, the one due first at the top. */
const unpaidOf = (bills: Bills) =>
  bills.bills.filter((it) => it.outstanding > 0 && it.status !== 'CANCELLED').sort((a, b) => a.due.localeCompare(b.due))

const monthLater = (day: Day) => {
  const [year, of, on] = day.split('-').map(Number) as [number, number, number]
  const next = new Date(Date.UTC(year, of, Math.min(on, 28)))
  return next.toISOString().slice(0, 10)
}

function Done({ meters, bills }: { meters: Meters | undefined; bills: Bills | undefined }) {
  const receipt = meters?.receipt
  const last = bills?.bills.find((it) => it.status !== 'CANCELLED')
  return (
    <Empty
      title={t('home.done')}
      text={
        <>
          {receipt && `${t('home.done.readings', { date: date(dayOf(receipt.submittedAt)) })} `}
          {last && `${t('home.done.bill', { month: month(last.period, 'accusative') })} `}
          {t('home.done.notices')}
          {last && (
            <>
              <br />
              {t('home.done.next', { date: date(monthLater(last.issued)) })}
            </>
          )}
        </>
      }
    />
  )
}

function Tasks() {
  const property = useProperty()
  const meters = useQuery({ ...ask.meters(property.id), enabled: useOpen('meters') })
  const bills = useQuery({ ...ask.bills(property.id), enabled: useOpen('bills') })
  const notices = useQuery({ ...ask.notices(), enabled: useOpen('notices') })
  if ([meters, bills, notices].some((it) => it.isLoading)) return <Loading what="what.page" />
  const unpaid = bills.data ? unpaidOf(bills.data) : []
  const readings = meters.data?.window.open && meters.data.meters.length > 0 && !meters.data.receipt
  const unread = (notices.data?.unread ?? 0) > 0
  const failed = [
    { query: meters, what: 'what.meters' as const },
    { query: bills, what: 'what.bills' as const },
    { query: notices, what: 'what.notices' as const },
  ].filter((it) => it.query.isError)
  return (
    <>
      {failed.map(({ query, what }) => (
        <Loaded key={what} query={query as typeof meters} what={what}>
          {() => null}
        </Loaded>
      ))}
      {(readings || unpaid.length > 0 || unread) && (
        <ol className="tasks">
          {readings && meters.data && <ReadingsTask meters={meters.data} />}
          {unpaid.map((it) => (
            <BillTask key={it.number} bill={it} />
          ))}
          {unread && notices.data && <NoticesTask notices={notices.data} />}
        </ol>
      )}
      {failed.length === 0 && !readings && unpaid.length === 0 && !unread && <Done meters={meters.data} bills={bills.data} />}
    </>
  )
}

function difference(now: Bar | null, before: Bar | null, than: string) {
  if (!now || !before) return undefined
  const change = (Math.round(now.value * 1000) - Math.round(before.value * 1000)) / 1000
  if (change === 0) return t('home.consumption.same', { month: than })
  return t(change > 0 ? 'home.consumption.more' : 'home.consumption.less', { volume: volume(Math.abs(change)), month: than })
}

function Consumption() {
  const history = useQuery(ask.history(useProperty().id))
  const [now, before] = waterOf(history.data?.months ?? [])
  const line = (label: string, bar: Bar | null, earlier: Bar | null | undefined) =>
    bar && {
      label,
      value: <span className="sum-md">{volume(bar.value)}</span>,
      small: before && difference(bar, earlier ?? null, month(before.month, 'locative')),
    }
  return (
    <Section title={t('home.consumption')} note={now && month(now.month, 'locative')}>
      <Loaded query={history} what="what.history">
        {({ months, meters }) => (
          <div className="flow">
            {now && (
              <Leaders
                pairs={[
                  line(t('resource.COLD_WATER'), now.cold, before?.cold),
                  line(t('resource.HOT_WATER'), now.hot, before?.hot),
                ]}
              />
            )}
            <WaterChart history={months} meters={meters} count={12} />
            <p>
              <Link href="/skaititaji">{t('home.history')}</Link>
            </p>
          </div>
        )}
      </Loaded>
    </Section>
  )
}

function LatestQuestion() {
  const questions = useQuery(ask.questions())
  const latest = questions.data?.questions[0]
  if (!latest) return null
  return (
    <Section title={t('home.questions')}>
      <div className="flow">
        <p>
          <QuestionMark status={latest.status} /> <span className="gap" />
          <Link href={`/sazina?j=${latest.id}`}>{latest.subject}</Link>{' '}
          <span className="mut sm">{date(dayOf(latest.messages.at(-1)?.at ?? latest.askedAt))}</span>
        </p>
      </div>
    </Section>
  )
}

/** Sākums: what must be done comes first. */
export default function HomePage() {
  const today = useToday()
  return (
    <>
      <PageTitle over={`${capital(weekday(today))}, ${longDate(today)}`}>{t('home.title')}</PageTitle>
      <Tasks />
      {useOpen('meters') && <Consumption />}
      {useOpen('communication') && <LatestQuestion />}
    </>
  )
}
