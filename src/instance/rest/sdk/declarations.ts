// What scripts find on this instance, as declarations of TypeScript: its tables with their columns, and the Glide API, looked at
// as it is. `now-sdk dependencies` makes glide.server.d.ts and tables.modules.d.ts of it.

import { GlideElement } from '../../glide/glide-element.ts'
import type { Platform } from '../../platform.ts'
import { isNotImplemented } from '../../scripting/not-implemented.ts'

const NAME = /^[A-Za-z_$][\w$]*$/
/** Words that can be no name of a class or variable. */
const RESERVED = new Set([
  'default',
  'delete',
  'function',
  'class',
  'new',
  'in',
  'for',
  'case',
  'export',
  'import',
  'package',
])
/** Of all scopes; what a script include declares is asked for by name. */
const SCOPE = 'global'
const REST = '(...args: any[]): any;'

type Functions = Record<string, unknown>

export function instanceDeclarations(instance: Platform): string {
  const { globals } = instance.glide(SCOPE)
  const parts = [
    ...Object.entries({ ...globals, GlideElement })
      .filter(([name, value]) => NAME.test(name) && !RESERVED.has(name) && !isNotImplemented(value))
      .map(([name, value]) => declaration(name, value)),
    tableDeclarations(instance),
  ]
  return parts.filter(Boolean).join('\n\n')
}

function declaration(name: string, value: unknown, isNested = false): string {
  const declare = isNested ? '' : 'declare '
  if (typeof value === 'function') return classDeclaration(name, value as unknown as { prototype: object }, isNested)
  if (typeof value !== 'object' || value === null) return `${declare}const ${name}: any;`
  const members = Object.entries(value)
  const classes = members.filter(([key, member]) => isClass(key, member))
  if (classes.length === 0 || classes.length < members.length) return objectDeclaration(name, value, isNested)
  const nested = classes.map(([key, member]) => declaration(key, member, true))
  return `${declare}namespace ${name} {\n${nested.join('\n')}\n}`
}

/** Classes of a namespace begin with a capital letter, functions of an object do not. */
const isClass = (name: string, value: unknown): boolean =>
  typeof value === 'function' && /^[A-Z]/.test(name) && !isNotImplemented(value)

function classDeclaration(name: string, made: { prototype: object }, isNested = false): string {
  const own = methodsOf(made.prototype).map((method) => `    ${method}${REST}`)
  const statics = staticsOf(made as unknown as Functions).map((method) => `    static ${method}${REST}`)
  const lines = ['    constructor(...args: any[]);', ...statics, ...own, '    [member: string]: any;']
  return `${isNested ? '' : 'declare '}class ${name} {\n${lines.join('\n')}\n}`
}

function objectDeclaration(name: string, value: object, isNested: boolean): string {
  const names = new Set([...methodsOf(value), ...methodsOf(Object.getPrototypeOf(value) as object)])
  const lines = [...names].sort().map((method) => `    ${method}${REST}`)
  const type = `{\n${[...lines, '    [member: string]: any;'].join('\n')}\n}`
  return `${isNested ? '' : 'declare '}const ${name}: ${type};`
}

/** Methods that are here, inherited ones too. */
function methodsOf(object: object | null | undefined): string[] {
  const names = new Set<string>()
  for (let at = object; at && at !== Object.prototype; at = Object.getPrototypeOf(at) as object | null)
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(at)))
      if (isMethod(name, value)) names.add(name)
  return [...names].sort()
}

const BY_LANGUAGE = new Set(['constructor', 'toString', 'valueOf', 'toJSON', 'length', 'name', 'prototype'])

const isMethod = (name: string, value: unknown): boolean =>
  typeof value === 'function' && NAME.test(name) && !BY_LANGUAGE.has(name) && !isNotImplemented(value)

const staticsOf = (made: Functions): string[] =>
  Object.entries(Object.getOwnPropertyDescriptors(made))
    .filter(([name, { value }]) => isMethod(name, value))
    .map(([name]) => name)
    .sort()

/** An interface a table, extending that of the table it extends, and `Tables` with all of them. */
function tableDeclarations({ schema }: Platform): string {
  const tables = schema.tables().sort((one, other) => one.name.localeCompare(other.name))
  const parts = tables.map(({ name, parent }) => {
    const above = parent && schema.has(parent) ? ` extends ${elements(parent)}` : ''
    const own = [...schema.columns(name).values()].filter((column) => column.table === name || !above)
    const lines = own.map((column) => `    ${column.name}: GlideElement;`)
    return `interface ${elements(name)}${above} {\n${lines.join('\n')}\n}`
  })
  const members = tables.map(({ name }) => `    ${name}: ${elements(name)};`)
  return [...parts, `interface Tables {\n${members.join('\n')}\n}`].join('\n\n')
}

const elements = (table: string): string => `${table}_elements`
