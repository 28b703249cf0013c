// What now-sdk calls beside installing: `download`, `transform`, `dependencies`. No page documents these addresses; they are
// read from the source of @servicenow/sdk-api 4.9.0 (connector), and tried with the real now-sdk.

import { zipSync } from 'fflate'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { text } from '../../database/rows.ts'
import type { Platform } from '../../platform.ts'
import type { RecordState } from '../../records/record.ts'
import { notHere } from '../absent.ts'
import { badBody, notAuthorized } from '../errors.ts'
import type { Handle } from '../handle.ts'
import { bodyText, jsonBody, parameters, pathParameter } from '../request.ts'
import { applicationFiles, filesById, filesOf, leftOut } from './application-files.ts'
import { instanceDeclarations } from './declarations.ts'
import { type Graph, RelatedRecords } from './related-records.ts'
import { scriptIncludeDeclaration, scriptIncludeIds } from './script-includes.ts'

const MOMENT = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/

export function registerSdkApi(app: FastifyInstance, instance: Platform, handle: Handle): void {
  const admins = (work: (request: FastifyRequest, reply: FastifyReply) => unknown) =>
    handle((request, reply) => {
      if (!instance.session.admin) throw notAuthorized('The role admin is required')
      return work(request, reply)
    })
  app.get(
    '/api/fluent/download/:application',
    admins((request, reply) => download(instance, request, reply))
  )
  app.post(
    '/api/sn_glider/metadata/unload/:application',
    admins((request) => {
      const records = filesById(instance, sysIdsOf(request), pathParameter(request, 'application'))
      return { result: { xmlRecords: unloaded(instance, records) } }
    })
  )
  app.post(
    '/api/sn_glider/fluent_support/table_relationship_exporter',
    admins((request) => ({ result: { xmlRecords: unloaded(instance, related(instance, jsonBody(request))) } }))
  )
  app.get(
    '/api/now/syntax_editor/completions',
    admins(() => ({ result: { result: instanceDeclarations(instance) } }))
  )
  app.get(
    '/api/now/syntax_editor/cache/sys_script_include',
    admins(() => ({ result: { result: JSON.stringify({ sys_script_include: scriptIncludeIds(instance) }) } }))
  )
  app.post(
    '/api/now/syntax_editor/intellisense/sys_script_include',
    admins((request) => {
      const { scriptIncludes } = jsonBody(request)
      if (!Array.isArray(scriptIncludes)) throw badBody('Expected {"scriptIncludes": [sys_ids]}')
      const told = scriptIncludes.map((id) => [String(id), scriptIncludeDeclaration(instance, String(id)) ?? null])
      return { result: { result: Object.fromEntries(told) } }
    })
  )
  registerAbsentCalls(app)
}

/** Calls of commands for what is not here. */
function registerAbsentCalls(app: FastifyInstance): void {
  const absent = (what: string) => (): never => {
    throw notHere(what)
  }
  app.post('/api/fluent/load/:scope', absent('configuration projects: `now-sdk install` of XML into an update set'))
  app.post(
    '/api/sn_glider/metadata/customize-global/:application',
    absent('moving records into a global application (`now-sdk move`)')
  )
  app.get('/fluent_update_set_export.do', absent('exports of update sets (`now-sdk transform --updateSet`)'))
  app.get('/flow_designer_export.do', absent('exports of Flow Designer'))
}

/** A zip of XML. What went wrong is its file status.json, which now-sdk reads. */
function download(instance: Platform, request: FastifyRequest, reply: FastifyReply): unknown {
  const asked = pathParameter(request, 'application')
  const { database } = instance
  const application = database.get('sys_app', asked) ?? database.find('sys_app', 'scope', asked)
  if (!application) {
    void reply.code(404)
    return { result: `There is no application ${JSON.stringify(asked)} on this instance: install it first` }
  }
  const sysId = String(application.sys_id)
  const files = applicationFiles(instance, sysId, sinceOf(request))
  const missing = leftOut(instance, text(application, 'scope'))
  if (missing.length)
    files.set('status.json', JSON.stringify({ status: 'warning', message: `${LEFT_OUT}: ${missing.join(', ')}` }))
  const entries = [...files].map(([path, content]) => [path, Buffer.from(content)] as const)
  void reply.type('application/zip').header('content-disposition', `attachment;filename=${sysId}.zip`)
  return Buffer.from(zipSync(Object.fromEntries(entries)))
}

const LEFT_OUT = 'left out are records of tables that the local instance does not have'

function sinceOf(request: FastifyRequest): string | true | undefined {
  const { sysparam_mode: mode = 'complete', sysparam_timestamp: since } = parameters(request)
  if (mode === 'complete') return undefined
  if (mode !== 'incremental') throw badBody(`sysparam_mode: expected complete or incremental, got ${mode}`)
  if (since && !MOMENT.test(since)) throw badBody(`sysparam_timestamp: expected yyyy-MM-dd HH:mm:ss, got ${since}`)
  return since || true
}

function sysIdsOf(request: FastifyRequest): string[] {
  let ids: unknown
  try {
    ids = JSON.parse(bodyText(request))
  } catch {
    ids = undefined
  }
  if (!Array.isArray(ids) || ids.length === 0) throw badBody('Expected a list of sys_ids')
  return ids.map(String)
}

/** One record with its graphs, as now-sdk before 4.4 asks, or many. */
function related(instance: Platform, body: Record<string, unknown>): RecordState[] {
  const found = new RelatedRecords(instance)
  const { table, sysId, tableGraphs, records, graphs } = body
  if (Array.isArray(records)) {
    const byId = (graphs ?? {}) as Record<string, Graph>
    for (const { table: of, sysIds, graphIds } of records as BatchRecord[])
      for (const id of sysIds)
        found.add(
          of,
          id,
          (graphIds ?? []).flatMap((graphId) => (byId[graphId] ? [byId[graphId]] : []))
        )
  } else if (typeof table === 'string' && typeof sysId === 'string' && Array.isArray(tableGraphs))
    found.add(table, sysId, tableGraphs as Graph[])
  else throw badBody('Missing required parameters: table, sysId, and tableGraphs are required.')
  return found.all
}

interface BatchRecord {
  table: string
  sysIds: string[]
  graphIds?: string[]
}

/** As now-sdk takes them: a file each, with what it is of. */
function unloaded(instance: Platform, records: RecordState[]): Array<Record<string, string>> {
  return records.flatMap((state) =>
    [...filesOf(instance, [state])].map(([, content]) => ({
      table: state.table,
      tableName: state.table,
      sysId: state.sysId,
      name: state.text('sys_name') ?? state.text('name') ?? '',
      content,
    }))
  )
}
