/** The owner's HTTP interface, shaped as openapi-typescript writes it: paths, and the names of what they carry. */

/** A calendar day, `2026-11-30`. */
export type Day = string
/** A calendar month, `2026-10`. */
export type Month = string
/** A moment with its offset, `2026-11-29T10:16:00+02:00`. */
export type Moment = string

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

export interface Section {
  id: SectionId
  title: string
  open: boolean
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
  name: string
  loginMethod: LoginMethod
  identityProvider: string | null
  signedInAt: Moment
  now: Moment
  csrf: string
  sections: Section[]
  waysIn: WayIn[]
}
export type Session = SignedIn | SignedOut

export interface House {
  id: string
  address: string
  cadastreNumber: string | null
  yearBuilt: number | null
  flats: number
}
export interface Owner {
  name: string
  share: string
  self: boolean
}
export interface Property {
  id: string
  clientNumber: string
  address: { short: string; full: string }
  house: House
  flat: string
  staircase: number | null
  floor: number | null
  area: number
  heatedArea: number | null
  cadastreNumber: string | null
  share: string | null
  declaredPersons: number
  ownedFrom: Day
  ownedUntil: Day | null
  owners: Owner[]
}
export interface Addresses {
  properties: Property[]
}

export type BillDelivery = 'EMAIL' | 'POST'
export interface SettingsChange {
  at: Moment
  field: string
  from: string | null
  to: string | null
}
export interface Settings {
  email: string
  phone: string | null
  correspondenceAddress: string | null
  billDelivery: BillDelivery
  reminders: boolean
  name: string
  personalCodeMasked: string
  changedAt: Moment | null
  version: number
  history: SettingsChange[]
}
export type SettingsUpdate = Pick<
  Settings,
  'phone' | 'correspondenceAddress' | 'billDelivery' | 'reminders' | 'version'
>

export type Resource = 'COLD_WATER' | 'HOT_WATER'
export type Place = 'BATHROOM' | 'KITCHEN' | 'TOILET'
export interface ReadingWindow {
  open: boolean
  month: Month
  opens: Day
  closes: Day
  closesAt: Moment
  days: Day[]
}
export interface Meter {
  id: string
  serial: string
  resource: Resource
  place: Place
  digits: number
  decimals: number
  installedOn: Day
  verificationDue: Day | null
  previous: { month: Month; value: number; on: Day; estimated: boolean } | null
  current: { value: number; at: Moment } | null
  average: number | null
}
export interface ReceiptReading {
  meter: string
  serial: string
  resource: Resource
  place: Place
  value: number
  consumption: number
}
export type ReceiptStatus = 'SUBMITTED' | 'CONFIRMED' | 'BILLED'
export interface Receipt {
  number: string
  property: string
  month: Month
  submittedAt: Moment
  checkCode: string
  status: ReceiptStatus
  editableUntil: Day
  readings: ReceiptReading[]
}
export interface Meters {
  property: string
  today: Day
  window: ReadingWindow
  meters: Meter[]
  receipt: Receipt | null
}
export type ReadingStatus = ReceiptStatus | 'AVERAGE'
export interface HistoryReading {
  meter: string
  resource: Resource
  place: Place
  value: number
  consumption: number
  estimated: boolean
  on: Day
  status: ReadingStatus
}
export interface HistoryMonth {
  month: Month
  readings: HistoryReading[]
}
export interface History {
  months: HistoryMonth[]
}
export interface ReadingSubmission {
  readings: { meter: string; value: string; confirmed: boolean }[]
}

export type BillStatus = 'ISSUED' | 'PARTLY_PAID' | 'PAID' | 'OVERDUE' | 'CANCELLED'
export interface BillSummary {
  number: string
  period: Month
  issued: Day
  due: Day
  total: number
  outstanding: number
  status: BillStatus
}
export interface Payment {
  on: Day
  amount: number
  bill?: string
}
export interface Bills {
  payable: number
  unpaid: number
  overdue: number
  nextDue: Day | null
  bills: BillSummary[]
  payments: Payment[]
}
export type GroupId = 'MAINTENANCE' | 'HEAT' | 'WATER' | 'WASTE' | 'OTHER'
export interface BillLine {
  code: string
  title: string
  quantity: number
  unit: string
  price: number
  net: number
  vatRate: number | null
  vat: number
  gross: number
  explanation: string | null
}
export interface BillGroup {
  id: GroupId
  title: string
  total: number
  lines: BillLine[]
}
export interface BillMeter {
  serial: string
  resource: Resource
  from: { on: Day; value: number }
  to: { on: Day; value: number }
  consumption: number
}
export interface WaterDifference {
  house: number
  flats: number
  flatCount: number
  difference: number
  share: number
  basis: string
}
export interface PaymentData {
  recipient: string
  iban: string
  bic: string | null
  amount: number
  purpose: string
  qr: { size: number; path: string } | null
}
export interface Bill {
  number: string
  property: string
  address: string
  clientNumber: string
  payer?: string | null
  period: Month
  periodFrom: Day
  periodTo: Day
  issued: Day
  due: Day
  status: BillStatus
  area: number
  declaredPersons: number
  openingBalance: number
  paid: number
  total: number
  payable: number
  outstanding: number
  net: number
  vat: { rate: number; net: number; vat: number }[]
  groups: BillGroup[]
  meters: BillMeter[]
  waterDifference: WaterDifference | null
  payments: Payment[]
  previous: { number: string; period: Month; total: number; groups: Partial<Record<GroupId, number>> } | null
  payment: PaymentData | null
}
export interface Consumption {
  month: Month
  readings: (ReceiptReading & { receipt: string; acceptedAt: Moment })[]
}

