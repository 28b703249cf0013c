// GlideEmailOutbound: an e-mail that a script writes. It becomes a record of sys_email when it is saved; the local instance sends
// none. Source: ServiceNow docs, australia: c_GlideEmailOutboundScopedAPI; `addRecipient` and `save`: ServiceNow's typings.

import { completeWithThrowers, documentedMethods } from '../scripting/not-implemented.ts'
import { RecordState } from '../records/record.ts'
import { type Caller, textOf } from './caller.ts'

/** The constructor that scripts get. @param watermark gives the mark of the record that a mail is about */
export const emailOutbound = ({ instance }: Caller): unknown =>
  function GlideEmailOutbound() {
    const lists: Record<string, string[]> = { to: [], cc: [], bcc: [] }
    const values: Record<string, string> = {}
    const add = (kind: string, address: unknown, name?: unknown): void =>
      void lists[kind]?.push(textOf(name) ? `${textOf(name)} <${textOf(address)}>` : textOf(address))
    const email = {
      addAddress: (kind: unknown, address: unknown, name?: unknown) => add(textOf(kind).toLowerCase(), address, name),
      addRecipient: (address: unknown) => add('to', address),
      getSubject: () => values.subject ?? '',
      /** Where the mail is about no record there is none. */
      getWatermark: () => '',
      setBody: (body: unknown) => void (values.body = textOf(body)),
      setFrom: (address: unknown) => void (values.from = textOf(address)),
      setReplyTo: (address: unknown) => void (values.reply_to = textOf(address)),
      setSubject: (subject: unknown) => void (values.subject = textOf(subject)),
      /** @returns the sys_id of the mail, ready to be sent */
      save(): string | null {
        const state = RecordState.fresh('sys_email')
        const all = {
          subject: values.subject,
          body: values.body,
          body_text: values.body?.replace(/<[^>]*>/g, ''),
          recipients: lists.to?.join(','),
          copied: lists.cc?.join(','),
          blind_copied: lists.bcc?.join(','),
          user: values.from,
          reply_to: values.reply_to,
          type: 'send-ready',
          mailbox: 'outbox',
        }
        for (const [name, value] of Object.entries(all)) {
          const column = instance.schema.column('sys_email', name)
          if (column && value) state.set(column, value)
        }
        return instance.records.insert(state)
      },
    }
    completeWithThrowers(email, 'GlideEmailOutbound', documentedMethods('GlideEmailOutbound'))
    return email
  }
