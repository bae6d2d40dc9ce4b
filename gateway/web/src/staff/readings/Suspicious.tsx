import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Problem } from '../../api/problem.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { ScrollRegion } from '../../parts/layout.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { reading, tenths } from '../../texts/format.ts'
import { isMessage, t } from '../../texts/Text.tsx'
import { confirmHouse, confirmReading, rejectReading } from '../api/queries.ts'
import type { HouseReadings, Month, SuspiciousReading } from '../api/contract.ts'
import { Form, ProblemNotice, SendButton, TextField, useForm } from '../parts/form.tsx'
import { useMayChange } from '../session.tsx'

const doubt = (code: string) => {
  const id = `doubt.${code}`
  return isMessage(id) ? t(id) : code
}

function Reject({ it, month, close, done }: { it: SuspiciousReading; month: Month; close: () => void; done: () => void }) {
  const form = useForm({
    name: `reject-${it.meter}`,
    blank: { reason: '' },
    check: ({ reason }) => ({ reason: reason.trim() ? undefined : t('suspicious.error.reason') }),
    send: ({ reason }) => rejectReading(it, month, reason.trim()),
    sent: done,
  })
  return (
    <Dialog title={t('suspicious.reject.title', { flat: it.flat })} dismiss={close}>
      <Form form={form}>
        <p>{t('suspicious.reject.text', { value: reading(it.value) })}</p>
        <TextField name="reason" label={t('suspicious.reason')} hint={t('suspicious.reason.hint')} rows={3} full />
        <div className="btns">
          <SendButton kind="bad">{t('suspicious.reject')}</SendButton>
          <Button kind="second" onClick={close}>
            {t('button.cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}

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
  const queries = useQueryClient()
  const rows = house.doubtful
  const mayChange = useMayChange('readings')
  const [rejecting, setRejecting] = useState<SuspiciousReading | null>(null)
  const [pictured, setPictured] = useState<SuspiciousReading | null>(null)
  const [said, setSaid] = useState('')
  const settled = (words: string) => {
    setSaid(words)
    void queries.invalidateQueries({ queryKey: ['staff', 'readings'] })
  }
  const all = useMutation({
    mutationFn: () => confirmHouse(house.house, house.month),
    onSuccess: ({ confirmed }) => settled(t('suspicious.all.done', { count: confirmed })),
  })
  const confirm = useMutation({
    mutationFn: (it: SuspiciousReading) => confirmReading(it, house.month),
    onSuccess: (_, it) => settled(t('suspicious.confirmed', { flat: it.flat })),
  })
  return (
    <section>
      <h2>{t('suspicious.title')}</h2>
      <div role="status">{said && <Notice kind="good">{said}</Notice>}</div>
      <ProblemNotice problem={(confirm.error ?? all.error) instanceof Problem ? ((confirm.error ?? all.error) as Problem) : null} />
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
                          {mayChange && <div className="btns keep">
                            <Button
                              small
                              aria-label={t('suspicious.confirm.label', { flat: it.flat })}
                              busy={confirm.isPending && confirm.variables.meter === it.meter && t('button.sending')}
                              onClick={() => confirm.mutate(it)}
                            >
                              {t('suspicious.confirm')}
                            </Button>
                            <Button kind="bad" small aria-label={t('suspicious.reject.label', { flat: it.flat })} onClick={() => setRejecting(it)}>
                              {t('suspicious.reject')}
                            </Button>
                          </div>}
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
      {rejecting && (
        <Reject
          it={rejecting}
          month={house.month}
          close={() => setRejecting(null)}
          done={() => {
            settled(t('suspicious.rejected', { flat: rejecting.flat }))
            setRejecting(null)
          }}
        />
      )}
    </section>
  )
}
