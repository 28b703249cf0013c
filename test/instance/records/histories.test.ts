// History sets and deleted records. Sources: ServiceNow docs, australia: c_HistorySets, exploring-auditing,
// t_ExcludeAFieldFromBeingAudited; columns as published scripts read them.

import { useInstance } from '../../support/instance.ts'
import { script } from '../glide/acme.ts'

const local = useInstance({
  packages: [
    {
      scope: 'x_acme_dry',
      tables: { x_acme_dry_wood: { columns: { name: 'string', draft: 'string' } } },
      records: [
        {
          table: 'sys_dictionary',
          key: 'wood',
          values: {
            name: 'x_acme_dry_wood',
            internal_type: 'collection',
            audit: 'true',
            attributes: 'no_audit_delete=true',
          },
        },
      ],
    },
  ],
})
const lines = (sysId: string, field: string) =>
  local
    .rows('sys_history_line', `set.id=${sysId}^field=${field}^ORDERBYupdate`)
    .map(({ label, old, new: now, type, update, user_id: user }) => [label, old, now, type, update, user].join('|'))

test('the history of a record begins with what it was made with, and counts the changes of each field', () => {
  const id = local.insert('incident', { short_description: 'a', impact: '3', urgency: '3' })
  expect(lines(id, 'short_description')).toEqual(['Short description||a|audit|-1|system'])
  local.update('incident', id, { short_description: 'b', impact: '1' })
  local.update('incident', id, { short_description: 'c', work_notes: 'seen' })
  expect(lines(id, 'short_description')).toEqual([
    'Short description||a|audit|-1|system',
    'Short description|a|b|audit|1|system',
    'Short description|b|c|audit|2|system',
  ])
  expect(lines(id, 'work_notes')).toEqual(['Work notes||seen|audit|1|system'])
  expect(local.rows('sys_history_set', `id=${id}`)).toHaveLength(1)
})

test('lines show what a person sees, and keep what is stored beside it', () => {
  const ada = local.insert('sys_user', { user_name: 'ada', first_name: 'Ada', last_name: 'King' })
  const id = local.insert('incident', { short_description: 'a', impact: '3' })
  local.update('incident', id, { assigned_to: ada, impact: '1' })
  const [line] = local.rows('sys_history_line', `set.id=${id}^field=assigned_to`)
  expect(line).toMatchObject({ old: '', new: 'Ada King', new_value: ada })
  expect(local.rows('sys_history_line', `set.id=${id}^field=impact^update=1`)[0]).toMatchObject({
    old: '3 - Low',
    new: '1 - High',
    old_value: '3',
    new_value: '1',
  })
})

test('a deletion is a line, and the record is kept among those that are deleted', () => {
  const id = local.insert('incident', { short_description: 'gone & <away>' })
  expect(lines(id, 'short_description')).toHaveLength(1)
  script(local, `var g = new GlideRecord('incident'); g.get('${id}'); g.deleteRecord()`, 'global')
  expect(lines(id, 'DELETED')).toEqual(['DELETED||DELETED|audit|-1|system'])
  expect(lines(id, 'short_description')).toHaveLength(1)
  const [kept] = local.rows('sys_audit_delete', `documentkey=${id}`)
  expect(kept).toMatchObject({ tablename: 'incident', display_value: expect.stringMatching(/^INC/) as string })
  expect(kept!.payload).toContain('<short_description>gone &amp; &lt;away&gt;</short_description>')
})

test('the attributes no_audit and no_audit_delete leave fields and deletions out', () => {
  local.insert('sys_dictionary', {
    name: 'x_acme_dry_wood',
    element: 'hidden',
    internal_type: 'string',
    attributes: 'no_audit',
  })
  const id = local.insert('x_acme_dry_wood', { name: 'a', hidden: 'a' })
  local.update('x_acme_dry_wood', id, { name: 'b', hidden: 'b' })
  expect(local.rows('sys_audit', `documentkey=${id}`).map(({ fieldname }) => fieldname)).toEqual(['name'])
  script(local, `var g = new GlideRecord('x_acme_dry_wood'); g.get('${id}'); g.deleteRecord()`, 'global')
  expect(local.rows('sys_audit_delete', `documentkey=${id}`)).toEqual([])
})

test('GlideHistorySet makes the history of a record by its table and sys_id, or of the record in hand', () => {
  const id = local.insert('incident', { short_description: 'a' })
  const [set] = local.rows('sys_history_set', `id=${id}`)
  script(
    local,
    `var g = new GlideRecord('incident'); g.get('${id}');
     gs.info([new GlideHistorySet('incident', '${id}').generate(), new GlideHistorySet(g).generate(), new GlideHistorySet('incident', 'none').generate()].join())`,
    'global'
  )
  expect(local.log).toContain(`${set!.sys_id},${set!.sys_id},`)
})

test('e-mail about a record is part of its history', () => {
  const id = local.insert('incident', { short_description: 'a' })
  local.insert('sys_email', { instance: id, subject: 'Your incident', type: 'sent' })
  local.update('incident', id, { short_description: 'b' })
  expect(lines(id, 'email')).toEqual(['Email sent||Your incident|email|0|system'])
})

test('many records that wait for their histories get them at one look', () => {
  script(
    local,
    `for (var n = 0; n < 3000; n++) { var g = new GlideRecord('x_acme_dry_wood'); g.name = 'n' + n; g.insert() }`,
    'global'
  )
  expect(local.rows('sys_history_set', 'table=x_acme_dry_wood')).toHaveLength(3000)
})
