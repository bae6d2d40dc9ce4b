import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { staffLv } from '../staff/texts/lv.ts'
import { lv } from './lv.ts'
import { fill, parse, type Part } from './messages.ts'
import { t } from './Text.tsx'

describe('a message', () => {
  it.each([
    [0, '0 neapmaksātu rēķinu'],
    [1, '1 neapmaksāts rēķins'],
    [2, '2 neapmaksāti rēķini'],
    [10, '10 neapmaksātu rēķinu'],
    [11, '11 neapmaksātu rēķinu'],
    [21, '21 neapmaksāts rēķins'],
    [22, '22 neapmaksāti rēķini'],
    [111, '111 neapmaksātu rēķinu'],
  ])('has the form for %i', (count, words) => {
    expect(t('frame.property.unpaid', { count })).toBe(words)
  })
  it('takes the case for the exact number first', () => {
    expect(t('form.errors', { count: 1 })).toBe('Lūdzu, izlabojiet kļūdu')
    expect(t('form.errors', { count: 3 })).toBe('Lūdzu, izlabojiet trīs kļūdas')
    expect(t('form.errors', { count: 21 })).toBe('Lūdzu, izlabojiet 21 kļūdu')
  })
  it('chooses by word, and choices may stand inside choices', () => {
    expect(fill('{most, select, none {} other {, {count, plural, one {# diena} other {# dienas}} {most}}}', { most: 'x', count: 2 })).toBe(', 2 dienas x')
    expect(fill('a{most, select, none {} other {b}}c', { most: 'none' })).toBe('ac')
  })
  it('leaves its tags out of plain text', () => {
    expect(fill('no <b>{day}</b> rīta', { day: '1.' })).toBe('no 1. rīta')
  })
})

const root = join(import.meta.dirname, '..')
const files = readdirSync(root, { recursive: true })
  .map(String)
  .filter((it) => /\.tsx?$/.test(it) && !it.includes('test') && !/^(staff\/)?texts\/.*lv\.ts$/.test(it))

describe.each([
  ['the owners’ catalogue', lv],
  ['the staff’s catalogue', staffLv],
])('%s', (_, catalogue) => {
  const texts = (parts: Part[]): string[] =>
    parts.flatMap((it) => {
      if (typeof it === 'string') return [it]
      if ('tag' in it) return texts(it.parts)
      return 'kind' in it ? Object.values(it.cases).flatMap(texts) : []
    })
  it('is well formed', () => {
    for (const [id, message] of Object.entries(catalogue)) {
      expect(texts(parse(message)).join(''), id).not.toMatch(/[{}<>#]/)
      expect(message.split('{').length, id).toBe(message.split('}').length)
    }
  })
  it('gives every plural an `other`', () => {
    const check = (id: string, parts: Part[]): void =>
      parts.forEach((it) => {
        if (typeof it === 'string') return
        if ('tag' in it) return check(id, it.parts)
        if (!('kind' in it)) return
        expect(Object.keys(it.cases), id).toContain('other')
        Object.values(it.cases).forEach((one) => check(id, one))
      })
    for (const [id, message] of Object.entries(catalogue)) check(id, parse(message))
  })
})

describe('the catalogues together', () => {
  const lines = (file: string) => readFileSync(join(root, file), 'utf8').split('\n')
  it('hold every Latvian word of the pages', () => {
    const strays = files.flatMap((file) =>
      lines(file)
        .filter((line) => /[āčēģīķļņšūž]/i.test(line) && !/^\s*(\/\*|\*|\/\/)/.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    )
    expect(strays).toEqual([])
  })
  it('say nothing twice', () => {
    expect(Object.keys(staffLv).filter((it) => it in lv)).toEqual([])
  })
  it('keep the staff’s words out of the owners’ pages, where they are not loaded', () => {
    const quoted = (line: string) => [...line.matchAll(/'([\w.-]+)'/g)].map((it) => it[1] ?? '')
    const strays = files
      .filter((it) => !it.startsWith('staff/'))
      .flatMap((file) => lines(file).flatMap((line) => quoted(line).filter((it) => it.includes('.') && it in staffLv).map((it) => `${file}: ${it}`)))
    expect(strays).toEqual([])
  })
  it('have no word of the staff’s that no page says', () => {
    const said = files.filter((it) => it.startsWith('staff/')).map((it) => readFileSync(join(root, it), 'utf8')).join('\n')
    const families = [...said.matchAll(/`([\w.-]+\.)\$\{/g)].map((it) => it[1] ?? '')
    expect(Object.keys(staffLv).filter((it) => !said.includes(`'${it}'`) && !said.includes(`"${it}"`) && !families.some((family) => it.startsWith(family)))).toEqual([])
  })
})
