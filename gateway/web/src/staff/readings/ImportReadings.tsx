import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { Problem } from '../../api/problem.ts'
import { ButtonAnchor } from '../../parts/Button.tsx'
import { Field } from '../../parts/Field.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { PageTitle, ScrollRegion, Section } from '../../parts/layout.tsx'
import { Empty, Loaded } from '../../parts/states.tsx'
import { capital, dateTime, monthOfYear } from '../../texts/format.ts'
import { t } from '../../texts/Text.tsx'
import { askStaff, importFile } from '../api/queries.ts'
import type { Month, ReadingOverview } from '../api/contract.ts'
import { FileDrop } from '../parts/FileDrop.tsx'
import { useMayChange } from '../session.tsx'
import { ImportMark } from './ImportMark.tsx'
import { addMonths } from './months.ts'

const ENDINGS = ['.xlsx', '.csv', '.txt'] as const
const MOST = 20 * 1024 * 1024
const MONTHS_BACK = 24

/** Takes a table; what would become of its rows opens at once. */
function Receive() {
  const queries = useQueryClient()
  const [, go] = useLocation()
  const [progress, setProgress] = useState<number | undefined>()
  const send = useMutation({
    mutationFn: (file: File) => importFile(file, setProgress),
    onSuccess: (it) => {
      queries.setQueryData(askStaff.readingImport(it.id).queryKey, it)
      void queries.invalidateQueries({ queryKey: ['staff', 'imports'] })
      go(`/radijumi/imports/${it.id}`)
    },
    onSettled: () => setProgress(undefined),
  })
  const problem = send.error instanceof Problem ? send.error : null
  const error = problem ? (problem.errors[0]?.message ?? problem.details.detail ?? t('form.failed.text')) : undefined
  return <FileDrop id="import" label={t('import.drop')} endings={ENDINGS} most={MOST} progress={progress} error={error} take={(file) => send.mutate(file)} />
}

/** The values of a month, of one house or all, which can be filled in and brought back. */
function Export({ progress }: { progress: ReadingOverview }) {
  const [house, setHouse] = useState('')
  const [month, setMonth] = useState<Month>(progress.month)
  const months = Array.from({ length: MONTHS_BACK }, (_, index) => addMonths(progress.month, -index))
  const query = new URLSearchParams({ month, ...(house && { house }) }).toString()
  return (
    <div className="flow">
      <p className="text">{t('export.text')}</p>
      <div className="fields">
        <Field id="export-house" label={t('desk-readings.house')}>
          {(it) => (
            <select {...it} value={house} onChange={(event) => setHouse(event.target.value)}>
              <option value="">{t('export.all')}</option>
              {progress.houses.map((one) => (
                <option key={one.house} value={one.house}>
                  {one.address}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field id="export-month" label={t('windows.month')}>
          {(it) => (
            <select {...it} value={month} onChange={(event) => setMonth(event.target.value)}>
              {months.map((one) => (
                <option key={one} value={one}>
                  {capital(monthOfYear(one))}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <div className="btns">
        <ButtonAnchor kind="second" icon="load" href={`/api/staff/readings/values.xlsx?${query}`} download>
          {t('export.xlsx')}
        </ButtonAnchor>
        <ButtonAnchor kind="second" icon="load" href={`/api/staff/readings/values.csv?${query}`} download>
          {t('export.csv')}
        </ButtonAnchor>
      </div>
    </div>
  )
}

function Last() {
  const imports = useQuery(askStaff.readingImports())
  return (
    <Loaded query={imports} what="what.imports">
      {(all) =>
        all.length === 0 ? (
          <Empty title={t('import.none')} text={t('import.none.text')} />
        ) : (
          <ScrollRegion label={t('import.last')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('import.file')}</th>
                  <th scope="col">{t('import.at')}</th>
                  <th scope="col">{t('import.stage')}</th>
                </tr>
              </thead>
              <tbody>
                {all.map((it) => (
                  <tr key={it.id}>
                    <th scope="row">
                      <Link href={`/radijumi/imports/${it.id}`}>{it.fileName}</Link>
                    </th>
                    <td className="num">{dateTime(it.at)}</td>
                    <td>
                      <ImportMark stage={it.stage} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        )
      }
    </Loaded>
  )
}

/** Whole tables at the reading desk: one comes in, one goes out, and what came in before. */
export function ImportReadings() {
  const mayChange = useMayChange('readings')
  const overview = useQuery(askStaff.overview())
  return (
    <>
      <Link className="back" href="/radijumi">
        <Icon name="left" />
        {t('desk.readings')}
      </Link>
      <PageTitle over={t('import.over')}>{t('import.title')}</PageTitle>
      {mayChange && (
        <Section title={t('import.in')}>
          <div className="flow">
            <p className="text">{t('import.text')}</p>
            <p>
              <a href="/api/staff/readings/template.xlsx" download>
                {t('import.template.xlsx')}
              </a>
              {', '}
              <a href="/api/staff/readings/template.csv" download>
                {t('import.template.csv')}
              </a>
            </p>
            <Receive />
          </div>
        </Section>
      )}
      <Section title={t('export.title')}>
        <Loaded query={overview} what="what.progress">
          {(progress) => <Export progress={progress} />}
        </Loaded>
      </Section>
      <Section title={t('import.last')} wide>
        <Last />
      </Section>
    </>
  )
}
