// The buttons of a conflict's form: who sees them, and that a click carries the decision through to both sides.

import { randomBytes } from 'node:crypto'
import { type Device, type Json, Setting } from './both-ways-setting.ts'
import { buttonsOf, hiddenOf, type Visitor, visitor } from './visitor.ts'

const setting = new Setting()
const JOB = 'Kandji changes'
const LABELS = ["Keep ServiceNow's value", "Keep Kandji's value"]
const KEEP = { servicenow: 'x_kandj_kandji_keep_servicenow', kandji: 'x_kandj_kandji_keep_kandji' }

interface Person {
  email: string
  here: string
  there: string
}

let [bob, eve] = [] as unknown as [Person, Person]
let decider: Visitor
let stranger: Visitor
let device: Device

async function person(name: string): Promise<Person> {
  const email = `${name}.${randomBytes(4).toString('hex')}@acme.example`
  const here = await setting.insert('sys_user', { email, user_name: email, name })
  const { id } = await setting.device()
  await setting.kandji('PATCH', `/local/devices/${id}`, { user: { email, name } })
  return { email, here, there: (await setting.kandji('GET', `/api/v1/devices/${id}`)).body.user.id }
}

beforeAll(async () => {
  await setting.start()
  await setting.set('assignment_sync', 'both')
  ;[bob, eve] = [await person('bob'), await person('eve')]
  decider = await visitor(setting, await setting.account('x_kandj_kandji.admin', 'itil'))
  stranger = await visitor(setting, await setting.account('x_kandj_kandji.user', 'itil'))
}, 180_000)
afterAll(() => setting.close())

/** @returns the path of the problem's form */
async function conflict(): Promise<string> {
  device = await setting.device()
  await setting.update('cmdb_ci_computer', device.computer, { assigned_to: bob.here })
  await setting.kandji('PATCH', `/api/v1/devices/${device.id}`, { user: eve.there })
  await setting.run(JOB)
  const { sys_id } = await problem()
  return `/x_kandj_kandji_problem.do?sys_id=${sys_id}`
}
const problem = async (): Promise<Json> =>
  (await setting.rows('x_kandj_kandji_problem', `configuration_item=${device.computer}^code=conflict`))[0]
const seen = async (who: Visitor, path: string): Promise<string[]> =>
  buttonsOf(await who.get(path))
    .map((label) => label.replace(/&#0*39;|&#x27;|&apos;/g, "'"))
    .filter((label) => LABELS.includes(label))
const click = async (who: Visitor, path: string, sys_action: string) =>
  who.post(path, { ...hiddenOf(await who.get(path)), sys_action })
const owners = async (): Promise<[string, string]> => [
  (await setting.row('cmdb_ci_computer', device.computer)).assigned_to.value,
  (await setting.kandji('GET', `/api/v1/devices/${device.id}`)).body.user.email,
]

test.each([
  ['servicenow', () => bob],
  ['kandji', () => eve],
] as const)('a click keeps the value of %s on both sides', async (keep, kept) => {
  const path = await conflict()
  expect(await seen(decider, path)).toEqual(LABELS)
  expect((await click(decider, path, KEEP[keep])).status).toBeLessThan(400)
  expect((await problem()).state).toBe('solved')
  await setting.run(JOB)
  expect(await owners()).toEqual([kept().here, kept().email])
  // Decided: there is nothing more to click.
  expect(await seen(decider, path)).toEqual([])
  expect((await click(decider, path, KEEP[keep])).status).toBe(403)
})

test('whoever lacks the role sees no button, and a submission is refused', async () => {
  const path = await conflict()
  expect(await seen(stranger, path)).toEqual([])
  for (const action of Object.values(KEEP)) expect((await click(stranger, path, action)).status).toBe(403)
  await setting.run(JOB)
  expect([await owners(), (await problem()).state]).toEqual([[bob.here, eve.email], 'open'])
})

test('an accepted conflict and a problem of another kind have no buttons', async () => {
  const path = await conflict()
  const { sys_id } = await problem()
  await setting.update('x_kandj_kandji_problem', sys_id, { state: 'accepted' })
  expect(await seen(decider, path)).toEqual([])
  await setting.deny('Update a device')
  await setting.update('cmdb_ci_computer', device.computer, { assigned_to: '' })
  const other = await setting.device()
  await setting.update('cmdb_ci_computer', other.computer, { assigned_to: bob.here })
  await setting.run(JOB)
  await setting.deny()
  const [refused] = await setting.rows('x_kandj_kandji_problem', `configuration_item=${other.computer}`)
  expect(refused.code).toBe('kandji-refused')
  expect(await seen(decider, `/x_kandj_kandji_problem.do?sys_id=${refused.sys_id}`)).toEqual([])
})

test('the list of problems, which the menu and the health page open, leads to the form', async () => {
  const path = await conflict()
  const list = await decider.get('/x_kandj_kandji_problem_list.do?sysparm_query=state%3Dopen')
  expect(list.text).toContain(path.slice(1))
})
