import { useSearchParams } from 'wouter'
import { ButtonAnchor, ButtonLink } from '../parts/Button.tsx'
import { Section } from '../parts/layout.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Text, t } from '../texts/Text.tsx'

/** A copy of what is known of the person, and the end of the account. */
export function OwnData() {
  const [search] = useSearchParams()
  return (
    <Section title={t('settings.data')} id="mani-dati">
      <div className="flow">
        {search.get('kopija') === 'velak' && (
          <Notice kind="warn" live>
            <p>
              <Text id="settings.data.later" />
            </p>
          </Notice>
        )}
        <p className="sm mut">{t('settings.data.copy.hint')}</p>
        <div className="btns">
          <ButtonAnchor kind="second" icon="load" href="/api/settings/export">
            {t('settings.data.copy')}
          </ButtonAnchor>
        </div>
        <div className="btns">
          <ButtonLink kind="bad" href="/uzstadijumi/slegt-kontu">
            {t('settings.data.close')}
          </ButtonLink>
        </div>
        <p className="sm mut">{t('settings.data.close.hint')}</p>
      </div>
    </Section>
  )
}
