import { createContext, use, useState, type ReactNode } from 'react'
import type { Property } from '../api/contract.ts'

interface Choice {
  properties: Property[]
  property: Property
  choose: (id: string) => void
}
const Context = createContext<Choice | null>(null)
const KEY = 'property'

/** Which of the owner's properties the pages show; remembered for the session. */
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

export const useMaybeProperties = () => use(Context)

export function useProperty(): Property {
  const choice = use(Context)
  if (!choice) throw new Error('This page needs a property')
  return choice.property
}
