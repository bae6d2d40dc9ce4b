import type { History, Meter, ReadingWindow } from '../api/contract.ts'
import { Notice } from '../parts/Notice.tsx'
import { ReadingMark } from '../parts/Status.tsx'
import { portalTime } from '../session/clock.ts'
import { useSession } from '../session/session.tsx'
import { date, dateRange, dateTime, dayOf } from '../texts/format.ts'
import { Text, t } from '../texts/Text.tsx'
import { MeterFace } from './MeterFace.tsx'
import { fieldId, MeterPart } from './MeterPart.tsx'
import { forgetWaiting, useWaiting } from './queue.ts'
import { asTyped, readingOf } from './reading.ts'
import { WindowDays } from './WindowDays.tsx'

interface ClosedWindowProps {
  property: string
  window: ReadingWindow
  meters: Meter[]
  history: History | undefined
}

/** The closed window: the fields are there, but inactive, and the next days stand beside them. */
export function ClosedWindow({ property, window, meters, history }: ClosedWindowProps) {
  const { person } = useSession()
  const waiting = useWaiting(person, property)
  return (
    <>
      <div className="flow">
        <Notice live>
          <p>
            <strong>{t('meters.closed')}</strong>
          </p>
          <p>
            <Text id="meters.closed.next" values={{ range: dateRange(window.opens, window.closes) }} />
          </p>
        </Notice>
        <WindowDays window={window} />
        {waiting && (
          <Notice kind={waiting.refused ? 'bad' : 'warn'} live>
            <p>
              <strong>{t(waiting.refused ? 'meters.refused' : 'late.waiting')}</strong>{' '}
              {waiting.refused ?? <Text id="late.waiting.text" values={{ at: dateTime(portalTime(Date.parse(waiting.capturedAt))) }} />}
            </p>
            {waiting.refused && (
              <button type="button" className="link" onClick={() => void forgetWaiting(person, property)}>
                {t('meters.refused.understood')}
              </button>
            )}
          </Notice>
        )}
        <p className="text sm mut">
          {t('meters.closed.why')} {t('meters.closed.remind')}
        </p>
      </div>
      <div className="meters">
        {meters.map((meter) => {
          const last = meter.current ? { value: meter.current.value, on: dayOf(meter.current.at) } : meter.previous
          const isInitial = !meter.current && !meter.previous.month
          const status = history?.months
            .flatMap((it) => it.readings)
            .find((it) => it.meter === meter.id && it.value === last.value)?.status
          const id = fieldId(meter)
          return (
            <MeterPart
              key={meter.id}
              meter={meter}
              last={last}
              words={isInitial ? 'meters.initial' : 'meters.last'}
              mark={status && <ReadingMark status={status} />}
            >
              <div className="cols">
                <div className="field">
                  <label htmlFor={id}>{t('meters.field')}</label>
                  <span className="unit">
                    <input id={id} disabled aria-describedby={`${id}-hint`} />
                    <span aria-hidden="true">{t('chart.unit')}</span>
                  </span>
                  <span className="hint" id={`${id}-hint`}>
                    {t('meters.closed.field', { date: date(window.opens) })}
                  </span>
                </div>
                <div className="live">
                  <p className="sm mut">{t('meters.face.last')}</p>
                  <MeterFace typed={readingOf(asTyped(last.value, meter), { ...meter, previous: null })} meter={meter} still />
                </div>
              </div>
            </MeterPart>
          )
        })}
      </div>
    </>
  )
}
