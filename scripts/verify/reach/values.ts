// What a script's value may be, as far as its text tells: each value is a set of possibilities, the empty one says that
// nothing is known. Sets only grow, so that reading a script twice finds no less than reading it once.

import type { Node } from 'acorn'

/** A parsed program's nodes carry more than acorn's base type says. */
export type AnyNode = Node & Record<string, unknown>

export type Possibility =
  | { kind: 'text'; text: string }
  /** The name of a class: the table, or one that extends it. */
  | { kind: 'class'; table: string }
  /** A GlideRecord or GlideAggregate of the table; of one that extends it, too, where it is not exact. */
  | { kind: 'record'; table: string; isExact: boolean; isAggregate: boolean }
  /** A field of such a record. */
  | { kind: 'element'; table: string; column: string }
  /** An object or array that this node makes, whatever how often. `rest` holds what has no known name. */
  | { kind: 'object'; id: number; fields: Map<string, Value>; rest: Value }
  /** Made anew with each scope around it. `path` is that of its module, if it is of one. */
  | { kind: 'function'; id: number; node: AnyNode; scope: Scope; path: string | undefined }
  /** Something of the platform: a class of the Glide API, a namespace, a script include, a module. */
  | { kind: 'platform'; name: string }

export type Value = Map<string, Possibility>

export const NOTHING: Value = new Map()

export function keyOf(one: Possibility): string {
  switch (one.kind) {
    case 'text':
      return `text ${one.text}`
    case 'class':
      return `class ${one.table}`
    case 'record':
      return `record ${one.table} ${one.isExact} ${one.isAggregate}`
    case 'element':
      return `element ${one.table} ${one.column}`
    case 'platform':
      return `platform ${one.name}`
    case 'object':
      return `object ${one.id}`
    case 'function':
      return `function ${one.id} ${one.scope.id}`
  }
}

export const valueOf = (...all: Possibility[]): Value => new Map(all.map((one) => [keyOf(one), one]))

export const texts = (...all: string[]): Value => valueOf(...all.map((text) => ({ kind: 'text' as const, text })))

export const platform = (name: string): Value => valueOf({ kind: 'platform', name })

/** Either of them. */
export function join(...values: Value[]): Value {
  const filled = values.filter((value) => value.size > 0)
  if (filled.length < 2) return filled[0] ?? NOTHING
  return new Map(filled.flatMap((value) => [...value]))
}

export const functionsIn = (value: Value) => [...value.values()].filter((one) => one.kind === 'function')
export const objectsIn = (value: Value) => [...value.values()].filter((one) => one.kind === 'object')
export const textsIn = (value: Value): string[] =>
  [...value.values()].flatMap((one) => (one.kind === 'text' ? [one.text] : []))

export type ObjectValue = Extract<Possibility, { kind: 'object' }>
export type FunctionValue = Extract<Possibility, { kind: 'function' }>

/** What a property of an object may be; every property where the name is not known. */
export function read(object: ObjectValue, names: string[]): Value {
  if (names.length === 0) return join(object.rest, ...object.fields.values())
  return join(object.rest, ...names.map((name) => object.fields.get(name) ?? NOTHING))
}

/** Adds to what a property may be. */
export function write(object: ObjectValue, names: string[], value: Value): void {
  if (names.length === 0) object.rest = join(object.rest, value)
  for (const name of names) object.fields.set(name, join(object.fields.get(name) ?? NOTHING, value))
}

let scopes = 0

/** Names and their values, within the scope around it. */
export class Scope {
  readonly id = scopes++
  readonly #parent: Scope | undefined
  readonly #isBlock: boolean
  readonly #names = new Map<string, Value>()

  constructor(parent?: Scope, isBlock = false) {
    this.#parent = parent
    this.#isBlock = isBlock
  }

  /** Where a `var` belongs: the function, or the program. */
  get ofFunction(): Scope {
    return this.#isBlock && this.#parent ? this.#parent.ofFunction : this
  }

  get names(): string[] {
    return [...this.#names.keys()]
  }

  declare(name: string, value: Value = NOTHING): void {
    this.#names.set(name, join(this.#names.get(name) ?? NOTHING, value))
  }

  /** Adds to what a name may be; one that no scope declares becomes a global one. */
  assign(name: string, value: Value): void {
    if (this.#names.has(name) || !this.#parent) this.declare(name, value)
    else this.#parent.assign(name, value)
  }

  /** Undefined where no scope declares the name. */
  lookUp(name: string): Value | undefined {
    return this.#names.get(name) ?? this.#parent?.lookUp(name)
  }
}
