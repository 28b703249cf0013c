// The objects and arrays of a script: one for each place that makes them.

import { NOTHING, valueOf, write } from './values.ts'
import type { AnyNode, ObjectValue, Value } from './values.ts'

export class Objects {
  readonly #ids = new Map<AnyNode, number>()
  readonly #made = new Map<AnyNode, ObjectValue>()

  /** The object that a node makes: the same one each time that it is read. */
  of(node: AnyNode): ObjectValue {
    const made = this.#made.get(node) ?? {
      kind: 'object' as const,
      id: this.idOf(node),
      fields: new Map<string, Value>(),
      rest: NOTHING,
    }
    this.#made.set(node, made)
    return made
  }

  /** The array that a node makes, with these among its elements. */
  arrayOf(node: AnyNode, elements: Value): Value {
    const array = this.of(node)
    write(array, [], elements)
    return valueOf(array)
  }

  /** A number for each node. */
  idOf(node: AnyNode): number {
    const id = this.#ids.get(node) ?? this.#ids.size
    this.#ids.set(node, id)
    return id
  }
}
