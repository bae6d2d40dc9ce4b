import 'fake-indexeddb/auto'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'
import { readQueue } from '../meters/queue.ts'
import { shelf } from '../offline/shelf.ts'
import { staffLv } from '../staff/texts/lv.ts'
import { addTexts } from '../texts/Text.tsx'

addTexts(staffLv)

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 10_000 })

// jsdom knows the element but not its two modal methods.
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true
}
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false
}

afterEach(async () => {
  cleanup()
  for (const name of ['waiting', 'kept'] as const)
    for (const { id } of await shelf(name).all<{ id: string }>()) await shelf(name).remove(id)
  await readQueue()
  sessionStorage.clear()
  localStorage.clear()
})
