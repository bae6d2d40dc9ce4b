export type CheckFault = 'required' | 'malformed'

/** What a person copied from a receipt, without spaces and in capital letters. */
export const copied = (text: string) => text.replace(/\s/g, '').toUpperCase()

const FORM = { number: /^R-\d{4}-\d{2}-[0-9A-Z]{8}$/, code: /^[0-9A-Z]{4}-?[0-9A-Z]{4}$/ }

/** What is wrong with the number or the code, before anybody is asked. */
export function checkFaultOf(field: keyof typeof FORM, text: string): CheckFault | undefined {
  const typed = copied(text)
  if (typed === '') return 'required'
  return FORM[field].test(typed) ? undefined : 'malformed'
}
