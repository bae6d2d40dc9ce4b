import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { Problem } from '../../api/problem.ts'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Facts, PageTitle, Section } from '../../parts/layout.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Loaded } from '../../parts/states.tsx'
import { date, dateRange, dateTime, fileSize } from '../../texts/format.ts'
import { isMessage, t } from '../../texts/Text.tsx'
import { addScan, approveMandate, askStaff, refuseMandate, revokeMandate, scanFile } from '../api/queries.ts'
import type { Mandate } from '../api/contract.ts'
import { FileDrop } from '../parts/FileDrop.tsx'
import { ProblemNotice } from '../parts/form.tsx'
import { ReasonDialog } from '../parts/ReasonDialog.tsx'
import { MandateMark } from './MandateMark.tsx'
import { LARGEST_SCAN, SCANS } from './NewMandate.tsx'

type Ending = 'refuse' | 'revoke'

function End({ it, how, changed, close }: { it: Mandate; how: Ending; changed: (it: Mandate) => void; close: () => void }) {
  return (
    <ReasonDialog
      name={`${how}-${it.id}`}
      title={t(`mandate.${how}.title`)}
      text={t(`mandate.${how}.text`, { grantee: it.grantee.name })}
      missing={t('mandate.error.reason')}
      go={t(`mandate.${how}`)}
      send={(reason) => (how === 'refuse' ? refuseMandate(it.id, reason) : revokeMandate(it.id, reason))}
      sent={(after) => {
        close()
        changed(after)
      }}
      close={close}
    />
  )
}

function ScanOf({ it, changed }: { it: Mandate; changed: (it: Mandate) => void }) {
  const [progress, setProgress] = useState<number>()
  const send = useMutation({
    mutationFn: (file: File) => addScan(it.id, file, setProgress),
    onMutate: () => setProgress(0),
    onSettled: () => setProgress(undefined),
    onSuccess: changed,
  })
  const problem = send.error instanceof Problem ? send.error : null
  return (
    <div className="flow">
      {it.scan ? (
        <p>
          <a href={scanFile(it.id)} download>
            {t('mandate.scan.open', { type: it.scan.type, size: fileSize(it.scan.size) })}
          </a>
        </p>
      ) : (
        <p className="mut">{t('mandate.scan.none')}</p>
      )}
      {it.state === 'RECORDED' && (
        <FileDrop
          id="scan"
          label={t(it.scan ? 'mandate.scan.replace' : 'mandate.scan.drop')}
          endings={SCANS}
          most={LARGEST_SCAN}
          progress={progress}
          error={problem ? (problem.errors[0]?.message ?? problem.details.detail ?? t('form.failed.text')) : undefined}
          take={(file) => send.mutate(file)}
        />
      )}
    </div>
  )
}

function Decide({ it, changed }: { it: Mandate; changed: (it: Mandate) => void }) {
  const [ending, setEnding] = useState<Ending | null>(null)
  const approve = useMutation({ mutationFn: () => approveMandate(it.id), onSuccess: changed })
  const waits = it.state === 'RECORDED'
  const ready = it.approvable && it.scan !== null
  return (
    <div className="flow noprint">
      <ProblemNotice problem={approve.error instanceof Problem ? approve.error : null} />
      {waits && !ready && (
        <Notice>
          <p id="why-not">{t(it.scan ? 'mandate.four-eyes' : 'mandate.needs-scan')}</p>
        </Notice>
      )}
      <div className="btns">
        {waits && (
          <Button unavailable={!ready} aria-describedby={ready ? undefined : 'why-not'} busy={approve.isPending && t('button.sending')} onClick={() => approve.mutate()}>
            {t('mandate.approve')}
          </Button>
        )}
        {waits && (
          <Button kind="bad" onClick={() => setEnding('refuse')}>
            {t('mandate.refuse')}
          </Button>
        )}
        {it.state === 'APPROVED' && (
          <Button kind="bad" onClick={() => setEnding('revoke')}>
            {t('mandate.revoke')}
          </Button>
        )}
      </div>
      {ending && <End it={it} how={ending} changed={changed} close={() => setEnding(null)} />}
    </div>
  )
}

const sectionName = (id: string) => {
  const words = `section.${id}`
  return isMessage(words) ? t(words) : id
}

/** One power of attorney: who, for whom, what, by which deed, and what was done with it. */
export function OneMandate({ id, mayChange }: { id: string; mayChange: boolean }) {
  const queries = useQueryClient()
  const mandate = useQuery(askStaff.mandate(id))
  const [done, setDone] = useState<Mandate['state'] | null>(null)
  const changed = (it: Mandate) => {
    setDone(it.state)
    queries.setQueryData(askStaff.mandate(id).queryKey, it)
    void queries.invalidateQueries({ queryKey: ['staff', 'mandates'] })
  }
  return (
    <>
      <Link className="back" href="/pilnvaras">
        <Icon name="left" />
        {t('desk.mandates')}
      </Link>
      <Loaded query={mandate} what="what.mandate">
        {(it) => (
          <>
            <PageTitle over={<MandateMark it={it} />}>{t('mandate.title', { grantee: it.grantee.name })}</PageTitle>
            <div role="status">{done && <Notice kind="good">{t(`mandate.done.${done}`)}</Notice>}</div>
            <Section title={t('mandate.who')}>
              <Facts
                pairs={[
                  { label: t('mandate.grantor'), value: t('mandate.party', { name: it.grantor.name, code: it.grantor.code }), wide: true },
                  { label: t('mandate.grantee'), value: t('mandate.party', { name: it.grantee.name, code: it.grantee.code }), wide: true },
                ]}
              />
            </Section>
            <Section title={t('mandate.what')}>
              <div className="flow">
                <ul className="rows">
                  {it.properties.map((one) => (
                    <li key={one.id}>
                      <h3>{one.address}</h3>
                      <p className="meta">
                        {t('mandate.client.number', { number: one.clientNumber })}
                        {!one.owned && <strong>{t('mandate.not-owned')}</strong>}
                      </p>
                    </li>
                  ))}
                </ul>
                <p>{it.sections.map(sectionName).join(', ')}</p>
              </div>
            </Section>
            <Section title={t('mandate.deed')}>
              <div className="flow">
                <Facts
                  pairs={[
                    { label: t('mandate.notary'), value: it.notary },
                    { label: t('mandate.register'), value: it.registerNumber },
                    { label: t('mandate.issued'), value: date(it.issuedOn) },
                    { label: t('mandate.period'), value: it.until ? dateRange(it.from, it.until) : t('mandate.unlimited', { day: date(it.from) }) },
                  ]}
                />
                <ScanOf it={it} changed={changed} />
              </div>
            </Section>
            <Section title={t('application.history')}>
              <ul className="trail">
                {it.history.map((step) => (
                  <li key={`${step.at}${step.kind}`}>
                    {t(`mandate-step.${step.kind}`)}
                    {step.reason && `: ${step.reason}`}
                    <small>{t('staff.by', { by: step.by, at: dateTime(step.at) })}</small>
                  </li>
                ))}
              </ul>
            </Section>
            {mayChange && <Decide it={it} changed={changed} />}
          </>
        )}
      </Loaded>
    </>
  )
}
