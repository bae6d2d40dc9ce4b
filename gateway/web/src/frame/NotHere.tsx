import type { SectionId } from '../api/contract.ts'
import { ButtonLink } from '../parts/Button.tsx'
import { PageTitle } from '../parts/layout.tsx'
import { Empty } from '../parts/states.tsx'
import { useProperty } from '../session/property.tsx'
import { date } from '../texts/format.ts'
import { t } from '../texts/Text.tsx'
import { places } from './sections.ts'

/** A section that has nothing of the chosen property for whoever asks, and why. */
export function NotHere({ section }: { section: SectionId }) {
  const { capacity, onBehalfOf, former, seenUntil, sections } = useProperty()
  const name = t(`section.${section}`)
  const first = places.find((it) => it.id !== 'home' && sections.includes(it.id))
  const why =
    former && seenUntil
      ? t('not-here.former', { section: name, date: date(seenUntil) })
      : capacity === 'TENANT'
        ? t('not-here.tenant', { owner: onBehalfOf?.name ?? '' })
        : t('not-here.grantee', { section: name, owner: onBehalfOf?.name ?? '' })
  return (
    <>
      <PageTitle>{name}</PageTitle>
      <div className="flow">
        <Empty title={t('not-here.title')} text={why} />
        {first && (
          <div className="btns">
            <ButtonLink kind="second" href={first.href}>
              {t('not-here.go', { section: t(first.title) })}
            </ButtonLink>
          </div>
        )}
      </div>
    </>
  )
}
