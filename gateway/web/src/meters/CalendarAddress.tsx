import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { client, read } from '../api/client.ts'
import { ask } from '../api/queries.ts'
import { Button, ButtonAnchor } from '../parts/Button.tsx'
import { Field } from '../parts/Field.tsx'
import { Section } from '../parts/layout.tsx'
import { date } from '../texts/format.ts'
import { t } from '../texts/Text.tsx'

/** The windows in the owner's own calendar: once as a file, or under a secret address that the calendar reads again and again. */
export function CalendarAddress() {
  const queries = useQueryClient()
  const { data } = useQuery(ask.calendar())
  const keep = (calendar: typeof data) => queries.setQueryData(ask.calendar().queryKey, calendar)
  const open = useMutation({ mutationFn: () => read(client.POST('/api/meters/calendar')), onSuccess: keep })
  const close = useMutation({
    mutationFn: () => read(client.DELETE('/api/meters/calendar')),
    onSuccess: () => keep({ path: null, since: null }),
  })
  const since = data?.since
  return (
    <Section title={t('calendar.title')} print={false}>
      <div className="flow">
        <p>{t('calendar.text')}</p>
        {data?.path && (
          <Field id="calendar-address" label={t('calendar.address')} hint={t('calendar.once')} full>
            {(field) => (
              <input {...field} type="text" readOnly value={location.origin + data.path} onFocus={(event) => event.target.select()} />
            )}
          </Field>
        )}
        {since && !data.path && <p>{t('calendar.since', { date: date(since.slice(0, 10)) })}</p>}
        {(open.isError || close.isError) && <p role="alert">{t('calendar.failed')}</p>}
        <div className="btns">
          <ButtonAnchor kind="second" icon="cal" href="/api/meters/windows.ics" download>
            {t('calendar.file')}
          </ButtonAnchor>
          {data && (
            <Button kind="second" busy={open.isPending && t('calendar.busy')} onClick={() => open.mutate()}>
              {t(since ? 'calendar.again' : 'calendar.open')}
            </Button>
          )}
          {since && (
            <Button kind="bad" busy={close.isPending && t('calendar.busy')} onClick={() => close.mutate()}>
              {t('calendar.close')}
            </Button>
          )}
        </div>
      </div>
    </Section>
  )
}
