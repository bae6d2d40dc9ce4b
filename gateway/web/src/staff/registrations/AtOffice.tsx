import { useQueryClient } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import { Icon } from '../../parts/Icon.tsx'
import { PageTitle, Section } from '../../parts/layout.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { t } from '../../texts/Text.tsx'
import { applyAtOffice } from '../api/queries.ts'
import type { DocumentKind, FoundOwner } from '../api/contract.ts'
import { isEmail } from '../parts/email.ts'
import { ChoiceField, Form, SendButton, TextField, TickField, useForm } from '../parts/form.tsx'
import { OwnerPicker } from '../parts/OwnerPicker.tsx'
import { InRegister } from './OneApplication.tsx'

const KINDS: readonly DocumentKind[] = ['IDENTITY_CARD', 'PASSPORT', 'RESIDENCE_PERMIT']

function Invite({ owner }: { owner: FoundOwner }) {
  const queries = useQueryClient()
  const [, go] = useLocation()
  const form = useForm({
    name: `office-${owner.person}`,
    blank: { kind: 'IDENTITY_CARD' as string, lastDigits: '', checked: false, email: '', emailAgain: '' },
    check: ({ lastDigits, checked, email, emailAgain }) => ({
      lastDigits: /^[0-9A-Za-z]{2,4}$/.test(lastDigits.trim()) ? undefined : t('office.error.digits'),
      checked: checked ? undefined : t('office.error.checked'),
      email: isEmail(email) ? undefined : t('error.email'),
      emailAgain: email.trim() === emailAgain.trim() ? undefined : t('office.error.again'),
    }),
    send: ({ kind, lastDigits, email }) =>
      applyAtOffice({ person: owner.person, document: { kind: kind as DocumentKind, lastDigits: lastDigits.trim() }, email: email.trim() }),
    sent: ({ number }) => {
      void queries.invalidateQueries({ queryKey: ['staff', 'applications'] })
      go(`/pieteikumi/${number}`)
    },
  })
  if (owner.hasAccount) return <Notice kind="warn">{t('office.has-account')}</Notice>
  return (
    <Form form={form} label={t('office.invite')}>
      <div className="fields">
        <ChoiceField name="kind" label={t('office.document')} options={KINDS.map((it) => [it, t(`document-kind.word.${it}`)])} />
        <TextField name="lastDigits" label={t('office.digits')} hint={t('office.digits.hint')} />
        <div className="all">
          <TickField name="checked" label={t('office.checked')} hint={t('office.checked.hint')} />
        </div>
        <TextField name="email" type="email" inputMode="email" label={t('office.email')} hint={t('office.email.hint')} />
        <TextField name="emailAgain" type="email" inputMode="email" label={t('office.email.again')} />
      </div>
      <div className="btns">
        <SendButton>{t('office.go')}</SendButton>
        <Link href="/pieteikumi">{t('button.cancel')}</Link>
      </div>
    </Form>
  )
}

/** Registers an owner who has come to the office: found in the register, document seen, invited by e-mail. */
export function AtOffice() {
  return (
    <>
      <Link className="back" href="/pieteikumi">
        <Icon name="left" />
        {t('desk.registrations')}
      </Link>
      <PageTitle>{t('office.title')}</PageTitle>
      <OwnerPicker>
        {(owner) => (
          <Section title={owner.name} wide>
            <InRegister owner={owner} />
            <Invite key={owner.person} owner={owner} />
          </Section>
        )}
      </OwnerPicker>
    </>
  )
}
