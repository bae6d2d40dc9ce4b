// Takes a picture of every page and state from the built front end, and asks axe-core about each.
// Needs `vite preview` on port 4173 and Chromium: npm run build && npx vite preview & npm run pictures [-- name]
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const ORIGIN = 'http://127.0.0.1:4173'
const out = process.env.PICTURES ?? join(import.meta.dirname, '../target/pictures')
const axe = readFileSync(join(import.meta.dirname, '../node_modules/axe-core/axe.min.js'), 'utf8')
const only = process.argv.slice(2)

const type = async (page, values) => {
  const fields = page.locator('input[inputmode=decimal]')
  for (const [index, value] of values.entries()) await fields.nth(index).fill(value)
  await page.waitForTimeout(600)
}
const states = [
  ['sakums', '/', ''],
  ['sakums-viss', '/', 'done'],
  ['skaititaji', '/skaititaji', '', (page) => type(page, ['290,703', '171,508'])],
  ['skaititaji-kludas', '/skaititaji', '', async (page) => {
    await type(page, ['280'])
    await page.locator('form button[type=submit]').click()
  }],
  ['skaititaji-jautajumi', '/skaititaji', 'asked', async (page) => {
    await type(page, ['2907,03', '167,012'])
    await page.locator('form button[type=submit]').click()
    await page.waitForTimeout(300)
  }],
  ['skaititaji-gadi', '/skaititaji', 'years.replaced', (page) => page.getByLabel('Pret pērno gadu').check()],
  ['skaititaji-24', '/skaititaji', 'years.replaced', (page) => page.getByLabel('24 mēneši').check()],
  ['skaititaji-viens', '/skaititaji', 'onemonth'],
  ['skaititaji-velu', '/skaititaji', 'late.closed'],
  ['skaititaji-kvits', '/skaititaji', 'receipt'],
  ['skaititaji-slegts', '/skaititaji', 'closed'],
  ['skaititaji-bezsaiste', '/skaititaji', '', async (page) => {
    await type(page, ['290,703', '167,012'])
    await page.context().setOffline(true)
    await page.locator('form button[type=submit]').click()
    await page.waitForTimeout(300)
  }],
  ['rekini', '/rekini', 'receipt'],
  ['rekini-parads', '/rekini', 'debt'],
  ['rekini-tukss', '/rekini', 'empty'],
  ['rekins', '/rekini/2026-10-100123', ''],
  ['majas-lieta-slegta', '/majas-lieta', 'password'],
  ['majas-lieta', '/majas-lieta', ''],
  ['sazina', '/sazina', ''],
  ['sazina-tukss', '/sazina', 'empty'],
  ['sazina-jauns', '/sazina/jauns', '', (page) => page.locator('form button[type=submit]').click()],
  ['pazinojumi', '/pazinojumi', ''],
  ['dokumenti', '/dokumenti', ''],
  ['adreses', '/adreses', ''],
  ['uzstadijumi', '/uzstadijumi', ''],
  ['uzstadijumi-labot', '/uzstadijumi', '', async (page) => {
    await page.getByRole('button', { name: 'Labot' }).click()
    await page.getByLabel('Tālruņa numurs').fill('26')
    await page.getByRole('button', { name: 'Saglabāt' }).click()
  }],
  ['uzstadijumi-gaida', '/uzstadijumi?mainits=password', 'pending.empty'],
  ['uzstadijumi-kluda', '/uzstadijumi', 'fail'],
  ['uzstadijumi-iziet', '/uzstadijumi', '', (page) => page.getByRole('button', { name: 'Iziet visur' }).click(), [360]],
  ['konta-slegsana', '/uzstadijumi/slegt-kontu', ''],
  ['konta-slegsana-no-jauna', '/uzstadijumi/slegt-kontu', 'stale'],
  ['konts-slegts', '/konts-slegts', 'nobody'],
  ['sadala-slegta', '/sadala-slegta?sadala=house-file&to=%2Fapi%2Fhouse-file%2F1%2Fcontent', 'password'],
  ['adreses-labot', '/adreses', '', async (page) => {
    await page.getByRole('button', { name: 'Labot' }).click()
    await page.getByLabel('Korespondences adrese').fill('Iela')
    await page.getByRole('button', { name: 'Saglabāt' }).click()
  }],
  ['buj', '/buj', ''],
  ['noteikumi', '/noteikumi', 'nobody'],
  ['privatums', '/privatums', ''],
  ['pieklustamiba', '/pieklustamiba', ''],
  ['statuss', '/statuss', ''],
  ['kvits', '/kvits', 'nobody', async (page) => {
    await page.getByLabel('Kvīts numurs').fill('R-2026-11-7K4MQ2XD')
    await page.getByLabel('Pārbaudes kods').fill('7K4M-Q2XD')
    await page.locator('form button[type=submit]').click()
    await page.waitForTimeout(300)
  }],
  ['kvits-kludas', '/kvits', 'nobody', (page) => page.locator('form button[type=submit]').click()],
  ['nav-atrasts', '/nav', ''],
  ['kluda', '/rekini', 'fail'],
  ['sesija', '/rekini', '', async (page) => {
    await page.context().addCookies([{ name: 'mock', value: 'ended', url: ORIGIN }])
    await page.getByRole('link', { name: 'Dokumenti' }).first().click({ force: true })
    await page.waitForTimeout(300)
  }, [1280]],
  ['izvele', '/', '', (page) => page.locator('.addressee summary').click()],
  ['darbinieki-pieteikumi', '/darbinieki/pieteikumi/P-2026-00321', ''],
  ['darbinieki-pieteikumi-kludas', '/darbinieki/pieteikumi/P-2026-00321', '', (page) => page.getByRole('button', { name: 'Apstiprināt un nosūtīt uzaicinājumu' }).click()],
  ['darbinieki-pieteikumi-nederigs', '/darbinieki/pieteikumi/P-2026-00320', ''],
  ['darbinieki-pieteikumi-uzaicinats', '/darbinieki/pieteikumi/P-2026-00317', ''],
  ['darbinieki-pieteikumi-tuksi', '/darbinieki/pieteikumi', 'empty'],
  ['darbinieki-klatiene', '/darbinieki/pieteikumi/klatiene', '', async (page) => {
    await page.getByLabel('Vārds, uzvārds').fill('persona')
    await page.getByRole('button', { name: 'Meklēt' }).click()
    await page.getByRole('button', { name: /Testa Persona/ }).click()
    await page.getByRole('button', { name: 'Reģistrēt un nosūtīt uzaicinājumu' }).click()
  }],
  ['darbinieki-radijumi', '/darbinieki/radijumi', ''],
  ['darbinieki-radijumi-noraidit', '/darbinieki/radijumi', '', async (page) => {
    await page.getByRole('button', { name: 'Noraidīt: 12. dzīvoklis' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Noraidīt' }).click()
  }, [1280]],
  ['darbinieki-radijumi-tuksi', '/darbinieki/radijumi', 'empty'],
  ['darbinieki-ievadit', '/darbinieki/radijumi/ievadit?maja=h3', ''],
  ['darbinieki-dzivoklis', '/darbinieki/radijumi/dzivoklis/h0-3?maja=h0', ''],
  ['darbinieki-meginajumi', '/darbinieki/meginajumi', '', (page) => page.locator('main details summary').nth(1).click()],
  ['darbinieki-meginajumi-tuksi', '/darbinieki/meginajumi?stavoklis=BOUNCED', 'empty'],
  ['darbinieki-ipasnieki', '/darbinieki/ipasnieki', '', async (page) => {
    await page.getByLabel('Vārds, uzvārds').fill('persona')
    await page.getByRole('button', { name: 'Meklēt' }).click()
    await page.getByRole('button', { name: /Paraugs Persona/ }).click()
    await page.getByRole('button', { name: 'Mainīt personas kodu' }).click()
  }],
  ['darbinieki-pilnvaras', '/darbinieki/pilnvaras', ''],
  ['darbinieki-pilnvara', '/darbinieki/pilnvaras/m-1', ''],
  ['darbinieki-pilnvara-jauna', '/darbinieki/pilnvaras/jauna', '', (page) => page.getByRole('button', { name: 'Reģistrēt pilnvaru' }).click()],
  ['darbinieki-auditacija', '/darbinieki/auditacija', 'broken', async (page) => {
    await page.getByRole('button', { name: 'Pārbaudīt ķēdi' }).click()
    await page.waitForTimeout(300)
  }],
  ['darbinieki-saraksts', '/darbinieki/radijumi/saraksts/2026-11/h0', ''],
  ['darbinieki-periodi', '/darbinieki/periodi', ''],
  ['darbinieki-periodi-kludas', '/darbinieki/periodi', '', (page) => page.getByRole('button', { name: 'Izsludināt' }).click()],
  ['darbinieki-nekas', '/darbinieki', 'nothing'],
  ['darbinieki-slegta', '/darbinieki/periodi', 'auditor'],
  ['darbinieki-kluda', '/darbinieki/radijumi', 'fail'],
]

mkdirSync(out, { recursive: true })
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
let findings = 0
for (const [name, path, flags, prepare, widths = [360, 1280]] of states) {
  if (only.length > 0 && !only.some((it) => name.startsWith(it))) continue
  for (const width of widths)
    for (const scheme of ['light', 'dark']) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme, locale: 'lv-LV', timezoneId: 'Europe/Riga' })
      await context.addCookies([{ name: 'mock', value: flags || 'x', url: ORIGIN }])
      const page = await context.newPage()
      page.on('pageerror', (error) => console.log(`${name}: ${error.message}`))
      page.on('console', (it) => it.type() === 'error' && !it.text().includes('Failed to load resource') && console.log(`${name}: ${it.text()}`))
      await page.goto(ORIGIN + path, { waitUntil: 'networkidle' })
      await page.waitForSelector('main h1, main [role=alert]')
      await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'))
      await prepare?.(page)
      const height = await page.evaluate(() => document.documentElement.scrollHeight)
      await page.setViewportSize({ width, height: Math.max(height, 900) })
      await page.waitForTimeout(150)
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
      if (sideways) console.log(`${name} ${width}: scrolls sideways`)
      await page.screenshot({ path: join(out, `${name}-${width}-${scheme}.png`) })
      await page.evaluate(axe)
      const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }))
      findings += violations.length
      for (const it of violations) console.log(`${name} ${width} ${scheme}: ${it.id} ${it.nodes.map((node) => node.target.join(' ')).slice(0, 3).join(' | ')}`)
      await context.close()
    }
}
await browser.close()
console.log(`${findings} findings`)
process.exitCode = findings > 0 ? 1 : 0
