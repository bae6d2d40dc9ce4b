import type { SectionId } from '../api/contract.ts'
import type { IconName } from '../parts/Icon.tsx'
import type { MessageId } from '../texts/lv.ts'

export interface Place {
  id: SectionId | 'home'
  href: string
  title: MessageId
  icon: IconName
}

/** The sections in the order of the navigation, which is the same everywhere. */
export const places: readonly Place[] = [
  { id: 'home', href: '/', title: 'section.home', icon: 'home' },
  { id: 'bills', href: '/rekini', title: 'section.bills', icon: 'bill' },
  { id: 'meters', href: '/skaititaji', title: 'section.meters', icon: 'meter' },
  { id: 'notices', href: '/pazinojumi', title: 'section.notices', icon: 'bell' },
  { id: 'communication', href: '/sazina', title: 'section.communication', icon: 'chat' },
  { id: 'documents', href: '/dokumenti', title: 'section.documents', icon: 'doc' },
  { id: 'house-file', href: '/majas-lieta', title: 'section.house-file', icon: 'house' },
  { id: 'addresses', href: '/adreses', title: 'section.addresses', icon: 'pin' },
  { id: 'settings', href: '/uzstadijumi', title: 'section.settings', icon: 'gear' },
]

/** The place a path belongs to; a bill belongs to the bills. */
export const placeOf = (path: string): Place | undefined =>
  places.find((it) => (it.href === '/' ? path === '/' : path === it.href || path.startsWith(`${it.href}/`)))
