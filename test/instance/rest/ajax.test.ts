// POST /xmlhttp.do: GlideAjax and AbstractAjaxProcessor. Source: ServiceNow docs, c_GlideAjaxAPI (australia).

import { useRemote } from '../../support/rest.ts'

const remote = useRemote({
  packages: [
    {
      scope: 'x_ajax',
      includes: {
        Terms: `var Terms = Class.create();
          Terms.prototype = Object.extendsObject(global.AbstractAjaxProcessor, {
            hello: function () { return 'hi ' + this.getParameter('sysparm_who') + (this.getParameter('sysparm_none') === null) + gs.getUserName(); },
            set: function () { this.setAnswer('<"set">\\n'); },
            ajaxFunction_old: function () { return this.getName() + this.getValue() + this.getType() + this.getChars(); },
            items: function () { var a = this.newItem('choice'); a.setAttribute('value', '1'); this.newItem(); return JSON.stringify({ n: 2 }); },
            fails: function () { nothing.here(); },
            _secret: function () { return 'secret'; },
            type: 'Terms' });`,
        Closed: `var Closed = Class.create(); Closed.prototype = Object.extendsObject(global.AbstractAjaxProcessor, { hello: function () { return 'closed'; } });`,
        Own: `var Own = Class.create(); Own.prototype = Object.extendsObject(AbstractAjaxProcessor, { process: function () { if (this.getName() == 'mine') return 'own'; } });`,
        Ruled: `var Ruled = Class.create(); Ruled.prototype = Object.extendsObject(global.AbstractAjaxProcessor, { hello: function () { return 'ruled'; } });`,
      },
      records: [
        {
          table: 'sys_security_acl',
          key: 'ruled',
          values: {
            name: 'x_ajax.Ruled',
            type: 'client_callable_script_include',
            operation: 'execute',
            active: 'true',
            advanced: 'true',
            script: `answer = gs.hasRole('itil')`,
          },
        },
      ],
    },
  ],
})
const { call } = remote
const ajax = async (form: Record<string, string>, as = remote.admin) =>
  call('POST /xmlhttp.do', { form: { sysparm_processor: 'x_ajax.Terms', ...form }, as })
const answerOf = async (form: Record<string, string>) => /answer="([^"]*)"/.exec((await ajax(form)).text)?.[1]

beforeAll(() => {
  const { database } = remote.running.instance
  for (const name of ['Terms', 'Own', 'Ruled']) {
    const { sys_id } = database.find('sys_script_include', 'name', name)!
    database.update('sys_script_include', String(sys_id), { client_callable: 1 })
  }
})

test('a function answers by an attribute of an XML document', async () => {
  const { status, headers, text } = await ajax({ sysparm_name: 'hello', sysparm_who: 'Bo' })
  expect([status, headers.get('content-type')]).toEqual([200, 'text/xml;charset=UTF-8'])
  expect(text).toBe(
    '<?xml version="1.0" encoding="UTF-8"?><xml sysparm_max="15" sysparm_name="hello" sysparm_processor="x_ajax.Terms" answer="hi Botrueadmin"/>'
  )
})

test('by its full name, or by its name in the scope that asks', async () => {
  const named = { sysparm_name: 'hello', sysparm_processor: 'Terms' }
  expect(await answerOf({ ...named, sysparm_scope: 'x_ajax' })).toContain('hi')
  expect(await answerOf(named)).toBeUndefined()
})

test('answers that are set, elements, older names, a process of its own', async () => {
  expect(await answerOf({ sysparm_name: 'set' })).toBe('&lt;&quot;set&quot;&gt;&#10;')
  expect((await ajax({ sysparm_name: 'items' })).text).toContain(
    'answer="{&quot;n&quot;:2}"><choice value="1"/><item/></xml>'
  )
  const old = { sysparm_name: 'old', sysparm_value: 'v', sysparm_type: 't', sysparm_chars: 'c' }
  expect(await answerOf(old)).toBe('oldvtc')
  expect(await answerOf({ sysparm_processor: 'x_ajax.Own', sysparm_name: 'mine' })).toBe('own')
})

test.each([
  [{ sysparm_name: '_secret' }],
  [{ sysparm_name: 'initialize' }],
  [{ sysparm_name: 'process' }],
  [{ sysparm_name: 'toString' }],
  [{ sysparm_name: 'nope' }],
  [{ sysparm_name: 'hello', sysparm_processor: 'x_ajax.Closed' }],
  [{ sysparm_name: 'hello', sysparm_processor: 'x_ajax.Missing' }],
  [{ sysparm_name: 'hello', sysparm_processor: 'gs.info(1)//' }],
  [{ sysparm_name: 'fails' }],
])('nothing answers: %j', async (form) => {
  const { status, text } = await ajax(form)
  expect([status, text]).toEqual([200, expect.not.stringContaining('answer=')])
})

test('what went wrong is said, and logged', async () => {
  expect((await ajax({ sysparm_name: 'fails' })).text).toContain('error="ReferenceError: nothing is not defined')
  expect((await ajax({ sysparm_processor: 'x_ajax.Closed' })).text).toContain('no client callable script include')
})

test('only for who has an account and passes its rules; a page needs its token', async () => {
  expect((await call('POST /xmlhttp.do', { form: { sysparm_processor: 'x_ajax.Terms' }, as: 'nobody' })).status).toBe(
    401
  )
  const ruled = { sysparm_processor: 'x_ajax.Ruled', sysparm_name: 'hello' }
  expect((await ajax(ruled, remote.user('ajax.itil', 'itil'))).text).toContain('answer="ruled"')
  expect((await ajax(ruled, remote.user('ajax.none'))).text).not.toContain('answer=')
})
