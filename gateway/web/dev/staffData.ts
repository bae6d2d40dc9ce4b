import type {
  Act, Application, ApplicationSummary, Attempt, AuditPage, AuditRequest, AuditTrail, CalendarMonth, Desk, DeskId, FlatReading, FlatReadings, FlatState,
  FoundOwner, Grantors, HouseReadings, Letter, Mandate, ReadingImport, ReadingOverview, RefusalLetter, StaffSession, SuspiciousReading, LateEntry,
} from '../src/staff/api/contract.ts'
import * as ownersData from './data.ts'
import { addDays, addMonths } from '../src/staff/readings/months.ts'

/** What the mock interface answers the staff. Used for development, pictures and tests, never shipped. */

const NOW = '2026-11-29T10:12:00+02:00'

const desks = (open: (id: DeskId) => boolean): Desk[] =>
  (['registrations', 'owners', 'mandates', 'readings', 'windows', 'audit'] as const).map((id) => ({ id, title: id, open: open(id), readOnly: false }))

export const session = (flags: ReadonlySet<string>): StaffSession =>
  flags.has('nobody')
    ? { signedIn: false, now: NOW }
    : {
        signedIn: true,
        id: 'staff-1',
        name: 'Testa Darbiniece',
        roles: flags.has('auditor') ? ['auditor'] : ['client-service', 'administrator'],
        signedInAt: '2026-11-29T08:01:00+02:00',
        now: NOW,
        csrf: 'mock',
        desks: flags.has('auditor')
          ? desks((id) => id === 'audit')
          : flags.has('nothing')
            ? desks(() => false)
            : desks(() => true),
      }

const owner: FoundOwner = {
  person: 'p-1',
  name: 'Testa Persona',
  personalCodeMasked: '320000-*****',
  hasAccount: false,
  properties: [{ id: 'parauga-7-12', address: 'Parauga iela 7–12', since: '2019-05-02' }],
}
const other: FoundOwner = {
  person: 'p-2',
  name: 'Paraugs Persona',
  personalCodeMasked: '320011-*****',
  hasAccount: true,
  properties: [
    { id: 'testa-4-31', address: 'Testa iela 4–31', since: '2021-01-15' },
    { id: 'parauga-9-40', address: 'Parauga iela 9–40', since: '2015-03-01' },
  ],
}
export const owners = { owners: [owner, other], more: false }

const good: Letter['signatures'][number] = {
  signer: 'TESTA PERSONA',
  personalCodeMasked: '320000-*****',
  form: 'XAdES-BASELINE-LT',
  qualification: 'QUALIFIED',
  provenAt: '2026-11-27T18:42:10+02:00',
  timestamped: true,
  files: ['iesniegums.pdf'],
  flaw: null,
}
const letter: Letter = {
  fileName: 'iesniegums.edoc',
  size: 48_210,
  keptUntil: '2027-05-28T09:14:00+03:00',
  type: 'ASIC_E',
  valid: true,
  signatures: [good],
  files: [{ name: 'iesniegums.pdf', covered: true }],
  flaws: [],
  checks: (['QUALIFIED', 'ON_TIME', 'UNALTERED', 'CERTIFICATE', 'REGISTER'] as const).map((check) => ({ check, outcome: 'OK' })),
  trust: 'TRUSTED_LISTS',
  trustRefreshedAt: '2026-11-28T03:00:00+02:00',
}
const altered = { flaw: 'ALTERED' as const, sentence: 'Dokuments pēc parakstīšanas ir mainīts.' }

