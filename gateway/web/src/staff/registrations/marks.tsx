import { Status, type Tone } from '../../parts/Status.tsx'
import type { IconName } from '../../parts/Icon.tsx'
import { t } from '../../texts/Text.tsx'
import type { ApplicationSummary, Mail, Standing } from '../api/contract.ts'

const standings: Record<Exclude<Standing, 'RECEIVED'>, [Tone, IconName]> = {
  INVITED: ['info', 'clock'],
  INVITATION_EXPIRED: ['warn', 'warn'],
  REGISTERED: ['good', 'okc'],
  REFUSED: ['off', 'void'],
  ALREADY_REGISTERED: ['good', 'okc'],
}

/** How an application stands, and while it waits, what stands out about it. */
export function ApplicationMark({ it }: { it: Pick<ApplicationSummary, 'standing' | 'signatureValid' | 'inRegister'> }) {
  const [tone, icon, words]: [Tone, IconName, string] =
    it.standing !== 'RECEIVED'
      ? [...standings[it.standing], t(`standing.${it.standing}`)]
      : it.signatureValid === false
        ? ['bad', 'x', t('application.invalid')]
        : it.inRegister
          ? ['good', 'okc', t('application.valid')]
          : ['warn', 'warn', t('application.unknown')]
  return (
    <Status tone={tone} icon={icon}>
      {words}
    </Status>
  )
}

const mails: Record<Mail['state'], [Tone, IconName]> = { WAITING: ['info', 'clock'], SENT: ['good', 'okc'], GIVEN_UP: ['bad', 'x'] }

/** How far a mail has come. */
export function MailMark({ state }: { state: Mail['state'] }) {
  const [tone, icon] = mails[state]
  return (
    <Status tone={tone} icon={icon}>
      {t(`mail-state.${state}`)}
    </Status>
  )
}
