/** The names the pages use for what the services take and answer; the shapes are generated from `docs/api`. */

import type * as billing from './generated/billing.ts'
import type * as documents from './generated/documents.ts'
import type * as identity from './generated/identity.ts'
import type * as messaging from './generated/messaging.ts'
import type * as metering from './generated/metering.ts'
import type * as receipts from './generated/receipts.ts'

type Billing = billing.components['schemas']
type DocumentsService = documents.components['schemas']
type Identity = identity.components['schemas']
type Messaging = messaging.components['schemas']
type Metering = metering.components['schemas']

/** A calendar day, `2026-11-30`. */
export type Day = string
/** A calendar month, `2026-10`. */
export type Month = string
/** A moment with its offset, `2026-11-29T10:16:00+02:00`. */
export type Moment = string

export type Addresses = Identity['AddressesView']
/** What the selector offers: everything of which the person sees anything. */
export type Property = Identity['SelectableView']
/** What “Adreses” says about a property of today. */
export type OwnedProperty = Identity['PropertyView']
export type Settings = Identity['SettingsView']
export type Delegations = Identity['DelegationsView']
export type Delegation = Identity['DelegationView']
export type SettingsChange = Identity['ChangeView']
export type SettingsUpdate = Pick<
  Settings,
  'phone' | 'correspondenceAddress' | 'billDelivery' | 'notifications' | 'version'
>

export type Notifications = Settings['notifications']
export type View = Identity['ViewView']
export type SystemView = Identity['SystemViewView']
export type Correspondence = NonNullable<Addresses['correspondence']>

/** What the gateway and Keycloak know of the person's own account. */
export interface Account {
  email?: string
  emailToConfirm?: string
  passwordChangedAt?: Moment
  /** Whether the person signed in so lately that nothing asks them again. */
  fresh: boolean
  ways: AccountWay[]
}
export interface AccountWay {
  id: string
  title: string
  method: LoginMethod
  available: boolean
  state: 'unused' | 'on' | 'off'
  since?: Moment
  used?: Moment
}
export interface OpenSession {
  id: string
  device: 'phone' | 'tablet' | 'computer' | 'unknown'
  browser: 'edge' | 'opera' | 'samsung' | 'firefox' | 'chrome' | 'safari' | 'unknown'
  loginMethod?: LoginMethod
  identityProvider?: string
  since: Moment
  used: Moment
  current: boolean
}

export type Meters = Metering['PropertyView']
export type Meter = Metering['MeterView']
export type Resource = Meter['resource']
export type ReadingWindow = Metering['Window']
export type Receipt = Metering['ReceiptView']
/** A photo of a dial, without its pixels. */
export type DialPhoto = Metering['PhotoView']
/** The act of a replacement, without its file. */
export type Act = Metering['ActView']
export type History = Metering['HistoryView']
export type HistoryMonth = Metering['MonthView']
export type MonthReading = Metering['MonthReading']
export type MeterEpisode = Metering['MeterEpisode']
export type LateReadings = Metering['LateView']
export type HouseWater = Metering['WaterView']
export type ReadingStatus = Metering['MonthReading']['status']
/** What the service asks about a value before it takes it; a suggestion is what the meter may show instead. */
export interface ReadingQuestion {
  field: string
  code: 'rolled-over' | 'shifted-comma' | 'swapped-meters' | 'unusual'
  message: string
  suggestion: number | null
}
/** Handed in whole: every reading with its meter, its value as it was typed, and whether a doubtful one is meant. */
export interface ReadingSubmission {
  readings: { meter: string; value: string; confirmed: boolean }[]
  /** When it was typed without a connection, and what is known of the device's clock. */
  capturedAt?: Moment
  clockAhead?: number | null
  sentAt?: Moment
}

