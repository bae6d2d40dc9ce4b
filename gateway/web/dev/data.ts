import type { Delegations,
  Addresses, Bill, BillLine, Bills, Consumption, Documents, History, HouseFile, HouseWater, LateReadings, Meters, Notices, Questions, ReadingQuestion, Receipt, Session, Settings,
  Account,
  Act, DialPhoto, OpenSession, SystemView, View,
} from '../src/api/contract.ts'

/** What the mock interface answers: one owner with two flats. Used for development and for pictures, never shipped. */

export type Flags = ReadonlySet<string>

const QR = '1fd6e346e97f 105bb7b36241 175656f87a5d 174344b11b5d 175e6bf6675d 1042cd1dc041 1fd55555557f 0004fd1df200 13f6b7ff5697 0d0eed5d0551 066b31c65aa7 1b231762c185 1c5ab60fdb7b 0714b82e797c 0951b557acfe 0f810554116d 14e40f389025 090d9043473c 18ed303a5e3d 15814f2f4416 17f975f7c5fb 071d9915df14 0958c356fd53 0314191ce316 0ffb33f319ff 1903d456abeb 0bc2c6cf769c 1735cef66b0f 065a0aa65b59 1f9b44b1cc17 01e49e5325e7 0938535d571d 0d4ba7f988ce 0aba5f16e795 01795c48dbf5 0f3da53e3fde 137e95fb97f3 0011fd13e91e 1fdc895a5b54 1053e91dd516 1755f9f8d7fd 175a92ab9e23 174846f22df9 1049b32749df 1fdcacdb69f0'
const qrPath = QR.split(' ')
  .flatMap((row, y) => [...BigInt(`0x${row}`).toString(2).padStart(45, '0')].map((bit, x) => (bit === '1' ? `M${x} ${y}h1v1h-1z` : '')))
  .join('')

export const clock = (flags: Flags) =>
  flags.has('closed') ? '2026-12-10T10:04:00+02:00' : flags.has('receipt') ? '2026-11-29T10:16:00+02:00' : '2026-11-29T11:00:00+02:00'

export function session(flags: Flags): Session {
  if (flags.has('nobody')) return { signedIn: false, now: clock(flags) }
  const password = flags.has('password')
  const all = ['bank', 'eparaksts', 'password'] as const
  const titles = { bills: 'Rēķini', meters: 'Skaitītāji', addresses: 'Adreses', settings: 'Uzstādījumi', notices: 'Paziņojumi', 'house-file': 'Mājas lieta', communication: 'Saziņa', documents: 'Dokumenti' }
  return {
    signedIn: true,
    person: 'account-1',
    name: 'Testa Persona',
    loginMethod: password ? 'password' : 'bank',
    ...(!password && { identityProvider: 'swedbank' }),
    signedInAt: '2026-11-29T10:04:00+02:00',
    now: clock(flags),
    csrf: 'mock',
    sections: Object.entries(titles).map(([id, title]) => ({
      id: id as keyof typeof titles,
      title,
      open: id !== 'house-file' || !password,
      admission: id !== 'house-file' || !password ? 'open' : 'closed',
      openedBy: all.filter((it) => id !== 'house-file' || it !== 'password'),
    })),
    waysIn: [
      { id: 'seb', title: 'SEB banka', method: 'bank', available: true },
      { id: 'swedbank', title: 'Swedbank', method: 'bank', available: true },
      { id: 'citadele', title: 'Citadele', method: 'bank', available: true },
      { id: 'eparaksts-mobile', title: 'eParaksts mobile', method: 'eparaksts', available: false },
      { id: 'eparaksts-eid', title: 'eParaksts eID', method: 'eparaksts', available: false },
    ],
  }
}

const house = (id: string, address: string) => ({ id, address, cadastreNumber: '74010030123001', yearBuilt: 1978, flats: 60 })
const owned = (flags: Flags): Addresses['properties'] => [
    {
      id: 'parauga-7-12',
      clientNumber: '100123',
      address: { short: 'Parauga iela 7–12, Ogre', full: 'Parauga iela 7–12, Ogre, Ogres nov., LV-5001' },
      house: house('parauga-7', 'Parauga iela 7, Ogre'),
      flat: '12', staircase: 1, floor: 3, area: 52.4, heatedArea: 50.1, cadastreNumber: '74019001234', share: '524/31240', declaredPersons: 2,
      capacity: 'OWNER' as const, onBehalfOf: null, ownedFrom: '2019-05-01', ownedUntil: null,
      owners: [{ name: 'Testa Persona', share: '1/2', self: true }, { name: 'Otra Persona', share: null, self: false }],
    },
    ...(flags.has('one') ? [] : [{
      id: 'testa-4-31',
      clientNumber: '100124',
      address: { short: 'Testa iela 4–31, Ogre', full: 'Testa iela 4–31, Ogre, Ogres nov., LV-5001' },
      house: house('testa-4', 'Testa iela 4, Ogre'),
      flat: '31', staircase: 3, floor: 1, area: 33.2, heatedArea: 31.8, cadastreNumber: '74019004321', share: '332/20100', declaredPersons: 0,
      capacity: 'OWNER' as const, onBehalfOf: null, ownedFrom: '2026-11-18', ownedUntil: null,
      owners: [{ name: 'Testa Persona', share: '1/1', self: true }],
    }]),
]

