import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { t } from '../../texts/Text.tsx'
import { Form, SendButton, TextField, useForm } from './form.tsx'

interface ReasonDialogProps<R> {
  /** Names the form's draft. */
  name: string
  title: string
  text: string
  hint?: string
  /** What is said where the reason is missing. */
  missing: string
  go: string
  send: (reason: string) => Promise<R>
  sent: (result: R) => void
  close: () => void
}

/** Asks for the reason before something is rejected or ended. */
export function ReasonDialog<R>({ name, title, text, hint, missing, go, send, sent, close }: ReasonDialogProps<R>) {
  const form = useForm({
    name,
    blank: { reason: '' },
    check: ({ reason }) => ({ reason: reason.trim() ? undefined : missing }),
    send: ({ reason }) => send(reason.trim()),
    sent,
  })
  return (
    <Dialog title={title} dismiss={close}>
      <Form form={form}>
        <p>{text}</p>
        <TextField name="reason" label={t('suspicious.reason')} hint={hint} rows={3} full />
        <div className="btns">
          <SendButton kind="bad">{go}</SendButton>
          <Button kind="second" onClick={close}>
            {t('button.cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