export type Bills = Billing['AccountView']
export type BillSummary = Billing['BillSummary']
export type BillStatus = BillSummary['status']
export type Bill = Billing['BillView']
export type BillGroup = Billing['GroupView']
export type GroupId = BillGroup['id']
export type BillLine = Billing['LineView']
export type BillMeter = Billing['MeterView']
export type BillCorrection = Billing['CorrectionView']
export type WaterDifference = Billing['WaterDifference']
export type WaterExplanation = Billing['WaterView']
export type PaymentData = Billing['PaymentData']
export type Consumption = Billing['ConsumptionView']

export type Notices = Messaging['NoticesView']
export type Notice = Messaging['NoticeView']
export type Questions = Messaging['QuestionsView']
export type Question = Messaging['QuestionView']
export type QuestionStatus = Question['status']

export type Documents = DocumentsService['DocumentsView']
export type Document = DocumentsService['DocumentView']
export type HouseFile = DocumentsService['HouseFileView']

export type LoginMethod = 'password' | 'bank' | 'eparaksts'
export type SectionId =
  | 'bills'
  | 'meters'
  | 'addresses'
  | 'settings'
  | 'notices'
  | 'house-file'
  | 'communication'
  | 'documents'

/** What a section says to this session: the bank may have vouched for the person too long ago. */
export type Admission = 'open' | 'closed' | 'too-long-ago'
export interface Section {
  id: SectionId
  title: string
  open: boolean
  admission: Admission
  openedBy: LoginMethod[]
}
export interface WayIn {
  id: string
  title: string
  method: LoginMethod
  available: boolean
}
export interface SignedOut {
  signedIn: false
  now: Moment
}
export interface SignedIn {
  signedIn: true
  /** Opaque, and the same at every sign-in. */
  person: string
  name: string
  loginMethod: LoginMethod | 'none'
  identityProvider?: string
  signedInAt: Moment
  now: Moment
  csrf: string
  sections: Section[]
  waysIn: WayIn[]
}
export type Session = SignedIn | SignedOut

export type FieldError = Billing['Wrong']
/** RFC 9457 problem details with what the pages read of the members that a type brings. */
export type ProblemDetails = Billing['Problem'] & {
  nextWindow?: { opens: Day; closes: Day }
  questions?: ReadingQuestion[]
  section?: SectionId
  admission?: Admission
  openedBy?: LoginMethod[]
}

interface Answered<T, Body = undefined> {
  parameters: { query?: never; header?: never; path?: never; cookie?: never }
  requestBody?: Body
  responses: {
    200: { headers: Record<string, unknown>; content: { 'application/json': T } }
    default: { headers: Record<string, unknown>; content: { 'application/problem+json': ProblemDetails } }
  }
}
interface Told<Path> {
  parameters: { query?: never; header?: never; path: Path; cookie?: never }
  requestBody?: never
  responses: {
    204: { headers: Record<string, unknown>; content?: never }
    default: { headers: Record<string, unknown>; content: { 'application/problem+json': ProblemDetails } }
  }
}
/** What the gateway answers itself. */
interface Gateway {
  '/api/settings/account': { get: Answered<Account> }
  '/api/settings/ways/{way}': { put: Told<{ way: string }>; delete: Told<{ way: string }> }
  '/api/settings/sessions': { get: Answered<{ sessions: OpenSession[] }>; delete: Answered<{ goTo: string }> }
  '/api/settings/sessions/{id}': { delete: Told<{ id: string }> }
  '/api/settings/closing': { post: Answered<{ goTo: string }, { content: { 'application/json': { confirmation: string } } }> }
  '/api/session': { get: Answered<Session> }
  '/sign-out': { post: Answered<{ goTo: string }> }
  '/sign-out/staff': { post: Answered<{ goTo: string }> }
}

/** Without what is for other systems. */
type ForPages<Paths> = {
  [Path in keyof Paths as Path extends `/api/municipal/${string}` | `/internal/${string}` ? never : Path]: Paths[Path]
}

export type paths = Gateway &
  ForPages<billing.paths & documents.paths & identity.paths & messaging.paths & metering.paths & receipts.paths>
