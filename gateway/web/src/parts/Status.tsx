import type { BillStatus, QuestionStatus, ReadingStatus } from '../api/contract.ts'
import { t } from '../texts/Text.tsx'
import { Icon, type IconName } from './Icon.tsx'

export type Tone = 'good' | 'bad' | 'warn' | 'info' | 'off'

/** A state is a drawn mark and a word; colour only repeats it. */
export function Status({ tone, icon, children }: { tone: Tone; icon: IconName; children: string }) {
  return (
    <span className={`st st-${tone}`}>
      <Icon name={icon} />
      {children}
    </span>
  )
}

const bills: Record<BillStatus, [Tone, IconName]> = {
  ISSUED: ['info', 'ring'],
  PARTLY_PAID: ['warn', 'half'],
  PAID: ['good', 'okc'],
  OVERDUE: ['bad', 'warn'],
  CANCELLED: ['off', 'void'],
}
const readings: Record<ReadingStatus, [Tone, IconName]> = {
  SUBMITTED: ['info', 'clock'],
  CONFIRMED: ['good', 'ring'],
  CORRECTED: ['info', 'ring'],
  BILLED: ['good', 'okc'],
  AVERAGE: ['warn', 'warn'],
  DIFFERENCE: ['bad', 'warn'],
}
const questions: Record<QuestionStatus, [Tone, IconName]> = {
  RECEIVED: ['info', 'ring'],
  IN_REVIEW: ['info', 'clock'],
  ANSWERED: ['good', 'okc'],
  CLOSED: ['off', 'void'],
}

export function BillMark({ status }: { status: BillStatus }) {
  const [tone, icon] = bills[status]
  return (
    <Status tone={tone} icon={icon}>
      {t(`bill.status.${status}`)}
    </Status>
  )
}
export function ReadingMark({ status }: { status: ReadingStatus }) {
  const [tone, icon] = readings[status]
  return (
    <Status tone={tone} icon={icon}>
      {t(`reading.${status}`)}
    </Status>
  )
}
export function QuestionMark({ status }: { status: QuestionStatus }) {
  const [tone, icon] = questions[status]
  return (
    <Status tone={tone} icon={icon}>
      {t(`questions.status.${status}`)}
    </Status>
  )
}
