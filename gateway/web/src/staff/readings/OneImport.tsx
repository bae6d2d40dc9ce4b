import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { Problem } from '../../api/problem.ts'
import { Button, ButtonAnchor } from '../../parts/Button.tsx'
import { Field, Tick } from '../../parts/Field.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { PageTitle, ScrollRegion, Section } from '../../parts/layout.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Loaded } from '../../parts/states.tsx'
import { count, dateTime, fileSize, reading } from '../../texts/format.ts'
import { t } from '../../texts/Text.tsx'
import { askStaff, confirmImport } from '../api/queries.ts'
import type { ReadingImport, RowOutcome } from '../api/contract.ts'
import { ProblemNotice } from '../parts/form.tsx'
import { useQueryOf } from '../parts/list.tsx'
import { useMayChange } from '../session.tsx'
import { OutcomeMark } from './ImportMark.tsx'

const OUTCOMES: readonly RowOutcome[] = ['NEW', 'CHANGED', 'UNCHANGED', 'DOUBTFUL', 'REFUSED', 'HELD', 'EMPTY']
const ERRORS: readonly RowOutcome[] = ['REFUSED', 'DOUBTFUL', 'HELD']
const SOON = 1000

const isAtWork = ({ stage }: ReadingImport) => stage === 'RECEIVED' || stage === 'CONFIRMED'

function Working({ it }: { it: ReadingImport }) {
  const label = t(it.stage === 'RECEIVED' ? 'import.examining' : 'import.writing')
  return (
    <div className="flow">
      <p role="status">{label}</p>
      <progress aria-label={label} max={Math.max(1, it.of)} value={it.of > 0 ? it.done : undefined} />
      {it.of > 0 && <p className="sm mut">{t('import.progress', { done: count(it.done), of: count(it.of) })}</p>}
    </div>
  )
}

