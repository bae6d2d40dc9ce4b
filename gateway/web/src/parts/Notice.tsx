import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'

type Kind = 'info' | 'warn' | 'bad' | 'good'
const icons: Record<Kind, IconName> = { info: 'info', warn: 'warn', bad: 'warn', good: 'okc' }

/** A bar at the left, a mark and a sentence; `live` when it appears by itself, which for a failure interrupts. */
export function Notice({ kind = 'info', live, children }: { kind?: Kind; live?: boolean; children: ReactNode }) {
  return (
    <div className={`note note-${kind}`} role={live ? (kind === 'bad' ? 'alert' : 'status') : undefined}>
      <Icon name={icons[kind]} />
      <div>{children}</div>
    </div>
  )
}
