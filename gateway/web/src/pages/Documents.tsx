import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Document } from '../api/contract.ts'
import { ask } from '../api/queries.ts'
import { FileRow } from '../documents/FileRow.tsx'
import { matches } from '../documents/search.ts'
import { Button } from '../parts/Button.tsx'
import { PageTitle, Section } from '../parts/layout.tsx'
import { Empty, Loaded } from '../parts/states.tsx'
import { useProperty } from '../session/property.tsx'
import { t } from '../texts/Text.tsx'
import type { MessageId } from '../texts/lv.ts'

interface Group {
  title: MessageId
  place?: string
  files: Document[]
}

function DocumentGroups({ documents }: { documents: Document[] }) {
  const property = useProperty()
  const [query, setQuery] = useState('')
  if (documents.length === 0) return <Empty title={t('documents.none')} text={t('documents.none.text')} />

  const found = documents.filter((it) => matches(`${it.title} ${t(`document.${it.kind}`)} ${it.fileName}`, query))
  const of = (scope: Document['scope']) => found.filter((it) => it.scope === scope && it.kind !== 'FORM')
  const groups: Group[] = [
    { title: 'documents.house', place: property.house.address, files: of('HOUSE') },
    { title: 'documents.own', place: property.address.short, files: of('PROPERTY') },
    { title: 'documents.common', files: of('ALL') },
    { title: 'documents.forms', files: found.filter((it) => it.kind === 'FORM') },
  ]
  return (
    <>
      <form role="search" className="field search" onSubmit={(event) => event.preventDefault()}>
        <label htmlFor="document-search">{t('documents.search')}</label>
        <div className="with-btn">
          <input id="document-search" type="search" value={query} onChange={(event) => setQuery(event.target.value)} />
          <Button type="submit" kind="second" icon="search">
            <span className="sr">{t('documents.search.go')}</span>
          </Button>
        </div>
      </form>
      <p role="status" className="sr">
        {query && t('documents.found', { count: found.length })}
      </p>
      {found.length === 0 && (
        <div className="after-hint">
          <Empty title={t('documents.nothing')} text={t('documents.nothing.text')} />
        </div>
      )}
      {groups
        .filter((it) => it.files.length > 0)
        .map(({ title, place, files }) => (
          <Section key={title} title={t(title)} wide>
            <ul className="rows files">
              {files.map((it) => (
                <FileRow key={it.id} file={it} from="/api/documents" place={place} />
              ))}
            </ul>
          </Section>
        ))}
    </>
  )
}

/** Dokumenti: of the flat, of the house, and the forms for everybody. */
export default function DocumentsPage() {
  const documents = useQuery(ask.documents(useProperty().id))
  return (
    <>
      <PageTitle>{t('section.documents')}</PageTitle>
      <Loaded query={documents} what="what.documents">
        {({ documents }) => <DocumentGroups documents={documents} />}
      </Loaded>
    </>
  )
}
