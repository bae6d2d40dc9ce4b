import { useQuery } from '@tanstack/react-query'
import { client, read } from '../api/client.ts'
import { Section } from '../parts/layout.tsx'
import { date, fileSize } from '../texts/format.ts'
import { t } from '../texts/Text.tsx'

/** The acts of the meters that were replaced in the owner's time; nothing where there are none. */
export function ReplacementActs({ property }: { property: string }) {
  const { data } = useQuery({
    queryKey: ['meters', property, 'acts'],
    queryFn: () => read(client.GET('/api/meters/{property}/acts', { params: { path: { property } } })),
  })
  if (!data || data.length === 0) return null
  return (
    <Section title={t('acts.title')} print={false}>
      <ul className="ticks">
        {data.map((it) => (
          <li key={it.id}>
            <a href={`/api/meters/${encodeURIComponent(property)}/acts/${encodeURIComponent(it.id)}`} download>
              {t('acts.of', { date: date(it.replacedOn), name: it.fileName })}
            </a>{' '}
            <span className="sm mut">({fileSize(it.size)})</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
