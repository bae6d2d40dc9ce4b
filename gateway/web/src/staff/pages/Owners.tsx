import { useState } from 'react'
import { PageTitle, Section } from '../../parts/layout.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { t } from '../../texts/Text.tsx'
import { changePersonalCode } from '../api/queries.ts'
import type { CodeChange, FoundOwner } from '../api/contract.ts'
import { ChoiceField, Form, SendButton, TextField, TickField, useForm } from '../parts/form.tsx'
import { OwnerPicker } from '../parts/OwnerPicker.tsx'
import { InRegister } from '../registrations/OneApplication.tsx'
import { useMayChange } from '../session.tsx'

const bare = (code: string) => code.replace(/[\s–-]/g, '')

/** Another personal code of an owner, by the document that shows it. It is neither shown again nor kept on the device. */
function OtherCode({ owner }: { owner: FoundOwner }) {
  const [done, setDone] = useState<string | null>(null)
  const form = useForm({
    name: `code-${owner.person}`,
    blank: { personalCode: '', again: '', why: 'CHANGED' as string, checked: false },
    unkept: ['personalCode', 'again', 'checked'],
    check: ({ personalCode, again, checked }) => ({
      personalCode: /^\d{11}$/.test(bare(personalCode)) ? undefined : t('mandate.error.code'),
      again: bare(personalCode) === bare(again) ? undefined : t('code.error.again'),
      checked: checked ? undefined : t('office.error.checked'),
    }),
    send: ({ personalCode, why }) => changePersonalCode(owner.person, personalCode.trim(), why as CodeChange),
    sent: (it) => setDone(it.personalCodeMasked),
  })
  return (
    <Form form={form} label={t('code.title')}>
      <div role="status">{done && <Notice kind="good">{t('code.done', { code: done })}</Notice>}</div>
      <p className="text">{t('code.text')}</p>
      <div className="fields">
        <TextField name="personalCode" label={t('code.new')} hint={t('owner-search.personalCode.hint')} inputMode="numeric" />
        <TextField name="again" label={t('code.again')} inputMode="numeric" />
        <ChoiceField name="why" label={t('code.why')} options={(['CHANGED', 'CORRECTED'] as const).map((it) => [it, t(`code.why.${it}`)])} />
        <div className="all">
          <TickField name="checked" label={t('code.checked')} />
        </div>
      </div>
      <div className="btns">
        <SendButton kind="second">{t('code.go')}</SendButton>
      </div>
    </Form>
  )
}

/** The owners of the register: what they own, whether they have an account, and a personal code that has changed. */
export default function OwnersPage() {
  const mayChange = useMayChange('owners')
  return (
    <>
      <PageTitle over={t('owners.over')}>{t('desk.owners')}</PageTitle>
      <OwnerPicker>
        {(owner) => (
          <>
            <Section title={owner.name} wide>
              <InRegister owner={owner} />
            </Section>
            {mayChange && (
              <Section title={t('code.title')} wide>
                <OtherCode key={owner.person} owner={owner} />
              </Section>
            )}
          </>
        )}
      </OwnerPicker>
    </>
  )
}
