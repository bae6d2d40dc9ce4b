import { useMutation } from '@tanstack/react-query'
import { createContext, use, useState, type ReactNode } from 'react'
import type { FieldError } from '../../api/contract.ts'
import { Problem } from '../../api/problem.ts'
import { Button } from '../../parts/Button.tsx'
import { ErrorSummary, Field, Tick, type Wrong } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { useDraft, useUnsent } from '../../session/drafts.ts'
import { t } from '../../texts/Text.tsx'

type Errors<V> = Partial<Record<Extract<keyof V, string>, string>>

interface FormSettings<V, R> {
  /** Names the form's draft and starts the ids of its fields. */
  name: string
  blank: V
  /** Fields that are not kept on the device while the form waits, such as a personal code. */
  unkept?: readonly Extract<keyof V, string>[]
  /** What is wrong with what was typed, field by field, before anything is sent. */
  check?: (values: V) => Errors<V>
  send: (values: V) => Promise<R>
  sent: (result: R) => void
}

export interface FormState<V> {
  name: string
  values: V
  set: (part: Partial<V>) => void
  errorOf: (field: Extract<keyof V, string>) => string | undefined
  wrong: Wrong[]
  attempt: number
  problem: Problem | null
  busy: boolean
  submit: () => void
  forget: () => void
}

/** A server's `properties[0].id` is shown at the field `properties`. */
const fieldOf = (path: string) => /^[^.[]+/.exec(path)?.[0] ?? path

/**
 * One form: what is typed is kept until it is sent, all is checked on sending, and what the service finds wrong is shown
 * at its field until that field is changed.
 */
export function useForm<V extends object, R>({ name, blank, unkept = [], check, send, sent }: FormSettings<V, R>): FormState<V> {
  type Name = Extract<keyof V, string>
  const draft = useDraft<V>(`staff:${name}`, blank)
  const [attempt, setAttempt] = useState(0)
  const [refused, setRefused] = useState<Errors<V>>({})
  useUnsent(draft.touched)
  const [passing, setPassing] = useState<Partial<V>>({})
  const values: V = { ...blank, ...draft.value, ...passing }
  const mutation = useMutation({
    mutationFn: send,
    onSuccess: (result) => {
      draft.clear(blank)
      setPassing({})
      setAttempt(0)
      setRefused({})
      sent(result)
    },
    onError: (error) => {
      if (error instanceof Problem) {
        const known = error.errors.filter((it: FieldError) => fieldOf(it.field) in values)
        setRefused(Object.fromEntries(known.toReversed().map((it) => [fieldOf(it.field), it.message])) as Errors<V>)
      }
      setAttempt((it) => it + 1)
    },
  })
  const found = Object.fromEntries(Object.entries(check?.(values) ?? {}).filter(([, words]) => words)) as Errors<V>
  const errors: Errors<V> = { ...refused, ...found }
  const shown: Errors<V> = attempt > 0 ? errors : {}
  const problem = mutation.error instanceof Problem ? mutation.error : mutation.error ? new Problem('unavailable', 0, { type: 'about:blank' }) : null
  return {
    name,
    values,
    set: (part) => {
      if (mutation.isError) mutation.reset()
      setRefused((before) => {
        const left = { ...before }
        for (const key of Object.keys(part)) delete left[key as Name]
        return left
      })
      const passed = Object.fromEntries(Object.entries(part).filter(([key]) => (unkept as readonly string[]).includes(key))) as Partial<V>
      setPassing((before) => ({ ...before, ...passed }))
      draft.set({ ...values, ...part, ...Object.fromEntries(unkept.map((it) => [it, blank[it]])) })
    },
    errorOf: (field) => shown[field],
    wrong: (Object.keys(values) as Name[]).flatMap((field): Wrong[] => (shown[field] ? [{ field: `${name}-${field}`, text: shown[field] }] : [])),
    attempt,
    problem,
    busy: mutation.isPending,
    submit: () => {
      if (mutation.isPending) return
      if (Object.keys(found).length > 0) setAttempt((it) => it + 1)
      else mutation.mutate(values)
    },
    forget: () => {
      mutation.reset()
      draft.clear(blank)
      setAttempt(0)
      setRefused({})
    },
  }
}

/** Why a call was refused or failed, in the service's own words where it has them. */
export function ProblemNotice({ problem }: { problem: Problem | null }) {
  if (!problem || problem.kind === 'signed-out') return null
  const strays = problem.errors.map((it) => it.message)
  const own = ['offline', 'unavailable'].includes(problem.kind) ? undefined : (problem.details.detail ?? problem.details.title)
  return (
    <Notice kind="bad" live>
      <p>
        <strong>{t(problem.kind === 'offline' || problem.kind === 'unavailable' ? 'form.failed' : 'staff.refused')}</strong>
      </p>
      <p>{own ?? t(problem.kind === 'offline' ? 'form.offline' : 'form.failed.text')}</p>
      {strays.map((it) => (
        <p key={it}>{it}</p>
      ))}
    </Notice>
  )
}

const Context = createContext<FormState<never> | null>(null)

interface FormProps<V> {
  form: FormState<V>
  label?: string
  children: ReactNode
}

/** The form itself: above its fields what is wrong, or why it was refused. */
export function Form<V>({ form, label, children }: FormProps<V>) {
  const unplaced = form.problem && form.wrong.length === 0 ? form.problem : null
  return (
    <form
      className="flow"
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        form.submit()
      }}
    >
      {form.attempt > 0 && <ErrorSummary wrong={form.wrong} attempt={form.attempt} />}
      <ProblemNotice problem={unplaced} />
      <Context value={form as unknown as FormState<never>}>{children}</Context>
    </form>
  )
}