export type NoticeKind = 'EMERGENCY' | 'PLANNED_WORK' | 'INFORMATION' | 'READING'
export interface Notice {
  id: string
  title: string
  body: string
  kind: NoticeKind
  urgent: boolean
  audience: string
  property: string | null
  publishedAt: Moment
  validUntil: Day | null
  read: boolean
}
export interface Notices {
  unread: number
  notices: Notice[]
}

export type QuestionStatus = 'RECEIVED' | 'IN_REVIEW' | 'ANSWERED' | 'CLOSED'
export interface Message {
  by: 'OWNER' | 'OFFICE'
  text: string
  at: Moment
}
export interface Question {
  id: string
  subject: string
  property: string | null
  askedAt: Moment
  status: QuestionStatus
  messages: Message[]
}
export interface Questions {
  questions: Question[]
}
export interface NewQuestion {
  subject: string
  text: string
  property: string | null
}

export type DocumentKind = 'CONTRACT' | 'ESTIMATE' | 'ACT' | 'CERTIFICATE' | 'FORM' | 'PRICE_LIST' | 'OTHER'
export interface Document {
  id: string
  title: string
  kind: DocumentKind
  date: Day
  scope: 'PROPERTY' | 'HOUSE' | 'ALL'
  fileName: string
  contentType: string
  size: number
}
export interface Documents {
  documents: Document[]
}
export type ChapterId =
  | 'BASIC_DATA'
  | 'MANAGER'
  | 'ESTIMATES'
  | 'REPORTS'
  | 'SAVINGS'
  | 'SURVEYS'
  | 'PLANS'
  | 'DECISIONS'
  | 'TECHNICAL'
export interface HouseFile {
  house: { id: string; address: string }
  publishedAt: Moment | null
  chapters: { id: ChapterId; title: string; documents: Document[] }[]
}

export interface FieldError {
  field: string
  code: string
  message: string
}
/** RFC 9457 problem details with the portal's additions. */
export interface ProblemDetails {
  type: string
  title?: string
  status?: number
  detail?: string
  errors?: FieldError[]
  nextWindow?: { opens: Day; closes: Day }
  section?: SectionId
  openedBy?: LoginMethod[]
}

interface None {
  query?: never
  header?: never
  path?: never
  cookie?: never
}
type With<P> = Omit<None, keyof P> & P
interface Answer<T> {
  headers: Record<string, unknown>
  content: { 'application/json': T }
}
interface Empty {
  headers: Record<string, unknown>
  content?: never
}
interface Refusal {
  headers: Record<string, unknown>
  content: { 'application/problem+json': ProblemDetails }
}
interface Get<P, T> {
  parameters: With<P>
  requestBody?: never
  responses: { 200: Answer<T>; default: Refusal }
}
interface Put<P, B, T> {
  parameters: With<P>
  requestBody: { content: { 'application/json': B } }
  responses: { 200: Answer<T>; 201: Answer<T>; default: Refusal }
}
interface Bare<P> {
  parameters: With<P>
  requestBody?: never
  responses: { 204: Empty; default: Refusal }
}
type OfProperty = { query: { property: string } }

export interface paths {
  '/api/session': { get: Get<None, Session> }
  '/sign-out': { post: { parameters: None; requestBody?: never; responses: { 200: Answer<{ goTo: string }>; default: Refusal } } }
  '/api/addresses': { get: Get<None, Addresses> }
  '/api/settings': { get: Get<None, Settings>; put: Put<None, SettingsUpdate, Settings> }
  '/api/meters/{property}': { get: Get<{ path: { property: string } }, Meters> }
  '/api/meters/{property}/history': { get: Get<{ path: { property: string }; query?: { months?: number } }, History> }
  '/api/meters/{property}/readings/{month}': {
    put: Put<
      { path: { property: string; month: Month }; header: { 'Idempotency-Key': string } },
      ReadingSubmission,
      Receipt
    >
  }
  '/api/bills': { get: Get<OfProperty, Bills> }
  '/api/bills/{number}': { get: Get<{ path: { number: string } }, Bill> }
  '/api/bills/consumption': { get: Get<OfProperty, Consumption> }
  '/api/notices': { get: Get<None, Notices> }
  '/api/notices/{id}/read': { put: Bare<{ path: { id: string } }> }
  '/api/communication/questions': { get: Get<None, Questions> }
  '/api/communication/questions/{id}': { put: Put<{ path: { id: string } }, NewQuestion, Question> }
  '/api/documents': { get: Get<OfProperty, Documents> }
  '/api/house-file': { get: Get<OfProperty, HouseFile> }
}
