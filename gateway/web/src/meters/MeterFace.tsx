import type { Meter } from '../api/contract.ts'
import { dialOf, type Typed } from './reading.ts'

/** The dial as on the meter itself: black whole digits, red decimals. It only repeats the field; `still` is a reading already given. */
export function MeterFace({ typed, meter, still }: { typed: Typed; meter: Meter; still?: boolean }) {
  const { whole, fraction } = dialOf(typed, meter)
  return (
    <div className="face" aria-hidden="true">
      {whole.map((it, index) => (
        <span key={index} className={it.pale && !still ? 'off' : undefined}>
          {it.digit}
        </span>
      ))}
      {fraction.length > 0 && <span className="comma">,</span>}
      {fraction.map((it, index) => (
        <span key={index} className={it.pale && !still ? 'dec off' : 'dec'}>
          {it.digit}
        </span>
      ))}
    </div>
  )
}
