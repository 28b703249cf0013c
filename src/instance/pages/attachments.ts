// The files of a record on its form: who may read the record opens them, who may change it adds some, and those whom the access
// rules of files let delete them do. Source: ServiceNow docs, c_AttachmentAPI, administering-attachments (no_attachment,
// glide.attachment.role); `sys_attachment.do?sys_id=` sends the file: the address that e-mails and scripts make. That a
// record's form has a parameter more than that: ours.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { text } from '../database/rows.ts'
import { addEncoded, newQuery, where } from '../database/query.ts'
import { attach, contentOf, fileProblem, LARGEST } from '../glide/attachments.ts'
import type { Platform } from '../platform.ts'
import type { Message } from '../records/messages.ts'
import type { RecordState } from '../records/record.ts'
import type { BrowserSession } from '../security/browser-sessions.ts'
import { formAddress, loaded } from './field.ts'
import type { Forms } from './forms.ts'
import { address, type Html, html } from './html.ts'
import { RETURN_TO } from './list-form.ts'
import { PageProblem } from './problem.ts'
import { localPath, type Values, valuesOf } from './request.ts'
import type { Visits } from './visits.ts'

const TABLE = 'sys_attachment'
const FILES_PAGE = `/${TABLE}.do`
const OCTETS = 'application/octet-stream'
/** What a browser may show in place of keeping it: nothing of it can run a script. */
const SHOWN = /^(image\/(png|jpe?g|gif|webp|bmp)|text\/plain|application\/pdf)\b/
/** A file is no page of the instance, whatever it says it is. */
const FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; sandbox"

/** Adds `/sys_attachment.do`: the file of an attachment, and what the forms of records send. */
export function registerAttachments(pages: FastifyInstance, instance: Platform, visits: Visits, forms: Forms): void {
  pages.get(FILES_PAGE, (request, reply) => {
    const values = valuesOf(request.query)
    if (!isFileAddress(values))
      return visits.show(request, reply, (_session, browser) => forms.show(TABLE, values, browser))
    return visits.send(request, reply, () => sendFile(instance, values, reply))
  })
  const sent = new WeakMap<FastifyRequest, FormData>()
  pages.post(
    FILES_PAGE,
    {
      bodyLimit: LARGEST,
      preHandler: async (request) => {
        if (isMultipart(request)) sent.set(request, await formOf(request))
      },
    },
    async (request, reply) => {
      const form = sent.get(request)
      if (!form)
        return visits.act(request, reply, FILES_PAGE, (browser) => forms.submit(TABLE, valuesOf(request.body), browser))
      const files = await filesOf(form)
      return visits.act(request, reply, FILES_PAGE, (browser) => added(instance, form, files, browser, forms))
    }
  )
}

/** The files of a record, and what is there to add and delete some; undefined where there can be none. */
export function attachmentPanel(
  instance: Platform,
  record: RecordState,
  { token, self }: { token: string; self: string }
): Html | undefined {
  if (record.isNew || record.table.startsWith(TABLE) || hasNone(instance, record.table)) return undefined
  const files = filesOfRecord(instance, record)
  const mayAdd = mayAttach(instance, record)
  if (files.length === 0 && !mayAdd) return undefined
  return html`<section class="attachments" id="attachments" aria-labelledby="attachments-heading">
    <h2 id="attachments-heading" tabindex="-1">Attachments <span class="note">${files.length}</span></h2>
    ${
      files.length > 0 &&
      html`<ul>
        ${files.map((file) => fileItem(instance, file, token, self))}
      </ul>`
    }
    ${
      mayAdd &&
      html`<form class="tools add" action="${FILES_PAGE}" method="post" enctype="multipart/form-data">
        <input type="hidden" name="sysparm_ck" value="${token}" />
        <input type="hidden" name="sysparm_table" value="${record.table}" />
        <input type="hidden" name="sysparm_sys_id" value="${record.sysId}" />
        <input type="hidden" name="${RETURN_TO}" value="${self}" />
        <label>Add attachments <input type="file" name="attachFile" multiple required /></label>
        <button>Attach files</button>
      </form>`
    }
  </section>`
}

function fileItem(instance: Platform, file: RecordState, token: string, self: string): Html {
  const name = file.text('file_name') ?? file.sysId
  const type = file.text('content_type') ?? ''
  const to = { sys_id: file.sysId, ...(SHOWN.test(type) && { view: 'true' }) }
  return html`<li>
    <a href="${address(FILES_PAGE, to)}">${name}</a>
    <span class="note">${sizeOf(file)} · ${file.text('sys_created_by')}</span>
    ${
      instance.access.allows(TABLE, 'delete', file) &&
      html`<details class="delete">
        <summary aria-label="Delete ${name}…">Delete…</summary>
        <form action="${FILES_PAGE}" method="post">
          <input type="hidden" name="sysparm_ck" value="${token}" />
          <input type="hidden" name="sys_id" value="${file.sysId}" />
          <input type="hidden" name="${RETURN_TO}" value="${self}" />
          <button name="sys_action" value="sysverb_delete" aria-label="Delete the file ${name}">
            Delete this file
          </button>
        </form>
      </details>`
    }
  </li>`
}

