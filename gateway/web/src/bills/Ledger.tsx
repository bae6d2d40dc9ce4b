import type { Bill, BillGroup } from '../api/contract.ts'
import { amount, month, percent, quantity, tariff } from '../texts/format.ts'
import { t } from '../texts/Text.tsx'

function Group({ group }: { group: BillGroup }) {
  const why = group.lines.map((it) => it.explanation).filter((it): it is string => Boolean(it))
  return (
    <tbody role="rowgroup">
      <tr className="grp" role="row">
        <th scope="rowgroup" role="rowheader" colSpan={5}>
          {group.title}
        </th>
        <td role="cell" className="r sumcell">
          {amount(group.total)}
        </td>
      </tr>
      {group.lines.map((line) => (
        <tr key={line.code} role="row">
          <th scope="row" role="rowheader">
            {line.title}
          </th>
          <td role="cell" className="r sub q">
            {quantity(line.quantity, line.unit)}
          </td>
          <td role="cell" className="r sub p">
            {tariff(line.price)}
          </td>
          <td role="cell" className="r sub n">
            {amount(line.net)}
          </td>
          <td role="cell" className="r sub v" data-label={t('bill.vat')}>
            {line.vatRate === null ? t('bill.no-vat') : percent(line.vatRate)}
          </td>
          <td role="cell" className="r sumcell">
            {amount(line.gross)}
          </td>
        </tr>
      ))}
      {why.length > 0 && (
        <tr className="why" role="row">
          <td role="cell" colSpan={6}>
            <details className="more-info">
              <summary>{t('bill.why')}</summary>
              {why.map((it) => (
                <p key={it}>{it}</p>
              ))}
            </details>
          </td>
        </tr>
      )}
    </tbody>
  )
}

/** A table on paper, two-line rows on a phone: there it loses its layout, so every role is written out. */
export function Ledger({ bill }: { bill: Bill }) {
  const heads = ['bill.quantity', 'bill.price', 'bill.net', 'bill.vat', 'bill.gross'] as const
  return (
    <table className="ledger" role="table">
      <caption className="sr">{t('bill.lines.caption')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {t('bill.line')}
          </th>
          {heads.map((it) => (
            <th key={it} scope="col" role="columnheader" className="r">
              {t(it)}
            </th>
          ))}
        </tr>
      </thead>
      {bill.groups.map((it) => (
        <Group key={it.id} group={it} />
      ))}
      <tfoot role="rowgroup">
        <tr role="row">
          <th scope="row" role="rowheader" colSpan={5}>
            {t('bill.total', { month: month(bill.period, 'accusative') })}
          </th>
          <td role="cell" className="r sumcell">
            {amount(bill.total)}
          </td>
        </tr>
      </tfoot>
    </table>
  )
}
