import { Fragment, type ReactNode } from 'react'
import type { StaffMessageId } from '../staff/texts/lv.ts'
import { lv, type MessageId } from './lv.ts'
import { chosen, fill, parse, type Part, type Value } from './messages.ts'

/** The owners' catalogue, and what the staff's entry adds to it: an owner never loads the staff's words. */
export type AnyMessageId = MessageId | StaffMessageId
const catalogue: Partial<Record<AnyMessageId, string>> = { ...lv }

/** Takes in the words of another entry. */
export const addTexts = (texts: Partial<Record<AnyMessageId, string>>) => void Object.assign(catalogue, texts)

const message = (id: AnyMessageId): string => {
  const found = catalogue[id]
  if (found === undefined) throw new Error(`No text ${id}`)
  return found
}

/** A message of the catalogue as plain text. */
export const t = (id: AnyMessageId, values?: Record<string, Value>) => fill(message(id), values)

/** Whether the catalogue has it: codes that come from elsewhere may be newer than the pages. */
export const isMessage = (id: string): id is AnyMessageId => Object.hasOwn(catalogue, id)

interface TextProps {
  id: AnyMessageId
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
  return nodes(parse(message(id)))
}
