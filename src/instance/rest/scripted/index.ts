// Scripted REST APIs of apps (sys_ws_definition, sys_ws_operation): each resource's script answers at its own address.
// Source: ServiceNow docs, c_CustomWebServices, t_WbSvcOpRqACL, c_SpecifyContentType, r_RESTAPIHTTPResponseCodes. That a
// sn_ws_err error may be thrown, too, is practice in published scripts.

import { validateHeaderName, validateHeaderValue } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { serviceProblem, type ServiceProblem } from '../../glide/web/service-errors.ts'
import type { Platform } from '../../platform.ts'
import { ScriptStopped } from '../../script-errors.ts'
import { withCompletion } from '../../scripting/completion.ts'
import { objectThrown } from '../../scripting/guard.ts'
import { absentApi } from '../absent.ts'
import { badBody, envelope, noResource, notAuthorized, RestError } from '../errors.ts'
import { origin } from '../request.ts'
import { Catalogue, type Match, type Resource } from './catalogue.ts'
import { dataOf, type Json } from './json.ts'
import { acceptedTypes, bare, isJson, isListed, isXml, negotiate } from './media-types.ts'
import { RESTAPIRequest, RESTAPIRequestBody } from './request.ts'
import { newSaid, RESTAPIResponse, type Said } from './response.ts'
import { writeXml } from './xml.ts'

/** The route of all scripted resources: every API of the platform's own goes before it. */
export const SCRIPTED = '/api/*'
/** Headers that belong to the connection, not to the script. */
const OF_THE_CONNECTION = new Set(['connection', 'content-length', 'keep-alive', 'transfer-encoding', 'upgrade'])
const NO_BODY = new Set([204, 205, 304])

export class ScriptedApis {
  readonly #instance: Platform
  readonly #catalogue: Catalogue
  readonly #found = new WeakMap<FastifyRequest, { match: ReturnType<Catalogue['find']> }>()

  constructor(instance: Platform) {
    this.#instance = instance
    this.#catalogue = new Catalogue(instance)
  }

  /** The resource that a request is for. @throws RestError 400 for an address that none has, 501 for one of an API that is not here, 405 for another method */
  match(request: FastifyRequest): Match {
    const match = this.#find(request)
    if (!match) throw absentApi(pathOf(request)) ?? noResource()
    if ('allowed' in match) {
      const allow = match.allowed.sort().join(', ')
      throw new RestError(405, 'Method not supported', `Expected ${allow}, got ${request.method}`, { allow })
    }
    return match
  }

  #find(request: FastifyRequest): ReturnType<Catalogue['find']> {
    let found = this.#found.get(request)
    if (!found) {
      const method = request.method === 'HEAD' ? 'GET' : request.method
      found = { match: this.#catalogue.find(method, pathOf(request)) }
      this.#found.set(request, found)
    }
    return found.match
  }

  /** Runs the script of a resource. @returns the body of the answer */
  answer(request: FastifyRequest, reply: FastifyReply): unknown {
    const { resource, pathParams } = this.match(request)
    this.#admit(resource)
    const accepted = negotiatedType(resource, request)
    const said = newSaid()
    const received = new RESTAPIRequest({
      url: `${origin(request)}${request.url}`,
      uri: pathOf(request),
      queryString: request.url.split('?').slice(1).join('?'),
      pathParams,
      headers: textsOf(request.headers),
      body: (request.body as Buffer | undefined) ?? Buffer.alloc(0),
    })
    this.#run(resource, received, said)
    return send(reply, said, accepted)
  }

