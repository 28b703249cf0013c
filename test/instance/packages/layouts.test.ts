// Two apps that lay out the same table in the same view: the later one changes the layout that is there, and none is there twice.
// Source: the coalesce keys of @servicenow/sdk 4.9.0 (form-plugin, list-plugin).

import { formLayout } from '../../../src/instance/pages/form-layout.ts'
import { install } from '../../../src/instance/packages/installer.ts'
import { useInstance } from '../../support/instance.ts'
import { packageFiles, partId } from '../../support/packages.ts'

const local = useInstance()
type Scope = 'x_first' | 'x_second'

interface Layout {
  section?: string
  fields: string[]
  view?: string
  columns?: string[]
  lists?: string[]
}

/** A form, a list and related lists of the table problem. */
function layouts(scope: Scope, { section = '', fields, view = 'Default view', columns = [], lists = [] }: Layout) {
  const id = (...key: string[]): string => partId(scope, 'layout', ...key)
  const record = (table: string, sysId: string, values: Record<string, string>): string =>
    `<${table} action="INSERT_OR_UPDATE"><sys_id>${sysId}</sys_id>${Object.entries(values)
      .map(([name, value]) => `<${name}>${value}</${name}>`)
      .join('')}</${table}>`
  const ofTable = { name: 'problem', view }
  const files = packageFiles({ scope })
  const put = (file: string, content: string) =>
    files.set(`update/${file}.xml`, `<record_update>${content}</record_update>`)
  put(
    'form',
    record('sys_ui_form', id('form'), ofTable) +
      record('sys_ui_form_section', id('place'), {
        sys_ui_form: id('form'),
        sys_ui_section: id('section', section),
        position: '0',
      })
  )
  put(
    'section',
    record('sys_ui_section', id('section', section), { ...ofTable, caption: section }) +
      fields
        .map((element, position) =>
          record('sys_ui_element', id('element', element), {
            sys_ui_section: id('section', section),
            element,
            position: String(position),
          })
        )
        .join('')
  )
  put(
    'list',
    record('sys_ui_list', id('list'), ofTable) +
      columns
        .map((element, position) =>
          record('sys_ui_list_element', id('column', element), {
            list_id: id('list'),
            element,
            position: String(position),
          })
        )
        .join('')
  )
  put(
    'related',
    record('sys_ui_related_list', id('related'), ofTable) +
      lists
        .map((name) =>
          record('sys_ui_related_list_entry', id('entry', name), { list_id: id('related'), related_list: name })
        )
        .join('')
  )
  return install(local.instance, files)
}

const fieldsOf = (view = '') =>
  formLayout(local.instance, 'problem', view)?.map(({ caption, blocks }) => [
    caption,
    blocks.flat(2).map((element) => (element.kind === 'field' ? element.path : element.kind)),
  ])
const columnsOf = (): string[] =>
  local.rows('sys_ui_list_element', 'list_id.name=problem^ORDERBYposition').map(({ element }) => element!)

test('a section of the same name is the same section, and holds what the later app says', () => {
  layouts('x_first', { fields: ['number', 'state', 'impact'] })
  layouts('x_second', { fields: ['number', 'priority'] })
  expect(fieldsOf()).toEqual([['', ['number', 'priority']]])
  for (const table of ['sys_ui_form', 'sys_ui_section', 'sys_ui_list', 'sys_ui_related_list'])
    expect([table, local.rows(table, 'name=problem').length]).toEqual([table, 1])
})

test('the form has the sections of the later app', () => {
  layouts('x_first', { fields: ['number'] })
  layouts('x_second', { section: 'Ours', fields: ['impact'] })
  expect(local.rows('sys_ui_form', 'name=problem')).toHaveLength(1)
  expect(fieldsOf()).toEqual([['Ours', ['impact']]])
})

test('lists and related lists likewise', () => {
  layouts('x_first', {
    fields: ['number'],
    columns: ['number', 'state'],
    lists: ['task.parent', 'incident.problem_id'],
  })
  layouts('x_second', { fields: ['number'], columns: ['number', 'impact'], lists: ['task.parent'] })
  expect(columnsOf()).toEqual(['number', 'impact'])
  expect(local.rows('sys_ui_related_list_entry', 'list_id.name=problem').map((row) => row.related_list)).toEqual([
    'task.parent',
  ])
})

test('another view, and what a user has laid out himself, are left alone', () => {
  const own = local.insert('sys_ui_form', { name: 'problem', view: 'Default view', sys_user: 'someone' })
  local.insert('sys_ui_view', { name: 'x_first', title: 'First', sys_id: 'a'.repeat(32) })
  layouts('x_first', { fields: ['number'], view: 'a'.repeat(32) })
  layouts('x_second', { fields: ['state'] })
  expect(fieldsOf('x_first')).toEqual([['', ['number']]])
  expect(fieldsOf()).toEqual([['', ['state']]])
  expect(local.rows('sys_ui_form', `sys_id=${own}`)).toMatchObject([{ sys_user: 'someone' }])
})

test('the later app is installed again as if the layout were its own', () => {
  layouts('x_first', { fields: ['number'] })
  layouts('x_second', { fields: ['number', 'state'], columns: ['number'] })
  const { changes } = layouts('x_second', { fields: ['number', 'state'], columns: ['number'] })
  expect(changes).toBe(0)
  expect(fieldsOf()).toEqual([['', ['number', 'state']]])
  expect(columnsOf()).toEqual(['number'])
})
