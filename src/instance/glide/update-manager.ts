// GlideUpdateManager2 and GlideUpdateSet: records that a script writes into the current update set, as customer updates
// (sys_update_xml). No page of the reference describes them; methods as published scripts call them. What a payload holds of a
// record is its columns, as exports have them.

import { where } from '../database/query.ts'
import { RecordState } from '../records/record.ts'
import { completeWithThrowers } from '../scripting/not-implemented.ts'
import { type Caller, textOf } from './caller.ts'
import { stateOf } from './glide-record.ts'
import { newElement, writePart } from './xml/xml-tree.ts'

const CALLED_ELSEWHERE = [
  'load',
  'loadXML',
  'loadFile',
  'removeUpdate',
  'allowBackout',
  'setInstalling',
  'retrieveUpdate',
]

/** The session keeps which update set is the current one. */
const CURRENT = 'current update set'

export const updateManager = ({ instance }: Caller): unknown =>
  function GlideUpdateManager2() {
    const { schema, database, records } = instance
    const nameOf = (state: RecordState): string => `${state.table}_${state.sysId}`
    const manager = {
      getDefaultUpdateName: (table: unknown, sysId: unknown) => `${textOf(table)}_${textOf(sysId)}`,
      getUpdateName: (record: unknown) => nameOf(stateOf(record)),
      /** Writes the record's present state; another time in the same set it takes the place of the first. */
      saveRecord(record: unknown): boolean {
        const state = stateOf(record)
        if (!schema.get(state.table))
          throw new Error(`Expected a record of a table that is here, got one of ${state.table}: name another table`)
        const updateSet = currentSet(instance)
        const [known] = database.select(where('sys_update_xml', { name: nameOf(state), update_set: updateSet }))
        const update = known ? instance.loaded('sys_update_xml', known) : RecordState.fresh('sys_update_xml')
        Object.assign(update.values, {
          name: nameOf(state),
          type: schema.get(state.table)?.label ?? state.table,
          target_name: instance.display.record(state.table, state.sysId),
          action: 'INSERT_OR_UPDATE',
          table: state.table,
          update_set: updateSet,
          payload: payloadOf(instance, state),
        })
        return (known ? records.update(update) : records.insert(update)) !== null
      },
    }
    completeWithThrowers(manager, 'GlideUpdateManager2', CALLED_ELSEWHERE)
    return manager
  }

export const updateSet = ({ instance }: Caller): unknown =>
  function GlideUpdateSet() {
    return {
      get: () => currentSet(instance),
      set: (sysId: unknown) => void instance.session.data.set(CURRENT, textOf(sysId)),
    }
  }

function currentSet(instance: Caller['instance']): string {
  const chosen = instance.session.data.get(CURRENT)
  if (chosen && instance.database.get('sys_update_set', chosen)) return chosen
  const [standard] = instance.database.select(where('sys_update_set', { is_default: 'true' }))
  return textOf(standard?.sys_id)
}

function payloadOf({ schema, display, database }: Caller['instance'], state: RecordState): string {
  const update = newElement('record_update', undefined)
  update.attributes.set('table', state.table)
  const record = newElement(state.table, update)
  record.attributes.set('action', 'INSERT_OR_UPDATE')
  update.children.push(record)
  const row = database.get(state.table, state.sysId) ?? {}
  for (const column of schema.columns(state.table).values()) {
    const value = state.text(column.name) ?? ''
    const element = newElement(column.name, record, value)
    const shown = column.type === 'reference' && value !== '' ? display.of(state.table, column, row) : ''
    if (shown) element.attributes.set('display_value', shown)
    record.children.push(element)
  }
  return `<?xml version="1.0" encoding="UTF-8"?>${writePart(update)}`
}
