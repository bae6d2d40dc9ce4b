import { Prose } from '../parts/Prose.tsx'
import { accessibility, accessibilityTitle } from '../texts/documents.lv.ts'

export default function AccessibilityPage() {
  return <Prose title={accessibilityTitle} chapters={accessibility} />
}
