// XMLDocument2, XMLNode and XMLNodeIterator, GlideXMLUtil. Source: ServiceNow docs, australia: c_XMLDocument2ScopedAPI,
// c_XMLNodeScopedAPI, c_XMLNodeIteratorScopedAPI, GlideXMLUtilScopedAPI. Whitespace between elements is kept, as the pages show;
// an element without content is written `<name/>` (assumed: the pages show both spellings).

import { XMLValidator } from 'fast-xml-parser'
import { textOf } from '../caller.ts'
import { bytesOf } from '../streams.ts'
import { completeWithThrowers } from '../../scripting/not-implemented.ts'
import { findAll } from './xml-path.ts'
import {
  newElement,
  parseXml,
  textContent,
  writeIndented,
  writePart,
  type XmlElement,
  type XmlPart,
} from './xml-tree.ts'

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'
/** Characters that no XML document can hold. */
const INVALID = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

const nodes = new WeakMap<XmlPart, XMLNode>()

/** One node for a part, however often it is found. */
function nodeOf(part: XmlPart | undefined): XMLNode | null {
  if (!part) return null
  let node = nodes.get(part)
  if (!node) nodes.set(part, (node = new XMLNode(part)))
  return node
}

export class XMLNode {
  readonly #part: XmlPart

  constructor(part: XmlPart) {
    this.#part = part
  }

  static part(node: unknown): XmlPart {
    if (typeof node === 'object' && node !== null && #part in node) return node.#part
    throw new Error(`Expected an XMLNode, got ${textOf(node) || 'nothing'}`)
  }

  getNodeName(): string {
    if (this.#part.kind === 'element') return this.#part.name
    return this.#part.kind === 'cdata' ? '#cdata-section' : '#text'
  }

  /** That of a text; elements have none. */
  getNodeValue(): string | null {
    return this.#part.kind === 'element' ? null : this.#part.text
  }

  getTextContent(): string {
    return textContent(this.#part)
  }

  getAttribute(name: unknown): string | null {
    return this.#attributes().get(textOf(name)) ?? null
  }

  getAttributes(): Record<string, string> {
    return Object.fromEntries(this.#attributes())
  }

  hasAttribute(name: unknown): boolean {
    return this.#attributes().has(textOf(name))
  }

  setAttribute(name: unknown, value: unknown): void {
    this.#attributes().set(textOf(name), textOf(value))
  }

  getChildNodeIterator(): XMLNodeIterator {
    return new XMLNodeIterator(this.#children())
  }

  getFirstChild(): XMLNode | null {
    return nodeOf(this.#children()[0])
  }

  getLastChild(): XMLNode | null {
    return nodeOf(this.#children().at(-1))
  }

  isCDATANode(): boolean {
    return this.#part.kind === 'cdata'
  }

  toString(): string {
    return writePart(this.#part)
  }

  #attributes(): Map<string, string> {
    return this.#part.kind === 'element' ? this.#part.attributes : new Map<string, string>()
  }

  #children(): XmlPart[] {
    return this.#part.kind === 'element' ? this.#part.children : []
  }
}

export class XMLNodeIterator {
  readonly #parts: XmlPart[]
  #at = 0

  constructor(parts: XmlPart[]) {
    this.#parts = [...parts]
  }

  hasNext(): boolean {
    return this.#at < this.#parts.length
  }

  next(): XMLNode | null {
    return nodeOf(this.#parts[this.#at++])
  }
}

export class XMLDocument2 {
  #root: XmlElement | undefined
  #current: XmlElement | undefined
  #keepsCdata = false

  /** @param stream the content of an attachment */
  constructor(stream?: unknown) {
    if (stream !== undefined && stream !== null) this.parseXML(bytesOf(stream).toString('utf8'))
  }

  /** @returns whether the text could be read */
  parseXML(text: unknown): boolean {
    this.#root = parseXml(textOf(text), this.#keepsCdata)
    this.#current = this.#root
    return this.#root !== undefined
  }

  isValid(): boolean {
    return this.#root !== undefined
  }

  setEnableCDATAReporting(keeps: unknown): void {
    this.#keepsCdata = keeps === true || textOf(keeps) === 'true'
  }

  /** Names are compared with their prefixes, with or without namespaces. */
  setNamespaceAware(_aware?: unknown): void {}

  createElement(name: unknown): XMLNode | null {
    return this.#add(textOf(name))
  }

  createElementWithTextValue(name: unknown, value: unknown): XMLNode | null {
    return this.#add(textOf(name), textOf(value))
  }

  getDocumentElement(): XMLNode | null {
    return nodeOf(this.#root)
  }

  setCurrentElement(node: unknown): void {
    const part = XMLNode.part(node)
    if (part.kind === 'element') this.#current = part
  }

  getNode(path: unknown): XMLNode | null {
    return this.getFirstNode(path)
  }

  getFirstNode(path: unknown): XMLNode | null {
    const found = this.#find(path).find((one) => typeof one !== 'string')
    return nodeOf(found)
  }

  /** The next one of the same name beside a node, as a walk from getFirstNode() goes. */
  getNextNode(current: unknown): XMLNode | null {
    const part = XMLNode.part(current)
    const beside = part.parent?.children ?? []
    const after = beside.slice(beside.indexOf(part) + 1)
    return nodeOf(after.find((one) => part.kind === 'element' && one.kind === 'element' && one.name === part.name))
  }

  getNodeText(path: unknown): string | null {
    const [found] = this.#find(path)
    if (found === undefined) return null
    return typeof found === 'string' ? found : textContent(found)
  }

  toString(): string {
    return this.#root ? `${DECLARATION}${writePart(this.#root)}` : ''
  }

  toIndentedString(): string {
    return this.#root ? `${DECLARATION}\n${writeIndented(this.#root)}` : ''
  }

  #find(path: unknown): ReturnType<typeof findAll> {
    return this.#root ? findAll(this.#root, textOf(path)) : []
  }

  #add(name: string, text?: string): XMLNode | null {
    if (!/^[A-Za-z_][\w.:-]*$/.test(name)) throw new Error(`Expected the name of an XML element, got '${name}'`)
    const element = newElement(name, this.#current, text)
    this.#current?.children.push(element)
    this.#root ??= element
    this.#current ??= element
    return nodeOf(element)
  }
}

for (const [name, one, more] of [
  ['XMLDocument2', XMLDocument2, []],
  ['XMLNode', XMLNode, ['appendChild']],
  ['XMLNodeIterator', XMLNodeIterator, []],
] as const)
  completeWithThrowers(one, name, more)

/** The static object that scripts get. */
export const GlideXMLUtil = Object.freeze({
  removeInvalidChars: (text: unknown): string => textOf(text).replace(INVALID, ''),
  /** @returns null for valid XML, else what is wrong with it (its wording: ours) */
  validateXML(text: unknown, _nsAware?: unknown, forgivesUnclosed?: unknown): string | null {
    const xml = textOf(text)
    const whole = forgivesUnclosed === true ? `<xml>${xml.replace(/^\s*<\?xml[^>]*\?>/, '')}</xml>` : xml
    const valid = XMLValidator.validate(whole.trim())
    return valid === true ? null : `${valid.err.msg} (line ${valid.err.line})`
  },
})
