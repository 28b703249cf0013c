// Tables as data at the addresses of their pages: `/incident.do?JSONv2`, `/incident_list.do?CSV`, `…?XML`, `…?JSON`.
// Source: ServiceNow docs, c_JSONv2WebService and t_ExportDirectlyFromTheURL. Formats that are not here say so.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { IncomingMessage } from 'node:http'
import type { Platform } from '../platform.ts'
import { notHere } from './absent.ts'
import { exportCsv, exportJson, exportUnload, exportXlsx, exportXml } from './exports.ts'
import type { Handle } from './handle.ts'
import { readJsonV2, writeJsonV2 } from './jsonv2.ts'
import { openTable } from './record-changes.ts'
import { pathParameter } from './request.ts'

type Answer = (instance: Platform, table: string, request: FastifyRequest, reply: FastifyReply) => unknown

const READERS: Record<string, Answer> = {
  JSONv2: readJsonV2,
  CSV: exportCsv,
  XLSX: exportXlsx,
  EXCEL: exportXlsx,
  XML: exportXml,
  JSON: exportJson,
  UNL: exportUnload,
}
/** What these are called in a refusal. */
const ABSENT: Record<string, string> = {
  SOAP: 'SOAP web services',
  WSDL: 'SOAP web services (WSDL)',
  XLS: 'Excel exports of the older format (XLS): ask for XLSX',
  PDF: 'PDF exports',
  RSS: 'RSS feeds',
  SCHEMA: 'the XML schema of a table (SCHEMA)',
}
const FORMATS = [...Object.keys(READERS), ...Object.keys(ABSENT)]

/** The format that an address asks for by a parameter without a value. */
function formatOf(url: string): string | undefined {
  const names = (url.split('?')[1] ?? '').split('&').filter((part) => !/=./.test(part))
  return names.map((name) => name.replace('=', '')).find((name) => FORMATS.includes(name))
}

/** Tells requests for data from those for the page at the same address. */
export const FORMAT_CONSTRAINT = {
  name: 'format',
  storage: <T>() => {
    const kept = new Map<unknown, T>()
    return {
      get: (key: unknown): T | null => kept.get(key) ?? null,
      set: (key: unknown, value: T): void => void kept.set(key, value),
    }
  },
  // undefined for none: the typings leave that out.
  deriveConstraint: (request: IncomingMessage) => (formatOf(request.url ?? '') ? 'data' : undefined) as string,
  mustMatchWhenDerived: false,
}

export function registerDataFormats(app: FastifyInstance, instance: Platform, handle: Handle): void {
  const route = { constraints: { format: 'data' } }
  const answer = (readers: Record<string, Answer>) =>
    handle((request, reply) => {
      const format = formatOf(request.url)!
      const read = readers[format]
      if (!read) throw notHere(ABSENT[format] ?? `${format} by ${request.method}`)
      const table = pathParameter(request, 'page').replace(/\.do$/, '')
      return read(
        instance,
        openTable(instance, instance.schema.has(table) ? table : table.replace(/_list$/, '')),
        request,
        reply
      )
    })
  app.get('/:page(^\\w+\\.do$)', route, answer(READERS))
  app.post('/:page(^\\w+\\.do$)', route, answer({ JSONv2: writeJsonV2 }))
}