const blank: Omit<Application, 'number' | 'receivedAt'> = {
  way: 'LETTER',
  standing: 'RECEIVED',
  name: 'Testa Persona',
  personalCodeMasked: '320000-*****',
  email: 'testa.persona@piemers.lv',
  letter,
  document: null,
  owner,
  invitation: null,
  refusal: null,
  mail: null,
  steps: [{ at: '2026-11-28T09:14:00+02:00', step: 'RECEIVED', by: 'Testa Darbiniece' }],
}
export const startingApplications = (): Application[] => [
  { ...blank, number: 'P-2026-00321', receivedAt: '2026-11-28T09:14:00+02:00' },
  {
    ...blank,
    number: 'P-2026-00320',
    receivedAt: '2026-11-27T16:50:00+02:00',
    name: null,
    personalCodeMasked: null,
    email: null,
    owner: null,
    letter: {
      ...letter,
      fileName: 'registracija.pdf',
      size: 120_400,
      type: 'PDF',
      valid: false,
      signatures: [{ ...good, signer: 'TESTA KLIENTS', form: 'PAdES-BASELINE-T', provenAt: '2026-11-27T12:05:31+02:00', files: ['registracija.pdf'], flaw: altered }],
      files: [{ name: 'registracija.pdf', covered: false }],
      flaws: [altered],
      checks: letter.checks.map((it) => ({ ...it, outcome: it.check === 'UNALTERED' ? 'WRONG' : it.check === 'REGISTER' ? 'NOT_CHECKED' : 'OK' })),
    },
  },
  { ...blank, number: 'P-2026-00318', receivedAt: '2026-11-26T11:00:00+02:00', name: 'Sveša Persona', owner: null, email: null },
  {
    ...blank,
    number: 'P-2026-00317',
    receivedAt: '2026-11-25T15:20:00+02:00',
    way: 'OFFICE',
    standing: 'INVITED',
    letter: null,
    document: { kind: 'IDENTITY_CARD', lastDigits: '4821' },
    owner: { ...owner, properties: [{ id: 'testa-6-2', address: 'Testa iela 6–2', since: '2024-08-01' }] },
    invitation: { expiresAt: '2026-12-09T15:20:00+02:00', sends: 2, sendsLeft: 3, nextSendAt: '2026-11-25T15:21:00+02:00' },
    mail: { nextTryAt: null, tries: 1, kind: 'INVITATION', to: 'testa.persona@piemers.lv', state: 'SENT', changedAt: '2026-11-25T15:20:40+02:00' },
    steps: [
      { at: '2026-11-25T15:20:00+02:00', step: 'RECEIVED', by: 'Testa Darbiniece' },
      { at: '2026-11-25T15:20:00+02:00', step: 'APPROVED', by: 'Testa Darbiniece' },
    ],
  },
]
export const summary = (it: Application): ApplicationSummary => ({
  number: it.number,
  way: it.way,
  receivedAt: it.receivedAt,
  standing: it.standing,
  name: it.name,
  property: it.owner?.properties[0]?.address ?? null,
  moreProperties: Math.max(0, (it.owner?.properties.length ?? 0) - 1),
  signatureValid: it.letter?.valid ?? null,
  inRegister: it.owner !== null,
})
export const received = (fileName: string, size: number): Application => ({ ...blank, number: 'P-2026-00322', receivedAt: NOW, email: null, letter: { ...letter, fileName, size } })
export const refusals: RefusalLetter[] = [
  { reason: 'ALTERED', letter: 'Labdien! Jūsu iesnieguma paraksts nav derīgs, jo dokuments pēc parakstīšanas ir mainīts. Lūdzu, parakstiet iesniegumu no jauna un atsūtiet to uz info@ogresnamsaimnieks.lv.' },
  { reason: 'NOT_QUALIFIED', letter: 'Labdien! Iesniegums nav parakstīts ar drošu elektronisko parakstu.' },
  { reason: 'INVALID_SIGNATURE', letter: 'Labdien! Iesnieguma paraksts nav derīgs.' },
  { reason: 'NOT_OWNER', letter: 'Labdien! Mūsu īpašnieku reģistrā Jūs neesat atrodams.' },
  { reason: 'UNREADABLE', letter: 'Labdien! Atsūtīto datni nevar nolasīt.' },
  { reason: 'OTHER', letter: 'Labdien! Jūsu pieteikumu nevaram apstiprināt, jo ' },
]

// ---- readings

const houseNames = ['Parauga iela 7', 'Parauga iela 9', 'Testa iela 4', 'Testa iela 6', 'Vingrinājuma iela 1', 'Vingrinājuma iela 3']
const flatCounts = [60, 45, 60, 30, 72, 18]
const stateOf = (house: number, flat: number): FlatState =>
  (house * 7 + flat * 13) % 3 === 0 ? 'MISSING' : (house === 0 && (flat === 12 || flat === 31)) || (house === 2 && flat === 15) ? 'SUSPICIOUS' : 'SUBMITTED'

