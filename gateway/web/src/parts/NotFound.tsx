import { Link } from 'wouter'
import { Text, t } from '../texts/Text.tsx'
import { PageTitle } from './layout.tsx'

/** The same answer for what is not there and for what is not yours. */
export function NotFound({ inside }: { inside?: boolean }) {
  return (
    <>
      {!inside && <PageTitle>{t('state.not-found')}</PageTitle>}
      <div className="flow">
        {inside && <p className="lead">{t('state.not-found.lead')}</p>}
        <p>
          <Text id="state.not-found.text" tags={{ home: (it) => <Link href="/">{it}</Link> }} />
        </p>
      </div>
    </>
  )
}
