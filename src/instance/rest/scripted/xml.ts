// XML bodies and answers of scripted REST APIs. How values become elements is assumed from the answers of the Table API.
// Source of the bodies: ServiceNow docs, r_ScriptedRESTServiceScriptExamples (XML request).

import { XMLParser, XMLValidator } from 'fast-xml-parser'
import type { Json } from './json.ts'

type Node = Record<string, unknown>

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: true,
  htmlEntities: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
})

/** The value of a body: `<request><entry>…</entry></request>` is its entries, any other root an object of its elements. */
export function readXml(text: string): Json {
  const valid = XMLValidator.validate(text)
  if (valid !== true) throw new Error(`${valid.err.msg} (line ${valid.err.line})`)
  const root = (parser.parse(text) as Node[]).find((node) => nameOf(node))
  const children = root ? elementsOf(root[nameOf(root)!] as Node[]) : []
  const entries = children.filter((child) => nameOf(child) === 'entry')
  if (!entries.length || entries.length < children.length) return root ? valueOf(root) : {}
  return entries.length === 1 ? valueOf(entries[0]!) : entries.map(valueOf)
}

const nameOf = (node: Node): string | undefined => Object.keys(node).find((key) => key !== '#text' && key !== ':@')
const elementsOf = (nodes: Node[]): Node[] => nodes.filter((node) => nameOf(node))

function valueOf(node: Node): Json {
  const content = node[nameOf(node)!] as Node[]
  const children = elementsOf(content)
  if (!children.length) return content.map((part) => String(part['#text'] ?? '')).join('')
  const value: Record<string, Json> = {}
  for (const child of children) {
    const name = nameOf(child)!
    const known = Object.hasOwn(value, name) ? value[name] : undefined
    const next = valueOf(child)
    value[name] = known === undefined ? next : Array.isArray(known) ? [...known, next] : [known, next]
  }
  return value
}

/** The text of an answer: `<response>` with an element for each member; a list repeats the element that holds it. */
export const writeXml = (answer: Record<string, Json>): string =>
  `<?xml version="1.0" encoding="UTF-8"?><response>${members(answer)}</response>`

const members = (value: Record<string, Json>): string =>
  Object.entries(value)
    .map(([name, member]) => element(name, member))
    .join('')

function element(name: string, value: Json): string {
  if (Array.isArray(value)) return value.map((item) => element(name, item)).join('')
  const tag = name.replace(/[^\w.-]/g, '_').replace(/^(?![A-Za-z_])/, '_')
  if (value === null) return `<${tag}/>`
  return `<${tag}>${typeof value === 'object' ? members(value) : escaped(String(value))}</${tag}>`
}

const escaped = (text: string): string =>
  text
    // Characters that no XML document can hold.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
