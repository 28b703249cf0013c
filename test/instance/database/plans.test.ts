// Queries of one shape share their SQL: whatever their values are, each finds its own rows.

import { type Condition, newQuery, type Query } from '../../../src/instance/database/query.ts'
import { useInstance } from '../../support/instance.ts'

const local = useInstance()
const database = () => local.instance.database

const query = (conditions: Condition[][], more: Partial<Query> = {}): Query => ({
  ...newQuery('cmdb_ci'),
  groups: [{ all: conditions }],
  ...more,
})
const is = (field: string, value: string): Condition => ({ field, operator: '=', value })
const names = (asked: Query) =>
  database()
    .select(asked)
    .map(({ name }) => name)

beforeEach(() => {
  local.insert('cmdb_ci_server', { name: 'crane', asset_tag: 'A', attestation_score: '7', skip_sync: 'true' })
  local.insert('cmdb_ci_server', { name: 'winch', asset_tag: 'B', attestation_score: '8' })
  local.insert('cmdb_ci_server', { name: 'hoist' })
})

test('values of every kind one after the other, in either order', () => {
  const tagged = (value: string) => names(query([[is('asset_tag', value)]]))
  const asked = ['A', 'B', 'C', 'a', 'B']
  expect(asked.map(tagged)).toEqual([['crane'], ['winch'], [], ['crane'], ['winch']])
  expect(tagged('')).toContain('hoist')
  expect([tagged(''), tagged('A'), tagged('')].map((list) => list.includes('crane'))).toEqual([false, true, false])
  expect(asked.toReversed().map(tagged)[0]).toEqual(['winch'])
})

test('numbers, truth values, and texts that are none', () => {
  const scored = (value: string) => names(query([[is('attestation_score', value)]]))
  expect([scored('7'), scored('8.9'), scored('seven'), scored('8')]).toEqual([['crane'], ['winch'], [], ['winch']])
  expect([scored('NULL').includes('hoist'), scored('7')]).toEqual([true, ['crane']])
  const skips = (value: string) => names(query([[is('skip_sync', value)], [is('asset_tag', 'A')]]))
  expect([skips('true'), skips('false'), skips('true')]).toEqual([['crane'], [], ['crane']])
})

test('alternatives, several conditions, and the same ones with another operator', () => {
  const either = (one: string, other: string) => names(query([[is('asset_tag', one), is('name', other)]])).toSorted()
  expect([either('A', 'winch'), either('B', 'hoist'), either('', '?')]).toEqual([
    ['crane', 'winch'],
    ['hoist', 'winch'],
    expect.arrayContaining(['hoist']),
  ])
  const both = (one: string, other: string) => names(query([[is('asset_tag', one)], [is('name', other)]]))
  expect([both('A', 'crane'), both('A', 'winch'), both('B', 'winch')]).toEqual([['crane'], [], ['winch']])
  const other = (operator: string) => names(query([[{ field: 'asset_tag', operator, value: 'A' }]]))
  expect([other('='), other('STARTSWITH'), other('!=').includes('crane')]).toEqual([['crane'], ['crane'], false])
})

test('another order, limit and offset is another question', () => {
  const conditions = [[is('asset_tag', 'A'), is('asset_tag', 'B')]]
  const sorted = (descending: boolean, more: Partial<Query> = {}) =>
    names(query(conditions, { order: [{ field: 'name', descending }], ...more }))
  expect([sorted(false), sorted(true)]).toEqual([
    ['crane', 'winch'],
    ['winch', 'crane'],
  ])
  expect([sorted(false, { limit: 1 }), sorted(false, { limit: 1, offset: 1 })]).toEqual([['crane'], ['winch']])
})

test('a condition that is added to a query later is no part of what was asked before', () => {
  const growing = query([[is('asset_tag', 'A')]])
  expect(names(growing)).toEqual(['crane'])
  growing.groups[0]!.all.push([is('name', 'winch')])
  expect(names(growing)).toEqual([])
  expect(names(query([[is('asset_tag', 'A')]]))).toEqual(['crane'])
})

test('a column that is added later is asked for, and so is one whose type changes', () => {
  const crew = (value: string) => names(query([[is('u_crew', value)], [is('asset_tag', 'A')]]))
  expect(crew('7')).toEqual(['crane'])
  const entry = { name: 'cmdb_ci', element: 'u_crew', internal_type: 'string', active: 'true' }
  const id = local.insert('sys_dictionary', entry)
  expect(crew('7')).toEqual([])
  local.update('sys_dictionary', id, { internal_type: 'integer' })
  local.insert('cmdb_ci_server', { name: 'jib', asset_tag: 'A', u_crew: '7' })
  expect([crew('7'), crew('7.5'), crew('many')]).toEqual([['jib'], ['jib'], []])
})

test('beginnings, and alternatives of one field', () => {
  const begins = (value: string): Condition => ({ field: 'name', operator: 'STARTSWITH', value })
  const found = (one: string, other: string, third: string) =>
    names(query([[begins(one), is('asset_tag', other), is('asset_tag', third)]]))
      .filter((name) => ['crane', 'hoist', 'winch'].includes(String(name)))
      .sort()
  expect(found('cr', 'X', 'B')).toEqual(['crane', 'winch'])
  expect(found('HO', 'A', 'B')).toEqual(['crane', 'hoist', 'winch'])
  expect(found('x', 'X', 'X')).toEqual([])
  expect(found('x', '', 'X')).toContain('hoist')
  expect(found('x', 'A', 'X')).toEqual(['crane'])
})
