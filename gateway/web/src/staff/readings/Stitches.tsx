import type { FlatState } from '../api/contract.ts'

const IN_A_ROW = 30
const marks: Record<FlatState, string> = { SUBMITTED: 'y', SUSPICIOUS: 'q', MISSING: 'm' }

/** One stitch of a knit, with its left and its right leg. */
const stitch = (x: number, y: number) => `M${x} ${y}l3.3 2.6v4.3l-3.3-2.6zM${x + 7} ${y}l-3.3 2.6v4.3l3.3-2.6z`

/** One flat, one stitch, in the order of the flats. Decoration: the numbers stand beside it. */
export function Stitches({ states }: { states: readonly FlatState[] }) {
  const rows = Math.ceil(states.length / IN_A_ROW)
  const drawn = (state: FlatState) =>
    states
      .map((it, index) => (it === state ? stitch(1 + (index % IN_A_ROW) * 9, 1 + Math.floor(index / IN_A_ROW) * 11.4) : ''))
      .join('')
  return (
    <svg className="stitches" viewBox={`0 0 ${IN_A_ROW * 9 + 1} ${Math.max(rows, 1) * 11.4 + 1}`} aria-hidden="true" focusable="false">
      {(Object.keys(marks) as FlatState[]).map((state) => (
        <path key={state} className={marks[state]} d={drawn(state)} />
      ))}
    </svg>
  )
}

/** A single stitch, for the key. */
export function Stitch({ state }: { state: FlatState }) {
  return (
    <svg className="stitches" viewBox="0 0 9 9" aria-hidden="true" focusable="false">
      <path className={marks[state]} d={stitch(1, 1)} />
    </svg>
  )
}
