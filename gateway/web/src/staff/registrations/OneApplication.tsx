import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Facts } from '../../parts/layout.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Loaded } from '../../parts/states.tsx'
import { useNow } from '../../session/clock.ts'
import { date, dateTime, dayOf, fileSize } from '../../texts/format.ts'
import { isMessage, t, type AnyMessageId } from '../../texts/Text.tsx'
import { approveApplication, askStaff, inviteAgain, letterFile, refuseApplication } from '../api/queries.ts'
import type { Application, FoundOwner, RefusalLetter, RefusalReason, Standing } from '../api/contract.ts'
import { ChoiceField, Form, SendButton, TextField, TickField, useForm } from '../parts/form.tsx'
import { isEmail } from '../parts/email.ts'
import { MailMark } from './marks.tsx'
import { SignatureReport } from './SignatureReport.tsx'

/** What the register knows of the person. */
export function InRegister({ owner }: { owner: FoundOwner | null }) {
  if (!owner)
    return (
      <Notice kind="warn">
        <p>
          <strong>{t('register.none')}</strong>
        </p>
        <p>{t('register.none.text')}</p>
      </Notice>
    )
  return (
    <div className="flow">
      <Facts
        pairs={[
          { label: t('register.name'), value: owner.name },
          { label: t('register.code'), value: <span className="num">{owner.personalCodeMasked}</span> },
          { label: t('register.account'), value: t(owner.hasAccount ? 'register.account.yes' : 'register.account.no') },
        ]}
      />
      <ul>
        {owner.properties.map((it) => (
          <li key={it.id}>{t('register.holding', { address: it.address, day: date(it.since) })}</li>
        ))}
      </ul>
    </div>
  )
}

interface Deciding {
  it: Application
  changed: (it: Application) => void
}

function Approve({ it, changed, refuse }: Deciding & { refuse: () => void }) {
  const form = useForm({
    name: `approve-${it.number}`,
    blank: { email: it.email ?? '', letterRead: false },
    check: ({ email, letterRead }) => ({
      email: isEmail(email) ? undefined : t('error.email'),
      letterRead: letterRead ? undefined : t('approve.error.read'),
    }),
    send: ({ email }) => approveApplication(it.number, email.trim()),
    sent: changed,
  })
  return (
    <Form form={form} label={t('approve.title')}>
      <TextField name="email" type="email" inputMode="email" label={t('approve.email')} hint={t('approve.email.hint')} />
      <TickField name="letterRead" label={t('approve.read')} />
      <div className="btns">
        <SendButton>{t(it.owner?.hasAccount ? 'approve.go.account' : 'approve.go')}</SendButton>
        <Button kind="bad" onClick={refuse}>
          {t('refuse.open')}
        </Button>
      </div>
    </Form>
  )
}

const reasonFor = (it: Application): RefusalReason => {
  const code = it.letter?.flaws[0]?.flaw
  if (!code) return it.owner ? 'OTHER' : 'NOT_OWNER'
  if (code === 'ALTERED') return 'ALTERED'
  if (code === 'NOT_QUALIFIED') return 'NOT_QUALIFIED'
  return ['NOT_SIGNED', 'OLD_EDOC', 'UNREADABLE'].includes(code) ? 'UNREADABLE' : 'INVALID_SIGNATURE'
}

function Refuse({ it, changed, refusals, back }: Deciding & { refusals: RefusalLetter[]; back?: () => void }) {
  const letterOf = (reason: string) => refusals.find((one) => one.reason === reason)?.letter ?? ''
  const first = reasonFor(it)
  const form = useForm({
    name: `refuse-${it.number}`,
    blank: { reason: first as string, message: letterOf(first), email: it.email ?? '' },
    check: ({ message, email }) => ({
      message: message.trim().length >= 10 ? undefined : t('refuse.error.message'),
      email: isEmail(email) ? undefined : t('error.email'),
    }),
    send: ({ reason, message, email }) => refuseApplication(it.number, { reason: reason as RefusalReason, message: message.trim(), email: email.trim() }),
    sent: changed,
  })
  const untouched = form.values.message === letterOf(form.values.reason)
  return (
    <Form
      form={{
        ...form,
        set: (part) => form.set(part.reason && untouched ? { ...part, message: letterOf(part.reason) } : part),
      }}
      label={t('refuse.title')}
    >
      <ChoiceField name="reason" label={t('refuse.reason')} options={refusals.map((one) => [one.reason, t(`refusal.${one.reason}`)])} />
      <TextField name="message" label={t('refuse.message')} hint={t('refuse.message.hint')} rows={5} full />
      <TextField name="email" type="email" inputMode="email" label={t('refuse.email')} />
      <div className="btns">
        <SendButton kind="bad">{t('refuse.go')}</SendButton>
        {back ? (
          <Button kind="second" onClick={back}>
            {t('button.cancel')}
          </Button>
        ) : (
          <>
            <Button unavailable aria-describedby="no-approval">
              {t('approve.short')}
            </Button>
            <span className="sm mut" id="no-approval">
              {t(it.letter && !it.letter.valid ? 'approve.not.signature' : 'approve.not.register')}
            </span>
          </>
        )}
      </div>
    </Form>
  )
}

