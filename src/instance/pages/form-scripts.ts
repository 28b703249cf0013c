// What a form's page brings for the browser: the shape of the form, the client scripts, UI policies and client actions that
// apply to it, each in a script element of its own, so that one that cannot be read leaves the others alone.
// Source: ServiceNow docs, c_ClientScripts (type, field, inherited, UI type), c_UIPolicies.

import { isReference } from '../database/columns.ts'
import type { Row } from '../database/database.ts'
import { addEncoded, newQuery, where } from '../database/query.ts'
import { flag, text } from '../database/rows.ts'
import type { Platform } from '../platform.ts'
import type { RecordState } from '../records/record.ts'
import type { ConditionShape, FormShape, PolicyShape } from './client/shape.ts'
import { shownText } from './field.ts'
import { inputText, isEditable } from './form-control.ts'
import { Html } from './html.ts'
import {
  actionScript,
  clientScript,
  clientScripts,
  displayColumns,
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

export function formScripts(instance: Platform, record: RecordState, token: string): Html {
  const scripts = clientScripts(instance, record.table, TYPES)
  const policies = uiPolicies(instance, record.table)
  const referred = [...instance.schema.columns(record.table).values()].filter(isReference)
  const shape = {
    ...formShape(instance, record, token),
    policies: policies.map((row) => policyShape(instance, row)),
    displays: displayColumns(
      instance,
      referred.map(({ reference }) => reference)
    ),
    messages: messagesOf(instance, scripts),
  }
  return new Html(
    [
      shapeElement('form-shape', shape),
      `<script src="${PAGE_SCRIPT_PATH}"></script>`,
      ...scripts.map((row) => scriptElement(clientScript(instance, row))),
      ...policies.flatMap((row) => policyScripts(row)).map(scriptElement),
      ...clientActionsOf(instance, record).map((action) => scriptElement(actionScript(action))),
      scriptElement('startForm()'),
    ].join('\n')
  )
}

function formShape(instance: Platform, record: RecordState, token: string): Omit<FormShape, 'policies'> {
  const { access, schema } = instance
  const columns = [...schema.columns(record.table).values()].filter(({ name }) =>
    access.allowsField(record.table, name, record.isNew ? 'create' : 'read', record)
  )
  return {
    table: record.table,
    sysId: record.sysId,
    isNew: record.isNew,
    token,
    user: userShape(instance),
    scratchpad: instance.rules.runDisplay(record),
    fields: columns.map((column) => {
      const field = { column, record }
      return {
        name: column.name,
        label: column.label,
        fixed: !isEditable(instance, record, column),
        mandatory: column.mandatory,
        reference: isReference(column) ? column.reference : '',
        value: isReference(column) ? (record.text(column.name) ?? '') : inputText(instance, field),
        display: shownText(instance, field),
      }
    }),
  }
}

const policyFunction = (row: Row, branch: 'true' | 'false'): string => `policy_${text(row, 'sys_id')}_${branch}`

const BRANCHES = ['true', 'false'] as const

const policyScripts = (row: Row): string[] =>
  !flag(row, 'run_scripts')
    ? []
    : BRANCHES.filter((branch) => text(row, `script_${branch}`) !== '').map(
        (branch) => `window.${policyFunction(row, branch)} = ${made(text(row, `script_${branch}`), 'onCondition')}`
      )

function policyShape({ database }: Platform, row: Row): PolicyShape {
  const actions = database.select(where('sys_ui_policy_action', { ui_policy: text(row, 'sys_id') }))
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
    })),
  }
}

const conditionShape = ({ field, operator, value }: ConditionShape): ConditionShape => ({ field, operator, value })
