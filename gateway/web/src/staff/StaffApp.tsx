import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, type ComponentType } from 'react'
import { Link, Route, Switch, useLocation } from 'wouter'
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx'
import { PageTitle } from '../parts/layout.tsx'
import { Empty, Failure, Loading } from '../parts/states.tsx'
import { t } from '../texts/Text.tsx'
import { askStaff } from './api/queries.ts'
import type { StaffSignedIn } from './api/contract.ts'
import { staffPlaces, type StaffPlace } from './desks.ts'
import { StaffFrame } from './frame/StaffFrame.tsx'
import { StaffSessionEnded } from './frame/StaffSessionEnded.tsx'
import { isDeskOpen, StaffSessionProvider } from './session.tsx'
import { signInTo } from './signIn.ts'

const pages: Record<StaffPlace['id'], ComponentType> = {
  registrations: lazy(() => import('./pages/Registrations.tsx')),
  attempts: lazy(() => import('./pages/Attempts.tsx')),
  owners: lazy(() => import('./pages/Owners.tsx')),
  mandates: lazy(() => import('./pages/Mandates.tsx')),
  readings: lazy(() => import('./pages/Readings.tsx')),
  windows: lazy(() => import('./pages/Windows.tsx')),
  audit: lazy(() => import('./pages/Audit.tsx')),
}

/** Where work begins: the first desk that is open, or why there is none. */
function Start({ session }: { session: StaffSignedIn }) {
  const [, go] = useLocation()
  const first = staffPlaces.find((it) => isDeskOpen(session, it.desk))
  useEffect(() => {
    if (first) go(first.href, { replace: true })
  }, [first, go])
  if (first) return <Loading what="what.page" />
  return (
    <>
      <PageTitle>{t('staff.kind')}</PageTitle>
      <Empty title={t('staff.no-desk')} text={t('staff.no-desk.text')} />
    </>
  )
}

function ClosedDesk({ place }: { place: StaffPlace }) {
  return (
    <>
      <PageTitle>{t(place.title)}</PageTitle>
      <Empty title={t('staff.closed')} text={t('staff.closed.text')} />
    </>
  )
}

function Nowhere() {
  return (
    <>
      <PageTitle>{t('state.not-found')}</PageTitle>
      <p>
        <Link href="/">{t('staff.to-start')}</Link>
      </p>
    </>
  )
}

function Pages({ session }: { session: StaffSignedIn }) {
  const [path] = useLocation()
  return (
    <StaffFrame session={session}>
      <ErrorBoundary key={path}>
        <Suspense fallback={<Loading what="what.page" />}>
          <Switch>
            <Route path="/">
              <Start session={session} />
            </Route>
            {staffPlaces.map((place) => (
              <Route key={place.id} path={`${place.href}/*?`} component={isDeskOpen(session, place.desk) ? pages[place.id] : () => <ClosedDesk place={place} />} />
            ))}
            <Route>
              <Nowhere />
            </Route>
          </Switch>
        </Suspense>
      </ErrorBoundary>
      <StaffSessionEnded />
    </StaffFrame>
  )
}

/** Nobody of the staff is signed in here, though an owner may be. */
function ToStaffSignIn() {
  useEffect(() => location.replace(signInTo(location.pathname + location.search)), [])
  return <Loading what="what.page" />
}

export function StaffApp() {
  const session = useQuery(askStaff.session())
  if (!session.data)
    return (
      <StaffFrame>
        {session.error ? <Failure what="what.page" error={session.error} again={() => void session.refetch()} /> : <Loading what="what.page" />}
      </StaffFrame>
    )
  if (!session.data.signedIn)
    return (
      <StaffFrame>
        <ToStaffSignIn />
      </StaffFrame>
    )
  return (
    <StaffSessionProvider session={session.data}>
      <Pages session={session.data} />
    </StaffSessionProvider>
  )
}
