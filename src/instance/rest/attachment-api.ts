// The Attachment API: files of records. Who may read or change a record may read or change its files.
// Source: ServiceNow docs, c_AttachmentAPI. That a file's rules are those of its record: practice.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { attach, contentOf, detach, fileProblem, LARGEST } from '../glide/attachments.ts'
import { where } from '../database/query.ts'
import { text } from '../database/rows.ts'
import type { Platform } from '../platform.ts'
import { RecordState } from '../records/record.ts'
import { noRecord, RestError, securityConstraint } from './errors.ts'
import type { Handle } from './handle.ts'
import { checkReadable, pageLinks, queryOf, readableRecords } from './listing.ts'
import { changeRecord, recordFor } from './record-changes.ts'
import { shown, viewOf } from './record-view.ts'
import { columnText, jsonBody, origin, type Parameters, parameters, pathParameter } from './request.ts'

const TABLE = 'sys_attachment'
const ATTRIBUTES = 'sys_attachment_attribute'
const DEFAULT_LIMIT = 1000
const OCTETS = 'application/octet-stream'

/** A file that came, and where it is to be attached. */
interface Upload {
  table: string
  sysId: string
  fileName: string
  contentType: string
  content: Buffer
}

export function registerAttachmentApi(app: FastifyInstance, instance: Platform, handle: Handle): void {
  for (const prefix of ['/api/now/attachment', '/api/now/v1/attachment', '/api/now/v2/attachment']) {
    registerFiles(app, instance, handle, prefix)
    registerUploads(app, instance, handle, prefix)
    registerAttributes(app, instance, handle, `${prefix}/:sysId/attributes`)
  }
}

function registerFiles(app: FastifyInstance, instance: Platform, handle: Handle, prefix: string): void {
  app.get(
    prefix,
    handle((request, reply) => ({ result: listed(instance, request, reply) }))
  )
  app.get(
    `${prefix}/:sysId`,
    handle((request) => ({ result: described(instance, request, asked(instance, request, 'read')) }))
  )
  app.get(
    `${prefix}/:sysId/file`,
    handle((request, reply) => sendFile(instance, request, reply))
  )
  app.patch(
    `${prefix}/:sysId`,
    handle((request, reply) => rename(instance, request, reply))
  )
  app.delete(
    `${prefix}/:sysId`,
    handle((request, reply) => {
      detach(instance, asked(instance, request, 'delete').sysId)
      reply.code(204)
    })
  )
}

function registerUploads(app: FastifyInstance, instance: Platform, handle: Handle, prefix: string): void {
  app.post(
    `${prefix}/file`,
    { bodyLimit: LARGEST },
    handle((request, reply) => {
      const given = parameters(request)
      const contentType = request.headers['content-type'] ?? OCTETS
      const content = (request.body as Buffer | undefined) ?? Buffer.alloc(0)
      return create(instance, request, reply, { ...target(given), contentType, content })
    })
  )
  const forms = new WeakMap<FastifyRequest, Upload>()
  app.post(
    `${prefix}/upload`,
    {
      bodyLimit: LARGEST,
      preHandler: async (request) => {
        forms.set(request, await formOf(request))
      },
    },
    handle((request, reply) => create(instance, request, reply, forms.get(request)!))
  )
}

function listed(instance: Platform, request: FastifyRequest, reply: FastifyReply): unknown[] {
  checkReadable(instance, TABLE)
  const query = queryOf(instance, TABLE, parameters(request), DEFAULT_LIMIT)
  const total = instance.database.count(query)
  reply.header('x-total-count', String(total))
  pageLinks(request, reply, query, total)
  return readableRecords(instance, query).map((state) => described(instance, request, state))
}

const asked = (instance: Platform, request: FastifyRequest, operation: 'read' | 'write' | 'delete'): RecordState =>
  recordFor(instance, TABLE, pathParameter(request, 'sysId'), operation)

function described(instance: Platform, request: FastifyRequest, state: RecordState): Record<string, unknown> {
  const link = `${origin(request)}/api/now/attachment/${state.sysId}/file`
  return { ...shown(instance, viewOf(request), state), download_link: link, sys_tags: '' }
}

function sendFile(instance: Platform, request: FastifyRequest, reply: FastifyReply): Buffer {
  const state = asked(instance, request, 'read')
  const metadata = JSON.stringify(described(instance, request, state))
  const name = encodeURIComponent(state.text('file_name') ?? '')
  reply
    .type(state.text('content_type') || OCTETS)
    .header('x-attachment-metadata', metadata.replace(/[^ -~]/g, asEscape))
    .header('content-disposition', `attachment;filename*=UTF-8''${name}`)
    .header('x-content-type-options', 'nosniff')
  return contentOf(instance, state.sysId) ?? Buffer.alloc(0)
}

const asEscape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

