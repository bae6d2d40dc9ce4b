import { Problem } from '../api/problem.ts'
import { Notice } from '../parts/Notice.tsx'
import { Text } from '../texts/Text.tsx'
import { Failed } from './Failed.tsx'

/** What was changed is kept. */
export function Saved() {
  return (
    <Notice kind="good" live>
      <p>
        <Text id="settings.saved" />
      </p>
    </Notice>
  )
}

/** What was changed is not kept: somebody was faster, or it came to nothing. */
export function SaveFailed({ error }: { error: unknown }) {
  if (!(error instanceof Problem) || error.kind !== 'changed-elsewhere') return <Failed error={error} />
  return (
    <Notice kind="warn" live>
      <p>
        <Text id="settings.changed-elsewhere" />
      </p>
    </Notice>
  )
}
