import { useId, type ReactNode } from 'react'
import { Icon, type IconName } from '../../parts/Icon.tsx'
import { date, dateTime, dayOf } from '../../texts/format.ts'
import { t } from '../../texts/Text.tsx'
import type { Check, FoundOwner, Letter } from '../api/contract.ts'

const looks: Record<Check['outcome'], [className: string, icon: IconName]> = { OK: ['ok', 'okc'], WRONG: ['no', 'x'], NOT_CHECKED: ['ask', 'void'] }

function Line({ outcome, term, children }: { outcome: Check['outcome']; term?: ReactNode; children: ReactNode }) {
  const [className, icon] = looks[outcome]
  return (
    <li className={className}>
      <Icon name={icon} />
      <b>
        <span className="sr">{t(`outcome.${outcome}`)}</span>
        {children}
      </b>
      {term && <small>{term}</small>}
    </li>
  )
}

const trust = ({ trust, trustRefreshedAt }: Letter) =>
  trust === 'CONFIGURED' ? t('check.trust.configured') : trustRefreshedAt ? t('check.trust.lists', { day: date(dayOf(trustRefreshedAt)) }) : t('check.trust.lists.never')

/** The technical term or the reason in small print under a line. */
function termOf(check: Check, letter: Letter, owner: FoundOwner | null): string | undefined {
  const [first] = letter.signatures
  switch (check.check) {
    case 'QUALIFIED':
      return first && letter.signatures.map((it) => t('check.form', { form: it.form, qualification: t(`qualification.${it.qualification}`) })).join('; ')
    case 'ON_TIME':
      return first?.provenAt ? t(first.timestamped ? 'check.time.stamped' : 'check.time.unstamped', { at: dateTime(first.provenAt) }) : undefined
    case 'UNALTERED':
      return letter.files.length > 0 ? t('check.files', { count: letter.files.length, files: letter.files.map((it) => it.name).join(', ') }) : undefined
    case 'CERTIFICATE':
      return trust(letter)
    case 'REGISTER':
      return check.outcome === 'NOT_CHECKED'
        ? t('check.register.later')
        : owner?.properties.map((one) => t('register.holding', { address: one.address, day: date(one.since) })).join('; ')
  }
}

/** What the check of the letter came to: the verdict is the heading, and every check a mark and a sentence. */
export function SignatureReport({ letter, owner }: { letter: Letter; owner: FoundOwner | null }) {
  const id = useId()
  const [first] = letter.flaws
  return (
    <>
      {(letter.signatures.length > 0 ? letter.signatures : [null]).map((signature, index) => (
        <section key={index} className={letter.valid ? 'sig' : 'sig bad'} aria-labelledby={`${id}-${index}`}>
          <header>
            <h3 id={`${id}-${index}`}>
              <Icon name={letter.valid ? 'okc' : 'warn'} />
              {t(letter.valid ? 'signature.valid' : 'signature.invalid')}
            </h3>
            <p>
              {signature &&
                (signature.personalCodeMasked
                  ? t('signature.signer', { name: signature.signer, code: signature.personalCodeMasked })
                  : signature.signer)}
              {signature && first && <br />}
              {first && letter.flaws.map((it) => it.sentence).join(' ')}
            </p>
          </header>
          {index === 0 && (
            <ul className="checks">
              {letter.checks.map((it) => (
                <Line key={it.check} outcome={it.outcome} term={termOf(it, letter, owner)}>
                  {t(`check.${it.check}.${it.outcome}`)}
                </Line>
              ))}
            </ul>
          )}
        </section>
      ))}
      {letter.files.length > 0 && (
        <div>
          <h3>{t('signature.files')}</h3>
          <ul className="checks">
            {letter.files.map((it) => (
              <Line key={it.name} outcome={it.covered ? 'OK' : 'WRONG'} term={t(it.covered ? 'signature.file.covered' : 'signature.file.uncovered')}>
                {it.name}
              </Line>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
