import { Prose } from '../parts/Prose.tsx'
import { terms, termsTitle } from '../texts/documents.lv.ts'

export default function TermsPage() {
  return <Prose title={termsTitle} chapters={terms} />
}
