import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Link } from 'wouter'
import type { Bill, BillCorrection, BillMeter, WaterDifference, WaterExplanation } from '../api/contract.ts'
import { ask } from '../api/queries.ts'
import { Comparison } from '../bills/Comparison.tsx'
import { Ledger } from '../bills/Ledger.tsx'
import { PaySlip } from '../bills/PaySlip.tsx'
import { Button, ButtonAnchor } from '../parts/Button.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Facts, Leaders, PageTitle, phone, ScrollRegion, Section } from '../parts/layout.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Loaded } from '../parts/states.tsx'
import { BillMark } from '../parts/Status.tsx'
import { area, count, date, dateRange, money, month, monthOfYear, percent, reading, volume } from '../texts/format.ts'
import { Text, t } from '../texts/Text.tsx'

/** Explanations are printed open and put back afterwards. */
function usePrintedOpen() {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = []
    const before = () => {
      opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')]
      opened.forEach((it) => (it.open = true))
    }
    const after = () => opened.forEach((it) => (it.open = false))
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [])
}

function showSlip() {
  const slip = document.getElementById('slip')
  slip?.scrollIntoView()
  slip?.focus({ preventScroll: true })
}

function Sums({ bill }: { bill: Bill }) {
  const overpaid = bill.payable < 0
  return (
    <div className="two-up">
      <Leaders
        pairs={[
          { label: t('bill.sum.net'), value: money(bill.net) },
          ...bill.vat.filter((it) => it.rate > 0).map((it) => ({ label: t('bill.sum.vat', { rate: percent(it.rate) }), value: money(it.vat) })),
        ]}
      />
      <Leaders
        pairs={[
          { label: t('bill.opening', { date: date(bill.periodFrom) }), value: money(bill.openingBalance) },
          ...bill.payments.map((it) => ({ label: t('bill.payment', { date: date(it.on) }), value: money(-it.amount) })),
          { label: t('bill.total', { month: month(bill.period, 'accusative') }), value: money(bill.total) },
          { label: t(overpaid ? 'bill.overpaid' : 'bill.payable'), value: money(Math.abs(bill.payable)), total: true },
        ]}
      />
    </div>
  )
}

