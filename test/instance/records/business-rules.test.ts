// Business rules: when they run, in which order, on which records, and what a failing one does.
// Source: ServiceNow docs, c_BusinessRules (zurich).

import { useInstance } from '../../support/instance.ts'
import type { RuleSpec } from '../../support/packages.ts'

const T = 'x_r_thing'
const local = useInstance({
  scope: 'x_r',
  packages: [
    {
      scope: 'x_r',
      tables: {
        [T]: {
          columns: { name: 'string', trace: { length: 200 }, state: 'integer', owner: { reference: 'sys_user' } },
        },
        x_r_special: { extends: T, columns: {} },
        x_r_note: { columns: { text: { length: 200 } } },
      },
    },
  ],
})

/** Adds rules as records, and writes. */
function rules(...all: Array<Partial<RuleSpec> & { script?: string }>): void {
  for (const [index, rule] of all.entries()) {
    local.insert('sys_script', {
      name: rule.name ?? `rule ${index}`,
      collection: rule.table ?? T,
      when: rule.when ?? 'before',
      order: String(rule.order ?? 100),
      active: 'true',
      advanced: 'true',
      action_insert: String((rule.on ?? ['insert']).includes('insert')),
      action_update: String((rule.on ?? ['insert']).includes('update')),
      action_delete: String((rule.on ?? ['insert']).includes('delete')),
      condition: rule.condition ?? '',
      filter_condition: rule.filter ?? '',
      script: rule.script ?? '',
      abort_action: String(rule.abort ?? false),
      sys_scope: local.instance.scopeId('x_r')!,
    })
  }
}

const add = (letter: string): string =>
  `current.trace = current.getValue('trace') ? current.trace + '${letter}' : '${letter}';`
const note = (text: string): string => `var n = new GlideRecord('x_r_note'); n.text = ${text}; n.insert();`
const notes = (): string[] => local.rows('x_r_note').map((row) => row.text!)
const trace = (id: string): string => local.get(T, id)!.trace!

describe('when and in which order', () => {
  test('before rules run by order and change what is written', () => {
    rules({ order: 300, script: add('c') }, { order: 100, script: add('a') }, { order: 200, script: add('b') })
    expect(trace(local.insert(T, { name: 'one' }))).toBe('abc')
  })

  test('after rules see the written record; what they set on it is not saved', () => {
    rules({ when: 'after', script: `${note('current.sys_id + current.name')} current.name = 'changed';` })
    const id = local.insert(T, { name: 'one' })
    expect(notes()).toEqual([`${id}one`])
    expect(local.get(T, id)!.name).toBe('one')
  })

  test('async rules wait until the transaction is done', () => {
    rules({ when: 'async', script: note('"async " + current.name') })
    local.insert(T, { name: 'one' })
    expect(notes()).toEqual([])
    local.instance.settle()
    expect(notes()).toEqual(['async one'])
  })

  test('an update shows what was there before', () => {
    rules({ on: ['update'], script: `current.trace = previous.name + '>' + current.name;` })
    const id = local.insert(T, { name: 'one' })
    local.update(T, id, { name: 'two' })
    expect(trace(id)).toBe('one>two')
  })

  test('a delete runs delete rules only', () => {
    rules({ on: ['delete'], script: note('"gone " + current.name') }, { on: ['update'], script: note('"wrong"') })
    local.remove(T, local.insert(T, { name: 'one' }))
    expect(notes()).toEqual(['gone one'])
  })

  test('rules of a table run for the tables that extend it', () => {
    rules({ script: add('p') }, { table: 'x_r_special', order: 200, script: add('s') })
    expect(trace(local.insert('x_r_special', {}))).toBe('ps')
    expect(trace(local.insert(T, {}))).toBe('p')
  })

  test('setWorkflow(false) runs none', () => {
    rules({ script: add('a') })
    const script = `var gr = new GlideRecord('${T}'); gr.setWorkflow(false); answer = gr.insert();`
    expect(trace(String(local.instance.scripts.evaluate('x_r', script, 'test script')))).toBe('')
  })

  test('an update that changes nothing runs none', () => {
    rules({ on: ['update'], script: note('"updated"') })
    local.update(T, local.insert(T, { name: 'one' }), { name: 'one' })
    expect(notes()).toEqual([])
  })
})

