import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import type { Receipt } from '../api/contract.ts'
import { Button } from '../parts/Button.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Leaders } from '../parts/layout.tsx'
import { useNames } from '../session/property.tsx'
import { date, dateTime, reading, volume } from '../texts/format.ts'
import { Text, t } from '../texts/Text.tsx'

const steps = ['SUBMITTED', 'CONFIRMED', 'BILLED'] as const

interface ReceiptSlipProps {
  receipt: Receipt
  /** Just handed in: the focus goes to the receipt. */
  fresh: boolean
  correct?: () => void
}

/** The proof that readings were accepted; inside the window they can be corrected from here. */
export function ReceiptSlip({ receipt, fresh, correct }: ReceiptSlipProps) {
  const slip = useRef<HTMLElement>(null)
  const name = useNames()
  useEffect(() => {
    if (fresh) slip.current?.focus()
  }, [fresh])
  return (
    <article className="receipt flow" aria-labelledby="receipt" tabIndex={-1} ref={slip}>
      <h2 id="receipt">
        <Icon name="okc" />
        {t('receipt.title')}
      </h2>
      <Leaders
        loose
        pairs={[
          { label: t('receipt.number'), value: receipt.number },
          { label: t('receipt.at'), value: dateTime(receipt.submittedAt) },
          ...receipt.readings.map((it) => ({
            label: t('meters.serial', { resource: t(`resource.${it.resource}`), serial: it.serial }),
            value: (
              <Text
                id="receipt.value"
                values={{ value: reading(it.value), consumption: volume(it.consumption) }}
                tags={{ mut: (text) => <span className="mut">{text}</span> }}
              />
            ),
          })),
          { label: t('receipt.code'), value: receipt.checkCode },
          ...(receipt.onBehalfOf
            ? [
                { label: t('receipt.by'), value: name(receipt.submittedBy) },
                { label: t('receipt.on-behalf-of'), value: name(receipt.onBehalfOf) },
              ]
            : []),
        ]}
      />
      <ol className="steps" aria-label={t('receipt.steps')}>
        {steps.map((step) => (
          <li key={step} aria-current={step === receipt.status ? 'step' : undefined}>
            {t(`reading.${step}`)}
          </li>
        ))}
      </ol>
      <p className="sm">
        <Text
          id="receipt.check.how"
          values={{ address: <Link href={`/kvits?numurs=${receipt.number}`}>{`${location.host}/kvits`}</Link> }}
        />
      </p>
      <div className="btns">
        <Button kind="second" icon="print" onClick={() => print()}>
          {t('receipt.print')}
        </Button>
        {correct && (
          <button type="button" className="link" onClick={correct}>
            {t('receipt.correct', { date: date(receipt.editableUntil) })}
          </button>
        )}
      </div>
    </article>
  )
}
