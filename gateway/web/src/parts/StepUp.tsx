import type { Admission, SectionId, WayIn } from '../api/contract.ts'
import { useSession } from '../session/session.tsx'
import { lv, type MessageId } from '../texts/lv.ts'
import { t } from '../texts/Text.tsx'
import { Icon, type IconName } from './Icon.tsx'
import { Section } from './layout.tsx'

const icons: Record<string, IconName> = { 'eparaksts-mobile': 'mobile', 'eparaksts-eid': 'card' }
const chapters = Object.keys(lv).filter((it): it is Extract<MessageId, `chapter.${string}`> => it.startsWith('chapter.'))

const name = (way: WayIn) => {
  const known = `step-up.${way.id}`
  return known in lv ? t(known as MessageId) : t('step-up.other', { way: way.title })
}

function Way({ way, to }: { way: WayIn; to?: string }) {
  const inside = (
    <>
      <Icon name={icons[way.id] ?? 'bank'} />
      <span>
        {name(way)}
        {!way.available && <small>{t('step-up.soon')}</small>}
      </span>
      <Icon name={way.available ? 'right' : 'clock'} />
    </>
  )
  if (!way.available)
    return (
      <span className="way soon" role="link" aria-disabled="true" tabIndex={0}>
        {inside}
      </span>
    )
  const back = to ?? location.pathname + location.search
  return (
    <a className="way" href={`/sign-in?with=${encodeURIComponent(way.id)}&to=${encodeURIComponent(back)}`}>
      {inside}
    </a>
  )
}

interface StepUpProps {
  section?: SectionId
  admission?: Admission
  /** Where to go once the section is open; the page itself if not given. */
  to?: string
}

/** A closed section: the sentence, the ways that open it, and what is inside, in grey. */
export function StepUp({ section = 'house-file', admission, to }: StepUpProps) {
  const session = useSession()
  const asked = session.sections.find((it) => it.id === section)
  const openedBy = asked?.openedBy ?? ['bank', 'eparaksts']
  const again = (admission ?? asked?.admission) === 'too-long-ago'
  const ways = session.waysIn.filter((it) => openedBy.includes(it.method) && (again || it.method !== session.loginMethod))
  const how = t(`with.${session.loginMethod}`)
  return (
    <>
      <div className="flow">
        <p className="lead text">
          {again
            ? t('step-up.again', { section: t(`section.${section}`) })
            : section === 'house-file'
            ? t('step-up.house-file', { with: how })
            : t('step-up.any', { section: t(`section.${section}`), with: how })}
        </p>
        <ul className="ways opening" aria-label={t('step-up.ways')}>
          {ways.map((way) => (
            <li key={way.id}>
              <Way way={way} to={to} />
            </li>
          ))}
        </ul>
        <p className="sm mut">{t('step-up.back')}</p>
      </div>
      {section === 'house-file' && (
        <Section title={t('step-up.what')} note={t('step-up.after')}>
          <ul className="closed-toc">
            {chapters.map((it) => (
              <li key={it}>
                <Icon name="lock" />
                {t(it)}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
