import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Connect, Plugin } from 'vite'
import type { Application } from '../src/staff/api/contract.ts'
import * as ownersData from './data.ts'
import * as data from './staffData.ts'

type Answer = { status: number; body?: unknown }
const ok = (body: unknown): Answer => ({ status: 200, body })
const problem = (type: string, status: number, title: string, more: object = {}): Answer => ({ status, body: { type: `urn:problem:${type}`, status, title, ...more } })

/** What the staff have done since the mock began; a test makes its own. */
export function staffWorld() {
  const applications = data.startingApplications()
  const mandates = data.startingMandates()
  const suspicious = data.startingSuspicious()
  const late = data.startingLate()
  let imported = data.readingImport('EXAMINED')
  const decide = (id: string, change: (it: Application) => Application): Answer => {
    const at = applications.findIndex((it) => it.number === id)
    const before = applications[at]
    if (!before) return problem('not-found', 404, 'Nav atrasts')
    if (before.standing !== 'RECEIVED') return problem('already-decided', 409, 'Pieteikums jau izskatīts', { detail: 'Par šo pieteikumu lēmums jau ir pieņemts.' })
    applications[at] = change(before)
    return ok(applications[at])
  }
  /** States are chosen with the words of the cookie `mock`: `auditor`, `nothing`, `nobody`, `ended`, `empty`, `fail`. */
  return (method: string, url: URL, body: Record<string, never>, flags: ReadonlySet<string>): Answer => {
    const path = `${method} ${url.pathname}`
    const id = url.pathname.split('/')[4] ?? ''
    const asked = (name: string) => url.searchParams.get(name) ?? ''
    if (path === 'GET /api/staff/session') return ok(data.session(flags))
    if (flags.has('nobody') || flags.has('ended')) return problem('not-signed-in', 401, 'Sesija ir beigusies')
    if (flags.has('fail')) return problem('unavailable', 503, 'Šobrīd nav pieejams')

    if (path === 'GET /api/staff/registrations') {
      const shown = flags.has('empty') ? [] : applications.filter((it) => !asked('state') || it.standing === asked('state'))
      const waiting = shown.filter((it) => it.standing === 'RECEIVED')
      return ok({ applications: shown.map(data.summary), page: 0, size: 20, total: shown.length, waiting: waiting.length, waitingSince: waiting.at(-1)?.receivedAt ?? null })
    }
    if (path === 'GET /api/staff/registrations/attempts') {
      const shown = flags.has('empty') ? [] : data.attempts.filter((it) => (!asked('state') || it.state === asked('state')) && (!asked('number') || it.id.endsWith(asked('number'))))
      return ok({ attempts: shown, page: Number(asked('page')), size: 20, total: flags.has('many') ? 61 : shown.length })
    }
    if (path === 'GET /api/staff/registrations/refusal-reasons') return ok(data.refusals)
    if (path === 'POST /api/staff/registrations/letters') {
      const it = data.received('iesniegums.edoc', 48_210)
      if (!applications.some((known) => known.number === it.number)) applications.unshift(it)
      return { status: 201, body: it }
    }
    if (path === 'POST /api/staff/registrations/owners') return ok(flags.has('empty') ? { owners: [], more: false } : data.owners)
    if (/^POST \/api\/staff\/owners\/[^/]+\/personal-code$/.test(path)) return ok({ person: id, name: 'Testa Persona', personalCodeMasked: '320099-*****' })
    if (path === 'POST /api/staff/registrations/office') return { status: 201, body: applications.find((it) => it.way === 'OFFICE') }
    if (path.endsWith('/approval') && path.includes('registrations'))
      return decide(id, (it) => ({ ...it, standing: 'INVITED', email: body.email ?? null, invitation: { expiresAt: '2026-12-13T10:12:00+02:00', sends: 1, sendsLeft: 4, nextSendAt: '2026-11-29T10:13:00+02:00' }, mail: { nextTryAt: null, tries: 0, kind: 'INVITATION', to: body.email ?? '', state: 'WAITING', changedAt: '2026-11-29T10:12:00+02:00' } }))
    if (path.endsWith('/refusal'))
      return decide(id, (it) => ({ ...it, standing: 'REFUSED', refusal: { reason: body.reason ?? 'OTHER', message: body.message ?? '' }, mail: { nextTryAt: null, tries: 0, kind: 'REFUSAL', to: body.email ?? '', state: 'WAITING', changedAt: '2026-11-29T10:12:00+02:00' } }))
    if (/^GET \/api\/staff\/registrations\/P-/.test(path)) {
      const it = applications.find((one) => one.number === id)
      return it ? ok(it) : problem('not-found', 404, 'Nav atrasts')
    }

    if (path === 'GET /api/staff/readings') return ok(data.overview(flags))
    if (path === 'GET /api/staff/readings/imports') return ok(flags.has('empty') ? [] : [imported])
    if (path === 'POST /api/staff/readings/imports') return { status: 201, body: data.readingImport('RECEIVED') }
    if (/^POST .*\/imports\/[^/]+\/confirmation$/.test(path)) {
      imported = data.readingImport('WRITTEN')
      return ok(imported)
    }
    if (/^GET \/api\/staff\/readings\/imports\/[^/]+$/.test(path)) return ok(imported)
    if (/^GET .*\/acts$/.test(path)) return ok(flags.has('empty') ? [] : data.acts)
    if (/^POST .*\/acts$/.test(path)) return { status: 201, body: data.acts[0] }
    if (/^GET \/api\/staff\/readings\/houses\/h\d$/.test(path)) return ok(data.house(url.pathname.split('/').at(-1)!, suspicious))
    if (/^GET \/api\/staff\/readings\/houses\/h\d\/late$/.test(path)) return ok({ house: 'h0', month: '2026-11', waiting: url.pathname.includes('/h0/') ? late : [] })
    if (/^POST .*\/late\/[^/]+\/(acceptance|rejection)$/.test(path)) {
      late.splice(0)
      return ok({})
    }
    if (/^POST \/api\/staff\/readings\/houses\//.test(path)) return ok({ confirmed: 21 })
    if (/^GET \/api\/staff\/readings\/properties\/[^/]+$/.test(path)) return ok(data.flat(url.pathname.split('/').at(-1)!))
    if (/^POST .*\/correction$/.test(path)) return ok({})
    if (/^POST .*\/(confirmation|rejection)$/.test(path)) {
      const at = suspicious.findIndex((it) => url.pathname.includes(`/${it.meter}/`))
      if (at >= 0) suspicious.splice(at, 1)
      return { status: 204 }
    }
    if (/^PUT \/api\/staff\/readings\/properties\//.test(path)) return { status: 201, body: ownersData.receipt() }
    if (/^POST .*\/replacement$/.test(path)) return ok({ id: 'new', serial: body.serial })
    if (path === 'GET /api/staff/mandates') return ok({ mandates: flags.has('empty') ? [] : mandates.filter((it) => !asked('state') || it.state === asked('state')) })
    if (path === 'GET /api/staff/mandates/grantors') return asked('clientNumber') === '100123' ? ok(data.grantors) : problem('not-found', 404, 'Nav atrasts')
    if (url.pathname.startsWith('/api/staff/mandates/')) {
      const at = mandates.findIndex((it) => it.id === id)
      if (method === 'PUT' && at < 0) {
        const recorded = { ...data.startingMandates()[1]!, id }
        mandates.unshift(recorded)
        return { status: 201, body: recorded }
      }
      const before = mandates[at]
      if (!before) return problem('not-found', 404, 'Nav atrasts')
      const step = ({ approval: 'APPROVED', refusal: 'REFUSED', revocation: 'REVOKED', scan: 'SCANNED' } as const)[url.pathname.split('/')[5] ?? '']
      if (!step) return ok(before)
      mandates[at] = {
        ...before,
        ...(step === 'SCANNED' ? { scan: { type: 'PDF' as const, size: 412_000 } } : { state: step, inForce: step === 'APPROVED' }),
        history: [...before.history, { kind: step, at: '2026-11-29T10:12:00+02:00', by: 'Testa Darbiniece', reason: body.reason ?? null }],
      }
      return ok(mandates[at])
    }
    if (path === 'GET /api/staff/audit/requests') return ok(flags.has('empty') ? { requests: [] } : data.audit)
    if (path === 'GET /api/staff/audit/trails') return ok(data.trails(flags))
    if (path === 'GET /api/staff/windows') return ok(data.windows(asked('from'), Number(asked('months'))))
    if (/^POST \/api\/staff\/windows\//.test(path))
      return String(body.closes) > '2027-02-01'
        ? problem('invalid-input', 400, 'Lūdzu, izlabojiet', { errors: [{ field: 'closes', code: 'too-late', message: 'Vēlākais pēdējais datums ir 10.01.2027.' }] })
        : { status: 201, body: {} }
    if (/^DELETE \/api\/staff\/windows\//.test(path)) return { status: 204 }
    return problem('not-found', 404, 'Nav atrasts')
  }
}

const flagsOf = (request: IncomingMessage) => new Set((/(?:^|; )mock=([\w.-]*)/.exec(request.headers.cookie ?? '')?.[1] ?? '').split('.'))

async function bodyOf(request: IncomingMessage): Promise<Record<string, never>> {
  let text = ''
  for await (const piece of request) text += String(piece)
  try {
    return JSON.parse(text || '{}') as Record<string, never>
  } catch {
    return {}
  }
}

/** Answers for the services while the staff's pages are built; nothing of it is in the build. */
export function mockStaff(): Plugin {
  const world = staffWorld()
  const middleware: Connect.NextHandleFunction = (request, response: ServerResponse, next) => {
    const url = new URL(request.url ?? '/', 'http://mock')
    if (!url.pathname.startsWith('/api/staff/')) return next()
    void bodyOf(request).then((body) => {
      const { status, body: said } = world(request.method ?? 'GET', url, body, flagsOf(request))
      response.statusCode = status
      response.setHeader('Content-Type', status < 400 ? 'application/json' : 'application/problem+json')
      response.end(said === undefined ? undefined : JSON.stringify(said))
    })
  }
  return {
    name: 'portal-mock-staff',
    apply: 'serve',
    configureServer: (server) => void server.middlewares.use(middleware),
    configurePreviewServer: (server) => void server.middlewares.use(middleware),
  }
}
