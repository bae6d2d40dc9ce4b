import { useEffect, type ReactNode } from 'react'
import { t } from '../texts/Text.tsx'

/** The only `h1` of a page; it also names the browser's tab. */
export function PageTitle({ over, children }: { over?: ReactNode; children: string }) {
  useEffect(() => {
    document.title = t('portal.title', { page: children })
  }, [children])
  return (
    <div className="title">
      {over && <p className="over">{over}</p>}
      <h1>{children}</h1>
    </div>
  )
}

interface SectionProps {
  title: ReactNode
  note?: ReactNode
  wide?: boolean
  hidden?: boolean
  id?: string
  print?: boolean
  children: ReactNode
}

/** A rule, the heading in the margin and the content; `wide` puts the heading above, for tables. */
export function Section({ title, note, wide, hidden, id, print = true, children }: SectionProps) {
  const heading = <h2 className={hidden ? 'sr' : undefined}>{title}</h2>
  return (
    <section className={`sec${wide ? ' wide' : ''}${print ? '' : ' noprint'}`} id={id}>
      {note ? (
        <header>
          {heading}
          <p>{note}</p>
        </header>
      ) : (
        heading
      )}
      {children}
    </section>
  )
}

/** Pairs of a label and a value; what is absent is left out. */
export interface Pair {
  label: ReactNode
  value: ReactNode
  small?: ReactNode
  total?: boolean
  wide?: boolean
}
type Pairs = (Pair | null | false | undefined | '' | 0)[]
const given = (pairs: Pairs) => pairs.filter((it): it is Pair => Boolean(it))

/** Dots lead from the label to the value. */
export function Leaders({ pairs, loose }: { pairs: Pairs; loose?: boolean }) {
  return (
    <dl className={loose ? 'leaders loose' : 'leaders'}>
      {given(pairs).map(({ label, value, small, total }, index) => (
        <div key={index} className={total ? 'tot' : undefined}>
          <dt>
            {label}
            {small && <small>{small}</small>}
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The label above the value, as on a form. */
export function Facts({ pairs }: { pairs: Pairs }) {
  return (
    <dl className="facts">
      {given(pairs).map(({ label, value, wide }, index) => (
        <div key={index} className={wide ? 'w' : undefined}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Only a wide table may scroll sideways, and then by keyboard as well. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="scroll" role="region" tabIndex={0} aria-label={label}>
      {children}
    </div>
  )
}

export const Muted = ({ children }: { children: ReactNode }) => <span className="mut">{children}</span>
export const muted = (children: ReactNode) => <span className="mut sm">{children}</span>
export const phone = (children: ReactNode) => <a href={`tel:+371${String(children)}`}>{children}</a>
