// The content of attachments: zipped and in pieces (sys_attachment_doc), as the platform keeps it.

import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { where } from '../database/query.ts'
import type { Store } from '../store.ts'
import { RecordState } from '../records/record.ts'

/** Bytes of a piece, before it becomes Base64. */
const PIECE = 700_000
/** What an attachment may unpack to, whatever its pieces hold. The platform's own limit is 1024 MB
 * (com.glide.attachment.max_size); a script's memory is less. Bytes. */
export const LARGEST = 256 * 1024 * 1024
const MEGABYTE = 1024 * 1024

export interface NewAttachment {
  table: string
  sysId: string
  fileName: string
  contentType: string
  content: Buffer
}

/**
 * Why a file that comes from outside is not taken.
 * Source: com.glide.attachment.max_size, glide.attachment.extensions (ServiceNow docs, r_AvailableSystemProperties).
 */
export function fileProblem(
  instance: Store,
  fileName: string,
  bytes: number
): { title: string; detail: string } | undefined {
  const most = Number(instance.property('com.glide.attachment.max_size') || '1024')
  if (bytes > most * MEGABYTE)
    return { title: 'File too large', detail: `Expected at most ${most} MB, got ${bytes} bytes` }
  const extensions = (instance.property('glide.attachment.extensions') ?? '')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
  const extension = fileName.toLowerCase().split('.').at(-1)!
  if (extensions.length === 0 || extensions.includes(extension)) return undefined
  return { title: 'File type is not allowed', detail: `Expected one of ${extensions.join(', ')}, got ${extension}` }
}

/** @returns the sys_id of the sys_attachment record, null when it was refused */
export function attach(
  instance: Store,
  { table, sysId, fileName, contentType, content }: NewAttachment
): string | null {
  const zipped = gzipSync(content)
  const state = RecordState.fresh('sys_attachment')
  Object.assign(state.values, {
    table_name: table,
    table_sys_id: sysId,
    file_name: fileName,
    content_type: contentType,
    size_bytes: content.length,
    size_compressed: zipped.length,
    compressed: 1,
    chunk_size_bytes: PIECE,
    hash: createHash('sha256').update(content).digest('hex'),
    state: 'available',
  })
  return instance.database.transaction(() => {
    const attachment = instance.records.insert(state)
    if (attachment === null) return null
    for (let at = 0; at < zipped.length; at += PIECE) {
      const piece = zipped.subarray(at, at + PIECE)
      const doc = RecordState.fresh('sys_attachment_doc')
      Object.assign(doc.values, {
        sys_attachment: attachment,
        position: at / PIECE,
        length: piece.length,
        data: piece.toString('base64'),
      })
      instance.records.insert(doc)
    }
    return attachment
  })
}

/** The content of an attachment; undefined when there is no such attachment. */
export function contentOf(instance: Store, attachment: string): Buffer | undefined {
  const row = instance.database.get('sys_attachment', attachment)
  if (!row) return undefined
  const pieces = instance.database.select({
    ...piecesOf(attachment),
    order: [{ field: 'position', descending: false }],
  })
  const content = Buffer.concat(pieces.map(({ data }) => Buffer.from(String(data ?? ''), 'base64')))
  return row.compressed === 1 && content.length ? gunzipSync(content, { maxOutputLength: LARGEST }) : content
}

/** Deletes the attachment and its content. @returns whether it was deleted */
export function detach(instance: Store, attachment: string): boolean {
  const row = instance.database.get('sys_attachment', attachment)
  if (!row || !instance.records.delete(instance.loaded('sys_attachment', row))) return false
  for (const piece of instance.database.select(piecesOf(attachment))) {
    instance.records.delete(instance.loaded('sys_attachment_doc', piece))
  }
  return true
}

const piecesOf = (attachment: string) => where('sys_attachment_doc', { sys_attachment: attachment })
