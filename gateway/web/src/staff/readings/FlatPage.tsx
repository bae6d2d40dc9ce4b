import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Meter, Receipt } from '../../api/contract.ts'
import { Problem } from '../../api/problem.ts'
import { meterName } from '../../meters/names.ts'
import { Button } from '../../parts/Button.tsx'
import { ErrorSummary, Field, Tick, type Wrong } from '../../parts/Field.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { PageTitle, ScrollRegion, Section } from '../../parts/layout.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Loaded } from '../../parts/states.tsx'
import { capital, date, dateRange, monthOfYear, reading, volume } from '../../texts/format.ts'
import { t } from '../../texts/Text.tsx'
import { addAct, askStaff, correctReading, enterReadings, replaceMeter } from '../api/queries.ts'
import type { FlatReadings, Month } from '../api/contract.ts'
import { ChoiceField, Form, ProblemNotice, SendButton, TextField, useForm } from '../parts/form.tsx'
import { FileDrop } from '../parts/FileDrop.tsx'
import { useQueryOf } from '../parts/list.tsx'
import { useMayChange } from '../session.tsx'
import { ACT_ENDINGS, ACT_MOST, actFault, Acts } from './Acts.tsx'

const NUMBER = /^\d{1,9}([.,]\d{1,3})?$/

const nameOf = (meter: Meter) => t('enter.meter', { name: meterName(meter), serial: meter.serial })

interface Part {
  flat: FlatReadings
  done: () => void
}

/** The readings of all meters from one paper; those left empty are not sent. */
function Enter({ flat, done }: Part) {
  const { meters, window, property } = flat.property
  const [typed, setTyped] = useState<Record<string, string>>({})
  const [meant, setMeant] = useState<Record<string, boolean>>({})
  const [key, setKey] = useState(() => crypto.randomUUID())
  const [attempt, setAttempt] = useState(0)
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  const filled = meters.filter((it) => typed[it.id]?.trim())
  const send = useMutation({
    mutationFn: () => enterReadings(property, window.month, key, { readings: filled.map((it) => ({ meter: it.id, value: typed[it.id]!.trim(), confirmed: meant[it.id] ?? false })) }),
    onSuccess: (it) => {
      setReceipt(it)
      setTyped({})
      setMeant({})
      setKey(crypto.randomUUID())
      setAttempt(0)
      done()
    },
    onError: () => setAttempt((it) => it + 1),
  })
  const problem = send.error instanceof Problem ? send.error : null
  const said = (list: readonly { field: string; message: string }[], meter: Meter) =>
    list.find((it) => it.field.startsWith(`readings[${filled.findIndex((one) => one.id === meter.id)}]`))?.message
  const asked = (meter: Meter) => (problem ? said(problem.questions, meter) : undefined)
  const errorOf = (meter: Meter): string | undefined => {
    if (attempt === 0) return undefined
    const value = typed[meter.id]?.trim()
    if (value && !NUMBER.test(value)) return t('enter.error.number')
    if (filled.length === 0 && meter === meters[0]) return t('enter.error.none')
    return problem ? said(problem.errors, meter) : undefined
  }
  const wrong = meters.flatMap((it): Wrong[] => {
    const text = errorOf(it)
    return text ? [{ field: `enter-${it.id}`, text }] : []
  })
  const unsound = filled.length === 0 || filled.some((it) => !NUMBER.test(typed[it.id]!.trim()))
  if (!window.open) return <Notice>{t('enter.closed', { dates: dateRange(window.opens, window.closes) })}</Notice>
  return (
    <form
      className="flow"
      noValidate
      aria-label={t('enter.paper')}
      onSubmit={(event) => {
        event.preventDefault()
        if (send.isPending) return
        if (unsound) setAttempt((it) => it + 1)
        else send.mutate()
      }}
    >
      <div role="status">{receipt && <Notice kind="good">{t('enter.done', { number: receipt.number })}</Notice>}</div>
      {attempt > 0 && <ErrorSummary wrong={wrong} attempt={attempt} />}
      <ProblemNotice problem={wrong.length === 0 ? problem : null} />
      <div className="fields">
        {meters.map((meter) => (
          <div key={meter.id}>
            <Field
              id={`enter-${meter.id}`}
              label={nameOf(meter)}
              hint={t('enter.before', { value: reading(meter.previous.value), average: meter.average === null ? t('enter.no-average') : volume(meter.average) })}
              error={errorOf(meter)}
            >
              {(it) => (
                <input
                  {...it}
                  inputMode="decimal"
                  autoComplete="off"
                  value={typed[meter.id] ?? ''}
                  onChange={(event) => {
                    if (send.isError) send.reset()
                    setKey(crypto.randomUUID())
                    setMeant({ ...meant, [meter.id]: false })
                    setTyped({ ...typed, [meter.id]: event.target.value })
                  }}
                />
              )}
            </Field>
            {(asked(meter) || meant[meter.id]) && (
              <Tick id={`meant-${meter.id}`} label={t('enter.meant')} checked={meant[meter.id] ?? false} change={(checked) => setMeant({ ...meant, [meter.id]: checked })} />
            )}
          </div>
        ))}
      </div>
      <div className="btns">
        <Button type="submit" busy={send.isPending && t('button.sending')}>
          {t('enter.go')}
        </Button>
      </div>
    </form>
  )
}

