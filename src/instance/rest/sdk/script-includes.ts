// Script includes as now-sdk asks for them: which there are, and what their classes have, read from their scripts.

import { type AnyNode, type Expression, parse, type Pattern, type Property, type SpreadElement } from 'acorn'
import { simple } from 'acorn-walk'
import { newQuery } from '../../database/query.ts'
import { text } from '../../database/rows.ts'
import type { Platform } from '../../platform.ts'

const TABLE = 'sys_script_include'

/** sys_ids by API name: `global.JSUtil`. */
export function scriptIncludeIds(instance: Platform): Record<string, string> {
  const rows = instance.database.select(newQuery(TABLE)).filter((row) => row.active !== 0)
  const named = rows.map((row): [string, string] => {
    const scope = instance.scopeName(text(row, 'sys_scope')) || 'global'
    return [text(row, 'api_name') || `${scope}.${text(row, 'name')}`, String(row.sys_id)]
  })
  return Object.fromEntries(named.sort(([one], [other]) => one.localeCompare(other)))
}

/** The class of a script include as a declaration of TypeScript; undefined for a script in which there is none. */
export function scriptIncludeDeclaration(instance: Platform, sysId: string): string | undefined {
  const row = instance.database.get(TABLE, sysId)
  if (!row) return undefined
  const name = text(row, 'name')
  const members = membersOf(text(row, 'script'), name)
  return (
    members &&
    `declare class ${name} {\n${members.map((member) => `    ${member}\n`).join('')}    [member: string]: any;\n}`
  )
}

/**
 * Of `Name.prototype = {…}`, `Name.prototype.method = …` and `class Name`; as static ones of `var Name = {…}` and
 * `Name.method = …`.
 */
function membersOf(script: string, name: string): string[] | undefined {
  let tree: AnyNode
  try {
    tree = parse(script, { ecmaVersion: 'latest', allowReturnOutsideFunction: true })
  } catch {
    return undefined
  }
  const members = new Map<string, string>()
  let isClass = false
  const take = (key: string | undefined, value: AnyNode, isStatic = false): void => {
    if (key === undefined || (value.type !== 'FunctionExpression' && value.type !== 'ArrowFunctionExpression')) return
    isClass = true
    const list = value.params.map((parameter, index) => `${parameterName(parameter, index)}: any`).join(', ')
    const isConstructor = key === 'initialize' && !isStatic
    members.set(
      `${isStatic} ${key}`,
      isConstructor ? `constructor(${list});` : `${isStatic ? 'static ' : ''}${key}(${list}): any;`
    )
  }
  const takeAll = (value: Expression, isStatic: boolean): void => {
    for (const property of propertiesOf(value)) take(keyOf(property.key), property.value, isStatic)
  }
  simple(tree, {
    VariableDeclarator({ id, init }) {
      if (id.type === 'Identifier' && id.name === name && init?.type === 'ObjectExpression') takeAll(init, true)
    },
    AssignmentExpression({ left, right }) {
      const [first, second, third, ...more] = pathOf(left)
      if (first !== name || more.length > 0) return
      if (second !== 'prototype') {
        if (second === undefined) takeAll(right, true)
        else if (third === undefined) take(second, right, true)
        return
      }
      isClass = true
      if (third === undefined) takeAll(right, false)
      else take(third, right)
    },
    ClassDeclaration({ id, body }) {
      if (id?.name !== name) return
      isClass = true
      for (const member of body.body)
        if (member.type === 'MethodDefinition')
          take(member.kind === 'constructor' ? 'initialize' : keyOf(member.key), member.value, member.static)
    },
  })
  return isClass ? [...members.values()] : undefined
}

/** `['Name', 'prototype']` for `Name.prototype`. */
function pathOf(node: Pattern | Expression | AnyNode): string[] {
  if (node.type === 'Identifier') return [node.name]
  if (node.type !== 'MemberExpression' || node.computed) return []
  const key = keyOf(node.property)
  const before = pathOf(node.object)
  return key !== undefined && before.length ? [...before, key] : []
}

/** Of an object, also of the last one that is handed to `Object.extendsObject`. */
function propertiesOf(node: Expression): Property[] {
  if (node.type === 'CallExpression') {
    const last = node.arguments.at(-1)
    return last && last.type !== 'SpreadElement' ? propertiesOf(last) : []
  }
  if (node.type !== 'ObjectExpression') return []
  return node.properties.filter((one: Property | SpreadElement): one is Property => one.type === 'Property')
}

function keyOf(node: AnyNode): string | undefined {
  if (node.type === 'Identifier') return node.name
  return node.type === 'Literal' && typeof node.value === 'string' && /^\w+$/.test(node.value) ? node.value : undefined
}

function parameterName(node: Pattern, index: number): string {
  if (node.type === 'Identifier') return node.name
  if (node.type === 'AssignmentPattern') return parameterName(node.left, index)
  return `argument${index + 1}`
}
