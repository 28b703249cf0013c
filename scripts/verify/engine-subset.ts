// The JavaScript that ServiceNow's engine takes on the oldest supported release (Yokohama). Data of the official feature
// matrix ("JavaScript engine feature support"): what is listed here is disallowed there, and results in an error.

import type { Node } from 'acorn'
import { full, simple } from 'acorn-walk'

/** Objects of the language that the engine lacks, and of the browser and Node that a server script never has. */
const ABSENT_GLOBALS = new Set(
  `Reflect Promise Proxy BigInt WeakRef WeakMap WeakSet FinalizationRegistry SharedArrayBuffer Atomics WebAssembly Intl
  ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array
  Float64Array BigInt64Array BigUint64Array globalThis window document self console fetch setTimeout setInterval
  setImmediate queueMicrotask structuredClone process Buffer URL URLSearchParams TextEncoder TextDecoder __dirname
  __filename`.split(/\s+/)
)

const BUILT_IN_CLASSES = new Set(
  `Object Function Array String Number Boolean Date RegExp Map Set Error TypeError RangeError SyntaxError ReferenceError
  EvalError URIError AggregateError`.split(/\s+/)
)

// A parsed program's nodes carry more than acorn's base type says.
type AnyNode = Node & Record<string, unknown>
const part = (node: AnyNode, key: string): AnyNode | undefined => (node[key] ?? undefined) as AnyNode | undefined
const nameOf = (node: AnyNode | undefined): string => (node?.type === 'Identifier' ? `${node.name}` : '')

/** What the engine would refuse in a parsed script, each once, in words. */
export function refusedByEngine(program: Node): string[] {
  const found = new Set<string>()
  full(program, (node) => {
    for (const refused of refusedNode(node as AnyNode)) found.add(refused)
  })
  const declared = declaredNames(program)
  simple(program, {
    Identifier(node) {
      if (ABSENT_GLOBALS.has(node.name) && !declared.has(node.name)) found.add(`${node.name} does not exist there`)
    },
  })
  return [...found]
}

function refusedNode(node: AnyNode): string[] {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return [node.async ? 'async function' : '', node.generator ? 'generator function' : ''].filter(Boolean)
    case 'AwaitExpression':
      return ['await']
    case 'ForOfStatement':
      return node.await ? ['for await'] : []
    case 'ImportExpression':
      return ['dynamic import()']
    case 'MetaProperty':
      return nameOf(part(node, 'meta')) === 'import' ? ['import.meta'] : []
    case 'ClassDeclaration':
    case 'ClassExpression':
      return refusedClass(node)
    case 'MemberExpression':
      return part(node, 'property')?.type === 'PrivateIdentifier' ? ['private #member'] : refusedMember(node)
    case 'NewExpression':
    case 'CallExpression':
      return refusedCall(node)
    case 'Literal':
      return refusedLiteral(node)
    default:
      return []
  }
}

function refusedClass(node: AnyNode): string[] {
  const parent = nameOf(part(node, 'superClass'))
  const members = (part(node, 'body') as unknown as { body: AnyNode[] }).body
  const hasPrivate = members.some((member) => part(member, 'key')?.type === 'PrivateIdentifier')
  return [
    BUILT_IN_CLASSES.has(parent) ? `class extends ${parent}, a built-in` : '',
    hasPrivate ? 'private #member' : '',
  ].filter(Boolean)
}

function refusedMember(node: AnyNode): string[] {
  const object = nameOf(part(node, 'object'))
  const property = nameOf(part(node, 'property'))
  if (object === 'Object' && property === 'setPrototypeOf') return ['Object.setPrototypeOf']
  return !node.computed && property === 'at' ? ['.at()'] : []
}

function refusedCall(node: AnyNode): string[] {
  const callee = nameOf(part(node, 'callee'))
  return callee === 'Function' || callee === 'eval' ? [`${callee}()`] : []
}

function refusedLiteral(node: AnyNode): string[] {
  if (node.bigint) return ['BigInt literal']
  const regex = node.regex as { pattern: string; flags: string } | undefined
  if (!regex) return []
  return [
    /\(\?<[=!]/.test(regex.pattern) ? 'lookbehind in a regular expression' : '',
    /\\[pP]\{/.test(regex.pattern) ? '\\p{…} in a regular expression' : '',
    /[uvd]/.test(regex.flags) ? `flag ${regex.flags} of a regular expression` : '',
  ].filter(Boolean)
}

/** Names that the script itself declares: a local `process` is not Node's. */
function declaredNames(program: Node): Set<string> {
  const names = new Set<string>()
  full(program, (node, _state, role) => {
    const any = node as AnyNode
    if (role === 'VariablePattern') names.add(`${any.name}`)
    if (/^(Function|Class)(Declaration|Expression)$/.test(node.type)) names.add(nameOf(part(any, 'id')))
    if (/^Import\w*Specifier$/.test(node.type)) names.add(nameOf(part(any, 'local')))
  })
  return names
}
