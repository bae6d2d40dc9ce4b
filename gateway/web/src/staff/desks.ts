import type { AnyMessageId } from '../texts/Text.tsx'
import type { DeskId } from './api/contract.ts'

export interface StaffPlace {
  id: string
  /** Under which desk the services let it in. */
  desk: DeskId
  href: string
  title: Extract<AnyMessageId, `desk.${string}`>
}

/** The desks' pages in the order of the navigation; a desk may have two. */
export const staffPlaces: readonly StaffPlace[] = [
  { id: 'registrations', desk: 'registrations', href: '/pieteikumi', title: 'desk.registrations' },
  { id: 'attempts', desk: 'registrations', href: '/meginajumi', title: 'desk.attempts' },
  { id: 'owners', desk: 'owners', href: '/ipasnieki', title: 'desk.owners' },
  { id: 'mandates', desk: 'mandates', href: '/pilnvaras', title: 'desk.mandates' },
  { id: 'readings', desk: 'readings', href: '/radijumi', title: 'desk.readings' },
  { id: 'windows', desk: 'windows', href: '/periodi', title: 'desk.windows' },
  { id: 'audit', desk: 'audit', href: '/auditacija', title: 'desk.audit' },
]

/** The place a path belongs to. */
export const staffPlaceOf = (path: string): StaffPlace | undefined =>
  staffPlaces.find((it) => path === it.href || path.startsWith(`${it.href}/`))
