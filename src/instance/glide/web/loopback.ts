// Scripts on the local instance reach this machine only: nothing that is tried here can touch another system.

import type { Platform } from '../../platform.ts'
import { exchange, type HttpAnswer, type HttpFailure, type HttpRequest } from './blocking-http.ts'

/** @throws Error that names the host, when it is not this machine */
export function requireLoopback(method: string, url: URL): void {
  const host = url.hostname
  if (host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)) return
  throw new Error(
    `${method}: the local instance calls this machine only (http://127.0.0.1, [::1] or localhost), not ${host || url.protocol}`
  )
}

/** Sends a request and waits for its answer; one to this very instance is answered within the transaction of the script. */
export const send = (instance: Platform, request: HttpRequest): HttpAnswer | HttpFailure =>
  instance.ownServer?.answer(request) ?? instance.scripts.waiting(() => exchange(request))
