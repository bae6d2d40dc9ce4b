import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, Route, Switch } from 'wouter'
import { Icon } from '../../parts/Icon.tsx'
import { PageTitle, ScrollRegion, Section } from '../../parts/layout.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Status } from '../../parts/Status.tsx'
import { Empty, Loaded } from '../../parts/states.tsx'
import { useNow } from '../../session/clock.ts'
import { count, dateRange, month as monthName, percent, time, timeLeft } from '../../texts/format.ts'
import { Text, t } from '../../texts/Text.tsx'
import { askStaff } from '../api/queries.ts'
import type { FlatState, HouseReadings, HouseSum, ReadingOverview } from '../api/contract.ts'
import { useQueryOf } from '../parts/list.tsx'
import { CallSheet } from '../readings/CallSheet.tsx'
import { FlatPage } from '../readings/FlatPage.tsx'
import { EnterReadings } from '../readings/EnterReadings.tsx'
import { Late } from '../readings/Late.tsx'
import { ImportReadings } from '../readings/ImportReadings.tsx'
import { Missing } from '../readings/Missing.tsx'
import { OneImport } from '../readings/OneImport.tsx'
import { Stitch, Stitches } from '../readings/Stitches.tsx'
import { Suspicious } from '../readings/Suspicious.tsx'

const REFRESH = 10_000

function Figures({ progress }: { progress: ReadingOverview }) {
  const { flats, submitted, lastHour, missing, suspicious, fourth } = progress
  return (
    <dl className="figs">
      <div>
        <dt>{t('desk-readings.submitted')}</dt>
        <dd>
          {count(submitted)} <small>{t('desk-readings.of', { flats, share: percent(flats > 0 ? Math.round((submitted / flats) * 100) : 0) })}</small>
        </dd>
      </div>
      <div>
        <dt>{t('desk-readings.last-hour')}</dt>
        <dd>{count(lastHour)}</dd>
      </div>
      <div>
        <dt>{t('desk-readings.missing')}</dt>
        <dd>{count(missing)}</dd>
      </div>
      <div>
        <dt>{t('desk-readings.suspicious')}</dt>
        <dd>{count(suspicious)}</dd>
      </div>
      <div>
        <dt>{t('desk-readings.fourth')}</dt>
        <dd>
          {count(fourth)} <small>{t('desk-readings.fourth.then')}</small>
        </dd>
      </div>
    </dl>
  )
}

/** When what is shown was asked for; it asks again by itself until it is stopped. */
function Live({ at, live, toggle }: { at: string; live: boolean; toggle: () => void }) {
  return (
    <p className="sm mut noprint">
      <Icon name="refresh" /> {t(live ? 'desk-readings.live' : 'desk-readings.stopped', { time: time(at) })}{' '}
      <button type="button" className="link" onClick={toggle}>
        {t(live ? 'desk-readings.stop' : 'desk-readings.start')}
      </button>
    </p>
  )
}

function Key() {
  return (
    <ul className="key" aria-hidden="true">
      {(['SUBMITTED', 'SUSPICIOUS', 'MISSING'] as FlatState[]).map((it) => (
        <li key={it}>
          <Stitch state={it} />
          {t(`flat-state.${it}`)}
        </li>
      ))}
    </ul>
  )
}

