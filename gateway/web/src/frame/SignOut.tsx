import { useMutation } from '@tanstack/react-query'
import { client, read } from '../api/client.ts'
import { forgetDrafts } from '../session/drafts.ts'
import { t } from '../texts/Text.tsx'

/** Ends the session; nothing that was typed is left on the device. */
export function SignOut({ at = '/sign-out' }: { at?: '/sign-out' | '/sign-out/staff' }) {
  const leave = useMutation({
    mutationFn: () => read(client.POST(at)),
    onSuccess: ({ goTo }) => {
      forgetDrafts()
      sessionStorage.removeItem('property')
      location.assign(goTo)
    },
  })
  return (
    <button type="button" className="link" onClick={() => leave.isPending || leave.mutate()}>
      {t('frame.sign-out')}
    </button>
  )
}
