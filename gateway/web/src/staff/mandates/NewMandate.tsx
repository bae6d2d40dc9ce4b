import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { Problem } from '../../api/problem.ts'
import { Button } from '../../parts/Button.tsx'
import { ErrorLine, Field, Tick } from '../../parts/Field.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { PageTitle } from '../../parts/layout.tsx'
import { t } from '../../texts/Text.tsx'
import { addScan, grantorsOf, recordMandate } from '../api/queries.ts'
import type { Grantors, Party } from '../api/contract.ts'
import { FileDrop } from '../parts/FileDrop.tsx'
import { Form, SendButton, TextField, TicksField, useForm } from '../parts/form.tsx'

export const SCANS = ['.pdf', '.jpg', '.jpeg', '.png'] as const
export const LARGEST_SCAN = 10 * 1024 * 1024
const SECTIONS = ['bills', 'meters', 'addresses', 'notices', 'house-file', 'communication', 'documents'] as const

interface Draft {
  id: string
  grantor: string
  granteePersonalCode: string
  granteeGivenName: string
  granteeFamilyName: string
  properties: string[]
  sections: string[]
  notary: string
  registerNumber: string
  issuedOn: string
  from: string
  until: string
}

/** Finds a property by its client number, and with it who may grant something there. */
function FindProperty({ found }: { found: (it: Grantors) => void }) {
  const [number, setNumber] = useState('')
  const find = useMutation({
    mutationFn: () => grantorsOf(number.trim()),
    onSuccess: (it) => {
      setNumber('')
      found(it)
    },
  })
  const problem = find.error instanceof Problem ? find.error : null
  const error = problem && (problem.kind === 'not-found' ? t('mandate.error.client') : (problem.errors[0]?.message ?? problem.details.detail ?? t('form.failed.text')))
  return (
    <Field id="mandate-client" label={t('mandate.client')} hint={t('mandate.client.hint')} error={error ?? undefined}>
      {(it) => (
        <span className="with-btn">
          <input
            {...it}
            inputMode="numeric"
            autoComplete="off"
            value={number}
            onChange={(event) => setNumber(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              if (number.trim()) find.mutate()
            }}
          />
          <Button kind="second" busy={find.isPending && t('mandate.finding')} onClick={() => number.trim() && find.mutate()}>
            {t('mandate.find')}
          </Button>
        </span>
      )}
    </Field>
  )
}

const required = (value: string, words: string) => (value.trim() ? undefined : words)

