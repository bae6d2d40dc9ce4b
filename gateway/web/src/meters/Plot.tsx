import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Month } from '../api/contract.ts'
import { month as monthName, tenths } from '../texts/format.ts'
import { t } from '../texts/Text.tsx'
import { scaleOf, type Bar } from './series.ts'

const HEIGHT = 230
const LEFT = 38
const TOP = 26
const FLOOR = 196
/** A month is never wider: one month of history is a column, not a wall. */
const WIDEST = 74

export type Look = 'cold' | 'hot' | 'before'
export interface Column {
  month: Month
  bars: [Look, Bar | null][]
  /** Whether a meter was replaced in it. */
  replaced: boolean
}

/** The plot is drawn to the width it gets, so that its letters keep their size. */
export function useWidth(first: number) {
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

export const Hatch = ({ id }: { id: string }) => (
  <defs>
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path className="hatch" d="M0 3h6" />
    </pattern>
  </defs>
)

/** Drawn where a meter came in the place of another. */
export const Replaced = ({ x, y }: { x: number; y: number }) => (
  <path className="replaced" d={`M${x} ${y - 5}l5 5-5 5-5-5z`} />
)

function OneBar({ look, bar, x, thick, y, hatch }: { look: Look; bar: Bar; x: number; thick: number; y: (value: number) => number; hatch: string }) {
  const [top, bottom] = [y(Math.max(bar.value, 0)), y(Math.min(bar.value, 0))]
  // Nothing used is drawn as a line: it is a reading, too.
  const height = Math.max(bottom - top, 2)
  return (
    <rect
      className={bar.estimated ? `est est-${look}` : look}
      fill={look === 'hot' && !bar.estimated ? `url(#${hatch})` : undefined}
      x={x}
      y={bar.value < 0 ? top : bottom - height}
      width={thick}
      height={height}
    />
  )
}

interface PlotProps {
  columns: Column[]
  width: number
  id: string
  title: string
  children?: ReactNode
}

/** Bars from zero, a group for each month, oldest first; the same numbers stand in a table below it. */
export function Plot({ columns, width, id, title }: PlotProps) {
  const values = columns.flatMap((it) => it.bars.flatMap(([, bar]) => bar?.value ?? []))
  const scale = scaleOf(Math.max(...values, 0.1), Math.min(...values, 0))
  const [low, top] = [scale[0]!, scale.at(-1)!]
  const y = (value: number) => FLOOR - ((value - low) / (top - low)) * (FLOOR - TOP)
  const step = Math.min((width - LEFT) / columns.length, WIDEST)
  const thick = step * 0.36
  const last = columns.length - 1
  const narrow = step < 40
  const every = step < 12 ? 3 : 1
  // The year of the first month makes way for the January that follows it closely.
  const january = columns.findIndex(({ month }) => month.endsWith('-01'))
  const saysFirst = january < 0 || january * step > 40
  return (
    <svg className="plot" viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-labelledby={`${id}-title`}>
      <title id={`${id}-title`}>{title}</title>
      <Hatch id={`${id}-hatch`} />
      {scale.map((it) => (
        <g key={it}>
          <line className={it === 0 ? 'axis' : 'grid'} x1={LEFT} x2={width} y1={y(it)} y2={y(it)} />
          <text x={LEFT - 8} y={y(it) + 4.5} textAnchor="end">
            {it.toLocaleString('lv-LV').replace('-', '−')}
          </text>
        </g>
      ))}
      <text x={LEFT - 8} y={12} textAnchor="end">
        {t('chart.unit')}
      </text>
      {columns.map(({ month, bars, replaced }, index) => {
        const left = LEFT + index * step + step * 0.1
        const middle = left + thick + step * 0.04
        return (
          <g key={month}>
            {replaced && (
              <>
                <line className="replaced-on" x1={middle} x2={middle} y1={TOP - 8} y2={FLOOR} />
                <Replaced x={middle} y={TOP - 14} />
              </>
            )}
            {bars.map(
              ([look, bar], at) =>
                bar && (
                  <g key={look}>
                    <OneBar look={look} bar={bar} x={left + at * (thick + step * 0.08)} thick={thick} y={y} hatch={`${id}-hatch`} />
                    {index === last && !narrow && look !== 'before' && (
                      <text className="val" x={left + at * (thick + step * 0.08) + thick / 2} y={y(Math.max(bar.value, 0)) - 6} textAnchor="middle">
                        {tenths(bar.value)}
                      </text>
                    )}
                  </g>
                ),
            )}
            {(last - index) % every === 0 && (
              <text className={index === last ? 'val' : undefined} x={middle} y={214} textAnchor="middle">
                {monthName(month, narrow ? 'initial' : 'short')}
              </text>
            )}
            {(month.endsWith('-01') || (index === 0 && saysFirst)) && (
              <text x={middle} y={228} textAnchor="middle">
                {month.slice(0, 4)}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}
