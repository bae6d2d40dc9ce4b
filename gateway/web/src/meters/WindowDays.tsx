import type { ReadingWindow } from '../api/contract.ts'
import { useToday } from '../session/clock.ts'
import { shortDate, weekday } from '../texts/format.ts'
import { t } from '../texts/Text.tsx'

/** One box for each calendar day of the window; a longer window has more boxes, in rows of three. */
export function WindowDays({ window }: { window: ReadingWindow }) {
  const today = useToday()
  return (
    <ol className={window.open ? 'days' : 'days closed'} aria-label={t(window.open ? 'meters.days' : 'meters.days.next')}>
      {window.days.map((day) => {
        const now = window.open && day === today
        return (
          <li key={day} className={now ? 'now' : day < today ? 'past' : undefined} aria-current={now ? 'date' : undefined}>
            <b>{shortDate(day)}</b>
            {now ? t('meters.today') : weekday(day)}
          </li>
        )
      })}
    </ol>
  )
}
