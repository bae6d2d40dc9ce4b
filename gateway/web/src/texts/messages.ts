/** ICU messages, as much of them as the catalogue uses: {name}, plural with #, select, and tags. */

export type Value = string | number
export type Part = string | { name: string } | { tag: string; parts: Part[] } | Choice
interface Choice {
  name: string
  kind: 'plural' | 'select'
  cases: Record<string, Part[]>
}

const plural = new Intl.PluralRules('lv')
const parsed = new Map<string, Part[]>()

/** Reads a message once; later calls get the same parts. */
export function parse(message: string): Part[] {
  const known = parsed.get(message)
  if (known) return known
  let at = 0
  const parts = (until: RegExp, count?: string): Part[] => {
    const found: Part[] = []
    while (at < message.length && !until.test(message.slice(at))) {
      const rest = message.slice(at)
      const choice = /^\{(\w+),\s*(plural|select),\s*/.exec(rest)
      const name = /^\{(\w+)\}/.exec(rest)
      const tag = /^<(\w+)>/.exec(rest)
      if (choice) {
        at += choice[0].length
        const cases: Record<string, Part[]> = {}
        for (let head; (head = /^\s*(=?\w+)\s*\{/.exec(message.slice(at))); at++) {
          at += head[0].length
          cases[head[1]!] = parts(/^\}/, choice[2] === 'plural' ? choice[1] : count)
        }
        at = message.indexOf('}', at) + 1
        found.push({ name: choice[1]!, kind: choice[2] as Choice['kind'], cases })
      } else if (name) {
        at += name[0].length
        found.push({ name: name[1]! })
      } else if (tag) {
        at += tag[0].length
        found.push({ tag: tag[1]!, parts: parts(/^<\//, count) })
        at = message.indexOf('>', at) + 1
      } else if (count && rest.startsWith('#')) {
        at++
        found.push({ name: count })
      } else {
        const text = /^[^{}<#]+/.exec(rest)?.[0] ?? rest.charAt(0)
        at += text.length
        found.push(text)
      }
    }
    return found
  }
  const result = parts(/^$/)
  parsed.set(message, result)
  return result
}

/** The parts a choice comes to for this value. */
export function chosen(choice: Choice, value: unknown): Part[] {
  const { cases } = choice
  const key = choice.kind === 'plural' ? plural.select(Number(value)) : String(value)
  return cases[`=${String(value)}`] ?? cases[key] ?? cases.other ?? []
}

/** The message as plain text; tags are left out. */
export function fill(message: string, values: Record<string, Value> = {}): string {
  const text = (parts: Part[]): string =>
    parts
      .map((part) => {
        if (typeof part === 'string') return part
        if ('tag' in part) return text(part.parts)
        if ('kind' in part) return text(chosen(part, values[part.name]))
        return String(values[part.name])
      })
      .join('')
  return text(parse(message))
}
