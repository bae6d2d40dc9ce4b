/** The names the staff's pages use for what the services take and answer. */

import type { Day, Moment, Month } from '../../api/contract.ts'
import type * as identity from '../../api/generated/identity.ts'

type Identity = identity.components['schemas']

export type { Day, Moment, Month }

export type Role = 'client-service' | 'billing' | 'building-manager' | 'administrator' | 'auditor'
export type DeskId = 'registrations' | 'owners' | 'mandates' | 'readings' | 'windows' | 'audit'

/** Part of the staff's work that some roles may do. */
export interface Desk {
  id: DeskId
  title: string
  open: boolean
  /** Nothing can be changed there. */
  readOnly: boolean
}
export interface StaffSignedIn {
  signedIn: true
  id: string
  name: string
  roles: Role[]
  signedInAt: Moment
  now: Moment
  csrf: string
  desks: Desk[]
}
export interface StaffSignedOut {
  signedIn: false
  now: Moment
}
export type StaffSession = StaffSignedIn | StaffSignedOut

// ---- windows

export interface WindowDates {
  opens: Day
  closes: Day
}
/** A window published for somebody: what is null is not asked about. */
export interface PublishedWindow extends WindowDates {
  id: string
  house: string | null
  houseAddress: string | null
  resource: 'COLD_WATER' | 'HOT_WATER' | null
  channel: 'WEB' | 'API' | 'STAFF' | 'REMOTE' | null
  reason: string
  by: string
  at: Moment
  withdrawable: boolean
}
export interface WindowMonth {
  month: Month
  byRule: WindowDates
  everybody: WindowDates
  longer: PublishedWindow[]
  lost: { day: Day; minutes: number }[]
}
export interface House {
  id: string
  address: string
}
export interface WindowOverview {
  months: WindowMonth[]
  houses: House[]
}
export interface WindowPublication {
  opens: Day
  closes: Day
  house: string | null
  resource: string | null
  channel: string | null
  reason: string
}

// ---- readings

export type FlatState = 'SUBMITTED' | 'SUSPICIOUS' | 'MISSING'
export interface FlatProgress {
  property: string
  flat: string
  state: FlatState
}
export interface StaircaseProgress {
  staircase: string | null
  flats: FlatProgress[]
}
export interface HouseProgress {
  house: string
  address: string
  flats: number
  submitted: number
  missing: number
  suspicious: number
  staircases: StaircaseProgress[]
}
export interface ReadingProgress {
  month: Month
  window: WindowDates
  open: boolean
  closesAt: Moment
  at: Moment
  flats: number
  submitted: number
  lastHour: number
  missing: number
  suspicious: number
  difference: number
  houses: HouseProgress[]
}
export type Consequence = 'AVERAGE' | 'AVERAGE_WARNING' | 'DIFFERENCE'
export interface MissingFlat {
  property: string
  address: string
  flat: string
  staircase: string | null
  meters: number
  monthsInARow: number
  consequence: Consequence
  remindedAt: Moment | null
  contacts: { name: string; phone: string | null }[]
}
export interface SuspiciousReading {
  id: string
  property: string
  flat: string
  resource: 'COLD_WATER' | 'HOT_WATER'
  place: string
  serial: string
  previous: number
  value: number
  consumption: number
  usual: number | null
  reason: string
  confirmedByOwner: boolean
  submittedAt: Moment
  channel: 'WEB' | 'API' | 'STAFF' | 'REMOTE'
}
export interface DeskMeter {
  id: string
  resource: 'COLD_WATER' | 'HOT_WATER'
  place: string
  serial: string
  digits: number
  last: { value: number; day: Day } | null
  verifiedUntil: Day | null
}
export interface DeskProperty {
  property: string
  address: string
  meters: DeskMeter[]
}

// ---- registrations

export type Application = Identity['ApplicationView']
export type ApplicationSummary = Identity['RowView']
export type Applications = Identity['ApplicationsView']
export type Letter = Identity['LetterView']
export type Check = Identity['CheckView']
export type FoundOwner = Identity['FoundOwnerView']
export type FoundOwners = Identity['FoundOwnersView']
export type RefusalLetter = Identity['RefusalReasonView']
export type RefusalReason = RefusalLetter['reason']
export type Mail = Identity['MailView']
export type DocumentKind = Identity['DocumentEntry']['kind']
/** How an application stands: what was decided of it, and what time and the person have made of that. */
export type Standing = Application['standing']
export type ApplicationState = 'RECEIVED' | 'INVITED' | 'REFUSED' | 'ALREADY_REGISTERED'

// ---- attempts to register

export type AttemptState = 'REFUSED' | 'RECOGNISED' | 'MAIL_SENT' | 'MAIL_NOT_TAKEN' | 'DELIVERED' | 'BOUNCED' | 'EXPIRED' | 'CONFIRMED'
export type AttemptStepKind =
  | 'RECOGNISED' | 'NOT_IN_REGISTER' | 'HAS_ACCOUNT' | 'MAIL_SENT' | 'MAIL_NOT_TAKEN' | 'DELIVERED' | 'BOUNCED' | 'ADDRESS_TAKEN' | 'CONFIRMED_BY_LINK' | 'CONFIRMED_BY_CODE'
/** Somebody whom a bank or eParaksts had named asked to come in; who is not in the register has no name here. */
export interface Attempt {
  id: string
  at: Moment
  way: string
  state: AttemptState
  person?: string
  name?: string
  personalCodeMasked?: string
  email?: string
  endsAt?: Moment
  resent: number
  steps: { at: Moment; kind: AttemptStepKind; detail?: string }[]
}
export interface AttemptsPage {
  attempts: Attempt[]
  page: number
  size: number
  total: number
}

// ---- audit

export type AuditRequest = Identity['AuditRequestView']
/** A page of requests, newest first; `before` leads to the next and is missing on the last. */
export type AuditPage = Identity['AuditPage']
/** The trail of a service, each entry of which is chained to the one before. */
export type AuditTrail = Identity['TrailView']

// ---- powers of attorney

export type MandateState = 'RECORDED' | 'APPROVED' | 'REFUSED' | 'REVOKED'
export interface Party {
  id: string
  name: string
  /** A masked personal code or a registration number. */
  code: string
}
export interface MandateProperty {
  id: string
  clientNumber: string
  address: string
  /** Whether the grantor owns it today. */
  owned: boolean
}
export interface Mandate {
  id: string
  grantor: Party
  grantee: Party
  properties: MandateProperty[]
  sections: string[]
  notary: string
  registerNumber: string
  issuedOn: Day
  from: Day
  until: Day | null
  scan: { type: 'PDF' | 'JPEG' | 'PNG'; size: number } | null
  state: MandateState
  inForce: boolean
  /** Whether who looks may approve it. */
  approvable: boolean
  history: { kind: 'RECORDED' | 'SCANNED' | 'APPROVED' | 'REFUSED' | 'REVOKED'; at: Moment; by: string; reason: string | null }[]
}
export interface MandateEntry {
  grantor: string
  granteePersonalCode: string
  granteeGivenName: string
  granteeFamilyName: string
  properties: string[]
  sections: string[]
  notary: string
  registerNumber: string
  issuedOn: Day
  from: Day
  until: Day | null
}
/** A property and who may grant something there. */
export interface Grantors {
  property: string
  clientNumber: string
  address: string
  owners: Party[]
}