const flatsOf = (index: number): (FlatReading & { staircase: number })[] =>
  Array.from({ length: flatCounts[index] ?? 0 }, (_, it) => {
    const state = stateOf(index, it + 1)
    const missed = state === 'MISSING' ? 1 + (it % 4) : 0
    const meters = it % 6 === 2 ? 4 : 2
    return {
      property: `h${index}-${it + 1}`,
      flat: String(it + 1),
      state,
      meters,
      read: state === 'MISSING' ? 0 : meters,
      missed,
      then: missed === 0 ? null : missed > 3 ? 'DIFFERENCE' : missed === 3 ? 'AVERAGE_WITH_WARNING' : 'AVERAGE',
      submittedAt: state === 'MISSING' ? null : NOW,
      staircase: 1 + Math.floor(it / 20),
    }
  })
const sums = (index: number) => {
  const flats = flatsOf(index)
  const having = (state: FlatState) => flats.filter((it) => it.state === state).length
  return {
    house: `h${index}`,
    address: houseNames[index] ?? '',
    flats: flats.length,
    submitted: flats.length - having('MISSING'),
    missing: having('MISSING'),
    suspicious: having('SUSPICIOUS'),
    fourth: flats.filter((it) => it.missed > 3).length,
    late: index === 0 ? 1 : 0,
  }
}

export const overview = (flags: ReadonlySet<string>): ReadingOverview => {
  const none = flags.has('empty')
  return {
    month: '2026-11',
    opens: '2026-11-29',
    closes: '2026-12-01',
    closesAt: '2026-12-02T00:00:00+02:00',
    open: true,
    at: NOW,
    flats: none ? 0 : 6934,
    submitted: none ? 0 : 4812,
    lastHour: none ? 0 : 318,
    missing: none ? 0 : 2122,
    suspicious: none ? 0 : 47,
    fourth: none ? 0 : 64,
    late: none ? 0 : 1,
    houses: none ? [] : houseNames.map((_, index) => ({ ...sums(index), cells: flatsOf(index).map((it) => it.state) })),
  }
}

export const startingSuspicious = (): SuspiciousReading[] => [
  { property: 'h0-12', flat: '12', meter: 'h0-12-hot', resource: 'HOT_WATER', place: 'BATHROOM', serial: '20418841', before: 164.908, value: 171.508, consumption: 6.6, average: 2, times: 3.3, doubts: ['unusual'], at: NOW, channel: 'WEB', photo: true },
  { property: 'h0-31', flat: '31', meter: 'h0-31-cold', resource: 'COLD_WATER', place: 'KITCHEN', serial: '19977104', before: 99998.12, value: 3.402, consumption: 5.282, average: 5, times: null, doubts: ['rolled-over'], at: NOW, channel: 'STAFF', photo: false },
]
export const startingLate = (): LateEntry[] => [
  {
    property: 'h0-3', month: '2026-11', flat: '3', key: 'b1946ac9-2af0-4c1b-9d5e-0f6d3c1a7e55', capturedAt: '2026-12-01T21:40:00+02:00', receivedAt: '2026-12-03T08:12:00+02:00', clock: 'CORRECTED', deviceSaid: '2026-12-01T20:40:00+02:00',
    readings: [
      { meter: 'h0-3-cold', serial: '19977001', resource: 'COLD_WATER', place: 'BATHROOM', value: 412.18, consumption: 4.02, doubts: [], counts: { status: 'AVERAGE', value: 411.6, consumption: 3.44 } },
      { meter: 'h0-3-hot', serial: '19977002', resource: 'HOT_WATER', place: 'BATHROOM', value: 208.4, consumption: 9.1, doubts: ['unusual'], counts: null },
    ],
  },
]
export const house = (id: string, doubtful: SuspiciousReading[]): HouseReadings => {
  const index = Number(id.slice(1))
  const flats = flatsOf(index)
  const stairs = [...new Set(flats.map((it) => it.staircase))]
  return {
    month: '2026-11',
    ...sums(index),
    staircases: stairs.map((staircase) => {
      const cells = flats.filter((it) => it.staircase === staircase)
      return { staircase, flats: cells.length, submitted: cells.filter((it) => it.state !== 'MISSING').length, cells }
    }),
    doubtful: id === 'h0' ? doubtful : [],
  }
}
export const flat = (property: string): FlatReadings => ({ property: { ...ownersData.meters(new Set(), null), property }, history: ownersData.history(new Set()) })

