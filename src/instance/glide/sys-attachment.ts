// GlideSysAttachment: files of a record. Source: ServiceNow docs, c_GlideSysAttachmentScopedAPI.

import { attach, contentOf, detach } from './attachments.ts'
import { type Caller, textOf } from './caller.ts'
import { type GlideRecord, recordConstructor, stateOf } from './glide-record.ts'
import { completeWithThrowers, documentedMethods } from '../scripting/not-implemented.ts'
import { bytesOf, GlideScriptableInputStream } from './streams.ts'

/** "Returns up to 5MB of data." */
const MOST = 5 * 1024 * 1024

type Listing = (table: string, sysId: string) => GlideRecord

/** The constructor that scripts get. */
export const sysAttachment = (caller: Caller): unknown => {
  const construct = function () {
    return makeSysAttachment(caller)
  }
  // Global scripts call it on the class, too (practice).
  return caller.scope === 'global' ? Object.assign(construct, copying(caller, listing(caller))) : construct
}

function makeSysAttachment(caller: Caller): object {
  const list = listing(caller)
  const attachment = {
    ...writing(caller),
    getAttachments: (table: unknown, sysId: unknown) => list(textOf(table), textOf(sysId)),
    ...reading(caller),
    ...copying(caller, list),
    deleteAttachment: (sysId: unknown) => void detach(caller.instance, textOf(sysId)),
  }
  completeWithThrowers(attachment, 'GlideSysAttachment', documentedMethods('GlideSysAttachment'))
  return attachment
}

/** The attachments of a record, read on behalf of the platform: sys_attachment needs no access of the app's own. */
function listing(caller: Caller): Listing {
  const GlideRecord = recordConstructor(caller)
  return (table, sysId) => {
    const record = new GlideRecord('sys_attachment')
    record.addQuery('table_name', table)
    record.addQuery('table_sys_id', sysId)
    record.orderBy('sys_created_on')
    record.query()
    return record
  }
}

function writing({ instance }: Caller) {
  const add = (record: unknown, fileName: unknown, contentType: unknown, content: Buffer): string | null => {
    const state = stateOf(record)
    if (state.isNew || !textOf(fileName)) return null
    return attach(instance, {
      table: state.table,
      sysId: state.sysId,
      fileName: textOf(fileName),
      contentType: textOf(contentType),
      content,
    })
  }
  return {
    write: (record: unknown, fileName: unknown, contentType: unknown, content: unknown) =>
      add(record, fileName, contentType, Buffer.from(textOf(content))),
    writeBase64: (record: unknown, fileName: unknown, contentType: unknown, content: unknown) =>
      add(record, fileName, contentType, Buffer.from(textOf(content), 'base64')),
    writeContentStream: (record: unknown, fileName: unknown, contentType: unknown, stream: unknown) =>
      add(record, fileName, contentType, bytesOf(stream)),
  }
}

function reading({ instance, scope }: Caller) {
  /** In the global scope "this method returns `undefined`". */
  const read = (record: unknown, encoding: 'utf8' | 'base64'): string | undefined =>
    scope === 'global'
      ? undefined
      : (contentOf(instance, stateOf(record).sysId)?.subarray(0, MOST).toString(encoding) ?? '')
  return {
    getContent: (record: unknown) => read(record, 'utf8'),
    getContentBase64: (record: unknown) => read(record, 'base64'),
    getContentStream(sysId: unknown): GlideScriptableInputStream {
      const content = contentOf(instance, textOf(sysId))
      if (!content) throw new Error(`There is no attachment ${textOf(sysId)}`)
      return new GlideScriptableInputStream(content)
    },
  }
}

function copying({ instance }: Caller, list: Listing) {
  return {
    /** @returns the sys_ids of the copies */
    copy(sourceTable: unknown, sourceId: unknown, targetTable: unknown, targetId: unknown): string[] {
      const copies: string[] = []
      const found = list(textOf(sourceTable), textOf(sourceId))
      while (found.next()) {
        const copy = attach(instance, {
          table: textOf(targetTable),
          sysId: textOf(targetId),
          fileName: found.getValue('file_name') ?? '',
          contentType: found.getValue('content_type') ?? '',
          content: contentOf(instance, found.getUniqueValue() ?? '') ?? Buffer.alloc(0),
        })
        if (copy) copies.push(copy)
      }
      return copies
    },
  }
}
