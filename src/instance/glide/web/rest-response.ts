// sn_ws.RESTResponseV2: what came of an outbound REST message. Source: ServiceNow docs, c_RESTResponseV2API.

import { textOf } from '../caller.ts'
import { completeWithThrowers, documentedMethods } from '../../scripting/not-implemented.ts'

export interface Outcome {
  /** 0 when there was no answer. */
  status: number
  headers: Array<{ name: string; value: string }>
  body: string
  /** Endpoint and parameters as sent. */
  url: string
  /** Why there is no answer, or what its status says. */
  error: string | undefined
  /** The attachment that the body became. */
  attachment: string | null
  /** The body was to become an attachment. */
  saved: boolean
}

/** "Numeric error code, such as 1 for socket timeout." Other codes are not documented. */
const ERROR_CODE = 1

export class RESTResponseV2 {
  readonly #outcome: Outcome

  constructor(outcome: Outcome) {
    this.#outcome = outcome
  }

  getStatusCode(): number {
    return this.#outcome.status
  }

  /** @throws Error when the body was saved as an attachment, as documented */
  getBody(): string {
    if (this.#outcome.saved) {
      throw new Error('RESTResponseV2.getBody: the body was saved as an attachment, see getResponseAttachmentSysid()')
    }
    return this.#outcome.body
  }

  /** The last one, where a header came more than once; names in any case. */
  getHeader(name: unknown): string | null {
    const wanted = textOf(name).toLowerCase()
    return this.#outcome.headers.findLast((header) => header.name.toLowerCase() === wanted)?.value ?? null
  }

  getHeaders(): Record<string, string> {
    return Object.fromEntries(this.#outcome.headers.map(({ name, value }) => [name, value]))
  }

  getAllHeaders(): Array<{ name: string; value: string }> {
    return this.#outcome.headers.map((header) => ({ ...header }))
  }

  /** A list that is read by `cookies.get(0)`, as in the documents, or by index. */
  getCookies(): string[] {
    const cookies = this.#outcome.headers
      .filter(({ name }) => name.toLowerCase() === 'set-cookie')
      .map((one) => one.value)
    return Object.defineProperty(cookies, 'get', { value: (index: number) => cookies[index] })
  }

  getQueryString(): string {
    return this.#outcome.url
  }

  haveError(): boolean {
    return this.#outcome.error !== undefined
  }

  getErrorCode(): number {
    return this.#outcome.error === undefined ? 0 : ERROR_CODE
  }

  getErrorMessage(): string | null {
    return this.#outcome.error ?? null
  }

  getResponseAttachmentSysid(): string | null {
    return this.#outcome.attachment
  }

  /** The answer is there already: the local instance waits when the message is sent. */
  waitForResponse(_seconds?: unknown): void {}
}

completeWithThrowers(RESTResponseV2, 'sn_ws.RESTResponseV2', documentedMethods('sn_ws.RESTResponseV2'))
