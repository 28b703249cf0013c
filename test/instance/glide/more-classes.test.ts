// Smaller classes. Source: ServiceNow docs, australia: GlideJsonPathAPI, CSVParserScopedAPI, c_GlideFilterScopedAPI,
// c_GlideEmailOutboundScopedAPI, c_GlideURIScopedAPI; GlideTableDescriptor: published scripts.

import { script, useAcme } from './acme.ts'

const local = useAcme()
const on = (code: string): unknown => script(local, code, 'global')

const STORE = `{"store": {"book": [{"title": "A", "price": 8, "tags": ["x"]}, {"title": "B", "price": 12}, {"title": "C", "price": 22}], "open": true}}`

test.each<[string, unknown]>([
  [`$['store']['book'][*]['title']`, ['A', 'B', 'C']],
  ['$.store.book[0].title', 'A'],
  ['$.store.book[-1:].title', ['C']],
  ['$.store.book[0:2].price', [8, 12]],
  ['$..price', [8, 12, 22]],
  ['$.store.book[?(@.price > 10)].title', ['B', 'C']],
  [`$.store.book[?(@.title == 'A' || @.price >= 22)].price`, [8, 22]],
  ['$.store.book[?(@.tags)].title', ['A']],
  ['$.store.open', true],
  ['$.store.none', null],
])('the JSONPath %s finds %j', (path, found) => {
  expect(on(`return new GlideJsonPath(${JSON.stringify(STORE)}).read(${JSON.stringify(path)})`)).toEqual(found)
})

test('a path that is not understood is told', () => {
  expect(() => on(`new GlideJsonPath('{}').read('$.a[b')`)).toThrow('Expected')
})

test('a line of CSV as a list and as an object', () => {
  expect(
    script(
      local,
      `var line = '"Joe","Smith","1470 W ""Carmen"", Chicago"', p = new sn_impex.CSVParser();
       return [p.parseLineToArray(line), p.parseLineToObject('a;b', ['one', 'two', 'three'], ';')]`
    )
  ).toEqual([['Joe', 'Smith', '1470 W "Carmen", Chicago'], { one: 'a', two: 'b', three: '' }])
})

test('a filter looks at the case of letters, unless it is told not to', () => {
  local.things({ name: 'Kite', color: 'red', size: '3' })
  const meets = (code: string): unknown =>
    script(local, `var g = new GlideRecord('acme_thing'); g.get('name', 'Kite'); return ${code}`)
  expect(meets(`[GlideFilter.checkRecord(g, 'name=Kite'), GlideFilter.checkRecord(g, 'name=kite')]`)).toEqual([
    true,
    false,
  ])
  expect(
    meets(`[GlideFilter.checkRecord(g, 'color=red^size>5'), GlideFilter.checkRecord(g, 'color=red^size>5', false)]`)
  ).toEqual([false, true])
  expect(
    meets(
      `(function () { var f = new GlideFilter('name=kite', 'x'); f.setCaseSensitive(false); return f.match(g, true) })()`
    )
  ).toBe(true)
})

test('an e-mail becomes a record that is ready to be sent', () => {
  script(
    local,
    `var mail = new GlideEmailOutbound(); mail.setSubject('Hello'); mail.setBody('<p>Dear Sir</p>'); mail.addRecipient('a@example.com');
     mail.addAddress('cc', 'b@example.com', 'Bea'); mail.setFrom('c@example.com'); mail.save()`
  )
  const [mail] = local.rows('sys_email')
  expect(mail).toMatchObject({
    subject: 'Hello',
    body: '<p>Dear Sir</p>',
    recipients: 'a@example.com',
    copied: 'Bea <b@example.com>',
    type: 'send-ready',
    mailbox: 'outbox',
  })
})

test('parameters of an address', () => {
  expect(
    script(
      local,
      `var u = new GlideURI(); u.set('sysparm_query', 'a=1^b=2'); return [u.get('sysparm_query'), u.toString('list.do')]`
    )
  ).toEqual(['a=1^b=2', 'list.do?sysparm_query=a%3D1%5Eb%3D2'])
})

