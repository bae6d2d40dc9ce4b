/** The names the staff's pages use for what the services take and answer. */

import type { Day, Moment, Month } from '../../api/contract.ts'

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

/** A page of a longer list; pages count from 0. */
export interface Paged<T> {
  items: T[]
  page: number
  size: number
  total: number
}

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

/** How an application stands: what was decided of it, and what time and the person have made of that. */
export type Standing = 'RECEIVED' | 'INVITED' | 'INVITATION_EXPIRED' | 'REGISTERED' | 'REFUSED' | 'ALREADY_REGISTERED'
export type ApplicationState = 'RECEIVED' | 'INVITED' | 'REFUSED' | 'ALREADY_REGISTERED'
export type ApplicationWay = 'OFFICE' | 'LETTER'
export type Qualification = 'QUALIFIED' | 'WITH_QUALIFIED_CERTIFICATE' | 'NONE'
export type RefusalReason = 'ALTERED' | 'NOT_QUALIFIED' | 'INVALID_SIGNATURE' | 'NOT_OWNER' | 'UNREADABLE' | 'OTHER'
export type DocumentKind = 'PASSPORT' | 'IDENTITY_CARD' | 'RESIDENCE_PERMIT'

/** What is wrong with a signature: a code, and the sentence of the service. */
export interface FlawOf {
  flaw: string
  sentence: string
}
export interface SignatureFinding {
  signer: string
  personalCodeMasked: string | null
  form: string
  qualification: Qualification
  provenAt: Moment | null
  timestamped: boolean
  files: string[]
  flaw: FlawOf | null
}
/** A line of the report: good, bad, or not looked at because of another. */
export interface Check {
  check: 'QUALIFIED' | 'ON_TIME' | 'UNALTERED' | 'CERTIFICATE' | 'REGISTER'
  outcome: 'OK' | 'WRONG' | 'NOT_CHECKED'
}
export interface Letter {
  fileName: string
  size: number
  type: 'ASIC_E' | 'OLD_EDOC' | 'PDF'
  keptUntil: Moment
  valid: boolean
  flaws: FlawOf[]
  checks: Check[]
  signatures: SignatureFinding[]
  files: { name: string; covered: boolean }[]
  trust: 'TRUSTED_LISTS' | 'CONFIGURED'
  trustRefreshedAt: Moment | null
}
export interface Holding {
  id: string
  address: string
  since: Day
}
export interface FoundOwner {
  person: string
  name: string
  personalCodeMasked: string
  hasAccount: boolean
  properties: Holding[]
}
export interface FoundOwners {
  owners: FoundOwner[]
  more: boolean
}
/** A reason to refuse, and the letter that is suggested. */
export interface RefusalLetter {
  reason: RefusalReason
  letter: string
}
export interface Mail {
  kind: 'INVITATION' | 'REFUSAL' | 'ALREADY_REGISTERED'
  to: string
  state: 'WAITING' | 'SENT' | 'GIVEN_UP'
  changedAt: Moment
  nextTryAt: Moment | null
  tries: number
}
export interface Application {
  number: string
  way: ApplicationWay
  receivedAt: Moment
  standing: Standing
  name: string | null
  personalCodeMasked: string | null
  email: string | null
  owner: FoundOwner | null
  letter: Letter | null
  document: { kind: DocumentKind; lastDigits: string } | null
  invitation: { sends: number; sendsLeft: number; nextSendAt: Moment; expiresAt: Moment } | null
  refusal: { reason: RefusalReason; message: string } | null
  mail: Mail | null
  steps: { at: Moment; step: 'RECEIVED' | 'APPROVED' | 'REFUSED' | 'INVITED_AGAIN'; by: string }[]
}
export interface ApplicationSummary {
  number: string
  way: ApplicationWay
  receivedAt: Moment
  standing: Standing
  name: string | null
  property: string | null
  moreProperties: number
  inRegister: boolean
  signatureValid: boolean | null
}
export interface Applications {
  applications: ApplicationSummary[]
  page: number
  size: number
  total: number
  waiting: number
  waitingSince: Moment | null
}

// ---- audit

/** A request of somebody of the staff; there is no status while it was not answered. */
export interface AuditRequest {
  service: string
  number: number
  at: Moment
  staff: string
  name: string
  roles: string[]
  desk: string
  action: string
  objects: Record<string, string>
  purpose?: string
  trace: string
  status?: number
  viewed: string[]
  changed: string[]
}
/** A page of requests, newest first; `before` leads to the next and is missing on the last. */
export interface AuditPage {
  requests: AuditRequest[]
  before?: Moment
}
/** The trail of a service, each entry of which is chained to the one before. */
export interface AuditTrail {
  service: string
  entries: number
  intact: boolean
  faults: { number: number; fault: 'changed' | 'missing' | 'displaced' }[]
}

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
  property: { id: string; clientNumber: string; address: string }
  owners: Party[]
}
