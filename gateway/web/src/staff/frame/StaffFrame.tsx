import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { OfflineBar } from '../../frame/OfflineBar.tsx'
import { Sheet, SkipLink } from '../../frame/Sheet.tsx'
import { SignOut } from '../../frame/SignOut.tsx'
import { t } from '../../texts/Text.tsx'
import type { StaffSignedIn } from '../api/contract.ts'
import { staffPlaceOf, staffPlaces } from '../desks.ts'
import { isDeskOpen } from '../session.tsx'

function Desks({ session }: { session: StaffSignedIn }) {
  const [path] = useLocation()
  const here = staffPlaceOf(path)
  return (
    <nav className="staff-nav" aria-label={t('staff.desks')}>
      <ul>
        {staffPlaces
          .filter((it) => isDeskOpen(session, it.desk))
          .map((place) => (
            <li key={place.id}>
              <Link href={place.href} aria-current={place === here ? 'page' : undefined}>
                {t(place.title)}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  )
}

/** Everything around a page of the staff: who is signed in, as what, and the desks open to them. */
export function StaffFrame({ session, children }: { session?: StaffSignedIn; children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <div className="knit" aria-hidden="true" />
      <OfflineBar />
      <header className="mast">
        <div className="mast-in">
          <Link className="word" href="/">
            {t('portal.name')}
            <small>{t('staff.kind')}</small>
          </Link>
          {session && (
            <div className="me">
              <span className="who">
                {session.name}
                <small>{session.roles.map((it) => t(`role.${it}`)).join(', ')}</small>
              </span>
              <SignOut at="/sign-out/staff" />
            </div>
          )}
        </div>
        {session && <Desks session={session} />}
      </header>
      <div className="frame plain">
        <Sheet>{children}</Sheet>
      </div>
    </>
  )
}