describe('on which records', () => {
  test('the condition is a script of its own', () => {
    rules({ condition: `current.name == 'yes'`, script: add('a') })
    expect([trace(local.insert(T, { name: 'yes' })), trace(local.insert(T, { name: 'no' }))]).toEqual(['a', ''])
  })

  test('the filter condition is an encoded query, dots included', () => {
    rules({ filter: 'state>3^owner.user_name=ann^ORnameSTARTSWITHforce^EQ', script: add('a') })
    const owner = local.insert('sys_user', { user_name: 'ann' })
    expect(trace(local.insert(T, { state: '10', owner }))).toBe('a')
    expect(trace(local.insert(T, { state: '10', name: 'Forced' }))).toBe('a')
    expect(trace(local.insert(T, { state: '10' }))).toBe('')
    expect(trace(local.insert(T, { state: '2', owner }))).toBe('')
  })

  test('changes, changes to and changes from, also as alternatives', () => {
    rules({ on: ['update'], filter: 'stateCHANGESTO5^ORnameVALCHANGES^NQstateCHANGESFROM1', script: add('x') })
    const id = local.insert(T, { name: 'one', state: '1' })
    local.update(T, id, { state: '2' })
    expect(trace(id)).toBe('x')
    local.update(T, id, { state: '3' })
    expect(trace(id)).toBe('x')
    local.update(T, id, { state: '5' })
    expect(trace(id)).toBe('xx')
    local.update(T, id, { name: 'two' })
    expect(trace(id)).toBe('xxx')
  })

  test('a filter that the local instance cannot evaluate is logged, and the rule does not run', () => {
    rules({ name: 'Dynamic', filter: 'ownerIN_HIERARCHYabc', script: add('a') })
    expect(trace(local.insert(T, {}))).toBe('')
    expect(local.log.join()).toContain('Business rule Dynamic: The local instance does not implement')
  })

  test('an inactive rule does not run, nor the script of one that is not advanced', () => {
    rules({ name: 'off', script: add('a') }, { name: 'plain', script: add('b') })
    local.update('sys_script', local.rows('sys_script', 'name=off')[0]!.sys_id!, { active: 'false' })
    local.update('sys_script', local.rows('sys_script', 'name=plain')[0]!.sys_id!, { advanced: 'false' })
    expect(trace(local.insert(T, {}))).toBe('')
  })
})

describe('aborting and failing', () => {
  test('setAbortAction gives the write up, and later rules do not run', () => {
    rules({ script: 'current.setAbortAction(true);' }, { order: 200, script: note('"too far"') })
    expect(local.insert(T, { name: 'one' })).toBeNull()
    expect([local.rows(T), notes()]).toEqual([[], []])
  })

  test('the abort action works without a script', () => {
    rules({ on: ['delete'], abort: true })
    const id = local.insert(T, { name: 'one' })
    local.remove(T, id)
    expect(local.get(T, id)).toBeDefined()
  })

  test('a rule that throws is logged with rule and line; the write and the other rules go on', () => {
    rules({ name: 'Faulty', script: 'var a = 1;\nnosuch();' }, { order: 200, script: add('b') })
    expect(trace(local.insert(T, { name: 'one' }))).toBe('b')
    expect(local.log.join('\n')).toMatch(/Business rule Faulty: ReferenceError: nosuch.*\(business rule Faulty:2/)
  })

  test('a rule that writes its own record does not start itself again', () => {
    rules({ when: 'after', on: ['update'], script: `current.state = current.state * 1 + 1; current.update();` })
    const id = local.insert(T, { name: 'one', state: '1' })
    local.update(T, id, { name: 'two' })
    expect(local.get(T, id)).toMatchObject({ state: '2' })
  })
})

describe('system fields', () => {
  test('tell who wrote when, and how often', () => {
    const id = local.insert(T, { name: 'one' })
    expect(local.get(T, id)).toMatchObject({ sys_created_by: 'system', sys_updated_by: 'system', sys_mod_count: '0' })
    local.update(T, id, { name: 'two' })
    expect(local.get(T, id)).toMatchObject({ sys_created_by: 'system', sys_mod_count: '1' })
  })

  test('stay when nothing changed', () => {
    const id = local.insert(T, { name: 'one' })
    local.update(T, id, { name: 'one' })
    expect(local.get(T, id)).toMatchObject({ sys_mod_count: '0' })
  })
})

describe('the reason of a refused write', () => {
  const insert = (values: Record<string, string>): unknown => {
    const sets = Object.entries(values).map(([name, value]) => `gr.${name} = ${JSON.stringify(value)};`)
    const code = `var gr = new GlideRecord('${T}'); ${sets.join(' ')} [gr.insert() === null, gr.getLastErrorMessage()].join()`
    return local.instance.scripts.evaluate('x_r', code, 'test')
  }

  test('names the rule that aborted it', () => {
    rules({ name: 'Guard', filter: 'name=bad', abort: true })
    expect(insert({ name: 'bad' })).toBe(`true,The insert of ${T} was refused by Guard`)
  })

  test('names no rule that aborted an earlier write', () => {
    rules({ name: 'Guard', filter: 'name=bad', abort: true })
    insert({ name: 'bad' })
    const sysId = local.insert(T, { name: 'good' })
    expect(insert({ name: 'good', sys_id: sysId })).toBe(`true,The insert of ${T} was refused`)
  })

  test('names no rule that aborted a write which a rule of this one made', () => {
    rules(
      { name: 'Guard', filter: 'name=inner', abort: true },
      { name: 'Nest', filter: 'name=outer', script: `var gr = new GlideRecord('${T}'); gr.name = 'inner'; gr.insert()` }
    )
    const sysId = local.insert(T, { name: 'other' })
    expect(insert({ name: 'outer', sys_id: sysId })).toBe(`true,The insert of ${T} was refused`)
  })
})
