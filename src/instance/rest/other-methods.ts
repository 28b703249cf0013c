// An address that the instance has for another method: 405, with the methods that it takes. Source: ServiceNow docs, australia:
// r_RESTAPIHTTPResponseCodes ("The HTTP action is not allowed for the requested REST API"); the text as of scripted REST APIs.

import type { FastifyInstance } from 'fastify'
import { RestError } from './errors.ts'

interface Known {
  path: RegExp
  method: string
}

export class OtherMethods {
  readonly #known: Known[] = []

  /** Takes note of the REST APIs that are added from now on. */
  constructor(app: FastifyInstance) {
    app.addHook('onRoute', ({ method, url }) => {
      if (!url.startsWith('/api/') || url.includes('*')) return
      const path = new RegExp(`^${url.replace(/:\w+/g, '[^/]+')}/?$`)
      for (const one of [method].flat()) if (one !== 'HEAD') this.#known.push({ path, method: one })
    })
  }

  /** What is said of a method that an address does not take; undefined where no other does. */
  refusal(method: string, url: string): RestError | undefined {
    const path = url.split('?')[0]!.replace(/\/{2,}/g, '/')
    const methods = this.#known.filter((known) => known.path.test(path)).map((known) => known.method)
    if (methods.length === 0 || methods.includes(method)) return undefined
    const allow = [...new Set(methods)].sort().join(', ')
    return new RestError(405, 'Method not supported', `Expected ${allow}, got ${method}`, { allow })
  }
}
