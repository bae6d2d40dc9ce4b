// Writes src/api/generated/<service>.ts from every checked-in description of an interface.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import openapi, { astToString } from 'openapi-typescript'

const root = join(import.meta.dirname, '..')
const from = join(root, '../../docs/api')
const to = join(root, 'src/api/generated')

mkdirSync(to, { recursive: true })
for (const file of readdirSync(from).filter((it) => it.endsWith('.json'))) {
  const types = await openapi(JSON.parse(readFileSync(join(from, file), 'utf8')))
  writeFileSync(join(to, `${basename(file, '.json')}.ts`), astToString(types))
  console.log(`src/api/generated/${basename(file, '.json')}.ts`)
}