test('what a table is', () => {
  expect(
    on(`var t = GlideTableDescriptor.get('acme_big_thing'); return [t.isValid(), t.getLabel() !== '', t.getDisplayName(), t.getFirstTableName('size'),
      t.getFirstTableName('weight'), t.getElementDescriptor('size').getInternalType(), GlideTableDescriptor.fieldExists('acme_thing', 'weight')]`)
  ).toEqual([true, true, 'name', 'acme_thing', 'acme_big_thing', 'integer', false])
})

test('the time between two dates, in global scripts and in apps', () => {
  const code = `return GlideDateTime.subtract(new GlideDateTime('2026-01-01 00:00:00'), new GlideDateTime('2026-01-03 00:00:00')).getDisplayValue()`
  expect([on(code), script(local, code)]).toEqual(['2 Days', '2 Days'])
})

test.each([
  'sn_hr_core.hr_Utils',
  'sn_cc.ConnectionInfoProvider',
  'sn_sc.CartJS',
  'sn_fsm.Anything',
  'global.Cart',
  'Cart',
  'global.Diagnostics',
])('new %s() throws its name', (name) => {
  const said = `${name.replace('global.', '')} is not implemented by the local instance`
  expect(() => script(local, `new ${name}()`)).toThrow(said)
  expect(() => on(`new ${name}()`)).toThrow(said)
})

test('what is nobody’s is not there', () => {
  expect(on(`return [typeof sn_nobody_knows, typeof global.Unknown]`)).toEqual(['undefined', 'undefined'])
})

test('a date reckons as a date and time does', () => {
  expect(
    script(
      local,
      `var d = new GlideDate(); d.setValue('2026-01-31'); d.addMonthsUTC(1); var seen = [d.getValue()]; d.addDaysLocalTime(2); seen.push(d.getValue(), d.getDayOfWeek());
       var e = new GlideDate(); e.setValue('2026-03-03'); seen.push(d.before(e), d.onOrAfter(e), d.compareTo(e)); return seen`
    )
  ).toEqual(['2026-02-28', '2026-03-02', 1, true, false, -1])
})

test('another user, and the record of one', () => {
  const id = local.insert('sys_user', { user_name: 'ada', name: 'Ada L', email: 'ada@example.com', active: 'true' })
  expect(
    on(
      `var u = gs.getUser().getUserByID('ada'); return [u.getID(), u.getDisplayName(), u.hasRole('itil'), String(u.getRecord().email), gs.getUser().getUserByID('nobody')]`
    )
  ).toEqual([id, 'Ada L', false, 'ada@example.com', null])
})

test('a session has an id, the same for all of its scripts', () => {
  expect(on(`return [gs.getSessionID() === gs.getSessionID(), gs.getSessionID().length]`)).toEqual([true, 32])
})

// Source: ServiceNow docs, GlideScriptedExtPtScopedAPI (australia).
test('extension points give uninitialized objects of the script includes that are registered, by order', () => {
  const include = (name: string): string =>
    local.insert('sys_script_include', {
      name,
      api_name: `global.${name}`,
      access: 'public',
      active: 'true',
      sys_scope: 'global',
      script: `var ${name} = Class.create(); ${name}.prototype = { initialize: function (who) { this.who = who || 'nobody'; },
        hello: function () { return this.type + ' ' + this.who; }, type: '${name}' };`,
    })
  const point = local.insert('sys_extension_point', { name: 'Greeter', api_name: 'global.Greeter' })
  for (const [name, order, active] of [
    ['Late', '200', 'true'],
    ['Early', '100', 'true'],
    ['Off', '1', 'false'],
  ] as const)
    local.insert('sys_extension_instance', { point, class: include(name), order, active })
  for (const name of ['global.Greeter', 'Greeter'])
    expect(
      script(
        local,
        `var eps = new GlideScriptedExtensionPoint().getExtensions('${name}'); var said = [];
         for (var i = 0; i < eps.length; i++) { said.push(eps[i].who === undefined); eps[i].initialize('Ann'); said.push(eps[i].hello()); }
         return said`
      )
    ).toEqual([true, 'Early Ann', true, 'Late Ann'])
  expect(script(local, `return new GlideScriptedExtensionPoint().getExtensions('Nothing').length`)).toBe(0)
})
