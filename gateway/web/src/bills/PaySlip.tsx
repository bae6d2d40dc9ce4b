import type { Bill, PaymentData } from '../api/contract.ts'
import { CopyButton } from '../parts/CopyButton.tsx'
import { date, iban, money } from '../texts/format.ts'
import { Text, t } from '../texts/Text.tsx'

function Line({ label, value, copy }: { label: string; value: string; copy?: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
      {copy && (
        <dd className="c noprint">
          <CopyButton what={label} value={copy} />
        </dd>
      )}
    </div>
  )
}

/** The slip at the foot of the bill: the same data for the eye, for the clipboard and for the bank's app. */
export function PaySlip({ bill, payment }: { bill: Bill; payment: PaymentData }) {
  const { qr } = payment
  return (
    <div className="slip-space">
      <section className="slip" aria-labelledby="slip">
        <div>
          <h2 id="slip" tabIndex={-1}>
            {t('slip.title')}
          </h2>
          <p className="sum">{money(payment.amount)}</p>
          <p>
            <Text id="bill.due" values={{ date: date(bill.due) }} />
          </p>
          <dl className="pay">
            <Line label={t('slip.recipient')} value={payment.recipient} />
            <Line label={t('slip.iban')} value={iban(payment.iban)} copy={payment.iban} />
            {payment.bic && <Line label={t('slip.bic')} value={payment.bic} copy={payment.bic} />}
            <Line label={t('slip.amount')} value={money(payment.amount)} copy={payment.amount.toFixed(2)} />
            <Line label={t('slip.purpose')} value={payment.purpose} copy={payment.purpose} />
          </dl>
        </div>
        <div className="flow">
          <div className="qr">
            <svg viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={t('slip.qr')} shapeRendering="crispEdges">
              <path fill="#000" d={qr.path} />
            </svg>
          </div>
          <p className="xs mut">{t('slip.qr.hint')}</p>
        </div>
      </section>
    </div>
  )
}
