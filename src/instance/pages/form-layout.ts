// How the form of a record is laid out: the sections of its view, with fields, annotations, formatters and lists.
// Source: ServiceNow docs, configure-form-layout; SDK 4.9.0, Form (sys_ui_form, sys_ui_form_section, sys_ui_section,
// sys_ui_element, sys_ui_annotation; roles, user). That a class without a layout has that of the nearest table it extends, and one
// without any record of sys_ui_form the sections of its name and view: practice, assumed.

import type { Row } from '../database/database.ts'
import { addEncoded, newQuery } from '../database/query.ts'
import { flag, text } from '../database/rows.ts'
import type { Platform } from '../platform.ts'
import { viewConditions } from '../records/views.ts'

export type FormElement =
  | { kind: 'field'; path: string }
  | { kind: 'annotation'; name: string; text: string; isPlain: boolean }
  | { kind: 'formatter'; name: string; sysId: string }
  | { kind: 'list'; name: string }

export interface LaidOutSection {
  caption: string
  /** One column, or two beside each other, from top to bottom. */
  blocks: FormElement[][][]
}

/** The sections of a form in a view, or else in the default view; undefined where nobody has laid it out. */
export function formLayout(instance: Platform, table: string, view: string): LaidOutSection[] | undefined {
  for (const ofView of viewConditions(instance, view))
    for (const owner of instance.schema.lineage(table)) {
      const sections = sectionsOf(instance, owner, ofView)
      if (sections.length > 0) return sections.map((section) => laidOut(instance, section))
    }
  return undefined
}

function sectionsOf(instance: Platform, table: string, ofView: string): Row[] {
  const known = rowsOf(instance, 'sys_ui_form', `name=${table}^${ofView}`)
  const forms = chosen(instance, known)
  const places = forms.flatMap((form) =>
    rowsOf(instance, 'sys_ui_form_section', `sys_ui_form=${text(form, 'sys_id')}^ORDERBYposition`)
  )
  const sections = places
    .map((place) => instance.database.get('sys_ui_section', text(place, 'sys_ui_section')))
    .filter((section) => section !== undefined)
  if (sections.length > 0) return sections.filter((section) => holdsOne(instance, text(section, 'roles')))
  // Before a section is added to a form there is only the section, without a caption.
  return known.length > 0 ? [] : chosen(instance, rowsOf(instance, 'sys_ui_section', `name=${table}^${ofView}`))
}

/** The layout that the user has made his own, else the one for everybody who may see it. */
function chosen(instance: Platform, rows: Row[]): Row[] {
  const seen = rows.filter((row) => holdsOne(instance, text(row, 'roles')))
  const own = seen.filter((row) => text(row, 'sys_user') === instance.session.userId)
  return own.length > 0 ? own : seen.filter((row) => text(row, 'sys_user') === '')
}

/** @param roles separated by commas; empty for everybody */
function holdsOne({ session }: Platform, roles: string): boolean {
  const wanted = roles.split(',').map((role) => role.trim())
  return session.admin || roles.trim() === '' || wanted.some((role) => session.roles.has(role))
}

function laidOut(instance: Platform, section: Row): LaidOutSection {
  const blocks: FormElement[][][] = []
  let columns: FormElement[][] = [[]]
  const begin = (count: number): void => {
    if (columns.some((column) => column.length > 0)) blocks.push(columns)
    columns = Array.from({ length: count }, () => [])
  }
  let at = 0
  for (const row of rowsOf(instance, 'sys_ui_element', `sys_ui_section=${text(section, 'sys_id')}^ORDERBYposition`)) {
    const split = splitOf(row)
    if (split === 'begin') begin(2)
    if (split === 'end') begin(1)
    if (split === 'begin' || split === 'end') at = 0
    // A split that nothing has begun has what stands before it on its left.
    if (split === 'middle' && columns.length === 1) columns.push([])
    if (split === 'middle') at = 1
    const element = split ? undefined : elementOf(instance, row)
    if (element) columns[at]!.push(element)
  }
  begin(1)
  return { caption: text(section, 'caption'), blocks }
}

function splitOf(row: Row): 'begin' | 'middle' | 'end' | undefined {
  const name = [text(row, 'type'), text(row, 'element')].find((one) => /^\.?(begin_|end_)?split$/.test(one))
  if (name === undefined) return undefined
  return name.includes('begin') ? 'begin' : name.includes('end') ? 'end' : 'middle'
}

function elementOf(instance: Platform, row: Row): FormElement | undefined {
  const name = text(row, 'element')
  switch (text(row, 'type')) {
    case 'annotation':
      return annotation(instance, name)
    case 'formatter':
    case 'component':
      return { kind: 'formatter', name, sysId: text(row, 'sys_ui_formatter') }
    case 'chart':
      return { kind: 'formatter', name: name || 'chart', sysId: '' }
    case 'list':
      return { kind: 'list', name }
    default:
      return /^(12M|M2M|REL)\./.test(name) ? { kind: 'list', name } : { kind: 'field', path: name }
  }
}

function annotation(instance: Platform, sysId: string): FormElement | undefined {
  const row = instance.database.get('sys_ui_annotation', sysId)
  if (!row || instance.property('glide.ui.form_annotations') === 'false') return undefined
  return { kind: 'annotation', name: sysId, text: text(row, 'text'), isPlain: flag(row, 'is_plain_text') }
}

function rowsOf({ database, schema }: Platform, table: string, encoded: string): Row[] {
  if (!schema.has(table)) return []
  const query = newQuery(table)
  addEncoded(query, encoded)
  return database.select(query)
}
