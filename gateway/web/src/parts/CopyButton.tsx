import { useEffect, useState } from 'react'
import { t } from '../texts/Text.tsx'
import { Button } from './Button.tsx'

/** Copies one value; the result is said aloud and stands on the button for two seconds. */
export function CopyButton({ what, value }: { what: string; value: string }) {
  const [result, setResult] = useState<'copied' | 'failed' | null>(null)
  useEffect(() => {
    if (!result) return
    const timer = setTimeout(() => setResult(null), 2000)
    return () => clearTimeout(timer)
  }, [result])
  const words = result && t(result === 'copied' ? 'button.copied' : 'button.copy-failed')
  return (
    <>
      <Button
        kind="second"
        small
        icon={result === 'copied' ? 'check' : 'copy'}
        aria-label={t('button.copy.label', { what })}
        onClick={() =>
          navigator.clipboard.writeText(value).then(
            () => setResult('copied'),
            () => setResult('failed'),
          )
        }
      >
        {words ?? t('button.copy')}
      </Button>
      <span className="sr" role="status">
        {words}
      </span>
    </>
  )
}