/** Records a power of attorney from its deed, with its scan. It opens nothing until a colleague approves it. */
export function NewMandate() {
  const queries = useQueryClient()
  const [, go] = useLocation()
  const [known, setKnown] = useState<Grantors[]>([])
  const [scan, setScan] = useState<File | null>(null)
  const [progress, setProgress] = useState<number>()
  const [blank] = useState<Draft>(() => ({
    id: crypto.randomUUID(),
    grantor: '',
    granteePersonalCode: '',
    granteeGivenName: '',
    granteeFamilyName: '',
    properties: [],
    sections: [],
    notary: '',
    registerNumber: '',
    issuedOn: '',
    from: '',
    until: '',
  }))
  const form = useForm({
    name: 'mandate',
    blank,
    unkept: ['granteePersonalCode', 'properties', 'grantor'],
    check: (it) => ({
      properties: it.properties.length > 0 ? undefined : t('mandate.error.properties'),
      grantor: required(it.grantor, t('mandate.error.grantor')),
      granteePersonalCode: /^\d{6}-?\d{5}$/.test(it.granteePersonalCode.trim()) ? undefined : t('mandate.error.code'),
      granteeGivenName: required(it.granteeGivenName, t('mandate.error.given')),
      granteeFamilyName: required(it.granteeFamilyName, t('mandate.error.family')),
      sections: it.sections.length > 0 ? undefined : t('mandate.error.sections'),
      notary: required(it.notary, t('mandate.error.notary')),
      registerNumber: required(it.registerNumber, t('mandate.error.register')),
      issuedOn: required(it.issuedOn, t('mandate.error.issued')),
      from: required(it.from, t('mandate.error.from')),
      until: it.until && it.from && it.until < it.from ? t('mandate.error.until') : undefined,
    }),
    send: async ({ id, until, ...it }) => {
      await recordMandate(id, { ...it, granteePersonalCode: it.granteePersonalCode.trim(), until: until || null })
      // Recorded is recorded: a scan that did not arrive is added on the page of the power of attorney.
      if (scan) await addScan(id, scan, setProgress).catch(() => undefined)
      return id
    },
    sent: (id) => {
      void queries.invalidateQueries({ queryKey: ['staff', 'mandates'] })
      go(`/pilnvaras/${id}`)
    },
  })
  const { properties, grantor } = form.values
  const owners = known
    .filter((it) => properties.includes(it.property))
    .map((it) => it.owners)
    .reduce<Party[] | null>((all, some) => (all === null ? some : all.filter((one) => some.some((it) => it.id === one.id))), null)
  return (
    <>
      <Link className="back" href="/pilnvaras">
        <Icon name="left" />
        {t('desk.mandates')}
      </Link>
      <PageTitle over={t('mandate.new.over')}>{t('mandate.new')}</PageTitle>
      <Form form={form} label={t('mandate.new')}>
        <section className="flow">
          <h2>{t('mandate.where')}</h2>
          <FindProperty
            found={(it) => {
              setKnown((before) => [...before.filter((one) => one.property !== it.property), it])
              form.set({ properties: [...new Set([...properties, it.property])] })
            }}
          />
          <div id="mandate-properties" tabIndex={-1}>
            {form.errorOf('properties') && <ErrorLine>{form.errorOf('properties')}</ErrorLine>}
            {known.map(({ property, address, clientNumber }) => (
              <Tick
                key={property}
                id={`mandate-property-${property}`}
                label={address}
                hint={t('mandate.client.number', { number: clientNumber })}
                checked={properties.includes(property)}
                change={(checked) => form.set({ properties: checked ? [...properties, property] : properties.filter((it) => it !== property) })}
              />
            ))}
          </div>
          {(owners || form.errorOf('grantor')) && (
            <fieldset id="mandate-grantor" tabIndex={-1}>
              <legend className="legend">{t('mandate.grantor')}</legend>
              {form.errorOf('grantor') && <ErrorLine>{form.errorOf('grantor')}</ErrorLine>}
              {owners?.length === 0 && <p>{t('mandate.no-common-owner')}</p>}
              {owners?.map((it) => (
                <Tick key={it.id} id={`mandate-grantor-${it.id}`} type="radio" name="grantor" label={it.name} hint={it.code} checked={grantor === it.id} change={() => form.set({ grantor: it.id })} />
              ))}
            </fieldset>
          )}
        </section>
        <section className="flow part">
          <h2>{t('mandate.grantee')}</h2>
          <div className="fields">
            <TextField name="granteeGivenName" label={t('mandate.given')} />
            <TextField name="granteeFamilyName" label={t('mandate.family')} />
            <TextField name="granteePersonalCode" label={t('register.code')} hint={t('mandate.code.hint')} inputMode="numeric" />
          </div>
        </section>
        <section className="flow part">
          <h2>{t('mandate.what')}</h2>
          <TicksField name="sections" legend={t('mandate.sections')} options={SECTIONS.map((it) => [it, t(`section.${it}`)])} />
        </section>
        <section className="flow part">
          <h2>{t('mandate.deed')}</h2>
          <div className="fields">
            <TextField name="notary" label={t('mandate.notary')} />
            <TextField name="registerNumber" label={t('mandate.register')} hint={t('mandate.register.hint')} />
            <TextField name="issuedOn" type="date" label={t('mandate.issued')} />
            <TextField name="from" type="date" label={t('mandate.from')} />
            <TextField name="until" type="date" label={t('mandate.until')} hint={t('mandate.until.hint')} />
          </div>
          <FileDrop id="mandate-scan" label={t('mandate.scan.drop')} endings={SCANS} most={LARGEST_SCAN} chosen={scan} progress={progress} take={setScan} />
          <p className="sm mut">{t('mandate.scan.later')}</p>
        </section>
        <div className="btns">
          <SendButton>{t('mandate.record')}</SendButton>
          <Link href="/pilnvaras">{t('button.cancel')}</Link>
        </div>
      </Form>
    </>
  )
}
