// Only requests that name this machine are answered: a web page elsewhere may make a name of its own lead to 127.0.0.1
// (DNS rebinding), and would be of the same origin as the instance then.

import type { FastifyInstance } from 'fastify'
import { RestError } from './errors.ts'

const OWN_NAMES = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i

export function checkHost(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    const host = request.headers.host ?? ''
    if (OWN_NAMES.test(host)) return
    const detail = `Expected the Host 127.0.0.1, localhost or [::1] with any port, got ${JSON.stringify(host)}`
    throw new RestError(421, 'Misdirected Request', detail)
  })
}
