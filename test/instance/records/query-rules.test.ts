// Business rules without a script, before a query, for a form, and for roles.
// Source: ServiceNow docs, australia: c_BusinessRules (Query, Display, Actions, Role conditions); SDK 4.9.0, businessrule-api.

import { useRemote } from '../../support/rest.ts'

const MEMO = 'x_acme_memo_memo'
const rule = (key: string, values: Record<string, string>) => ({
  table: 'sys_script',
  key,
  values: { name: key, collection: MEMO, active: 'true', when: 'before', order: '100', advanced: 'true', ...values },
})

const remote = useRemote({
  packages: [
    {
      scope: 'x_acme_memo',
      tables: {
        x_acme_memo_memo: {
          columns: { text: 'string', open: 'boolean', state: 'string', day: 'glide_date', copy: 'string' },
        },
        x_acme_memo_letter: { extends: MEMO, columns: { stamp: 'string' } },
      },
      records: [
        rule('only open ones', { action_query: 'true', script: `current.addQuery('open', true);` }),
        rule('fill in', {
          action_insert: 'true',
          advanced: 'false',
          filter_condition: 'text!=plain',
          template: 'state=new^copySAMEAStext^day=javascript:gs.beginningOfToday().slice(0, 10)^nope=1^EQ',
          add_message: 'true',
          message: 'Filled in',
        }),
        rule('for clerks', {
          action_insert: 'true',
          order: '200',
          role_conditions: 'x_acme_memo.clerk',
          advanced: 'false',
          template: 'state=clerk',
        }),
        rule('shown', {
          when: 'before_display',
          advanced: 'true',
          script: `current.text = 'shown: ' + current.text; g_scratchpad.seen = true;`,
        }),
      ],
    },
  ],
})
const { call, insert } = remote
const said = async (script: string): Promise<string> => {
  const { json } = await call('POST /local/script', { body: { scope: 'x_acme_memo', script } })
  return json.log.map(({ message }: { message: string }) => message).join('\n')
}

let hidden = ''
beforeAll(() => {
  insert(MEMO, { text: 'a', open: 'true' })
  hidden = insert(MEMO, { text: 'b', open: 'false' })
})

test('scripts find no more than the rule lets them', async () => {
  const script = `var g = new GlideRecord('${MEMO}'); g.query(); var n = g.getRowCount();
    var all = new GlideRecord('${MEMO}'); all.setWorkflow(false); all.query();
    var count = new GlideAggregate('${MEMO}'); count.addAggregate('COUNT'); count.query(); count.next();
    gs.info([n, all.getRowCount(), count.getAggregate('COUNT'), new GlideRecord('${MEMO}').get('${hidden}'), g.get('text', 'b')].join())`
  expect(await said(script)).toBe('1,2,1,false,false')
})

test('neither does REST, whatever alternatives the query has', async () => {
  const rows = async (query: string) => (await call(`GET /api/now/table/${MEMO}?sysparm_query=${query}`)).json.result
  expect((await rows('')).map(({ text }: { text: string }) => text)).toEqual(['a'])
  expect((await rows('text=b%5ENQtext=b')).length).toBe(0)
  expect((await call(`GET /api/now/table/${MEMO}/${hidden}`)).status).toBe(404)
})

test('what deletes or updates many leaves the others alone', async () => {
  await said(
    `var g = new GlideRecord('${MEMO}'); g.addQuery('text', 'IN', 'a,b'); g.setValue('state', 'seen'); g.updateMultiple();`
  )
  expect(remote.running.instance.database.get(MEMO, hidden)!.state).not.toBe('seen')
})

test('only rules of the table that is queried run', async () => {
  insert('x_acme_memo_letter', { text: 'c', open: 'false' })
  expect(await said(`var g = new GlideRecord('x_acme_memo_letter'); g.query(); gs.info(g.getRowCount())`)).toBe('1')
})

test('a rule without a script sets field values and says its message', async () => {
  const today = new Date().toISOString().slice(0, 10)
  const { json } = await call(`POST /api/now/table/${MEMO}`, { body: { text: 'hello', open: 'true' } })
  expect(json.result).toMatchObject({ state: 'clerk', copy: 'hello', day: today })
  const plain = await call(`POST /api/now/table/${MEMO}`, { body: { text: 'plain', open: 'true' } })
  expect(plain.json.result).toMatchObject({ copy: '', day: '' })
  const log = remote.running.instance.database.find(
    'syslog',
    'message',
    `Business rule fill in: ${MEMO} has no column nope to set`
  )
  expect(log).toBeDefined()
})

test('display rules change what a form shows, and keep nothing', async () => {
  const sysId = insert(MEMO, { text: 'form', open: 'true' })
  const { instance } = remote.running
  const state = instance.loaded(MEMO, instance.database.get(MEMO, sysId)!)
  expect(instance.rules.runDisplay(state)).toMatchObject({ seen: true })
  expect([state.text('text'), instance.database.get(MEMO, sysId)!.text]).toEqual(['shown: form', 'form'])
})