function BilledMeters({ meters, corrections }: { meters: BillMeter[]; corrections: BillCorrection[] }) {
  const first = meters[0]
  if (!first) return null
  const same = meters.every((it) => it.from.on === first.from.on && it.to.on === first.to.on)
  return (
    <Section title={t('bill.meters')}>
      <ScrollRegion label={t('bill.meters.region')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('bill.meters.meter')}</th>
              <th scope="col" className="r">
                {same ? date(first.from.on) : t('meters.days')}
              </th>
              <th scope="col" className="r">
                {same ? date(first.to.on) : ''}
              </th>
              <th scope="col" className="r">
                {t('bill.meters.consumption')}
              </th>
            </tr>
          </thead>
          <tbody>
            {meters.map((it) => (
              <tr key={it.serial}>
                <th scope="row">
                  {t(`resource.${it.resource}`)}
                  <br />
                  <span className="sm mut">{t('bills.number', { number: it.serial })}</span>
                </th>
                {[
                  { ...it.from, estimated: it.settled !== null },
                  { ...it.to, estimated: it.estimated },
                ].map((read) => (
                  <td key={read.on} className="r">
                    {reading(read.value)}
                    {!same && (
                      <>
                        <br />
                        <span className="sm mut">{date(read.on)}</span>
                      </>
                    )}
                    {read.estimated && (
                      <>
                        <br />
                        <span className="sm mut">{t('bill.meters.estimated')}</span>
                      </>
                    )}
                  </td>
                ))}
                <td className="r">{reading(it.consumption)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {meters.map(
        (it) =>
          it.settled && (
            <p key={it.serial} className="sm text">
              {t('bill.meters.settled', { number: it.serial, used: volume(it.settled.used), billed: volume(it.settled.billed) })}
            </p>
          ),
      )}
      {corrections.map((it) => (
        <p key={it.serial} className="sm text">
          {t('bill.meters.correction', { number: it.serial, consumption: volume(it.consumption) })}
        </p>
      ))}
    </Section>
  )
}

/** What the portal itself works out; the bill is what is to be paid. */
function Explained({ water }: { water: WaterExplanation }) {
  if (!water.differs) return <p>{water.explanation}</p>
  return (
    <Notice kind="warn">
      <p>{water.explanation}</p>
    </Notice>
  )
}

function Difference({ bill, difference }: { bill: Bill; difference: WaterDifference }) {
  const evenly = Math.abs(difference.share * difference.flatCount - difference.difference) < 0.001 * difference.flatCount
  return (
    <Section title={t('bill.difference')}>
      <div className="flow text">
        <p>
          {t(difference.difference < 0 ? 'bill.difference.less' : evenly ? 'bill.difference.more' : 'bill.difference.more.plain', {
            month: month(bill.period, 'locative'),
          })}
        </p>
        <Leaders
          pairs={[
            { label: t('bill.difference.house'), value: volume(difference.house) },
            { label: t('bill.difference.flats', { count: difference.flatCount }), value: volume(-difference.flats) },
            {
              label: t('bill.difference.total', { percent: percent((difference.difference / difference.house) * 100) }),
              value: volume(difference.difference),
              total: true,
            },
            {
              label: evenly
                ? t('bill.difference.share', { difference: reading(difference.difference), count: count(difference.flatCount) })
                : t('bill.difference.share.plain'),
              value: <strong>{volume(difference.share)}</strong>,
            },
          ]}
        />
        {bill.water && <Explained water={bill.water} />}
        <p className="sm mut">{t(difference.basis === 'MK1013-19' && !bill.water ? 'bill.difference.basis' : 'bill.difference.why')}</p>
      </div>
    </Section>
  )
}

function BillOf({ bill }: { bill: Bill }) {
  usePrintedOpen()
  useEffect(() => {
    if (location.hash === '#slip') showSlip()
  }, [])
  return (
    <>
      <PageTitle over={t('bill.over', { number: bill.number, date: date(bill.issued) })}>
        {t('bill.title', { month: monthOfYear(bill.period, 'accusative') })}
      </PageTitle>
      <div className="flow">
        <p className="sum">{money(bill.payment?.amount ?? bill.total)}</p>
        <p className="lead">
          <Text id="bill.due" values={{ date: date(bill.due) }} /> <span className="gap" /> <BillMark status={bill.status} />
        </p>
        <div className="btns">
          {bill.payment && (
            <ButtonAnchor
              href="#slip"
              onClick={(event) => {
                event.preventDefault()
                showSlip()
              }}
            >
              {t('bills.pay')}
            </ButtonAnchor>
          )}
          <ButtonAnchor kind="second" icon="load" href={`/api/bills/${encodeURIComponent(bill.number)}/pdf`} download>
            {t('bill.pdf')}
          </ButtonAnchor>
          <Button kind="second" icon="print" onClick={() => print()}>
            {t('button.print')}
          </Button>
        </div>
      </div>
      <Section title={t('bill.facts')} wide hidden>
        <Facts
          pairs={[
            bill.payer && { label: t('bill.payer'), value: bill.payer },
            { label: t('bill.client'), value: bill.clientNumber },
            { label: t('bill.address'), value: bill.address, wide: true },
            { label: t('bill.area'), value: area(bill.area) },
            { label: t('bill.persons'), value: bill.declaredPersons },
            { label: t('bill.period'), value: dateRange(bill.periodFrom, bill.periodTo) },
            { label: t('bill.issuer'), value: t('bill.issuer.value'), wide: true },
          ]}
        />
      </Section>
      <Section title={t('bill.lines')} wide>
        <p className="sm mut">{t('bill.lines.note')}</p>
        <Ledger bill={bill} />
        <Sums bill={bill} />
      </Section>
      <Comparison bill={bill} />
      <BilledMeters meters={bill.meters} corrections={bill.corrections} />
      {bill.waterDifference && <Difference bill={bill} difference={bill.waterDifference} />}
      {!bill.waterDifference && bill.water && (
        <Section title={t('bill.difference')}>
          <div className="flow text">
            <Explained water={bill.water} />
          </div>
        </Section>
      )}
      {bill.payment && <PaySlip bill={bill} payment={bill.payment} />}
      <p className="sm mut bill-end">
        <Text id="bill.valid" tags={{ phone }} />
      </p>
    </>
  )
}

/** One bill with every line and the reason for it. */
export default function BillPage({ number }: { number: string }) {
  const bill = useQuery(ask.bill(number))
  return (
    <>
      <Link className="back" href="/rekini">
        <Icon name="left" />
        {t('bill.back')}
      </Link>
      <Loaded query={bill} what="what.bill">
        {(data) => <BillOf bill={data} />}
      </Loaded>
    </>
  )
}
