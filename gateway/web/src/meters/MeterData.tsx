import type { Meter } from '../api/contract.ts'
import { Leaders, muted, Section } from '../parts/layout.tsx'
import { date } from '../texts/format.ts'
import { Text, t } from '../texts/Text.tsx'
import { meterName } from './names.ts'

/** Number, installation and verification of each meter. */
export function MeterData({ meters }: { meters: Meter[] }) {
  return (
    <Section title={t('data.title')} print={false}>
      <div className="flow">
        {meters.map((meter) => (
          <div key={meter.id} className="flow">
            <h3>{meterName(meter)}</h3>
            <Leaders
              pairs={[
                { label: t('data.serial'), value: meter.serial },
                { label: t('data.installed'), value: date(meter.installedOn) },
                meter.verificationDue && {
                  label: <Text id="data.verification" tags={{ mut: muted }} />,
                  value: date(meter.verificationDue),
                },
              ]}
            />
          </div>
        ))}
        <p className="sm mut">{t('data.note')}</p>
      </div>
    </Section>
  )
}
