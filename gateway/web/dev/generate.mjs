// Writes src/api/generated/<service>.ts from every description of an interface in docs/api; what is as it was stays untouched.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import openapi, { astToString } from 'openapi-typescript'

const root = join(import.meta.dirname, '..')
const from = join(root, '../../docs/api')
const to = join(root, 'src/api/generated')

mkdirSync(to, { recursive: true })
const services = readdirSync(from)
  .filter((it) => it.endsWith('.json'))
  .map((it) => basename(it, '.json'))
for (const service of services) {
  const file = join(to, `${service}.ts`)
  const types = astToString(await openapi(JSON.parse(readFileSync(join(from, `${service}.json`), 'utf8'))))
  if (!existsSync(file) || readFileSync(file, 'utf8') !== types) writeFileSync(file, types)
}
for (const file of readdirSync(to)) if (!services.includes(basename(file, '.ts'))) rmSync(join(to, file))
