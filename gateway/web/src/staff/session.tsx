import { createContext, use, type ReactNode } from 'react'
import type { DeskId, StaffSignedIn } from './api/contract.ts'

const Context = createContext<StaffSignedIn | null>(null)

export function StaffSessionProvider({ session, children }: { session: StaffSignedIn; children: ReactNode }) {
  return <Context value={session}>{children}</Context>
}

/** Who of the staff is signed in. */
export function useStaff(): StaffSignedIn {
  const session = use(Context)
  if (!session) throw new Error('This page needs a session of the staff')
  return session
}

/** What is not in the table is closed. */
export const isDeskOpen = (session: StaffSignedIn, desk: DeskId) => session.desks.some((it) => it.id === desk && it.open)

/** Whether something can be changed at this desk, or only read. */
export const useMayChange = (desk: DeskId) => useStaff().desks.some((it) => it.id === desk && it.open && !it.readOnly)
