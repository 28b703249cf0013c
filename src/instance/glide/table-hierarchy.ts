// GlideTableHierarchy: which table extends which. Source: ServiceNow docs, c_GlideTableHierarchyScopedAPI.

import type { Kernel } from '../kernel.ts'
import { textOf } from './caller.ts'
import { completeWithThrowers, documentedMethods } from '../scripting/not-implemented.ts'

/** The constructor that scripts get; lists begin with the table itself. */
export const tableHierarchy = ({ schema }: Kernel): unknown =>
  function (table: unknown) {
    const name = textOf(table)
    const ancestors = schema.has(name) ? schema.lineage(name) : [name]
    const family = schema.has(name) ? [...new Set([name, ...schema.family(name)])] : [name]
    const hierarchy = {
      getName: () => name,
      /** The parent; a table that extends none is its own base (assumed). */
      getBase: () => ancestors[1] ?? name,
      getRoot: () => ancestors.at(-1)!,
      getTables: () => [...ancestors],
      getTableExtensions: () => family.slice(1),
      getAllExtensions: () => [...family],
      getHierarchy: () => [...new Set([...ancestors, ...family])],
      hasExtensions: () => family.length > 1,
      isBaseClass: () => ancestors.length === 1 && family.length > 1,
      isSoloClass: () => ancestors.length === 1 && family.length === 1,
    }
    completeWithThrowers(hierarchy, 'GlideTableHierarchy', documentedMethods('GlideTableHierarchy'))
    return hierarchy
  }
