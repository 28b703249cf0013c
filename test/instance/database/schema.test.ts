// Tables and their columns as the instance has them in mind: parents, families, the column that shows.

import { blankColumn, labelOf, Schema, type Table } from '../../../src/instance/database/schema.ts'

let schema: Schema

const define = (name: string, parent = '', more: Partial<Table> = {}): Table =>
  schema.define({
    name,
    parent,
    label: name,
    sysId: '',
    scope: 'global',
    wsAccess: true,
    access: { read: true, create: true, update: true, delete: true },
    plugin: '',
    ...more,
  })
const add = (table: string, name: string, more: object = {}): void =>
  schema.addColumn({ ...blankColumn(table, name), ...more })
const SYSTEM = ['sys_id', 'sys_created_by', 'sys_created_on', 'sys_updated_by', 'sys_updated_on', 'sys_mod_count']

beforeEach(() => {
  schema = new Schema()
  define('top')
  define('middle', 'top')
  define('low', 'middle')
  define('other', 'top')
  define('alone')
})

test('a line goes up, a family down', () => {
  expect(schema.lineage('low')).toEqual(['low', 'middle', 'top'])
  expect(schema.lineage('nosuch')).toEqual([])
  expect(['low', 'top', 'alone', 'nosuch'].map((name) => schema.root(name))).toEqual(['top', 'top', 'alone', 'nosuch'])
  expect([schema.family('middle'), schema.family('top').sort(), schema.family('nosuch')]).toEqual([
    ['middle', 'low'],
    ['low', 'middle', 'other', 'top'],
    [],
  ])
  expect([schema.extends('low', 'top'), schema.extends('low', 'low'), schema.extends('top', 'low')]).toEqual([
    true,
    true,
    false,
  ])
})

test('a line that leads back into itself ends', () => {
  define('one', 'two')
  define('two', 'one')
  expect(schema.lineage('one')).toEqual(['one', 'two'])
})

test('classes are told apart in a family alone', () => {
  expect(['top', 'low', 'alone'].map((name) => schema.hasClasses(name))).toEqual([true, true, false])
  expect(['top', 'low', 'alone'].map((name) => schema.column(name, 'sys_class_name')?.label)).toEqual([
    'Class',
    'Class',
    undefined,
  ])
  expect(schema.column('low', 'sys_class_name')).toMatchObject({ type: 'sys_class_name', maxLength: 80, table: 'low' })
  add('top', 'sys_class_name', { label: 'Kind' })
  expect(schema.column('low', 'sys_class_name')).toMatchObject({ label: 'Kind', table: 'top' })
})

test('every table has the system columns, and those of its parents', () => {
  add('top', 'name')
  add('middle', 'size')
  add('low', 'shade')
  expect([...schema.columns('alone').keys()]).toEqual(SYSTEM)
  expect([...schema.columns('low').keys()]).toEqual([...SYSTEM, 'name', 'size', 'shade', 'sys_class_name'])
  expect(schema.column('middle', 'shade')).toBeUndefined()
  expect(schema.column('alone', 'sys_mod_count')).toMatchObject({ type: 'integer', label: 'Updates', maxLength: 40 })
})

test('the nearest definition of a column counts, unless it is not active', () => {
  add('top', 'name', { maxLength: 10 })
  add('middle', 'name', { maxLength: 20 })
  expect(['top', 'low', 'other'].map((table) => schema.column(table, 'name')!.maxLength)).toEqual([10, 20, 10])
  add('middle', 'name', { active: false })
  expect(schema.column('low', 'name')!.maxLength).toBe(10)
  schema.dropColumn('top', 'name')
  expect(schema.column('low', 'name')).toBeUndefined()
  schema.dropColumn('nosuch', 'name')
  add('nosuch', 'name')
})

test('described anew, a table keeps its own columns; dropped, it is gone', () => {
  add('low', 'name')
  define('low', 'middle', { label: 'Lower' })
  expect([schema.get('low')!.label, schema.column('low', 'name')?.name]).toEqual(['Lower', 'name'])
  schema.drop('low')
  expect([schema.has('low'), schema.family('middle')]).toEqual([false, ['middle']])
})

test('tables of a plugin are there while it is active', () => {
  define('extra', 'top', { plugin: 'com.extra' })
  const names = () => schema.tables().map(({ name }) => name)
  expect([schema.has('extra'), schema.get('extra'), names().includes('extra')]).toEqual([false, undefined, false])
  expect(schema.described().map(({ name }) => name)).toContain('extra')
  schema.pluginIsActive = (id) => id === 'com.extra'
  expect([schema.has('extra'), names().includes('extra'), names().length]).toEqual([true, true, 6])
})

test('shown is the marked column of the nearest table, else name, u_name or number', () => {
  expect(schema.displayColumn('low')).toBe('sys_created_on')
  for (const name of ['number', 'u_name', 'name']) {
    add('middle', name)
    expect([schema.displayColumn('low'), schema.displayColumn('other')]).toEqual([name, 'sys_created_on'])
  }
  add('top', 'title', { display: true })
  expect([schema.displayColumn('low'), schema.displayColumn('other')]).toEqual(['title', 'title'])
  add('low', 'shade', { display: true })
  expect([schema.displayColumn('low'), schema.displayColumn('middle')]).toEqual(['shade', 'title'])
})

test('a name makes a label', () => {
  expect(['u_serial_no', 'name', '_x_'].map(labelOf)).toEqual(['U serial no', 'Name', 'X'])
  expect(blankColumn('alone', 'due_on')).toEqual({
    name: 'due_on',
    table: 'alone',
    label: 'Due on',
    type: 'string',
    maxLength: 40,
    mandatory: false,
    readOnly: false,
    readOnlyOption: '',
    calculation: '',
    unique: false,
    display: false,
    default: '',
    cascade: '',
    reference: '',
    choice: false,
    active: true,
  })
})
