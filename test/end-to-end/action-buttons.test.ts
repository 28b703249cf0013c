// Device actions from forms and flows: who sees which button, what their dialogs ask, and what the step of the flow action does.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtApps } from '../support/built.ts'
import { APP, type Answer, type Device, type Json, Setting } from './both-ways-setting.ts'
import { buttonsOf, hiddenOf, type Visitor, visitor } from './visitor.ts'

const setting = new Setting()
const ROLE = 'x_kandj_kandji.device_operator'
const LABELS = ['Blank push', 'Lock', 'Restart', 'Shut down']
let operator = ''
let person: Visitor
let stranger: Visitor
let strangerAccount = ''

beforeAll(async () => {
  await setting.start()
  operator = await setting.account(ROLE, 'itil')
  strangerAccount = await setting.account('x_kandj_kandji.admin', 'itil')
  person = await visitor(setting, operator)
  stranger = await visitor(setting, strangerAccount)
}, 180_000)
afterAll(() => setting.close())
beforeEach(() => setting.set('device_actions', 'true'))

const formsOf = ({ computer, mdm }: Device): string[] => [
  `/cmdb_ci_computer.do?sys_id=${computer}`,
  `/x_kandj_kandji_mdm.do?sys_id=${mdm}`,
]
const actionButtons = async (who: Visitor, path: string): Promise<string[]> =>
  buttonsOf(await who.get(path)).filter((name) => LABELS.includes(name))
const call = (method: string, path: string, body?: object, account = operator): Promise<Answer> =>
  setting.ask(method, APP + path, body, account)

describe('the buttons', () => {
  test.each([
    ['Mac', 'macOS', LABELS],
    ['iPhone', 'iOS', LABELS],
    ['iPad', 'iPadOS', LABELS],
    ['AppleTV', 'tvOS', ['Blank push', 'Restart']],
    ['Vision', 'visionOS', []],
    ['Windows', 'Windows 11', []],
    ['Mac', '', []],
  ])('%s with %s has its own', async (platform, os, expected) => {
    const device = await setting.device(platform, os)
    for (const path of formsOf(device)) expect([path, await actionButtons(person, path)]).toEqual([path, expected])
  })

  test('are hidden from others, while switched off, from devices that were removed and from new records', async () => {
    const device = await setting.device()
    for (const path of formsOf(device)) expect(await actionButtons(stranger, path)).toEqual([])
    expect(await actionButtons(person, '/cmdb_ci_computer.do?sys_id=-1')).toEqual([])
    const alone = await setting.insert('cmdb_ci_computer', { name: 'Alone', os: 'macOS' })
    expect(await actionButtons(person, `/cmdb_ci_computer.do?sys_id=${alone}`)).toEqual([])

    await setting.set('device_actions', 'false')
    for (const path of formsOf(device)) expect(await actionButtons(person, path)).toEqual([])
    await setting.set('device_actions', 'true')
    await setting.update('x_kandj_kandji_mdm', device.mdm, { is_removed: 'true' })
    for (const path of formsOf(device)) expect(await actionButtons(person, path)).toEqual([])
  })

  test('a submission of one that somebody does not see is 403, and nothing is asked for', async () => {
    const device = await setting.device()
    for (const path of formsOf(device)) {
      const form = await stranger.get(path)
      for (const action of ['blank_push', 'lock', 'restart', 'shutdown']) {
        const sent = { ...hiddenOf(form), sys_action: `x_kandj_kandji_${action}` }
        expect((await stranger.post(path, sent)).status).toBe(403)
      }
    }
    expect(await setting.rows('x_kandj_kandji_device_action', `mdm=${device.mdm}`)).toEqual([])
  })
})

