import type { FieldError, ProblemDetails, ReadingQuestion } from './contract.ts'

/** What went wrong, in the words the pages decide by. */
export type ProblemKind =
  | 'offline'
  | 'signed-out'
  | 'section-closed'
  | 'csrf'
  | 'not-found'
  | 'invalid-input'
  | 'window-closed'
  | 'reading-refused'
  | 'changed-elsewhere'
  | 'sign-in-too-old'
  | 'refused'
  | 'unavailable'

const KNOWN: readonly string[] = [
  'section-closed',
  'csrf',
  'not-found',
  'invalid-input',
  'window-closed',
  'reading-refused',
  'changed-elsewhere',
  'sign-in-too-old',
]

/** A refused or failed call. */
export class Problem extends Error {
  readonly kind: ProblemKind
  readonly status: number
  readonly details: ProblemDetails

  constructor(kind: ProblemKind, status: number, details: ProblemDetails) {
    super(details.title ?? kind)
    this.name = 'Problem'
    this.kind = kind
    this.status = status
    this.details = details
  }

  get errors(): FieldError[] {
    return this.details.errors ?? []
  }

  /** What is asked about values that can be confirmed; each of them is one of the errors as well. */
  get questions(): ReadingQuestion[] {
    return this.details.questions ?? []
  }
}

export const offline = () => new Problem('offline', 0, { type: 'about:blank' })

/**
 * Reads what the gateway or a service answered; anything without a known type falls back to its status. A conflict of an
 * unknown type is a rule that says no, and says why in its own words.
 */
export function problemOf(status: number, body: unknown): Problem {
  const details: ProblemDetails =
    typeof body === 'object' && body !== null && 'type' in body ? (body as ProblemDetails) : { type: 'about:blank' }
  const slug = /^urn:problem:(.+)$/.exec(details.type)?.[1]
  if (slug && KNOWN.includes(slug)) return new Problem(slug as ProblemKind, status, details)
  if (status === 401) return new Problem('signed-out', status, details)
  if (status === 404) return new Problem('not-found', status, details)
  if (status === 400) return new Problem('invalid-input', status, details)
  if (status === 409) return new Problem('refused', status, details)
  return new Problem('unavailable', status, details)
}
