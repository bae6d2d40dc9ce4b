import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { ButtonLink } from '../../parts/Button.tsx'
import { ScrollRegion } from '../../parts/layout.tsx'
import { Status } from '../../parts/Status.tsx'
import { Loaded } from '../../parts/states.tsx'
import { count, dayOf, shortDate } from '../../texts/format.ts'
import { t } from '../../texts/Text.tsx'
import { askStaff } from '../api/queries.ts'
import type { Consequence, HouseProgress, MissingFlat, Month } from '../api/contract.ts'

const AT_FIRST = 8

/** What is billed if nothing comes: the average, the average with a warning, or the house's difference. */
export function Then({ consequence }: { consequence: Consequence }) {
  if (consequence === 'AVERAGE') return t('consequence.AVERAGE')
  const bad = consequence === 'DIFFERENCE'
  return (
    <Status tone={bad ? 'bad' : 'warn'} icon={bad ? 'x' : 'warn'}>
      {t(`consequence.${consequence}`)}
    </Status>
  )
}

const reminded = (it: MissingFlat) => (it.remindedAt ? t('missing.reminded', { day: shortDate(dayOf(it.remindedAt)) }) : t('missing.not-reminded'))

/** Which flats of the house have handed in nothing, and what that will mean for them. */
export function Missing({ month, house }: { month: Month; house: HouseProgress }) {
  const missing = useQuery(askStaff.missing(month, house.house))
  return (
    <section>
      <h2>{t('missing.title')}</h2>
      <Loaded query={missing} what="what.missing">
        {(flats) =>
          flats.length === 0 ? (
            <p className="mut">{t('missing.none', { house: house.address })}</p>
          ) : (
            <div className="flow">
              <p className="sm mut">{t('missing.count', { house: house.address, flats: flats.length })}</p>
              <ScrollRegion label={t('missing.title')}>
                <table>
                  <thead>
                    <tr>
                      <th scope="col">{t('missing.flat')}</th>
                      <th scope="col" className="r">
                        {t('missing.meters')}
                      </th>
                      <th scope="col">{t('missing.row')}</th>
                      <th scope="col">{t('missing.then')}</th>
                      <th scope="col">{t('missing.reminder')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {flats.slice(0, AT_FIRST).map((it) => (
                      <tr key={it.property}>
                        <th scope="row">
                          <Link href={`/radijumi/ievadit?dzivoklis=${encodeURIComponent(it.property)}`}>{it.flat}</Link>
                        </th>
                        <td className="r">{count(it.meters)}</td>
                        <td>{t('missing.month', { number: it.monthsInARow })}</td>
                        <td>
                          <Then consequence={it.consequence} />
                        </td>
                        <td>{reminded(it)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </ScrollRegion>
              <div className="btns keep">
                <ButtonLink kind="second" icon="print" href={`/radijumi/saraksts/${month}/${encodeURIComponent(house.house)}`}>
                  {t('missing.sheet')}
                </ButtonLink>
                {flats.length > AT_FIRST && <span className="sm mut">{t('missing.more', { count: flats.length - AT_FIRST })}</span>}
              </div>
            </div>
          )
        }
      </Loaded>
    </section>
  )
}
