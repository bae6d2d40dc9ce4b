import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { client, read } from '../api/client.ts'
import type { DialPhoto, Meter, Meters, Month } from '../api/contract.ts'
import { Problem } from '../api/problem.ts'
import { Button } from '../parts/Button.tsx'
import { ErrorLine } from '../parts/Field.tsx'
import { Section } from '../parts/layout.tsx'
import { dateTime } from '../texts/format.ts'
import { t } from '../texts/Text.tsx'
import { meterName } from './names.ts'
import { shrink, type Shrunk } from './shrink.ts'

const TAKEN = 'image/jpeg,image/png,image/webp'
const MOST = 10 * 1024 * 1024
const TRIES = 4

const place = (property: string, month: Month, meter: string) =>
  ({ params: { path: { property, month, meter } } }) as const
const sourceOf = (property: string, month: Month, { meter, sha256 }: DialPhoto) =>
  `/api/meters/${encodeURIComponent(property)}/readings/${month}/photos/${encodeURIComponent(meter)}?v=${sha256.slice(0, 16)}`

const passes = (error: Error) => error instanceof Problem && (error.kind === 'offline' || error.kind === 'unavailable')

function faultOf(error: Error | null): string | null {
  if (!error) return null
  if (!(error instanceof Problem) || passes(error)) return t('photo.failed')
  return error.errors[0]?.message ?? error.details.detail ?? t('photo.failed')
}

interface OnePhotoProps {
  property: string
  month: Month
  meter: Meter
  /** The reading of this meter was handed in: a chosen photo can go. */
  handedIn: boolean
  kept: DialPhoto | undefined
}

/** The photo of one dial: chosen, on its way, kept, or none. */
function OnePhoto({ property, month, meter, handedIn, kept }: OnePhotoProps) {
  const queries = useQueryClient()
  const camera = useRef<HTMLInputElement>(null)
  const gallery = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState<Shrunk | null>(null)
  const [tooLarge, setTooLarge] = useState(false)
  const [said, setSaid] = useState('')
  const known = ['meters', property, 'photos', month]
  const send = useMutation({
    mutationFn: ({ photo }: Shrunk) =>
      read<DialPhoto>(
        client.PUT('/api/meters/{property}/readings/{month}/photos/{meter}', {
          ...place(property, month, meter.id),
          body: photo as never,
          bodySerializer: () => photo,
          headers: { 'Content-Type': 'application/octet-stream' },
        }),
      ),
    // A slow or broken connection is tried again by itself; a refusal is not.
    retry: (count, error) => passes(error) && count < TRIES,
    retryDelay: (count) => 2000 * 2 ** count,
    onSuccess: (it) => {
      queries.setQueryData<DialPhoto[]>(known, (before) => [...(before ?? []).filter((one) => one.meter !== it.meter), it])
      setChosen(null)
      setSaid(t('photo.added'))
    },
  })
  const remove = useMutation({
    mutationFn: () => read(client.DELETE('/api/meters/{property}/readings/{month}/photos/{meter}', place(property, month, meter.id))),
    onSuccess: () => {
      queries.setQueryData<DialPhoto[]>(known, (before) => (before ?? []).filter((one) => one.meter !== meter.id))
      setSaid(t('photo.removed'))
    },
  })
  const { mutate, isIdle } = send
  useEffect(() => {
    if (chosen && handedIn && isIdle) mutate(chosen)
  }, [chosen, handedIn, isIdle, mutate])

  const take = async (file: File | undefined) => {
    if (!file) return
    setSaid('')
    const it = await shrink(file)
    setTooLarge(it.photo.size > MOST)
    if (it.photo.size > MOST) return
    send.reset()
    setChosen(it)
  }
  const name = meterName(meter)
  const fault = tooLarge ? t('photo.too-large') : faultOf(send.error ?? remove.error)
  const picture = chosen ? chosen.preview : kept ? sourceOf(property, month, kept) : null
  const input = (ref: typeof camera, label: string, fromCamera: boolean) => (
    <input
      ref={ref}
      type="file"
      hidden
      accept={TAKEN}
      capture={fromCamera ? 'environment' : undefined}
      aria-label={label}
      onChange={(event) => {
        void take(event.target.files?.[0])
        event.target.value = ''
      }}
    />
  )
  return (
    <div className="dial-photo" role="group" aria-label={t('photo.of', { meter: name })}>
      {picture && <img src={picture} alt={t('photo.alt', { meter: name })} loading="lazy" />}
      <div className="flow">
        <p>
          <strong>{name}</strong>
          <br />
          <span className="sm mut">
            {chosen ? t(handedIn ? 'photo.sending' : 'photo.waits') : kept ? t('photo.kept', { at: dateTime(kept.at) }) : t('photo.none')}
          </span>
        </p>
        {fault && (
          <div role="alert">
            <ErrorLine>{fault}</ErrorLine>
          </div>
        )}
        <div role="status" className="sr">
          {said}
        </div>
        <div className="btns keep">
          {send.isError && chosen && (
            <Button small onClick={() => mutate(chosen)}>
              {t('photo.again')}
            </Button>
          )}
          <Button
            kind="second"
            small
            busy={send.isPending && t('button.sending')}
            aria-label={t('photo.take.label', { meter: name })}
            onClick={() => camera.current?.click()}
          >
            {t('photo.take')}
          </Button>
          <Button kind="second" small unavailable={send.isPending} aria-label={t('photo.choose.label', { meter: name })} onClick={() => gallery.current?.click()}>
            {t('photo.choose')}
          </Button>
          {(chosen || kept) && (
            <Button
              kind="bad"
              small
              unavailable={send.isPending}
              busy={remove.isPending && t('button.sending')}
              aria-label={t('photo.remove.label', { meter: name })}
              onClick={() => {
                send.reset()
                if (chosen) setChosen(null)
                else remove.mutate()
              }}
            >
              {t('photo.remove')}
            </Button>
          )}
        </div>
        {input(camera, t('photo.take.label', { meter: name }), true)}
        {input(gallery, t('photo.choose.label', { meter: name }), false)}
      </div>
    </div>
  )
}

/** Photos of the dials as evidence, while the window is open. Nobody has to; what is chosen before goes with the reading. */
export function DialPhotos({ meters: { property, window, meters, receipt } }: { meters: Meters }) {
  const { month } = window
  const photos = useQuery({
    queryKey: ['meters', property, 'photos', month],
    queryFn: () => read(client.GET('/api/meters/{property}/readings/{month}/photos', { params: { path: { property, month } } })),
    enabled: window.open && receipt !== null,
  })
  if (!window.open) return null
  return (
    <Section title={t('photo.title')} print={false}>
      <div className="flow">
        <p className="text">{t('photo.text')}</p>
        {meters.map((meter) => (
          <OnePhoto
            key={`${property}/${month}/${meter.id}`}
            property={property}
            month={month}
            meter={meter}
            handedIn={receipt?.readings.some((it) => it.meter === meter.id) ?? false}
            kept={photos.data?.find((it) => it.meter === meter.id)}
          />
        ))}
      </div>
    </Section>
  )
}
