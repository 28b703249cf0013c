// GlideTableHierarchy: which table extends which. Source: ServiceNow docs, c_GlideTableHierarchyScopedAPI.

import type { Kernel } from '../kernel.ts'
import { textOf } from './caller.ts'
import { completeWithThrowers, documentedMethods } from '../scripting/not-implemented.ts'

/** The constructor that scripts get; lists begin with the table itself. */
export function tableHierarchy({ schema }: Kernel): unknown {
  class GlideTableHierarchy {
    readonly #name: string
    readonly #ancestors: readonly string[]
    readonly #family: readonly string[]

    constructor(table: unknown) {
      const name = textOf(table)
      this.#name = name
      this.#ancestors = schema.has(name) ? schema.lineage(name) : [name]
      this.#family = schema.has(name) ? [...new Set([name, ...schema.family(name)])] : [name]
    }

    getName(): string {
      return this.#name
    }

    /** The parent; a table that extends none is its own base (assumed). */
    getBase(): string {
      return this.#ancestors[1] ?? this.#name
    }

    getRoot(): string {
      return this.#ancestors.at(-1)!
    }

    getTables(): string[] {
      return [...this.#ancestors]
    }

    getTableExtensions(): string[] {
      return this.#family.slice(1)
    }

    getAllExtensions(): string[] {
      return [...this.#family]
    }

    getHierarchy(): string[] {
      return [...new Set([...this.#ancestors, ...this.#family])]
    }

    hasExtensions(): boolean {
      return this.#family.length > 1
    }

    isBaseClass(): boolean {
      return this.#ancestors.length === 1 && this.hasExtensions()
    }

    isSoloClass(): boolean {
      return this.#ancestors.length === 1 && !this.hasExtensions()
    }
  }
  completeWithThrowers(GlideTableHierarchy, 'GlideTableHierarchy', documentedMethods('GlideTableHierarchy'))
  return GlideTableHierarchy
}
