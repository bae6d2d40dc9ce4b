import type { IconName } from '../../parts/Icon.tsx'
import { Status, type Tone } from '../../parts/Status.tsx'
import { t } from '../../texts/Text.tsx'
import type { ImportStage, RowOutcome } from '../api/contract.ts'

const stages: Record<ImportStage, [Tone, IconName]> = {
  RECEIVED: ['info', 'clock'],
  EXAMINED: ['warn', 'half'],
  REFUSED: ['bad', 'warn'],
  CONFIRMED: ['info', 'clock'],
  WRITTEN: ['good', 'okc'],
  EXPIRED: ['off', 'void'],
}
const outcomes: Record<RowOutcome, [Tone, IconName]> = {
  NEW: ['good', 'plus'],
  CHANGED: ['info', 'refresh'],
  UNCHANGED: ['off', 'ring'],
  DOUBTFUL: ['warn', 'info'],
  REFUSED: ['bad', 'warn'],
  HELD: ['warn', 'half'],
  EMPTY: ['off', 'void'],
}

/** How far an import has come. */
export function ImportMark({ stage }: { stage: ImportStage }) {
  const [tone, icon] = stages[stage]
  return (
    <Status tone={tone} icon={icon}>
      {t(`import-stage.${stage}`)}
    </Status>
  )
}

/** What becomes of a row. */
export function OutcomeMark({ outcome }: { outcome: RowOutcome }) {
  const [tone, icon] = outcomes[outcome]
  return (
    <Status tone={tone} icon={icon}>
      {t(`row-outcome.${outcome}`)}
    </Status>
  )
}
