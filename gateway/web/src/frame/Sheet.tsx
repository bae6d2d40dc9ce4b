import { useEffect, useRef, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { t } from '../texts/Text.tsx'

/** The first stop of the keyboard. */
export function SkipLink() {
  return (
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
  )
}

/** The one sheet. After a change of route it takes the focus, and a new page starts at its top. */
export function Sheet({ children }: { children: ReactNode }) {
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
