import { capital, date, weekday } from '../../texts/format.ts'
import { t } from '../../texts/Text.tsx'
import type { CalendarMonth, Day } from '../api/contract.ts'
import { weeksOf } from './months.ts'

const within = (day: Day, opens: Day, closes: Day) => day >= opens && day <= closes

/** The weeks around a window. Its days are reversed, and those beyond the rule say so in words as well. */
export function MonthDays({ month, today }: { month: CalendarMonth; today: Day }) {
  const weeks = weeksOf(month.opens, month.closes)
  const heads = weeks[0] ?? []
  return (
    <table>
      <thead>
        <tr>
          {heads.map((it) => (
            <th key={it} scope="col">
              <abbr title={capital(weekday(it))}>{capital(weekday(it)).slice(0, 1)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => {
              const open = within(day, month.opens, month.closes)
              const more = open && !within(day, month.ruleOpens, month.ruleCloses)
              return (
                <td key={day} className={[more ? 'more' : open && 'in', day === today && 'today'].filter(Boolean).join(' ') || undefined} aria-current={day === today ? 'date' : undefined}>
                  <span aria-hidden="true">{Number(day.slice(8))}</span>
                  <span className="sr">
                    {date(day)}
                    {more ? t('windows.day.more') : open ? t('windows.day.open') : ''}
                  </span>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