  #admit({ acls, address, method, requiresAuthentication, requiresInternalRole }: Resource): void {
    const { access, session } = this.#instance
    const isExternal = session.roles.has('snc_external') && !session.roles.has('snc_internal')
    const refused =
      !access.allowsEndpointAt(address, method) ||
      (requiresAuthentication && requiresInternalRole && isExternal && !session.admin) ||
      (requiresAuthentication && acls !== undefined && !access.allowsEndpoint(acls))
    if (refused) throw notAuthorized('Failed API level ACL Validation')
  }

  #run({ scope, script, name }: Resource, request: RESTAPIRequest, said: Said): void {
    const response = new RESTAPIResponse(said)
    try {
      const bindings = { request, response }
      const returned = this.#instance.scripts.run(scope, withCompletion(script), bindings, name)
      this.#take(returned, request, response, said)
    } catch (error) {
      if (error instanceof ScriptStopped) throw error
      const problem = serviceProblem(objectThrown(error))
      if (!problem) throw RESTAPIRequestBody.problemOf(request.body) ? badBody((error as Error).message) : error
      said.problem = problem
    }
  }

  /** What the script returned is the body, unless it has set one. */
  #take(returned: unknown, request: RESTAPIRequest, response: RESTAPIResponse, said: Said): void {
    const problem = serviceProblem(returned)
    if (problem) said.problem = problem
    else if (returned !== undefined) said.body ??= { value: returned }
    const { value } = said.body ?? {}
    if (value === request || value === response) {
      throw new Error('The body of the response cannot be serialized: it is the request or the response itself')
    }
    if (said.body) said.body = { value: dataOf(value) ?? null }
  }
}

const pathOf = (request: FastifyRequest): string => request.url.split('?')[0]!

const textsOf = (headers: FastifyRequest['headers']): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(',')]))

/** The type of the answer. @throws RestError 415 for a body, 406 for an answer of a type that the resource does not have */
function negotiatedType({ consumes, produces }: Resource, { headers, method, body }: FastifyRequest): string {
  const sent = headers['content-type']
  const hasBody = ['POST', 'PUT', 'PATCH'].includes(method) && (body as Buffer | undefined)?.length
  if (hasBody && sent && !isListed(sent, consumes)) {
    throw new RestError(
      415,
      'Unsupported media type',
      `Expected a body of the type ${consumes.join(', ')}, got ${sent}`
    )
  }
  const type = negotiate(acceptedTypes(headers.accept), produces)
  if (type) return type
  const wanted = `Expected a request that accepts ${produces.join(', ')}, got ${headers.accept}`
  throw new RestError(406, 'Not acceptable', wanted)
}

function send(reply: FastifyReply, said: Said, accepted: string): unknown {
  const { problem, written, body } = said
  setHeaders(reply, said.headers)
  if (problem) return sendProblem(reply, problem, accepted)
  reply.code(statusOf(said.status ?? 200))
  if (written) {
    reply.type(said.contentType ?? accepted)
    return Buffer.concat(written)
  }
  if (!body || NO_BODY.has(reply.statusCode)) return undefined
  const type = said.contentType && (isJson(said.contentType) || isXml(said.contentType)) ? said.contentType : accepted
  return serialized(reply, { result: body.value as Json }, type)
}

function sendProblem(reply: FastifyReply, { status, message, detail }: ServiceProblem, type: string): string {
  reply.code(statusOf(status))
  return serialized(reply, envelope(message, detail), type)
}

/** As JSON, or as XML where the client asks for that. */
function serialized(reply: FastifyReply, answer: Record<string, Json>, type: string): string {
  const written = isXml(type) || isJson(type) ? bare(type) : 'application/json'
  reply.type(`${written};charset=UTF-8`)
  return isXml(written) ? writeXml(answer) : JSON.stringify(answer)
}

function statusOf(status: number): number {
  if (Number.isInteger(status) && status >= 200 && status <= 599) return status
  throw new Error(`Expected the script to set a status from 200 to 599 as a number, got ${status}`)
}

function setHeaders(reply: FastifyReply, headers: Record<string, string>): void {
  for (const [name, value] of Object.entries(headers)) {
    if (OF_THE_CONNECTION.has(name.toLowerCase())) continue
    validateHeaderName(name)
    validateHeaderValue(name, value)
    reply.header(name, value)
  }
}
