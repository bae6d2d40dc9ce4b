import { createContext, use, useState, type ReactNode } from 'react'
import type { Property, SectionId } from '../api/contract.ts'
import { t } from '../texts/Text.tsx'
import { SessionProvider, useMaybeSession } from './session.tsx'

interface Choice {
  properties: Property[]
  property: Property
  choose: (id: string) => void
}
const Context = createContext<Choice | null>(null)
const KEY = 'property'

/** Which of the properties the pages show; remembered for the session. */
export function PropertyProvider({ properties, children }: { properties: Property[]; children: ReactNode }) {
  const [id, setId] = useState(() => sessionStorage.getItem(KEY))
  const property = properties.find((it) => it.id === id) ?? properties[0]
  if (!property) return children
  const choose = (next: string) => {
    sessionStorage.setItem(KEY, next)
    setId(next)
  }
  return <Context value={{ properties, property, choose }}>{children}</Context>
}

/** These pages are about all properties at once. */
const OF_ALL: readonly SectionId[] = ['notices', 'communication', 'addresses']

/** Whoever hands in readings is told in a notice that it is time to. */
const opens = (property: Property, section: SectionId) =>
  property.sections.includes(section) || (section === 'notices' && property.sections.includes('meters'))

/** Whether a section has anything for whoever asks and chose that property; settings are everybody's own. */
export const concerns = ({ property, properties }: Pick<Choice, 'property' | 'properties'>, section: SectionId) =>
  section === 'settings' || (OF_ALL.includes(section) ? properties : [property]).some((it) => opens(it, section))

/** The session, narrowed to what there is of the chosen property: nothing else is asked for. */
export function OfProperty({ children }: { children: ReactNode }) {
  const session = useMaybeSession()
  const choice = use(Context)
  if (!session || !choice) return children
  const sections = session.sections.map((it) =>
    concerns(choice, it.id) ? it : { ...it, open: false, admission: 'closed' as const },
  )
  return <SessionProvider session={{ ...session, sections }}>{children}</SessionProvider>
}

/** The name of somebody who acted at the chosen property, as far as it is known to whoever asks. */
export function useNames(): (id: string) => string {
  const people = use(Context)?.property.people ?? []
  return (id) => people.find((it) => it.id === id)?.name ?? t('person.unknown')
}

export const useMaybeProperties = () => use(Context)

export function useProperty(): Property {
  const choice = use(Context)
  if (!choice) throw new Error('This page needs a property')
  return choice.property
}