const everything = ['addresses', 'bills', 'communication', 'documents', 'house-file', 'meters', 'notices']
const me = { id: 'p-1', name: 'Testa Persona' }
export const addresses = (flags: Flags): Addresses => ({
  properties: owned(flags),
  selectable: [
    ...owned(flags).map(({ id, clientNumber, address, house, ownedFrom, ownedUntil }) => ({
      id, clientNumber, address, house, capacity: 'OWNER' as const, onBehalfOf: null, sections: everything, seenFrom: ownedFrom, seenUntil: ownedUntil, former: false, people: [me],
    })),
    ...(flags.has('acting') ? [
      {
        id: 'piemera-2-3', clientNumber: '100313', address: { short: 'Piemēra iela 2–3, Ogre', full: 'Piemēra iela 2–3, Ogre, Ogres nov., LV-5001' }, house: house('piemera-2', 'Piemēra iela 2, Ogre'),
        capacity: 'GRANTEE' as const, onBehalfOf: { id: 'p-2', name: 'Anna Ozola' }, sections: ['bills', 'meters'], seenFrom: '2019-05-01', seenUntil: null, former: false, people: [me, { id: 'p-2', name: 'Anna Ozola' }],
      },
      {
        id: 'testa-4-9', clientNumber: '100220', address: { short: 'Testa iela 4–9, Ogre', full: 'Testa iela 4–9, Ogre, Ogres nov., LV-5001' }, house: house('testa-4', 'Testa iela 4, Ogre'),
        capacity: 'OWNER' as const, onBehalfOf: null, sections: ['bills', 'communication', 'documents', 'meters', 'notices'], seenFrom: '2019-05-01', seenUntil: '2026-03-12', former: true, people: [me],
      },
    ] : []),
  ],
  correspondence: {
    address: 'Parauga iela 7–12, Ogre, LV-5001',
    version: 3,
    history: [{ at: '2026-03-02T19:20:00+02:00', field: 'correspondenceAddress', from: 'Testa iela 4–31, Ogre, LV-5001', to: 'Parauga iela 7–12, Ogre, LV-5001' }],
  },
})

export const settings = (): Settings => ({
  email: 'testa.persona@piemers.lv', phone: '+371 20000000', correspondenceAddress: 'Parauga iela 7–12, Ogre, LV-5001', billDelivery: 'EMAIL',
  notifications: { windowOpens: true, windowLastDay: true, notices: false, answers: true }, name: 'Testa Persona', personalCodeMasked: '320000-*****', changedAt: '2026-10-02T19:20:00+03:00', version: 3,
  history: [
    { at: '2026-10-02T19:20:00+03:00', field: 'phone', from: '+371 29999999', to: '+371 20000000' },
    { at: '2025-03-11T08:02:00+02:00', field: 'billDelivery', from: 'POST', to: 'EMAIL' },
  ],
})

