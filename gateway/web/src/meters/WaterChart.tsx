import { useId } from 'react'
import type { HistoryMonth, MeterEpisode } from '../api/contract.ts'
import { ScrollRegion } from '../parts/layout.tsx'
import { month, monthOfYear, reading } from '../texts/format.ts'
import { t } from '../texts/Text.tsx'
import { Hatch, Plot, Replaced, useWidth, type Look } from './Plot.tsx'
import { replacedIn, waterOf, yearsOf, type Bar, type MonthOfWater, type Pair, type Water } from './series.ts'

type Sign = Look | 'estimated' | 'replaced'

function Swatch({ id, sign }: { id: string; sign: Sign }) {
  return (
    <svg viewBox="0 0 16 16" className="plot">
      {sign === 'hot' && <Hatch id={id} />}
      {sign === 'replaced' ? (
        <Replaced x={8} y={8} />
      ) : sign === 'estimated' ? (
        <rect className="est" x="1" y="1" width="14" height="14" />
      ) : (
        <rect className={sign} fill={sign === 'hot' ? `url(#${id})` : undefined} x="1" y="1" width="14" height="14" />
      )}
    </svg>
  )
}

/** What the marks of a chart mean; its table says the same in words. */
function Key({ id, signs }: { id: string; signs: [Sign, string][] }) {
  return (
    <figcaption>
      <ul className="key" aria-hidden="true">
        {signs.map(([sign, words]) => (
          <li key={sign}>
            <Swatch id={`${id}-${sign}`} sign={sign} />
            {words}
          </li>
        ))}
      </ul>
    </figcaption>
  )
}

const estimated = (...bars: (Bar | null)[]) => bars.some((it) => it?.estimated)
const amount = (bar: Bar | null) => (bar ? reading(bar.value) : '–')

function Marks({ average, replaced }: { average: boolean; replaced: boolean }) {
  const words = [average && t('chart.table.average'), replaced && t('chart.table.replaced')].filter(Boolean)
  return words.length > 0 && <span className="mut sm"> {words.join(' ')}</span>
}

