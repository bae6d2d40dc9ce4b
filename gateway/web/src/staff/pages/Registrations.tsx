import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, Route, Switch, useLocation, useSearch } from 'wouter'
import { Problem } from '../../api/problem.ts'
import { ButtonLink } from '../../parts/Button.tsx'
import { PageTitle } from '../../parts/layout.tsx'
import { Empty, Loaded } from '../../parts/states.tsx'
import { date, dayOf } from '../../texts/format.ts'
import { t } from '../../texts/Text.tsx'
import { askStaff, receiveLetter } from '../api/queries.ts'
import type { ApplicationState, Applications } from '../api/contract.ts'
import { FileDrop } from '../parts/FileDrop.tsx'
import { pageOf, Paging, useQueryOf } from '../parts/list.tsx'
import { ApplicationMark } from '../registrations/marks.tsx'
import { OneApplication } from '../registrations/OneApplication.tsx'
import { AtOffice } from '../registrations/AtOffice.tsx'

const ENDINGS = ['.edoc', '.asice', '.pdf'] as const
const MOST = 25 * 1024 * 1024
const STATES: readonly ApplicationState[] = ['RECEIVED', 'INVITED', 'REFUSED', 'ALREADY_REGISTERED']

/** Takes in a letter as it was received; what the check found opens at once. */
function Receive() {
  const queries = useQueryClient()
  const [, go] = useLocation()
  const [progress, setProgress] = useState<number>()
  const send = useMutation({
    mutationFn: (file: File) => receiveLetter(file, setProgress),
    onMutate: () => setProgress(0),
    onSettled: () => setProgress(undefined),
    onSuccess: ({ number }) => {
      void queries.invalidateQueries({ queryKey: ['staff', 'applications'] })
      go(`/pieteikumi/${number}`)
    },
  })
  const problem = send.error instanceof Problem ? send.error : null
  const error = problem && (problem.kind === 'offline' ? t('form.offline') : (problem.errors[0]?.message ?? problem.details.detail ?? t('form.failed.text')))
  return (
    <FileDrop id="letter" label={t('registrations.drop')} endings={ENDINGS} most={MOST} progress={progress} error={error ?? undefined} take={(file) => send.mutate(file)} />
  )
}

function Queue({ data, chosen }: { data: Applications; chosen?: string }) {
  const search = useSearch()
  const [query, set] = useQueryOf()
  const asked = query.get('stavoklis') ?? ''
  return (
    <nav aria-label={t('registrations.queue')}>
      <label className="sm" htmlFor="queue-state">
        {t('registrations.show')}
      </label>{' '}
      <select id="queue-state" value={asked} onChange={(event) => set({ stavoklis: event.target.value, lapa: '' })}>
        <option value="">{t('registrations.all')}</option>
        {STATES.map((it) => (
          <option key={it} value={it}>
            {t(`application.state.${it}`)}
          </option>
        ))}
      </select>
      {data.applications.length === 0 ? (
        <p className="mut after-note">{t('registrations.none')}</p>
      ) : (
        <ul className="picks after-note">
          {data.applications.map((it) => (
            <li key={it.number}>
              <Link className="pick" href={`/pieteikumi/${it.number}${search && `?${search}`}`} aria-current={it.number === chosen ? 'true' : undefined}>
                <b>{it.number}</b>
                <span>
                  {it.name ?? t('registrations.nobody')}
                  <span>{t(`way.${it.way}`)}</span>
                </span>
                {it.property && <span>{it.moreProperties > 0 ? t('registrations.more', { property: it.property, count: it.moreProperties }) : it.property}</span>}
                <span>
                  <ApplicationMark it={it} />
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <Paging page={data.page} size={data.size} total={data.total} label={t('registrations.pages')} />
      <div className="flow after-note">
        <Receive />
        <ButtonLink kind="second" icon="plus" href="/pieteikumi/klatiene">
          {t('registrations.office')}
        </ButtonLink>
      </div>
    </nav>
  )
}

function over({ waiting, waitingSince }: Applications) {
  return waitingSince ? t('registrations.waiting', { count: waiting, day: date(dayOf(waitingSince)) }) : t('registrations.waiting.none')
}

function Desk({ id }: { id?: string }) {
  const [query] = useQueryOf()
  const applications = useQuery(askStaff.applications({ state: STATES.find((it) => it === query.get('stavoklis')), page: pageOf(query) }))
  return (
    <>
      <PageTitle over={applications.data && over(applications.data)}>{t('desk.registrations')}</PageTitle>
      <Loaded query={applications} what="what.applications">
        {(data) => (
          <div className={id ? 'split l first chosen' : 'split l first'}>
            <Queue data={data} chosen={id} />
            {id ? (
              <OneApplication key={id} id={id} />
            ) : (
              <Empty title={t('registrations.choose')} text={t('registrations.choose.text')} />
            )}
          </div>
        )}
      </Loaded>
    </>
  )
}

/** Applications for registration that came by letter or at the office, and what is decided about them. */
export default function RegistrationsPage() {
  return (
    <Switch>
      <Route path="/pieteikumi/klatiene" component={AtOffice} />
      <Route path="/pieteikumi/:id">{({ id }) => <Desk id={id} />}</Route>
      <Route>
        <Desk />
      </Route>
    </Switch>
  )
}
