// The variables of a notification: `${number}`, `${caller_id.email}`, `${URI_REF}`, `${comments:3}`, `${mail_script:name}`.
// Source: ServiceNow docs, australia: notification-variables.

import { isJournal } from '../database/columns.ts'
import type { Row } from '../database/database.ts'
import { text } from '../database/rows.ts'
import type { Platform } from '../platform.ts'
import { journalText } from '../records/journals.ts'
import type { RecordState } from '../records/record.ts'
import type { MailScripts } from './mail-scripts.ts'

const VARIABLE = /\$\{([^}]+)\}/g
/** Variables that are documented and not here. */
const ABSENT = /^(notification:body|CMS_URI|NOTIF_UNSUB|NOTIF_PREFS|comments_and_work_notes)/

export class NotificationText {
  readonly #instance: Platform
  readonly #record: RecordState
  readonly #event: Row | undefined
  readonly #scripts: MailScripts
  readonly #complain: (what: string) => void

  /** @param complain is told of what is not here */
  constructor(
    instance: Platform,
    { record, event, scripts }: { record: RecordState; event: Row | undefined; scripts: MailScripts },
    complain: (what: string) => void
  ) {
    this.#instance = instance
    this.#record = record
    this.#event = event
    this.#scripts = scripts
    this.#complain = complain
  }

  /** The text with its variables filled in. A field that there is not stays as it is written. */
  filled(template: string): string {
    return this.#scripts
      .withInline(template)
      .replace(VARIABLE, (whole, variable: string) => this.#value(variable.trim()) ?? whole)
  }

  #value(variable: string): string | undefined {
    const [, script] = /^mail_script:(.*)$/s.exec(variable) ?? []
    if (script !== undefined) return this.#scripts.named(script.trim())
    if (ABSENT.test(variable)) {
      this.#complain(`the local instance does not implement the variable \${${variable}}`)
      return undefined
    }
    if (variable.startsWith('event.')) return this.#event ? text(this.#event, variable.slice('event.'.length)) : ''
    return this.#at(this.#record, variable.split('.'))
  }

  #at(record: RecordState, [step = '', ...rest]: string[]): string | undefined {
    const { database, display, schema } = this.#instance
    const [word = '', ...parameters] = step.split('+')
    if (word === 'URI' || word === 'URI_REF') return this.#link(record, word === 'URI', parameters)
    const [name = '', most] = step.split(':')
    const column = schema.column(record.table, name)
    if (!column) return undefined
    if (isJournal(column))
      return journalText(database, record.table, column, record.sysId, most ? Number(most) : undefined)
    if (rest.length === 0) return display.of(record.table, column, record.values)
    const row = column.reference ? database.get(column.reference, record.text(name) ?? '') : undefined
    return row ? this.#at(this.#instance.loaded(column.reference, row), rest) : ''
  }

  #link({ table, sysId }: RecordState, isPlain: boolean, parameters: string[]): string {
    const base = this.#instance.property('glide.servlet.uri') ?? ''
    const query = [`sys_id=${sysId}`, ...parameters].join('&')
    return `<a href="${base}nav_to.do?uri=${encodeURIComponent(`${table}.do?${query}`)}">${isPlain ? 'LINK' : this.#instance.display.record(table, sysId)}</a>`
  }
}
