import { describe, expect, it } from 'vitest'
import { forgetAllWaiting, forgetWaiting, keepWaiting, readQueue, waitingFor, waitingOf } from './queue.ts'
import { bodyOf, type Waiting } from './waiting.ts'
import { shelf } from '../offline/shelf.ts'

const waiting = (person: string, property: string, value = '1'): Waiting => ({
  person,
  property,
  month: '2026-11',
  key: `${person}-${property}-${value}`,
  submission: { readings: [{ meter: 'cold', value, confirmed: false }] },
  capturedAt: '2026-11-30T18:00:00.000Z',
  clockAhead: 250,
})

describe('the queue', () => {
  it('is on the device, one for each person and property, the last one typed', async () => {
    await keepWaiting(waiting('anna', 'a', '1'))
    await keepWaiting(waiting('anna', 'a', '2'))
    await keepWaiting(waiting('anna', 'b'))
    await keepWaiting(waiting('janis', 'a'))
    expect((await shelf('waiting').all()).length).toBe(3)
    await readQueue()
    expect(waitingFor('anna', 'a')?.key).toBe('anna-a-2')
    expect(waitingOf('anna').map((it) => it.property)).toEqual(['a', 'b'])
  })
  it('learns what another tab or the worker has sent', async () => {
    await keepWaiting(waiting('anna', 'a'))
    await shelf('waiting').remove('anna/a')
    expect(waitingFor('anna', 'a')).not.toBeNull()
    await readQueue()
    expect(waitingFor('anna', 'a')).toBeNull()
  })
  it('forgets one, or all of a person and nobody else’s', async () => {
    await keepWaiting(waiting('anna', 'a'))
    await keepWaiting(waiting('anna', 'b'))
    await keepWaiting(waiting('janis', 'a'))
    await forgetWaiting('anna', 'a')
    expect(waitingOf('anna')).toHaveLength(1)
    await forgetAllWaiting('anna')
    await readQueue()
    expect(waitingOf('anna')).toEqual([])
    expect(waitingOf('janis')).toHaveLength(1)
  })
  it('sends when it was typed, how the clocks differed and when it goes out', () => {
    expect(bodyOf(waiting('anna', 'a'), new Date('2026-12-03T07:00:00Z'))).toEqual({
      readings: [{ meter: 'cold', value: '1', confirmed: false }],
      capturedAt: '2026-11-30T18:00:00.000Z',
      clockAhead: 250,
      sentAt: '2026-12-03T07:00:00.000Z',
    })
  })
})
