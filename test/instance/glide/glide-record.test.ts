// GlideRecord by its documented examples. Source: ServiceNow docs, c_GlideRecordScopedAPI.

import { script, useAcme } from './acme.ts'

const local = useAcme({
  rules: [
    {
      name: 'Note',
      table: 'acme_thing',
      when: 'before',
      on: ['insert', 'update', 'delete'],
      script: `gs.info('rule: ' + current.operation())`,
    },
    {
      name: 'No giants',
      table: 'acme_thing',
      when: 'before',
      on: ['insert', 'update'],
      script: `if (current.size > 100) current.setAbortAction(true)`,
    },
  ],
})

const fruits = () =>
  local.things(
    { name: 'apple', size: '5', color: 'red' },
    { name: 'banana', size: '7', color: 'yellow' },
    { name: 'cherry', size: '10', color: 'red' }
  )

describe('the window of a query', () => {
  beforeEach(fruits)
  const names = (build: string) =>
    script(
      local,
      `var gr = new GlideRecord('acme_thing'); gr.orderBy('name'); ${build}; gr.query(); var all = []; while (gr.next()) all.push(gr.getValue('name')); return all.join()`
    )

  test('chooseWindow takes the rows from the first up to, not with, the last', () => {
    expect(names('gr.chooseWindow(1, 3)')).toBe('banana,cherry')
  })

  test('of setLimit and chooseWindow the later call counts', () => {
    expect(names('gr.chooseWindow(1, 2); gr.setLimit(100)')).toBe('apple,banana,cherry')
    expect(names('gr.setLimit(1); gr.chooseWindow(1, 3)')).toBe('banana,cherry')
  })

  test('getRowCount counts what the query brought', () => {
    expect(
      script(local, `var gr = new GlideRecord('acme_thing'); gr.setLimit(2); gr.query(); return gr.getRowCount()`)
    ).toBe(2)
  })
})

describe('the record in hand', () => {
  beforeEach(fruits)

  test('is valid until the last one was passed', () => {
    const code = `var gr = new GlideRecord('acme_thing'); var before = gr.isValidRecord(); gr.query(); gr.next();
      var on = gr.isValidRecord(); while (gr.next()); return [before, on, gr.isValidRecord()]`
    expect(script(local, code)).toEqual([false, true, false])
  })

  test('get finds by sys_id, by display value, by column, and through a reference', () => {
    const owner = local.insert('acme_owner', { full_name: 'Anna Kit', email: 'anna@a.test' })
    const [date] = local.things({ name: 'date', owner })
    const code = (args: string) =>
      `var gr = new GlideRecord('acme_thing'); return gr.get(${args}) ? gr.getValue('name') : false`
    expect(script(local, code(`'${date}'`))).toBe('date')
    expect(script(local, code(`'banana'`))).toBe('banana')
    expect(script(local, code(`'size', 10`))).toBe('cherry')
    expect(script(local, code(`'owner.full_name', 'Anna Kit'`))).toBe('date')
    expect(script(local, code(`'owner', '${owner}'`))).toBe('date')
    expect(script(local, code(`''`))).toBe(false)
    expect(script(local, code(`'frob', 'x'`))).toBe(false)
  })

  test('get leads on to further matches with next', () => {
    const code = `var gr = new GlideRecord('acme_thing'); gr.get('color', 'red'); var first = gr.getValue('name');
      return [gr.next(), [first, gr.getValue('name')].sort(), gr.next()]`
    expect(script(local, code)).toEqual([true, ['apple', 'cherry'], false])
  })

  test('a get that finds nothing leaves no record in hand', () => {
    const code = `var gr = new GlideRecord('acme_thing'); gr.get('name', 'apple'); var found = gr.get('nothing');
      return [found, gr.isValidRecord(), gr.getValue('name'), gr.isValid()]`
    expect(script(local, code)).toEqual([false, false, null, true])
  })

  test('tells empty and unknown columns as null, booleans as 0 and 1', () => {
    const code = `var gr = new GlideRecord('acme_thing'); gr.get('name', 'apple');
      return [gr.getValue('owner'), gr.getValue('frob'), gr.getValue('spare'), gr.frob === undefined]`
    expect(script(local, code)).toEqual([null, null, '0', true])
  })

  test('tells its class, its link and its kind', () => {
    const big = local.insert('acme_big_thing', { name: 'whale', weight: '2.5' })
    const code = `var gr = new GlideRecord('acme_thing'); gr.get('${big}');
      return [gr.getRecordClassName(), gr.getClassDisplayValue(), gr.getTableName(), gr.getLink(true), gr.getValue('weight'),
        String(gr), gr instanceof GlideRecord, gr.getDisplayValue()]`
    expect(script(local, code)).toEqual([
      'acme_big_thing',
      'acme_big_thing',
      'acme_thing',
      `acme_thing.do?sys_id=${big}`,
      '2.5',
      '[object ScopedGlideRecord]',
      true,
      'whale',
    ])
  })
})

