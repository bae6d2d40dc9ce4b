import { Link } from 'wouter'
import { ButtonLink } from '../../parts/Button.tsx'
import { ScrollRegion } from '../../parts/layout.tsx'
import { Status } from '../../parts/Status.tsx'
import { count } from '../../texts/format.ts'
import { t } from '../../texts/Text.tsx'
import type { Consequence, FlatReading, HouseReadings } from '../api/contract.ts'

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

/** Where a flat's readings are entered; its house comes along, for its address. */
export const flatHref = (house: string, property: string) => `/radijumi/dzivoklis/${encodeURIComponent(property)}?maja=${encodeURIComponent(house)}`

/** How many meters the flat has; of which some may have been read. */
export const read = (it: FlatReading) => (it.read > 0 ? t('missing.read', { read: it.read, meters: it.meters }) : count(it.meters))

/** The flats that have handed in nothing, each with its staircase. */
export const missingIn = (house: HouseReadings) =>
  house.staircases.flatMap(({ staircase, cells }) => cells.filter((it) => it.state === 'MISSING').map((it) => ({ ...it, staircase })))

/** Which flats of the house have handed in nothing, and what that will mean for them. */
export function Missing({ house }: { house: HouseReadings }) {
  const flats = missingIn(house)
  return (
    <section>
      <h2>{t('missing.title')}</h2>
      {flats.length === 0 ? (
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
                </tr>
              </thead>
              <tbody>
                {flats.slice(0, AT_FIRST).map((it) => (
                  <tr key={it.property}>
                    <th scope="row">
                      <Link href={flatHref(house.house, it.property)} aria-label={t('missing.enter', { flat: it.flat })}>
                        {it.flat}
                      </Link>
                    </th>
                    <td className="r">{read(it)}</td>
                    <td>{t('missing.month', { number: it.missed })}</td>
                    <td>{it.then && <Then consequence={it.then} />}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
          <div className="btns keep">
            <ButtonLink kind="second" icon="print" href={`/radijumi/saraksts/${house.month}/${encodeURIComponent(house.house)}`}>
              {t('missing.sheet')}
            </ButtonLink>
            {flats.length > AT_FIRST && <span className="sm mut">{t('missing.more', { count: flats.length - AT_FIRST })}</span>}
          </div>
        </div>
      )}
    </section>
  )
}
