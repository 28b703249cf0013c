// Reading requests: query parameters, JSON bodies, path parameters.

import { addressOf } from '../../local/address.ts'
import type { FastifyRequest } from 'fastify'
import { badBody } from './errors.ts'
import { isXml } from './scripted/media-types.ts'
import { readXml } from './scripted/xml.ts'

export type Parameters = Record<string, string>

/** Query parameters; of a repeated one the last counts. */
export function parameters(request: FastifyRequest): Parameters {
  const entries = Object.entries((request.query ?? {}) as Record<string, string | string[]>)
  return Object.fromEntries(entries.map(([name, value]) => [name, Array.isArray(value) ? (value.at(-1) ?? '') : value]))
}

export const pathParameter = (request: FastifyRequest, name: string): string =>
  String((request.params as Record<string, string>)[name] ?? '')

/** The body as a JSON object, of XML the entry in it. @throws RestError 400 as the platform answers unreadable bodies */
export function jsonBody(request: FastifyRequest): Record<string, unknown> {
  const text = bodyText(request)
  if (text.trim() === '') return {}
  const isOfXml = isXml(request.headers['content-type'] ?? '')
  let parsed: unknown
  try {
    parsed = isOfXml ? readXml(text) : JSON.parse(text)
  } catch (error) {
    throw badBody(`Expected ${isOfXml ? 'XML' : 'JSON'}, got text that cannot be read: ${(error as Error).message}`)
  }
  if (parsed === null || typeof parsed !== 'object') throw badBody('Expected a JSON object')
  return parsed as Record<string, unknown>
}

export const bodyText = (request: FastifyRequest): string =>
  (request.body as Buffer | undefined)?.toString('utf8') ?? ''

export const formBody = (request: FastifyRequest): URLSearchParams => new URLSearchParams(bodyText(request))

/** The text of a JSON value as a column gets it; nested values as Java prints a map: `{name=macOS}`. */
export function columnText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return `[${value.map(columnText).join(', ')}]`
  if (typeof value === 'object') {
    return `{${Object.entries(value)
      .map(([key, item]) => `${key}=${item === null ? 'null' : columnText(item)}`)
      .join(', ')}}`
  }
  return String(value)
}

/** The last address that made sense: the rows of a load all come by the same one. */
let sensible = ''

/** The address that answers carry in links: the one the client used, where its Host header makes sense. */
export function origin(request: FastifyRequest): string {
  const used = `${request.protocol}://${request.host}`
  if (used === sensible) return used
  if (addressOf(used)?.host) return (sensible = used)
  return `http://127.0.0.1:${request.socket.localPort ?? 80}`
}
