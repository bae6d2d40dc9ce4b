import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Link, useLocation } from 'wouter'
import { ask } from '../api/queries.ts'
import { Icon } from '../parts/Icon.tsx'
import { useMaybeProperties } from '../session/property.tsx'
import { isOpen, useSession } from '../session/session.tsx'
import { time } from '../texts/format.ts'
import { t } from '../texts/Text.tsx'
import { placeOf, places, type Place } from './sections.ts'
import { SignOut } from './SignOut.tsx'

/** What waits in a section: a figure, and the words for it. */
function useCounts(): Partial<Record<Place['id'], { figure: number; words: string }>> {
  const session = useSession()
  const property = useMaybeProperties()?.property
  const bills = useQuery({ ...ask.bills(property?.id ?? ''), enabled: property !== undefined && isOpen(session, 'bills') })
  const notices = useQuery({ ...ask.notices(), enabled: isOpen(session, 'notices') })
  const unpaid = bills.data?.unpaid ?? 0
  const unread = notices.data?.unread ?? 0
  return {
    ...(unpaid > 0 && { bills: { figure: unpaid, words: t('frame.unpaid', { count: unpaid }) } }),
    ...(unread > 0 && { notices: { figure: unread, words: t('frame.unread', { count: unread }) } }),
  }
}

function Lock({ place }: { place: Place }) {
  const session = useSession()
  if (place.id === 'home' || isOpen(session, place.id)) return null
  return (
    <span>
      <Icon name="lock" />
      <span className="sr">{t('frame.closed')}</span>
    </span>
  )
}

/** The sections at the left, from 960 px. */
export function SectionNav() {
  const session = useSession()
  const [path] = useLocation()
  const here = placeOf(path)
  const counts = useCounts()
  return (
    <nav className="side" aria-label={t('frame.sections')}>
      <ul>
        {places.map((place) => {
          const count = counts[place.id]
          return (
            <li key={place.id}>
              <Link href={place.href} aria-current={place === here ? 'page' : undefined}>
                {t(place.title)}
                {count && (
                  <span className="n">
                    <span aria-hidden="true">{count.figure}</span>
                    <span className="sr">{count.words}</span>
                  </span>
                )}
                <Lock place={place} />
              </Link>
            </li>
          )
        })}
      </ul>
      <p className="how">
        {t('frame.signed-in', {
          with: t(session.loginMethod === 'password' ? 'with.password.long' : `with.${session.loginMethod}`),
          time: time(session.signedInAt),
        })}
      </p>
    </nav>
  )
}

/** Four sections and the menu at the foot of a phone. */
export function BottomNav() {
  const [path] = useLocation()
  const here = placeOf(path)
  const counts = useCounts()
  const menu = useRef<HTMLDetailsElement>(null)
  const first = places.slice(0, 4)
  const rest = places.slice(4)
  useEffect(() => {
    if (menu.current) menu.current.open = false
  }, [path])
  return (
    <nav className="tabs" aria-label={t('frame.main-sections')}>
      <ul>
        {first.map((place) => {
          const count = counts[place.id]
          return (
            <li key={place.id}>
              <Link href={place.href} aria-current={place === here ? 'page' : undefined}>
                <Icon name={place.icon} />
                {t(place.title)}
                {count && (
                  <span className="dot">
                    <span aria-hidden="true">{count.figure}</span>
                    <span className="sr">{count.words}</span>
                  </span>
                )}
              </Link>
            </li>
          )
        })}
        <li>
          <Disclosure of={menu}>
            <summary className={here && rest.includes(here) ? 'here' : undefined}>
              <Icon name="menu" />
              {t('frame.menu')}
            </summary>
            <ul>
              {rest.map((place) => (
                <li key={place.id}>
                  <Link href={place.href} aria-current={place === here ? 'page' : undefined}>
                    <span>
                      {t(place.title)} <Lock place={place} />
                    </span>
                  </Link>
                </li>
              ))}
              <li>
                <SignOut />
              </li>
            </ul>
          </Disclosure>
        </li>
      </ul>
    </nav>
  )
}

/** `<details>` that Escape closes, giving the focus back, as does a press anywhere else. */
export function Disclosure({
  of,
  className,
  toggled,
  children,
}: {
  of: React.RefObject<HTMLDetailsElement | null>
  className?: string
  toggled?: (open: boolean) => void
  children: React.ReactNode
}) {
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !of.current?.open) return
      of.current.open = false
      of.current.querySelector('summary')?.focus()
    }
    const outside = (event: PointerEvent) => {
      if (of.current?.open && event.target instanceof Node && !of.current.contains(event.target)) of.current.open = false
    }
    document.addEventListener('keydown', close)
    document.addEventListener('pointerdown', outside)
    return () => {
      document.removeEventListener('keydown', close)
      document.removeEventListener('pointerdown', outside)
    }
  }, [of])
  return (
    <details ref={of} className={className} onToggle={(event) => toggled?.(event.currentTarget.open)}>
      {children}
    </details>
  )
}
