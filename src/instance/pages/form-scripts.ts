// What a form's page brings for the browser: the shape of the form, the client scripts, UI policies and client actions that
// apply to it, each in a script element of its own, so that one that cannot be read leaves the others alone.
// Source: ServiceNow docs, c_ClientScripts (type, field, inherited, UI type), c_UIPolicies.

import { type Column, isReference } from '../database/columns.ts'
import type { Row } from '../database/database.ts'
import { addEncoded, newQuery, where } from '../database/query.ts'
import { flag, text } from '../database/rows.ts'
import type { Platform } from '../platform.ts'
import type { RecordState } from '../records/record.ts'
import type { ConditionShape, FieldShape, FormShape, PolicyShape } from './client/shape.ts'
import { dependentChoices, dependsOn } from './dictionary-entry.ts'
import { follow, shownText } from './field.ts'
import type { FormView } from './form.ts'
import { inputText, isEditable } from './form-control.ts'
import { labelOf } from './form-fields.ts'
import { laidOutFields, seenColumns } from './form-sections.ts'
import { Html } from './html.ts'
import type { ListScripts } from './list-scripts.ts'
import {
  actionScript,
  clientScript,
  clientScripts,
  made,
  messagesOf,
  PAGE_SCRIPT_PATH,
  scriptElement,
  shapeElement,
  uiPolicies,
  userShape,
} from './page-scripts.ts'
import { clientActionsOf } from './ui-actions.ts'

const TYPES = ['onLoad', 'onChange', 'onSubmit'] as const

/** @param lists the scripts of the related lists */
export function formScripts(instance: Platform, form: FormView, lists: ListScripts[]): Html {
  const { record, view } = form
  const scripts = clientScripts(instance, record.table, TYPES, view)
  const policies = uiPolicies(instance, record.table, view)
  const shape = {
    ...formShape(instance, form),
    policies: policies.map((row) => policyShape(instance, row)),
    messages: messagesOf(instance, scripts),
    lists: lists.map((list) => list.shape),
  }
  const actions = new Map([
    ...lists.flatMap((list) => [...list.actions]),
    ...clientActionsOf(instance, record, view).map((action) => [action.id, actionScript(action)] as const),
  ])
  return new Html(
    [
      shapeElement('form-shape', shape),
      `<script src="${PAGE_SCRIPT_PATH}"></script>`,
      ...scripts.map((row) => clientScript(instance, row)),
      ...policies.flatMap((row) => policyScripts(row)),
      ...lists.flatMap((list) => list.cellEdits),
      ...actions.values(),
      'startForm()',
    ]
      .map((part, at) => (at < 2 ? part : scriptElement(part)))
      .join('\n')
  )
}

function formShape(
  instance: Platform,
  { record, token, view, layout, scratchpad, freshId }: FormView
): Omit<FormShape, 'policies' | 'lists'> {
  const columns = new Map(seenColumns(instance, record).map((column) => [column.name, column]))
  const paths = layout ? laidOutFields(instance, record, layout) : [...columns.keys()]
  return {
    table: record.table,
    sysId: record.isNew ? freshId : record.sysId,
    isNew: record.isNew,
    view,
    token,
    user: userShape(instance),
    scratchpad,
    fields: paths.flatMap((path) => {
      const column = columns.get(path)
      return column ? [fieldShape(instance, record, column)] : (pathShape(instance, record, path) ?? [])
    }),
  }
}

const fieldShape = (instance: Platform, record: RecordState, column: Column): FieldShape => ({
  name: column.name,
  label: column.label,
  type: column.type,
  fixed: !isEditable(instance, record, column),
  mandatory: column.mandatory,
  reference: isReference(column) ? column.reference : '',
  value: isReference(column) ? (record.text(column.name) ?? '') : inputText(instance, { column, record }),
  display: shownText(instance, { column, record }),
  ...dependenceOf(instance, record, column),
})

/** What a choice depends on, where it does. */
function dependenceOf(instance: Platform, record: RecordState, column: Column): Pick<FieldShape, 'dependent'> {
  const on = column.choice ? dependsOn(instance, record.table, column) : ''
  const choices = on === '' ? undefined : dependentChoices(instance, record.table, column)
  return choices ? { dependent: { on, choices } } : {}
}

/** A field of a record that this one refers to: it can be read only. */
function pathShape(instance: Platform, record: RecordState, path: string): FieldShape | undefined {
  if (!path.includes('.')) return undefined
  const end = follow(instance, record, path)
  const label = labelOf(instance, record.table, path)
  if (!end) return { name: path, label, type: '', fixed: true, mandatory: false, reference: '', value: '', display: '' }
  return { ...fieldShape(instance, end.record, end.column), name: path, label, fixed: true, mandatory: false }
}

const policyFunction = (row: Row, branch: 'true' | 'false'): string => `policy_${text(row, 'sys_id')}_${branch}`

const BRANCHES = ['true', 'false'] as const

const policyScripts = (row: Row): string[] =>
  !flag(row, 'run_scripts')
    ? []
    : BRANCHES.filter((branch) => text(row, `script_${branch}`) !== '').map(
        (branch) => `window.${policyFunction(row, branch)} = ${made(text(row, `script_${branch}`), 'onCondition')}`
      )

function policyShape({ database, schema }: Platform, row: Row): PolicyShape {
  const actions = database.select(where('sys_ui_policy_action', { ui_policy: text(row, 'sys_id') }))
  const listActions = schema.has('sys_ui_policy_rl_action')
    ? database.select(where('sys_ui_policy_rl_action', { ui_policy: text(row, 'sys_id') }))
    : []
  const query = newQuery(text(row, 'table'))
  addEncoded(query, text(row, 'conditions').replace(/\^EQ$/, ''))
  const when =
    text(row, 'conditions') === '' ? [] : query.groups.map(({ all }) => all.map((any) => any.map(conditionShape)))
  const runs = flag(row, 'run_scripts')
  const scripts = Object.fromEntries(
    BRANCHES.filter((branch) => runs && text(row, `script_${branch}`) !== '').map((branch) => [
      branch,
      policyFunction(row, branch),
    ])
  )
  return {
    name: text(row, 'short_description'),
    when,
    onLoad: flag(row, 'on_load'),
    reverses: flag(row, 'reverse_if_false'),
    scripts,
    actions: actions.map((action) => ({
      field: text(action, 'field'),
      visible: text(action, 'visible'),
      mandatory: text(action, 'mandatory'),
      disabled: text(action, 'disabled'),
      cleared: flag(action, 'cleared'),
      value: text(action, 'value_action') === 'set_value' ? text(action, 'value') : undefined,
      message: text(action, 'field_message'),
      messageType: text(action, 'field_message_type'),
    })),
    lists: listActions.map((action) => ({ name: text(action, 'list'), visible: text(action, 'visible') })),
  }
}

const conditionShape = ({ field, operator, value }: ConditionShape): ConditionShape => ({ field, operator, value })
