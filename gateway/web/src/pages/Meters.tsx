import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LateReadings, Meters, Receipt } from '../api/contract.ts'
import { ask } from '../api/queries.ts'
import { CalendarAddress } from '../meters/CalendarAddress.tsx'
import { ClosedWindow } from '../meters/ClosedWindow.tsx'
import { Consumption } from '../meters/Consumption.tsx'
import { DialPhotos } from '../meters/DialPhotos.tsx'
import { draftName, EntryForm } from '../meters/EntryForm.tsx'
import { HistoryTable } from '../meters/HistoryTable.tsx'
import { HouseWaterPart } from '../meters/HouseWaterPart.tsx'
import { Late } from '../meters/Late.tsx'
import { MeterData } from '../meters/MeterData.tsx'
import { meterName } from '../meters/names.ts'
import { ReceiptSlip } from '../meters/Receipt.tsx'
import { ReplacementActs } from '../meters/ReplacementActs.tsx'
import { windowOn } from '../meters/windowText.ts'
import { PageTitle, Section } from '../parts/layout.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Empty, Loaded } from '../parts/states.tsx'
import { useToday } from '../session/clock.ts'
import { draftOf } from '../session/drafts.ts'
import { useOnline } from '../session/online.ts'
import { useProperty } from '../session/property.tsx'
import { monthOfYear } from '../texts/format.ts'
import { t } from '../texts/Text.tsx'

function MetersOf({ data }: { data: Meters }) {
  const { property, meters, receipt, late } = data
  const queries = useQueryClient()
  const online = useOnline()
  const today = useToday()
  const window = online ? data.window : windowOn(data.window, today)
  const history = useQuery(ask.history(property))
  // A correction is of one receipt: when another takes its place, sent from here or from the queue, it is over.
  const stands = receipt?.submittedAt ?? null
  const [corrected, setCorrected] = useState(() => (draftOf(draftName(property)) === undefined ? null : stands))
  const correcting = stands !== null && corrected === stands
  const [fresh, setFresh] = useState(false)
  if (meters.length === 0) return <Empty title={t('meters.none')} text={t('meters.none.text')} />

  const accepted = (handedIn: Receipt | LateReadings) => {
    if ('number' in handedIn) queries.setQueryData(ask.meters(property).queryKey, { ...data, receipt: handedIn })
    for (const queryKey of [['meters', property], ['bills', property]]) void queries.invalidateQueries({ queryKey })
    setFresh(true)
    setCorrected(null)
  }
  const last = history.data?.months[0]
  const missed = last?.readings.find((it) => it.note)
  return (
    <>
      <div className="flow said">
        {last && missed && (
          <Notice kind="warn">
            <strong>{monthOfYear(last.month)}.</strong> {missed.note}
          </Notice>
        )}
        {meters
          .filter((it) => it.rejected)
          .map((it) => (
            <Notice key={it.id} kind="bad">
              <strong>{t('meters.rejected', { meter: meterName(it) })}</strong> {it.rejected}
            </Notice>
          ))}
        <Late late={late} />
      </div>
      {!window.open && <ClosedWindow property={property} window={window} meters={meters} history={history.data} />}
      {window.open && receipt && !correcting && (
        <ReceiptSlip receipt={receipt} fresh={fresh} correct={() => setCorrected(stands)} />
      )}
      {window.open && (!receipt || correcting) && (
        <EntryForm meters={{ ...data, window }} accepted={accepted} cancel={receipt ? () => setCorrected(null) : undefined} />
      )}
      <DialPhotos meters={{ ...data, window }} />
      <div className="on-history">
        <Section title={t('chart.title')}>
          <Loaded query={history} what="what.history">
            {(all) => <Consumption property={property} history={all} />}
          </Loaded>
        </Section>
        <HouseWaterPart property={property} month={window.month} />
        {history.data && <HistoryTable history={history.data} />}
      </div>
      <MeterData meters={meters} />
      <ReplacementActs property={property} />
      <CalendarAddress />
    </>
  )
}

/** Skaitītāji: readings are handed in here, inside the window and nowhere else. */
export default function MetersPage() {
  const property = useProperty()
  const meters = useQuery(ask.meters(property.id))
  return (
    <>
      <PageTitle>{t('section.meters')}</PageTitle>
      <Loaded query={meters} what="what.meters">
        {(data) => <MetersOf data={data} />}
      </Loaded>
    </>
  )
}
