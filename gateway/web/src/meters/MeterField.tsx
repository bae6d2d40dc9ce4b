import { useEffect, useRef, useState } from 'react'
import type { Meter, ReadingQuestion } from '../api/contract.ts'
import { Button } from '../parts/Button.tsx'
import { ErrorLine, Tick } from '../parts/Field.tsx'
import { afterPress } from '../parts/press.ts'
import { reading, roughVolume, tenths, volume } from '../texts/format.ts'
import { Text, t } from '../texts/Text.tsx'
import { MeterFace } from './MeterFace.tsx'
import { fieldId, MeterPart } from './MeterPart.tsx'
import { asTyped, faultOf, faultText, masked, readingOf } from './reading.ts'

export interface Entry {
  text: string
  confirmed: boolean
}

/** A refusal stands against the value, a question only until it is answered. */
export interface Said {
  refusal: string | null
  questions: ReadingQuestion[]
}

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
  /** Whose field comes after this one. */
  next?: Meter
  entry: Entry
  change: (entry: Entry) => void
  /** All fields were sent once: an empty one is an error as well. */
  sent: boolean
  /** What the service said about the value that still stands in this field. */
  said?: Said
  /** There is no connection, so the service cannot ask. */
  alone: boolean
}

/** One meter: what it said, what it says now, and what that comes to. */
export function MeterField({ meter, next, entry, change, sent, said, alone }: MeterFieldProps) {
  const [left, setLeft] = useState(false)
  const before = useRef(entry.text)
  const id = fieldId(meter)
  const typed = readingOf(entry.text, meter)
  const settled = readingOf(useSettled(entry.text), meter)
  const fault = left || sent ? faultOf(typed, sent) : null
  const error = fault ? faultText(fault, meter) : (said?.refusal ?? null)
  const questions = said?.questions ?? []
  const asked = questions.length > 0
  const unusual = !asked && typed.kind === 'read' && typed.unusual && settled.kind === 'read' && settled.unusual
  const described = [`${id}-hint`, error && `${id}-error`, unusual && `${id}-unusual`, asked && `${id}-asked`].filter(Boolean).join(' ')

  const tick = (
    <Tick
      id={`${id}-confirmed`}
      label={t('meters.asked.tick')}
      checked={entry.confirmed}
      error={sent && !entry.confirmed ? t('meters.asked.untold') : undefined}
      change={(confirmed) => change({ ...entry, confirmed })}
    />
  )

  return (
    <MeterPart meter={meter} last={meter.previous} words={meter.previous.month ? 'meters.previous' : 'meters.initial'}>
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
              enterKeyHint={next ? 'next' : 'send'}
              value={entry.text}
              aria-invalid={error ? true : undefined}
              aria-describedby={described}
              onChange={(event) => change({ text: masked(event.target.value, entry.text, meter), confirmed: false })}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || !next) return
                event.preventDefault()
                document.getElementById(fieldId(next))?.focus()
              }}
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
      {unusual && typed.consumption !== null && meter.average && (
        <div className="warnbox" id={`${id}-unusual`} role="status">
          <p>
            <Text id="meters.unusual" values={{ times: tenths(typed.consumption / meter.average) }} />
          </p>
          {alone && tick}
        </div>
      )}
      {asked && (
        <div className="warnbox">
          <div className="flow" id={`${id}-asked`} role="status">
            {questions.map((it) => (
              <p key={it.code}>{it.message}</p>
            ))}
          </div>
          {questions.map(
            (it) =>
              it.suggestion !== null && (
                <div key={it.code} className="btns">
                  <Button kind="second" onClick={() => change({ text: asTyped(it.suggestion!, meter), confirmed: false })}>
                    {t('meters.asked.fix', { value: reading(it.suggestion, meter.decimals) })}
                  </Button>
                </div>
              ),
          )}
          {said?.refusal == null && tick}
        </div>
      )}
    </MeterPart>
  )
}