export const account = (flags: Flags): Account => ({
  email: 'testa.persona@piemers.lv',
  ...(flags.has('pending') && { emailToConfirm: 'jauna.adrese@piemers.lv' }),
  passwordChangedAt: '2026-02-03T12:00:00+02:00',
  fresh: !flags.has('stale'),
  ways: [
    { id: 'seb', title: 'SEB banka', method: 'bank', available: true, state: 'on', since: '2026-01-14T09:00:00+02:00', used: '2026-11-29T10:04:00+02:00' },
    { id: 'swedbank', title: 'Swedbank', method: 'bank', available: true, state: flags.has('pending') ? 'off' : 'unused' },
    { id: 'citadele', title: 'Citadele', method: 'bank', available: false, state: 'unused' },
    { id: 'eparaksts-mobile', title: 'eParaksts mobile', method: 'eparaksts', available: true, state: 'on', since: '2026-10-12T09:00:00+03:00', used: '2026-10-12T09:00:00+03:00' },
    { id: 'eparaksts-eid', title: 'eParaksts eID', method: 'eparaksts', available: false, state: 'unused' },
  ],
})
export const views = (flags: Flags): { views: View[]; systems: SystemView[] } => ({
  systems: flags.has('empty') ? [] : [
    { at: '2026-11-28T23:40:00+02:00', name: 'Siltuma un ūdens piegādātājs', purpose: 'patērētā ūdens un siltuma uzskaite', service: 'metering', property: 'parauga-7-12', address: 'Parauga iela 7–12, Ogre', calls: 21 },
  ],
  views: flags.has('empty') ? [] : [
    { at: '2026-11-27T10:36:00+02:00', roles: ['client-service'], desk: 'owners', purpose: 'atbilde uz jautājumu J-2026-01842', changed: false },
    { at: '2026-11-03T14:20:00+02:00', roles: ['billing'], desk: 'readings', purpose: null, changed: false },
    { at: '2026-10-12T09:02:00+03:00', roles: ['client-service', 'administrator'], desk: 'owners', purpose: 'mainīts personas kods', changed: true },
  ],
})
export const openSessions = (): { sessions: OpenSession[] } => ({
  sessions: [
    { id: 'b', device: 'computer', browser: 'firefox', loginMethod: 'password', since: '2026-11-26T20:31:00+02:00', used: '2026-11-29T09:50:00+02:00', current: false },
    { id: 'a', device: 'phone', browser: 'chrome', loginMethod: 'bank', identityProvider: 'seb', since: '2026-11-29T10:04:00+02:00', used: '2026-11-29T10:15:00+02:00', current: true },
  ],
})
export const delegations = (): Delegations => ({
  delegations: [
    { id: 'd-1', property: 'parauga-7-12', address: 'Parauga iela 7–12, Ogre', name: 'Toms Īrnieks', email: 'toms@piemers.lv', from: '2026-11-01', until: '2027-10-31', state: 'ACTIVE', invitedAt: '2026-11-01T10:00:00+02:00', endedAt: null },
    { id: 'd-2', property: 'parauga-7-12', address: 'Parauga iela 7–12, Ogre', name: 'Ieva Jaunā', email: 'ieva@piemers.lv', from: '2026-12-01', until: '2027-05-31', state: 'INVITED', invitedAt: '2026-11-28T10:00:00+02:00', endedAt: null },
  ],
  properties: [{ id: 'parauga-7-12', address: 'Parauga iela 7–12, Ogre' }],
})

const MONTHS: [string, string, number, number, number, number, boolean][] = [
  ['2026-10', '31', 287.412, 164.908, 3.214, 2.106, false],
  ['2026-09', '30', 284.198, 162.802, 3.14, 2.02, false],
  ['2026-08', '31', 281.058, 160.782, 3.055, 1.91, false],
  ['2026-07', '31', 278.003, 158.872, 1.702, 0.904, false],
  ['2026-06', '30', 276.301, 157.968, 2.41, 1.51, true],
  ['2026-05', '31', 273.891, 156.458, 2.874, 1.944, false],
  ['2026-04', '30', 271.017, 154.514, 3.09, 2.05, false],
  ['2026-03', '31', 267.927, 152.464, 3.121, 2.201, false],
  ['2026-02', '28', 264.806, 150.263, 2.985, 2.12, false],
  ['2026-01', '31', 261.821, 148.143, 3.208, 2.344, false],
  ['2025-12', '31', 258.613, 145.799, 3.344, 2.402, false],
  ['2025-11', '30', 255.269, 143.397, 3.012, 2.18, false],
]
const YEAR_BEFORE: typeof MONTHS = [
  ['2025-10', '31', 252.257, 141.217, 3.41, 2.3, false],
  ['2025-09', '30', 248.847, 138.917, 3.32, 2.214, false],
  ['2025-08', '31', 245.527, 136.703, 2.9, 1.88, false],
  ['2025-07', '31', 242.627, 134.823, 0, 0, false],
  ['2025-06', '30', 242.627, 134.823, 3.05, 2.006, false],
  ['2025-05', '31', 239.577, 132.817, 3.104, 2.11, false],
  ['2025-04', '30', 236.473, 130.707, 3.3, 2.24, false],
  ['2025-03', '31', 233.173, 128.467, 3.22, 2.301, true],
  ['2025-02', '28', 229.953, 126.166, 3.1, 2.19, false],
  ['2025-01', '31', 226.853, 123.976, 3.42, 2.41, false],
  ['2024-12', '31', 223.433, 121.566, 3.501, 2.52, false],
  ['2024-11', '30', 219.932, 119.046, 3.21, 2.244, false],
]
export const water = (month: string): HouseWater | null => {
  if (month !== '2026-11' && month !== '2026-10') return null
  const forecast = month === '2026-11'
  return {
    month,
    inlet: forecast ? 412.6 : 421.38,
    flats: forecast ? 398.2 : 405.112,
    difference: forecast ? 14.4 : 16.268,
    percent: forecast ? 3.5 : 3.9,
    forecast,
    share: forecast ? 0.24 : 0.271,
    why: 'EVERYBODY',
    explanation: forecast
      ? 'Prognoze: mājas ievada skaitītājs uzrādīs ap 412,600 m³, dzīvokļu skaitītāji kopā ap 398,200 m³. Starpību ap 14,400 m³ (3,5 %) sadalīs pēc MK noteikumu Nr. 1013 19. un 19.1 punkta. To sedz visi dzīvokļi.'
      : 'Mājas ievada skaitītājs uzrāda 421,380 m³, dzīvokļu skaitītāji kopā 405,112 m³. Starpība 16,268 m³ (3,9 %) sadalīta pēc MK noteikumu Nr. 1013 19. un 19.1 punkta. To sedz visi dzīvokļi.',
  }
}
const lateReadings = (flags: Flags): LateReadings[] =>
  flags.has('late')
    ? [
        {
          key: 'b1946ac9-2af0-4c1b-9d5e-0f6d3c1a7e55', month: '2026-11', capturedAt: '2026-12-01T21:40:00+02:00', receivedAt: '2026-12-03T08:12:00+02:00', state: 'WAITING', reason: null,
          readings: [
            { meter: 'm-20418833', serial: '20418833', resource: 'COLD_WATER', place: 'BATHROOM', value: 290.703 },
            { meter: 'm-20418841', serial: '20418841', resource: 'HOT_WATER', place: 'BATHROOM', value: 167.012 },
          ],
        },
      ]
    : []
