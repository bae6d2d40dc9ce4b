import { useSearchParams } from 'wouter'
import { NotFound } from '../parts/NotFound.tsx'
import { ButtonAnchor } from '../parts/Button.tsx'
import { PageTitle } from '../parts/layout.tsx'
import { StepUp } from '../parts/StepUp.tsx'
import { useSession } from '../session/session.tsx'
import { t } from '../texts/Text.tsx'

/** Where a link into a closed section leads: how it opens, and then on to what the link was for. */
export default function ClosedSectionPage() {
  const session = useSession()
  const [search] = useSearchParams()
  const section = session.sections.find((it) => it.id === search.get('sadala'))
  const to = search.get('to') ?? '/'
  if (!section || !/^\/(?![/\\])/.test(to)) return <NotFound />
  return (
    <>
      <PageTitle>{t(section.open ? `section.${section.id}` : 'closed-section.title')}</PageTitle>
      {section.open ? (
        <div className="flow">
          <p className="lead">{t('closed-section.open')}</p>
          <div className="btns">
            <ButtonAnchor href={to}>{t('closed-section.go')}</ButtonAnchor>
          </div>
        </div>
      ) : (
        <StepUp section={section.id} to={to} />
      )}
    </>
  )
}
