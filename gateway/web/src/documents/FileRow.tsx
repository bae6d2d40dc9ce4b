import type { Document } from '../api/contract.ts'
import { ButtonAnchor } from '../parts/Button.tsx'
import { date, fileSize } from '../texts/format.ts'
import { t } from '../texts/Text.tsx'

const types: Record<string, string> = {
  'application/pdf': 'PDF',
  'image/png': 'PNG',
  'image/jpeg': 'JPG',
  'application/vnd.etsi.asic-e+zip': 'EDOC',
}
const typeOf = (file: Document) => types[file.contentType] ?? file.fileName.split('.').at(-1)?.toUpperCase() ?? ''

/** One document: the title shows it, the button at the right fetches it. */
export function FileRow({ file, from, place }: { file: Document; from: string; place?: string }) {
  const content = `${from}/${encodeURIComponent(file.id)}/content`
  const said = { type: typeOf(file), size: fileSize(file.size) }
  return (
    <li>
      <h3>
        <a href={`${content}?inline=true`}>{file.title}</a>
      </h3>
      <p className="meta">
        <span>{t(`document.${file.kind}`)}</span>
        <span className="num">{date(file.date)}</span>
        {place && <span>{place}</span>}
      </p>
      <div className="act">
        <ButtonAnchor
          kind="second"
          small
          icon="load"
          href={content}
          download={file.fileName}
          aria-label={t('documents.file.label', { ...said, title: file.title })}
        >
          <span>{t('documents.file', said)}</span>
        </ButtonAnchor>
      </div>
    </li>
  )
}
