import type { ComponentProps, ReactNode } from 'react'
import { Link } from 'wouter'
import { Icon, type IconName } from './Icon.tsx'

interface Look {
  kind?: 'primary' | 'second' | 'bad'
  small?: boolean
  icon?: IconName
  children: ReactNode
}

const classes = ({ kind = 'primary', small }: Pick<Look, 'kind' | 'small'>) =>
  ['btn', kind === 'second' && 'btn-2', kind === 'bad' && 'btn-bad', small && 'btn-sm'].filter(Boolean).join(' ')

type ButtonProps = Look &
  Omit<ComponentProps<'button'>, 'className' | 'disabled' | 'children'> & { busy?: string | false; unavailable?: boolean }

/** One primary per task. While busy it says so and ignores a second press; unavailable it stays reachable. */
export function Button({ kind, small, icon, busy, unavailable, onClick, type = 'button', children, ...rest }: ButtonProps) {
  const idle = !busy && !unavailable
  return (
    <button
      {...rest}
      type={type}
      className={classes({ kind, small })}
      aria-busy={busy ? true : undefined}
      aria-disabled={unavailable ? true : undefined}
      onClick={(event) => (idle ? onClick?.(event) : event.preventDefault())}
    >
      {icon && !busy && <Icon name={icon} />}
      {busy || children}
    </button>
  )
}

/** A link to another page of the portal that looks like a button. */
export function ButtonLink({ kind, small, icon, href, onClick, children }: Look & { href: string; onClick?: () => void }) {
  return (
    <Link href={href} className={classes({ kind, small })} onClick={onClick}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  )
}

/** The same for what the browser itself fetches: files, calendars, sign-in. */
export function ButtonAnchor({ kind, small, icon, children, ...rest }: Look & Omit<ComponentProps<'a'>, 'className'>) {
  return (
    <a {...rest} className={classes({ kind, small })}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}
