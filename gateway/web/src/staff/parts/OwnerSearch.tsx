import { useState } from 'react'
import { Button } from '../../parts/Button.tsx'
import { ErrorLine, Field } from '../../parts/Field.tsx'
import { t } from '../../texts/Text.tsx'

/** By what an owner is looked for; who is found fits all that is given. */
export interface OwnerQuestion {
  name?: string
  address?: string
  clientNumber?: string
  personalCode?: string
}
const fields = ['name', 'address', 'clientNumber', 'personalCode'] as const

/** Looks for an owner by name, address, client number or personal code. Nothing of it goes into an address line. */
export function OwnerSearch({ ask }: { ask: (question: OwnerQuestion) => void }) {
  const [typed, setTyped] = useState<OwnerQuestion>({})
  const [wrong, setWrong] = useState(false)
  return (
    <form
      className="filters"
      role="search"
      aria-label={t('office.find')}
      onSubmit={(event) => {
        event.preventDefault()
        const question = Object.fromEntries(Object.entries(typed).flatMap(([key, value]) => (value?.trim() ? [[key, value.trim()]] : []))) as OwnerQuestion
        const empty = Object.keys(question).length === 0
        setWrong(empty)
        if (!empty) ask(question)
      }}
    >
      {fields.map((it) => (
        <Field key={it} id={`owner-${it}`} label={t(`owner-search.${it}`)} hint={t(`owner-search.${it}.hint`)}>
          {(described) => (
            <input {...described} autoComplete="off" value={typed[it] ?? ''} onChange={(event) => setTyped({ ...typed, [it]: event.target.value })} />
          )}
        </Field>
      ))}
      <div className="btns keep">
        <Button type="submit" icon="search" small>
          {t('owner-search.go')}
        </Button>
        <div role="alert">{wrong && <ErrorLine>{t('owner-search.error')}</ErrorLine>}</div>
      </div>
    </form>
  )
}