export const readingImport = (stage: ReadingImport['stage']): ReadingImport => ({
  id: 'i-1',
  fileName: 'papīri.xlsx',
  sha256: 'a'.repeat(64),
  size: 48_210,
  at: NOW,
  stage,
  done: stage === 'RECEIVED' ? 3 : 12,
  of: 12,
  counts: { NEW: 9, CHANGED: 1, UNCHANGED: 2, DOUBTFUL: 1, REFUSED: 1, HELD: 0, EMPTY: 0 },
  findings: [
    { row: 2, outcome: 'NEW', address: 'Testa iela 3', flat: '7', serial: '20418833', before: null, value: '106,5', explanation: 'Patēriņš 3,500 m³.' },
    { row: 3, outcome: 'CHANGED', address: 'Testa iela 3', flat: '8', serial: '20418841', before: 52, value: '53', explanation: 'Bija 52,000. Patēriņš 3,000 m³.' },
    { row: 4, outcome: 'DOUBTFUL', address: 'Testa iela 3', flat: '9', serial: '77001', before: null, value: '999', explanation: 'Patēriņš ir ievērojami lielāks nekā parasti.' },
    { row: 5, outcome: 'REFUSED', address: 'Testa iela 99', flat: '1', serial: '5', before: null, value: '1', explanation: 'Tāda dzīvokļa īpašuma reģistrā nav.' },
  ],
  refusal: stage === 'REFUSED' ? 'Datne nav tabula. Derīgas ir .xlsx un .csv.' : null,
  doubtfulToo: false,
  confirmedAt: stage === 'WRITTEN' ? NOW : null,
  finishedAt: stage === 'WRITTEN' || stage === 'EXAMINED' ? NOW : null,
  resultReady: stage !== 'RECEIVED' && stage !== 'REFUSED',
})
export const acts: Act[] = [
  { id: 'm-1-00ff', meter: 'm-1', replacedOn: '2026-11-16', fileName: 'akts.pdf', mediaType: 'application/pdf', size: 412_000, sha256: 'b'.repeat(64), at: NOW },
]

// ---- attempts to register

const attempt: Attempt = { id: 'P-2026-00330', at: '2026-11-29T09:40:00+02:00', way: 'swedbank', state: 'CONFIRMED', person: 'p-1', name: 'Testa Persona', personalCodeMasked: '320000-*****', email: 'testa.persona@piemers.lv', endsAt: '2026-11-30T09:41:00+02:00', resent: 0, steps: [
  { at: '2026-11-29T09:40:00+02:00', kind: 'RECOGNISED' },
  { at: '2026-11-29T09:41:00+02:00', kind: 'MAIL_SENT' },
  { at: '2026-11-29T09:41:10+02:00', kind: 'DELIVERED' },
  { at: '2026-11-29T09:45:00+02:00', kind: 'CONFIRMED_BY_CODE' },
] }
export const attempts: Attempt[] = [
  attempt,
  { ...attempt, id: 'P-2026-00329', way: 'seb', state: 'BOUNCED', resent: 2, steps: [...attempt.steps.slice(0, 2), { at: '2026-11-29T09:42:00+02:00', kind: 'BOUNCED', detail: '5.1.1' }] },
  { id: 'P-2026-00328', at: '2026-11-29T08:12:00+02:00', way: 'eparaksts-mobile', state: 'REFUSED', personalCodeMasked: '320044-*****', resent: 0, steps: [{ at: '2026-11-29T08:12:00+02:00', kind: 'NOT_IN_REGISTER' }] },
  { ...attempt, id: 'P-2026-00327', way: 'citadele', state: 'EXPIRED', steps: attempt.steps.slice(0, 3) },
]

// ---- powers of attorney

