// GlideRecordSecure: a GlideRecord that keeps to the access rules of the running user.
// Source: ServiceNow docs, p_GlideServerAPIs ("Using GlideRecordSecure").

import type { RecordState } from '../records/record.ts'
import { reservedForAdmin } from '../security/admin-guard.ts'
import { isReadOnly } from '../security/read-only.ts'
import type { Caller } from './caller.ts'
import { GlideRecord, type RecordRights } from './glide-record.ts'

/** Read-only columns stay as they were read. */
function keepReadOnly(instance: Caller['instance'], state: RecordState): void {
  for (const name of Object.keys(state.changes(instance.schema)))
    if (isReadOnly(instance, instance.schema.column(state.table, name)!))
      state.values[name] = state.before?.[name] ?? null
}

export class GlideRecordSecure extends GlideRecord {
  constructor(caller: Caller, table: string) {
    super(caller, table, rightsOfUser(caller))
  }
}

const rightsOfUser = ({ instance }: Caller): RecordRights => ({
  /** Records that may not be read are left out, columns that may not are empty. */
  seen(state) {
    const { access, schema, session } = instance
    if (!access.allows(state.table, 'read', state)) return undefined
    if (session.admin) return state
    const hidden = [...schema.columns(state.table).keys()].filter(
      (name) => state.values[name] !== null && !access.allowsField(state.table, name, 'read', state)
    )
    if (!hidden.length) return state
    const shown: RecordState = instance.loaded(state.table, {
      ...state.values,
      ...Object.fromEntries(hidden.map((name) => [name, null])),
    })
    return shown
  },
  /** "Non-writable fields are set to NULL when trying to write to the database"; create is judged by write too. */
  writable(state, operation) {
    const { access, schema, session } = instance
    if (!access.allows(state.table, operation, state)) return false
    const what = ({ create: 'insert', write: 'update', delete: 'delete' } as const)[operation]
    if (reservedForAdmin(instance, () => session.admin, state, what)) return false
    if (operation === 'write') keepReadOnly(instance, state)
    if (session.admin || operation === 'delete') return true
    for (const name of Object.keys(state.changes(schema))) {
      if (!name.startsWith('sys_') && !access.allowsField(state.table, name, 'write', state)) state.values[name] = null
    }
    return true
  },
})
