// A file from an address that a service has named: piece by piece, however large it is. No token goes along, no redirect is followed.

import { USER_AGENT } from '../version.ts'
import { rootCause, wordsFor } from './connection-fault.ts'

/** The file could not be had, or not to its end. Its address is good for whoever knows it: no message has it. */
export class DownloadFault extends Error {}

export interface DownloadParts {
  fetch: typeof fetch
  /** So long nothing may come. Milliseconds. */
  timeoutMs: number
  signal?: AbortSignal | undefined
}

/** @throws DownloadFault; what `signal` was aborted with; what `onPiece` throws */
export async function download(
  url: string,
  onPiece: (piece: Uint8Array) => Promise<void>,
  { fetch: fetchFn, timeoutMs, signal }: DownloadParts
): Promise<void> {
  signal?.throwIfAborted()
  const abort = new AbortController()
  const stop = () => abort.abort()
  signal?.addEventListener('abort', stop, { once: true })
  let timer = setTimeout(stop, timeoutMs)
  let refused: unknown
  try {
    const headers = { 'User-Agent': USER_AGENT, accept: 'text/csv,*/*' }
    const response = await fetchFn(url, { headers, redirect: 'manual', signal: abort.signal })
    if (response.status !== 200 || response.body === null)
      throw new DownloadFault(`its file was answered with ${response.status}`)
    const reader = response.body.getReader() as ReadableStreamDefaultReader<Uint8Array>
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      await onPiece(chunk.value).catch((error: unknown) => {
        refused = error
        throw error
      })
      clearTimeout(timer)
      timer = setTimeout(stop, timeoutMs)
    }
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof DownloadFault || error === refused) throw error
    if (abort.signal.aborted) throw new DownloadFault(`of its file nothing came for ${timeoutMs / 1000} s`)
    const { code, message } = rootCause(error)
    throw new DownloadFault(`its file did not come to its end: ${wordsFor(code, message)}`)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
    abort.abort()
  }
}