function Houses({ houses, chosen }: { houses: readonly HouseSum[]; chosen: string | undefined }) {
  return (
    <ScrollRegion label={t('desk-readings.by-house')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('desk-readings.house')}</th>
            <th scope="col">{t('desk-readings.stitches')}</th>
            <th scope="col" className="r">
              {t('desk-readings.submitted')}
            </th>
            <th scope="col" className="r">
              {t('desk-readings.missing')}
            </th>
            <th scope="col" className="r">
              {t('desk-readings.suspicious')}
            </th>
          </tr>
        </thead>
        <tbody>
          {houses.map((it) => (
            <tr key={it.house} aria-current={it.house === chosen ? 'true' : undefined}>
              <th scope="row">
                <Link href={`/radijumi?maja=${encodeURIComponent(it.house)}`}>{it.address}</Link>
              </th>
              <td>
                <Stitches states={it.cells} />
              </td>
              <td className="r">
                <Text id="desk-readings.count" values={{ submitted: count(it.submitted), flats: count(it.flats) }} />
              </td>
              <td className="r">{count(it.missing)}</td>
              <td className="r">
                {it.suspicious > 0 ? (
                  <Status tone="warn" icon="warn">
                    {count(it.suspicious)}
                  </Status>
                ) : (
                  '0'
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function Staircases({ house }: { house: HouseReadings }) {
  if (house.staircases.length < 2) return null
  return (
    <Section title={t('desk-readings.by-staircase', { house: house.address })} wide>
      <ScrollRegion label={t('desk-readings.by-staircase', { house: house.address })}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('desk-readings.staircase')}</th>
              <th scope="col">{t('desk-readings.stitches')}</th>
              <th scope="col" className="r">
                {t('desk-readings.submitted')}
              </th>
              <th scope="col">{t('desk-readings.missing.flats')}</th>
            </tr>
          </thead>
          <tbody>
            {house.staircases.map(({ staircase, flats, submitted, cells }) => {
              const missing = cells.filter((it) => it.state === 'MISSING')
              return (
                <tr key={staircase}>
                  <th scope="row">{staircase}</th>
                  <td>
                    <Stitches states={cells.map((it) => it.state)} />
                  </td>
                  <td className="r">
                    <Text id="desk-readings.count" values={{ submitted: count(submitted), flats: count(flats) }} />
                  </td>
                  <td>{missing.map((it) => it.flat).join(', ') || '–'}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </ScrollRegion>
    </Section>
  )
}

/** The chosen house: its staircases, what looks wrong and what is missing. */
function House({ house, live }: { house: string; live: boolean }) {
  const readings = useQuery({ ...askStaff.house(house), refetchInterval: live ? REFRESH : false })
  return (
    <Loaded query={readings} what="what.house">
      {(it) => (
        <>
          <Staircases house={it} />
          <Late house={it} live={live} />
          <div className="split e">
            <Suspicious house={it} />
            <Missing house={it} />
          </div>
        </>
      )}
    </Loaded>
  )
}

function over(progress: ReadingOverview, now: Date) {
  const dates = dateRange(progress.opens, progress.closes)
  if (!progress.open) return t('desk-readings.window.closed', { dates })
  const { id, values } = timeLeft(progress.closesAt, now)
  const left = t(id, values)
  return t('desk-readings.window', { dates, left: left.charAt(0).toLowerCase() + left.slice(1) })
}

function Desk() {
  const now = useNow()
  const [query] = useQueryOf()
  const [live, setLive] = useState(true)
  const progress = useQuery({ ...askStaff.overview(), refetchInterval: live ? REFRESH : false })
  const asked = query.get('maja')
  return (
    <Loaded query={progress} what="what.progress">
      {(data) => {
        const house = data.houses.find((it) => it.house === asked) ?? data.houses[0]
        return (
          <>
            <PageTitle over={over(data, now)}>{t('desk-readings.title', { month: monthName(data.month, 'accusative') })}</PageTitle>
            {progress.isError && (
              <Notice kind="warn" live>
                {t('desk-readings.stale', { time: time(data.at) })}
              </Notice>
            )}
            <Figures progress={data} />
            <Live at={data.at} live={live} toggle={() => setLive(!live)} />
            <p className="noprint">
              <Link href="/radijumi/ievadit">{t('desk-readings.enter')}</Link>
              <br />
              <Link href="/radijumi/imports">{t('desk-readings.import')}</Link>
            </p>
            {house ? (
              <>
                <Section title={t('desk-readings.by-house')} wide>
                  <Houses houses={data.houses} chosen={house.house} />
                  <Key />
                </Section>
                <House key={house.house} house={house.house} live={live} />
              </>
            ) : (
              <Empty title={t('desk-readings.none')} text={t('desk-readings.none.text')} />
            )}
          </>
        )
      }}
    </Loaded>
  )
}

/** The reading desk: who has handed in, who has not, what looks wrong, and what comes in on paper. */
export default function ReadingsPage() {
  return (
    <Switch>
      <Route path="/radijumi" component={Desk} />
      <Route path="/radijumi/ievadit" component={EnterReadings} />
      <Route path="/radijumi/imports" component={ImportReadings} />
      <Route path="/radijumi/imports/:id">{({ id }) => <OneImport key={id} id={id} />}</Route>
      <Route path="/radijumi/dzivoklis/:property">{({ property }) => <FlatPage key={property} property={property} />}</Route>
      <Route path="/radijumi/saraksts/:month/:house">{({ month, house }) => <CallSheet month={month} house={house} />}</Route>
    </Switch>
  )
}
