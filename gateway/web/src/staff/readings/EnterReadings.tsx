import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { Field } from '../../parts/Field.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { PageTitle, Section } from '../../parts/layout.tsx'
import { Loaded } from '../../parts/states.tsx'
import { t } from '../../texts/Text.tsx'
import { askStaff } from '../api/queries.ts'
import { useQueryOf } from '../parts/list.tsx'
import { flatHref } from './Missing.tsx'

function Flats({ house }: { house: string }) {
  const readings = useQuery(askStaff.house(house))
  return (
    <Loaded query={readings} what="what.house">
      {(data) =>
        data.staircases.map(({ staircase, cells }) => (
          <Section key={staircase} title={t('enter.staircase', { number: staircase })}>
            <ul className="ticks">
              {cells.map((it) => (
                <li key={it.property}>
                  <Link href={flatHref(house, it.property)}>{t('enter.flat', { flat: it.flat })}</Link>{' '}
                  <span className="sm mut">{t(`flat-state.${it.state}`)}</span>
                </li>
              ))}
            </ul>
          </Section>
        ))
      }
    </Loaded>
  )
}

/** Finds the flat whose readings came on paper or by telephone. */
export function EnterReadings() {
  const [query, set] = useQueryOf()
  const overview = useQuery(askStaff.overview())
  const chosen = query.get('maja') ?? ''
  return (
    <>
      <Link className="back" href="/radijumi">
        <Icon name="left" />
        {t('desk.readings')}
      </Link>
      <PageTitle over={t('enter.over')}>{t('enter.title')}</PageTitle>
      <Loaded query={overview} what="what.progress">
        {({ houses }) => (
          <>
            <Field id="enter-house" label={t('desk-readings.house')}>
              {(it) => (
                <select {...it} value={chosen} onChange={(event) => set({ maja: event.target.value })}>
                  <option value="">{t('enter.choose')}</option>
                  {houses.map(({ house, address }) => (
                    <option key={house} value={house}>
                      {address}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            {chosen && <Flats key={chosen} house={chosen} />}
          </>
        )}
      </Loaded>
    </>
  )
}
