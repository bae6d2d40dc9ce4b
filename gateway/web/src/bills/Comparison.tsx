import type { Bill, GroupId } from '../api/contract.ts'
import { ScrollRegion, Section } from '../parts/layout.tsx'
import { amount, capital, change, money, month } from '../texts/format.ts'
import { t } from '../texts/Text.tsx'

const order: readonly GroupId[] = ['MAINTENANCE', 'HEAT', 'WATER', 'WASTE', 'OTHER']
const cents = (value: number) => Math.round(value * 100)

/** The groups of both bills, in the order of a bill, with what changed. */
export function changesOf(bill: Bill) {
  const before = bill.previous?.groups ?? {}
  const now = new Map(bill.groups.map((it) => [it.id, it.total]))
  return order
    .filter((id) => now.has(id) || before[id] !== undefined)
    .map((id) => {
      const was = before[id] ?? 0
      const is = now.get(id) ?? 0
      return { id, was, is, change: (cents(is) - cents(was)) / 100 }
    })
}

/** How much more or less than the month before, and where most of it comes from. */
export function Comparison({ bill }: { bill: Bill }) {
  const { previous } = bill
  if (!previous) return null
  const rows = changesOf(bill)
  const total = (cents(bill.total) - cents(previous.total)) / 100
  const most = rows.reduce<(typeof rows)[number] | null>(
    (found, it) => (Math.sign(it.change) === Math.sign(total) && Math.abs(it.change) > Math.abs(found?.change ?? 0) ? it : found),
    null,
  )
  const title = (id: GroupId) => bill.groups.find((it) => it.id === id)?.title ?? t(`bill.group.${id}`)
  const than = month(previous.period, 'locative')
  const said = { amount: money(Math.abs(total)), month: than, most: most ? title(most.id) : 'none' }
  return (
    <Section title={t('bill.compare')} note={t('bill.compare.with', { month: month(previous.period, 'accusative') })}>
      <div className="flow">
        <p className="lead">
          {total === 0 ? t('bill.compare.same', { month: than }) : t(total > 0 ? 'bill.compare.more' : 'bill.compare.less', said)}
        </p>
        <ScrollRegion label={t('bill.compare.region', { month: month(previous.period, 'accusative') })}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('bill.compare.group')}</th>
                <th scope="col" className="r">
                  {t('bill.compare.column', { month: capital(month(previous.period)) })}
                </th>
                <th scope="col" className="r">
                  {t('bill.compare.column', { month: capital(month(bill.period)) })}
                </th>
                <th scope="col" className="r">
                  {t('bill.compare.change')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((it) => (
                <tr key={it.id}>
                  <th scope="row">{title(it.id)}</th>
                  <td className="r">{amount(it.was)}</td>
                  <td className="r">{amount(it.is)}</td>
                  <td className="r">{change(it.change)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('bill.compare.total')}</th>
                <td className="r">{amount(previous.total)}</td>
                <td className="r">{amount(bill.total)}</td>
                <td className="r">{change(total)}</td>
              </tr>
            </tfoot>
          </table>
        </ScrollRegion>
      </div>
    </Section>
  )
}
