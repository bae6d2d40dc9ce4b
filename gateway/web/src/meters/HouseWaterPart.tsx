import { useQuery } from '@tanstack/react-query'
import type { HouseWater, Month } from '../api/contract.ts'
import { ask } from '../api/queries.ts'
import { Leaders, Section } from '../parts/layout.tsx'
import { capital, monthOfYear, month as monthName, percent, volume } from '../texts/format.ts'
import { Text, t } from '../texts/Text.tsx'
import { monthsBefore } from './series.ts'

const WIDTH = 320

/** What came in above what the flats used, drawn to the same scale; the numbers stand beside it. */
function Bars({ water }: { water: HouseWater }) {
  const greatest = Math.max(water.inlet, water.flats, 0.001)
  const wide = (value: number) => Math.max(2, (Math.max(0, value) / greatest) * WIDTH)
  const [less, more] = water.inlet < water.flats ? [water.inlet, water.flats] : [water.flats, water.inlet]
  return (
    <svg className={water.forecast ? 'plot water forecast' : 'plot water'} viewBox={`0 0 ${WIDTH} 46`} aria-hidden="true">
      <rect className="inlet" y="0" height="18" width={wide(water.inlet)} />
      <rect className="flats" y="26" height="18" width={wide(water.flats)} />
      <rect className="gap" x={wide(less)} y="26" height="18" width={Math.max(0, wide(more) - wide(less))} />
    </svg>
  )
}

const Swatch = ({ of }: { of: 'inlet' | 'flats' | 'gap' }) => (
  <svg className="plot swatch" viewBox="0 0 16 16" aria-hidden="true">
    <rect className={of} x="1" y="1" width="14" height="14" />
  </svg>
)

const whyOf = ({ why, share }: HouseWater) => {
  if (why === null || share === 0) return t('water.why.none')
  if (share < 0) return t('water.why.back')
  return t(`water.why.${why}`)
}

function Balance({ water }: { water: HouseWater }) {
  const { forecast } = water
  return (
    <div className="flow balance">
      <h3>
        {forecast
          ? t('water.forecast', { month: monthName(water.month, 'accusative') })
          : capital(monthOfYear(water.month))}
      </h3>
      <Bars water={water} />
      <Leaders
        pairs={[
          { label: <><Swatch of="inlet" />{t('water.inlet')}</>, value: volume(water.inlet) },
          { label: <><Swatch of="flats" />{t('water.flats')}</>, value: volume(water.flats) },
          {
            label: <><Swatch of="gap" />{t('water.difference')}</>,
            small: t('water.percent', { percent: percent(water.percent) }),
            value: volume(water.difference),
          },
          { label: t(forecast ? 'water.share.forecast' : 'water.share'), value: volume(water.share), total: true },
        ]}
      />
      <p>{whyOf(water)}</p>
      {forecast && <p className="sm mut">{t('water.forecast.text')}</p>}
      <details className="more-info">
        <summary>{t('water.how')}</summary>
        <div className="flow">
          <p>{water.explanation}</p>
          <p>
            <Text id="water.how.text" />
          </p>
        </div>
      </details>
    </div>
  )
}

/** The water of the house: what its inlet meter showed against the flats' meters, what of the difference is the flat's and why. */
export function HouseWaterPart({ property, month }: { property: string; month: Month }) {
  const before = useQuery(ask.water(property, monthsBefore(month, 1)))
  const now = useQuery(ask.water(property, month))
  const known = [before.data, now.data].filter((it): it is HouseWater => Boolean(it))
  if (known.length === 0) return null
  return (
    <Section title={t('water.title')} wide>
      <div className="flow">
        <p>{t('water.text')}</p>
        <div className="two-up">
          {known.map((it) => (
            <Balance key={it.month} water={it} />
          ))}
        </div>
      </div>
    </Section>
  )
}