function Correct({ flat, done }: Part) {
  const { meters, property, window } = flat.property
  const [said, setSaid] = useState(false)
  const months = [...new Set([window.month, ...flat.history.months.map((it) => it.month)])].toSorted().toReversed()
  const form = useForm({
    name: `correct-${property}`,
    blank: { meter: meters[0]?.id ?? '', month: months[0] ?? window.month, value: '', reason: '' },
    check: ({ value, reason }) => ({
      value: NUMBER.test(value.trim()) ? undefined : t('enter.error.number'),
      reason: reason.trim() ? undefined : t('correct.error.reason'),
    }),
    send: ({ meter, month, value, reason }) => correctReading({ property, meter }, month, value.trim(), reason.trim()),
    sent: () => {
      setSaid(true)
      done()
    },
  })
  return (
    <Form form={form} label={t('correct.title')}>
      <div role="status">{said && <Notice kind="good">{t('correct.done')}</Notice>}</div>
      <div className="fields">
        <ChoiceField name="meter" label={t('correct.meter')} options={meters.map((it) => [it.id, nameOf(it)])} />
        <ChoiceField name="month" label={t('windows.month')} options={months.map((it) => [it, capital(monthOfYear(it))])} />
        <TextField name="value" label={t('correct.value')} inputMode="decimal" />
        <div className="all">
          <TextField name="reason" label={t('suspicious.reason')} hint={t('suspicious.reason.hint')} rows={2} full />
        </div>
      </div>
      <div className="btns">
        <SendButton kind="second">{t('correct.go')}</SendButton>
      </div>
    </Form>
  )
}

function Replace({ flat, done }: Part) {
  const { meters, property, today } = flat.property
  const queries = useQueryClient()
  const [serial, setSerial] = useState<string | null>(null)
  const [act, setAct] = useState<File | null>(null)
  const [progress, setProgress] = useState<number | undefined>()
  const send = useMutation({
    mutationFn: ({ meter, file }: { meter: string; file: File }) => addAct(property, meter, file, setProgress),
    onSuccess: () => {
      setAct(null)
      void queries.invalidateQueries({ queryKey: askStaff.acts(property).queryKey })
    },
    onSettled: () => setProgress(undefined),
  })
  const form = useForm({
    name: `replace-${property}`,
    blank: { meter: meters[0]?.id ?? '', on: today as string, closing: '', serial: '', opening: '', digits: '5', decimals: '3', readBy: 'OWNER', verificationDue: '' },
    check: ({ on, closing, serial, opening }) => ({
      on: on ? undefined : t('replace.error.on'),
      closing: NUMBER.test(closing.trim()) ? undefined : t('enter.error.number'),
      serial: serial.trim() ? undefined : t('replace.error.serial'),
      opening: NUMBER.test(opening.trim()) ? undefined : t('enter.error.number'),
    }),
    send: ({ meter, digits, decimals, readBy, verificationDue, closing, opening, serial, on }) =>
      replaceMeter(property, meter, {
        on,
        closing: closing.trim(),
        serial: serial.trim(),
        opening: opening.trim(),
        digits: Number(digits),
        decimals: Number(decimals),
        readBy: readBy as 'OWNER' | 'REMOTE',
        verificationDue: verificationDue || null,
      }),
    sent: (it) => {
      setSerial(it.serial)
      if (act) send.mutate({ meter: it.id, file: act })
      done()
    },
  })
  return (
    <Form form={form} label={t('replace.title')}>
      <div role="status">{serial && <Notice kind="good">{t('replace.done', { serial })}</Notice>}</div>
      <div className="fields">
        <ChoiceField name="meter" label={t('replace.old')} options={meters.map((it) => [it.id, nameOf(it)])} />
        <TextField name="on" type="date" label={t('replace.on')} />
        <TextField name="closing" label={t('replace.closing')} inputMode="decimal" />
        <TextField name="serial" label={t('replace.serial')} />
        <TextField name="opening" label={t('replace.opening')} inputMode="decimal" />
        <ChoiceField name="digits" label={t('replace.digits')} options={['3', '4', '5', '6', '7', '8', '9'].map((it) => [it, it])} />
        <ChoiceField name="decimals" label={t('replace.decimals')} options={['0', '1', '2', '3'].map((it) => [it, it])} />
        <ChoiceField name="readBy" label={t('replace.read-by')} options={[['OWNER', t('replace.read-by.OWNER')], ['REMOTE', t('replace.read-by.REMOTE')]]} />
        <TextField name="verificationDue" type="date" label={t('replace.verified')} hint={t('replace.verified.hint')} />
        <div className="all">
          <FileDrop
            id={`replace-act-${property}`}
            label={t('replace.act')}
            endings={ACT_ENDINGS}
            most={ACT_MOST}
            chosen={act}
            progress={progress}
            error={send.isError ? t('replace.act.failed', { why: actFault(send.error) ?? '' }) : undefined}
            take={setAct}
          />
        </div>
      </div>
      <div className="btns">
        <SendButton kind="second">{t('replace.go')}</SendButton>
      </div>
    </Form>
  )
}

