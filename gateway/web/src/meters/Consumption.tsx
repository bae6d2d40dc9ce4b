import { useState } from 'react'
import type { History, Month } from '../api/contract.ts'
import { ButtonAnchor, Button } from '../parts/Button.tsx'
import { monthOfYear, volume } from '../texts/format.ts'
import { t } from '../texts/Text.tsx'
import { averageOf, waterOf, type Average, type MonthOfWater } from './series.ts'
import { WaterChart, YearsChart } from './WaterChart.tsx'

const VIEWS = ['12', '24', 'years'] as const
type View = (typeof VIEWS)[number]

function Choice({ view, choose }: { view: View; choose: (view: View) => void }) {
  return (
    <fieldset className="choice noprint">
      <legend className="sr">{t('chart.view')}</legend>
      {VIEWS.map((it) => (
        <label key={it}>
          <input type="radio" name="chart-view" value={it} checked={view === it} onChange={() => choose(it)} />
          <span>{t(`chart.view.${it}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}

function Cell({ average }: { average: Average | null }) {
  return (
    <td className="r">
      {average ? volume(average.value) : '–'}
      {average?.estimated && <span className="mut"> {t('averages.estimated.mark')}</span>}
    </td>
  )
}

/** What the flat uses a month, on average; of one person where it is known how many are declared. */
function Averages({ months, persons }: { months: MonthOfWater[]; persons: number | null }) {
  const rows = [3, 12].map((count) => ({ count, cold: averageOf(months, 'cold', count), hot: averageOf(months, 'hot', count) }))
  const shown = rows.filter((it, index) => index === 0 || Math.max(it.cold?.months ?? 0, it.hot?.months ?? 0) > 3)
  const year = rows[1]!
  const all = (year.cold?.value ?? 0) + (year.hot?.value ?? 0)
  return (
    <div className="averages">
      <table>
        <caption>{t('averages.title')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col" className="r">{t('resource.short.COLD_WATER')}</th>
            <th scope="col" className="r">{t('resource.short.HOT_WATER')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ count, cold, hot }) => (
            <tr key={count}>
              <th scope="row">{t('averages.last', { months: Math.max(cold?.months ?? 0, hot?.months ?? 0) })}</th>
              <Cell average={cold} />
              <Cell average={hot} />
            </tr>
          ))}
        </tbody>
      </table>
      {shown.some((it) => it.cold?.estimated || it.hot?.estimated) && <p className="sm mut">{t('averages.estimated')}</p>}
      {persons !== null && <p className="sm">{t('averages.person', { persons, volume: volume(all / persons) })}</p>}
    </div>
  )
}

function MonthChoice({ id, label, months, value, choose }: { id: string; label: string; months: Month[]; value: Month; choose: (month: Month) => void }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => choose(event.target.value)}>
        {months.map((it) => (
          <option key={it} value={it}>
            {monthOfYear(it)}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Prints the history alone, also where a receipt stands on the page. */
function printHistory() {
  document.documentElement.dataset.print = 'history'
  print()
  delete document.documentElement.dataset.print
}

/** The history as a file for a spreadsheet, of a period the owner chooses. */
function Download({ property, months }: { property: string; months: Month[] }) {
  const [first, setFirst] = useState(months[Math.min(11, months.length - 1)]!)
  const [last, setLast] = useState(months[0]!)
  const [from, to] = first <= last ? [first, last] : [last, first]
  const file = (kind: string) => `/api/meters/${encodeURIComponent(property)}/history.${kind}?from=${from}&to=${to}`
  return (
    <details className="more-info noprint">
      <summary>{t('download.title')}</summary>
      <div className="flow download">
        <div className="period">
          <MonthChoice id="download-from" label={t('download.from')} months={months} value={first} choose={setFirst} />
          <MonthChoice id="download-to" label={t('download.to')} months={months} value={last} choose={setLast} />
        </div>
        <div className="btns">
          <ButtonAnchor kind="second" icon="load" href={file('xlsx')} download>
            {t('download.xlsx')}
          </ButtonAnchor>
          <ButtonAnchor kind="second" icon="load" href={file('csv')} download>
            {t('download.csv')}
          </ButtonAnchor>
          <Button kind="second" icon="print" onClick={printHistory}>
            {t('download.print')}
          </Button>
        </div>
      </div>
    </details>
  )
}

/** What was used, as a chart with its table, its averages and its files. */
export function Consumption({ property, history }: { property: string; history: History }) {
  const [view, setView] = useState<View>('12')
  const months = waterOf(history.months)
  return (
    <div className="flow">
      {months.length > 1 && <Choice view={view} choose={setView} />}
      {view === 'years' ? (
        <YearsChart history={history.months} meters={history.meters} />
      ) : (
        <WaterChart history={history.months} meters={history.meters} count={Number(view)} />
      )}
      {months.length > 0 && (
        <>
          <Averages months={months} persons={history.persons} />
          <Download key={property} property={property} months={history.months.map((it) => it.month)} />
        </>
      )}
    </div>
  )
}
