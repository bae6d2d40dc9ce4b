import type { AccountWay } from '../api/contract.ts'
import { ButtonAnchor } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { t } from '../texts/Text.tsx'

const again = (way: string) => `/sign-in?with=${encodeURIComponent(way)}&to=${encodeURIComponent(location.pathname + location.search)}`

/** What cannot be taken back wants a sign-in of the last few minutes: the ways that the account knows, and back here. */
export function Fresh({ ways }: { ways: AccountWay[] }) {
  return (
    <Notice kind="warn" live>
      <p>
        <strong>{t('settings.fresh.title')}</strong>
      </p>
      <p>{t('settings.fresh.text')}</p>
      <div className="btns">
        <ButtonAnchor kind="second" small href={again('password')}>
          {t('settings.fresh.password')}
        </ButtonAnchor>
        {ways
          .filter((it) => it.available && it.state === 'on')
          .map((it) => (
            <ButtonAnchor key={it.id} kind="second" small href={again(it.id)}>
              {t('settings.fresh.way', { way: it.title })}
            </ButtonAnchor>
          ))}
      </div>
    </Notice>
  )
}