const episode = (serial: string, resource: 'COLD_WATER' | 'HOT_WATER', installedOn: string, removedOn: string | null, replaces: string | null) => ({
  meter: `m-${serial}`, serial, resource, place: 'BATHROOM' as const, installedOn, removedOn, replaces,
})

export const history = (flags: Flags): History => ({
  persons: 2,
  meters: [
    episode('20418833', 'COLD_WATER', '2023-03-14', null, null),
    ...(flags.has('replaced') ? [episode('10007711', 'HOT_WATER', '2015-03-14', '2026-04-17', null)] : []),
    episode('20418841', 'HOT_WATER', flags.has('replaced') ? '2026-04-17' : '2023-03-14', null, flags.has('replaced') ? 'm-10007711' : null),
  ],
  months: [
    ...(flags.has('closed') ? [['2026-11', '29', 290.703, 167.012, 3.291, 2.104, false] as (typeof MONTHS)[number]] : []),
    ...(flags.has('onemonth') ? MONTHS.slice(0, 1) : [...MONTHS, ...(flags.has('years') ? YEAR_BEFORE : [])]),
  ].map(([month, day, cold, hot, coldUsed, hotUsed, estimated]) => ({
    month,
    readings: [
      { meter: 'm-20418833', resource: 'COLD_WATER', place: 'BATHROOM', value: cold, consumption: coldUsed, estimated, on: `${month}-${day}`, status: estimated ? 'AVERAGE' : 'BILLED', corrected: false, rejected: null, note: null },
      ...(flags.has('replaced') && month === '2026-04' ? [{ meter: 'm-10007711', resource: 'HOT_WATER' as const, place: 'BATHROOM' as const, value: 811.4, consumption: 1.1, estimated: false, on: '2026-04-17', status: 'BILLED' as const, corrected: false, rejected: null, note: null }] : []),
      { meter: 'm-20418841', resource: 'HOT_WATER', place: 'BATHROOM', value: hot, consumption: hotUsed, estimated, on: `${month}-${day}`, status: estimated ? 'AVERAGE' : 'BILLED', corrected: month === '2026-09', rejected: null, note: null },
    ],
  })),
})

export const receipt = (cold = 290.703, hot = 167.012): Receipt => ({
  number: 'R-2026-11-7K4MQ2XD', property: 'parauga-7-12', month: '2026-11', submittedAt: '2026-11-29T10:16:00+02:00', checkCode: '7K4M-Q2XD', submittedBy: 'p-1', onBehalfOf: null,
  status: 'SUBMITTED', editableUntil: '2026-12-01',
  readings: [
    { meter: 'm-20418833', serial: '20418833', resource: 'COLD_WATER', place: 'BATHROOM', value: cold, consumption: Math.round((cold - 287.412) * 1000) / 1000 },
    { meter: 'm-20418841', serial: '20418841', resource: 'HOT_WATER', place: 'BATHROOM', value: hot, consumption: Math.round((hot - 164.908) * 1000) / 1000 },
  ],
})

