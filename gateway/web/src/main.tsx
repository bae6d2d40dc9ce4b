import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { retry } from './api/retry.ts'
import { App } from './App.tsx'
import { install } from './worker/version.ts'
import './styles/index.css'

const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 30_000, retry, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
})

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
)

void install()
