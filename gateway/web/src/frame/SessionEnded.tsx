import { useLocation } from 'wouter'
import { ButtonAnchor } from '../parts/Button.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { useSessionEnded } from '../session/ended.ts'
import { Text, t } from '../texts/Text.tsx'

/** Lies over the page that was open, which keeps what was typed. It cannot be dismissed. */
export function SessionEnded() {
  const over = useSessionEnded()
  const [path] = useLocation()
  if (!over) return null
  return (
    <Dialog title={t('ended.title')}>
      <p>
        <Text id={path === '/skaititaji' ? 'ended.text.readings' : 'ended.text'} />
      </p>
      <div className="btns">
        <ButtonAnchor href={`/sign-in?to=${encodeURIComponent(path + location.search)}`}>{t('ended.again')}</ButtonAnchor>
        <a href="/sign-in">{t('frame.sign-out')}</a>
      </div>
    </Dialog>
  )
}
