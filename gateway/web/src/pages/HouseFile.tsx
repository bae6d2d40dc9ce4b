import { useQuery } from '@tanstack/react-query'
import type { HouseFile, Property } from '../api/contract.ts'
import { ask } from '../api/queries.ts'
import { FileRow } from '../documents/FileRow.tsx'
import { Leaders, PageTitle, Section } from '../parts/layout.tsx'
import { Loaded } from '../parts/states.tsx'
import { StepUp } from '../parts/StepUp.tsx'
import { useProperty } from '../session/property.tsx'
import { useOpen } from '../session/session.tsx'
import { date, dayOf } from '../texts/format.ts'
import { t } from '../texts/Text.tsx'

function BasicData({ property }: { property: Property }) {
  const { house } = property
  return (
    <Leaders
      pairs={[
        { label: t('house-file.address'), value: house.address },
        house.cadastreNumber && { label: t('house-file.cadastre'), value: house.cadastreNumber },
        { label: t('house-file.flats'), value: house.flats },
        house.yearBuilt && { label: t('house-file.year'), value: t('house-file.year.value', { year: house.yearBuilt }) },
      ]}
    />
  )
}

function Chapters({ file, property }: { file: HouseFile; property: Property }) {
  return (
    <>
      <p className="text mut">
        {file.publishedAt ? t('house-file.published', { date: date(dayOf(file.publishedAt)) }) : t('house-file.unpublished')}
      </p>
      <nav aria-label={t('house-file.contents')} className="contents">
        <ul className="toc">
          {file.chapters.map((it) => (
            <li key={it.id}>
              <a href={`#${it.id}`}>
                <span>{it.title}</span>
                <span className="mut num">{it.documents.length}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {file.chapters.map(({ id, title, documents }) => (
        <Section key={id} id={id} title={title}>
          <div className="flow">
            {id === 'BASIC_DATA' && <BasicData property={property} />}
            {documents.length > 0 ? (
              <ul className="rows files">
                {documents.map((it) => (
                  <FileRow key={it.id} file={it} from="/api/house-file" />
                ))}
              </ul>
            ) : (
              id !== 'BASIC_DATA' && <p className="mut">{t('house-file.chapter.none')}</p>
            )}
          </div>
        </Section>
      ))}
    </>
  )
}

/** Mājas lieta: only for who signed in with a bank or eParaksts; for others the way in. */
export default function HouseFilePage() {
  const property = useProperty()
  const open = useOpen('house-file')
  const file = useQuery({ ...ask.houseFile(property.id), enabled: open })
  return (
    <>
      <PageTitle over={t('house-file.over', { address: property.house.address, count: property.house.flats })}>
        {t('section.house-file')}
      </PageTitle>
      {open ? (
        <Loaded query={file} what="what.house-file">
          {(data) => <Chapters file={data} property={property} />}
        </Loaded>
      ) : (
        <StepUp section="house-file" />
      )}
    </>
  )
}
