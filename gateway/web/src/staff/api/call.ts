import { client, read } from '../../api/client.ts'

type Answer<T> = Promise<{ data?: T; error?: unknown; response: Response }>
type Query = Record<string, string | number | boolean | undefined>
type Call = <T>(path: string, init?: { params?: { query?: Query }; body?: unknown }) => Answer<T>
const calls = client as unknown as Record<'GET' | 'POST' | 'PUT', Call>

export const get = <T>(path: string, query?: Query) => read(calls.GET<T>(path, { params: { query } }))
export const post = <T>(path: string, body?: unknown) => read(calls.POST<T>(path, { body }))
export const put = <T>(path: string, body?: unknown) => read(calls.PUT<T>(path, { body }))
