// A document as a tree: what scripts walk through as XMLDocument2 and XMLNode.

import { XMLParser, XMLValidator } from 'fast-xml-parser'

export interface XmlText {
  kind: 'text' | 'cdata'
  text: string
  parent: XmlElement
}

export interface XmlElement {
  kind: 'element'
  name: string
  attributes: Map<string, string>
  children: XmlPart[]
  parent: XmlElement | undefined
}

export type XmlPart = XmlElement | XmlText

type Parsed = Record<string, unknown>

const ATTRIBUTES = ':@'
const TEXT = '#text'
const CDATA = '#cdata'

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: false,
  cdataPropName: CDATA,
  ignoreDeclaration: true,
  ignorePiTags: true,
})

/**
 * @param keepCdata CDATA sections stay parts of their own, else they are text like what is beside them
 * @returns the root; undefined for a text that is no XML document
 */
export function parseXml(text: string, keepCdata = false): XmlElement | undefined {
  const xml = text.trim()
  if (XMLValidator.validate(xml) !== true) return undefined
  const root = (parser.parse(xml) as Parsed[]).find((part) => isElement(nameOf(part)))
  return root && elementOf(root, undefined, keepCdata)
}

const nameOf = (part: Parsed): string => Object.keys(part).find((key) => key !== ATTRIBUTES) ?? ''
const isElement = (name: string): boolean => name !== TEXT && name !== CDATA && name !== ''

function elementOf(part: Parsed, parent: XmlElement | undefined, keepCdata: boolean): XmlElement {
  const name = nameOf(part)
  const attributes = new Map(Object.entries((part[ATTRIBUTES] ?? {}) as Record<string, string>))
  const element: XmlElement = { kind: 'element', name, attributes, children: [], parent }
  for (const child of part[name] as Parsed[]) {
    const childName = nameOf(child)
    if (isElement(childName)) element.children.push(elementOf(child, element, keepCdata))
    else addText(element, textOf(child, childName), childName === CDATA && keepCdata ? 'cdata' : 'text')
  }
  return element
}

function textOf(part: Parsed, name: string): string {
  const value = part[name]
  return Array.isArray(value) ? value.map((one: Parsed) => String(one[TEXT] ?? '')).join('') : String(value)
}

function addText(element: XmlElement, text: string, kind: XmlText['kind']): void {
  const last = element.children.at(-1)
  if (kind === 'text' && last?.kind === 'text') last.text += text
  else if (text !== '') element.children.push({ kind, text, parent: element })
}

export function newElement(name: string, parent: XmlElement | undefined, text?: string): XmlElement {
  const element: XmlElement = { kind: 'element', name, attributes: new Map(), children: [], parent }
  if (text) element.children.push({ kind: 'text', text, parent: element })
  return element
}

/** All the text in a part, that of its descendants too. */
export const textContent = (part: XmlPart): string =>
  part.kind === 'element' ? part.children.map(textContent).join('') : part.text

export function writePart(part: XmlPart): string {
  if (part.kind !== 'element') return part.kind === 'cdata' ? `<![CDATA[${part.text}]]>` : escapeText(part.text)
  // By name, as the page's outputs have them.
  const byName = [...part.attributes].sort(([one], [other]) => (one < other ? -1 : 1))
  const attributes = byName.map(([name, value]) => ` ${name}="${escapeText(value).replaceAll('"', '&quot;')}"`)
  const start = `<${part.name}${attributes.join('')}`
  return part.children.length ? `${start}>${part.children.map(writePart).join('')}</${part.name}>` : `${start}/>`
}

/** With two spaces for each level; what holds text stays on one line. */
export function writeIndented(element: XmlElement, indent = ''): string {
  const parts = element.children.filter((part) => part.kind === 'element' || part.text.trim() !== '')
  if (!parts.length || parts.some(({ kind }) => kind !== 'element'))
    return `${indent}${writePart({ ...element, children: parts })}\n`
  const whole = writePart({ ...element, children: [] })
  const inner = parts.map((part) => writeIndented(part as XmlElement, `${indent}  `)).join('')
  return `${indent}${whole.replace(/\/>$/, '>')}\n${inner}${indent}</${element.name}>\n`
}

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
