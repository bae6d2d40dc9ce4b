import { Problem } from '../api/problem.ts'
import { Notice } from '../parts/Notice.tsx'
import { t } from '../texts/Text.tsx'

/** A press that came to nothing, unless the session is over, which the whole page says. */
export function Failed({ error }: { error: unknown }) {
  if (!(error instanceof Problem) || error.kind === 'signed-out') return null
  return (
    <Notice kind="bad" live>
      <p>
        <strong>{t('form.failed')}</strong>
      </p>
      <p>{t(error.kind === 'offline' ? 'form.offline' : 'form.failed.text')}</p>
    </Notice>
  )
}
