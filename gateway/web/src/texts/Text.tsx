import { Fragment, type ReactNode } from 'react'
import { lv, type MessageId } from './lv.ts'
import { chosen, fill, parse, type Part, type Value } from './messages.ts'

/** A message of the catalogue as plain text. */
export const t = (id: MessageId, values?: Record<string, Value>) => fill(lv[id], values)

/** Whether the catalogue has it: codes that come from elsewhere may be newer than the pages. */
export const isMessage = (id: string): id is MessageId => Object.hasOwn(lv, id)

interface TextProps {
  id: MessageId
  values?: Record<string, ReactNode>
  tags?: Record<string, (children: ReactNode) => ReactNode>
}

/** A message with marks in it: `<b>` is strong by itself, other tags are given by the caller. */
export function Text({ id, values = {}, tags = {} }: TextProps): ReactNode {
  const nodes = (parts: Part[]): ReactNode[] =>
    parts.map((part, index) => {
      if (typeof part === 'string') return part
      if ('tag' in part) {
        const children = nodes(part.parts)
        const tag = tags[part.tag]
        return <Fragment key={index}>{tag ? tag(children) : <strong>{children}</strong>}</Fragment>
      }
      if ('kind' in part) return <Fragment key={index}>{nodes(chosen(part, values[part.name]))}</Fragment>
      return <Fragment key={index}>{values[part.name]}</Fragment>
    })
  return nodes(parse(lv[id]))
}
