import { useEffect, useRef, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { lastAnswer } from '../api/client.ts'
import { Icon } from '../parts/Icon.tsx'
import { phone } from '../parts/layout.tsx'
import { portalTime } from '../session/clock.ts'
import { useOnline } from '../session/online.ts'
import { useMaybeSession } from '../session/session.tsx'
import { time } from '../texts/format.ts'
import { Text, t } from '../texts/Text.tsx'
import { PropertySelector } from './PropertySelector.tsx'
import { BottomNav, SectionNav } from './SectionNav.tsx'
import { SignOut } from './SignOut.tsx'

function OfflineBar() {
  const online = useOnline()
  return (
    <div role="status">
      {!online && (
        <div className="bar">
          <div>
            <Icon name="off" />
            <p>
              <Text id="state.offline" values={{ time: time(portalTime(lastAnswer())) }} />
            </p>
          </div>
        </div>
      )}
    </div>
  )
}

function Masthead() {
  const session = useMaybeSession()
  const [path] = useLocation()
  return (
    <header className="mast">
      <div className="mast-in">
        <Link className="word" href="/">
          {t('portal.name')}
          <small>{t('portal.kind')}</small>
        </Link>
        <div className="me">
          {session ? (
            <>
              <span className="who">
                {session.name}
                <small>{t('frame.with', { with: t(`with.${session.loginMethod}`) })}</small>
              </span>
              <SignOut />
            </>
          ) : (
            <a href={`/sign-in?to=${encodeURIComponent(path)}`}>{t('frame.sign-in')}</a>
          )}
        </div>
        <PropertySelector />
      </div>
    </header>
  )
}

function Footer() {
  return (
    <footer className="foot">
      <p>
        {t('footer.address')}
        <br />
        <Text
          id="footer.contact"
          tags={{ phone, mail: (it) => <a href={`mailto:${String(it)}`}>{it}</a> }}
        />
      </p>
      <ul>
        <li>
          <Link href="/buj">{t('footer.faq')}</Link>
        </li>
        <li>
          <Link href="/noteikumi">{t('footer.terms')}</Link>
        </li>
        <li>
          <Link href="/privatums">{t('footer.privacy')}</Link>
        </li>
        <li>
          <Link href="/pieklustamiba">{t('footer.accessibility')}</Link>
        </li>
        <li>
          <Link href="/statuss">{t('footer.status')}</Link>
        </li>
      </ul>
    </footer>
  )
}

/** The one sheet. After a change of route it takes the focus, and a new page starts at its top. */
function Sheet({ children }: { children: ReactNode }) {
  const [path] = useLocation()
  const sheet = useRef<HTMLElement>(null)
  const before = useRef(path)
  const returning = useRef(false)
  useEffect(() => {
    const back = () => {
      returning.current = true
    }
    addEventListener('popstate', back)
    return () => removeEventListener('popstate', back)
  }, [])
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    sheet.current?.focus({ preventScroll: true })
    if (!returning.current && !location.hash) scrollTo(0, 0)
    returning.current = false
  }, [path])
  return (
    <main className="sheet" id="saturs" tabIndex={-1} ref={sheet}>
      {children}
    </main>
  )
}

/** Everything around a page, the same everywhere. */
export function Frame({ children }: { children: ReactNode }) {
  const session = useMaybeSession()
  return (
    <>
      <a
        className="skip"
        href="#saturs"
        onClick={(event) => {
          event.preventDefault()
          document.getElementById('saturs')?.focus()
        }}
      >
        {t('frame.skip')}
      </a>
      <div className="knit" aria-hidden="true" />
      <OfflineBar />
      <Masthead />
      <div className={session ? 'frame' : 'frame plain'}>
        {session && <SectionNav />}
        <Sheet>{children}</Sheet>
      </div>
      <Footer />
      {session && <BottomNav />}
    </>
  )
}