/** The same numbers as a table, newest first; the year stands with its first and last month. */
function Twin({ months, replaced }: { months: MonthOfWater[]; replaced: ReadonlySet<string> }) {
  return (
    <details className="more-info">
      <summary>{t('chart.table')}</summary>
      <ScrollRegion label={t('chart.table.region')}>
        <table>
          <caption className="sr">{t('chart.table.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('chart.table.month')}</th>
              <th scope="col" className="r">
                {t('chart.table.unit', { resource: t('resource.short.COLD_WATER') })}
              </th>
              <th scope="col" className="r">
                {t('chart.table.unit', { resource: t('resource.short.HOT_WATER') })}
              </th>
            </tr>
          </thead>
          <tbody>
            {months.map((it, index) => {
              const yearly = it.month.endsWith('-01') || index === 0 || index === months.length - 1
              return (
                <tr key={it.month}>
                  <th scope="row">
                    {yearly ? monthOfYear(it.month) : month(it.month)}
                    <Marks average={estimated(it.cold, it.hot)} replaced={replaced.has(it.month)} />
                  </th>
                  <td className="r">{amount(it.cold)}</td>
                  <td className="r">{amount(it.hot)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  )
}

interface ChartProps {
  history: readonly HistoryMonth[]
  meters: readonly MeterEpisode[]
  /** How many months of it. */
  count: number
}

/** So many months of water: cold solid, hot hatched, averages as dashed outlines, a replaced meter as a mark above its month. */
export function WaterChart({ history, meters, count }: ChartProps) {
  const id = useId()
  const { box, width } = useWidth(640)
  const newestFirst = waterOf(history).slice(0, count)
  const newest = newestFirst[0]
  if (!newest) return <p className="mut">{t('chart.none')}</p>
  const replaced = replacedIn(meters)
  const columns = [...newestFirst]
    .reverse()
    .map((it) => ({ month: it.month, bars: [['cold', it.cold], ['hot', it.hot]] as [Look, Bar | null][], replaced: replaced.has(it.month) }))
  const signs: ([Sign, string] | false)[] = [
    ['cold', t('resource.COLD_WATER')],
    ['hot', t('resource.HOT_WATER')],
    newestFirst.some((it) => estimated(it.cold, it.hot)) && ['estimated', t('chart.average')],
    columns.some((it) => it.replaced) && ['replaced', t('chart.replaced')],
  ]
  return (
    <figure className="chart" ref={box}>
      <Key id={`${id}-key`} signs={signs.filter((it) => it !== false)} />
      <Plot
        columns={columns}
        width={width}
        id={id}
        title={t('chart.water', { from: monthOfYear(columns[0]!.month, 'genitive'), to: monthOfYear(newest.month, 'dative') })}
      />
      <Twin months={newestFirst} replaced={replaced} />
    </figure>
  )
}

const difference = ({ now, before }: Pair) => {
  if (!now || !before) return '–'
  const change = Math.round((now.value - before.value) * 1000) / 1000
  return `${change > 0 ? '+' : ''}${reading(change)}`
}

function Years({ water, pairs, replaced }: { water: Water; pairs: Pair[]; replaced: ReadonlySet<string> }) {
  const id = useId()
  const { box, width } = useWidth(640)
  const name = t(water === 'cold' ? 'resource.COLD_WATER' : 'resource.HOT_WATER')
  const signs: ([Sign, string] | false)[] = [
    ['before', t('chart.year.before')],
    [water, t('chart.year.now')],
    pairs.some((it) => estimated(it.now, it.before)) && ['estimated', t('chart.average')],
    pairs.some((it) => replaced.has(it.month)) && ['replaced', t('chart.replaced')],
  ]
  return (
    <figure className="chart" ref={box}>
      <h3>{name}</h3>
      <Key id={`${id}-key`} signs={signs.filter((it) => it !== false)} />
      <Plot
        columns={[...pairs].reverse().map((it) => ({ month: it.month, bars: [['before', it.before], [water, it.now]], replaced: replaced.has(it.month) }))}
        width={width}
        id={id}
        title={t('chart.years', { water: name })}
      />
      <details className="more-info">
        <summary>{t('chart.table')}</summary>
        <ScrollRegion label={t('chart.years.region', { water: name })}>
          <table>
            <caption className="sr">{t('chart.years', { water: name })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('chart.table.month')}</th>
                <th scope="col" className="r">{t('chart.year.before.unit')}</th>
                <th scope="col" className="r">{t('chart.year.now.unit')}</th>
                <th scope="col" className="r">{t('chart.year.change')}</th>
              </tr>
            </thead>
            <tbody>
              {pairs.map((it) => (
                <tr key={it.month}>
                  <th scope="row">
                    {month(it.month)}
                    <Marks average={estimated(it.now, it.before)} replaced={replaced.has(it.month)} />
                  </th>
                  <td className="r">{amount(it.before)}</td>
                  <td className="r">{amount(it.now)}</td>
                  <td className="r">{difference(it)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </details>
    </figure>
  )
}

/** The last twelve months against the same months a year before, each water for itself. */
export function YearsChart({ history, meters }: Omit<ChartProps, 'count'>) {
  const months = waterOf(history)
  const waters = (['cold', 'hot'] as const).map((water) => ({
    water,
    pairs: yearsOf(months, water),
    replaced: replacedIn(meters.filter((it) => it.resource === (water === 'cold' ? 'COLD_WATER' : 'HOT_WATER'))),
  }))
  const known = waters.filter(({ pairs }) => pairs.some((it) => it.now ?? it.before))
  if (!known.some(({ pairs }) => pairs.some((it) => it.before))) return <p className="mut">{t('chart.years.none')}</p>
  return (
    <div className="flow">
      {known.map((it) => (
        <Years key={it.water} {...it} />
      ))}
    </div>
  )
}
