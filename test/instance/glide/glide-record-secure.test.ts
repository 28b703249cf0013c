// GlideRecordSecure keeps to the access rules of the user. Source: ServiceNow docs, p_GlideServerAPIs.

import { script, useAcme } from './acme.ts'

const local = useAcme()

let roles: Record<string, string>

const rule = (name: string, operation: string, role: string) => {
  const acl = local.insert('sys_security_acl', { name, operation, type: 'record', active: 'true' })
  local.insert('sys_security_acl_role', { sys_security_acl: acl, sys_user_role: roles[role]! })
}

beforeEach(() => {
  roles = Object.fromEntries(
    ['acme.reader', 'acme.writer', 'acme.secret'].map((name) => [name, local.insert('sys_user_role', { name })])
  )
  for (const operation of ['read', 'write', 'create', 'delete']) {
    rule('acme_thing', operation, operation === 'read' ? 'acme.reader' : 'acme.writer')
  }
  rule('acme_thing.size', 'read', 'acme.secret')
  rule('acme_thing.color', 'write', 'acme.secret')
  local.things({ name: 'apple', size: '5', color: 'red' })
})

const as = (roles: string[], code: string, kind = 'GlideRecordSecure') => {
  const session = {
    userId: 'u',
    userName: 'ann',
    roles: new Set(roles),
    admin: false,
    interactive: false,
    data: new Map(),
  }
  return local.instance.as(session, () => script(local, `var gr = new ${kind}('acme_thing'); ${code}`))
}

test('finds only what the user may read, and blanks columns that the user may not', () => {
  expect(as([], `gr.query(); return [gr.next(), gr.getRowCount(), gr.get('apple')]`)).toEqual([false, 0, false])
  expect(
    as(['acme.reader'], `gr.query(); return [gr.next(), gr.getValue('name'), gr.getValue('size'), gr.size.nil()]`)
  ).toEqual([true, 'apple', null, true])
  expect(as([], `gr.query(); return gr.getRowCount()`, 'GlideRecord')).toBe(1)
})

test('writes only what the user may', () => {
  expect(as(['acme.reader'], `gr.get('apple'); gr.name = 'pear'; return [gr.update(), gr.deleteRecord()]`)).toEqual([
    null,
    false,
  ])
  as(['acme.reader', 'acme.writer'], `gr.get('apple'); gr.name = 'pear'; gr.color = 'blue'; gr.update()`)
  // The column that could not be read is not blanked by the write; the one that may not be written is.
  expect(local.rows('acme_thing')).toMatchObject([{ name: 'pear', size: '5', color: '' }])
  expect(as(['acme.reader'], `gr.name = 'new'; return gr.insert()`)).toBeNull()
})

test('keeps to the rules with many records too', () => {
  as(['acme.reader'], `gr.setValue('name', 'x'); gr.updateMultiple(); gr.deleteMultiple()`)
  expect(local.rows('acme_thing')).toMatchObject([{ name: 'apple' }])
})

test('tells its kind', () => {
  expect(as(['acme.reader'], `return String(gr)`)).toBe('[object ScopedGlideRecordSecure]')
})