function Decide({ it, changed, refusals }: Deciding & { refusals: RefusalLetter[] }) {
  const [refusing, setRefusing] = useState(false)
  const approvable = it.owner !== null && it.letter?.valid !== false
  if (!approvable) return <Refuse it={it} changed={changed} refusals={refusals} />
  return refusing ? (
    <Refuse it={it} changed={changed} refusals={refusals} back={() => setRefusing(false)} />
  ) : (
    <Approve it={it} changed={changed} refuse={() => setRefusing(true)} />
  )
}

function Invited({ it, changed }: Deciding) {
  const now = useNow()
  const form = useForm({
    name: `invite-${it.number}`,
    blank: { email: it.mail?.to ?? it.email ?? '' },
    check: ({ email }) => ({ email: isEmail(email) ? undefined : t('error.email') }),
    send: ({ email }) => inviteAgain(it.number, email.trim()),
    sent: changed,
  })
  const invitation = it.invitation
  if (!invitation) return null
  const over = Date.parse(invitation.expiresAt) <= now.getTime()
  return (
    <div className="flow">
      <p>{t(over ? 'invitation.over' : 'invitation.until', { at: dateTime(invitation.expiresAt) })}</p>
      {invitation.sendsLeft > 0 ? (
        <Form form={form} label={t('invitation.again')}>
          <TextField name="email" type="email" inputMode="email" label={t('invitation.email')} hint={t('invitation.left', { count: invitation.sendsLeft })} />
          <div className="btns">
            <SendButton kind="second">{t('invitation.again')}</SendButton>
          </div>
        </Form>
      ) : (
        <p className="mut">{t('invitation.none')}</p>
      )}
    </div>
  )
}

function History({ it }: { it: Application }) {
  return (
    <section>
      <h3>{t('application.history')}</h3>
      <ul className="trail">
        {it.steps.map((step) => (
          <li key={`${step.at}${step.step}`}>
            {t(`step.${step.step}`)}
            <small>{t('staff.by', { by: step.by, at: dateTime(step.at) })}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One application: what came, what the check and the register say of it, and the decision. */
export function OneApplication({ id }: { id: string }) {
  const queries = useQueryClient()
  const refusals = useQuery(askStaff.refusals())
  const application = useQuery(askStaff.application(id))
  const [done, setDone] = useState<Standing | 'INVITED_AGAIN' | null>(null)
  const changed = (it: Application) => {
    setDone(application.data?.standing !== 'RECEIVED' ? 'INVITED_AGAIN' : it.standing)
    queries.setQueryData(askStaff.application(id).queryKey, it)
    void queries.invalidateQueries({ queryKey: ['staff', 'applications'] })
  }
  return (
    <div className="flow">
      <Link className="back narrow-only" href="/pieteikumi">
        <Icon name="left" />
        {t('registrations.back')}
      </Link>
      <Loaded query={application} what="what.application">
        {(it) => (
          <div className="flow">
            <h2>{t('application.title', { number: it.number })}</h2>
            <div role="status">{done && isMessage(`application.done.${done}`) && <Notice kind="good">{t(`application.done.${done}` as AnyMessageId)}</Notice>}</div>
            <Facts
              pairs={[
                { label: t('application.received'), value: t(`application.received.${it.way}`, { at: dateTime(it.receivedAt) }) },
                it.letter && {
                  label: t('application.file'),
                  value: (
                    <>
                      <a href={letterFile(it.number)} download={it.letter.fileName}>
                        {it.letter.fileName}
                      </a>{' '}
                      ({fileSize(it.letter.size)}), {t('application.file.kept', { day: date(dayOf(it.letter.keptUntil)) })}
                    </>
                  ),
                  wide: true,
                },
                it.document && { label: t('application.document'), value: t(`document-kind.${it.document.kind}`, { digits: it.document.lastDigits }) },
                it.email && { label: t('application.email'), value: it.email, wide: true },
              ]}
            />
            {it.letter && <SignatureReport letter={it.letter} owner={it.owner} />}
            {it.letter?.valid !== false && (
              <section className="flow">
                <h3>{t('register.title')}</h3>
                <InRegister owner={it.owner} />
              </section>
            )}
            {it.standing === 'RECEIVED' && (
              <div className="entry">
                <Loaded query={refusals} what="what.application">{(letters) => <Decide it={it} changed={changed} refusals={letters} />}</Loaded>
              </div>
            )}
            {it.refusal && (
              <section className="flow">
                <h3>{t(`refusal.${it.refusal.reason}`)}</h3>
                <p className="written">{it.refusal.message}</p>
              </section>
            )}
            {it.mail && (
              <p>
                <Icon name="mail" /> {t(`mail.${it.mail.kind}`, { to: it.mail.to })} <MailMark state={it.mail.state} /> <span className="mut">{dateTime(it.mail.changedAt)}</span>
              </p>
            )}
            {['INVITED', 'INVITATION_EXPIRED'].includes(it.standing) && <Invited key={it.invitation?.sendsLeft} it={it} changed={changed} />}
            <History it={it} />
          </div>
        )}
      </Loaded>
    </div>
  )
}