describe('what the dialog goes by', () => {
  test('the pages and their API are for the role alone', async () => {
    const { mdm } = await setting.device()
    for (const page of ['/x_kandj_kandji_ask_action.do', '/x_kandj_kandji_show_pin.do']) {
      expect((await stranger.get(page)).status).toBe(403)
      expect((await person.get(page)).status).toBe(200)
    }
    for (const [method, path] of [
      ['GET', `/devices/${mdm}/actions`],
      ['POST', `/devices/${mdm}/actions`],
      ['GET', `/actions/${mdm}/pin`],
    ] as const) {
      const body = method === 'POST' ? { action: 'lock' } : undefined
      expect([path, (await call(method, path, body, strangerAccount)).status]).toEqual([path, 403])
    }
  })

  test('no page can call the functions of the conditions and the flow', async () => {
    for (const account of [operator, strangerAccount]) {
      const path = '/xmlhttp.do?sysparm_processor=x_kandj_kandji.KandjiDeviceActions&sysparm_name=ask'
      const { body } = await setting.ask('GET', path, undefined, account)
      expect(body).toContain('There is no client callable script include')
    }
  })

  test('it names the device and what happens, by computer and MDM record alike', async () => {
    const mac = await setting.device()
    for (const id of [mac.mdm, mac.computer]) {
      const { result } = (await call('GET', `/devices/${id}/actions`)).body
      expect(result).toMatchObject({ mdm: mac.mdm, device: expect.stringMatching(/^Mac C/), platform: 'Mac' })
      const lock = result.actions.find(({ action }: Json) => action === 'lock')
      expect(lock).toMatchObject({ label: 'Lock', possible: true, detail: expect.stringContaining('only the PIN') })
    }
    const phone = await setting.device('iPhone', 'iOS')
    const { actions } = (await call('GET', `/devices/${phone.mdm}/actions`)).body.result
    expect(actions.map(({ detail }: Json) => detail)).toContainEqual(expect.stringContaining('The passcode'))
    const tv = await setting.device('AppleTV', 'tvOS')
    const ofTv = (await call('GET', `/devices/${tv.mdm}/actions`)).body.result.actions
    expect(ofTv.map(({ possible }: Json) => possible)).toEqual([true, false, true, false])
    expect((await call('GET', `/devices/${'f'.repeat(32)}/actions`)).status).toBe(404)
  })

  test('a ticket goes by its number as well, and a wrong one is named', async () => {
    const { mdm } = await setting.device()
    const task = await setting.insert('incident', { short_description: 'Lost', number: 'INC7700001' })
    const { status, body } = await call('POST', `/devices/${mdm}/actions`, { action: 'restart', task: 'INC7700001' })
    expect(status).toBe(201)
    const made = await setting.row('x_kandj_kandji_device_action', body.result.sys_id)
    expect(made.task.value).toBe(task)
    for (const wrong of ['INC7700002', ' ', 'f'.repeat(32)]) {
      const refused = await call('POST', `/devices/${mdm}/actions`, { action: 'lock', task: wrong })
      expect([refused.status, refused.body.error.message]).toEqual([400, expect.stringContaining(`"${wrong}"`)])
    }
  })

  test('an MDM record of another computer is refused', async () => {
    const [one, other] = [await setting.device(), await setting.device()]
    const body = { action: 'lock', computer: one.computer }
    expect((await call('POST', `/devices/${other.mdm}/actions`, body)).status).toBe(403)
    expect(await setting.rows('x_kandj_kandji_device_action', `mdm=${other.mdm}`)).toEqual([])
    expect((await call('POST', `/devices/${one.mdm}/actions`, body)).status).toBe(201)
  })
})

