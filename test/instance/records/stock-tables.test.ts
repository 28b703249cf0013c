// Tables of a stock instance that are there without records, for the scripts that ask for them.

import { useInstance } from '../../support/instance.ts'

const local = useInstance()

/** What a script of the global scope returns. */
const script = (code: string): unknown =>
  local.instance.scripts.evaluate('global', `(function () { ${code} })()`, 'test')

test.each([
  ['item_option_new', 'question'],
  ['service_offering', 'cmdb_ci_service'],
  ['cmdb_ci_service_discovered', 'cmdb_ci'],
  ['cmdb_ci_vmware_instance', 'cmdb_ci_vm_object'],
  ['cmdb_ci_ip_router', 'cmdb_ci_hardware'],
  ['api_key_credentials', 'discovery_credentials'],
  ['sysevent_email_action', 'sys_metadata'],
])('%s is a %s', (table, parent) => {
  expect(local.instance.schema.extends(table, parent)).toBe(true)
})

test('records of them follow references, choices and cascades as any others', () => {
  const values = script(`
    var item = new GlideRecord('sc_cat_item'); item.name = 'Laptop'; var laptop = item.insert();
    var variable = new GlideRecord('item_option_new');
    variable.newRecord(); variable.name = 'colour'; variable.question_text = 'Colour'; variable.type = '5'; variable.cat_item = laptop;
    var colour = variable.insert();
    var choice = new GlideRecord('question_choice'); choice.question = colour; choice.text = 'Grey'; choice.value = 'grey'; choice.insert();
    var found = new GlideRecord('item_option_new');
    found.addQuery('cat_item.name', 'Laptop'); found.query(); found.next();
    var before = [found.getDisplayValue(), found.type.getDisplayValue(), found.cat_item.name.toString()];
    found.deleteRecord();
    var left = new GlideRecord('question_choice'); left.query();
    return before.concat(left.getRowCount()).join()`)
  expect(values).toBe('Colour,Select Box,Laptop,0')
})

test('an outage and a survey are numbered', () => {
  const numbers = script(`
    return ['cmdb_ci_outage', 'asmt_assessment_instance'].map(function (table) {
      var row = new GlideRecord(table); row.newRecord(); return row.getValue('number') }).join()`)
  expect(numbers).toMatch(/^OUTAGE\d{7},AINST\d{7}$/)
})

test('a table whose emptiness would be a wrong answer is not there', () => {
  const missing = ['v_user_session', 'syslog_transaction', 'sys_physical_table_stats']
  expect(missing.filter((table) => local.instance.schema.has(table))).toEqual([])
})
