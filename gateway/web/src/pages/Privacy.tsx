import { Prose } from '../parts/Prose.tsx'
import { privacy, privacyTitle } from '../texts/documents.lv.ts'

export default function PrivacyPage() {
  return <Prose title={privacyTitle} chapters={privacy} />
}
