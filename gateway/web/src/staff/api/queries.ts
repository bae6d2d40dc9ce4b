import { queryOptions } from '@tanstack/react-query'
import { keepCsrf } from '../../api/client.ts'
import { setClock } from '../../session/clock.ts'
import type { OwnerQuestion } from '../parts/OwnerSearch.tsx'
import { get, post, put, remove } from './call.ts'
import type {
  Application, Applications, AuditPage, AuditTrail, DocumentKind, FoundOwners, Grantors, Mandate, MandateEntry, MissingFlat, Moment, Month, ReadingProgress, RefusalLetter, RefusalReason, StaffSession, SuspiciousReading, WindowOverview,
  WindowPublication,
} from './contract.ts'
import { upload } from './upload.ts'

export const SESSION = '/api/staff/session'
const MANDATES = '/api/staff/mandates'
const REGISTRATIONS = '/api/staff/registrations'

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
    queryOptions({ queryKey: ['staff', 'windows', from, months], queryFn: () => get<WindowOverview>('/api/staff/windows', { from, months }) }),
  progress: () => queryOptions({ queryKey: ['staff', 'readings', 'progress'], queryFn: () => get<ReadingProgress>('/api/staff/readings/progress') }),
  missing: (month: Month, house: string) =>
    queryOptions({ queryKey: ['staff', 'readings', 'missing', month, house], queryFn: () => get<MissingFlat[]>('/api/staff/readings/missing', { month, house }) }),
  suspicious: (month: Month, house: string) =>
    queryOptions({ queryKey: ['staff', 'readings', 'suspicious', month, house], queryFn: () => get<SuspiciousReading[]>('/api/staff/readings/suspicious', { month, house }) }),
  applications: ({ state, page }: { state: string; page: number }) =>
    queryOptions({ queryKey: ['staff', 'applications', state, page], queryFn: () => get<Applications>(REGISTRATIONS, { state: state || undefined, page }) }),
  application: (id: string) => queryOptions({ queryKey: ['staff', 'application', id], queryFn: () => get<Application>(`${REGISTRATIONS}/${id}`) }),
  refusals: () => queryOptions({ queryKey: ['staff', 'refusals'], queryFn: () => get<RefusalLetter[]>(`${REGISTRATIONS}/refusal-reasons`), staleTime: Infinity }),
  mandates: (state: string) => queryOptions({ queryKey: ['staff', 'mandates', state], queryFn: () => get<Mandate[]>(MANDATES, { state: state || undefined }) }),
  mandate: (id: string) => queryOptions({ queryKey: ['staff', 'mandate', id], queryFn: () => get<Mandate>(`${MANDATES}/${id}`) }),
  audit: (question: AuditQuestion) =>
    queryOptions({ queryKey: ['staff', 'audit', question], queryFn: () => get<AuditPage>('/api/staff/audit/requests', { ...question, limit: 50 }) }),
  trails: () => queryOptions({ queryKey: ['staff', 'audit', 'trails'], queryFn: () => get<AuditTrail[]>('/api/staff/audit/trails'), gcTime: 0 }),
  findOwners: (question: OwnerQuestion) =>
    queryOptions({ queryKey: ['staff', 'owners', question], queryFn: () => post<FoundOwners>(`${REGISTRATIONS}/owners`, question), gcTime: 0 }),
}

export const publishWindow = (month: Month, it: WindowPublication) => post(`/api/staff/windows/${month}`, it)
export const withdrawWindow = (month: Month, id: string) => remove(`/api/staff/windows/${month}/${id}`)

export const confirmReading = (id: string) => post(`/api/staff/readings/suspicious/${id}/confirmation`)
export const rejectReading = (id: string, reason: string) => post(`/api/staff/readings/suspicious/${id}/rejection`, { reason })

export const letterFile = (id: string) => `${REGISTRATIONS}/${id}/letter`
export function receiveLetter(file: File, progress: (part: number) => void) {
  const form = new FormData()
  form.append('file', file)
  return upload<Application>(`${REGISTRATIONS}/letters`, form, progress)
}
export const approveApplication = (id: string, email: string) => post<Application>(`${REGISTRATIONS}/${id}/approval`, { email, letterRead: true })
export const refuseApplication = (id: string, it: { reason: RefusalReason; message: string; email: string }) => post<Application>(`${REGISTRATIONS}/${id}/refusal`, it)
export const inviteAgain = (id: string, email: string) => post<Application>(`${REGISTRATIONS}/${id}/invitation`, { email })
export const applyAtOffice = (it: { person: string; document: { kind: DocumentKind; lastDigits: string }; email: string }) => post<Application>(`${REGISTRATIONS}/office`, it)

/** The property with that client number, and its owners of today. */
export const grantorsOf = (clientNumber: string) => get<Grantors>(`${MANDATES}/grantors`, { clientNumber })
export const recordMandate = (id: string, it: MandateEntry) => put<Mandate>(`${MANDATES}/${id}`, it)
export const scanFile = (id: string) => `${MANDATES}/${id}/scan`
export function addScan(id: string, file: File, progress: (part: number) => void) {
  const form = new FormData()
  form.append('scan', file)
  return upload<Mandate>(`${MANDATES}/${id}/scan`, form, progress)
}
export const approveMandate = (id: string) => post<Mandate>(`${MANDATES}/${id}/approval`)
export const refuseMandate = (id: string, reason: string) => post<Mandate>(`${MANDATES}/${id}/refusal`, { reason })
export const revokeMandate = (id: string, reason: string) => post<Mandate>(`${MANDATES}/${id}/revocation`, { reason })
