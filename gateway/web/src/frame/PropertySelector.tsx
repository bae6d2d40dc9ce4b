import { useQueries } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { ask } from '../api/queries.ts'
import { Button } from '../parts/Button.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { Icon } from '../parts/Icon.tsx'
import { hasUnsent } from '../session/drafts.ts'
import { useMaybeProperties } from '../session/property.tsx'
import { useOpen } from '../session/session.tsx'
import { t } from '../texts/Text.tsx'
import { Disclosure } from './SectionNav.tsx'
import { placeOf } from './sections.ts'

/** The window of the envelope: whose flat the pages show. Choosing keeps the section. */
export function PropertySelector() {
  const choice = useMaybeProperties()
  const [path, go] = useLocation()
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState<string | null>(null)
  const details = useRef<HTMLDetailsElement>(null)
  const properties = choice?.properties ?? []
  const billsOpen = useOpen('bills')
  const states = useQueries({
    queries: properties.map((it) => ({ ...ask.bills(it.id), enabled: open && billsOpen })),
  })
  if (!choice) return null
  const { property } = choice

  const label = (
    <span>
      <span className="lbl">{t('frame.property')}</span>
      <span className="adr">{property.address.short}</span>
    </span>
  )
  if (properties.length === 1) return <div className="addressee only">{label}</div>

  const change = (id: string) => {
    setAsked(null)
    if (details.current) details.current.open = false
    choice.choose(id)
    const place = placeOf(path)
    if (place && place.href !== path) go(place.href)
  }
  const state = (index: number) => {
    const unpaid = states[index]?.data?.unpaid
    if (unpaid === undefined) return ''
    return ` · ${unpaid > 0 ? t('frame.property.unpaid', { count: unpaid }) : t('frame.property.fine')}`
  }

  return (
    <>
      <Disclosure of={details} className="addressee" toggled={setOpen}>
        <summary>
          {label}
          <Icon name="down" />
        </summary>
        <ul>
          {properties.map((it, index) => (
            <li key={it.id}>
              <a
                href={placeOf(path)?.href ?? '/'}
                aria-current={it.id === property.id ? 'true' : undefined}
                onClick={(event) => {
                  event.preventDefault()
                  if (it.id !== property.id && hasUnsent()) setAsked(it.id)
                  else change(it.id)
                }}
              >
                {it.address.short}
                <small>
                  {t('frame.property.client', { number: it.clientNumber })}
                  {state(index)}
                </small>
              </a>
            </li>
          ))}
        </ul>
      </Disclosure>
      {asked && (
        <Dialog title={t('unsent.title')} dismiss={() => setAsked(null)}>
          <p>{t('unsent.text')}</p>
          <div className="btns">
            <Button onClick={() => setAsked(null)}>{t('unsent.stay')}</Button>
            <Button kind="second" onClick={() => change(asked)}>
              {t('unsent.go')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  )
}
