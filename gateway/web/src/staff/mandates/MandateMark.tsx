import { Status } from '../../parts/Status.tsx'
import { useToday } from '../../session/clock.ts'
import { t } from '../../texts/Text.tsx'
import type { Mandate } from '../api/contract.ts'

/** How far a power of attorney has come, and of an approved one whether it holds today. */
export function MandateMark({ it }: { it: Mandate }) {
  const today = useToday()
  if (it.state === 'RECORDED') return <Status tone="info" icon="clock">{t(it.scan ? 'mandate.waits' : 'mandate.no-scan')}</Status>
  if (it.state === 'REFUSED') return <Status tone="off" icon="void">{t('mandate.REFUSED')}</Status>
  if (it.state === 'REVOKED') return <Status tone="off" icon="void">{t('mandate.REVOKED')}</Status>
  if (it.inForce && it.properties.every((one) => !one.owned)) return <Status tone="warn" icon="warn">{t('mandate.owns-nothing')}</Status>
  if (it.inForce) return <Status tone="good" icon="okc">{t('mandate.in-force')}</Status>
  return <Status tone="off" icon="clock">{t(it.from > today ? 'mandate.later' : 'mandate.over')}</Status>
}
