import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { client, read } from '../api/client.ts'
import type { Settings, SettingsChange, SettingsUpdate } from '../api/contract.ts'
import { Problem } from '../api/problem.ts'
import { ask } from '../api/queries.ts'
import { Button } from '../parts/Button.tsx'
import { ErrorSummary, Field, Tick, type Wrong } from '../parts/Field.tsx'
import { Leaders, PageTitle, ScrollRegion, Section } from '../parts/layout.tsx'
import { Notice } from '../parts/Notice.tsx'
import { afterPress } from '../parts/press.ts'
import { Loaded } from '../parts/states.tsx'
import { Changed, EmailAddress, WaysIn } from '../settings/Account.tsx'
import { OwnData } from '../settings/OwnData.tsx'
import { Saved, SaveFailed } from '../settings/Saved.tsx'
import { Sessions } from '../settings/Sessions.tsx'
import { Views } from '../settings/Views.tsx'
import { draftOf, useDraft, useUnsent } from '../session/drafts.ts'
import { Delegations } from '../settings/Delegations.tsx'
import { setTheme, theme, type Theme } from '../session/theme.ts'
import { dateTime } from '../texts/format.ts'
import { lv, type MessageId } from '../texts/lv.ts'
import { t } from '../texts/Text.tsx'

const MOST_ADDRESS = 200

/** Digits with spaces, and a country code if one is given. */
export const isPhone = (text: string) => /^\+?[\d\s()-]+$/.test(text) && text.replace(/\D/g, '').length >= 8 && text.replace(/\D/g, '').length <= 15

const updateOf = (it: Settings): SettingsUpdate => ({
  phone: it.phone,
  correspondenceAddress: it.correspondenceAddress,
  billDelivery: it.billDelivery,
  notifications: it.notifications,
  version: it.version,
})

/** Saves; when somebody was faster, the new state is fetched and the typed values wait for a second look. */
function useSave() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: SettingsUpdate) => read(client.PUT('/api/settings', { body })),
    onSuccess: (saved) => queries.setQueryData(ask.settings().queryKey, saved),
    onError: (error) => {
      if (error instanceof Problem && error.kind === 'changed-elsewhere')
        void queries.invalidateQueries({ queryKey: ['settings'] })
    },
  })
}

interface ContactDraft {
  phone: string
  correspondenceAddress: string
}
const DRAFT = 'settings'
const contactOf = (it: Settings): ContactDraft => ({ phone: it.phone ?? '', correspondenceAddress: it.correspondenceAddress ?? '' })

function ContactForm({ settings, done }: { settings: Settings; done: (saved: boolean) => void }) {
  const draft = useDraft(DRAFT, contactOf(settings))
  const { phone, correspondenceAddress } = draft.value
  const save = useSave()
  const [attempt, setAttempt] = useState(0)
  useUnsent(draft.touched)
  const problem = save.error instanceof Problem ? save.error : null
  const elsewhere = problem?.kind === 'changed-elsewhere'
  const refused = (field: string) => problem?.errors.find((it) => it.field === field)?.message
  const errors = {
    phone: phone.trim() && !isPhone(phone.trim()) ? t('settings.error.phone') : refused('phone'),
    correspondenceAddress:
      correspondenceAddress.trim().length > MOST_ADDRESS
        ? t('settings.error.correspondence', { most: MOST_ADDRESS })
        : refused('correspondenceAddress'),
  }
  const [left, setLeft] = useState({ phone: false, correspondenceAddress: false })
  const error = (field: keyof ContactDraft) => (attempt > 0 || left[field] ? errors[field] : undefined)
  const wrong = Object.entries(errors).flatMap(([field, it]): Wrong[] => (it ? [{ field: `settings-${field}`, text: it }] : []))
  const now = (field: keyof ContactDraft) =>
    elsewhere && contactOf(settings)[field] !== draft.value[field]
      ? t('settings.changed-elsewhere.now', { value: settings[field] ?? t('settings.none') })
      : undefined
  const change = (part: Partial<ContactDraft>) => draft.set({ ...draft.value, ...part })
  const close = (saved: boolean, value = contactOf(settings)) => {
    draft.clear(value)
    done(saved)
  }

  return (
    <form
      className="flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setAttempt(attempt + 1)
        if (save.isPending || (wrong.length > 0 && !problem)) return
        save.mutate(
          { ...updateOf(settings), phone: phone.trim() || null, correspondenceAddress: correspondenceAddress.trim() || null },
          { onSuccess: (saved) => close(true, contactOf(saved)), onError: () => setAttempt((it) => it + 1) },
        )
      }}
    >
      {attempt > 0 && <ErrorSummary wrong={wrong} attempt={attempt} />}
      {problem?.errors.length === 0 && <SaveFailed error={problem} />}
      <Field
        id="settings-phone"
        label={t('settings.phone')}
        hint={[t('settings.phone.hint'), now('phone')].filter(Boolean).join(' ')}
        error={error('phone')}
      >
        {(it) => (
          <input
            {...it}
            type="tel"
            autoComplete="tel"
            value={phone}
            onChange={(event) => change({ phone: event.target.value })}
            onBlur={() => afterPress(() => setLeft({ ...left, phone: draft.touched }))}
          />
        )}
      </Field>
      <Field
        id="settings-correspondenceAddress"
        label={t('settings.correspondence')}
        hint={[t('settings.correspondence.hint'), now('correspondenceAddress')].filter(Boolean).join(' ')}
        error={error('correspondenceAddress')}
        full
      >
        {(it) => (
          <input
            {...it}
            autoComplete="street-address"
            value={correspondenceAddress}
            onChange={(event) => change({ correspondenceAddress: event.target.value })}
            onBlur={() => afterPress(() => setLeft({ ...left, correspondenceAddress: draft.touched }))}
          />
        )}
      </Field>
      <div className="btns">
        <Button type="submit" busy={save.isPending && t('button.saving')}>
          {t('button.save')}
        </Button>
        <button type="button" className="link" onClick={() => close(false)}>
          {t('button.cancel')}
        </button>
      </div>
    </form>
  )
}

