import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Meter } from '../../api/contract.ts'
import { Problem } from '../../api/problem.ts'
import { meterName } from '../../meters/names.ts'
import { Field } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Loaded } from '../../parts/states.tsx'
import { date, fileSize } from '../../texts/format.ts'
import { t } from '../../texts/Text.tsx'
import { addAct, askStaff } from '../api/queries.ts'
import { FileDrop } from '../parts/FileDrop.tsx'
import { useMayChange } from '../session.tsx'

export const ACT_ENDINGS = ['.pdf', '.jpg', '.jpeg', '.png'] as const
export const ACT_MOST = 20 * 1024 * 1024

/** Why an act was not taken, in the service's words where it has them. */
export const actFault = (error: unknown) =>
  error instanceof Problem ? (error.errors[0]?.message ?? error.details.detail ?? t('form.failed.text')) : undefined

/** The acts of a flat's replaced meters, and one that comes later than the replacement was recorded. */
export function Acts({ property, meters }: { property: string; meters: readonly Meter[] }) {
  const queries = useQueryClient()
  const acts = useQuery(askStaff.acts(property))
  const mayChange = useMayChange('readings')
  const [meter, setMeter] = useState(meters[0]?.id ?? '')
  const [progress, setProgress] = useState<number | undefined>()
  const add = useMutation({
    mutationFn: (file: File) => addAct(property, meter, file, setProgress),
    onSuccess: () => void queries.invalidateQueries({ queryKey: askStaff.acts(property).queryKey }),
    onSettled: () => setProgress(undefined),
  })
  return (
    <div className="flow">
      <Loaded query={acts} what="what.acts">
        {(all) =>
          all.length === 0 ? (
            <p className="mut">{t('acts.none')}</p>
          ) : (
            <ul className="ticks">
              {all.map((it) => (
                <li key={it.id}>
                  <a href={`/api/staff/readings/properties/${encodeURIComponent(property)}/acts/${encodeURIComponent(it.id)}`} download>
                    {t('acts.of', { date: date(it.replacedOn), name: it.fileName })}
                  </a>{' '}
                  <span className="sm mut">({fileSize(it.size)})</span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {mayChange && meters.length > 0 && (
        <>
          <div role="status">{add.isSuccess && <Notice kind="good">{t('acts.added')}</Notice>}</div>
          <Field id="act-meter" label={t('acts.meter')}>
            {(it) => (
              <select {...it} value={meter} onChange={(event) => setMeter(event.target.value)}>
                {meters.map((one) => (
                  <option key={one.id} value={one.id}>
                    {t('enter.meter', { name: meterName(one), serial: one.serial })}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <FileDrop
            id="act"
            label={t('acts.drop')}
            endings={ACT_ENDINGS}
            most={ACT_MOST}
            progress={progress}
            error={actFault(add.error)}
            take={(file) => add.mutate(file)}
          />
        </>
      )}
    </div>
  )
}
