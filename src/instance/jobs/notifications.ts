// Notifications (sysevent_email_action): what is written to records, and events, make e-mail of, as records of sys_email. None is sent.
// Source: ServiceNow docs, australia: t_CreateANotification (when to send, who receives it, what it contains, duplicates by weight),
// notification-variables; columns: SDK 4.9.0 output.

import type { Row } from '../database/database.ts'
import { derived } from '../database/derived.ts'
import { where } from '../database/query.ts'
import { flag, text } from '../database/rows.ts'
import type { Platform } from '../platform.ts'
import { matches } from '../records/matches.ts'
import { RecordState } from '../records/record.ts'
import type { Operation } from '../records/writer.ts'
import { MailScripts } from './mail-scripts.ts'
import { NotificationText } from './notification-text.ts'

const TABLE = 'sysevent_email_action'
const ADDRESS = /^[^\s@,<>]+@[^\s@,<>]+$/
const SYS_ID = /^[0-9a-f]{32}$/

/** What set a notification off. */
interface Trigger {
  record: RecordState
  /** sys_id of who did it. */
  by: string
  event?: Row
}

interface Mail {
  notification: Row
  recipients: string[]
}

export class Notifications {
  readonly #instance: Platform
  readonly #active: () => Row[]

  constructor(instance: Platform) {
    this.#instance = instance
    const { database } = instance
    this.#active = derived(database, TABLE, () => database.select(where(TABLE, { active: 'true' }, 'sys_id')))
    instance.records.afterWrite((operation, state) => this.#onWrite(operation, state))
  }

  /** What an event sets off. `about` is the record that it is about. */
  onEvent(event: Row, about: Row | undefined): void {
    const name = text(event, 'name')
    const [table, user] = [text(event, 'table'), text(event, 'user_id')]
    const meant = this.#active().filter((row) => isOf(row, 'event') && text(row, 'event_name') === name)
    if (meant.length === 0) return
    if (!about)
      return this.#log('warn', `The event ${name} is about no record: its notifications have nothing to tell of`)
    const record = this.#instance.loaded(table, about)
    this.#send(
      meant.filter((row) => this.#isMet(row, record)),
      { record, by: user, event }
    )
  }

  #onWrite(operation: Operation, state: RecordState): void {
    const rows = this.#active()
    if (operation === 'delete' || rows.length === 0) return
    const flagName = operation === 'insert' ? 'action_insert' : 'action_update'
    const lineage = this.#instance.schema.lineage(state.table)
    // Whether a field changed is known now only; what is sent tells of the record as the transaction leaves it.
    const meant = rows.filter(
      (row) =>
        isOf(row, 'engine') &&
        flag(row, flagName) &&
        lineage.includes(text(row, 'collection')) &&
        this.#isMet(row, state)
    )
    if (meant.length === 0) return
    const [by, { table, sysId }] = [this.#instance.session.userId, state]
    this.#instance.defer(() => {
      const now = this.#instance.database.get(table, sysId)
      if (now) this.#send(meant, { record: this.#instance.loaded(table, now), by })
    })
  }

  #isMet(row: Row, state: RecordState): boolean {
    const { database, schema, scripts } = this.#instance
    try {
      return matches(schema, state, text(row, 'condition').replace(/\^EQ$/, ''), {
        lookUp: (table, sysId) => database.get(table, sysId),
        evaluate: (expression) => scripts.evaluate(this.#scopeOf(row), expression, `condition of ${nameOf(row)}`),
      })
    } catch (error) {
      this.#log('error', `Condition of ${nameOf(row)}: ${scripts.describe(error)}`)
      return false
    }
  }

  /** Of notifications to the same people by different weights only the heaviest is sent; the others are kept as ignored. */
  #send(rows: Row[], trigger: Trigger): void {
    this.#instance.asSystem(() => {
      const mails = rows
        .filter((row) => this.#advancedHolds(row, trigger))
        .map((row): Mail => ({ notification: row, recipients: this.#recipients(row, trigger) }))
        .filter(({ recipients }) => recipients.length > 0)
      for (const mail of mails) {
        const weight = weightOf(mail)
        const isBeaten = mails.some((other) => isSame(other, mail) && weightOf(other) > weight)
        this.#write(mail, trigger, isBeaten)
      }
    })
  }

  /** The script gives true, or sets `answer` to it. */
  #advancedHolds(row: Row, { record, event }: Trigger): boolean {
    const script = text(row, 'advanced_condition').trim()
    if (script === '') return true
    const scope = this.#scopeOf(row)
    const glide = this.#instance.glide(scope)
    const bindings = {
      current: glide.recordOf(record),
      event: event ? glide.recordOf(this.#instance.loaded('sysevent', event)) : null,
    }
    try {
      return this.#instance.scripts.evaluate(scope, script, `condition of ${nameOf(row)}`, bindings) === true
    } catch (error) {
      this.#log('error', `Condition of ${nameOf(row)}: ${this.#instance.scripts.describe(error)}`)
      return false
    }
  }

  /** Addresses of active people; not of who did it, unless the notification says so. */
  #recipients(row: Row, { record, by, event }: Trigger): string[] {
    const fields = listOf(row, 'recipient_fields').flatMap((path) => this.#valuesAt(record, path))
    const parms = (['1', '2'] as const).flatMap((n) =>
      event && flag(row, `event_parm_${n}`) ? listOf(event, `parm${n}`) : []
    )
    const named = [...listOf(row, 'recipient_users'), ...listOf(row, 'recipient_groups'), ...fields, ...parms]
    const users = new Map(named.flatMap((one) => this.#people(one)))
    if (!flag(row, 'send_self')) users.delete(by)
    return [...new Set(users.values())]
  }

  /** People, by sys_id, and their addresses: one, those of a group, or an address as it is. */
  #people(named: string): Array<readonly [string, string]> {
    if (ADDRESS.test(named)) return [[named, named]]
    const { database } = this.#instance
    const user = SYS_ID.test(named) ? database.get('sys_user', named) : database.find('sys_user', 'user_name', named)
    if (user) return flag(user, 'active') && text(user, 'email') ? [[text(user, 'sys_id'), text(user, 'email')]] : []
    const group = SYS_ID.test(named) ? database.get('sys_user_group', named) : undefined
    if (!group) return []
    const own = text(group, 'email') ? [[named, text(group, 'email')] as const] : []
    if (!flag(group, 'include_members')) return own
    const members = database.select(where('sys_user_grmember', { group: named }))
    return [...own, ...members.flatMap((member) => this.#people(text(member, 'user')))]
  }

  #valuesAt(record: RecordState, path: string): string[] {
    const [step = '', ...rest] = path.split('.')
    const values = (record.text(step) ?? '').split(',').filter(Boolean)
    const column = this.#instance.schema.column(record.table, step)
    if (rest.length === 0) return values
    const row = column?.reference ? this.#instance.database.get(column.reference, values[0] ?? '') : undefined
    return row ? this.#valuesAt(this.#instance.loaded(column!.reference, row), rest.join('.')) : []
  }

  #write({ notification, recipients }: Mail, { record, event }: Trigger, isBeaten: boolean): void {
    const { database, records, schema } = this.#instance
    const template = database.get('sysevent_email_template', text(notification, 'template'))
    const own = (column: string): string => text(notification, column) || text(template ?? {}, column)
    const complain = (what: string): void => this.#log('warn', `${nameOf(notification)}: ${what}`)
    const scripts = new MailScripts(this.#instance, { record, notification, event }, complain)
    const words = new NotificationText(this.#instance, { record, event, scripts }, complain)
    const message = words.filled(own('message_html') || text(notification, 'message'))
    const plain = own('message_text') && words.filled(own('message_text'))
    const subject = words.filled(own('subject'))
    const { written } = scripts
    const html = written.values.body ?? message
    const values: Record<string, string> = {
      subject,
      user: text(notification, 'from'),
      reply_to: text(notification, 'reply_to'),
      // What scripts say goes for what the notification says.
      ...written.values,
      recipients: [...recipients, ...written.addresses.to].join(','),
      copied: written.addresses.cc.join(','),
      blind_copied: written.addresses.bcc.join(','),
      body: html,
      body_text: plain || html.replace(/<[^>]*>/g, ''),
      target_table: record.table,
      instance: record.sysId,
      type: isBeaten ? 'send-ignored' : 'send-ready',
      mailbox: isBeaten ? 'skipped' : 'outbox',
      notification_type: 'SMTP',
      weight: text(notification, 'weight'),
    }
    const mail = RecordState.fresh('sys_email')
    for (const [name, value] of Object.entries(values)) {
      const column = schema.column('sys_email', name)
      if (column && value) mail.set(column, value)
    }
    records.insert(mail)
  }

  #scopeOf(row: Row): string {
    return this.#instance.scopeName(text(row, 'sys_scope')) || 'global'
  }

  #log(level: 'error' | 'warn', message: string): void {
    this.#instance.log.write(level, message, 'notification')
  }
}

const nameOf = (row: Row): string => `the notification ${text(row, 'name') || text(row, 'sys_id')}`

/** Without a word of its own it is sent for writes. */
const isOf = (row: Row, type: 'engine' | 'event'): boolean =>
  (text(row, 'generation_type') || (text(row, 'event_name') ? 'event' : 'engine')) === type

const listOf = (row: Row, column: string): string[] =>
  text(row, column)
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)

const weightOf = ({ notification }: Mail): number => Number(notification.weight ?? 0)

const isSame = (one: Mail, other: Mail): boolean =>
  one.recipients.toSorted().join() === other.recipients.toSorted().join()