function MetersOf({ flat }: { flat: FlatReadings }) {
  return (
    <ScrollRegion label={t('section.meters')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('correct.meter')}</th>
            <th scope="col" className="r">
              {t('suspicious.before')}
            </th>
            <th scope="col" className="r">
              {t('suspicious.value')}
            </th>
            <th scope="col" className="r">
              {t('enter.average')}
            </th>
            <th scope="col">{t('replace.verified')}</th>
          </tr>
        </thead>
        <tbody>
          {flat.property.meters.map((it) => (
            <tr key={it.id}>
              <th scope="row">{nameOf(it)}</th>
              <td className="r">{reading(it.previous.value)}</td>
              <td className="r">{it.current ? reading(it.current.value) : '–'}</td>
              <td className="r">{it.average === null ? '–' : volume(it.average)}</td>
              <td>{it.verificationDue ? date(it.verificationDue) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

/** One flat at the reading desk: its meters, what came on paper, a correction, another meter in the place of one. */
export function FlatPage({ property }: { property: string }) {
  const queries = useQueryClient()
  const flat = useQuery(askStaff.flat(property))
  const mayChange = useMayChange('readings')
  const done = () => void queries.invalidateQueries({ queryKey: ['staff', 'readings'] })
  const month = flat.data?.property.window.month as Month | undefined
  const [query] = useQueryOf()
  const house = query.get('maja') ?? ''
  const readings = useQuery({ ...askStaff.house(house), enabled: house !== '' })
  const found = readings.data?.staircases.flatMap((it) => it.cells).find((it) => it.property === property)
  const name = readings.data && found ? t('enter.address', { house: readings.data.address, flat: found.flat }) : t('enter.property', { property })
  return (
    <>
      <Link className="back" href={house ? `/radijumi/ievadit?maja=${encodeURIComponent(house)}` : '/radijumi/ievadit'}>
        <Icon name="left" />
        {t('enter.title')}
      </Link>
      <PageTitle over={month && t('enter.month', { month: monthOfYear(month) })}>{name}</PageTitle>
      <Loaded query={flat} what="what.flat">
        {(data) => (
          <>
            <Section title={t('section.meters')} wide>
              <MetersOf flat={data} />
            </Section>
            <Section title={t('acts.title')}>
              <Acts property={property} meters={data.property.meters} />
            </Section>
            {mayChange && (
              <>
                <Section title={t('enter.paper')}>
                  <Enter flat={data} done={done} />
                </Section>
                <Section title={t('correct.title')}>
                  <Correct flat={data} done={done} />
                </Section>
                <Section title={t('replace.title')}>
                  <Replace flat={data} done={done} />
                </Section>
              </>
            )}
          </>
        )}
      </Loaded>
    </>
  )
}
