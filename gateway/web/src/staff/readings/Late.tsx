import { useQuery } from '@tanstack/react-query'
import { Problem } from '../../api/problem.ts'
import { meterName } from '../../meters/names.ts'
import { ScrollRegion, Section } from '../../parts/layout.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Status, type Tone } from '../../parts/Status.tsx'
import type { IconName } from '../../parts/Icon.tsx'
import { dateTime, month as monthName, reading, volume } from '../../texts/format.ts'
import { Text, t } from '../../texts/Text.tsx'
import type { HouseReadings, LateEntry } from '../api/contract.ts'
import { acceptLate, askStaff, rejectLate } from '../api/queries.ts'
import { ProblemNotice } from '../parts/form.tsx'
import { Decide, Rejection, useDecisions } from './Decisions.tsx'
import { doubt } from './doubt.ts'

type LateValue = LateEntry['readings'][number]

const REFRESH = 10_000
const clocks: Record<LateEntry['clock'], [Tone, IconName]> = {
  AGREES: ['good', 'okc'],
  CORRECTED: ['info', 'clock'],
  MOVED: ['bad', 'warn'],
  UNKNOWN: ['warn', 'ring'],
}

const counts = (it: LateValue) => {
  if (!it.counts) return t('late-desk.counts.none')
  if (it.counts.value === null) return t('late-desk.counts.difference')
  return t('late-desk.counts', { value: reading(it.counts.value), consumption: volume(it.counts.consumption) })
}

function Value({ it }: { it: LateValue }) {
  return (
    <li>
      <Text id="late-desk.value" values={{ meter: meterName(it), value: reading(it.value), consumption: volume(it.consumption) }} />
      <br />
      <span className="sm mut">{counts(it)}</span>
      {it.doubts.map((code) => (
        <Status key={code} tone="warn" icon="warn">
          {doubt(code)}
        </Status>
      ))}
    </li>
  )
}

/** Readings that came after the window's end: when they were typed and when they came, how far that is to be believed, and a decision. */
export function Late({ house, live }: { house: HouseReadings; live: boolean }) {
  const { data } = useQuery({ ...askStaff.late(house.house, house.month), refetchInterval: live ? REFRESH : false })
  const decisions = useDecisions<LateEntry>({
    of: 'late',
    keyOf: ({ key }) => key,
    confirm: acceptLate,
    reject: rejectLate,
    meaning: () => t('late-desk.reject.text'),
  })
  const { said, confirmation } = decisions
  const waiting = data?.waiting ?? []
  if (waiting.length === 0 && said === '') return null
  return (
    <Section title={t('late-desk.title')} wide>
      <div className="flow">
        <div role="status">{said && <Notice kind="good">{said}</Notice>}</div>
        <ProblemNotice problem={confirmation.error instanceof Problem ? confirmation.error : null} />
        {waiting.length > 0 && (
          <>
            <p className="sm mut">{t('late-desk.text')}</p>
            <ScrollRegion label={t('late-desk.title')}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t('late-desk.flat')}</th>
                    <th scope="col">{t('late-desk.captured')}</th>
                    <th scope="col">{t('late-desk.received')}</th>
                    <th scope="col">{t('late-desk.clock')}</th>
                    <th scope="col">{t('late-desk.readings')}</th>
                    <th scope="col">
                      <span className="sr">{t('staff.actions')}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {waiting.map((it) => (
                    <tr key={it.key}>
                      <th scope="row">
                        <b>{it.flat}</b>
                        <br />
                        <span className="sm mut">{t('late-desk.month', { month: monthName(it.month, 'accusative') })}</span>
                      </th>
                      <td>
                        {dateTime(it.capturedAt)}
                        {it.clock !== 'AGREES' && (
                          <>
                            <br />
                            <span className="sm mut">{t('late-desk.device', { at: dateTime(it.deviceSaid) })}</span>
                          </>
                        )}
                      </td>
                      <td>{dateTime(it.receivedAt)}</td>
                      <td>
                        <Status tone={clocks[it.clock][0]} icon={clocks[it.clock][1]}>
                          {t(`late-desk.clock.${it.clock}`)}
                        </Status>
                      </td>
                      <td>
                        <ul>
                          {it.readings.map((value) => (
                            <Value key={value.meter} it={value} />
                          ))}
                        </ul>
                      </td>
                      <td>
                        <Decide decisions={decisions} row={it} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollRegion>
          </>
        )}
      </div>
      <Rejection decisions={decisions} />
    </Section>
  )
}
