import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
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

describe('the catalogue', () => {
  const texts = (parts: Part[]): string[] =>
    parts.flatMap((it) => {
      if (typeof it === 'string') return [it]
      if ('tag' in it) return texts(it.parts)
      return 'kind' in it ? Object.values(it.cases).flatMap(texts) : []
    })
  it('is well formed', () => {
    for (const [id, message] of Object.entries(lv)) {
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
    for (const [id, message] of Object.entries(lv)) check(id, parse(message))
  })
  it('holds every Latvian word of the pages', () => {
    const root = join(import.meta.dirname, '..')
    const files = readdirSync(root, { recursive: true })
      .map(String)
      .filter((it) => /\.tsx?$/.test(it) && !it.includes('test') && !it.startsWith('texts'))
    const strays = files.flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .filter((line) => /[āčēģīķļņšūž]/i.test(line) && !/^\s*(\/\*|\*|\/\/)/.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    )
    expect(strays).toEqual([])
  })
})
