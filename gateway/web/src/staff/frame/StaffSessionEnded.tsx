import { ButtonAnchor } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { useSessionEnded } from '../../session/ended.ts'
import { Text, t } from '../../texts/Text.tsx'
import { signInTo } from '../signIn.ts'

/** Lies over the page that was open, which keeps what was typed. It cannot be dismissed. */
export function StaffSessionEnded() {
  if (!useSessionEnded()) return null
  return (
    <Dialog title={t('ended.title')}>
      <p>
        <Text id="ended.text" />
      </p>
      <div className="btns">
        <ButtonAnchor href={signInTo(location.pathname + location.search)}>{t('ended.again')}</ButtonAnchor>
      </div>
    </Dialog>
  )
}
