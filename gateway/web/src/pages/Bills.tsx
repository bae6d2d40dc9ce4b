import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Bills, BillSummary, Consumption } from '../api/contract.ts'
import { ask } from '../api/queries.ts'
import { meterName } from '../meters/names.ts'
import { ButtonLink } from '../parts/Button.tsx'
import { Leaders, PageTitle, phone, ScrollRegion, Section } from '../parts/layout.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Empty, Loaded } from '../parts/states.tsx'
import { BillMark } from '../parts/Status.tsx'
import { portalToday, useToday } from '../session/clock.ts'
import { useProperty } from '../session/property.tsx'
import { amount, capital, date, dateTime, daysBetween, money, month, monthOfYear, reading, volume } from '../texts/format.ts'
import { Text, t } from '../texts/Text.tsx'

/** A bill that took the place of a cancelled one of the same month. */
const isCorrected = (bill: BillSummary, all: BillSummary[]) =>
  bill.status !== 'CANCELLED' && all.some((it) => it.status === 'CANCELLED' && it.period === bill.period)

const oldestUnpaid = (bills: BillSummary[]) =>
  bills.filter((it) => it.outstanding > 0 && it.status !== 'CANCELLED').sort((a, b) => a.due.localeCompare(b.due))[0]

function ToPay({ data }: { data: Bills }) {
  const pay = oldestUnpaid(data.bills)
  const today = useToday()
  const late = data.bills.filter((it) => it.outstanding > 0 && it.status !== 'CANCELLED' && it.due < today).length
  return (
    <div>
      <p className="mut">{t('bills.payable')}</p>
      <p className="sum">{money(data.payable)}</p>
      <p className="under-sum">
        {data.unpaid === 0 ? (
          t('bills.paid')
        ) : data.overdue > 0 ? (
          <Text id="bills.unpaid.overdue" values={{ count: data.unpaid, overdue: money(data.overdue) }} />
        ) : (
          <Text id="bills.unpaid" values={{ count: data.unpaid, date: data.nextDue ? date(data.nextDue) : '–' }} />
        )}
      </p>
      {late > 0 && (
        <Notice kind="bad">
          <p>
            <Text id="bills.overdue" values={{ count: late }} tags={{ phone }} />
          </p>
        </Notice>
      )}
      {pay && (
        <div className="btns after-note">
          <ButtonLink href={`/rekini/${pay.number}#slip`}>{t(data.unpaid > 1 ? 'bills.pay.oldest' : 'bills.pay')}</ButtonLink>
        </div>
      )}
    </div>
  )
}

const FIRST = 8