function useField<V>(name: string) {
  const form = use(Context) as unknown as FormState<Record<string, V>> | null
  if (!form) throw new Error('A field stands in a form')
  return { id: `${form.name}-${name}`, value: form.values[name] as V, error: form.errorOf(name), change: (value: V) => form.set({ [name]: value }) }
}

interface TextFieldProps {
  name: string
  label: string
  hint?: string
  full?: boolean
  type?: 'text' | 'email' | 'date' | 'month' | 'search'
  inputMode?: 'decimal' | 'numeric' | 'email'
  rows?: number
  autoComplete?: string
}

/** One line, or several where `rows` says so. */
export function TextField({ name, label, hint, full, rows, type = 'text', inputMode, autoComplete = 'off' }: TextFieldProps) {
  const { id, value, error, change } = useField<string>(name)
  return (
    <Field id={id} label={label} hint={hint} error={error} full={full}>
      {(it) =>
        rows ? (
          <textarea {...it} rows={rows} value={value} onChange={(event) => change(event.target.value)} />
        ) : (
          <input {...it} type={type} inputMode={inputMode} autoComplete={autoComplete} value={value} onChange={(event) => change(event.target.value)} />
        )
      }
    </Field>
  )
}

/** One of several; the empty choice stands first where there is one. */
export function ChoiceField({ name, label, hint, options, full }: { name: string; label: string; hint?: string; options: readonly (readonly [value: string, words: string])[]; full?: boolean }) {
  const { id, value, error, change } = useField<string>(name)
  return (
    <Field id={id} label={label} hint={hint} error={error} full={full}>
      {(it) => (
        <select {...it} value={value} onChange={(event) => change(event.target.value)}>
          {options.map(([key, words]) => (
            <option key={key} value={key}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

export function TickField({ name, label, hint }: { name: string; label: string; hint?: string }) {
  const { id, value, error, change } = useField<boolean>(name)
  return <Tick id={id} label={label} hint={hint} error={error} checked={value} change={change} />
}

/** Several of many, under one legend; the error stands with the first. */
export function TicksField({ name, legend, options }: { name: string; legend: string; options: readonly (readonly [value: string, words: string])[] }) {
  const { id, value, error, change } = useField<string[]>(name)
  return (
    <fieldset id={id} tabIndex={-1} className={error ? 'wrong' : undefined}>
      <legend className="legend">{legend}</legend>
      {error && (
        <p className="err" id={`${id}-error`}>
          {error}
        </p>
      )}
      <div className="ticks">
        {options.map(([key, words]) => (
          <Tick
            key={key}
            id={`${id}-${key}`}
            label={words}
            checked={value.includes(key)}
            change={(checked) => change(checked ? [...value, key] : value.filter((it) => it !== key))}
          />
        ))}
      </div>
    </fieldset>
  )
}

/** Sends the form; while it is on its way, says so. */
export function SendButton({ kind, small, children, busy }: { kind?: 'primary' | 'second' | 'bad'; small?: boolean; children: string; busy?: string }) {
  const form = use(Context)
  return (
    <Button type="submit" kind={kind} small={small} busy={form?.busy && (busy ?? t('button.sending'))}>
      {children}
    </Button>
  )
}
