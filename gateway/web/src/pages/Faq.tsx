import { Prose } from '../parts/Prose.tsx'
import { faq, faqLead, faqTitle } from '../texts/documents.lv.ts'

export default function FaqPage() {
  return <Prose title={faqTitle} over={faqLead} chapters={faq} wide />
}
