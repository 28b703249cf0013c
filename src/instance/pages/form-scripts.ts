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
import { type ClientAction, clientActionsOf } from './ui-actions.ts'

export const FORM_SCRIPT_PATH = '/pages/form.js'

/** Desktop, and all of them. */
const UI_TYPES = ['0', '10', '']
const ENTRIES = { onLoad: 'onLoad', onChange: 'onChange', onSubmit: 'onSubmit' } as const

export function formScripts(instance: Platform, record: RecordState, token: string): Html {
  const scripts = clientScripts(instance, record)
  const policies = uiPolicies(instance, record)
  const shape = {
    ...formShape(instance, record, token),
    policies: policies.map((row) => policyShape(instance, row)),
    displays: displayColumns(instance, record),
    messages: messagesOf(instance, scripts),
  }
  return new Html(
    [
      `<script type="application/json" id="form-shape">${JSON.stringify(shape).replaceAll('<', '\\u003c')}</script>`,
      `<script src="${FORM_SCRIPT_PATH}"></script>`,
      ...scripts.map((row) => scriptElement(clientScript(instance, row))),
      ...policies.flatMap((row) => policyScripts(row)).map(scriptElement),
      ...clientActionsOf(instance, record).map((action) => scriptElement(actionScript(action))),
      scriptElement('startForm()'),
    ].join('\n')
  )
}

/** A script in a page: nothing in it ends the element. */
const scriptElement = (code: string): string =>
  `<script>\n${code.replaceAll(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '<\\!--')}\n</script>`

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

function userShape({ session, database, display }: Platform): FormShape['user'] {
  const row = database.get('sys_user', session.userId)
  const own = (column: string): string => (row ? text(row, column) : '')
  return {
    id: session.userId,
    name: session.userName,
    firstName: own('first_name'),
    lastName: own('last_name'),
    fullName: display.record('sys_user', session.userId),
    roles: [...session.roles],
  }
}

/** The column that names a record, of each table that a field refers to. */
function displayColumns({ schema }: Platform, record: RecordState): Record<string, string> {
  const tables = [...schema.columns(record.table).values()].filter(isReference).map(({ reference }) => reference)
  return Object.fromEntries(
    tables.filter((table) => schema.has(table)).map((table) => [table, schema.displayColumn(table)])
  )
}

/** Of the table itself, and of those it extends where they say so. */
function rowsOf(instance: Platform, kind: string, record: RecordState, inherits: string): Row[] {
  if (!instance.schema.has(kind)) return []
  const [own, ...parents] = instance.schema.lineage(record.table)
  const query = newQuery(kind)
  addEncoded(query, `active=true^tableIN${[own, ...parents].join(',')}^ORDERBYorder^ORDERBYsys_id`)
  return instance.database
    .select(query)
    .filter((row) => text(row, 'table') === own || flag(row, inherits))
    .filter((row) => UI_TYPES.includes(text(row, 'ui_type')) && flag(row, 'global'))
}

const clientScripts = (instance: Platform, record: RecordState): Row[] =>
  rowsOf(instance, 'sys_script_client', record, 'applies_extended').filter((row) => text(row, 'type') in ENTRIES)

const uiPolicies = (instance: Platform, record: RecordState): Row[] =>
  rowsOf(instance, 'sys_ui_policy', record, 'inherit')

/** The function that a script makes by this name, in a scope of its own. */
const made = (script: string, name: string): string =>
  `(function () {\n${script}\nreturn typeof ${name} === 'function' ? ${name} : function () {} })()`

const ajaxOf = (scope: string, code: string): string =>
  `(function (GlideAjax) { return ${code} })(glideAjaxFor(${JSON.stringify(scope)}))`

function clientScript(instance: Platform, row: Row): string {
  const type = text(row, 'type') as keyof typeof ENTRIES
  const scope = instance.scopeName(text(row, 'sys_scope')) || 'global'
  const run = ajaxOf(scope, made(text(row, 'script'), ENTRIES[type]))
  const [name, field] = [text(row, 'name'), text(row, 'field')].map((value) => JSON.stringify(value))
  return `clientScript({ name: ${name}, type: "${type}", field: ${field}, run: ${run} })`
}

/** Its functions are there for its onclick, as for anything else on the page. */
const actionScript = ({ id, script, onclick }: ClientAction): string =>
  `${script}\n;clientAction(${JSON.stringify(id)}, function () { ${onclick} })`

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

/** The texts of the keys that scripts say they use. */
function messagesOf({ database }: Platform, scripts: Row[]): Record<string, string> {
  const keys = scripts.flatMap((row) => text(row, 'messages').split(/\r?\n/)).map((key) => key.trim())
  const known = keys.filter(Boolean).flatMap((key) => {
    const row = database.select({ ...where('sys_ui_message', { key, language: 'en' }), limit: 1 })[0]
    return row ? [[key, text(row, 'message')] as const] : []
  })
  return Object.fromEntries(known)
}
