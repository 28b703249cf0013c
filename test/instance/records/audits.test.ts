// Auditing. Source: ServiceNow docs, australia: auditing (updates of audited tables), disableWorkflow of GlideQueryGlobalAPI.

import { useInstance } from '../../support/instance.ts'
import { script } from '../glide/acme.ts'

const local = useInstance({
  packages: [
    {
      scope: 'x_acme_dry',
      tables: { x_acme_dry_wood: { columns: { name: 'string' } }, x_acme_dry_leaf: { columns: { name: 'string' } } },
      records: [
        {
          table: 'sys_dictionary',
          key: 'wood',
          values: { name: 'x_acme_dry_wood', internal_type: 'collection', audit: 'true' },
        },
      ],
    },
  ],
})
const notes = (sysId: string) =>
  local
    .rows('sys_audit', `documentkey=${sysId}`)
    .map(({ fieldname, oldvalue, newvalue, user }) => [fieldname, oldvalue, newvalue, user].join('|'))
    .sort()

test('an update of a task is noted field by field, its notes too', () => {
  const id = local.insert('incident', { short_description: 'a', impact: '3', urgency: '3' })
  expect(notes(id)).toEqual([])
  local.update('incident', id, { short_description: 'b', urgency: '2', work_notes: 'seen' })
  expect(notes(id)).toEqual([
    'priority|5|4|system',
    'short_description|a|b|system',
    'urgency|3|2|system',
    'work_notes||seen|system',
  ])
})

test('a table is audited where its dictionary entry says so', () => {
  const wood = local.insert('x_acme_dry_wood', { name: 'a' })
  const leaf = local.insert('x_acme_dry_leaf', { name: 'a' })
  local.update('x_acme_dry_wood', wood, { name: 'b' })
  local.update('x_acme_dry_leaf', leaf, { name: 'b' })
  expect([notes(wood), notes(leaf)]).toEqual([['name|a|b|system'], []])
})

test('what is written without workflow is not noted', () => {
  const id = local.insert('incident', { short_description: 'a' })
  script(
    local,
    `var g = new GlideRecord('incident'); g.get('${id}'); g.setWorkflow(false); g.short_description = 'b'; g.update()`,
    'global'
  )
  expect(notes(id)).toEqual([])
})
