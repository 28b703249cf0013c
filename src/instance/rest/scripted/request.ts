// RESTAPIRequest and RESTAPIRequestBody: a request as the script of a scripted REST resource sees it.
// Source: ServiceNow docs, c_ScriptableServiceRequest and c_ScriptableServiceRequestBody.

import { GlideScriptableInputStream } from '../../glide/streams.ts'
import { completeWithThrowers } from '../../scripting/not-implemented.ts'
import { acceptedTypes, bare, FORM_TYPE, isJson, isXml } from './media-types.ts'
import { readXml } from './xml.ts'

/** What came over HTTP. */
export interface Received {
  /** The whole address. */
  url: string
  /** The address from its first slash on, without the query. */
  uri: string
  queryString: string
  pathParams: Record<string, string>
  headers: Record<string, string>
  body: Buffer
}

export class RESTAPIRequest {
  readonly #received: Received
  readonly #body: RESTAPIRequestBody
  readonly #headers: Record<string, string>
  readonly #queryParams: Record<string, string[]>

  constructor(received: Received) {
    this.#received = received
    this.#body = new RESTAPIRequestBody(received.body, bare(received.headers['content-type'] ?? 'application/json'))
    this.#headers = inAnyCase(received.headers)
    this.#queryParams = parametersOf(received)
  }

  get body(): RESTAPIRequestBody {
    return this.#body
  }

  get headers(): Record<string, string> {
    return this.#headers
  }

  get pathParams(): Record<string, string> {
    return this.#received.pathParams
  }

  /** A list of values for each name. */
  get queryParams(): Record<string, string[]> {
    return this.#queryParams
  }

  get queryString(): string {
    return this.#received.queryString
  }

  get uri(): string {
    return this.#received.uri
  }

  get url(): string {
    return this.#received.url
  }

  getHeader(name: unknown): string | null {
    return this.#received.headers[String(name).toLowerCase()] ?? null
  }

  getSupportedResponseContentTypes(): string[] {
    return acceptedTypes(this.#received.headers.accept)
  }
}

completeWithThrowers(RESTAPIRequest, 'RESTAPIRequest', ['getRequestedQueryCategory'])

/** Scripts ask for `headers.Accept` as well as for `headers['accept']`. */
const inAnyCase = (headers: Record<string, string>): Record<string, string> =>
  new Proxy(headers, {
    get: (target, name) => (typeof name === 'string' ? target[name.toLowerCase()] : undefined),
    has: (target, name) => typeof name === 'string' && name.toLowerCase() in target,
  })

/** Those of the address, and those of a form that was sent. */
function parametersOf({ queryString, headers, body }: Received): Record<string, string[]> {
  const parameters: Record<string, string[]> = {}
  const form = bare(headers['content-type'] ?? '') === FORM_TYPE ? body.toString('utf8') : ''
  for (const text of [queryString, form]) {
    for (const [name, value] of new URLSearchParams(text)) {
      const values = Object.hasOwn(parameters, name) ? parameters[name]! : []
      Object.defineProperty(parameters, name, { value: [...values, value], enumerable: true, configurable: true })
    }
  }
  return parameters
}

/** A body that is not what its type says. The request then fails with 400, whatever becomes of the script's error. */
class UnreadableBody extends Error {
  override name = 'UnreadableBody'
}

export class RESTAPIRequestBody {
  readonly #content: Buffer
  readonly #type: string
  #parsed: { value: unknown } | undefined
  #at = 0
  /** Why the body could not be read, once a script has tried. */
  #problem: UnreadableBody | undefined

  constructor(content: Buffer, type: string) {
    this.#content = content
    this.#type = type
  }

  static problemOf(body: RESTAPIRequestBody): UnreadableBody | undefined {
    return body.#problem
  }

  /** An object, or a list of them. */
  get data(): unknown {
    this.#parsed ??= { value: this.#parse() }
    return this.#parsed.value
  }

  get dataString(): string {
    return this.#text()
  }

  get dataStream(): GlideScriptableInputStream {
    return new GlideScriptableInputStream(this.#content)
  }

  hasNext(): boolean {
    return this.#at < this.#entries().length
  }

  nextEntry(): unknown {
    return this.#entries()[this.#at++]
  }

  #entries(): unknown[] {
    const { data } = this
    return Array.isArray(data) ? data : data === null ? [] : [data]
  }

  #text(): string {
    if (!isJson(this.#type) && !isXml(this.#type)) {
      throw new Error(`A request body of the type ${this.#type} can be read by request.body.dataStream only`)
    }
    return this.#content.toString('utf8')
  }

  #parse(): unknown {
    const text = this.#text()
    if (!text.trim()) return null
    try {
      return isXml(this.#type) ? readXml(text) : (JSON.parse(text) as unknown)
    } catch (error) {
      const kind = isXml(this.#type) ? 'XML' : 'JSON'
      this.#problem = new UnreadableBody(`Expected ${kind}, got text that cannot be read: ${(error as Error).message}`)
      throw this.#problem
    }
  }
}
