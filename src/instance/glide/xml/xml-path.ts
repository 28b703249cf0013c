// The part of XPath that scripts use on documents: steps by name, `*` and `//`, attributes, `text()`, and predicates for
// attributes, for values of children, and for places.

import { textContent, type XmlElement, type XmlPart } from './xml-tree.ts'

interface Step {
  /** Whether any number of levels may lie between. */
  deep: boolean
  name: string
  predicates: string[]
}

const STEP = /^(\/\/|\/)?([^/[]+)((?:\[[^\]]*\])*)/

/** What a path finds: parts of the tree, or the value of an attribute. */
export type Found = XmlPart | string

/** @throws for a path that is not understood */
export function findAll(root: XmlElement, path: string): Found[] {
  let found: Found[] = [aboveOf(root)]
  for (const step of stepsOf(path))
    found = found.flatMap((part) => (typeof part === 'string' ? [] : follow(part, step)))
  return found
}

/** A root lies below a document, as paths see it. */
const aboveOf = (root: XmlElement): XmlElement => ({
  kind: 'element',
  name: '#document',
  attributes: new Map(),
  children: [root],
  parent: undefined,
})

function stepsOf(path: string): Step[] {
  const steps: Step[] = []
  let rest = path.trim()
  while (rest !== '') {
    const match = STEP.exec(rest)
    if (!match) throw new Error(`Expected an XPath of names, attributes and predicates, got '${path}'`)
    const [whole, slashes = '', name = '', predicates = ''] = match
    // A path that starts with a name is looked for anywhere.
    steps.push({
      deep: slashes === '//' || (slashes === '' && steps.length === 0),
      name: name.trim(),
      predicates: [...predicates.matchAll(/\[([^\]]*)\]/g)].map((one) => one[1]!.trim()),
    })
    rest = rest.slice(whole.length)
  }
  return steps
}

function follow(part: XmlPart, { deep, name, predicates }: Step): Found[] {
  if (part.kind !== 'element') return []
  const starts = deep ? withDescendants(part) : [part]
  if (name === '.') return starts
  if (name === '..') return starts.flatMap(({ parent }) => (parent ? [parent] : []))
  if (name.startsWith('@')) return starts.flatMap(({ attributes }) => attributes.get(name.slice(1)) ?? [])
  return starts.flatMap(({ children }) =>
    predicates.reduce(
      narrowed,
      children.filter((child) => isNamed(child, name))
    )
  )
}

const withDescendants = (element: XmlElement): XmlElement[] => [
  element,
  ...element.children.flatMap((child) => (child.kind === 'element' ? withDescendants(child) : [])),
]

const isNamed = (part: XmlPart, name: string): boolean =>
  name === 'text()' ? part.kind !== 'element' : part.kind === 'element' && (name === '*' || part.name === name)

/** The parts of one parent that a predicate leaves. */
function narrowed(parts: XmlPart[], predicate: string): XmlPart[] {
  if (/^\d+$/.test(predicate)) return parts.slice(Number(predicate) - 1, Number(predicate))
  if (predicate === 'last()') return parts.slice(-1)
  const match = /^(@?[\w.:*-]+|text\(\)|\.)\s*(?:(=|!=|<=|>=|<|>)\s*(?:'([^']*)'|"([^"]*)"|([\d.]+)))?$/.exec(predicate)
  if (!match) throw new Error(`Expected a predicate such as [@name='value'], got '[${predicate}]'`)
  const [, subject = '', sign, single, double, number] = match
  const wanted = single ?? double ?? number ?? ''
  return parts.filter((part) => {
    const values = valuesOf(part, subject)
    return sign === undefined
      ? values.length > 0
      : values.some((value) => compares(value, sign, wanted, number !== undefined))
  })
}

function valuesOf(part: XmlPart, subject: string): string[] {
  if (subject === '.' || subject === 'text()') return [textContent(part)]
  if (part.kind !== 'element') return []
  if (subject.startsWith('@')) {
    const value = part.attributes.get(subject.slice(1))
    return value === undefined ? [] : [value]
  }
  return part.children.filter((child) => isNamed(child, subject)).map(textContent)
}

function compares(value: string, sign: string, wanted: string, asNumbers: boolean): boolean {
  if (sign === '=') return asNumbers ? Number(value) === Number(wanted) : value === wanted
  if (sign === '!=') return asNumbers ? Number(value) !== Number(wanted) : value !== wanted
  const [left, right] = [Number(value), Number(wanted)]
  if (sign === '<') return left < right
  if (sign === '<=') return left <= right
  return sign === '>' ? left > right : left >= right
}