export const photo = (meter: string): DialPhoto => ({ meter, receipt: 'R-2026-11-7K4MQ2XD', at: '2026-11-29T10:18:00+02:00', sha256: 'c'.repeat(64), width: 2000, height: 1500 })
export const acts: Act[] = [
  { id: 'm-20418833-00ff', meter: 'm-20418833', replacedOn: '2026-08-16', fileName: 'akts.pdf', mediaType: 'application/pdf', size: 412_000, sha256: 'b'.repeat(64), at: '2026-08-17T10:00:00+03:00' },
]

/** What the service asks about a value whose comma slipped by one. */
export function questionsAbout(value: string): ReadingQuestion[] {
  const suggestion = Number(value.replace(',', '.')) / 10
  const field = 'readings[0].value'
  return [
    { field, code: 'shifted-comma', message: `Iespējams, komats ir nevietā. Vai skaitītājs rāda ${suggestion.toFixed(3).replace('.', ',')}\u00a0m³?`, suggestion },
    { field, code: 'unusual', message: 'Patēriņš (2\u00a0619,618\u00a0m³) ir ievērojami lielāks nekā parasti. Vai rādījums ir pareizs?', suggestion: null },
  ]
}

export const meters = (flags: Flags, given: Receipt | null): Meters => {
  const closed = flags.has('closed')
  const handed = given ?? (flags.has('receipt') || closed || flags.has('done') ? receipt() : null)
  const current = (index: number) => (handed ? { value: handed.readings[index]!.value, at: handed.submittedAt } : null)
  const common = { place: 'BATHROOM' as const, digits: 5, decimals: 3, installedOn: '2023-03-14', verificationDue: '2027-03-14', due: { kind: 'REPLACE' as const, on: '2033-03-14', over: false }, open: !closed }
  return {
    property: 'parauga-7-12',
    today: closed ? '2026-12-10' : '2026-11-29',
    window: closed
      ? { open: false, month: '2026-12', opens: '2026-12-30', closes: '2027-01-01', closesAt: '2027-01-02T00:00:00+02:00', days: ['2026-12-30', '2026-12-31', '2027-01-01'], longer: false, whyLonger: [] }
      : { open: true, month: '2026-11', opens: '2026-11-29', closes: '2026-12-01', closesAt: '2026-12-02T00:00:00+02:00', days: ['2026-11-29', '2026-11-30', '2026-12-01'], longer: false, whyLonger: [] },
    meters: [
      { id: 'm-20418833', serial: '20418833', resource: 'COLD_WATER', ...common, previous: { month: '2026-10', value: 287.412, on: '2026-10-31', estimated: false, read: 287.412 }, current: current(0), average: 3.136, rejected: null },
      { id: 'm-20418841', serial: '20418841', resource: 'HOT_WATER', ...common, previous: { month: '2026-10', value: 164.908, on: '2026-10-31', estimated: false, read: 164.908 }, current: current(1), average: 2.012, rejected: null },
    ],
    receipt: flags.has('late') ? null : handed,
    late: lateReadings(flags),
  }
}

export function bills(flags: Flags, property: string): Bills {
  if (flags.has('empty') || property !== 'parauga-7-12') return { payable: 0, unpaid: 0, overdue: 0, nextDue: null, bills: [], payments: [] }
  const debt = flags.has('debt')
  const paid = flags.has('done')
  const bill = (period: string, due: string, total: number, status: Bills['bills'][number]['status'], outstanding = 0, suffix = '') => ({
    number: `${period}-100123${suffix}`, period, issued: `${due.slice(0, 7)}-10`, due, total, outstanding, status,
  })
  return {
    payable: paid ? 0 : debt ? 223.36 : 120.69,
    unpaid: paid ? 0 : debt ? 3 : 1,
    overdue: debt ? 102.67 : 0,
    nextDue: paid ? null : '2026-11-30',
    bills: [
      bill('2026-10', '2026-11-30', 120.69, paid ? 'PAID' : 'ISSUED', paid ? 0 : 120.69),
      bill('2026-09', '2026-10-31', 77.77, debt ? 'PARTLY_PAID' : 'PAID', debt ? 27.77 : 0),
      bill('2026-08', '2026-09-30', 74.9, debt ? 'OVERDUE' : 'PAID', debt ? 74.9 : 0),
      bill('2026-07', '2026-08-31', 71.32, 'PAID', 0, '-2'),
      bill('2026-07', '2026-08-31', 96.1, 'CANCELLED'),
      bill('2026-06', '2026-07-31', 73.05, 'PAID'),
      bill('2026-05', '2026-06-30', 82.44, 'PAID'),
      bill('2026-04', '2026-05-31', 109.27, 'PAID'),
      bill('2026-03', '2026-04-30', 118.4, 'PAID'),
    ],
    payments: [
      { on: '2026-10-27', amount: 77.77, bill: '2026-09-100123' },
      { on: '2026-09-28', amount: 74.9, bill: '2026-08-100123' },
      { on: '2026-08-27', amount: 71.32, bill: '2026-07-100123-2' },
    ],
  }
}

