// Reads records from the XML of an app: record_update and unload files, choice sets included.
// Source: output of @servicenow/sdk 4.9.0.

import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { PackageError } from './archive.ts'

/** A value with the attributes of its element: a reference may carry what its record is known by. */
export interface PackagedValue {
  text: string
  /** `name` attribute of a reference: the sys_id in the text may be made up. */
  name?: string
  /** All attributes of a reference that has a name: columns of what it refers to, `NULL` for an empty one. */
  key?: Record<string, string>
}

export interface PackagedRecord {
  file: string
  table: string
  /** UPDATE gives some columns of a record that is there, or comes in the same package. */
  action: 'INSERT_OR_UPDATE' | 'UPDATE' | 'DELETE' | 'DELETE_MULTIPLE'
  sysId: string
  values: Record<string, PackagedValue>
  /** For DELETE_MULTIPLE: the encoded query. */
  query: string
}

type Node = Record<string, unknown> & { ':@'?: Record<string, string> }

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
})
/** Elements that only hold records. */
const CONTAINERS = new Set(['record_update', 'unload', 'sys_choice_v2'])

/** @throws PackageError when the text is no well-formed XML */
export function readRecords(file: string, text: string): PackagedRecord[] {
  const valid = XMLValidator.validate(text)
  if (valid !== true) throw new PackageError(`${file}: not well-formed XML: ${valid.err.msg} (line ${valid.err.line})`)
  const records: PackagedRecord[] = []
  for (const node of parser.parse(text) as Node[]) collect(node, file, records)
  return records
}

function collect(node: Node, file: string, records: PackagedRecord[]): void {
  const tag = tagOf(node)
  // The bootstrap dictionary says again what sys_db_object and sys_dictionary records say.
  if (!tag || tag === 'database') return
  const children = node[tag] as Node[]
  if (CONTAINERS.has(tag)) return children.forEach((child) => collect(child, file, records))
  const within = children.filter((child) => isRecord(child, tag))
  const own = children.filter((child) => !within.includes(child))
  if (!isWrapper(node, own, within)) records.push(recordOf(node, tag, own, file))
  for (const child of within) collect(child, file, records)
}

/** A record within an element: it has an action of its own, as no column has. Choices of a set may have none. */
const isRecord = (node: Node, parent: string): boolean =>
  node[':@']?.action !== undefined || (parent === 'sys_choice_set' && tagOf(node) === 'sys_choice')

/** Lists, sections and forms come within an element of the record's own name, which may have an action too; a record it is not. */
const isWrapper = (node: Node, own: Node[], within: Node[]): boolean =>
  !node[':@']?.query && !own.some((child) => tagOf(child) === 'sys_id') && (within.length > 0 || !own.some(tagOf))

function recordOf(node: Node, table: string, children: Node[], file: string): PackagedRecord {
  const attributes = node[':@'] ?? {}
  const action = (attributes.action ?? 'INSERT_OR_UPDATE').toUpperCase().replace(/^INSERT$/, 'INSERT_OR_UPDATE')
  const values: Record<string, PackagedValue> = {}
  for (const child of children) {
    const name = tagOf(child)
    if (!name) continue
    const of = child[':@'] ?? {}
    values[name] = { text: textOf(child[name] as Node[]), ...(of.name ? { name: of.name, key: of } : {}) }
  }
  // The SDK repeats some columns as attributes of the record (sys_dictionary: element, table).
  if (action === 'DELETE_MULTIPLE') {
    return { file, table, action, sysId: '', values, query: attributes.query ?? '' }
  }
  const sysId = values.sys_id?.text.trim() ?? ''
  // The default view's, of which any app may bring a copy, is "Default view".
  if (!/^[\w-][\w -]{0,31}$/.test(sysId)) throw new PackageError(`${file}: a ${table} record has no sys_id`)
  if (action !== 'INSERT_OR_UPDATE' && action !== 'UPDATE' && action !== 'DELETE') {
    throw new PackageError(`${file}: expected the action INSERT_OR_UPDATE, UPDATE or DELETE, got ${action}`)
  }
  return { file, table, action, sysId, values, query: '' }
}

const tagOf = (node: Node): string | undefined =>
  Object.keys(node).find((key) => key !== ':@' && key !== '#text' && !key.startsWith('?'))

const textOf = (children: Node[]): string =>
  children.map((child) => ('#text' in child ? String(child['#text']) : '')).join('')
