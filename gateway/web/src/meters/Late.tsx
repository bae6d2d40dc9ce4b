import type { LateReadings } from '../api/contract.ts'
import { Leaders } from '../parts/layout.tsx'
import { Notice } from '../parts/Notice.tsx'
import { dateTime, month, reading } from '../texts/format.ts'
import { Text, t } from '../texts/Text.tsx'
import { meterName } from './names.ts'

function One({ it }: { it: LateReadings }) {
  return (
    <Notice kind={it.state === 'REJECTED' ? 'bad' : it.state === 'ACCEPTED' ? 'good' : 'warn'}>
      <p>
        <strong>{t(`late.${it.state}`, { month: month(it.month, 'accusative') })}</strong>
        {it.reason && ` ${t('late.reason', { reason: it.reason })}`}
      </p>
      <p className="sm">
        <Text id="late.times" values={{ captured: dateTime(it.capturedAt), received: dateTime(it.receivedAt) }} />
      </p>
      {it.state === 'WAITING' && (
        <>
          <Leaders pairs={it.readings.map((read) => ({ label: meterName(read), value: reading(read.value) }))} />
          <p className="sm mut">{t('late.counts')}</p>
        </>
      )}
    </Notice>
  )
}

/** What came after the window's end, and what has become of it. */
export function Late({ late }: { late: readonly LateReadings[] }) {
  return late.map((it) => <One key={it.key} it={it} />)
}
