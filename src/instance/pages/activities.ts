// The activity stream of a record: what people wrote into its journals, the newest first.
// Source: ServiceNow docs, c_ActivityStream; sys_journal_field.

import { text } from '../database/rows.ts'
import type { Platform } from '../platform.ts'
import { journalEntries } from '../records/journals.ts'
import type { RecordState } from '../records/record.ts'
import { GlideDateTime } from '../values/index.ts'
import { type Html, html } from './html.ts'

const MOST = 50

/** A moment on the user's clock. */
const shownMoment = (stored: string): string => new GlideDateTime(stored).getDisplayValue()

/** Entries of the journals that the running user may read; undefined where there are none. */
export function activities(instance: Platform, record: RecordState): Html | undefined {
  const { access, database, display, schema } = instance
  const entries = journalEntries(database, record.sysId)
    .filter((row) => access.allowsField(record.table, text(row, 'element'), 'read', record))
    .slice(0, MOST)
  if (entries.length === 0) return undefined
  const who = (name: string): string => {
    const user = database.find('sys_user', 'user_name', name)
    return user ? display.ofRow('sys_user', user) || name : name
  }
  return html`<section aria-label="Activities">
    <h2>Activities <span class="note">${entries.length}</span></h2>
    <ol class="activities">
      ${entries.map((row) => {
        const label = schema.column(record.table, text(row, 'element'))?.label ?? text(row, 'element')
        return html`<li>
          <p class="note">
            ${who(text(row, 'sys_created_by'))} · ${label} · ${shownMoment(text(row, 'sys_created_on'))}
          </p>
          <pre>${text(row, 'value')}</pre>
        </li>`
      })}
    </ol>
  </section>`
}
