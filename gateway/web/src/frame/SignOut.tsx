import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { client, read } from '../api/client.ts'
import { waitingOf } from '../meters/queue.ts'
import { Button } from '../parts/Button.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { leaveNothing } from '../session/leaving.ts'
import { useMaybeSession } from '../session/session.tsx'
import { t } from '../texts/Text.tsx'

/** Ends the session; nothing is left on the device, and readings that were never sent are asked about first. */
export function SignOut({ at = '/sign-out' }: { at?: '/sign-out' | '/sign-out/staff' }) {
  const person = useMaybeSession()?.person ?? ''
  const [asked, setAsked] = useState(false)
  const leave = useMutation({
    mutationFn: () => read(client.POST(at)),
    onSuccess: async ({ goTo }) => {
      await leaveNothing(person)
      location.assign(goTo)
    },
    onSettled: () => setAsked(false),
  })
  const waits = () => waitingOf(person).some((it) => !it.refused)
  return (
    <>
      <button type="button" className="link" onClick={() => leave.isPending || (waits() ? setAsked(true) : leave.mutate())}>
        {t('frame.sign-out')}
      </button>
      {asked && (
        <Dialog title={t('frame.sign-out.waiting')} dismiss={() => setAsked(false)}>
          <p>{t('frame.sign-out.waiting.text')}</p>
          <div className="btns">
            <Button onClick={() => setAsked(false)}>{t('frame.sign-out.stay')}</Button>
            <Button kind="bad" busy={leave.isPending && t('button.sending')} onClick={() => leave.mutate()}>
              {t('frame.sign-out.anyway')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  )
}
