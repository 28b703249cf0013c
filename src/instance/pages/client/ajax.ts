// GlideAjax: a page's call of a client callable script include.
// Source: ServiceNow docs, c_GlideAjaxAPI.

const ADDRESS = '/xmlhttp.do'

type Callback = (response: XMLHttpRequest, parameters?: unknown) => void

/** @param token g_ck of the page's session */
export function glideAjaxFor(token: string, scope: string) {
  return class GlideAjax {
    readonly #parameters = new URLSearchParams()
    #answer = ''

    constructor(processor: string) {
      this.#parameters.set('sysparm_processor', processor)
      this.#parameters.set('sysparm_scope', scope)
    }

    addParam(name: string, value: unknown): void {
      this.#parameters.set(name, String(value ?? ''))
    }

    getParam(name: string): string | null {
      return this.#parameters.get(name)
    }

    getXML(callback?: Callback, additional?: Record<string, unknown> | null, parameters?: unknown): void {
      for (const [name, value] of Object.entries(additional ?? {})) this.addParam(name, value)
      const request = this.#opened(true)
      request.onload = () => {
        this.#keep(request)
        callback?.(request, parameters)
      }
      request.send(this.#parameters)
    }

    getXMLAnswer(
      callback: (answer: string | null, parameters?: unknown) => void,
      additional?: Record<string, unknown> | null,
      parameters?: unknown
    ): void {
      this.getXML((request) => callback(answerOf(request), parameters), additional)
    }

    /** Waits for the answer: the page stands still meanwhile. */
    getXMLWait(): Document | null {
      const request = this.#opened(false)
      request.send(this.#parameters)
      this.#keep(request)
      return request.responseXML
    }

    getAnswer(): string {
      return this.#answer
    }

    #opened(isAsync: boolean): XMLHttpRequest {
      const request = new XMLHttpRequest()
      request.open('POST', ADDRESS, isAsync)
      request.setRequestHeader('content-type', 'application/x-www-form-urlencoded')
      request.setRequestHeader('x-usertoken', token)
      return request
    }

    #keep(request: XMLHttpRequest): void {
      this.#answer = answerOf(request) ?? ''
    }
  }
}

const answerOf = (request: XMLHttpRequest): string | null =>
  request.responseXML?.documentElement?.getAttribute('answer') ?? null