const mandate: Mandate = {
  id: 'm-1',
  grantor: { id: 'p-1', name: 'Testa Persona', code: '320000-*****' },
  grantee: { id: 'p-3', name: 'Uzticama Persona', code: '320022-*****' },
  properties: [{ id: 'parauga-7-12', clientNumber: '100123', address: 'Parauga iela 7–12', owned: true }],
  sections: ['bills', 'meters', 'notices'],
  notary: 'Parauga Notāre',
  registerNumber: '1042',
  issuedOn: '2026-11-10',
  from: '2026-11-10',
  until: '2027-11-09',
  scan: { type: 'PDF', size: 412_000 },
  state: 'RECORDED',
  inForce: false,
  approvable: true,
  history: [
    { kind: 'RECORDED', at: '2026-11-28T10:00:00+02:00', by: 'Testa Kolēģe', reason: null },
    { kind: 'SCANNED', at: '2026-11-28T10:01:00+02:00', by: 'Testa Kolēģe', reason: null },
  ],
}
export const startingMandates = (): Mandate[] => [
  mandate,
  { ...mandate, id: 'm-2', grantee: { id: 'p-4', name: 'Cita Persona', code: '320033-*****' }, scan: null, approvable: false, history: mandate.history.slice(0, 1) },
  { ...mandate, id: 'm-3', state: 'APPROVED', inForce: true, approvable: false, until: null, history: [...mandate.history, { kind: 'APPROVED', at: '2026-11-28T12:00:00+02:00', by: 'Testa Darbiniece', reason: null }] },
  { ...mandate, id: 'm-4', state: 'REVOKED', approvable: false, history: [...mandate.history, { kind: 'REVOKED', at: '2026-11-28T12:00:00+02:00', by: 'Testa Darbiniece', reason: 'Devējs iesniedza atsaukumu.' }] },
]
export const grantors: Grantors = { property: 'parauga-7-12', clientNumber: '100123', address: 'Parauga iela 7–12', owners: [{ id: 'p-1', name: 'Testa Persona', code: '320000-*****' }] }

// ---- audit

const did = (number: number, more: Partial<AuditRequest>): AuditRequest => ({
  service: 'identity',
  number,
  at: `2026-11-29T09:${String(59 - number).padStart(2, '0')}:00+02:00`,
  staff: 'staff-1',
  name: 'Testa Darbiniece',
  roles: ['client-service'],
  desk: 'registrations',
  action: 'GET /api/staff/registrations',
  objects: {},
  trace: '0af7651916cd43dd8448eb211c80319c',
  status: 200,
  viewed: ['p-1', 'p-2'],
  changed: [],
  ...more,
})
export const audit: AuditPage = {
  requests: [
    did(1, {}),
    did(2, { action: 'POST /api/staff/registrations/{number}/approval', objects: { number: 'P-2026-00321' }, viewed: ['p-1'], changed: ['p-1'] }),
    did(3, { service: 'metering', desk: 'readings', action: 'GET /api/staff/readings/missing', viewed: [], name: 'Testa Pārvaldnieks', staff: 'staff-2', roles: ['building-manager'] }),
    did(4, { service: 'metering', desk: 'windows', action: 'POST /api/staff/windows/{month}', objects: { month: '2026-12' }, status: 403, viewed: [], name: 'Testa Pārvaldnieks', staff: 'staff-2', roles: ['building-manager'] }),
    did(5, { action: 'POST /api/staff/registrations/letters', status: undefined, viewed: [] }),
  ],
  before: '2026-11-29T09:54:00+02:00',
}
export const trails = (flags: ReadonlySet<string>): AuditTrail[] => [
  { service: 'identity', entries: 1421, intact: !flags.has('broken'), faults: flags.has('broken') ? [{ number: 1207, fault: 'changed' }, { number: 1300, fault: 'missing' }] : [], agrees: true },
  { service: 'metering', entries: 311, intact: true, faults: [], agrees: true },
]

// ---- windows

const lastDay = (month: string) => addDays(`${addMonths(month, 1)}-01`, -1)
export const windows = (from: string, count: number): { from: string; today: string; months: CalendarMonth[] } => ({
  from,
  today: '2026-11-29',
  months: Array.from({ length: count }, (_, index): CalendarMonth => {
    const month = addMonths(from, index)
    const rule = { ruleOpens: addDays(lastDay(month), -1), ruleCloses: `${addMonths(month, 1)}-01` }
    const longer = month === '2026-12'
    const closes = longer ? '2027-01-04' : rule.ruleCloses
    return {
      month,
      ...rule,
      opens: rule.ruleOpens,
      closes,
      longer,
      over: closes < '2026-11-29',
      weekend: month === '2026-11' ? ['2026-11-29'] : [],
      published: longer ? [{ id: 'w1', house: null, resource: null, channel: null, opens: rule.ruleOpens, closes, reason: 'Svētku dēļ rādījumus pieņemam ilgāk.', by: 'staff-1', at: '2026-11-20T10:00:00+02:00', withdrawable: true }] : [],
      lost: [],
    }
  }),
})
