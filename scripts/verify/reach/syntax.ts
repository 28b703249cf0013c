// What the reader asks of acorn's nodes.

import type { AnyNode } from './values.ts'

/** The name of an identifier, or the value of a literal, as text; empty for a node of neither kind. */
export const nameIn = (node: unknown): string =>
  `${(node as { name?: string; value?: string } | undefined)?.name ?? ''}`

/** What a loop declares or evaluates first, as a statement; null where it begins with nothing. */
export function initOf(node: AnyNode): AnyNode | null {
  const init = (node.init ?? null) as AnyNode | null
  if (!init || init.type === 'VariableDeclaration') return init
  return { type: 'ExpressionStatement', expression: init } as unknown as AnyNode
}

/** The names that a declaration of variables, of a function or of a class makes. */
export function namesDeclared(node: AnyNode): string[] {
  if (node.id) return [nameIn(node.id)]
  return ((node.declarations ?? []) as Array<{ id: AnyNode }>).map(({ id }) => nameIn(id))
}

/** The nodes right below a node. */
export function partsOf(node: AnyNode): AnyNode[] {
  return Object.values(node).flatMap((value) =>
    [value].flat().filter((one): one is AnyNode => typeof (one as AnyNode | null)?.type === 'string')
  )
}
