import { queryOptions } from '@tanstack/react-query'
import { client, keepCsrf, read } from '../../api/client.ts'
import { setClock } from '../../session/clock.ts'
import type { ReadingSubmission } from '../../api/contract.ts'
import type { OwnerQuestion } from '../parts/OwnerSearch.tsx'
import { get, post, put } from './call.ts'
import type {
  Act, AttemptState, Day, Moment, Application, ApplicationState, AttemptsPage, CodeChange, DocumentKind, Grantors, Mandate, MandateEntry, Month, ReadingImport, RefusalReason, Replacement, StaffSession, SuspiciousReading, WindowPublication,
  LateEntry,
} from './contract.ts'
import { upload } from './upload.ts'

export const SESSION = '/api/staff/session'
const MANDATES = '/api/staff/mandates'
const REGISTRATIONS = '/api/staff/registrations'
const number = (it: string) => ({ params: { path: { number: it } } })

/** Which attempts are looked for; what is missing does not matter. Days are Riga's, the last one included. */
export interface AttemptQuestion {
  state?: AttemptState
  way?: string
  number?: string
  from?: Day
  until?: Day
  page: number
}

/** By what the audit trail is searched; what is missing does not matter. */
export interface AuditQuestion {
  person?: string
  staff?: string
  desk?: string
  from?: Moment
  before?: Moment
}

/** Every question the staff's pages ask, with the key its answer is kept under. */
export const askStaff = {
  session: () =>
    queryOptions({
      queryKey: ['staff', 'session'],
      queryFn: async () => {
        const session = await get<StaffSession>(SESSION)
        setClock(session.now)
        if (session.signedIn) keepCsrf(session.csrf)
        return session
      },
      staleTime: Infinity,
    }),
  windows: (from: Month, months: number) =>
    queryOptions({ queryKey: ['staff', 'windows', from, months], queryFn: () => read(client.GET('/api/staff/windows', { params: { query: { from, months } } })) }),
  overview: () => queryOptions({ queryKey: ['staff', 'readings', 'overview'], queryFn: () => read(client.GET('/api/staff/readings')) }),
  house: (house: string, month?: Month) =>
    queryOptions({ queryKey: ['staff', 'readings', 'house', house, month], queryFn: () => read(client.GET('/api/staff/readings/houses/{house}', { params: { path: { house }, query: { month } } })) }),
  late: (house: string, month: Month) =>
    queryOptions({ queryKey: ['staff', 'readings', 'late', house, month], queryFn: () => read(client.GET('/api/staff/readings/houses/{house}/late', { params: { path: { house }, query: { month } } })) }),
  flat: (property: string) =>
    queryOptions({ queryKey: ['staff', 'readings', 'flat', property], queryFn: () => read(client.GET('/api/staff/readings/properties/{property}', { params: { path: { property }, query: { months: 12 } } })) }),
  readingImports: () => queryOptions({ queryKey: ['staff', 'imports'], queryFn: () => read(client.GET('/api/staff/readings/imports')) }),
  readingImport: (id: string) =>
    queryOptions({ queryKey: ['staff', 'import', id], queryFn: () => read(client.GET('/api/staff/readings/imports/{id}', { params: { path: { id } } })) }),
  acts: (property: string) =>
    queryOptions({ queryKey: ['staff', 'acts', property], queryFn: () => read(client.GET('/api/staff/readings/properties/{property}/acts', { params: { path: { property } } })) }),
  applications: ({ state, page }: { state?: ApplicationState; page: number }) =>
    queryOptions({ queryKey: ['staff', 'applications', state, page], queryFn: () => read(client.GET('/api/staff/registrations', { params: { query: { state, page } } })) }),
  application: (id: string) => queryOptions({ queryKey: ['staff', 'application', id], queryFn: () => read(client.GET('/api/staff/registrations/{number}', number(id))) }),
  refusals: () => queryOptions({ queryKey: ['staff', 'refusals'], queryFn: () => read(client.GET('/api/staff/registrations/refusal-reasons')), staleTime: Infinity }),
  mandates: (state: string) => queryOptions({ queryKey: ['staff', 'mandates', state], queryFn: () => get<{ mandates: Mandate[] }>(MANDATES, { state: state || undefined }).then((it) => it.mandates) }),
  mandate: (id: string) => queryOptions({ queryKey: ['staff', 'mandate', id], queryFn: () => get<Mandate>(`${MANDATES}/${id}`) }),
  attempts: (question: AttemptQuestion) =>
    queryOptions({ queryKey: ['staff', 'attempts', question], queryFn: () => get<AttemptsPage>(`${REGISTRATIONS}/attempts`, { ...question }) }),
  audit: (question: AuditQuestion) =>
    queryOptions({ queryKey: ['staff', 'audit', question], queryFn: () => read(client.GET('/api/staff/audit/requests', { params: { query: { ...question, limit: 50 } } })) }),
  trails: () => queryOptions({ queryKey: ['staff', 'audit', 'trails'], queryFn: () => read(client.GET('/api/staff/audit/trails')), gcTime: 0 }),
  findOwners: (question: OwnerQuestion) =>
    queryOptions({ queryKey: ['staff', 'owners', question], queryFn: () => read(client.POST('/api/staff/registrations/owners', { body: question })), gcTime: 0 }),
}

