import { useQueries } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Property } from '../api/contract.ts'
import { ask } from '../api/queries.ts'
import { Button } from '../parts/Button.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { Icon } from '../parts/Icon.tsx'
import { hasUnsent } from '../session/drafts.ts'
import { useMaybeProperties } from '../session/property.tsx'
import { date } from '../texts/format.ts'
import { t } from '../texts/Text.tsx'
import { Disclosure } from './SectionNav.tsx'
import { placeOf } from './sections.ts'

/** In whose name one acts at a property, or until when it was one's own; nothing where neither is to be said. */
function Standing({ of: { capacity, onBehalfOf, former, seenUntil } }: { of: Property }) {
  const acts = {
    OWNER: null,
    REPRESENTATIVE: 'frame.property.representative',
    GRANTEE: 'frame.property.grantee',
    TENANT: 'frame.property.tenant',
  } as const
  const acting = acts[capacity]
  const said = [
    acting && onBehalfOf && t(acting, { owner: onBehalfOf.name }),
    former && seenUntil && t('frame.property.former', { date: date(seenUntil) }),
  ].filter((it): it is string => Boolean(it))
  return said.length > 0 && <span className="standing">{said.join(' · ')}</span>
}

/** The window of the envelope: whose flat the pages show. Choosing keeps the section. */
export function PropertySelector() {
  const choice = useMaybeProperties()
  const [path, go] = useLocation()
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState<string | null>(null)
  const details = useRef<HTMLDetailsElement>(null)
  const properties = choice?.properties ?? []
  const states = useQueries({
    queries: properties.map((it) => ({
      ...ask.bills(it.id),
      enabled: open && it.sections.includes('bills'),
    })),
  })
  if (!choice) return null
  const { property } = choice

  const label = (
    <span>
      <span className="lbl">{t('frame.property')}</span>
      <span className="adr">{property.address.short}</span>
      <Standing of={property} />
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
                <Standing of={it} />
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
