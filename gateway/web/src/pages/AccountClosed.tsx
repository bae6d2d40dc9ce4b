import { ButtonAnchor } from '../parts/Button.tsx'
import { PageTitle } from '../parts/layout.tsx'
import { t } from '../texts/Text.tsx'

/** The last page of an account. */
export default function AccountClosedPage() {
  return (
    <>
      <PageTitle>{t('closed.title')}</PageTitle>
      <div className="flow">
        <p className="lead">{t('closed.lead')}</p>
        <div className="btns">
          <ButtonAnchor kind="second" href="/sign-in?to=%2F">
            {t('closed.again')}
          </ButtonAnchor>
        </div>
      </div>
    </>
  )
}
