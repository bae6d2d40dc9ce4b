import { createContext, use, type ReactNode } from 'react'
import type { SectionId, SignedIn } from '../api/contract.ts'

const Context = createContext<SignedIn | null>(null)

export function SessionProvider({ session, children }: { session: SignedIn | null; children: ReactNode }) {
  return <Context value={session}>{children}</Context>
}

/** The session, or nothing on a public page read by nobody in particular. */
export const useMaybeSession = () => use(Context)

export function useSession(): SignedIn {
  const session = use(Context)
  if (!session) throw new Error('This page needs a session')
  return session
}

/** What is not in the table is closed. */
export const isOpen = (session: SignedIn, section: SectionId) =>
  session.sections.some((it) => it.id === section && it.open)

export const useOpen = (section: SectionId) => {
  const session = use(Context)
  return session !== null && isOpen(session, section)
}
