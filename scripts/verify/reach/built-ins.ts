// What JavaScript's own methods answer, with sets of possible values: those of Object and Array, of texts, of arrays.

import type { Objects } from './objects.ts'
import { join, NOTHING, objectsIn, read, texts, textsIn, valueOf, write } from './values.ts'
import type { AnyNode, ObjectValue, Possibility, Value } from './values.ts'

const MOST_TEXTS = 200

/** What methods that take functions need of the reader. */
export interface Surroundings {
  objects: Objects
  /** What a function answers for these arguments. */
  call: (callee: Value, args: Value[]) => Value
}

/** Functions of `Object` and the like. */
export function builtIn(object: Value, name: string, args: Value[], node: AnyNode, objects: Objects): Value {
  if (!object.has('platform Object') && !object.has('platform Array')) return NOTHING
  const given = args[0] ?? NOTHING
  if (name === 'keys') return objects.arrayOf(node, keysOf(given))
  if (name === 'values' || name === 'from') return objects.arrayOf(node, elementsOf(given, true))
  if (name === 'entries')
    return objects.arrayOf(node, objects.arrayOf(node.callee as AnyNode, join(keysOf(given), elementsOf(given, true))))
  return name === 'assign' || name === 'freeze' ? join(...args) : NOTHING
}

/** Methods of a text, or of the name of a class. */
export function textMethod(one: Possibility, name: string, args: Value[], node: AnyNode, objects: Objects): Value {
  if (name === 'split') return objects.arrayOf(node, one.kind === 'text' ? splitTexts(one.text, args[0]) : NOTHING)
  if (/^(trim|toString|valueOf|replace|slice|substring)$/.test(name)) return valueOf(one)
  if (one.kind === 'text' && name === 'toLowerCase') return texts(one.text.toLowerCase())
  return one.kind === 'text' && name === 'concat' ? join(...args.map((other) => concat(valueOf(one), other))) : NOTHING
}

/** Methods of an array, a Set or a Map. Functions among the arguments are called with what it holds. */
export function arrayMethod(
  array: ObjectValue,
  name: string,
  args: Value[],
  node: AnyNode,
  { objects, call }: Surroundings
): Value {
  const elements = read(array, [])
  const answered = join(...args.map((one) => call(one, [elements, elements])))
  switch (name) {
    case 'push':
    case 'unshift':
    case 'add':
      write(array, [], join(...args))
      return NOTHING
    case 'set':
      write(array, textsIn(args[0] ?? NOTHING), args[1] ?? NOTHING)
      return NOTHING
    case 'get':
      return read(array, textsIn(args[0] ?? NOTHING))
    case 'map':
      return objects.arrayOf(node, answered)
    case 'flatMap':
      return objects.arrayOf(node, join(answered, elementsOf(answered)))
    case 'reduce':
      return join(answered, args[1] ?? NOTHING)
    case 'concat':
      return objects.arrayOf(node, join(elements, ...args.map((one) => elementsOf(one))))
    case 'filter':
    case 'sort':
    case 'slice':
    case 'reverse':
    case 'splice':
    case 'values':
      return valueOf(array)
    case 'find':
    case 'pop':
    case 'shift':
    case 'at':
      return elements
    default:
      return NOTHING
  }
}

/** The names that the objects of a value have, as texts. */
export function keysOf(value: Value): Value {
  return texts(
    ...objectsIn(value)
      .flatMap(({ fields }) => [...fields.keys()])
      .slice(0, MOST_TEXTS)
  )
}

/** What the objects and arrays of a value hold; without fields, what is at no name of its own. */
export function elementsOf(value: Value = NOTHING, withFields = true): Value {
  return join(...objectsIn(value).map((one) => (withFields ? read(one, []) : one.rest)))
}

/** Every text of the one with every text of the other; nothing where either is not known. */
export function concat(left: Value, right: Value): Value {
  const [a, b] = [textsIn(left), textsIn(right)]
  return a.length * b.length > MOST_TEXTS ? NOTHING : texts(...a.flatMap((one) => b.map((other) => one + other)))
}

const splitTexts = (text: string, by: Value | undefined): Value =>
  texts(...textsIn(by ?? NOTHING).flatMap((separator) => text.split(separator)))
