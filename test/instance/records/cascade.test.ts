// Cascade rules of references. Source: ServiceNow docs, australia: t_CascadeDeleteRules.

import { script, useAcme } from '../glide/acme.ts'

const local = useAcme()

/** The dictionary's rule of acme_thing.owner. */
function rule(value: string): void {
  const [column] = local.rows('sys_dictionary', 'name=acme_thing^element=owner')
  local.update('sys_dictionary', column!.sys_id!, { reference_cascade_rule: value })
}

function owned(): { owner: string; thing: string } {
  const owner = local.insert('acme_owner', { full_name: 'Ada' })
  return { owner, thing: local.insert('acme_thing', { name: 'kite', owner }) }
}

test.each([
  ['', ''],
  ['clear', ''],
  ['none', 'kept'],
])('with the rule %j a reference is then %j', (value, left) => {
  rule(value)
  const { owner, thing } = owned()
  local.remove('acme_owner', owner)
  expect(local.get('acme_thing', thing)!.owner).toBe(left && owner)
})

test.each(['cascade', 'delete', 'delete_no_workflow'])('with the rule %j what refers is deleted', (value) => {
  rule(value)
  const { owner, thing } = owned()
  local.remove('acme_owner', owner)
  expect(local.get('acme_thing', thing)).toBeUndefined()
})

test('with the rule "restrict" nothing is deleted while something refers', () => {
  rule('restrict')
  const { owner, thing } = owned()
  expect(script(local, `var o = new GlideRecord('acme_owner'); o.get('${owner}'); return o.deleteRecord()`)).toBe(false)
  expect(local.log.join()).toContain('acme_thing refer to it by owner')
  local.remove('acme_thing', thing)
  expect(script(local, `var o = new GlideRecord('acme_owner'); o.get('${owner}'); return o.deleteRecord()`)).toBe(true)
})

test('setWorkflow(false) deletes the record alone', () => {
  rule('cascade')
  const { owner, thing } = owned()
  script(local, `var o = new GlideRecord('acme_owner'); o.get('${owner}'); o.setWorkflow(false); o.deleteRecord()`)
  expect(local.get('acme_thing', thing)!.owner).toBe(owner)
})

test('files go with the record that they are attached to, and only they', () => {
  const files = (): string[] => local.rows('sys_attachment').map(({ file_name }) => file_name!)
  const [one, other] = ['one', 'other'].map((name) => local.insert('acme_thing', { name }))
  script(
    local,
    `['${one}', '${other}'].forEach(function (id) {
       var thing = new GlideRecord('acme_thing'); thing.get(id)
       new GlideSysAttachment().write(thing, id + '.txt', 'text/plain', 'of ' + id)
     })`
  )
  expect(files().sort()).toEqual([`${one}.txt`, `${other}.txt`].sort())
  local.remove('acme_thing', one!)
  expect(files()).toEqual([`${other}.txt`])
  expect(local.rows('sys_attachment_doc')).toHaveLength(1)
})
