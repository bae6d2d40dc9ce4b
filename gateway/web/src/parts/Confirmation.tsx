import type { ReactNode } from 'react'
import { t } from '../texts/Text.tsx'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'

interface ConfirmationProps {
  title: string
  /** The words of the button that does it. */
  yes: string
  kind?: 'bad'
  busy?: string | false
  confirm: () => void
  dismiss: () => void
  children: ReactNode
}

/** Asks once more before something is done. */
export function Confirmation({ title, yes, kind, busy, confirm, dismiss, children }: ConfirmationProps) {
  return (
    <Dialog title={title} dismiss={dismiss}>
      {children}
      <div className="btns">
        <Button kind={kind} busy={busy} onClick={confirm}>
          {yes}
        </Button>
        <Button kind="second" onClick={dismiss}>
          {t('button.cancel')}
        </Button>
      </div>
    </Dialog>
  )
}