const line = (code: string, title: string, quantity: number, unit: string, price: number, net: number, vatRate: number | null, gross: number, explanation: string | null = null): BillLine => ({
  code, title, quantity, unit, price, net, vatRate, vat: Math.round((gross - net) * 100) / 100, gross, explanation,
})
export const bill = (number: string): Bill => ({
  number, property: 'parauga-7-12', address: 'Parauga iela 7–12, Ogre, Ogres nov., LV-5001', clientNumber: '100123', payer: 'Testa Persona',
  period: '2026-10', periodFrom: '2026-10-01', periodTo: '2026-10-31', issued: '2026-11-10', due: '2026-11-30', status: 'ISSUED', area: 52.4, declaredPersons: 2,
  openingBalance: 77.77, paid: 77.77, total: 120.69, payable: 120.69, outstanding: 120.69, net: 105.46,
  vat: [{ rate: 12, net: 45.18, vat: 5.42 }, { rate: 21, net: 46.71, vat: 9.81 }],
  groups: [
    { id: 'MAINTENANCE', title: 'Mājas uzturēšana', total: 45.43, lines: [
      line('MGMT', 'Dzīvojamās mājas pārvaldīšana un apsaimniekošana', 52.4, 'm²', 0.48, 25.15, 21, 30.43, 'Maksu aprēķina pēc dzīvokļa platības: 52,40 m². Uzkrājumu remontdarbiem un apdrošināšanu norāda atsevišķi, jo tiem PVN nepiemēro. Tarifi apstiprināti mājas 2026. gada tāmē.'),
      line('SAVE', 'Uzkrājums remontdarbiem', 52.4, 'm²', 0.25, 13.1, null, 13.1),
      line('ELEC', 'Koplietošanas telpu elektroenerģija', 1, 'dzīv.', 1.18, 1.18, 21, 1.43),
      line('INSU', 'Civiltiesiskās atbildības apdrošināšana', 52.4, 'm²', 0.009, 0.47, null, 0.47),
    ] },
    { id: 'HEAT', title: 'Siltums un karstais ūdens', total: 50.6, lines: [
      line('HEAT', 'Siltums apkurei', 0.412, 'MWh', 68.4, 28.18, 12, 31.56, 'Mājas siltuma skaitītājs oktobrī uzrādīja 27,940 MWh; apkurei 24,720 MWh. Jūsu daļa ir pēc platības bez balkoniem: 52,40 no 3144,00 m². Viena m³ ūdens uzsildīšanai vajadzēja 0,075 MWh. Cirkulāciju dala vienādi uz 60 dzīvokļiem.'),
      line('HOTW', 'Karstā ūdens sildīšana', 2.106, 'm³', 5.13, 10.8, 12, 12.1),
      line('CIRC', 'Karstā ūdens cirkulācija', 1, 'dzīv.', 6.2, 6.2, 12, 6.94),
    ] },
    { id: 'WATER', title: 'Ūdens un kanalizācija', total: 16.53, lines: [
      line('COLD', 'Aukstais ūdens', 5.32, 'm³', 1.02, 5.43, 21, 6.57, 'Aukstā ūdens daudzums ir abu skaitītāju summa: 3,214 + 2,106 = 5,320 m³, jo arī karstais ūdens sākumā ir auksts.'),
      line('SEWE', 'Kanalizācija (novadītie notekūdeņi)', 5.32, 'm³', 1.46, 7.77, 21, 9.4),
      line('DIFF', 'Ūdens patēriņa starpība (korekcija)', 0.184, 'm³', 2.48, 0.46, 21, 0.56),
    ] },
    { id: 'WASTE', title: 'Atkritumi', total: 8.13, lines: [
      line('WAST', 'Par atkritumiem', 2, 'pers.', 2.95, 5.9, 21, 7.14, 'Maksu aprēķina pēc deklarēto personu skaita mēneša 1. datumā: 2 personas.'),
      line('WAS2', 'Par papildu atkritumiem', 2, 'pers.', 0.41, 0.82, 21, 0.99),
    ] },
  ],
  meters: [
    { serial: '20418833', resource: 'COLD_WATER', from: { on: '2026-09-30', value: 284.198 }, to: { on: '2026-10-31', value: 287.412 }, consumption: 3.214, estimated: true, settled: null },
    { serial: '20418841', resource: 'HOT_WATER', from: { on: '2026-09-30', value: 162.802 }, to: { on: '2026-10-31', value: 164.908 }, consumption: 2.106, estimated: false, settled: { months: 1, used: 5.106, billed: 3 } },
  ],
  corrections: [{ serial: '20418841', consumption: -1 }],
  waterDifference: { house: 318, flats: 306.96, flatCount: 60, difference: 11.04, share: 0.184, basis: 'MK1013-19' },
  water: { inlet: 318, flats: 306.96, difference: 11.04, share: 0.184, differs: false, explanation: 'Mājas ievada skaitītājs uzskaitīja 318,000\u00a0m³, dzīvokļos izlietoti 306,960\u00a0m³; starpība ir 11,040\u00a0m³ (3,5\u00a0%). Pēc Ministru kabineta 09.12.2008. noteikumu Nr.\u00a01013 19.\u00a0punkta to sedz visi dzīvokļi, vienādi pa dzīvokļiem. Jūsu dzīvokļa daļa ir 0,184\u00a0m³.' },
  payments: [{ on: '2026-10-27', amount: 77.77 }],
  previous: { number: '2026-09-100123', period: '2026-09', total: 77.77, groups: { MAINTENANCE: 42.18, HEAT: 12.44, WATER: 15.02, WASTE: 8.13 } },
  payment: { recipient: 'SIA “Ogres Namsaimnieks”', iban: 'LV80BANK0000435195001', bic: null, amount: 120.69, purpose: `Rēķins ${number}, klients 100123`, qr: { size: 45, path: qrPath } },
})

