import { useEffect, useRef, type ReactNode } from 'react'
import { t } from '../texts/Text.tsx'
import { Icon } from './Icon.tsx'

interface FieldProps {
  id: string
  label: string
  hint?: ReactNode
  error?: ReactNode
  full?: boolean
  hintLast?: boolean
  children: (described: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode
}

export function ErrorLine({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <span className="err" id={id}>
      <Icon name="warn" />
      <span>{children}</span>
    </span>
  )
}

/** Label, hint, error, input, in that order; the input is described by the hint and the error. */
export function Field({ id, label, hint, error, full, hintLast, children }: FieldProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  const hintLine = hint && (
    <span className="hint" id={`${id}-hint`}>
      {hint}
    </span>
  )
  return (
    <div className={`field${full ? ' full' : ''}${error ? ' wrong' : ''}`}>
      <label htmlFor={id}>{label}</label>
      {!hintLast && hintLine}
      {error && <ErrorLine id={`${id}-error`}>{error}</ErrorLine>}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {hintLast && hintLine}
    </div>
  )
}

interface TickProps {
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  checked: boolean
  change?: (checked: boolean) => void
  disabled?: boolean
  type?: 'checkbox' | 'radio'
  name?: string
}

/** A box or a dot with its sentence. */
export function Tick({ id, label, hint, error, checked, change, disabled, type = 'checkbox', name }: TickProps) {
  return (
    <div className={error ? 'wrong' : undefined}>
      {error && <ErrorLine id={`${id}-error`}>{error}</ErrorLine>}
      <label className="tick" htmlFor={id}>
        <input
          id={id}
          type={type}
          name={name}
          checked={checked}
          disabled={disabled}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => change?.(event.target.checked)}
        />
        <span>
          {label}
          {hint && <small>{hint}</small>}
        </span>
      </label>
    </div>
  )
}

export interface Wrong {
  field: string
  text: string
}

/** Stands above the form after sending, takes the focus, and its links jump to the fields. */
export function ErrorSummary({ wrong, attempt }: { wrong: Wrong[]; attempt: number }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (attempt > 0) box.current?.focus()
  }, [attempt])
  if (wrong.length === 0) return null
  return (
    <div className="errbox" role="alert" tabIndex={-1} ref={box}>
      <h2>{t('form.errors', { count: wrong.length })}</h2>
      <ul>
        {wrong.map(({ field, text }) => (
          <li key={field}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(field)?.focus()
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
