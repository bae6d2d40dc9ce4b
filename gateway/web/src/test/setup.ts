import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'
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

afterEach(() => {
  cleanup()
  sessionStorage.clear()
  localStorage.clear()
})
