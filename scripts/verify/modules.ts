// Which modules and which of their exports a script asks for.

import type { Node } from 'acorn'
import { full, fullAncestor } from 'acorn-walk'

export interface ModuleUse {
  /** As written: `./x.ts`, or a full path; empty where it is no plain string. */
  source: string
  /** Exported names that are used; empty where the module is taken as a whole. */
  names: string[]
  /** `import` and `export … from` are resolved from the module's own folder, `require` in a script from the package's root. */
  kind: 'import' | 'require'
}

type AnyNode = Node & Record<string, unknown>
interface Specifier {
  imported?: { name?: string; value?: string }
  local: { name?: string; value?: string }
}

/** Every `import … from` and `require(…)` of a parsed script. */
export function moduleUses(program: Node): ModuleUse[] {
  const uses: ModuleUse[] = []
  fullAncestor(program, (node, _state, ancestors) => {
    const any = node as AnyNode
    if (/^(Import|ExportNamed|ExportAll)Declaration$/.test(node.type) && any.source) {
      uses.push({ source: stringOf(any.source), names: specifierNames(any), kind: 'import' })
    }
    const callee = any.callee as AnyNode | undefined
    if (node.type === 'CallExpression' && callee?.type === 'Identifier' && callee.name === 'require') {
      const source = stringOf((any.arguments as unknown[])[0])
      uses.push({ source, names: namesTaken(ancestors.at(-2) as AnyNode | undefined, any), kind: 'require' })
    }
  })
  return uses
}

const stringOf = (node: unknown): string => {
  const value = (node as { value?: unknown } | undefined)?.value
  return typeof value === 'string' ? value : ''
}

function specifierNames(node: AnyNode): string[] {
  const specifiers = (node.specifiers ?? []) as Array<Node & Specifier>
  return specifiers.flatMap(({ type, imported, local }) => {
    if (type === 'ImportDefaultSpecifier') return ['default']
    if (type === 'ImportSpecifier') return [imported?.name ?? imported?.value ?? '']
    return type === ('ExportSpecifier' as string) ? [local.name ?? local.value ?? ''] : []
  })
}

/** `require(…).name`, or `const { name } = require(…)`. */
function namesTaken(parent: AnyNode | undefined, call: AnyNode): string[] {
  if (parent?.type === 'MemberExpression' && parent.object === call && !parent.computed) {
    return [(parent.property as { name: string }).name]
  }
  const pattern = parent?.type === 'VariableDeclarator' ? (parent.id as AnyNode) : undefined
  if (pattern?.type !== 'ObjectPattern') return []
  return (pattern.properties as Array<{ key?: { name?: string } }>).flatMap(({ key }) => key?.name ?? [])
}

/** Names that a module exports; `*` when it passes on all of another's. */
export function exportedNames(program: Node): Set<string> {
  const names = new Set<string>()
  full(program, (node) => {
    const any = node as AnyNode
    if (node.type === 'ExportDefaultDeclaration') names.add('default')
    if (node.type === 'ExportAllDeclaration') names.add('*')
    if (node.type !== 'ExportNamedDeclaration') return
    const declaration = any.declaration as (AnyNode & { id?: { name: string } }) | undefined
    if (declaration?.id) names.add(declaration.id.name)
    for (const { id } of (declaration?.declarations ?? []) as Array<{ id: { name: string } }>) names.add(id.name)
    for (const { exported } of any.specifiers as Array<{ exported: { name: string } }>) names.add(exported.name)
  })
  return names
}
