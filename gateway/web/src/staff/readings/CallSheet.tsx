import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { PageTitle, ScrollRegion } from '../../parts/layout.tsx'
import { Empty, Loaded } from '../../parts/states.tsx'
import { useNow } from '../../session/clock.ts'
import { dateTime, monthOfYear } from '../../texts/format.ts'
import { t } from '../../texts/Text.tsx'
import { askStaff, houseTable } from '../api/queries.ts'
import type { Month } from '../api/contract.ts'
import { missingIn, read, Then } from './Missing.tsx'

/** Every flat of one house that has handed in nothing, on paper, with room to write whom one reached and what they read. */
export function CallSheet({ month, house }: { month: Month; house: string }) {
  const readings = useQuery(askStaff.house(house, month))
  const now = useNow()
  return (
    <>
      <Link className="back" href={`/radijumi?maja=${encodeURIComponent(house)}`}>
        <Icon name="left" />
        {t('desk.readings')}
      </Link>
      <PageTitle over={t('sheet.over', { month: monthOfYear(month), at: dateTime(now) })}>
        {readings.data ? t('sheet.title', { house: readings.data.address }) : t('missing.sheet')}
      </PageTitle>
      <Loaded query={readings} what="what.house">
        {(data) => {
          const flats = missingIn(data)
          if (flats.length === 0) return <Empty title={t('sheet.none')} text={t('sheet.none.text')} />
          return (
            <div className="flow">
              <div className="btns noprint">
                <Button icon="print" onClick={() => window.print()}>
                  {t('button.print')}
                </Button>
                <a href={houseTable(house, month)} download>
                  {t('sheet.table')}
                </a>
              </div>
              <ScrollRegion label={t('missing.sheet')}>
                <table>
                  <thead>
                    <tr>
                      <th scope="col">{t('sheet.staircase')}</th>
                      <th scope="col">{t('missing.flat')}</th>
                      <th scope="col" className="r">
                        {t('missing.meters')}
                      </th>
                      <th scope="col">{t('missing.row')}</th>
                      <th scope="col">{t('missing.then')}</th>
                      <th scope="col">{t('sheet.who')}</th>
                      <th scope="col">{t('sheet.cold')}</th>
                      <th scope="col">{t('sheet.hot')}</th>
                      <th scope="col">{t('sheet.note')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {flats.map((it) => (
                      <tr key={it.property}>
                        <td>{it.staircase}</td>
                        <th scope="row">{it.flat}</th>
                        <td className="r">{read(it)}</td>
                        <td>{t('missing.month', { number: it.missed })}</td>
                        <td>{it.then && <Then consequence={it.then} />}</td>
                        <td className="sheet-line" />
                        <td className="sheet-line" />
                        <td className="sheet-line" />
                        <td className="sheet-line" />
                      </tr>
                    ))}
                  </tbody>
                </table>
              </ScrollRegion>
            </div>
          )
        }}
      </Loaded>
    </>
  )
}
