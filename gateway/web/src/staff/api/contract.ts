/** The names the staff's pages use for what the services take and answer. */

import type { Act, Day, Moment, Month } from '../../api/contract.ts'
import type * as identity from '../../api/generated/identity.ts'
import type * as metering from '../../api/generated/metering.ts'

type Metering = metering.components['schemas']
type Identity = identity.components['schemas']

export type { Act, Day, Moment, Month }

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

export type CalendarMonth = Metering['CalendarMonth']
export type PublishedWindow = Metering['Published']
export type WindowPublication = Metering['NewWindow']

// ---- readings

export type ReadingOverview = Metering['Overview']
/** A house in one row; its cells are its flats' states in the order of the staircases. */
export type HouseSum = Metering['HouseSum']
export type FlatState = HouseSum['cells'][number]
export type HouseReadings = Metering['HouseView']
export type FlatReading = Metering['FlatView']
/** What is billed if nothing comes. */
export type Consequence = NonNullable<FlatReading['then']>
export type SuspiciousReading = Metering['SuspiciousView']
export type LateEntry = Metering['LateEntry']
/** The meters of a flat as its owner sees them, and their history. */
export type FlatReadings = Metering['FlatReadings']
/** A table of readings that was brought in. */
export type ReadingImport = Metering['ImportView']
export type ImportStage = ReadingImport['stage']
export type RowOutcome = ReadingImport['findings'][number]['outcome']
/** Another meter in the place of one; values as typed. */
export type Replacement = Metering['NewMeter']

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

// ---- owners

/** Why a person has another personal code: the register of residents gave it, or the one before was recorded by mistake. */
export type CodeChange = 'CHANGED' | 'CORRECTED'

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
