// GlideEmailOutbound: an e-mail that a script writes. It becomes a record of sys_email when it is saved; the local instance sends
// none. Source: ServiceNow docs, australia: c_GlideEmailOutboundScopedAPI; `addRecipient` and `save`: ServiceNow's typings.

import { completeWithThrowers, documentedMethods } from '../scripting/not-implemented.ts'
import { RecordState } from '../records/record.ts'
import { type Caller, textOf } from './caller.ts'

/** What a script has said of an e-mail. */
export interface WrittenMail {
  /** Addresses by kind: `to`, `cc`, `bcc`. */
  addresses: { to: string[]; cc: string[]; bcc: string[] }
  /** Columns of sys_email: subject, body, user (whom it is from), reply_to. */
  values: Record<string, string>
}

export const unwrittenMail = (): WrittenMail => ({ addresses: { to: [], cc: [], bcc: [] }, values: {} })

/** The methods that write an e-mail: of GlideEmailOutbound, and of the `email` of mail scripts. */
export function mailWriter({ addresses, values }: WrittenMail) {
  const add = (kind: string, address: unknown, name?: unknown): void =>
    void addresses[kind as keyof WrittenMail['addresses']]?.push(
      textOf(name) ? `${textOf(name)} <${textOf(address)}>` : textOf(address)
    )
  return {
    addAddress: (kind: unknown, address: unknown, name?: unknown) => add(textOf(kind).toLowerCase(), address, name),
    addRecipient: (address: unknown) => add('to', address),
    getSubject: () => values.subject ?? '',
    /** Where the mail is about no record there is none. */
    getWatermark: () => '',
    setBody: (body: unknown) => void (values.body = textOf(body)),
    setFrom: (address: unknown) => void (values.user = textOf(address)),
    setReplyTo: (address: unknown) => void (values.reply_to = textOf(address)),
    setSubject: (subject: unknown) => void (values.subject = textOf(subject)),
  }
}

/** The constructor that scripts get. */
export const emailOutbound = ({ instance }: Caller): unknown =>
  function GlideEmailOutbound() {
    const mail = unwrittenMail()
    const { addresses, values } = mail
    const email = {
      ...mailWriter(mail),
      /** @returns the sys_id of the mail, ready to be sent */
      save(): string | null {
        const state = RecordState.fresh('sys_email')
        const all = {
          ...values,
          body_text: values.body?.replace(/<[^>]*>/g, ''),
          recipients: addresses.to.join(','),
          copied: addresses.cc.join(','),
          blind_copied: addresses.bcc.join(','),
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
