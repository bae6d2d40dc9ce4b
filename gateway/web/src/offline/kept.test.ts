import { beforeEach, describe, expect, it, vi } from 'vitest'
import { offline, Problem } from '../api/problem.ts'
import { forgetKept, keep, keepFor, orLast } from './kept.ts'
import { shelf } from './shelf.ts'

const unreachable = () => Promise.reject(offline())

beforeEach(() => keepFor('anna'))

describe('a kept answer', () => {
  it('is given when there is no connection, and only then', async () => {
    await orLast('addresses', () => Promise.resolve(['Parauga iela 7']))
    await vi.waitFor(async () => expect(await shelf('kept').all()).toHaveLength(1))
    expect(await orLast('addresses', unreachable)).toEqual(['Parauga iela 7'])
    const closed = new Problem('section-closed', 403, { type: 'about:blank' })
    await expect(orLast('addresses', () => Promise.reject(closed))).rejects.toBe(closed)
    await expect(orLast('meters', unreachable)).rejects.toBeInstanceOf(Problem)
  })
  it('is nobody else’s', async () => {
    await keep('addresses', 'annas')
    await keepFor('janis')
    await expect(orLast('addresses', unreachable)).rejects.toBeInstanceOf(Problem)
    await keepFor('anna')
    await expect(orLast('addresses', unreachable)).rejects.toBeInstanceOf(Problem)
  })
  it('is not shown once it is a week old, nor after everything is forgotten', async () => {
    await keep('addresses', 'old')
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 8 * 24 * 60 * 60 * 1000)
    await expect(orLast('addresses', unreachable)).rejects.toBeInstanceOf(Problem)
    vi.restoreAllMocks()
    expect(await orLast('addresses', unreachable)).toBe('old')
    await forgetKept()
    await expect(orLast('addresses', unreachable)).rejects.toBeInstanceOf(Problem)
  })
})
