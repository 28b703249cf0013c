// What reviewers look for in scripts.

import type { Node } from 'acorn'
import { full } from 'acorn-walk'
import type { BuiltRecord } from '../built-app.ts'
import type { AnyNode } from '../reach/values.ts'
import { isTrue } from './rule.ts'
import type { Finding, Rule, Subject } from './rule.ts'

const CHECKLIST = 'servicenow-preflight, certification checklist'
const TOP_TEN = 'KB1270868'
/** Literals and names of variables that look like secrets. */
const SECRET_NAME = /(secret|passw(or)?d|token|api_?key)$/i

type Look = (node: AnyNode, text: string) => string

/** One finding for each kind of fault in a script. */
const inScripts =
  (look: Look, remedy: string, isMeant: (record: BuiltRecord, subject: Subject) => boolean = () => true) =>
  (subject: Subject): Finding[] =>
    subject.scripts
      .filter(({ record }) => isMeant(record, subject))
      .flatMap(({ record, program, text }) => {
        const found = new Set<string>()
        full(program as Node, (node) => {
          const what = look(node as AnyNode, text)
          if (what !== '') found.add(what)
        })
        return [...found].map((what) => ({ record, what, remedy }))
      })

const callOf = (node: AnyNode, method: string): AnyNode | undefined => {
  const callee = node.type === 'CallExpression' ? (node.callee as AnyNode) : undefined
  return callee?.type === 'MemberExpression' && nameOf(callee.property) === method ? callee : undefined
}
const nameOf = (node: unknown): string => `${(node as { name?: string } | undefined)?.name ?? ''}`
const isText = (node: unknown): boolean => typeof (node as { value?: unknown } | null)?.value === 'string'
const textOf = (node: AnyNode): string => (node.type === 'Literal' && isText(node) ? `${node.value as string}` : '')

const isBuiltUp = (node: AnyNode | undefined): boolean =>
  (node?.type === 'BinaryExpression' && node.operator === '+' && !(isText(node.left) && isText(node.right))) ||
  (node?.type === 'TemplateLiteral' && (node.expressions as unknown[]).length > 0)

/** Scripts that answer a browser or a REST client. */
const FACES_USERS = (record: BuiltRecord): boolean =>
  record.table === 'sys_ws_operation' ||
  record.table === 'sys_ui_page' ||
  (record.table === 'sys_script_include' && isTrue(record.values.client_callable))

