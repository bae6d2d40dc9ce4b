import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Router } from 'wouter'
import { keepSessionAt } from '../api/client.ts'
import { retry } from '../api/retry.ts'
import { addTexts } from '../texts/Text.tsx'
import { SESSION } from './api/queries.ts'
import { STAFF } from './signIn.ts'
import { StaffApp } from './StaffApp.tsx'
import { staffLv } from './texts/lv.ts'
import '../styles/index.css'
import '../styles/staff.css'

addTexts(staffLv)
keepSessionAt(SESSION)

const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 10_000, retry, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
})

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Router base={STAFF}>
        <StaffApp />
      </Router>
    </QueryClientProvider>
  </StrictMode>,
)
