import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { phone } from '../parts/layout.tsx'
import { useMaybeSession } from '../session/session.tsx'
import { Text, t } from '../texts/Text.tsx'
import { NewVersion } from './NewVersion.tsx'
import { OfflineBar } from './OfflineBar.tsx'
import { PropertySelector } from './PropertySelector.tsx'
import { BottomNav, SectionNav } from './SectionNav.tsx'
import { Sheet, SkipLink } from './Sheet.tsx'
import { SignOut } from './SignOut.tsx'

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

/** Everything around a page, the same everywhere. */
export function Frame({ children }: { children: ReactNode }) {
  const session = useMaybeSession()
  return (
    <>
      <SkipLink />
      <div className="knit" aria-hidden="true" />
      <OfflineBar />
      <NewVersion />
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
