// REST messages kept as records: sys_rest_message and its HTTP methods, sys_rest_message_fn.
// Source: ServiceNow docs, c_RESTMessageV2API and t_ConfiguringARESTMessage.

import type { Row } from '../../database/database.ts'
import { where } from '../../database/query.ts'
import { text } from '../../database/rows.ts'
import { type Caller } from '../caller.ts'

export interface RecordedMessage {
  endpoint: string
  httpMethod: string
  content: string
  headers: Record<string, string>
  /** The record asks for a sign-in whose secret the local instance cannot read back. */
  needsCredentials: boolean
}

/** @param functionName any case. @throws Error when there is no such message or method, or it is another scope's own */
export function recordedMessage({ instance, scope }: Caller, name: string, functionName: string): RecordedMessage {
  const { database } = instance
  const message = database.find('sys_rest_message', 'name', name)
  if (!message) throw new Error(`RESTMessageV2: there is no REST message '${name}'`)
  const owner = instance.scopeName(text(message, 'sys_scope')) || 'global'
  if (owner !== scope && message.access !== 'public') {
    throw new Error(`RESTMessageV2: the REST message '${name}' belongs to the scope ${owner} alone`)
  }
  const methods = where('sys_rest_message_fn', { rest_message: String(message.sys_id) })
  const method = database
    .select(methods)
    .find((row) => text(row, 'function_name').toLowerCase() === functionName.toLowerCase())
  if (!method) throw new Error(`RESTMessageV2: the REST message '${name}' has no method '${functionName}'`)
  return {
    endpoint: String(method.rest_endpoint ?? message.rest_endpoint ?? ''),
    httpMethod: String(method.http_method ?? 'get').toUpperCase(),
    content: text(method, 'content'),
    headers: {
      ...headersOf(instance, 'sys_rest_message_headers', 'rest_message', message),
      ...headersOf(instance, 'sys_rest_message_fn_headers', 'rest_message_function', method),
    },
    needsCredentials: needsCredentials(message, method),
  }
}

function needsCredentials(message: Row, method: Row): boolean {
  const own = String(method.authentication_type ?? 'inherit_from_parent')
  const type = own === 'inherit_from_parent' ? String(message.authentication_type ?? 'no_authentication') : own
  return type !== 'no_authentication'
}

function headersOf(
  { schema, database }: Caller['instance'],
  table: string,
  parent: string,
  of: Row
): Record<string, string> {
  if (!schema.has(table)) return {}
  const query = where(table, { [parent]: String(of.sys_id) })
  return Object.fromEntries(database.select(query).map((row) => [text(row, 'name'), text(row, 'value')]))
}
