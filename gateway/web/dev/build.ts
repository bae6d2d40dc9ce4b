import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build, type Connect, type Plugin } from 'vite'

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
  const images = ['icon-192.png', 'icon-512.png', 'icon-maskable-512.png', 'apple-touch-icon.png'].map((name) => ({
    file: `icons/${name}`,
    source: readFileSync(join(root, 'src/images', name)),
  }))
  const themeFile = hashed('theme.js', theme)
  const iconFile = hashed('icon.svg', icon)
  const manifest = JSON.stringify({
    id: '/',
    name: 'Ogres Namsaimnieks – klientu portāls',
    short_name: 'Namsaimnieks',
    lang: 'lv',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#e9ede8',
    theme_color: '#e9ede8',
    categories: ['utilities'],
    icons: [
      { src: `/${iconFile}`, sizes: 'any', type: 'image/svg+xml' },
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts: [{ name: 'Iesniegt skaitītāju rādījumus', short_name: 'Rādījumi', url: '/skaititaji' }],
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
      for (const { file, source } of images) this.emitFile({ type: 'asset', fileName: file, source })
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
          ...(staff
            ? []
            : [
                { tag: 'link', attrs: { rel: 'manifest', href: `/${manifestFile}` }, injectTo: 'head' as const },
                { tag: 'link', attrs: { rel: 'apple-touch-icon', href: '/icons/apple-touch-icon.png' }, injectTo: 'head' as const },
              ]),
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

/**
 * Writes the worker that keeps the owners' pages on the device. Its shell is everything the owners' entry can ask for, and
 * its version the content of that: any change makes a new shell, which takes over when its person lets it.
 */
export function worker(): Plugin {
  return {
    name: 'portal-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const document = bundle['index.html']
        if (document?.type !== 'asset') this.error('There is no document to keep')
        const wanted = new Set<string>()
        const take = (file: string) => {
          const part = bundle[file]
          if (wanted.has(file) || part?.type !== 'chunk') return
          wanted.add(file)
          ;[...part.imports, ...part.dynamicImports].forEach(take)
        }
        for (const [file, part] of Object.entries(bundle)) if (part.type === 'chunk' && part.isEntry && part.name === 'index') take(file)
        const pictures = Object.keys(bundle).filter((it) => /\.(css|svg|woff2|webmanifest)$/.test(it) || /theme-.*\.js$/.test(it))
        const files = ['index.html', ...wanted, ...pictures].map((it) => `/${it}`).sort()
        const version = createHash('sha256')
          .update(files.join())
          .update(document.source)
          .digest('base64url')
          .slice(0, 12)
        const built = await build({
          configFile: false,
          logLevel: 'warn',
          define: { SHELL: JSON.stringify({ version, files }) },
          build: {
            write: false,
            rolldownOptions: {
              input: join(import.meta.dirname, '../src/worker/serviceWorker.ts'),
              output: { format: 'iife', entryFileNames: 'service-worker.js' },
            },
          },
        })
        const output = 'output' in built ? built.output : Array.isArray(built) ? built[0]!.output : this.error('Nothing was built')
        this.emitFile({ type: 'asset', fileName: 'service-worker.js', source: output[0].code })
      },
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
