import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { SectionId } from '../api/contract.ts'
import { ask } from '../api/queries.ts'
import { PageTitle, Section } from '../parts/layout.tsx'
import { Status } from '../parts/Status.tsx'
import { portalNow } from '../session/clock.ts'
import { useMaybeProperties } from '../session/property.tsx'
import { isOpen, useMaybeSession } from '../session/session.tsx'
import { dateTime } from '../texts/format.ts'
import { t } from '../texts/Text.tsx'

type Health = 'works' | 'broken' | 'checking' | 'soon' | 'closed'

function Mark({ health }: { health: Health }) {
  const look = {
    works: ['good', 'okc'],
    broken: ['bad', 'warn'],
    checking: ['off', 'clock'],
    soon: ['off', 'clock'],
    closed: ['off', 'lock'],
  } as const
  const [tone, icon] = look[health]
  return (
    <Status tone={tone} icon={icon}>
      {t(`status.${health}`)}
    </Status>
  )
}

function Row({ name, health }: { name: string; health: Health }) {
  return (
    <li>
      <h3>{name}</h3>
      <div className="act">
        <Mark health={health} />
      </div>
    </li>
  )
}

const healthOf = (query: UseQueryResult): Health => (query.isError ? 'broken' : query.isPending ? 'checking' : 'works')

function Sections() {
  const session = useMaybeSession()
  const property = useMaybeProperties()?.property.id ?? ''
  const asked = (section: SectionId) => session !== null && isOpen(session, section) && property !== ''
  const checks: [SectionId, UseQueryResult][] = [
    ['bills', useQuery({ ...ask.bills(property), enabled: asked('bills'), staleTime: 0 }) as UseQueryResult],
    ['meters', useQuery({ ...ask.meters(property), enabled: asked('meters'), staleTime: 0 }) as UseQueryResult],
    ['notices', useQuery({ ...ask.notices(), enabled: asked('notices'), staleTime: 0 }) as UseQueryResult],
    ['communication', useQuery({ ...ask.questions(), enabled: asked('communication'), staleTime: 0 }) as UseQueryResult],
    ['documents', useQuery({ ...ask.documents(property), enabled: asked('documents'), staleTime: 0 }) as UseQueryResult],
    ['addresses', useQuery({ ...ask.addresses(), enabled: session !== null, staleTime: 0 }) as UseQueryResult],
  ]
  if (!session) return null
  return checks.map(([section, query]) => (
    <Row key={section} name={t(`section.${section}`)} health={isOpen(session, section) ? healthOf(query) : 'closed'} />
  ))
}

/** Which parts of the portal answer at this moment. */
export default function SystemStatusPage() {
  const portal = useQuery(ask.session())
  const session = useMaybeSession()
  return (
    <>
      <PageTitle over={t('status.now', { at: dateTime(portalNow()) })}>{t('status.title')}</PageTitle>
      <Section title={t('status.portal')}>
        <ul className="rows two">
          <Row name={t('status.portal')} health={healthOf(portal as UseQueryResult)} />
          <Sections />
        </ul>
      </Section>
      <Section title={t('status.ways')}>
        {session ? (
          <ul className="rows two">
            {session.waysIn.map((it) => (
              <Row key={it.id} name={it.title} health={it.available ? 'works' : 'soon'} />
            ))}
          </ul>
        ) : (
          <p>{t('status.ways.signed-out')}</p>
        )}
      </Section>
    </>
  )
}
