import { useRef, useState, type DragEvent } from 'react'
import { ErrorLine } from '../../parts/Field.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { fileSize } from '../../texts/format.ts'
import { t } from '../../texts/Text.tsx'

interface FileDropProps {
  id: string
  /** What belongs here, with the endings that are taken. */
  label: string
  endings: readonly string[]
  /** In bytes. */
  most: number
  error?: string
  /** How much has gone, from 0 to 1, while a file is on its way. */
  progress?: number
  chosen?: File | null
  take: (file: File) => void
}

/** Why this file is not even sent. */
export function unfit(file: File, endings: readonly string[], most: number): string | undefined {
  const name = file.name.toLowerCase()
  if (!endings.some((it) => name.endsWith(it))) return t('drop.type', { endings: endings.join(', ') })
  if (file.size === 0) return t('drop.empty')
  return file.size > most ? t('drop.size', { size: fileSize(file.size), most: fileSize(most) }) : undefined
}

/** Takes one file: dragged here, or chosen with the button. */
export function FileDrop({ id, label, endings, most, error, progress, chosen, take }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [wrong, setWrong] = useState<string | undefined>()
  const busy = progress !== undefined
  const receive = (files: FileList | null) => {
    const file = files?.[0]
    if (!file || busy) return
    const fault = files.length > 1 ? t('drop.one') : unfit(file, endings, most)
    setWrong(fault)
    if (!fault) take(file)
  }
  const drag = (event: DragEvent, is: boolean) => {
    event.preventDefault()
    setOver(is)
  }
  const shown = wrong ?? error
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping is a second way; the button does the same
    <div
      id={id}
      tabIndex={-1}
      className={over ? 'drop over' : 'drop'}
      role="group"
      aria-label={label}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false)
        receive(event.dataTransfer.files)
      }}
    >
      <Icon name="doc" />
      <span>{label}</span>
      {chosen && !busy && (
        <span>
          <strong>{chosen.name}</strong> ({fileSize(chosen.size)})
        </span>
      )}
      <div role="alert">{shown && <ErrorLine>{shown}</ErrorLine>}</div>
      {busy ? (
        <div>
          <progress aria-label={t('drop.progress')} max={1} value={progress} />
          <span className="sm mut" role="status">
            {t(progress < 1 ? 'drop.sending' : 'drop.checking')}
          </span>
        </div>
      ) : (
        <button type="button" className="link" onClick={() => input.current?.click()}>
          {t(chosen ? 'drop.other' : 'drop.choose')}
        </button>
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept={endings.join(',')}
        aria-label={label}
        onChange={(event) => {
          receive(event.target.files)
          event.target.value = ''
        }}
      />
    </div>
  )
}
