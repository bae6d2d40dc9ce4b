import type { Place, Resource } from '../api/contract.ts'
import { t } from '../texts/Text.tsx'

/** “Aukstais ūdens, vannas istaba” */
export const meterName = (meter: { resource: Resource; place: Place }) =>
  t('meters.name', { resource: t(`resource.${meter.resource}`), place: t(`place.${meter.place}`) })
