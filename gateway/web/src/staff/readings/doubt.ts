import { isMessage, t } from '../../texts/Text.tsx'

/** Why a reading is doubted; a code newer than the pages stands for itself. */
export const doubt = (code: string) => {
  const id = `doubt.${code}`
  return isMessage(id) ? t(id) : code
}