function rename(instance: Platform, request: FastifyRequest, reply: FastifyReply): void {
  const state = asked(instance, request, 'write')
  const fileName = columnText(jsonBody(request).file_name)
  if (!fileName) throw missing('file_name')
  changeRecord(instance, state, { file_name: fileName })
  reply.code(204)
}

const missing = (name: string): RestError =>
  new RestError(400, 'Missing parameter', `Expected the parameter ${name}, got none`)

const target = (given: Parameters): Pick<Upload, 'table' | 'sysId' | 'fileName'> => ({
  table: given.table_name ?? '',
  sysId: given.table_sys_id ?? '',
  fileName: given.file_name ?? '',
})

/** A form of table_name, table_sys_id and a file: the file's name and type are its own. */
async function formOf(request: FastifyRequest): Promise<Upload> {
  const headers = { 'content-type': request.headers['content-type'] ?? '' }
  const body = request.body as Buffer | undefined
  const form = await new Response(body && new Uint8Array(body), { headers }).formData().catch(() => new FormData())
  const [given, files]: [Parameters, File[]] = [{}, []]
  for (const [name, value] of form) {
    if (typeof value === 'string') given[name] = value
    else files.push(value)
  }
  const [file] = files
  const content = file ? Buffer.from(await file.arrayBuffer()) : Buffer.alloc(0)
  const fileName = given.file_name || file?.name || ''
  return { ...target({ ...given, file_name: fileName }), contentType: file?.type || OCTETS, content }
}

function create(instance: Platform, request: FastifyRequest, reply: FastifyReply, upload: Upload): unknown {
  checkUpload(instance, upload)
  const sysId = attach(instance, upload)
  if (sysId === null) throw securityConstraint('Insert')
  const state = recordFor(instance, TABLE, sysId, 'read')
  // The address of the file, in the version that was asked (recorded: ServiceNow/PySNC).
  const place = request.url.replace(/\/(file|upload)(\?.*)?$/s, '')
  reply.code(201).header('location', `${origin(request)}${place}/${sysId}/file`)
  const { userName } = instance.session
  const { name } = instance.database.find('sys_user', 'user_name', userName) ?? {}
  const fullName = String(name ?? userName)
  return {
    result: { ...described(instance, request, state), created_by_name: fullName, updated_by_name: fullName },
  }
}

/** @throws RestError 400 for a parameter that is missing or a file that is not taken, 404 or 403 for a record that is not the user's */
function checkUpload(instance: Platform, { table, sysId, fileName, content }: Upload): void {
  for (const [name, value] of Object.entries({ table_name: table, table_sys_id: sysId, file_name: fileName }))
    if (!value) throw missing(name)
  if (!instance.schema.has(table)) throw noRecord()
  recordFor(instance, table, sysId, 'write')
  const problem = fileProblem(instance, fileName, content.length)
  if (problem) throw new RestError(400, problem.title, problem.detail)
}

// ---- attributes: pairs of key and value ----

function registerAttributes(app: FastifyInstance, instance: Platform, handle: Handle, prefix: string): void {
  const rowsOf = (request: FastifyRequest, operation: 'read' | 'write', key = '') => {
    const { sysId } = asked(instance, request, operation)
    return instance.database.select(where(ATTRIBUTES, { attachment: sysId, ...(key && { key }) }, 'key'))
  }
  const keyed = (request: FastifyRequest, operation: 'read' | 'write') => {
    const [row] = rowsOf(request, operation, pathParameter(request, 'key'))
    if (!row) throw noRecord()
    return row
  }
  const pair = (row: Record<string, string | number | null>) => ({ key: text(row, 'key'), value: text(row, 'value') })
  const remove = (row: Record<string, string | number | null>): void =>
    void instance.records.delete(RecordState.loaded(instance.schema, ATTRIBUTES, row))

  app.get(
    prefix,
    handle((request) => ({ result: rowsOf(request, 'read').map(pair) }))
  )
  app.get(
    `${prefix}/:key`,
    handle((request) => ({ result: pair(keyed(request, 'read')) }))
  )
  app.post(
    prefix,
    handle((request, reply) => {
      const { sysId } = asked(instance, request, 'write')
      const { key, value } = jsonBody(request)
      if (!columnText(key)) throw missing('key')
      const state = RecordState.fresh(ATTRIBUTES)
      Object.assign(state.values, { attachment: sysId, key: columnText(key), value: columnText(value) })
      instance.records.insert(state)
      reply.code(201)
      return { result: pair(state.values) }
    })
  )
  app.delete(
    prefix,
    handle((request, reply) => {
      rowsOf(request, 'write').forEach(remove)
      reply.code(204)
    })
  )
  app.delete(
    `${prefix}/:key`,
    handle((request, reply) => {
      remove(keyed(request, 'write'))
      reply.code(204)
    })
  )
}
