/** What stays on the device when the browser is closed: two shelves of things with an id, in IndexedDB. */
export type ShelfName = 'waiting' | 'kept'

export interface Shelf {
  all: <T>() => Promise<T[]>
  get: <T>(id: string) => Promise<T | undefined>
  put: (thing: { id: string }) => Promise<void>
  remove: (id: string) => Promise<void>
}

const settled = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The shelf is shut'))
  })

let opened: Promise<IDBDatabase> | null = null

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('portal', 1)
  request.onupgradeneeded = () => {
    for (const name of ['waiting', 'kept'] satisfies ShelfName[]) request.result.createObjectStore(name, { keyPath: 'id' })
  }
  return settled(request)
}

async function on<T>(name: ShelfName, mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  opened ??= open()
  const database = await opened.catch((cause: unknown) => {
    opened = null
    throw cause
  })
  return settled(work(database.transaction(name, mode).objectStore(name)))
}

/** A browser that forbids storage rejects every one of these. */
export const shelf = (name: ShelfName): Shelf => ({
  all: <T>() => on<T[]>(name, 'readonly', (it) => it.getAll() as IDBRequest<T[]>),
  get: <T>(id: string) => on<T | undefined>(name, 'readonly', (it) => it.get(id) as IDBRequest<T | undefined>),
  put: async (thing) => void (await on(name, 'readwrite', (it) => it.put(thing))),
  remove: (id) => on(name, 'readwrite', (it) => it.delete(id)),
})