export const publishWindow = (month: Month, body: WindowPublication) => read(client.POST('/api/staff/windows/{month}', { params: { path: { month } }, body }))
export const withdrawWindow = (month: Month, published: string) => read(client.DELETE('/api/staff/windows/{month}/{published}', { params: { path: { month, published } } }))

type OneReading = Pick<SuspiciousReading, 'property' | 'meter'>
const reading = ({ property, meter }: OneReading, month: Month) => ({ params: { path: { property, month, meter } } })
export const confirmReading = (it: OneReading, month: Month) =>
  read(client.POST('/api/staff/readings/properties/{property}/{month}/{meter}/confirmation', { ...reading(it, month), body: {} }))
export const rejectReading = (it: OneReading, month: Month, reason: string) =>
  read(client.POST('/api/staff/readings/properties/{property}/{month}/{meter}/rejection', { ...reading(it, month), body: { reason } }))
export const correctReading = (it: OneReading, month: Month, value: string, reason: string) =>
  read(client.POST('/api/staff/readings/properties/{property}/{month}/{meter}/correction', { ...reading(it, month), body: { value, reason } }))
const lateOne = ({ property, month, key }: LateEntry) => ({ params: { path: { property, month, key } } })
export const acceptLate = (it: LateEntry) =>
  read(client.POST('/api/staff/readings/properties/{property}/{month}/late/{key}/acceptance', lateOne(it)))
export const rejectLate = (it: LateEntry, reason: string) =>
  read(client.POST('/api/staff/readings/properties/{property}/{month}/late/{key}/rejection', { ...lateOne(it), body: { reason } }))
/** Confirms what nobody doubts in the whole house; tells how many that was. */
export const confirmHouse = (house: string, month: Month) =>
  read(client.POST('/api/staff/readings/houses/{house}/{month}/confirmation', { params: { path: { house, month } } }))
export const houseTable = (house: string, month: Month) => `/api/staff/readings/houses/${encodeURIComponent(house)}/table.csv?month=${month}`
/** Readings from paper; the same key again gives the same receipt again. */
export const enterReadings = (property: string, month: Month, key: string, { readings }: ReadingSubmission) =>
  read(client.PUT('/api/staff/readings/properties/{property}/{month}', { params: { path: { property, month }, header: { 'Idempotency-Key': key } }, body: { readings } }))
export const replaceMeter = (property: string, meter: string, body: Replacement) =>
  read(client.POST('/api/staff/readings/properties/{property}/meters/{meter}/replacement', { params: { path: { property, meter } }, body }))

const withFile = (file: File) => {
  const form = new FormData()
  form.append('file', file)
  return form
}
export const addAct = (property: string, meter: string, file: File, progress: (part: number) => void) =>
  upload<Act>('POST', `/api/staff/readings/properties/${encodeURIComponent(property)}/meters/${encodeURIComponent(meter)}/acts`, withFile(file), progress)
export const importFile = (file: File, progress: (part: number) => void) => upload<ReadingImport>('POST', '/api/staff/readings/imports', withFile(file), progress)
export const confirmImport = (id: string, sha256: string, doubtfulToo: boolean) =>
  read(client.POST('/api/staff/readings/imports/{id}/confirmation', { params: { path: { id } }, body: { sha256, doubtfulToo } }))

export const changePersonalCode = (person: string, personalCode: string, why: CodeChange) =>
  post<{ person: string; name: string; personalCodeMasked: string }>(`/api/staff/owners/${encodeURIComponent(person)}/personal-code`, { personalCode, why })

export const letterFile = (id: string) => `${REGISTRATIONS}/${id}/letter`
export function receiveLetter(file: File, progress: (part: number) => void) {
  const form = new FormData()
  form.append('file', file)
  return upload<Application>('POST', `${REGISTRATIONS}/letters`, form, progress)
}
export const approveApplication = (id: string, email: string) =>
  read(client.POST('/api/staff/registrations/{number}/approval', { ...number(id), body: { email, letterRead: true } }))
export const refuseApplication = (id: string, it: { reason: RefusalReason; message: string; email: string }) =>
  read(client.POST('/api/staff/registrations/{number}/refusal', { ...number(id), body: it }))
export const inviteAgain = (id: string, email: string) => read(client.POST('/api/staff/registrations/{number}/invitation', { ...number(id), body: { email } }))
export const applyAtOffice = (it: { person: string; document: { kind: DocumentKind; lastDigits: string }; email: string }) =>
  read(client.POST('/api/staff/registrations/office', { body: it }))

/** The property with that client number, and its owners of today. */
export const grantorsOf = (clientNumber: string) => get<Grantors>(`${MANDATES}/grantors`, { clientNumber })
export const recordMandate = (id: string, it: MandateEntry) => put<Mandate>(`${MANDATES}/${id}`, it)
export const scanFile = (id: string) => `${MANDATES}/${id}/scan`
export const addScan = (id: string, file: File, progress: (part: number) => void) => upload<Mandate>('PUT', `${MANDATES}/${id}/scan`, file, progress)
export const approveMandate = (id: string) => post<Mandate>(`${MANDATES}/${id}/approval`)
export const refuseMandate = (id: string, reason: string) => post<Mandate>(`${MANDATES}/${id}/refusal`, { reason })
export const revokeMandate = (id: string, reason: string) => post<Mandate>(`${MANDATES}/${id}/revocation`, { reason })
