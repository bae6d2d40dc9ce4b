import { useState } from 'react'
import type { History, MeterEpisode, MonthReading } from '../api/contract.ts'
import { ScrollRegion, Section } from '../parts/layout.tsx'
import { ReadingMark, Status } from '../parts/Status.tsx'
import { date, reading } from '../texts/format.ts'
import { t } from '../texts/Text.tsx'

type Spot = Pick<MonthReading, 'resource' | 'place'>
const spotOf = ({ resource, place }: Spot) => `${resource}-${place}`

/** What a place showed in a month: one value, or two where its meter was replaced in it. */
function Values({ readings, meters }: { readings: MonthReading[]; meters: ReadonlyMap<string, MeterEpisode> }) {
  if (readings.length === 0) return <>–</>
  return readings.map((it) => (
    <span key={it.meter} className="in-cell">
      {reading(it.value)}
      {readings.length > 1 && (
        <small className="mut">{t(meters.get(it.meter)?.removedOn ? 'history.old' : 'history.new')}</small>
      )}
    </span>
  ))
}

function Marks({ readings, replaced }: { readings: MonthReading[]; replaced: MeterEpisode[] }) {
  const status = (readings.find((it) => it.estimated) ?? readings[0]!).status
  const rejected = readings.find((it) => it.rejected)?.rejected
  return (
    <>
      <ReadingMark status={status} />
      {status !== 'CORRECTED' && readings.some((it) => it.corrected) && <ReadingMark status="CORRECTED" />}
      {rejected && (
        <>
          <Status tone="bad" icon="void">
            {t('history.rejected')}
          </Status>
          <small className="mut">{rejected}</small>
        </>
      )}
      {replaced.map((it) => (
        <Status key={it.meter} tone="info" icon="refresh">
          {t('history.replaced', { serial: it.serial, date: date(it.installedOn) })}
        </Status>
      ))}
    </>
  )
}

/** Readings as they were, a column for each place, so that no two meters are mixed and a new one goes on where the old one ended. */
export function HistoryTable({ history }: { history: History }) {
  const [all, setAll] = useState(false)
  const episodes = new Map(history.meters.map((it) => [it.meter, it]))
  const spots = [...new Map(history.months.flatMap((it) => it.readings).map((it) => [spotOf(it), it])).values()].sort(
    (a, b) => a.resource.localeCompare(b.resource) || a.place.localeCompare(b.place),
  )
  const alone = (resource: string) => spots.filter((it) => it.resource === resource).length === 1
  const months = history.months.filter((it) => it.readings.length > 0)
  const shown = all ? months : months.slice(0, 6)
  if (months.length === 0) return null
  return (
    <Section title={t('history.title')} wide>
      <div>
        <p className="sm mut">{t('history.small')}</p>
        <ScrollRegion label={t('history.title')}>
          <table className={spots.length === 2 ? 'drop-last' : undefined} role="table">
            <thead role="rowgroup">
              <tr role="row">
                <th scope="col" role="columnheader">
                  {t('history.date')}
                </th>
                {spots.map((it) => (
                  <th key={spotOf(it)} scope="col" role="columnheader" className="r">
                    {alone(it.resource)
                      ? t('chart.table.unit', { resource: t(`resource.short.${it.resource}`) })
                      : t('history.column', { resource: t(`resource.short.${it.resource}`), place: t(`place.${it.place}`) })}
                  </th>
                ))}
                <th scope="col" role="columnheader">
                  {t('history.status')}
                </th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              {shown.map(({ month, readings }) => (
                <tr key={month} role="row">
                  <th scope="row" role="rowheader" className="num">
                    {date(readings.at(-1)!.on)}
                  </th>
                  {spots.map((spot) => {
                    const here = readings
                      .filter((it) => spotOf(it) === spotOf(spot))
                      .sort((a, b) => (episodes.get(a.meter)?.installedOn ?? '').localeCompare(episodes.get(b.meter)?.installedOn ?? ''))
                    const used = here.reduce((sum, it) => sum + Math.round(it.consumption * 1000), 0) / 1000
                    return (
                      <td key={spotOf(spot)} role="cell" className="r">
                        <Values readings={here} meters={episodes} />
                        {here.length > 0 && (
                          <small className="mut used">
                            <span className="sr">{t('history.used')} </span>
                            {used > 0 && '+'}
                            {reading(used)}
                          </small>
                        )}
                      </td>
                    )
                  })}
                  <td role="cell" className="marks">
                    <Marks
                      readings={readings}
                      replaced={history.meters.filter((it) => it.replaces !== null && it.installedOn.startsWith(month))}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
        {months.length > shown.length && (
          <p className="noprint">
            <button type="button" className="link" onClick={() => setAll(true)}>
              {t('history.older')}
            </button>
          </p>
        )}
      </div>
    </Section>
  )
}
