import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Connect, Plugin } from 'vite'

/** What the first page may cost in JavaScript, gzipped; the owners' and the staff's alike. */
const BUDGET = 140_000

const hashed = (name: string, source: string) => {
  const [base, extension] = name.split('.')
  return `assets/${base}-${createHash('sha256').update(source).digest('base64url').slice(0, 8)}.${extension}`
}

/** The files the head of the page points to: theme script, icon, manifest and font preload, all hashed, none inline. */
export function head(): Plugin {
  const root = join(import.meta.dirname, '..')
  const theme = readFileSync(join(root, 'src/theme.js'), 'utf8')
  const icon = readFileSync(join(root, 'src/images/icon.svg'), 'utf8')
  const themeFile = hashed('theme.js', theme)
  const iconFile = hashed('icon.svg', icon)
  const manifest = JSON.stringify({
    name: 'Ogres Namsaimnieks – klientu portāls',
    short_name: 'Namsaimnieks',
    lang: 'lv',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#e9ede8',
    theme_color: '#e9ede8',
    icons: [{ src: `/${iconFile}`, sizes: 'any', type: 'image/svg+xml' }],
  })
  const manifestFile = hashed('manifest.webmanifest', manifest)
  let building = false
  return {
    name: 'portal-head',
    configResolved(config) {
      building = config.command === 'build'
    },
    buildStart() {
      if (!building) return
      this.emitFile({ type: 'asset', fileName: themeFile, source: theme })
      this.emitFile({ type: 'asset', fileName: iconFile, source: icon })
      this.emitFile({ type: 'asset', fileName: manifestFile, source: manifest })
      for (const font of ['brygada-1918', 'encode-sans']) {
        const licence = readFileSync(join(root, `node_modules/@fontsource-variable/${font}/LICENSE`), 'utf8')
        this.emitFile({ type: 'asset', fileName: `assets/${font}-licence.txt`, source: licence })
      }
    },
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle, filename }) {
        const script = { tag: 'script', attrs: { src: building ? `/${themeFile}` : '/src/theme.js' }, injectTo: 'head' as const }
        if (!building) return [script]
        const font = Object.keys(bundle ?? {}).find((it) => /encode-sans-latin-wght/.test(it))
        const staff = filename.endsWith('staff.html')
        return [
          script,
          { tag: 'link', attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `/${font}` }, injectTo: 'head' },
          { tag: 'link', attrs: { rel: 'icon', type: 'image/svg+xml', href: `/${iconFile}` }, injectTo: 'head' },
          ...(staff ? [] : [{ tag: 'link', attrs: { rel: 'manifest', href: `/${manifestFile}` }, injectTo: 'head' as const }]),
        ]
      },
    },
  }
}

/** Weighs the JavaScript of the first page of either entry and refuses to build above the budget. */
export function budget(): Plugin {
  return {
    name: 'portal-budget',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const [entry, chunk] of Object.entries(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.isEntry) continue
        const initial = new Set<string>()
        const take = (file: string) => {
          const part = bundle[file]
          if (initial.has(file) || part?.type !== 'chunk') return
          initial.add(file)
          part.imports.forEach(take)
        }
        take(entry)
        const weight = [...initial].reduce((sum, file) => {
          const part = bundle[file]
          return part?.type === 'chunk' ? sum + gzipSync(part.code, { level: 9 }).length : sum
        }, 0)
        const words = `${chunk.name}: initial JavaScript ${(weight / 1000).toFixed(1)} kB gz of ${BUDGET / 1000} kB`
        if (weight > BUDGET) this.error(`Too heavy: ${words}`)
        this.info(words)
      }
    },
  }
}

/** Serves the staff's document for their addresses while the pages are built, as the gateway does. */
export function staffPages(): Plugin {
  const middleware: Connect.NextHandleFunction = (request, _, next) => {
    const path = new URL(request.url ?? '/', 'http://dev').pathname
    if (/^\/darbinieki(\/[^.]*)?$/.test(path) && !path.startsWith('/darbinieki/sign-')) request.url = '/staff.html'
    next()
  }
  return {
    name: 'portal-staff-pages',
    apply: 'serve',
    configureServer: (server) => void server.middlewares.use(middleware),
    configurePreviewServer: (server) => void server.middlewares.use(middleware),
  }
}

/** Puts a .br and a .gz beside every text file of the build. */
export function precompress(): Plugin {
  let out = ''
  return {
    name: 'portal-precompress',
    apply: 'build',
    configResolved(config) {
      out = join(config.root, config.build.outDir)
    },
    closeBundle() {
      const files = readdirSync(out, { recursive: true }).map((it) => join(out, String(it)))
      for (const file of files.filter((it) => /\.(js|css|html|svg|txt|webmanifest)$/.test(it) && statSync(it).size > 1000)) {
        const content = readFileSync(file)
        writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
        writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
      }
    },
  }
}