function Counts({ counts }: Pick<ReadingImport, 'counts'>) {
  return (
    <dl className="figs">
      {OUTCOMES.filter((it) => (counts[it] ?? 0) > 0).map((it) => (
        <div key={it}>
          <dt>{t(`row-outcome.${it}`)}</dt>
          <dd>{count(counts[it] ?? 0)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The rows of the chosen outcomes; where there are very many, the first of them. */
function Rows({ it }: { it: ReadingImport }) {
  const [query, set] = useQueryOf()
  const chosen = query.get('rindas') ?? ''
  const fits = (outcome: RowOutcome) => chosen === '' || (chosen === 'kludas' ? ERRORS.includes(outcome) : outcome === chosen)
  const rows = it.findings.filter((row) => fits(row.outcome))
  const all = OUTCOMES.filter(fits).reduce((sum, outcome) => sum + (it.counts[outcome] ?? 0), 0)
  return (
    <div className="flow">
      <Field id="import-rows" label={t('import.show')}>
        {(field) => (
          <select {...field} value={chosen} onChange={(event) => set({ rindas: event.target.value })}>
            <option value="">{t('import.show.all')}</option>
            <option value="kludas">{t('import.show.errors')}</option>
            {OUTCOMES.map((outcome) => (
              <option key={outcome} value={outcome}>
                {t('import.show.one', { outcome: t(`row-outcome.${outcome}`), count: it.counts[outcome] ?? 0 })}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p className="sm mut" role="status">
        {rows.length < all ? t('import.first', { shown: count(rows.length), all: count(all) }) : t('import.rows', { count: rows.length })}
      </p>
      {rows.length > 0 && (
        <ScrollRegion label={t('import.table')}>
          <table>
            <thead>
              <tr>
                <th scope="col" className="r">
                  {t('import.row')}
                </th>
                <th scope="col">{t('import.outcome')}</th>
                <th scope="col">{t('import.flat')}</th>
                <th scope="col">{t('correct.meter')}</th>
                <th scope="col" className="r">
                  {t('suspicious.before')}
                </th>
                <th scope="col" className="r">
                  {t('import.value')}
                </th>
                <th scope="col">{t('import.why')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.row}>
                  <th scope="row" className="r num">
                    {row.row}
                  </th>
                  <td>
                    <OutcomeMark outcome={row.outcome} />
                  </td>
                  <td>{[row.address, row.flat].filter(Boolean).join(' – ') || '–'}</td>
                  <td>{row.serial || '–'}</td>
                  <td className="r">{row.before === null ? '–' : reading(row.before)}</td>
                  <td className="r num">{row.value || '–'}</td>
                  <td>{row.explanation}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </div>
  )
}

function Confirm({ it }: { it: ReadingImport }) {
  const queries = useQueryClient()
  const [doubtfulToo, setDoubtfulToo] = useState(false)
  const doubtful = it.counts.DOUBTFUL ?? 0
  const written = (it.counts.NEW ?? 0) + (it.counts.CHANGED ?? 0)
  const confirm = useMutation({
    mutationFn: () => confirmImport(it.id, it.sha256, doubtfulToo),
    onSuccess: (next) => queries.setQueryData(askStaff.readingImport(it.id).queryKey, next),
  })
  if (written + doubtful === 0) return <Notice kind="warn">{t('import.nothing')}</Notice>
  return (
    <div className="flow">
      <p className="text">{t('import.confirm.text')}</p>
      <ProblemNotice problem={confirm.error instanceof Problem ? confirm.error : null} />
      {doubtful > 0 && (
        <Tick id="doubtful-too" label={t('import.doubtful', { count: doubtful })} hint={t('import.doubtful.hint')} checked={doubtfulToo} change={setDoubtfulToo} />
      )}
      <div className="btns">
        <Button unavailable={written === 0 && !doubtfulToo} busy={confirm.isPending && t('button.sending')} onClick={() => confirm.mutate()}>
          {t('import.confirm', { count: written })}
        </Button>
      </div>
    </div>
  )
}

/** One import: looked at, shown row by row, confirmed, written. */
export function OneImport({ id }: { id: string }) {
  const mayChange = useMayChange('readings')
  const found = useQuery({ ...askStaff.readingImport(id), refetchInterval: ({ state }) => (state.data && isAtWork(state.data) ? SOON : false) })
  return (
    <>
      <Link className="back" href="/radijumi/imports">
        <Icon name="left" />
        {t('import.title')}
      </Link>
      <Loaded query={found} what="what.import">
        {(it) => (
          <>
            <PageTitle over={t('import.received', { at: dateTime(it.at), size: fileSize(it.size) })}>{it.fileName}</PageTitle>
            {isAtWork(it) && <Working it={it} />}
            {it.stage === 'REFUSED' && (
              <Notice kind="bad" live>
                <p>
                  <strong>{t('import.refused')}</strong>
                </p>
                <p>{it.refusal}</p>
              </Notice>
            )}
            {it.stage === 'EXPIRED' && <Notice>{t('import.expired')}</Notice>}
            {it.stage === 'WRITTEN' && (
              <Notice kind="good" live>
                {t('import.written', { at: it.finishedAt ? dateTime(it.finishedAt) : '' })}
              </Notice>
            )}
            {!isAtWork(it) && it.stage !== 'REFUSED' && (
              <>
                <Counts counts={it.counts} />
                {it.resultReady && (
                  <p>
                    <ButtonAnchor kind="second" small icon="load" href={`/api/staff/readings/imports/${it.id}/result`} download>
                      {t('import.result')}
                    </ButtonAnchor>
                  </p>
                )}
                {it.stage === 'EXAMINED' && mayChange && (
                  <Section title={t('import.confirm.title')}>
                    <Confirm it={it} />
                  </Section>
                )}
                {it.findings.length > 0 && (
                  <Section title={t('import.table')} wide>
                    <Rows it={it} />
                  </Section>
                )}
              </>
            )}
          </>
        )}
      </Loaded>
    </>
  )
}
