import type { ReactNode } from 'react'
import type { Day, Meter } from '../api/contract.ts'
import { Icon } from '../parts/Icon.tsx'
import { date, reading } from '../texts/format.ts'
import { Text } from '../texts/Text.tsx'
import { meterName } from './names.ts'

export const fieldId = (meter: Meter) => `meter-${meter.id}`

interface MeterPartProps {
  meter: Meter
  /** What it showed last, and what that was. */
  last: { value: number; on: Day }
  words: 'meters.previous' | 'meters.initial' | 'meters.last'
  mark?: ReactNode
  children: ReactNode
}

/** One meter of the page: its name, what it showed last, and what stands below. */
export function MeterPart({ meter, last, words, mark, children }: MeterPartProps) {
  const id = fieldId(meter)
  return (
    <article className={`meter ${meter.resource === 'COLD_WATER' ? 'cold' : 'hot'}`} aria-labelledby={`${id}-name`}>
      <header>
        <Icon name={meter.resource === 'COLD_WATER' ? 'drop' : 'hot'} />
        <div>
          <h2 id={`${id}-name`}>{meterName(meter)}</h2>
          <p>
            <Text
              id={words}
              values={{
                serial: meter.serial,
                value: <strong className="num">{reading(last.value, meter.decimals)}</strong>,
                date: date(last.on),
              }}
            />{' '}
            {mark}
          </p>
        </div>
      </header>
      {children}
    </article>
  )
}
