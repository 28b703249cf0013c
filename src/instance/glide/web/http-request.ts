// GlideHTTPRequest, for global scripts: a request by get(), post(), put() or del(), over what RESTMessageV2 sends by.
// Source: ServiceNow docs, australia: GlideHTTPRequestAPI, GlideHTTPResponseAPI (put and del: named there, on no page of their own).

import { type Caller, textOf } from '../caller.ts'
import { RESTMessageV2 } from './rest-message.ts'
import type { RESTResponseV2 } from './rest-response.ts'

/** The constructor that scripts get: `new GlideHTTPRequest(address)`. */
export const httpRequest = (caller: Caller): unknown =>
  function (address?: unknown): object {
    const headers = new Map<string, string>()
    const parameters: Array<[string, string]> = []
    const settings: Array<(message: RESTMessageV2) => void> = []
    const send = (method: string, body?: unknown): object => {
      const message = new RESTMessageV2(caller)
      message.setEndpoint(address)
      message.setHttpMethod(method)
      for (const set of settings) set(message)
      for (const [name, value] of headers) message.setRequestHeader(name, value)
      for (const [name, value] of parameters) message.setQueryParameter(name, value)
      if (body !== undefined) message.setRequestBody(body)
      return responseOf(message.execute())
    }
    return {
      addHeader: (name: unknown, value: unknown) => void headers.set(textOf(name), textOf(value)),
      addParameter: (name: unknown, value: unknown) => void parameters.push([textOf(name), textOf(value)]),
      setBasicAuth: (user: unknown, password: unknown) =>
        void settings.push((message) => message.setBasicAuth(user, password)),
      setContentType: (type: unknown) => void headers.set('Content-Type', textOf(type)),
      setFollowRedirect: (follow: unknown) => void settings.push((message) => message.setFollowRedirect(follow)),
      // The page's own example spells it with a large O.
      setHttpTimeout: (timeout: unknown) => void settings.push((message) => message.setHttpTimeout(timeout)),
      setHttpTimeOut: (timeout: unknown) => void settings.push((message) => message.setHttpTimeout(timeout)),
      setLogLevel: (_level: unknown) => undefined,
      setupProxy(): never {
        throw new Error(
          'GlideHTTPRequest.setupProxy is not implemented by the local instance: it calls this machine only'
        )
      },
      get: () => send('GET'),
      post: (body?: unknown) => send('POST', body),
      put: (body?: unknown) => send('PUT', body),
      del: () => send('DELETE'),
    }
  }

/** Headers and cookies as the page prints them: `name=value`. */
function responseOf(response: RESTResponseV2): object {
  const text = (name: string, value: string): string => `${name}: ${value}`
  return {
    getStatusCode: () => response.getStatusCode(),
    getBody: () => response.getBody(),
    getHeader: (name: unknown) => response.getHeader(name),
    getHeaders: () => response.getHeaders(),
    getAllHeaders: () => response.getAllHeaders().map(({ name, value }) => text(name, value)),
    getCookies: () => response.getCookies(),
    getErrorCode: () => response.getErrorCode(),
    getErrorMessage: () => response.getErrorMessage(),
    haveError: () => response.haveError(),
  }
}