describe('the flow action “Kandji: device action”', () => {
  const updates = join(builtApps()[0]!, 'update')
  const definition = readdirSync(updates)
    .filter((name) => name.startsWith('sys_hub_action_type_definition_'))
    .map((name) => readFileSync(join(updates, name), 'utf8'))
    .find((text) => text.includes('<name>Kandji: device action</name>'))!
  const elements = (record: string): string[] =>
    [...definition.matchAll(new RegExp(`<${record} .*?<element>(\\w+)</element>`, 'gs'))].map(([, name]) => name!)
  const step = /<value>([^<]*execute\(inputs, outputs\)[^<]*)<\/value>/.exec(definition)![1]!

  /** Runs the step of the built definition, as a flow would, on behalf of admin. */
  async function run(inputs: Record<string, string>): Promise<Json> {
    const said = `gs.info('OUTPUTS ' + encodeURIComponent(JSON.stringify(outputs)) + ' END')`
    const script = `var inputs = ${JSON.stringify(inputs)}, outputs = {};\n${step}\n${said}`
    const { body } = await setting.ask('POST', '/local/script', { scope: 'x_kandj_kandji', script })
    const found = /OUTPUTS (\S+) END/.exec(JSON.stringify(body))?.[1]
    if (found === undefined) throw new Error(JSON.stringify(body))
    return JSON.parse(decodeURIComponent(found))
  }

  test('is built with its inputs and outputs, its step wired to them', () => {
    const names = ['device', 'action', 'reason', 'task', 'message', 'phone_number']
    expect(elements('sys_hub_action_input')).toEqual(names)
    expect(elements('sys_hub_action_output').slice(0, 3)).toEqual(['state', 'device_action', 'message'])
    for (const name of names) expect(definition).toContain(`<value>{{action.${name}}}</value>`)
    expect(definition).toContain('<access>public</access>')
  })

  test('is kept by the instance that the app is installed on', async () => {
    const [found] = await setting.rows('sys_hub_action_type_definition', 'internal_name=kandji_device_action')
    expect(found).toMatchObject({ name: 'Kandji: device action', access: 'public' })
  })

  test.each(['mdm', 'computer'] as const)(
    'asks for an action of a device by its %s, and tells the task',
    async (by) => {
      const device = await setting.device()
      const task = await setting.insert('incident', { short_description: 'From a flow' })
      const outputs = await run({
        device: device[by],
        action: 'lock',
        reason: 'lost',
        task,
        message: 'Call',
        phone_number: '5',
      })
      expect(outputs).toEqual({ state: 'queued', device_action: expect.any(String), message: expect.any(String) })
      const made = await setting.row('x_kandj_kandji_device_action', outputs.device_action)
      expect(made).toMatchObject({ action: 'lock', reason: 'lost', message: 'Call', phone_number: '5' })
      expect(made.mdm.value).toBe(device.mdm)
      await setting.run('Kandji device actions')
      const notes = JSON.stringify(await setting.rows('sys_journal_field', `element_id=${task}`))
      for (const state of ['queued', 'sent']) expect(notes).toMatch(new RegExp(`Lock of Mac C\\w+ – ${state}`))
    }
  )

  test.each([
    ['a platform that does not allow it', 'tvOS', 'lock', 'Lock is for Mac'],
    ['an action that there is not', 'macOS', 'erase', 'action: expected one of'],
  ])('tells flow and task of %s', async (_name, os, action, reason) => {
    const { mdm } = await setting.device('AppleTV', os)
    const task = await setting.insert('incident', { short_description: 'From a flow' })
    const outputs = await run({ device: mdm, action, task })
    expect(outputs).toEqual({ state: 'refused', device_action: '', message: expect.stringContaining(reason) })
    const notes = JSON.stringify(await setting.rows('sys_journal_field', `element_id=${task}`))
    expect(notes).toContain(reason)
  })

  test('names a device and a task that there are not, and one that is switched off', async () => {
    const { mdm } = await setting.device()
    expect((await run({ device: 'x', action: 'lock' })).message).toContain('device: expected an MDM record')
    expect((await run({ device: mdm, action: 'lock', task: 'x' })).message).toContain('task: expected')
    await setting.set('device_actions', 'false')
    expect(await run({ device: mdm, action: 'lock' })).toMatchObject({ state: 'refused' })
  })
})