export const SCRIPT_RULES: Rule[] = [
  {
    title: 'No current.update() in business rules',
    source: CHECKLIST,
    find: inScripts(
      (node) => (nameOf(callOf(node, 'update')?.object) === 'current' ? 'current.update() in a business rule' : ''),
      'A before rule only sets the values: the platform writes them',
      ({ table }) => table === 'sys_script'
    ),
  },
  {
    title: 'Counting is done by GlideAggregate, not getRowCount',
    source: CHECKLIST,
    find: inScripts(
      (node) => (callOf(node, 'getRowCount') ? 'getRowCount() reads every record' : ''),
      'Count with GlideAggregate'
    ),
  },
  {
    title: 'No encoded query is put together from values',
    source: CHECKLIST,
    find: inScripts((node) => {
      const [first] = callOf(node, 'addEncodedQuery') ? (node.arguments as AnyNode[]) : []
      return isBuiltUp(first) ? 'an encoded query that is put together from values' : ''
    }, 'Use addQuery(column, value)'),
  },
  {
    title: 'What get() finds is looked at',
    source: CHECKLIST,
    find: inScripts((node) => {
      const call = node.type === 'ExpressionStatement' ? (node.expression as AnyNode) : undefined
      return call && callOf(call, 'get') && (call.arguments as unknown[]).length > 0
        ? 'a get() whose answer nobody looks at'
        : ''
    }, 'Write `if (record.get(…))`'),
  },
  {
    title: 'What getRefRecord() answers is looked at',
    source: CHECKLIST,
    find: inScripts((node) => {
      const object = node.type === 'MemberExpression' ? (node.object as AnyNode) : undefined
      return object && callOf(object, 'getRefRecord') ? 'a record behind a reference that is used unseen' : ''
    }, 'Ask isValidRecord() first'),
  },
  {
    title: 'Rules and UI actions do not wait for other systems',
    source: CHECKLIST,
    find: inScripts(
      (node, text) =>
        callOf(node, 'execute') && /\bRESTMessageV2\b/.test(text) ? 'a call of another system that is waited for' : '',
      'Use executeAsync(), or a job',
      ({ table }) => table === 'sys_script' || table === 'sys_ui_action'
    ),
  },
  {
    title: 'What faces users reads by their rights',
    source: CHECKLIST,
    find: inScripts(
      (node) =>
        node.type === 'NewExpression' && nameOf(node.callee) === 'GlideRecord'
          ? 'GlideRecord in a script that faces users'
          : '',
      'Use GlideRecordSecure',
      FACES_USERS
    ),
  },
  {
    title: 'No sys_ids in scripts',
    source: `${CHECKLIST}; ${TOP_TEN}`,
    find: inScripts(
      (node) => (/^[0-9a-f]{32}$/.test(textOf(node)) ? `the sys_id ${textOf(node)} in a script` : ''),
      'Find the record by a value that is the same on every instance'
    ),
  },
  {
    title: 'No addresses in scripts',
    source: CHECKLIST,
    find: inScripts(
      (node) => (/^https?:\/\/\w/.test(textOf(node)) ? `the address ${textOf(node)} in a script` : ''),
      'Keep it in a property'
    ),
  },
  {
    title: 'No secrets in scripts',
    source: CHECKLIST,
    find: inScripts((node) => {
      const [name, value] = namedValue(node)
      return SECRET_NAME.test(name) && value.length >= 8 && !/\s|^[a-z_.]+$/.test(value) ? `a secret in ${name}` : ''
    }, 'Keep it in an encrypted property or a credential'),
  },
  {
    title: 'No dot-walk to sys_id',
    source: TOP_TEN,
    find: (subject) =>
      inReach(subject, 'dot-walk to sys_id', 'getValue(column) of the reference is the sys_id, without another query'),
  },
  {
    title: 'Values are read by getValue',
    source: CHECKLIST,
    find: (subject) => inReach(subject, 'dotted field', 'Read it with getValue(column): a dotted field is an object'),
  },
  {
    title: 'Models are made in a class of their own',
    source: 'cmdb-rte-transforms, c_ModelCategories (zurich, australia)',
    find: ({ reach, app }) =>
      reach
        .filter(({ use }) => use.type === 'sys_db_object' && use.name === 'cmdb_model' && use.operation === 'create')
        .map(({ file }) => ({
          record: app.records.find((one) => one.file === file)!,
          what: 'it makes records of cmdb_model itself',
          remedy: 'Make them in cmdb_hardware_product_model, with a category',
        })),
  },
]

function inReach({ reach, app }: Subject, smell: string, remedy: string): Finding[] {
  const found = reach.flatMap(({ use, file }) =>
    use.type === 'smell' && use.smell === smell ? [{ file, name: use.name }] : []
  )
  const once = new Map(found.map((one) => [`${one.file} ${one.name}`, one]))
  return [...once.values()].map(({ file, name }) => ({
    record: app.records.find((one) => one.file === file) ?? { file, table: 'a script', values: {}, names: {} },
    what: `${smell}: ${name}`,
    remedy,
  }))
}

/** A text and the name that it gets. */
function namedValue(node: AnyNode): [string, string] {
  const value = (node.init ?? node.right ?? node.value) as AnyNode | undefined
  const to = (node.id ?? node.left ?? node.key) as AnyNode | undefined
  if (!value || !to || typeof value !== 'object') return ['', '']
  return [nameOf(to.type === 'MemberExpression' ? to.property : to), textOf(value)]
}
