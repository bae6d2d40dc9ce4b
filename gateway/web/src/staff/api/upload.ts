import { csrfToken } from '../../api/client.ts'
import { offline, problemOf } from '../../api/problem.ts'

/** Sends a form with a file, or the file's bytes alone; `progress` hears how much of it has gone, from 0 to 1. `fetch` cannot say that. */
export function upload<T>(method: 'POST' | 'PUT', path: string, content: FormData | File, progress: (part: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(method, path)
    request.setRequestHeader('X-CSRF-TOKEN', csrfToken())
    request.setRequestHeader('Accept', 'application/json')
    request.upload.addEventListener('progress', (event) => event.lengthComputable && progress(event.loaded / event.total))
    request.addEventListener('error', () => reject(offline()))
    request.addEventListener('load', () => {
      const body = parsed(request.responseText)
      if (request.status >= 200 && request.status < 300) resolve(body as T)
      else reject(problemOf(request.status, body))
    })
    request.send(content)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
