import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SystemView, View } from '../api/contract.ts'
import { ask } from '../api/queries.ts'
import { ScrollRegion, Section } from '../parts/layout.tsx'
import { Loaded } from '../parts/states.tsx'
import { address, capital, dateTime } from '../texts/format.ts'
import { lv, type MessageId } from '../texts/lv.ts'
import { t } from '../texts/Text.tsx'

const FIRST = 10

const name = (kind: 'role' | 'desk', id: string) => {
  const known = `settings.views.${kind}.${id}`
  return t(known in lv ? (known as MessageId) : `settings.views.${kind}.other`)
}

const service = (id: string) => {
  const known = `settings.views.service.${id}`
  return t(known in lv ? (known as MessageId) : 'settings.views.desk.other')
}

interface Row {
  at: string
  who: string
  what: string
}

const rowOf = (it: View): Row => ({
  at: it.at,
  who: capital(it.roles.map((role) => name('role', role)).join(', ')),
  what:
    t(it.changed ? 'settings.views.changed' : 'settings.views.seen', { what: name('desk', it.desk) }) +
    (it.purpose ? ` – ${it.purpose}` : ''),
})

const rowOfSystem = (it: SystemView): Row => ({
  at: it.at,
  who: t('settings.views.system', { name: it.name }),
  what: t('settings.views.read', { what: service(it.service), where: address(it.address), calls: it.calls, purpose: it.purpose }),
})

function List({ views, systems }: { views: View[]; systems: SystemView[] }) {
  const [all, setAll] = useState(false)
  const rows = [...views.map(rowOf), ...systems.map(rowOfSystem)].sort((one, other) => Date.parse(other.at) - Date.parse(one.at))
  if (rows.length === 0) return <p className="mut">{t('settings.views.none')}</p>
  return (
    <div className="flow">
      <ScrollRegion label={t('settings.views')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('settings.views.at')}</th>
              <th scope="col">{t('settings.views.who')}</th>
              <th scope="col">{t('settings.views.what')}</th>
            </tr>
          </thead>
          <tbody>
            {(all ? rows : rows.slice(0, FIRST)).map((it, index) => (
              <tr key={`${it.at} ${index}`}>
                <th scope="row" className="num">
                  {dateTime(it.at)}
                </th>
                <td>{it.who}</td>
                <td>{it.what}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {!all && rows.length > FIRST && (
        <p>
          <button type="button" className="link" onClick={() => setAll(true)}>
            {t('settings.views.all')}
          </button>
        </p>
      )}
      <p className="sm mut">{t('settings.views.law')}</p>
    </div>
  )
}

/** Who among the staff and other systems looked at what is known of the person, and why. */
export function Views() {
  const views = useQuery(ask.views())
  return (
    <Section title={t('settings.views')} note={t('settings.views.note')} id="skatijumi">
      <Loaded query={views} what="what.views">
        {(data) => <List views={data.views} systems={data.systems} />}
      </Loaded>
    </Section>
  )
}
