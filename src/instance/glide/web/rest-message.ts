// sn_ws.RESTMessageV2: outbound REST messages, over real HTTP, to this machine only.
// Source: ServiceNow docs, c_RESTMessageV2API.

import { addressOf } from '../../../local/address.ts'
import { attach, contentOf } from '../attachments.ts'
import { type Caller, textOf } from '../caller.ts'
import { completeWithThrowers, documentedMethods } from '../../scripting/not-implemented.ts'
import type { HttpAnswer, HttpFailure } from './blocking-http.ts'
import { requireLoopback, send } from './loopback.ts'
import { recordedMessage } from './rest-message-record.ts'
import { type Outcome, RESTResponseV2 } from './rest-response.ts'

const METHODS = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'])
/** The platform's own default (property glide.http.timeout). */
const TIMEOUT = 175_000
const MOST_REDIRECTS = 10
const CREDENTIALS = new Set(['authorization', 'proxy-authorization', 'cookie', 'x-usertoken'])

interface Saving {
  table: string
  sysId: string
  fileName: string
}

export class RESTMessageV2 {
  readonly #caller: Caller
  readonly #headers = new Map<string, { name: string; value: string }>()
  readonly #parameters: Array<[string, string]> = []
  readonly #variables = new Map<string, string>()
  #endpoint = ''
  #method = ''
  #body: string | undefined
  #attachedBody: Buffer | undefined
  /** The body of the record, whose variables are filled in; a body that a script sets is sent as it is. */
  #content = ''
  #timeout = TIMEOUT
  #follow = true
  #substitute = true
  #needsCredentials = false
  #saving: Saving | undefined

  constructor(caller: Caller, name?: unknown, functionName?: unknown) {
    this.#caller = caller
    if (name === undefined) return
    const recorded = recordedMessage(caller, textOf(name), textOf(functionName))
    this.#endpoint = recorded.endpoint
    this.#method = recorded.httpMethod
    this.#content = recorded.content
    this.#needsCredentials = recorded.needsCredentials
    for (const [header, value] of Object.entries(recorded.headers)) this.setRequestHeader(header, value)
  }

  // ---- what to send ----

  setEndpoint(endpoint: unknown): void {
    this.#endpoint = textOf(endpoint)
  }

  getEndpoint(): string {
    return this.#filledIn(this.#endpoint)
  }

  /** In any case. */
  setHttpMethod(method: unknown): void {
    const name = textOf(method).toUpperCase()
    if (!METHODS.has(name)) {
      throw new Error(
        `RESTMessageV2.setHttpMethod: expected one of ${[...METHODS].join(', ')}, got '${textOf(method)}'`
      )
    }
    this.#method = name
  }

  setRequestHeader(name: unknown, value: unknown): void {
    this.#headers.set(textOf(name).toLowerCase(), { name: textOf(name), value: textOf(value) })
  }

  getRequestHeader(name: unknown): string | null {
    return this.#headers.get(textOf(name).toLowerCase())?.value ?? null
  }

