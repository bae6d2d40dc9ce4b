import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Problem } from '../../api/problem.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { ScrollRegion } from '../../parts/layout.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Loaded } from '../../parts/states.tsx'
import { reading } from '../../texts/format.ts'
import { t } from '../../texts/Text.tsx'
import { askStaff, confirmReading, rejectReading } from '../api/queries.ts'
import type { HouseProgress, Month, SuspiciousReading } from '../api/contract.ts'
import { Form, ProblemNotice, SendButton, TextField, useForm } from '../parts/form.tsx'

function Reject({ it, close, done }: { it: SuspiciousReading; close: () => void; done: () => void }) {
  const form = useForm({
    name: `reject-${it.id}`,
    blank: { reason: '' },
    check: ({ reason }) => ({ reason: reason.trim() ? undefined : t('suspicious.error.reason') }),
    send: ({ reason }) => rejectReading(it.id, reason.trim()),
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

/** Readings of the house that look wrong; each is confirmed, or rejected with a reason its owner reads. */
export function Suspicious({ month, house }: { month: Month; house: HouseProgress }) {
  const queries = useQueryClient()
  const found = useQuery(askStaff.suspicious(month, house.house))
  const [rejecting, setRejecting] = useState<SuspiciousReading | null>(null)
  const [said, setSaid] = useState('')
  const settled = (words: string) => {
    setSaid(words)
    void queries.invalidateQueries({ queryKey: ['staff', 'readings'] })
  }
  const confirm = useMutation({
    mutationFn: (it: SuspiciousReading) => confirmReading(it.id),
    onSuccess: (_, it) => settled(t('suspicious.confirmed', { flat: it.flat })),
  })
  return (
    <section>
      <h2>{t('suspicious.title')}</h2>
      <div role="status">{said && <Notice kind="good">{said}</Notice>}</div>
      <ProblemNotice problem={confirm.error instanceof Problem ? confirm.error : null} />
      <Loaded query={found} what="what.suspicious">
        {(rows) =>
          rows.length === 0 ? (
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
                      <tr key={it.id}>
                        <th scope="row">
                          <b>{it.flat}</b> {t(`resource.word.${it.resource}`)}
                          <br />
                          <span className="sm mut">{t('suspicious.serial', { serial: it.serial })}</span>
                        </th>
                        <td className="r">{reading(it.previous)}</td>
                        <td className="r">{reading(it.value)}</td>
                        <td className="r">{reading(it.consumption)}</td>
                        <td>
                          {it.reason}
                          {it.confirmedByOwner && `; ${t('suspicious.owner')}`}
                        </td>
                        <td>
                          <div className="btns keep">
                            <Button
                              small
                              aria-label={t('suspicious.confirm.label', { flat: it.flat })}
                              busy={confirm.isPending && confirm.variables.id === it.id && t('button.sending')}
                              onClick={() => confirm.mutate(it)}
                            >
                              {t('suspicious.confirm')}
                            </Button>
                            <Button kind="bad" small aria-label={t('suspicious.reject.label', { flat: it.flat })} onClick={() => setRejecting(it)}>
                              {t('suspicious.reject')}
                            </Button>
                          </div>
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </ScrollRegion>
            </div>
          )
        }
      </Loaded>
      {rejecting && (
        <Reject
          it={rejecting}
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
