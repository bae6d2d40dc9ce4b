import { useEffect, useId, useRef, useState } from 'react'
import type { HistoryMonth } from '../api/contract.ts'
import { ScrollRegion } from '../parts/layout.tsx'
import { month, monthOfYear, reading, tenths } from '../texts/format.ts'
import { t } from '../texts/Text.tsx'
import { scaleOf, waterOf, type Bar, type MonthOfWater } from './series.ts'

const HEIGHT = 230
const LEFT = 38
const TOP = 22
const FLOOR = 196

/** The plot is drawn to the width it gets, so that its letters keep their size. */
function useWidth(first: number) {
  const box = useRef<HTMLElement>(null)
  const [width, setWidth] = useState(first)
  useEffect(() => {
    if (!box.current || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width))
    })
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [])
  return { box, width }
}

const Hatch = ({ id }: { id: string }) => (
  <defs>
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path className="hatch" d="M0 3h6" />
    </pattern>
  </defs>
)

function Key({ id, estimated }: { id: string; estimated: boolean }) {
  return (
    <figcaption>
      <ul className="key" aria-hidden="true">
        <li>
          <svg viewBox="0 0 16 16" className="plot">
            <rect className="cold" width="16" height="16" />
          </svg>
          {t('resource.COLD_WATER')}
        </li>
        <li>
          <svg viewBox="0 0 16 16" className="plot">
            <Hatch id={id} />
            <rect className="hot" fill={`url(#${id})`} x="1" y="1" width="14" height="14" />
          </svg>
          {t('resource.HOT_WATER')}
        </li>
        {estimated && (
          <li>
            <svg viewBox="0 0 16 16" className="plot">
              <rect className="est" x="1" y="1" width="14" height="14" />
            </svg>
            {t('chart.average')}
          </li>
        )}
      </ul>
    </figcaption>
  )
}

function Plot({ months, width, id }: { months: MonthOfWater[]; width: number; id: string }) {
  const narrow = width < 480
  const bars = months.flatMap((it) => [it.cold, it.hot]).filter((it): it is Bar => it !== null)
  const scale = scaleOf(Math.max(...bars.map((it) => it.value), 0.1))
  const top = scale.at(-1)!
  const y = (value: number) => FLOOR - (value / top) * (FLOOR - TOP)
  const step = (width - LEFT) / months.length
  const thick = step * 0.36
  const last = months.length - 1
  const draw = (bar: Bar | null, x: number, hot: boolean, newest: boolean) =>
    bar && (
      <>
        <rect
          className={bar.estimated ? (hot ? 'est hotc' : 'est') : hot ? 'hot' : 'cold'}
          fill={hot && !bar.estimated ? `url(#${id}-hatch)` : undefined}
          x={x}
          y={y(bar.value)}
          width={thick}
          height={FLOOR - y(bar.value)}
        />
        {newest && !narrow && (
          <text className="val" x={x + thick / 2} y={y(bar.value) - 6} textAnchor="middle">
            {tenths(bar.value)}
          </text>
        )}
      </>
    )
  return (
    <svg className="plot" viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-labelledby={`${id}-title`}>
      <title id={`${id}-title`}>
        {t('chart.water', {
          from: monthOfYear(months[0]!.month, 'genitive'),
          to: monthOfYear(months[last]!.month, 'dative'),
        })}
      </title>
      <Hatch id={`${id}-hatch`} />
      {scale.map((it) => (
        <g key={it}>
          <line className={it === 0 ? 'axis' : 'grid'} x1={LEFT} x2={width} y1={y(it)} y2={y(it)} />
          <text x={LEFT - 8} y={y(it) + 4.5} textAnchor="end">
            {it.toLocaleString('lv-LV')}
          </text>
        </g>
      ))}
      <text x={LEFT - 8} y={12} textAnchor="end">
        {t('chart.unit')}
      </text>
      {months.map((it, index) => {
        const left = LEFT + index * step + step * 0.1
        return (
          <g key={it.month}>
            {draw(it.cold, left, false, index === last)}
            {draw(it.hot, left + thick + step * 0.08, true, index === last)}
            <text className={index === last ? 'val' : undefined} x={left + thick + step * 0.04} y={214} textAnchor="middle">
              {month(it.month, narrow ? 'initial' : 'short')}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

/** The same numbers as a table, newest first; the year stands with its first and last month. */
function Twin({ months }: { months: MonthOfWater[] }) {
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
                    {(it.cold?.estimated || it.hot?.estimated) && (
                      <span className="mut sm"> {t('chart.table.average')}</span>
                    )}
                  </th>
                  <td className="r">{it.cold ? reading(it.cold.value) : '–'}</td>
                  <td className="r">{it.hot ? reading(it.hot.value) : '–'}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  )
}

/** A year of water: cold solid, hot hatched, averages as dashed outlines. */
export function WaterChart({ history }: { history: HistoryMonth[] }) {
  const id = useId()
  const { box, width } = useWidth(640)
  const newestFirst = waterOf(history).slice(0, 12)
  if (newestFirst.length === 0) return <p className="mut">{t('chart.none')}</p>
  const months = [...newestFirst].reverse()
  return (
    <figure className="chart" ref={box}>
      <Key id={`${id}-key`} estimated={months.some((it) => it.cold?.estimated || it.hot?.estimated)} />
      <Plot months={months} width={width} id={id} />
      <Twin months={newestFirst} />
    </figure>
  )
}