export const consumption = (given: Receipt | null): Consumption => ({
  month: '2026-11',
  readings: given ? given.readings.map((it) => ({ ...it, receipt: given.number, acceptedAt: given.submittedAt, basis: 'READ' as const })) : [],
})

const read = new Set<string>()
export const markRead = (id: string) => read.add(id)
export function notices(flags: Flags): Notices {
  const notice = (id: string, title: string, audience: string, publishedAt: string, unread: boolean, validUntil: string | null, body: string, urgent = false, kind: Notices['notices'][number]['kind'] = 'INFORMATION') => ({
    id, title, body, kind, urgent, audience, property: kind === 'INFORMATION' ? null : 'parauga-7-12', publishedAt: `${publishedAt}T09:00:00+02:00`, validUntil, read: !unread || read.has(id) || flags.has('done'),
  })
  const all = [
    notice('hot-water', 'Karstā ūdens padeves pārtraukums 2. decembrī no plkst. 09:00 līdz 15:00', 'Parauga iela 7', '2026-11-28', true, '2026-12-02', '2. decembrī no plkst. 09:00 līdz 15:00 siltummezgla remonta dēļ nebūs karstā ūdens. Aukstais ūdens būs pieejams.', true),
    notice('estimate', '2027. gada tāme Jūsu mājai', 'Parauga iela 7', '2026-11-27', true, null, 'Sagatavota mājas uzturēšanas un apsaimniekošanas darbu tāme 2027. gadam. To atradīsiet sadaļā “Dokumenti”.'),
    notice('window', 'Laiks iesniegt skaitītāju rādījumus', 'Parauga iela 7–12, Ogre', '2026-11-29', false, '2026-12-01', 'Rādījumus par 2026. gada novembri var iesniegt no 29.11.2026. līdz 01.12.2026. Gaidām 2 skaitītāju rādījumus.', false, 'READING_WANTED'),
    notice('meter-due', 'Tuvojas skaitītāja nomaiņas termiņš', 'Parauga iela 7–12, Ogre', '2026-11-21', false, null, 'Karstais ūdens, vannas istaba, skaitītājs Nr. 20418834: nomaiņas termiņš ir 19.02.2027.', false, 'METER'),
    notice('stairs', 'Kāpņu telpas uzkopšana pirms svētkiem', '1. kāpņu telpa', '2026-11-20', false, null, 'Uzkopšana notiks 18. decembrī.'),
    notice('heating', 'Apkures sezonas sākums', 'Visiem', '2026-10-05', false, null, 'Apkures sezona sākas 6. oktobrī.'),
  ]
  return { unread: all.filter((it) => !it.read).length, notices: all }
}