/** On a phone each bill becomes two lines; the roles are written out because the table is no longer laid out as one. */
function Archive({ bills }: { bills: BillSummary[] }) {
  const [all, setAll] = useState(false)
  const shown = all ? bills : bills.slice(0, FIRST)
  return (
    <Section title={t('bills.archive')} wide>
      <ScrollRegion label={t('section.bills')}>
        <table className="ledger bills" role="table">
          <caption className="sr">{t('bills.caption')}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">
                {t('bills.period')}
              </th>
              <th scope="col" role="columnheader">
                {t('bills.status')}
              </th>
              <th scope="col" role="columnheader">
                {t('bills.due')}
              </th>
              <th scope="col" role="columnheader" className="r">
                {t('bills.left')}
              </th>
              <th scope="col" role="columnheader" className="r">
                {t('bills.sum')}
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {shown.map((bill) => (
              <tr key={bill.number} role="row">
                <th scope="row" role="rowheader">
                  <Link href={`/rekini/${bill.number}`}>
                    {t(isCorrected(bill, bills) ? 'bills.month.corrected' : 'bills.month', {
                      month: capital(month(bill.period)),
                      year: bill.period.slice(0, 4),
                    })}
                  </Link>
                  <br />
                  <span className="sm mut">{t('bills.number', { number: bill.number })}</span>
                </th>
                <td role="cell" className="stc">
                  <BillMark status={bill.status} />
                </td>
                <td role="cell" className="due num">
                  {date(bill.due)}
                </td>
                {bill.outstanding > 0 && bill.status !== 'CANCELLED' ? (
                  <td role="cell" className="r left" data-label={t('bills.left.short')}>
                    {amount(bill.outstanding)}
                  </td>
                ) : (
                  <td role="cell" className="r left none">
                    –
                  </td>
                )}
                <td role="cell" className="r sumcell">
                  <strong>{bill.status === 'CANCELLED' ? <s>{amount(bill.total)}</s> : amount(bill.total)}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {bills.length > shown.length && (
        <p>
          <button type="button" className="link" onClick={() => setAll(true)}>
            {t('bills.older')}
          </button>
        </p>
      )}
    </Section>
  )
}

/** What was handed in this month and will stand on the next bill. */
function ThisMonth({ data }: { data: Consumption }) {
  const receipt = data.readings.find((it) => it.receipt !== '')
  return (
    <Section title={t('bills.consumption')} note={monthOfYear(data.month)}>
      <div className="flow">
        {data.readings.length > 0 ? (
          <>
            <Leaders
              pairs={data.readings.map((it) => ({
                label: meterName(it),
                small: t(it.basis === 'READ' ? 'bills.consumption.reading' : `bills.consumption.${it.basis}`, { value: reading(it.value) }),
                value: <strong>{volume(it.consumption)}</strong>,
              }))}
            />
            {receipt && <p className="sm mut">{t('bills.consumption.receipt', { receipt: receipt.receipt, at: dateTime(receipt.acceptedAt) })}</p>}
          </>
        ) : (
          <p>{t('bills.consumption.none', { month: month(data.month, 'accusative') })}</p>
        )}
        <p>
          <Link href="/skaititaji">{t('bills.consumption.go')}</Link>
        </p>
      </div>
    </Section>
  )
}

function Delivery() {
  const settings = useQuery(ask.settings())
  if (!settings.data) return null
  return (
    <Section title={t('bills.delivery')}>
      <p>
        <Text
          id={settings.data.billDelivery === 'EMAIL' ? 'bills.delivery.email' : 'bills.delivery.post'}
          values={{ email: settings.data.email }}
          tags={{ change: (it) => <Link href="/uzstadijumi">{it}</Link> }}
        />
      </p>
    </Section>
  )
}

/** As long may pass from buying a flat to its first bill. */
const NEW_OWNER_DAYS = 62

const nextMonth = (day: string) => {
  const next = new Date(`${day.slice(0, 7)}-01T00:00Z`)
  next.setUTCMonth(next.getUTCMonth() + 1)
  return next.toISOString().slice(0, 7)
}

/** Rēķini: what is to be paid, and every bill of the time the owner owns the flat. */
export default function BillsPage() {
  const property = useProperty()
  const bills = useQuery(ask.bills(property.id))
  const consumption = useQuery(ask.consumption(property.id))
  return (
    <>
      <PageTitle>{t('section.bills')}</PageTitle>
      <Loaded query={bills} what="what.bills">
        {(data) =>
          data.bills.length === 0 ? (
            <>
              <Empty
                title={t('bills.none')}
                text={
                  daysBetween(property.seenFrom, portalToday()) < NEW_OWNER_DAYS
                    ? t('bills.none.text', {
                        date: date(property.seenFrom),
                        month: monthOfYear(nextMonth(property.seenFrom), 'accusative'),
                      })
                    : t('bills.none.later')
                }
              />
              {consumption.data && <ThisMonth data={consumption.data} />}
            </>
          ) : (
            <>
              <ToPay data={data} />
              {consumption.data && <ThisMonth data={consumption.data} />}
              <Archive bills={data.bills} />
              <Section title={t('bills.payments')}>
                {data.payments.length > 0 ? (
                  <Leaders pairs={data.payments.map((it) => ({ label: date(it.on), value: money(it.amount) }))} />
                ) : (
                  <p>{t('bills.payments.none')}</p>
                )}
              </Section>
              <Delivery />
            </>
          )
        }
      </Loaded>
    </>
  )
}