describe('writing', () => {
  test('newRecord has its default values and a sys_id; initialize has neither', () => {
    const code = `var gr = new GlideRecord('acme_thing'); gr.newRecord();
      var made = [gr.getValue('color'), gr.getUniqueValue().length, gr.isNewRecord()];
      gr.initialize(); return made.concat([gr.getValue('color'), gr.getUniqueValue()])`
    expect(script(local, code)).toEqual(['grey', 32, true, null, null])
  })

  test('update inserts a record that is not there yet', () => {
    const id = script(local, `var gr = new GlideRecord('acme_thing'); gr.name = 'new'; return gr.update()`)
    expect(local.get('acme_thing', id as string)?.name).toBe('new')
  })

  test('setNewGuidValue chooses the sys_id', () => {
    const code = `var gr = new GlideRecord('acme_thing'); gr.setNewGuidValue('eb4636ca6f6d31005be8883e6b3ee333'); return gr.insert()`
    expect(script(local, code)).toBe('eb4636ca6f6d31005be8883e6b3ee333')
  })

  test('insert of a record that was read makes another', () => {
    const [apple] = local.things({ name: 'apple', size: '5' })
    const id = script(
      local,
      `var gr = new GlideRecord('acme_thing'); gr.get('${apple}'); gr.name = 'copy'; return gr.insert()`
    )
    expect(id).not.toBe(apple)
    expect(local.rows('acme_thing', 'ORDERBYname').map(({ name, size }) => [name, size])).toEqual([
      ['apple', '5'],
      ['copy', '5'],
    ])
  })

  test('the word NULL clears a column', () => {
    const [apple] = local.things({ name: 'apple', size: '5', color: 'red' })
    script(
      local,
      `var gr = new GlideRecord('acme_thing'); gr.get('${apple}'); gr.setValue('size', 'NULL'); gr.color = 'NULL'; gr.update()`
    )
    expect(local.get('acme_thing', apple!)).toMatchObject({ size: '', color: '' })
  })

  test('updateMultiple sets, and clears with NULL, on every record of the query', () => {
    fruits()
    script(
      local,
      `var gr = new GlideRecord('acme_thing'); gr.addQuery('color', 'red'); gr.setValue('size', 1); gr.setValue('color', 'NULL'); gr.updateMultiple()`
    )
    expect(local.rows('acme_thing', 'ORDERBYname').map(({ size, color }) => `${size} ${color}`)).toEqual([
      '1 ',
      '7 yellow',
      '1 ',
    ])
  })

  test('deleteMultiple knows no limit', () => {
    fruits()
    script(
      local,
      `var gr = new GlideRecord('acme_thing'); gr.addQuery('color', 'red'); gr.setLimit(1); gr.deleteMultiple()`
    )
    expect(local.rows('acme_thing').map(({ name }) => name)).toEqual(['banana'])
  })

  test('setAbortAction stops the write, and getLastErrorMessage tells of it', () => {
    const code = `var gr = new GlideRecord('acme_thing'); gr.size = 500; return [gr.insert(), /refused/.test(gr.getLastErrorMessage())]`
    expect(script(local, code)).toEqual([null, true])
    expect(
      script(
        local,
        `var gr = new GlideRecord('acme_thing'); gr.setAbortAction(true); return [gr.insert(), gr.isActionAborted()]`
      )
    ).toEqual([null, true])
    expect(local.rows('acme_thing')).toEqual([])
  })

  test('a business rule sees the operation', () => {
    script(
      local,
      `var gr = new GlideRecord('acme_thing'); gr.name = 'a'; gr.insert(); gr.name = 'b'; gr.update(); gr.deleteRecord()`
    )
    expect(local.log.filter((line) => line.startsWith('rule'))).toEqual([
      'rule: insert',
      'rule: update',
      'rule: delete',
    ])
  })

  test('setWorkflow(false) runs no rules', () => {
    script(local, `var gr = new GlideRecord('acme_thing'); gr.setWorkflow(false); gr.size = 500; gr.insert()`)
    expect(local.rows('acme_thing')).toHaveLength(1)
  })

  test('a table that is not there is logged, read as empty and not written', () => {
    const code = `var gr = new GlideRecord('frob'); gr.query(); return [gr.isValid(), gr.next(), gr.get('x'), gr.insert()]`
    expect(script(local, code)).toEqual([false, false, false, null])
    expect(local.log.filter((line) => line.includes('Invalid table name: frob'))).toHaveLength(2)
  })
})

describe('get with a column and a value', () => {
  beforeEach(fruits)

  test('asks the database once, and again only when more than the first is wanted', () => {
    const queries = (then: string): number => {
      local.instance.database.touch('acme_thing')
      local.instance.database.stats = {}
      script(local, `var gr = new GlideRecord('acme_thing'); gr.get('color', 'red'); ${then}`)
      return local.instance.database.stats.acme_thing!.queries
    }
    expect([queries(''), queries('gr.next()')]).toEqual([1, 2])
  })

  test('leads to the others although the first is changed meanwhile', () => {
    const found = script(
      local,
      `var gr = new GlideRecord('acme_thing'); gr.get('color', 'red'); gr.color = 'green'; gr.update();
       var all = [gr.getValue('name')]; while (gr.next()) all.push(gr.getValue('name')); return all.sort().join()`
    )
    expect(found).toBe('apple,cherry')
  })
})

test.each(['updateMultiple', 'deleteMultiple'])(
  '%s of a table that is not there is logged, as a query is',
  (method) => {
    script(local, `new GlideRecord('no_such_table').${method}()`)
    expect(local.log.join()).toContain(`GlideRecord.${method}() - Invalid table name: no_such_table`)
  }
)
