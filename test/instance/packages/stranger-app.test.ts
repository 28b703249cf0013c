// An app as developers of other products write it with the SDK: rules and APIs that are functions of modules, numbered tables, a
// script action, UI pages, a script include for the browser, a flow. It installs as a whole and each part is used from outside.

import { useRemote } from '../../support/rest.ts'
import { restApi } from '../../support/scripted-rest.ts'

const X = 'x_stranger'
const HANDLERS = `require('${X}/demo/1.0.0/src/server/handlers.ts')`

const remote = useRemote({
  packages: [
    {
      scope: X,
      tables: {
        [`${X}_ticket`]: { extends: 'task', ws: true, columns: { plate: 'string' } },
        [`${X}_loan`]: {
          ws: true,
          columns: {
            number: { default: 'javascript:global.getNextObjNumberPadded();', display: true },
            item: { reference: 'cmdb_ci_service' },
            kind: { choices: { day: 'A day', week: 'A week' }, default: 'day' },
          },
        },
      },
      modules: {
        'package.json': `{"name":"stranger","version":"1.0.0"}`,
        'src/server/handlers.ts': `import { gs } from '@servicenow/glide'
          export function greet(request, response) { response.setBody({ method: 'GET', who: request.queryParams.who, user: gs.getUserName() }) }
          export function shout(current, previous) {
            if (current.getValue('short_description') != previous?.getValue('short_description'))
              current.setValue('short_description', current.getValue('short_description').toUpperCase())
          }`,
      },
      rules: [
        {
          name: 'Shout',
          table: 'sc_req_item',
          when: 'before',
          script: `(function () { ${HANDLERS}.shout(current, previous) })()`,
        },
      ],
      includes: {
        Names: `var Names = Class.create();
          Names.prototype = Object.extendsObject(global.AbstractAjaxProcessor, {
            full: function () { var util = new global.ArrayUtil();
              return util.unique(['Ann', 'Ann', this.getParameter('sysparm_last')]).join(' ') },
            type: 'Names' });`,
      },
      records: [
        {
          table: 'sys_number',
          key: 'ticket',
          values: { category: `${X}_ticket`, prefix: 'STR', number: '5000', maximum_digits: '6' },
        },
        {
          table: 'sys_number',
          key: 'loan',
          values: { category: `${X}_loan`, prefix: 'LOAN', number: '10', maximum_digits: '4' },
        },
        ...restApi(X, {
          service: 'desk',
          resources: [
            { path: '/greet', script: `${HANDLERS}.greet(request, response)` },
            {
              method: 'POST',
              path: '/echo/{id}',
              script: `var body = new global.JSON().decode(request.body.dataString);
                response.setStatus(201); response.setBody({ id: request.pathParams.id, body: body })`,
            },
          ],
        }),
        {
          table: 'sysevent_script_action',
          key: 'action',
          values: {
            name: 'Make a ticket',
            event_name: `${X}.asked`,
            active: 'true',
            script: `var ticket = new GlideRecord('${X}_ticket'); ticket.initialize();
              ticket.short_description = event.parm1; ticket.plate = event.parm2; ticket.insert();`,
          },
        },
        {
          table: 'sys_ui_page',
          key: 'page',
          values: {
            name: 'desk',
            endpoint: `${X}_desk.do`,
            html: `<?xml version="1.0"?><j:jelly trim="false" xmlns:j="jelly:core" xmlns:g="glide">
              <g:evaluate var="jvar_user">gs.getUserName()</g:evaluate><p>Hello \${jvar_user}</p></j:jelly>`,
            client_script: `var desk = 1`,
          },
        },
        { table: 'sys_hub_flow', key: 'flow', values: { name: 'Approve' } },
        { table: 'sp_widget', key: 'widget', values: { name: 'Loans' } },
        {
          table: 'sys_ui_policy',
          key: 'policy',
          values: {
            short_description: 'Week needs an item',
            table: `${X}_loan`,
            active: 'true',
            conditions: 'kind=week',
          },
        },
      ],
    },
  ],
})
const { call } = remote
const create = async (table: string, body: Record<string, string> = {}) =>
  (await call(`POST /api/now/table/${table}`, { body })).json.result

test('tables number their records by their own rule, a child of task as well', async () => {
  const tickets = [await create(`${X}_ticket`), await create(`${X}_ticket`)]
  expect(tickets.map(({ number }) => number)).toEqual(['STR005001', 'STR005002'])
  const loan = await create(`${X}_loan`)
  expect(loan).toMatchObject({ number: 'LOAN0011', kind: 'day' })
})

test('a rule whose script is a function of a module runs on a table of the platform', async () => {
  const made = await create('sc_req_item', { short_description: 'a quiet order' })
  expect(made.short_description).toBe('A QUIET ORDER')
})

test('REST resources answer by functions of modules and by scripts in place', async () => {
  const greeted = await call(`GET /api/${X}/desk/greet?who=me`)
  expect(greeted.json.result).toMatchObject({ method: 'GET', user: 'admin' })
  expect([greeted.json.result.who].flat()).toEqual(['me'])
  const echoed = await call(`POST /api/${X}/desk/echo/7`, { body: { a: [1] } })
  expect([echoed.status, echoed.json.result]).toEqual([201, { id: '7', body: { a: [1] } }])
  expect((await call(`PUT /api/${X}/desk/greet`, { body: {} })).status).toBe(405)
  expect((await call(`GET /api/${X}/desk/greet`, { as: 'nobody' })).status).toBe(401)
})

test('a script action works on an event of a script', async () => {
  const script = `gs.eventQueue('${X}.asked', null, 'from an event', 'AB12')`
  expect((await call('POST /local/script', { body: { scope: X, script } })).json.status).toBe('success')
  const made = async () => (await call(`GET /api/now/table/${X}_ticket?sysparm_query=plate=AB12`)).json.result
  // Events are worked on a moment later.
  for (let tries = 0; tries < 100 && !(await made()).length; tries++) await new Promise((next) => setTimeout(next, 50))
  expect(await made()).toMatchObject([{ short_description: 'from an event' }])
})

test('a page written in Jelly shows what it evaluates', async () => {
  const { text, status } = await call(`GET /${X}_desk.do`)
  expect([status, text.includes('Hello admin'), text.includes('var desk = 1')]).toEqual([200, true, true])
})

test('the browser calls a script include that it may call', async () => {
  const { database } = remote.running.instance
  const { sys_id: id } = database.find('sys_script_include', 'name', 'Names')!
  database.update('sys_script_include', String(id), { client_callable: 1 })
  const form = { sysparm_processor: `${X}.Names`, sysparm_name: 'full', sysparm_last: 'Lee' }
  expect((await call('POST /xmlhttp.do', { form })).text).toContain('answer="Ann Lee"')
})

test('the summary tells what runs, what is only stored, and what is left out', async () => {
  const { json } = await call(`GET /api/now/table/syslog?sysparm_query=source=install`)
  const [{ message }] = json.result
  for (const part of [
    '1 business rule',
    '1 script include',
    '1 script action',
    '2 scripted REST resources',
    '1 UI page',
  ])
    expect(message).toContain(part)
  expect(message).toContain('1 UI policy')
  expect(message).toMatch(/Only stored, nothing runs them: 1 flow\. Left out/)
  expect(message).toContain('sp_widget (1)')
})
