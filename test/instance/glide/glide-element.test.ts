// GlideElement by its documented examples. Source: ServiceNow docs, c_GlideElementScopedAPI.

import { setDisplaySettings } from '../../../src/instance/values/index.ts'
import { script, useAcme } from './acme.ts'

const local = useAcme({
  rules: [
    {
      name: 'Changes',
      table: 'acme_thing',
      when: 'after',
      on: ['update'],
      script: `gs.info([current.spare.changes(), current.spare.changesFrom(false), current.spare.changesTo(true), current.size.changes(),
        current.name.changesTo('b'), current.name.changesFrom('a')].join())`,
    },
  ],
})
let owner: string
let thing: string

beforeEach(() => {
  owner = local.insert('acme_owner', { full_name: 'Anna Kit', email: 'anna@a.test' })
  thing = local.insert('acme_big_thing', {
    name: 'a',
    owner,
    state: 'open',
    bought: '2026-04-15 20:00:00',
    checked: '2026-04-15',
  })
})
afterEach(() => setDisplaySettings())

/** @param code has the record as `gr` */
const on = (code: string) => script(local, `var gr = new GlideRecord('acme_thing'); gr.get('${thing}'); ${code}`)

test('compares as its value: text, number, boolean', () => {
  expect(
    on(
      `gr.spare = true; gr.size = '7'; return [gr.name == 'a', gr.spare == true, gr.size > 5, gr.size + '', String(gr.spare)]`
    )
  ).toEqual([true, true, true, '7', 'true'])
})

test('tells values and display values', () => {
  expect(
    on(
      `return [gr.state.getValue(), gr.state.getDisplayValue(), gr.state.getChoiceValue(), gr.owner.getDisplayValue(), gr.owner.getDisplayValue(4)]`
    )
  ).toEqual(['open', 'Open now', 'Open now', 'Anna Kit', 'Anna'])
  expect(on(`return gr.state.getChoices().sort()`)).toEqual(['open', 'shut'])
})

test('shows a date and time on the clock and in the format of the user', () => {
  setDisplaySettings(() => ({ timeZone: 'US/Pacific', dateFormat: 'dd/MM/yyyy' }))
  expect(on(`return [gr.bought.getDisplayValue(), gr.bought.getValue(), gr.checked.getDisplayValue()]`)).toEqual([
    '15/04/2026 13:00:00',
    '2026-04-15 20:00:00',
    '15/04/2026',
  ])
  expect(on(`gr.bought.setDisplayValue('16/04/2026 01:00:00'); return gr.getValue('bought')`)).toBe(
    '2026-04-16 08:00:00'
  )
})

test('gives the object of a date, and its milliseconds', () => {
  expect(
    on(
      `return [gr.bought.getGlideObject().getNumericValue(), gr.bought.dateNumericValue(), gr.checked.dateNumericValue()]`
    )
  ).toEqual([Date.UTC(2026, 3, 15, 20), Date.UTC(2026, 3, 15, 20), Date.UTC(2026, 3, 15)])
  expect(on(`gr.bought.setDateNumericValue(10000); return gr.getValue('bought')`)).toBe('1970-01-01 00:00:10')
  expect(() => on(`gr.name.getGlideObject()`)).toThrow(
    'GlideElement.getGlideObject of a column of type string is not implemented'
  )
})

test('leads through references, empty ones too', () => {
  expect(
    on(`return [String(gr.owner.email), gr.owner.getRefRecord().getValue('full_name'), gr.owner.getReferenceTable()]`)
  ).toEqual(['anna@a.test', 'Anna Kit', 'acme_owner'])
  expect(
    on(
      `gr.owner = ''; var ref = gr.owner.getRefRecord(); return [String(gr.owner.email), ref.isValidRecord(), ref.getTableName(), gr.owner.nil()]`
    )
  ).toEqual(['', false, 'acme_owner', true])
})

test('setDisplayValue finds the reference or choice of that name', () => {
  const bo = local.insert('acme_owner', { full_name: 'Bo' })
  expect(
    on(
      `gr.owner.setDisplayValue('Bo'); gr.state.setDisplayValue('Shut'); return [gr.getValue('owner'), gr.getValue('state')]`
    )
  ).toEqual([bo, 'shut'])
})

test('tells changes in a business rule, after the write too', () => {
  on(`gr.spare = true; gr.name = 'b'; gr.update()`)
  expect(local.log).toContain('true,true,true,false,true,true')
  expect(on(`return gr.name.changes()`)).toBe(false)
})

test('tells where its column comes from and what the dictionary says', () => {
  expect(
    on(
      `var ed = gr.size.getED(); return [gr.size.getTableName(), gr.size.getName(), ed.getInternalType(), ed.getName(), ed.isNumber(), gr.getED().getPlural()]`
    )
  ).toEqual(['acme_thing', 'size', 'integer', 'size', true, 'acme_things'])
})

test('reads attributes of the dictionary', () => {
  const [row] = local.rows('sys_dictionary', 'name=acme_thing^element=owner')
  local.update('sys_dictionary', row!.sys_id!, { attributes: 'tree_picker=true,ref_auto_completer=X' })
  expect(
    on(
      `return [gr.owner.getAttribute('tree_picker'), gr.owner.getBooleanAttribute('tree_picker'), gr.owner.getAttribute('none'), gr.name.getBooleanAttribute('tree_picker')]`
    )
  ).toEqual(['true', true, null, false])
})

test('keeps an error message that a script puts on it', () => {
  expect(on(`gr.name.setError('too short'); return [gr.name.getError(), gr.size.getError()]`)).toEqual([
    'too short',
    null,
  ])
})

test('says by name what it does not do', () => {
  expect(() => on(`gr.name.getGlobalDisplayValue()`)).toThrow(
    'GlideElement.getGlobalDisplayValue is not implemented by the local instance'
  )
})
