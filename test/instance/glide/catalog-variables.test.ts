// `current.variables`: the answers to a catalog item's questions. Source: ServiceNow docs, c_ScriptableServiceCatalogVariables
// (australia).

import { useInstance } from '../../support/instance.ts'

const local = useInstance()
const insert = (table: string, values: Record<string, string>): string => local.insert(table, values)
const script = (code: string): unknown =>
  JSON.parse(
    String(local.instance.scripts.evaluate('global', `(function () { ${code} })()`, 'test') ?? 'null')
  ) as unknown

let item = ''
let task = ''
let user = ''
const ANSWERED = new Map<string, string>()

beforeEach(() => {
  const laptop = insert('sc_cat_item', { name: 'Laptop' })
  item = insert('sc_req_item', { cat_item: laptop, short_description: 'A laptop' })
  task = insert('sc_task', { request_item: item })
  user = insert('sys_user', { user_name: 'ann', first_name: 'Ann', last_name: 'Lee' })
  const answer = (name: string, type: string, value: string, more: Record<string, string> = {}) => {
    const question = insert('item_option_new', {
      name,
      type,
      question_text: `Which ${name}?`,
      cat_item: laptop,
      ...more,
    })
    const option = insert('sc_item_option', { item_option_new: question, value, order: String(ANSWERED.size) })
    insert('sc_item_option_mtom', { request_item: item, sc_item_option: option })
    ANSWERED.set(name, option)
    return question
  }
  answer('asset_tag', '6', 'P100')
  answer('owner', '8', user, { reference: 'sys_user' })
  const colour = answer('colour', '5', 'grey')
  insert('question_choice', { question: colour, text: 'Space Grey', value: 'grey' })
  answer('urgent', '7', 'true')
  answer('title', '11', '')
  answer('note', '2', '')
})

const on = (table: string, id: () => string, code: string): unknown =>
  script(`var gr = new GlideRecord('${table}'); gr.get('${id()}'); return JSON.stringify((function () { ${code} })())`)

test.each([
  ['sc_req_item', () => item],
  ['sc_task', () => task],
])('answers by the names of the questions, on %s', (table, id) => {
  const code = `var v = gr.variables;
    return ['' + v.asset_tag, v.asset_tag.getDisplayValue(), v.owner.getDisplayValue(), v.owner.user_name + '', v.colour.getValue(),
      v.colour.getDisplayValue(), v.urgent == true, v.note.nil(), v['asset_tag'].getLabel(), typeof v.title, typeof v.nothing]`
  expect(on(table, id, code)).toEqual([
    ...['P100', 'P100', 'Ann Lee', 'ann', 'grey', 'Space Grey', true, true, 'Which asset_tag?'],
    ...['undefined', 'undefined'],
  ])
})

test('lists the elements with their questions, and names with values', () => {
  expect(
    on(
      'sc_req_item',
      () => item,
      `return gr.variables.getElements().map(function (one) { return [one.getQuestion().getLabel(), one.getQuestion().getValue(), one.isMultiRow()] }).slice(0, 1)
      .concat([Object.keys(gr.variables.getVariableValue()).sort()])`
    )
  ).toEqual([
    ['Which asset_tag?', 'P100', false],
    ['asset_tag', 'colour', 'note', 'owner', 'urgent'],
  ])
})

test('an answer that is set is kept', () => {
  on('sc_req_item', () => item, `gr.variables.asset_tag = 'P' + 200; gr.variables.note.setValue('soon'); gr.update()`)
  expect(on('sc_task', () => task, `return [gr.variables.asset_tag + '', gr.variables.note + '']`)).toEqual([
    'P200',
    'soon',
  ])
})

test('a business rule sees them', () => {
  insert('sys_script', {
    name: 'Tag',
    collection: 'sc_task',
    when: 'before',
    action_update: 'true',
    advanced: 'true',
    active: 'true',
    script: `current.short_description = 'Laptop ' + current.variables.asset_tag + ' for ' + current.variables.owner.getDisplayValue()`,
  })
  on('sc_task', () => task, `gr.description = 'x'; gr.update()`)
  expect(local.rows('sc_task', `sys_id=${task}`)[0]!.short_description).toBe('Laptop P100 for Ann Lee')
})

test('what a record producer made has the answers of its questions; other tasks have none', () => {
  const incident = insert('incident', { short_description: 'broken' })
  const question = insert('item_option_new', { name: 'where', question_text: 'Where?', type: '6' })
  insert('question_answer', { question, value: 'Here', table_name: 'incident', table_sys_id: incident })
  expect(on('incident', () => incident, `return [gr.variables.where + '', typeof gr.variables.other]`)).toEqual([
    'Here',
    'undefined',
  ])
  expect(on('sys_user', () => user, `return typeof gr.variables`)).toBe('undefined')
  expect(() => on('incident', () => incident, `return gr.variables.other.nil()`)).toThrow(
    'gr.variables.other is undefined, as this record of incident has no variable other'
  )
})

test('rows of a multi-row set are read; what would write them throws its name', () => {
  const set = insert('item_option_new_set', { title: 'Hosts', internal_name: 'hosts', type: 'one_to_many' })
  const name = insert('item_option_new', { name: 'host', question_text: 'Host', type: '6', variable_set: set })
  for (const [row_index, value] of [
    ['1', 'a'],
    ['2', 'b'],
  ] as const)
    insert('sc_multi_row_question_answer', {
      parent_id: item,
      row_index,
      value,
      item_option_new: name,
      variable_set: set,
    })
  expect(
    on(
      'sc_req_item',
      () => item,
      `var hosts = gr.variables.hosts; return [hosts.getRowCount(), hosts.getRow(1).host, hosts.getRows()[0].getCells()[0].getLabel(),
      String(hosts), hosts.isMultiRow(), gr.variables.getElements(true).length - gr.variables.getElements().length]`
    )
  ).toEqual([2, 'b', 'Host', '[{"host":"a"},{"host":"b"}]', true, 1])
  expect(() => on('sc_req_item', () => item, `gr.variables.hosts.addRow()`)).toThrow(
    'MultiRowVariableSet.addRow is not implemented'
  )
})