  getRequestHeaders(): Record<string, string> {
    return Object.fromEntries([...this.#headers.values()].map(({ name, value }) => [name, value]))
  }

  setQueryParameter(name: unknown, value: unknown): void {
    this.#parameters.push([textOf(name), textOf(value)])
  }

  setRequestBody(body: unknown): void {
    this.#body = textOf(body)
    this.#attachedBody = undefined
  }

  getRequestBody(): string {
    return this.#body ?? this.#filledIn(this.#content)
  }

  /** @throws Error when there is no such attachment */
  setRequestBodyFromAttachment(sysId: unknown): void {
    this.#attachedBody = contentOf(this.#caller.instance, textOf(sysId))
    if (!this.#attachedBody) throw new Error(`RESTMessageV2: there is no attachment ${textOf(sysId)}`)
  }

  setBasicAuth(userName: unknown, password: unknown): void {
    const credentials = Buffer.from(`${textOf(userName)}:${textOf(password)}`).toString('base64')
    this.setRequestHeader('Authorization', `Basic ${credentials}`)
    this.#needsCredentials = false
  }

  /** Sets a variable (`${name}`) of a recorded message; characters that XML reserves are escaped. */
  setStringParameter(name: unknown, value: unknown): void {
    this.setStringParameterNoEscape(name, escapeXml(textOf(value)))
  }

  setStringParameterNoEscape(name: unknown, value: unknown): void {
    this.#variables.set(textOf(name), textOf(value))
  }

  disableForcedVariableSubstitution(): void {
    this.#substitute = false
  }

  #filledIn(text: string): string {
    if (!this.#substitute && !this.#variables.size) return text
    return text.replace(/\$\{([^}]*)\}/g, (place, name: string) => this.#variables.get(name) ?? place)
  }

  // ---- how to send it ----

  /** @param milliseconds without data after which the message is given up */
  setHttpTimeout(milliseconds: unknown): void {
    const timeout = Number(milliseconds)
    if (!(timeout > 0))
      throw new Error(`RESTMessageV2.setHttpTimeout: expected milliseconds, got '${textOf(milliseconds)}'`)
    this.#timeout = timeout
  }

  setFollowRedirect(follow: unknown): void {
    this.#follow = follow === true
  }

  /** The log of outbound requests is not kept: any level does. */
  setLogLevel(_level: unknown): void {}

  saveResponseBodyAsAttachment(table: unknown, sysId: unknown, fileName: unknown, encryptContext?: unknown): void {
    if (textOf(encryptContext)) {
      throw new Error(
        'RESTMessageV2.saveResponseBodyAsAttachment with encryption is not implemented by the local instance'
      )
    }
    this.#saving = { table: textOf(table), sysId: textOf(sysId), fileName: textOf(fileName) }
  }

  /**
   * Sends the message and waits. No answer, or a status from 400 on, is an error of the response.
   * @throws Error for a message that cannot be sent: no endpoint or method, another machine, a recorded password
   */
  execute(): RESTResponseV2 {
    let url = this.#url()
    let answer = this.#send(url)
    let isElsewhere = false
    for (let hops = 0; this.#follow && hops < MOST_REDIRECTS; hops++) {
      const next = redirection(answer, url, this.#method)
      if (!next) break
      isElsewhere ||= next.origin !== url.origin
      url = next
      answer = this.#send(url, isElsewhere)
    }
    return new RESTResponseV2(this.#outcome(answer, url))
  }

  /** As `execute`: the local instance does not go on before the answer is there. */
  executeAsync(): RESTResponseV2 {
    return this.execute()
  }

  #url(): URL {
    if (!this.#method) throw new Error('RESTMessageV2.execute: no HTTP method is set, see setHttpMethod()')
    if (this.#needsCredentials) {
      throw new Error(
        'RESTMessageV2.execute: signing in with credentials of a record is not implemented by the local instance; use setBasicAuth() or an Authorization header'
      )
    }
    const endpoint = this.getEndpoint()
    const url = addressOf(endpoint)
    if (!url || !/^https?:/i.test(endpoint)) {
      throw new Error(`RESTMessageV2.execute: expected an http or https endpoint, got '${endpoint}'`)
    }
    for (const [name, value] of this.#parameters) url.searchParams.append(name, this.#filledIn(value))
    return url
  }

  /** @param isElsewhere an answer led to another server than the script named: credentials are not for that one */
  #send(url: URL, isElsewhere = false): HttpAnswer | HttpFailure {
    requireLoopback('RESTMessageV2.execute', url)
    const { instance } = this.#caller
    const headers: Record<string, string> = {
      'User-Agent': instance.property('glide.http.user.agent') || 'ServiceNow/1.0',
      ...Object.fromEntries(
        [...this.#headers.values()]
          .filter(({ name }) => !isElsewhere || !CREDENTIALS.has(name.toLowerCase()))
          .map(({ name, value }) => [name, this.#filledIn(value)])
      ),
    }
    const text = this.getRequestBody()
    const body =
      this.#method === 'GET' || this.#method === 'HEAD' ? undefined : (this.#attachedBody ?? Buffer.from(text))
    if (body) headers['Content-Length'] = String(body.length)
    return send(instance, { url: url.href, method: this.#method, headers, body, timeout: this.#timeout })
  }

  #outcome(answer: HttpAnswer | HttpFailure, url: URL): Outcome {
    const rest = { url: url.href, attachment: null, saved: this.#saving !== undefined }
    if ('failure' in answer) return { status: 0, headers: [], body: '', error: answer.failure, ...rest }
    const { status, headers } = answer
    const body = Buffer.from(answer.body)
    const error = status >= 400 ? `Method failed: (${url.pathname}) with code: ${status}` : undefined
    const type = headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? ''
    const attachment =
      this.#saving && !error
        ? attach(this.#caller.instance, { ...this.#saving, contentType: type, content: body })
        : null
    return { status, headers, body: body.toString(), error, ...rest, attachment }
  }
}

/** Where an answer sends a GET or HEAD on to. */
function redirection(answer: HttpAnswer | HttpFailure, from: URL, method: string): URL | undefined {
  if ('failure' in answer || ![301, 302, 303, 307, 308].includes(answer.status)) return undefined
  const location = answer.headers.find(({ name }) => name.toLowerCase() === 'location')?.value
  if (!location || (method !== 'GET' && method !== 'HEAD')) return undefined
  return addressOf(location, from.href)
}

const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPED[character]!)

completeWithThrowers(RESTMessageV2, 'sn_ws.RESTMessageV2', documentedMethods('sn_ws.RESTMessageV2'))

/** The constructor that scripts get: `new sn_ws.RESTMessageV2(name?, method?)`. */
export function restMessageConstructor(caller: Caller): unknown {
  const construct = function (name?: unknown, functionName?: unknown) {
    return new RESTMessageV2(caller, name, functionName)
  }
  construct.prototype = RESTMessageV2.prototype
  return construct
}
