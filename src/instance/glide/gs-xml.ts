// What gs has for XML texts in global scripts. Source: ServiceNow docs, australia: c_GlideSystemAPI.

import { textOf } from './caller.ts'
import { findAll } from './xml/xml-path.ts'
import { parseXml, textContent, type XmlElement } from './xml/xml-tree.ts'

/** A list as Java's: with `size` and `get`, and the text that the page shows, `[to : Tove, from : Jani]`. */
interface NodeList {
  size(): number
  get(index: unknown): { name: string; value: string } | undefined
  toString(): string
}

const lists = new WeakMap<object, Array<{ name: string; value: string }>>()

export const xmlFunctions = () => ({
  /** Names and texts of the elements of the outermost one. */
  getXMLNodeList(xml: unknown): NodeList {
    const root = parseXml(textOf(xml))
    const nodes = (root?.children ?? [])
      .filter((part): part is XmlElement => part.kind === 'element')
      .map((element) => ({ name: element.name, value: textContent(element) }))
    const list: NodeList = {
      size: () => nodes.length,
      get: (index) => nodes[Number(index)],
      toString: () => `[${nodes.map(({ name, value }) => `${name} : ${value}`).join(', ')}]`,
    }
    lists.set(list, nodes)
    return list
  },
  getNodeName: (list: object, index: unknown) => lists.get(list)?.[Number(index)]?.name ?? null,
  getNodeValue: (list: object, index: unknown) => lists.get(list)?.[Number(index)]?.value ?? null,
  /** The text of the first element that an XPath finds. */
  getXMLText(xml: unknown, path: unknown): string | null {
    const root = parseXml(textOf(xml))
    const found = root && findAll(root, textOf(path))[0]
    if (found === undefined) return null
    return typeof found === 'string' ? found : textContent(found)
  },
})
