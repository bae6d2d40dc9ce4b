import { useQuery } from '@tanstack/react-query'
import { Button } from '../../parts/Button.tsx'
import { PageTitle, Section } from '../../parts/layout.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Status } from '../../parts/Status.tsx'
import { Empty, Loaded } from '../../parts/states.tsx'
import { count, dateTime } from '../../texts/format.ts'
import { isMessage, t } from '../../texts/Text.tsx'
import type { StaffMessageId } from '../texts/lv.ts'
import { askStaff } from '../api/queries.ts'
import type { AuditRequest, AuditTrail } from '../api/contract.ts'
import { Filters, Table, useQueryOf } from '../parts/list.tsx'
import { startOf } from '../parts/riga.ts'

const DESKS = ['registrations', 'owners', 'mandates', 'readings', 'windows', 'audit'] as const
const faults: Record<string, StaffMessageId> = { changed: 'audit.fault.changed', missing: 'audit.fault.missing', displaced: 'audit.fault.displaced' }
const READS = /^(GET|HEAD) /

const deskName = (desk: string) => {
  const id = `desk.${desk}`
  return isMessage(id) ? t(id) : desk
}

function Outcome({ status }: { status?: number }) {
  if (status === undefined) return <Status tone="warn" icon="warn">{t('audit.unanswered')}</Status>
  if (status < 400) return <Status tone="good" icon="okc">{t('audit.done')}</Status>
  return <Status tone="bad" icon="x">{t(status === 403 ? 'audit.forbidden' : status >= 500 ? 'audit.failed' : 'audit.refused', { status })}</Status>
}

function What({ it }: { it: AuditRequest }) {
  const objects = Object.entries(it.objects)
  return (
    <>
      {t(READS.test(it.action) ? 'audit.read' : 'audit.wrote', { desk: deskName(it.desk) })}
      <br />
      <span className="mono">{it.action}</span>
      {objects.length > 0 && (
        <>
          <br />
          <span className="sm mut">{objects.map(([name, value]) => `${name}: ${value}`).join(', ')}</span>
        </>
      )}
      {it.purpose && (
        <>
          <br />
          <span className="sm">{t('audit.purpose', { purpose: it.purpose })}</span>
        </>
      )}
    </>
  )
}

/** Whose data it concerned; each leads to all that concerned them. */
function Whose({ it }: { it: AuditRequest }) {
  const [, set] = useQueryOf()
  const persons = [...new Set([...it.viewed, ...it.changed])]
  if (persons.length === 0) return '–'
  const words = it.changed.length > 0 ? t('audit.changed', { count: it.changed.length }) : t('audit.viewed', { count: it.viewed.length })
  return (
    <details className="more-info">
      <summary>{words}</summary>
      <ul>
        {persons.map((person) => (
          <li key={person}>
            <button type="button" className="link mono" onClick={() => set({ persona: person, pirms: '' })}>
              {person}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Trail({ it }: { it: AuditTrail }) {
  return (
    <li>
      <h3>{t('audit.trail', { service: it.service })}</h3>
      <p className="meta">{t('audit.entries', { count: it.entries })}</p>
      <div className="act">
        {it.intact ? (
          <Status tone="good" icon="okc">
            {t('audit.intact')}
          </Status>
        ) : (
          <Status tone="bad" icon="warn">
            {t('audit.broken')}
          </Status>
        )}
      </div>
      {!it.intact && (
        <ul className="sm">
          {it.faults.map((fault) => (
            <li key={`${fault.number}${fault.fault}`}>{t(faults[fault.fault] ?? 'audit.fault.other', { number: count(fault.number) })}</li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** Reads every trail from its first entry; that takes a while, so it is asked for. */
function Trails() {
  const trails = useQuery({ ...askStaff.trails(), enabled: false })
  return (
    <div className="flow">
      <p className="text">{t('audit.verify.text')}</p>
      <div className="btns keep">
        <Button kind="second" busy={trails.isFetching && t('audit.verifying')} onClick={() => void trails.refetch()}>
          {t('audit.verify')}
        </Button>
      </div>
      {(trails.data ?? trails.error) && (
        <Loaded query={trails} what="what.audit">
          {(all) => (
            <>
              <Notice kind={all.every((it) => it.intact) ? 'good' : 'bad'} live>
                {t(all.every((it) => it.intact) ? 'audit.verified' : 'audit.not-verified')}
              </Notice>
              <ul className="rows two">
                {all.map((it) => (
                  <Trail key={it.service} it={it} />
                ))}
              </ul>
            </>
          )}
        </Loaded>
      )}
    </div>
  )
}

function Requests() {
  const [query, set] = useQueryOf()
  const from = query.get('no') ?? ''
  const before = query.get('pirms') ?? ''
  const page = useQuery(
    askStaff.audit({
      person: query.get('persona') || undefined,
      staff: query.get('darbinieks') || undefined,
      desk: query.get('sadala') || undefined,
      from: /^\d{4}-\d{2}-\d{2}$/.test(from) ? startOf(from) : undefined,
      before: before || undefined,
    }),
  )
  return (
    <Loaded query={page} what="what.audit">
      {({ requests, before: next }) =>
        requests.length === 0 ? (
          <Empty title={t('audit.none')} text={t('audit.none.text')} />
        ) : (
          <>
            <Table
              caption={t('desk.audit')}
              rows={requests}
              keyOf={(it) => `${it.service}${it.number}`}
              columns={[
                { head: t('audit.at'), cell: (it) => dateTime(it.at) },
                {
                  head: t('audit.who'),
                  cell: (it) => (
                    <>
                      <button type="button" className="link" onClick={() => set({ darbinieks: it.staff, pirms: '' })}>
                        {it.name || it.staff}
                      </button>
                      <br />
                      <span className="sm mut">{it.roles.map((role) => (isMessage(`role.${role}`) ? t(`role.${role}` as 'role.billing') : role)).join(', ')}</span>
                    </>
                  ),
                },
                { head: t('audit.what'), cell: (it) => <What it={it} /> },
                { head: t('audit.whose'), cell: (it) => <Whose it={it} /> },
                { head: t('audit.outcome'), cell: (it) => <Outcome status={it.status} /> },
              ]}
            />
            <nav className="pages" aria-label={t('audit.pages')}>
              {before && (
                <Button kind="second" small icon="left" onClick={() => set({ pirms: '' })}>
                  {t('audit.newest')}
                </Button>
              )}
              {next && (
                <Button kind="second" small onClick={() => set({ pirms: next })}>
                  {t('audit.older')}
                </Button>
              )}
            </nav>
          </>
        )
      }
    </Loaded>
  )
}

/** What the staff did at any desk, whose data it concerned, and whether the trails are as they were written. */
export default function AuditPage() {
  return (
    <>
      <PageTitle over={t('audit.over')}>{t('desk.audit')}</PageTitle>
      <Filters
        label={t('audit.filters')}
        filters={[
          { name: 'no', label: t('audit.from'), type: 'date' },
          { name: 'sadala', label: t('audit.desk'), options: [['', t('audit.every-desk')], ...DESKS.map((it) => [it, t(`desk.${it}`)] as const)] },
          { name: 'darbinieks', label: t('audit.staff') },
          { name: 'persona', label: t('audit.person') },
        ]}
        cursor="pirms"
      />
      <Requests />
      <Section title={t('audit.verify.title')} wide print={false}>
        <Trails />
      </Section>
    </>
  )
}
