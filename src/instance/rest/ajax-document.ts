// The request and the XML document that an AJAX processor works with, as much of the DOM as it needs.

import { completeWithThrowers } from '../scripting/not-implemented.ts'

export class AjaxRequest {
  readonly #given: Record<string, string>

  constructor(given: Record<string, string>) {
    this.#given = given
  }

  getParameter(name: unknown): string | null {
    const key = String(name)
    return Object.hasOwn(this.#given, key) ? this.#given[key]! : null
  }
}

completeWithThrowers(AjaxRequest, 'GlideServletRequest', ['getHeader', 'getHeaders', 'getSession', 'getAttribute'])

const NAME = /^[A-Za-z_][\w.-]*$/

interface Parts {
  name: string
  attributes: Map<string, string>
  children: Array<AjaxElement | string>
}

/** What scripts do not see of an element. */
const parts = new WeakMap<AjaxElement, Parts>()

class AjaxElement {
  /** @throws Error for a name that no element can have */
  constructor(name: string) {
    if (!NAME.test(name)) throw new Error(`Expected the name of an XML element, got ${JSON.stringify(name)}`)
    parts.set(this, { name, attributes: new Map(), children: [] })
  }

  setAttribute(name: unknown, value: unknown): void {
    const key = String(name)
    if (!NAME.test(key)) throw new Error(`Expected the name of an XML attribute, got ${JSON.stringify(key)}`)
    parts.get(this)!.attributes.set(key, String(value))
  }

  getAttribute(name: unknown): string {
    return parts.get(this)!.attributes.get(String(name)) ?? ''
  }

  appendChild(child: unknown): unknown {
    if (!(child instanceof AjaxElement)) throw new Error('Expected an element that the document has made')
    parts.get(this)!.children.push(child)
    return child
  }

  setTextContent(content: unknown): void {
    parts.get(this)!.children = [String(content)]
  }

  getTagName(): string {
    return parts.get(this)!.name
  }
}

export class AjaxDocument {
  readonly #root = new AjaxElement('xml')

  getDocumentElement(): AjaxElement {
    return this.#root
  }

  createElement(name: unknown): AjaxElement {
    return new AjaxElement(String(name))
  }
}

/** The XML that a document has become. @throws Error for an element within itself */
export const xmlOf = (document: AjaxDocument): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${written(document.getDocumentElement(), [])}`

function written(element: AjaxElement | string, holders: AjaxElement[]): string {
  if (typeof element === 'string') return escaped(element)
  if (holders.includes(element)) throw new Error('An element of the answer holds itself')
  const { name, attributes, children } = parts.get(element)!
  const shown = [...attributes].map(([key, value]) => ` ${key}="${escaped(value)}"`).join('')
  const content = children.map((child) => written(child, [...holders, element])).join('')
  return content ? `<${name}${shown}>${content}</${name}>` : `<${name}${shown}/>`
}

const ESCAPED: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}

const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"\n\r\t]/g, (character) => ESCAPED[character]!)
