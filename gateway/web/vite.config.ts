import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { budget, head, precompress, staffPages, worker } from './dev/build.ts'
import { mock } from './dev/mock.ts'
import { mockStaff } from './dev/staff.ts'

const gateway = process.env.PORTAL_ORIGIN

export default defineConfig({
  plugins: [react(), head(), budget(), worker(), precompress(), staffPages(), ...(gateway ? [] : [mockStaff(), mock()])],
  build: {
    outDir: 'dist',
    rolldownOptions: { input: ['index.html', 'staff.html'] },
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: {
    host: '127.0.0.1',
    proxy: gateway ? { '/api': gateway, '/sign-in': gateway, '/sign-out': gateway, '/darbinieki/sign-in': gateway } : {},
  },
  preview: { host: '127.0.0.1', port: 4173, strictPort: true },
  test: { environment: 'jsdom', setupFiles: ['src/test/setup.ts'], restoreMocks: true, testTimeout: 30_000 },
})
