import { useEffect, useRef, useState } from 'react'
import type { Meter } from '../api/contract.ts'
import { ErrorLine, Tick } from '../parts/Field.tsx'
import { Icon } from '../parts/Icon.tsx'
import { afterPress } from '../parts/press.ts'
import { date, reading, roughVolume, tenths, volume } from '../texts/format.ts'
import { Text, t } from '../texts/Text.tsx'
import { MeterFace } from './MeterFace.tsx'
import { meterName } from './names.ts'
import { faultOf, faultText, readingOf, tidy } from './reading.ts'

export interface Entry {
  text: string
  confirmed: boolean
}

export const fieldId = (meter: Meter) => `meter-${meter.id}`

/** The value as it stood still for 400 ms: what is announced must not chatter. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 400)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

interface MeterFieldProps {
  meter: Meter
  entry: Entry
  change: (entry: Entry) => void
  /** All fields were sent once: an empty one is an error as well. */
  sent: boolean
  /** What the service refused about this field. */
  refused?: { unusual: boolean; text: string | null }
}

/** One meter: what it said, what it says now, and what that comes to. */
export function MeterField({ meter, entry, change, sent, refused }: MeterFieldProps) {
  const [left, setLeft] = useState(false)
  const before = useRef(entry.text)
  const id = fieldId(meter)
  const typed = readingOf(entry.text, meter)
  const settled = readingOf(useSettled(entry.text), meter)
  const fault = left || sent ? faultOf(typed, sent) : null
  const error = fault ? faultText(fault, meter) : (refused?.text ?? null)
  const unusual = typed.kind === 'read' && !typed.below && (typed.unusual ? settled.kind === 'read' && settled.unusual : refused?.unusual)
  const untold = sent && unusual && !entry.confirmed
  const described = [`${id}-hint`, error && `${id}-error`, unusual && `${id}-unusual`].filter(Boolean).join(' ')

  return (
    <article className={`meter ${meter.resource === 'COLD_WATER' ? 'cold' : 'hot'}`} aria-labelledby={`${id}-name`}>
      <header>
        <Icon name={meter.resource === 'COLD_WATER' ? 'drop' : 'hot'} />
        <div>
          <h2 id={`${id}-name`}>{meterName(meter)}</h2>
          <p>
            <Text
              id={meter.previous.month ? 'meters.previous' : 'meters.initial'}
              values={{
                serial: meter.serial,
                value: <strong className="num">{reading(meter.previous.value, meter.decimals)}</strong>,
                date: date(meter.previous.on),
              }}
            />
          </p>
        </div>
      </header>
      <div className="cols">
        <div className={error ? 'field wrong' : 'field'}>
          <label htmlFor={id}>{t('meters.field')}</label>
          <span className="hint" id={`${id}-hint`}>
            {t('meters.field.hint')}
          </span>
          {error && <ErrorLine id={`${id}-error`}>{error}</ErrorLine>}
          <span className="unit">
            <input
              id={id}
              inputMode="decimal"
              autoComplete="off"
              enterKeyHint="next"
              maxLength={meter.digits + meter.decimals + 1}
              value={entry.text}
              aria-invalid={error ? true : undefined}
              aria-describedby={described}
              onChange={(event) => change({ text: tidy(event.target.value), confirmed: false })}
              onFocus={() => {
                before.current = entry.text
              }}
              onBlur={() => {
                if (entry.text !== before.current) afterPress(() => setLeft(true))
              }}
            />
            <span aria-hidden="true">{t('chart.unit')}</span>
          </span>
        </div>
        <div className="live">
          <p className="sm mut">{t('meters.face')}</p>
          <MeterFace typed={typed} meter={meter} />
          <p aria-live="polite" className="consumption">
            <span className="mut">{t('meters.consumption')}</span>{' '}
            <span className="big num">
              {settled.kind === 'read' && settled.consumption !== null ? volume(settled.consumption) : '–'}
            </span>{' '}
            {meter.average !== null && (
              <span className="mut sm">{t('meters.usual', { volume: roughVolume(meter.average) })}</span>
            )}
          </p>
        </div>
      </div>
      {unusual && (
        <div className="warnbox" id={`${id}-unusual`} role="status">
          <p>
            {typed.consumption !== null && meter.average ? (
              <Text id="meters.unusual" values={{ times: tenths(typed.consumption / meter.average) }} />
            ) : (
              <Text id="meters.unusual.plain" />
            )}
          </p>
          <Tick
            id={`${id}-confirmed`}
            label={t('meters.unusual.tick')}
            checked={entry.confirmed}
            error={untold ? t('meters.unusual.untold') : undefined}
            change={(confirmed) => change({ ...entry, confirmed })}
          />
        </div>
      )}
    </article>
  )
}