function sizeOf(file: RecordState): string {
  const bytes = Number(file.text('size_bytes') ?? 0)
  if (bytes < 1024) return `${bytes} bytes`
  const [size, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB']
  return `${size.toFixed(1)} ${unit}`
}

function filesOfRecord(instance: Platform, { table, sysId }: RecordState): RecordState[] {
  const { access, database } = instance
  const rows = database.select(where(TABLE, { table_name: table, table_sys_id: sysId }, 'sys_created_on'))
  return rows.map((row) => loaded(instance, TABLE, row)).filter((file) => access.allows(TABLE, 'read', file))
}

/** Who may change a record adds files to it, unless the property names roles that alone may. */
function mayAttach(instance: Platform, record: RecordState): boolean {
  const { access, session } = instance
  const roles = (instance.property('glide.attachment.role') ?? '').split(',').flatMap((role) => role.trim() || [])
  const hasRole = roles.length === 0 || session.admin || roles.some((role) => session.roles.has(role))
  return hasRole && access.allows(record.table, 'write', record)
}

/** Tables that take no files, by the attribute of their dictionary entry, or of that of a table that they extend. */
function hasNone({ database, schema }: Platform, table: string): boolean {
  const query = newQuery('sys_dictionary')
  addEncoded(query, `nameIN${schema.lineage(table).join(',')}^elementISEMPTY^attributesLIKEno_attachment`)
  return database.select(query).some((row) => /\bno_attachment\b(?!=false)/.test(text(row, 'attributes')))
}

// ---- files that are sent ----

interface SentFile {
  name: string
  type: string
  content: Buffer
}

const isMultipart = ({ headers }: FastifyRequest): boolean =>
  (headers['content-type'] ?? '').toLowerCase().startsWith('multipart/form-data')

async function formOf({ body, headers }: FastifyRequest): Promise<FormData> {
  const bytes = new Uint8Array((body as Buffer | undefined) ?? Buffer.alloc(0))
  const type = headers['content-type'] ?? ''
  return new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => new FormData())
}

async function filesOf(form: FormData): Promise<SentFile[]> {
  const files = form.getAll('attachFile').filter((value) => typeof value !== 'string' && value.name !== '') as File[]
  return Promise.all(
    files.map(async (file) => ({
      name: file.name,
      type: file.type || OCTETS,
      content: Buffer.from(await file.arrayBuffer()),
    }))
  )
}

/** @returns the address of the form that the files came from. @throws PageProblem */
function added(instance: Platform, form: FormData, files: SentFile[], browser: BrowserSession, forms: Forms): string {
  const value = (name: string): string => {
    const given = form.get(name)
    return typeof given === 'string' ? given : ''
  }
  if (value('sysparm_ck') !== browser.token)
    throw new PageProblem(403, 'This request does not come from a page of your session. Open the form and try again.')
  const [table, sysId] = [value('sysparm_table'), value('sysparm_sys_id')]
  const row = instance.schema.has(table) ? instance.database.get(table, sysId) : undefined
  const record = row && loaded(instance, table, row)
  if (!record || !instance.access.allows(record.table, 'read', record))
    throw new PageProblem(404, `There is no record ${sysId} in ${table}, or your roles don't let you read it.`)
  if (hasNone(instance, record.table) || !mayAttach(instance, record))
    throw new PageProblem(403, 'Security constraints prevent attaching files to this record.')
  if (files.length === 0) forms.keepMessages(browser, { kind: 'error', text: 'Expected a file to attach, got none.' })
  for (const file of files) forms.keepMessages(browser, attached(instance, record, file))
  return localPath(value(RETURN_TO) || formAddress(record.table, record.sysId))
}

function attached(instance: Platform, { table, sysId }: RecordState, { name, type, content }: SentFile): Message {
  const problem = fileProblem(instance, name, content.length)
  if (problem) return { kind: 'error', text: `${name} was not attached. ${problem.title}: ${problem.detail}.` }
  const done = attach(instance, { table, sysId, fileName: name, contentType: type, content })
  if (done === null) return { kind: 'error', text: `${name} was not attached: a business rule refused it.` }
  return { kind: 'info', text: `Attached ${name}.` }
}

// ---- files that are opened ----

/** `sys_attachment.do?sys_id=…` names a file, with `view=true` to be shown; whatever says more is for the form. */
const isFileAddress = (values: Values): boolean =>
  /^[0-9a-f]{32}$/.test(values.sys_id ?? '') &&
  Object.keys(values).every((name) => name === 'sys_id' || name === 'view')

function sendFile(instance: Platform, { sys_id: sysId = '', view }: Values, reply: FastifyReply): FastifyReply {
  const row = instance.database.get(TABLE, sysId)
  const file = row && loaded(instance, TABLE, row)
  if (!file || !instance.access.allows(TABLE, 'read', file))
    throw new PageProblem(404, `There is no file ${sysId}, or your roles don't let you read it.`)
  const type = file.text('content_type') || OCTETS
  const place = view === 'true' && SHOWN.test(type) ? 'inline' : 'attachment'
  return reply
    .type(type)
    .headers({
      'content-disposition': `${place};filename*=UTF-8''${encodeURIComponent(file.text('file_name') ?? sysId)}`,
      'content-security-policy': FILE_POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    .send(contentOf(instance, sysId) ?? Buffer.alloc(0))
}
