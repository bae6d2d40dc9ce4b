import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Problem } from '../../api/problem.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { ScrollRegion } from '../../parts/layout.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { reading, tenths } from '../../texts/format.ts'
import { t } from '../../texts/Text.tsx'
import { confirmHouse, confirmReading, rejectReading } from '../api/queries.ts'
import type { HouseReadings, Month, SuspiciousReading } from '../api/contract.ts'
import { ProblemNotice } from '../parts/form.tsx'
import { useMayChange } from '../session.tsx'
import { Decide, Rejection, useDecisions } from './Decisions.tsx'
import { doubt } from './doubt.ts'

/** The photo that the owner attached; that somebody of the staff looked at it is written down. */
function Pictured({ it, month, close }: { it: SuspiciousReading; month: Month; close: () => void }) {
  const [gone, setGone] = useState(false)
  const source = `/api/staff/readings/properties/${encodeURIComponent(it.property)}/${month}/${encodeURIComponent(it.meter)}/photo`
  return (
    <Dialog title={t('suspicious.photo.title', { flat: it.flat, value: reading(it.value) })} dismiss={close}>
      <p className="sm mut">{t('suspicious.serial', { serial: it.serial })}</p>
      {gone ? (
        <Notice kind="warn" live>
          {t('suspicious.photo.gone')}
        </Notice>
      ) : (
        <img className="evidence" src={source} alt={t('suspicious.photo.alt', { serial: it.serial })} onError={() => setGone(true)} />
      )}
      <div className="btns">
        <Button kind="second" onClick={close}>
          {t('button.close')}
        </Button>
      </div>
    </Dialog>
  )
}

/** Readings of the house that look wrong; each is confirmed, or rejected with a reason its owner reads. */
export function Suspicious({ house }: { house: HouseReadings }) {
  const rows = house.doubtful
  const mayChange = useMayChange('readings')
  const [pictured, setPictured] = useState<SuspiciousReading | null>(null)
  const decisions = useDecisions<SuspiciousReading>({
    of: 'suspicious',
    keyOf: ({ meter }) => meter,
    confirm: (it) => confirmReading(it, house.month),
    reject: (it, reason) => rejectReading(it, house.month, reason),
    meaning: ({ value }) => t('suspicious.reject.text', { value: reading(value) }),
  })
  const { said, settled, confirmation } = decisions
  const all = useMutation({
    mutationFn: () => confirmHouse(house.house, house.month),
    onSuccess: ({ confirmed }) => settled(t('suspicious.all.done', { count: confirmed })),
  })
  const error = confirmation.error ?? all.error
  return (
    <section>
      <h2>{t('suspicious.title')}</h2>
      <div role="status">{said && <Notice kind="good">{said}</Notice>}</div>
      <ProblemNotice problem={error instanceof Problem ? error : null} />
      {rows.length === 0 ? (
            <p className="mut">{t('suspicious.none', { house: house.address })}</p>
          ) : (
            <div className="flow">
              <p className="sm mut">{t('suspicious.count', { house: house.address, count: rows.length })}</p>
              <ScrollRegion label={t('suspicious.title')}>
                <table>
                  <thead>
                    <tr>
                      <th scope="col">{t('suspicious.flat')}</th>
                      <th scope="col" className="r">
                        {t('suspicious.before')}
                      </th>
                      <th scope="col" className="r">
                        {t('suspicious.value')}
                      </th>
                      <th scope="col" className="r">
                        {t('suspicious.consumption')}
                      </th>
                      <th scope="col">{t('suspicious.why')}</th>
                      <th scope="col">
                        <span className="sr">{t('staff.actions')}</span>
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map((it) => (
                      <tr key={it.meter}>
                        <th scope="row">
                          <b>{it.flat}</b> {t(`resource.word.${it.resource}`)}
                          <br />
                          <span className="sm mut">{t('suspicious.serial', { serial: it.serial })}</span>
                        </th>
                        <td className="r">{reading(it.before)}</td>
                        <td className="r">
                          {reading(it.value)}
                          {it.photo && (
                            <>
                              <br />
                              <button type="button" className="link" aria-label={t('suspicious.photo.label', { flat: it.flat })} onClick={() => setPictured(it)}>
                                {t('suspicious.photo')}
                              </button>
                            </>
                          )}
                        </td>
                        <td className="r">{reading(it.consumption)}</td>
                        <td>
                          {it.doubts.map(doubt).join('; ')}
                          {it.times !== null && (
                            <>
                              <br />
                              <span className="sm mut">{t('suspicious.times', { times: tenths(it.times) })}</span>
                            </>
                          )}
                          <br />
                          <span className="sm mut">{t(it.channel === 'WEB' ? 'suspicious.owner' : `suspicious.channel.${it.channel}`)}</span>
                        </td>
                        <td>
                          <Decide decisions={decisions} row={it} />
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </ScrollRegion>
            </div>
          )}
      {mayChange && house.submitted > house.suspicious && (
        <div className="btns keep after-note noprint">
          <Button kind="second" small busy={all.isPending && t('button.sending')} onClick={() => all.mutate()}>
            {t('suspicious.all')}
          </Button>
          <span className="sm mut">{t('suspicious.all.hint')}</span>
        </div>
      )}
      {pictured && <Pictured it={pictured} month={house.month} close={() => setPictured(null)} />}
      <Rejection decisions={decisions} />
    </section>
  )
}