function Contact({ settings }: { settings: Settings }) {
  const [editing, setEditing] = useState(() => draftOf(DRAFT) !== undefined)
  const [saved, setSaved] = useState(false)
  return (
    <Section title={t('settings.contact')}>
      <div className="flow">
        <Notice>
          <p>{t('settings.contact.note')}</p>
        </Notice>
        {saved && <Saved />}
        {editing ? (
          <ContactForm
            settings={settings}
            done={(stored) => {
              setEditing(false)
              setSaved(stored)
            }}
          />
        ) : (
          <>
            <Leaders
              loose
              pairs={[
                { label: t('settings.name'), value: settings.name },
                { label: t('settings.code'), value: settings.personalCodeMasked },
                { label: t('settings.phone'), value: settings.phone ?? t('settings.none') },
                { label: t('settings.correspondence'), value: settings.correspondenceAddress ?? t('settings.none') },
              ]}
            />
            <div className="btns">
              <Button
                kind="second"
                onClick={() => {
                  setEditing(true)
                  setSaved(false)
                }}
              >
                {t('button.edit')}
              </Button>
              <a href="#vesture">{t('settings.history')}</a>
            </div>
          </>
        )}
      </div>
    </Section>
  )
}

const choices = ['windowOpens', 'windowLastDay', 'notices'] as const

function Delivery({ settings }: { settings: Settings }) {
  const save = useSave()
  const [asked, setAsked] = useState<SettingsUpdate>()
  const wanted = asked ?? settings
  const change = (part: Partial<SettingsUpdate>) => {
    if (asked) return
    const update = { ...updateOf(settings), ...part }
    setAsked(update)
    save.mutate(update, { onSettled: () => setAsked(undefined) })
  }
  return (
    <Section title={t('settings.notifications')}>
      <fieldset className="flow">
        <legend className="sr">{t('settings.notices.legend')}</legend>
        <Tick
          id="settings-bills"
          label={t('settings.bills')}
          hint={t('settings.bills.hint')}
          checked={wanted.billDelivery === 'EMAIL'}
          change={(checked) => change({ billDelivery: checked ? 'EMAIL' : 'POST' })}
        />
        {choices.map((it) => (
          <Tick
            key={it}
            id={`settings-${it}`}
            label={t(`settings.${it}`)}
            hint={t(`settings.${it}.hint`)}
            checked={wanted.notifications[it]}
            change={(checked) => change({ notifications: { ...wanted.notifications, [it]: checked } })}
          />
        ))}
        <SaveFailed error={save.error} />
        {save.isSuccess && <Saved />}
      </fieldset>
    </Section>
  )
}

function Look() {
  const [chosen, setChosen] = useState<Theme>(theme)
  return (
    <Section title={t('settings.look')}>
      <fieldset className="flow">
        <legend className="sr">{t('settings.look.legend')}</legend>
        {(['auto', 'light', 'dark'] as const).map((it) => (
          <Tick
            key={it}
            id={`look-${it}`}
            type="radio"
            name="look"
            label={t(`settings.look.${it}`)}
            checked={chosen === it}
            change={() => {
              setTheme(it)
              setChosen(it)
            }}
          />
        ))}
      </fieldset>
    </Section>
  )
}

const fieldName = (field: string) => {
  const id = `settings.field.${field}`
  return id in lv ? t(id as MessageId) : t('settings.field.other')
}
const valueName = (value: string | null) => {
  if (value === null || value === '') return t('settings.none')
  const id = `settings.value.${value}`
  return id in lv ? t(id as MessageId) : value
}

function Changes({ history }: { history: SettingsChange[] }) {
  return (
    <Section title={t('settings.history')} id="vesture">
      {history.length === 0 ? (
        <p className="mut">{t('settings.history.none')}</p>
      ) : (
        <ScrollRegion label={t('settings.history')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('settings.history.at')}</th>
                <th scope="col">{t('settings.history.field')}</th>
                <th scope="col">{t('settings.history.from')}</th>
                <th scope="col">{t('settings.history.to')}</th>
              </tr>
            </thead>
            <tbody>
              {history.map((it) => (
                <tr key={`${it.at} ${it.field}`}>
                  <th scope="row" className="num">
                    {dateTime(it.at)}
                  </th>
                  <td>{fieldName(it.field)}</td>
                  <td>{valueName(it.from)}</td>
                  <td>{valueName(it.to)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </Section>
  )
}

/** Uzstādījumi: contact data with their history, what is sent, ways in, sessions, who looked, and the data themselves. */
export default function SettingsPage() {
  const settings = useQuery(ask.settings())
  return (
    <>
      <PageTitle>{t('section.settings')}</PageTitle>
      <Loaded query={settings} what="what.settings">
        {(data) => (
          <>
            <Changed />
            <Contact settings={data} />
            <EmailAddress email={data.email} />
            <Delivery settings={data} />
          </>
        )}
      </Loaded>
      <Delegations />
      <Look />
      <WaysIn />
      <Sessions />
      <Views />
      <OwnData />
      {settings.data && <Changes history={settings.data.history} />}
    </>
  )
}
