// RESTAPIResponse and RESTAPIResponseStream: the answer as the script of a scripted REST resource makes it.
// Source: ServiceNow docs, c_ScriptableServiceResponseBuilder and c_ScriptableServiceRespStreamWriter.

import { bytesOf } from '../../glide/streams.ts'
import { serviceProblem, type ServiceProblem } from '../../glide/web/service-errors.ts'

/** What a script has said about its answer. */
export interface Said {
  status: number | undefined
  contentType: string | undefined
  headers: Record<string, string>
  body: { value: unknown } | undefined
  problem: ServiceProblem | undefined
  /** What it wrote itself. */
  written: Buffer[] | undefined
}

export const newSaid = (): Said => ({
  status: undefined,
  contentType: undefined,
  headers: {},
  body: undefined,
  problem: undefined,
  written: undefined,
})

export class RESTAPIResponse {
  readonly #said: Said

  /** @param said where the script's words are kept */
  constructor(said: Said) {
    this.#said = said
  }

  setBody(body: unknown): void {
    this.#said.body = { value: body }
  }

  setContentType(type: unknown): void {
    this.#said.contentType = String(type)
  }

  setError(error: unknown): void {
    this.#said.problem = serviceProblem(error) ?? { status: 500, message: String(error), detail: '' }
  }

  setHeader(name: unknown, value: unknown): void {
    if (String(name).toLowerCase() === 'content-type') this.setContentType(value)
    else this.#said.headers[String(name)] = String(value)
  }

  setHeaders(headers: unknown): void {
    for (const [name, value] of Object.entries((headers ?? {}) as object)) this.setHeader(name, value)
  }

  setLocation(location: unknown): void {
    this.setHeader('Location', location)
  }

  /** "Passing a non-numerical value, such as a string, causes the status code to default to 0." */
  setStatus(status: unknown): void {
    this.#said.status = typeof status === 'number' ? status : 0
  }

  getStreamWriter(): RESTAPIResponseStream {
    this.#said.written ??= []
    return new RESTAPIResponseStream(this.#said)
  }
}

class RESTAPIResponseStream {
  readonly #said: Said

  constructor(said: Said) {
    this.#said = said
  }

  writeString(text: unknown): void {
    this.#said.written!.push(Buffer.from(String(text)))
  }

  /** @throws Error when no content type was set before, as documented, or for what is no stream */
  writeStream(stream: unknown): void {
    if (this.#said.contentType === undefined) {
      throw new Error('Set the content type of the response before writing a stream: response.setContentType(…)')
    }
    this.#said.written!.push(bytesOf(stream))
  }
}