export const questions = (flags: Flags): Questions => ({
  questions: flags.has('empty') ? [] : [
    { id: '6b0f2c7e-7f3b-4c27-9d0c-0a5d7a1c0001', subject: 'Par radiatora siltumu guļamistabā', property: 'parauga-7-12', onBehalfOf: null, askedAt: '2026-11-24T18:12:00+02:00', status: 'ANSWERED', messages: [
      { by: 'OWNER', text: 'Labdien! Guļamistabā radiators ir remdens, pārējās istabās silts. Vai tā ir visā stāvvadā?', at: '2026-11-24T18:12:00+02:00' },
      { by: 'OFFICE', text: 'Labdien! Stāvvadā 26. novembrī tika izlaists gaiss. Ja radiators joprojām ir remdens, lūdzu, zvaniet 65049114, un vienosimies par apsekošanas laiku.', at: '2026-11-27T10:40:00+02:00' },
    ] },
    { id: '6b0f2c7e-7f3b-4c27-9d0c-0a5d7a1c0002', subject: 'Kad mainīs kāpņu telpas durvis?', property: 'parauga-7-12', onBehalfOf: null, askedAt: '2026-11-02T09:30:00+02:00', status: 'IN_REVIEW', messages: [{ by: 'OWNER', text: 'Kad mainīs kāpņu telpas durvis?', at: '2026-11-02T09:30:00+02:00' }] },
    { id: '6b0f2c7e-7f3b-4c27-9d0c-0a5d7a1c0003', subject: 'Velosipēdu turētājs pagalmā', property: null, onBehalfOf: null, askedAt: '2026-08-17T14:05:00+03:00', status: 'CLOSED', messages: [{ by: 'OWNER', text: 'Vai pagalmā var ierīkot velosipēdu turētāju?', at: '2026-08-17T14:05:00+03:00' }] },
  ],
})

const file = (id: string, title: string, kind: Documents['documents'][number]['kind'], date: string, scope: 'PROPERTY' | 'HOUSE' | 'ALL', kB: number) => ({
  id, title, kind, date, scope, fileName: `${id}.pdf`, contentType: 'application/pdf', size: kB * 1000,
})
export const documents = (flags: Flags): Documents => ({
  documents: flags.has('empty') ? [] : [
    file('tame-2027', '2027. gada tāme', 'ESTIMATE', '2026-11-27', 'HOUSE', 141),
    file('tame-2026', '2026. gada tāme', 'ESTIMATE', '2025-10-14', 'HOUSE', 138),
    file('ligums', 'Pārvaldīšanas līgums Nr. 0000-P', 'CONTRACT', '2019-05-02', 'PROPERTY', 96),
    file('akts', 'Skaitītāju nomaiņas akts', 'ACT', '2023-03-14', 'PROPERTY', 74),
    file('izzina', 'Izziņa par parāda neesamību', 'CERTIFICATE', '2026-09-11', 'PROPERTY', 52),
    file('iesniegums', 'Iesnieguma veidlapa (vispārīga)', 'FORM', '2026-01-05', 'ALL', 38),
    file('iesniegums-izzinai', 'Iesniegums izziņas saņemšanai', 'FORM', '2026-01-05', 'ALL', 41),
  ],
})
export const houseFile = (): HouseFile => ({
  house: { id: 'parauga-7', address: 'Parauga iela 7, Ogre' },
  publishedAt: '2026-11-20T12:00:00+02:00',
  chapters: [
    { id: 'BASIC_DATA', title: 'Pamatdati', documents: [] },
    { id: 'MANAGER', title: 'Pārvaldnieks', documents: [file('parvaldnieks', 'Pārvaldīšanas līgums', 'CONTRACT', '2019-05-02', 'HOUSE', 120)] },
    { id: 'ESTIMATES', title: 'Tāmes', documents: [file('t27', '2027. gada tāme', 'ESTIMATE', '2026-11-27', 'HOUSE', 141), file('t26', '2026. gada tāme', 'ESTIMATE', '2025-10-14', 'HOUSE', 138)] },
    { id: 'REPORTS', title: 'Ieņēmumu un izdevumu pārskati', documents: [file('p3', 'Pārskats par 2026. gada 3. ceturksni', 'OTHER', '2026-10-20', 'HOUSE', 184)] },
    { id: 'SAVINGS', title: 'Uzkrātie līdzekļi', documents: [file('u3', 'Uzkrātie līdzekļi 30.09.2026.', 'OTHER', '2026-10-20', 'HOUSE', 64)] },
    { id: 'SURVEYS', title: 'Apsekošanas akti', documents: [file('a1', 'Vizuālās apsekošanas akts', 'ACT', '2026-05-12', 'HOUSE', 310)] },
    { id: 'PLANS', title: 'Plānotie un veiktie darbi', documents: [file('d1', 'Jumta seguma atjaunošana', 'OTHER', '2026-09-01', 'HOUSE', 88)] },
    { id: 'DECISIONS', title: 'Kopsapulces, aptaujas un lēmumi', documents: [file('l1', 'Par jumta seguma atjaunošanu', 'OTHER', '2026-08-14', 'HOUSE', 71)] },
    { id: 'TECHNICAL', title: 'Tehniskā dokumentācija', documents: [] },
  ],
})
