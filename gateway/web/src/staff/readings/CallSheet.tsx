import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { PageTitle, ScrollRegion } from '../../parts/layout.tsx'
import { Empty, Loaded } from '../../parts/states.tsx'
import { useNow } from '../../session/clock.ts'
import { count, dateTime, monthOfYear } from '../../texts/format.ts'
import { t } from '../../texts/Text.tsx'
import { askStaff } from '../api/queries.ts'
import type { Month } from '../api/contract.ts'
import { Then } from './Missing.tsx'

/** Everybody of one house who has handed in nothing, on paper: whom to call, and room to write the answer. */
export function CallSheet({ month, house }: { month: Month; house: string }) {
  const missing = useQuery(askStaff.missing(month, house))
  const now = useNow()
  const address = missing.data?.[0]?.address
  return (
    <>
      <Link className="back" href={`/radijumi?maja=${encodeURIComponent(house)}`}>
        <Icon name="left" />
        {t('desk.readings')}
      </Link>
      <PageTitle over={t('sheet.over', { month: monthOfYear(month), at: dateTime(now) })}>{address ? t('sheet.title', { house: address }) : t('missing.sheet')}</PageTitle>
      <Loaded query={missing} what="what.missing">
        {(flats) =>
          flats.length === 0 ? (
            <Empty title={t('sheet.none')} text={t('sheet.none.text')} />
          ) : (
            <div className="flow">
              <div className="btns noprint">
                <Button icon="print" onClick={() => window.print()}>
                  {t('button.print')}
                </Button>
                <span className="sm mut">{t('sheet.private')}</span>
              </div>
              <ScrollRegion label={t('missing.sheet')}>
                <table>
                  <thead>
                    <tr>
                      <th scope="col">{t('missing.flat')}</th>
                      <th scope="col">{t('sheet.staircase')}</th>
                      <th scope="col">{t('sheet.who')}</th>
                      <th scope="col">{t('sheet.phone')}</th>
                      <th scope="col" className="r">
                        {t('missing.meters')}
                      </th>
                      <th scope="col">{t('missing.row')}</th>
                      <th scope="col">{t('missing.then')}</th>
                      <th scope="col">{t('sheet.note')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {flats.map((it) => (
                      <tr key={it.property}>
                        <th scope="row">{it.flat}</th>
                        <td>{it.staircase ?? '–'}</td>
                        <td>{it.contacts.map((one) => one.name).join(', ') || '–'}</td>
                        <td>{it.contacts.flatMap((one) => (one.phone ? [one.phone] : [])).join(', ') || t('sheet.no-phone')}</td>
                        <td className="r">{count(it.meters)}</td>
                        <td>{t('missing.month', { number: it.monthsInARow })}</td>
                        <td>
                          <Then consequence={it.consequence} />
                        </td>
                        <td className="sheet-line" />
                      </tr>
                    ))}
                  </tbody>
                </table>
              </ScrollRegion>
            </div>
          )
        }
      </Loaded>
    </>
  )
}
