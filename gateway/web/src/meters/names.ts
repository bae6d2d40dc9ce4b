import { isMessage, t } from '../texts/Text.tsx'

/** “Aukstais ūdens, vannas istaba”; a meter of a kind the pages do not know goes by its number. */
export function meterName({ serial, resource, place }: { serial: string; resource: string; place: string }): string {
  const water = `resource.${resource}`
  const room = `place.${place}`
  return isMessage(water) && isMessage(room) ? t('meters.name', { resource: t(water), place: t(room) }) : t('meters.unnamed', { serial })
}
