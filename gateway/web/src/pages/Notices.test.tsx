import { screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as data from '../../dev/data.ts'
import { gateway, show } from '../test/fixture.tsx'
import NoticesPage from './Notices.tsx'

afterEach(() => vi.unstubAllGlobals())

const notices = () => ({ status: 200, body: data.notices(new Set()) })
const row = async (title: string) => (await screen.findByRole('button', { name: title })).closest('li')!

describe('a notice', () => {
  it.each([
    ['Laiks iesniegt skaitītāju rādījumus', 'Iesniegt rādījumus'],
    ['Tuvojas skaitītāja nomaiņas termiņš', 'Skatīt skaitītājus'],
  ])('“%s” leads to where there is something to do', async (title, link) => {
    gateway(notices)
    show(<NoticesPage />)
    expect(within(await row(title)).getByRole('link', { name: link }).getAttribute('href')).toBe('/skaititaji')
  })
  it('that only informs leads nowhere', async () => {
    gateway(notices)
    show(<NoticesPage />)
    expect(within(await row('Apkures sezonas sākums')).queryByRole('link')).toBeNull()
  })
})
