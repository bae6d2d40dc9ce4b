import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, type ReactNode } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { ask } from './api/queries.ts'
import { ErrorBoundary } from './frame/ErrorBoundary.tsx'
import { Frame } from './frame/Frame.tsx'
import { NotHere } from './frame/NotHere.tsx'
import { SessionEnded } from './frame/SessionEnded.tsx'
import { placeOf } from './frame/sections.ts'
import { SendWaiting } from './meters/SendWaiting.tsx'
import { NotFound } from './parts/NotFound.tsx'
import { Empty, Failure, Loaded, Loading } from './parts/states.tsx'
import { concerns, OfProperty, PropertyProvider, useMaybeProperties } from './session/property.tsx'
import { SessionProvider } from './session/session.tsx'
import { t } from './texts/Text.tsx'

const Home = lazy(() => import('./pages/Home.tsx'))
const Bills = lazy(() => import('./pages/Bills.tsx'))
const BillPage = lazy(() => import('./pages/BillPage.tsx'))
const Meters = lazy(() => import('./pages/Meters.tsx'))
const Notices = lazy(() => import('./pages/Notices.tsx'))
const Questions = lazy(() => import('./pages/Questions.tsx'))
const NewQuestion = lazy(() => import('./pages/NewQuestion.tsx'))
const Documents = lazy(() => import('./pages/Documents.tsx'))
const HouseFile = lazy(() => import('./pages/HouseFile.tsx'))
const Addresses = lazy(() => import('./pages/Addresses.tsx'))
const Settings = lazy(() => import('./pages/Settings.tsx'))
const Terms = lazy(() => import('./pages/Terms.tsx'))
const Privacy = lazy(() => import('./pages/Privacy.tsx'))
const Accessibility = lazy(() => import('./pages/Accessibility.tsx'))
const Questioned = lazy(() => import('./pages/Faq.tsx'))
const CheckReceipt = lazy(() => import('./pages/CheckReceipt.tsx'))
const CloseAccount = lazy(() => import('./pages/CloseAccount.tsx'))
const AccountClosed = lazy(() => import('./pages/AccountClosed.tsx'))
const ClosedSection = lazy(() => import('./pages/ClosedSection.tsx'))
const SystemStatus = lazy(() => import('./pages/SystemStatus.tsx'))

/** The owner's pages stand on a property; a new one starts them afresh, with its own drafts. */
function OwnersPages() {
  const choice = useMaybeProperties()
  const [path] = useLocation()
  if (!choice) return <Empty title={t('state.no-property')} text={t('state.no-property.text')} />
  const place = placeOf(path)?.id
  const shut = place && place !== 'home' && !concerns(choice, place) ? place : undefined
  return (
    <Switch key={choice.property.id}>
      <Route path="/" component={Home} />
      {shut && <Route>{() => <NotHere section={shut} />}</Route>}
      <Route path="/rekini" component={Bills} />
      <Route path="/rekini/:number">{({ number }) => <BillPage number={number} />}</Route>
      <Route path="/skaititaji" component={Meters} />
      <Route path="/pazinojumi" component={Notices} />
      <Route path="/sazina" component={Questions} />
      <Route path="/sazina/jauns" component={NewQuestion} />
      <Route path="/dokumenti" component={Documents} />
      <Route path="/majas-lieta" component={HouseFile} />
      <Route path="/adreses" component={Addresses} />
      <Route path="/uzstadijumi" component={Settings} />
      <Route path="/uzstadijumi/slegt-kontu" component={CloseAccount} />
      <Route path="/sadala-slegta" component={ClosedSection} />
      <Route>
        <NotFound />
      </Route>
    </Switch>
  )
}

const publicPages = ['/noteikumi', '/privatums', '/pieklustamiba', '/buj', '/statuss', '/kvits', '/konts-slegts']

function Pages({ children }: { children: ReactNode }) {
  const [path] = useLocation()
  return (
    <Frame>
      <ErrorBoundary key={path}>
        <Suspense fallback={<Loading what="what.page" />}>
          <Switch>
            <Route path="/noteikumi" component={Terms} />
            <Route path="/privatums" component={Privacy} />
            <Route path="/pieklustamiba" component={Accessibility} />
            <Route path="/buj" component={Questioned} />
            <Route path="/statuss" component={SystemStatus} />
            <Route path="/kvits" component={CheckReceipt} />
            <Route path="/konts-slegts" component={AccountClosed} />
            <Route>{children}</Route>
          </Switch>
        </Suspense>
      </ErrorBoundary>
    </Frame>
  )
}

/** Nobody is signed in: public pages are read, everything else leads to the sign-in. */
function ToSignIn() {
  const [path] = useLocation()
  const known = placeOf(path) !== undefined
  useEffect(() => {
    if (known) location.replace(`/sign-in?to=${encodeURIComponent(path + location.search)}`)
  }, [known, path])
  return known ? <Loading what="what.page" /> : <NotFound />
}

function SignedInPages() {
  const addresses = useQuery(ask.addresses())
  return (
    <PropertyProvider properties={addresses.data?.selectable ?? []}>
      <OfProperty>
        <Pages>
          <Loaded query={addresses} what="what.addresses">
            {() => <OwnersPages />}
          </Loaded>
        </Pages>
      </OfProperty>
      <SendWaiting />
      <SessionEnded />
    </PropertyProvider>
  )
}

export function App() {
  const session = useQuery(ask.session())
  const [path] = useLocation()
  const signedIn = session.data?.signedIn ? session.data : null
  if (!session.data && !(session.error && publicPages.includes(path)))
    return (
      <SessionProvider session={null}>
        <Frame>
          {session.error ? (
            <Failure what="what.page" error={session.error} again={() => void session.refetch()} />
          ) : (
            <Loading what="what.page" />
          )}
        </Frame>
      </SessionProvider>
    )
  return (
    <SessionProvider session={signedIn}>
      {signedIn ? (
        <SignedInPages />
      ) : (
        <Pages>
          <ToSignIn />
        </Pages>
      )}
    </SessionProvider>
  )
}
