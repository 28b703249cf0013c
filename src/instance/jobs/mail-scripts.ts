// Mail scripts of a notification: records of sys_script_email that `${mail_script:name}` names, and scripts within `<mail_script>`.
// What they print stands in their place; what they say of the e-mail goes for the whole of it.
// Source: ServiceNow docs, australia: r_ScptEmlNtfn (current, template, email, email_action, event); SDK 4.9.0,
// email-notification-guide and sys_script_email (lines in divs). That a script that fails leaves what it had printed: assumed.

import type { Row } from '../database/database.ts'
import { where } from '../database/query.ts'
import { flag, text } from '../database/rows.ts'
import { textOf } from '../glide/caller.ts'
import { mailWriter, unwrittenMail, type WrittenMail } from '../glide/email-outbound.ts'
import type { Platform } from '../platform.ts'
import type { RecordState } from '../records/record.ts'
import { ScriptStopped } from '../script-errors.ts'
import { completeWithThrowers, documentedMethods } from '../scripting/not-implemented.ts'

const TABLE = 'sys_script_email'

export class MailScripts {
  readonly #instance: Platform
  readonly #record: RecordState
  readonly #notification: Row
  readonly #event: Row | undefined
  readonly #complain: (what: string) => void
  /** What the scripts have said of the e-mail so far. */
  readonly written: WrittenMail = unwrittenMail()

  /** @param complain is told of what is not here, and of scripts that fail */
  constructor(
    instance: Platform,
    { record, notification, event }: { record: RecordState; notification: Row; event: Row | undefined },
    complain: (what: string) => void
  ) {
    this.#instance = instance
    this.#record = record
    this.#notification = notification
    this.#event = event
    this.#complain = complain
  }

  /** What the script of this name prints; undefined where there is none. One of the notification's own app goes first. */
  named(name: string): string | undefined {
    const rows = this.#instance.database.select(where(TABLE, { name }))
    const scope = text(this.#notification, 'sys_scope')
    const row = rows.find((one) => text(one, 'sys_scope') === scope) ?? rows[0]
    if (!row) {
      this.#complain(`there is no mail script ${name} (${TABLE})`)
      return undefined
    }
    const printed = this.#run(text(row, 'script'), text(row, 'sys_scope'), `mail script ${name}`)
    return flag(row, 'new_lines_to_html') ? inDivisions(printed) : printed
  }

  /** What the scripts that stand in a text print, in their places. */
  withInline(body: string): string {
    return body.replace(/<mail_script>([\s\S]*?)<\/mail_script>/gi, (_, code: string) =>
      this.#run(code, text(this.#notification, 'sys_scope'), 'mail script')
    )
  }

  #run(code: string, scopeId: string, name: string): string {
    const { scripts } = this.#instance
    const scope = this.#instance.scopeName(scopeId) || 'global'
    const glide = this.#instance.glide(scope)
    const recordOf = (table: string, row: Row) => glide.recordOf(this.#instance.loaded(table, row))
    const printed: string[] = []
    const email = mailWriter(this.written)
    completeWithThrowers(email, 'email', documentedMethods('GlideEmailOutbound'))
    const bindings = {
      current: glide.recordOf(this.#record),
      template: {
        print: (what: unknown) => void printed.push(textOf(what)),
        space: (count: unknown) => void printed.push(' '.repeat(Number(count ?? 1) || 0)),
      },
      email,
      email_action: recordOf('sysevent_email_action', this.#notification),
      event: this.#event ? recordOf('sysevent', this.#event) : null,
    }
    try {
      scripts.run(scope, code, bindings, name)
    } catch (error) {
      if (error instanceof ScriptStopped) throw error
      this.#complain(`${name}: ${scripts.describe(error)}`)
    }
    return printed.join('')
  }
}

const inDivisions = (printed: string): string =>
  printed
    .split(/\r?\n/)
    .map((line) => `<div>${line}</div>`)
    .join('')
