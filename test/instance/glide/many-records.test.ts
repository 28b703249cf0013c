// A GlideRecord over more records than are held at a time: as many as there are, each once, whatever happens meanwhile.

import { BLOCK } from '../../../src/instance/database/found.ts'
import { script, useAcme } from './acme.ts'

const MANY = 2 * BLOCK + 7
const local = useAcme()

beforeEach(() => {
  local.instance.database.transaction(() => {
    for (let at = 0; at < MANY; at++)
      local.insert('acme_thing', { name: `many ${String(at).padStart(5, '0')}`, size: '1' })
  })
})

const OF_MANY = `var gr = new GlideRecord('acme_thing'); gr.addQuery('name', 'STARTSWITH', 'many'); gr.orderBy('name'); `
const walk = (then = '') => `gr.query(); var names = []; while (gr.next()) { names.push(gr.getValue('name')); ${then} }`

test('goes through all of them in order, and knows their number', () => {
  const found = script(
    local,
    `${OF_MANY} ${walk()} return [gr.getRowCount(), names.length, names.join() == names.sort().join()]`
  )
  expect(found).toEqual([MANY, MANY, true])
})

test('keeps to a window and to a limit beyond one block', () => {
  const code = (window: string) =>
    `${OF_MANY} gr.${window}; ${walk()} return [names.length, names[0], names[names.length - 1]]`
  const name = (at: number) => `many ${String(at).padStart(5, '0')}`
  expect(script(local, code(`setLimit(${BLOCK + 3})`))).toEqual([BLOCK + 3, name(0), name(BLOCK + 2)])
  expect(script(local, code(`chooseWindow(3, ${BLOCK + 5})`))).toEqual([BLOCK + 2, name(3), name(BLOCK + 4)])
  expect(script(local, code(`chooseWindow(3, ${MANY + 50})`))).toEqual([MANY - 3, name(3), name(MANY - 1)])
})

test('a record that is deleted before it is reached is not met', () => {
  const remove = `if (names.length == 1) { var last = new GlideRecord('acme_thing'); last.get('name', 'many 01000'); last.deleteRecord() }`
  const found = script(
    local,
    `${OF_MANY} ${walk(remove)} return [names.length, names.indexOf('many 01000'), gr.hasNext()]`
  )
  expect(found).toEqual([MANY - 1, -1, false])
})

test('the last ones may be gone: then there is no next', () => {
  const remove = `if (names.length == 1) { var end = new GlideRecord('acme_thing'); end.addQuery('name', '>=', 'many 00900');
    end.addQuery('name', 'STARTSWITH', 'many'); end.deleteMultiple() }`
  expect(script(local, `${OF_MANY} ${walk(remove)} return [names.length, gr.next(), gr.isValidRecord()]`)).toEqual([
    900,
    false,
    false,
  ])
})

test('records made meanwhile, and changes that take them out of the query, change nothing of the walk', () => {
  const change = `gr.size = 2; gr.update(); if (names.length < 9) { var more = new GlideRecord('acme_thing'); more.name = 'many zzz'; more.size = 1; more.insert() }`
  const found = script(local, `${OF_MANY} gr.addQuery('size', 1); ${walk(change)} return names.length`)
  expect(found).toBe(MANY)
  expect(local.rows('acme_thing', 'nameSTARTSWITHmany^size=2')).toHaveLength(MANY)
})

test('updateMultiple and deleteMultiple take all of them', () => {
  script(local, `${OF_MANY} gr.size = 3; gr.updateMultiple()`)
  expect(local.rows('acme_thing', 'nameSTARTSWITHmany^size=3')).toHaveLength(MANY)
  script(local, `${OF_MANY} gr.deleteMultiple()`)
  expect(local.rows('acme_thing', 'nameSTARTSWITHmany')).toEqual([])
})

test('goes back to a place that was kept', () => {
  const found = script(
    local,
    `${OF_MANY} gr.query(); gr.next(); gr.saveLocation(); for (var i = 0; i < ${BLOCK + 9}; i++) gr.next(); var there = gr.getValue('name');
     gr.restoreLocation(); return [there, gr.getValue('name')]`,
    'global'
  )
  expect(found).toEqual([`many ${String(BLOCK + 9).padStart(5, '0')}`, 'many 00000'])
})

test('holds a block of them at a time', () => {
  local.instance.database.stats = {}
  script(local, `${OF_MANY} ${walk()}`)
  // The first rows, the list of all sys_ids, and three blocks.
  expect(local.instance.database.stats.acme_thing!.queries).toBe(5)
})
