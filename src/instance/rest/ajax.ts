// POST /xmlhttp.do: what GlideAjax calls. A client callable script include answers by an attribute of an XML document, or by
// elements in it. Source: ServiceNow docs, c_GlideAjaxAPI; attributes of the answer as published clients read them.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Row } from '../database/database.ts'
import { where } from '../database/query.ts'
import { flag, text } from '../database/rows.ts'
import type { Platform } from '../platform.ts'
import { withCompletion } from '../scripting/completion.ts'
import { ScriptStopped } from '../script-errors.ts'
import { AjaxDocument, AjaxRequest, xmlOf } from './ajax-document.ts'
import type { Answering, Handle } from './handle.ts'
import { formBody, parameters } from './request.ts'

const NAME = /^(?:(\w+)\.)?([A-Za-z_$][\w$]*)$/

/** @param processors of the platform's own, by their names */
export function registerAjax(
  app: FastifyInstance,
  instance: Platform,
  handle: Handle,
  processors: Record<string, Answering>
): void {
  const ofScripts = handle((request, reply) => answer(instance, request, reply))
  app.get('/xmlhttp.do', ofScripts)
  app.post('/xmlhttp.do', (request, reply) => {
    const own = processors[formBody(request).get('sysparm_processor') ?? '']
    return own ? own(request, reply) : ofScripts(request, reply)
  })
}

function answer(instance: Platform, request: FastifyRequest, reply: FastifyReply): string {
  const given = { ...parameters(request), ...Object.fromEntries(formBody(request)) }
  const document = new AjaxDocument()
  const root = document.getDocumentElement()
  for (const name of ['sysparm_max', 'sysparm_name', 'sysparm_processor']) {
    const value = given[name] ?? (name === 'sysparm_max' ? '15' : '')
    if (value) root.setAttribute(name, value)
  }
  const problem = call(instance, given, document)
  if (problem) {
    root.setAttribute('error', problem)
    instance.log.write('warn', `xmlhttp.do: ${problem}`, instance.session.userName)
  }
  reply.type('text/xml;charset=UTF-8')
  return xmlOf(document)
}

/** @returns why nothing was called */
function call(instance: Platform, given: Record<string, string>, document: AjaxDocument): string | undefined {
  const processor = given.sysparm_processor ?? ''
  const include = found(instance, processor, given.sysparm_scope)
  if (!include) return `There is no client callable script include ${processor}`
  const name = text(include, 'name')
  const scope = instance.scopeName(text(include, 'sys_scope')) || 'global'
  if (!instance.access.allowsClientCall([`${scope}.${name}`, name])) return `Access to ${processor} is not allowed`
  const bindings = { request: new AjaxRequest(given), responseXML: document }
  const code = withCompletion(`new ${name}(request, responseXML, '').process()`)
  try {
    const returned = instance.scripts.run(scope, code, bindings, `GlideAjax ${name}`)
    if (returned !== undefined && returned !== null)
      document.getDocumentElement().setAttribute('answer', String(returned))
    return undefined
  } catch (error) {
    if (error instanceof ScriptStopped) throw error
    return instance.scripts.describe(error)
  }
}

/** By its full name, `x_acme_app.Name`, or by its name in the scope that asks, then in the global one. */
function found(instance: Platform, processor: string, asking = 'global'): Row | undefined {
  const [, scope, name] = NAME.exec(processor) ?? []
  if (!name) return undefined
  const rows = instance.database
    .select(where('sys_script_include', { name, active: 'true' }))
    .filter((row) => flag(row, 'client_callable'))
  const inScope = (wanted: string): Row | undefined =>
    rows.find((row) => (instance.scopeName(text(row, 'sys_scope')) || 'global') === wanted)
  return scope ? inScope(scope) : (inScope(asking) ?? inScope('global'))
}
