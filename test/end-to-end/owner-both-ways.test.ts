// Owners are kept alike on both sides, with assignment_sync = both: the side that has changed since both last agreed wins, nothing
// is sent back, and where both have changed a person decides.

import { randomBytes, randomUUID } from 'node:crypto'
import { APP, type Device, type Json, Setting } from './both-ways-setting.ts'

const setting = new Setting()
const JOB = 'Kandji changes'
const PATCHED = 'PATCH /api/v1/devices/{device_id}'
const SHARED = 'x_kandj_kandji_shared_value'

interface Person {
  email: string
  here: string
  there: string
}

let device: Device
let serial = ''
let [ann, bob, eve] = [] as unknown as [Person, Person, Person]

const userHere = (email: string, more: object = {}): Promise<string> =>
  setting.insert('sys_user', { email, user_name: randomBytes(6).toString('hex'), name: `Name ${email}`, ...more })
/** Whoever owns a device there is a user of the directory. */
const userThere = async (email: string): Promise<string> => {
  const id = randomUUID()
  await setting.kandji('PUT', `/local/devices/${id}`, {
    platform: 'Mac',
    serial_number: `U${randomBytes(5).toString('hex').toUpperCase()}`,
    device_name: 'Somebody’s Mac',
    user: { email, name: `Name ${email}` },
  })
  return (await setting.kandji('GET', `/api/v1/devices/${id}`)).body.user.id
}
const person = async (name: string): Promise<Person> => {
  const email = `${name}.${randomBytes(4).toString('hex')}@acme.example`
  return { email, here: await userHere(email), there: await userThere(email) }
}

beforeAll(async () => {
  await setting.start()
  ;[ann, bob, eve] = [await person('ann'), await person('bob'), await person('eve')]
}, 180_000)
afterAll(() => setting.close())
beforeEach(async () => {
  await setting.deny()
  await setting.kandji('DELETE', '/local/faults')
  await setting.set('assignment_sync', 'both')
  device = await setting.device()
  serial = (await setting.row('cmdb_ci_computer', device.computer)).serial_number
  await setting.requests()
})

const assign = (user: string, computer = device.computer) =>
  setting.update('cmdb_ci_computer', computer, { assigned_to: user })
const assignThere = (user: string | null) => setting.kandji('PATCH', `/api/v1/devices/${device.id}`, { user })
const here = async (): Promise<string> => {
  const { assigned_to: owner } = await setting.row('cmdb_ci_computer', device.computer)
  return owner === '' ? '' : owner.value
}
const there = async (): Promise<string> => {
  const { user } = (await setting.kandji('GET', `/api/v1/devices/${device.id}`)).body
  return user ? user.email : ''
}
const patches = async (): Promise<number> => (await setting.requests())[PATCHED] ?? 0
const shared = async (): Promise<Json> =>
  (await setting.rows(SHARED, `configuration_item=${device.computer}^field=assigned_to`))[0]
const problem = async (code: string): Promise<Json> =>
  (await setting.rows('x_kandj_kandji_problem', `configuration_item=${device.computer}^code=${code}`))[0]
/** As kandji-push sends it. */
const row = async (owner: string) =>
  setting.ask('POST', '/api/now/import/x_kandj_kandji_kandji_import_set_computer', {
    serial_number: serial,
    device_name: 'Mac',
    os_type: 'macOS',
    assigned_user: owner,
  })
/** Both sides hold Ann, and have agreed on her. */
const agreeOnAnn = async (): Promise<void> => {
  await assign(ann.here)
  await setting.run(JOB)
  expect([await there(), (await shared()).state]).toEqual([ann.email, 'agreed'])
  await setting.requests()
}
const decide = (sysId: string, keep: unknown, account?: string) =>
  setting.ask('POST', `${APP}/problems/${sysId}/decision`, { keep }, account)
const conflict = async (): Promise<Json> => {
  await agreeOnAnn()
  await assign(bob.here)
  await assignThere(eve.there)
  await setting.requests()
  await setting.run(JOB)
  return problem('conflict')
}

describe('one side changes', () => {
  test('a change here goes there, once, and does not come back', async () => {
    await agreeOnAnn()
    await assign(bob.here)
    await setting.run(JOB)
    await row(bob.email)
    await setting.run(JOB)
    expect([await here(), await there(), await patches()]).toEqual([bob.here, bob.email, 1])
    expect(await shared()).toMatchObject({ state: 'agreed', last_agreed: bob.email })
  })

  test('a change there comes here with the row of kandji-push, and is not sent back', async () => {
    await agreeOnAnn()
    await assignThere(bob.there)
    await setting.requests()
    await row(bob.email)
    expect(await here()).toBe(bob.here)
    await setting.run(JOB)
    await setting.run(JOB)
    expect([await there(), await patches()]).toEqual([bob.email, 0])
  })

  test('an owner that is cleared on either side is cleared on the other', async () => {
    await agreeOnAnn()
    await assign('')
    await setting.run(JOB)
    expect(await there()).toBe('')
    await assignThere(bob.there)
    await row(bob.email)
    expect(await here()).toBe(bob.here)
    await assignThere(null)
    await row('')
    await setting.run(JOB)
    expect([await here(), await there()]).toEqual(['', ''])
  })

  test('an old row does not undo what has been sent since it was read', async () => {
    await agreeOnAnn()
    await assign(bob.here)
    await setting.run(JOB)
    await row(ann.email)
    await setting.run(JOB)
    expect([await here(), await there(), await patches()]).toEqual([bob.here, bob.email, 1])
  })

  test('where Kandji can’t be looked at with the row, the job does it', async () => {
    await agreeOnAnn()
    await assignThere(bob.there)
    await setting.fault({ match: 'GET /api/v1/devices', kind: 'reset' })
    await row(bob.email)
    expect([await here(), (await shared()).state]).toEqual([ann.here, 'waiting'])
    await setting.run(JOB)
    expect(await here()).toBe(bob.here)
  })

  test('the owner of a new device is that of its row, and is not sent back', async () => {
    serial = `N${randomBytes(5).toString('hex').toUpperCase()}`
    await row(eve.email)
    const [{ assigned_to: owner, sys_id: computer }] = await setting.rows('cmdb_ci_computer', `serial_number=${serial}`)
    expect(owner.value).toBe(eve.here)
    const [kept] = await setting.rows(SHARED, `configuration_item=${computer}`)
    expect(kept).toMatchObject({ state: 'agreed', last_agreed: eve.email })
  })

  test('what another transform or a script writes is sent', async () => {
    await agreeOnAnn()
    const script = `var gr = new GlideRecord('cmdb_ci_computer'); gr.get('${device.computer}'); gr.assigned_to = '${eve.here}'; gr.update()`
    await setting.ask('POST', '/local/script', { script })
    await setting.run(JOB)
    expect(await there()).toBe(eve.email)
  })
})

describe('the modes', () => {
  test('from_kandji sends nothing, and keeps its rule', async () => {
    await setting.set('assignment_sync', 'from_kandji')
    await row(ann.email)
    expect(await here()).toBe(ann.here)
    await assign(bob.here)
    await row(ann.email)
    await setting.run(JOB)
    expect([await here(), await there(), await patches()]).toEqual([bob.here, '', 0])
  })

  test('none leaves the owner alone on both sides', async () => {
    await setting.set('assignment_sync', 'none')
    await row(ann.email)
    expect(await here()).toBe('')
    await assign(bob.here)
    await row('')
    await setting.run(JOB)
    expect([await here(), await there(), await patches()]).toEqual([bob.here, '', 0])
  })

  test('switching off stops what waits, and switching on sends nothing by itself', async () => {
    await agreeOnAnn()
    await assign(bob.here)
    await setting.set('assignment_sync', 'from_kandji')
    await setting.set('assignment_sync', 'both')
    await setting.run(JOB)
    expect([await there(), await patches()]).toEqual([ann.email, 0])
    await row(ann.email)
    await assign(eve.here)
    await setting.run(JOB)
    expect([await here(), await there()]).toEqual([eve.here, eve.email])
  })
})

describe('both sides change', () => {
  test('nothing is overwritten, and the problem shows both values', async () => {
    const { state, reason, field } = await conflict()
    expect([await here(), await there(), await patches()]).toEqual([bob.here, eve.email, 0])
    expect([state, field, (await shared()).state]).toEqual(['open', 'assigned_to', 'conflict'])
    expect(reason).toContain(bob.email)
    expect(reason).toContain(eve.email)
    await row(eve.email)
    await setting.run(JOB)
    expect([await here(), await there()]).toEqual([bob.here, eve.email])
  })

  test.each([
    ['servicenow', () => bob],
    ['kandji', () => eve],
  ] as const)('%s is kept', async (keep, kept) => {
    const { sys_id: sysId } = await conflict()
    expect((await decide(sysId, keep)).status).toBe(200)
    expect((await decide(sysId, keep)).status).toBe(409)
    await setting.run(JOB)
    expect([await here(), await there(), (await shared()).state]).toEqual([kept().here, kept().email, 'agreed'])
    expect((await problem('conflict')).state).toBe('solved')
    await row(kept().email)
    await setting.run(JOB)
    expect(await patches()).toBe(keep === 'servicenow' ? 1 : 0)
  })

  test('where the side that gives way has changed since, it is a conflict again', async () => {
    const { sys_id: sysId } = await conflict()
    await assignThere(ann.there)
    await decide(sysId, 'servicenow')
    await setting.run(JOB)
    expect([await here(), await there()]).toEqual([bob.here, ann.email])
    expect(await problem('conflict')).toMatchObject({ state: 'open', reason: expect.stringContaining(ann.email) })
  })

  test('one that has solved itself is solved', async () => {
    await conflict()
    await assign(eve.here)
    await setting.run(JOB)
    expect([(await problem('conflict')).state, (await shared()).state, await patches()]).toEqual([
      'solved',
      'agreed',
      0,
    ])
  })

  test('who may decide, and what', async () => {
    const { sys_id: sysId } = await conflict()
    const other = await setting.account('x_kandj_kandji.user', 'itil')
    expect((await decide(sysId, 'kandji', other)).status).toBe(403)
    const wrong = await decide(sysId, 'mine')
    expect([wrong.status, wrong.body.error.message]).toEqual([400, expect.stringContaining('servicenow or kandji')])
    expect((await decide('f'.repeat(32), 'kandji')).status).toBe(404)
    const admin = await setting.account('x_kandj_kandji.admin')
    expect((await decide(sysId, 'kandji', admin)).status).toBe(200)
  })
})

describe('users', () => {
  test('an owner whom Kandji does not know is a problem, and Kandji stays as it is', async () => {
    await agreeOnAnn()
    await assign(await userHere('nobody.there@acme.example'))
    await setting.run(JOB)
    await setting.run(JOB)
    expect([await there(), await patches(), (await shared()).state]).toEqual([ann.email, 0, 'refused'])
    expect(await problem('unknown-in-kandji')).toMatchObject({
      state: 'open',
      reason: expect.stringContaining('nobody.there@acme.example'),
    })
    await assign(bob.here)
    await setting.run(JOB)
    expect([await there(), (await problem('unknown-in-kandji')).state]).toEqual([bob.email, 'solved'])
  })

  test('an owner without an e-mail address is named', async () => {
    await agreeOnAnn()
    await assign(await userHere('', { name: 'Max Mustermann' }))
    await setting.run(JOB)
    expect((await problem('unknown-in-kandji')).reason).toContain('Max Mustermann has no e-mail address')
  })

  test('case does not matter, and an address that contains another one is another', async () => {
    const text = randomBytes(4).toString('hex')
    await userThere(`Jo-Ann.${text}@acme.example`)
    const jo = await userThere(`Ann.${text}@Acme.example`)
    await userThere(`ann.${text}@acme.example.org`)
    await assign(await userHere(`aNN.${text}@acme.Example`))
    await setting.run(JOB)
    const { user } = (await setting.kandji('GET', `/api/v1/devices/${device.id}`)).body
    expect([user.id, (await shared()).state]).toEqual([jo, 'agreed'])
    await row(`Ann.${text}@Acme.example`)
    await setting.run(JOB)
    expect(await patches()).toBe(1)
  })

  test('the list of users is read to its last page', async () => {
    const text = randomBytes(4).toString('hex')
    const wanted = await userThere(`z.${text}@acme.example`)
    for (let at = 0; at < 30; at++) await userThere(`${at}z.${text}@acme.example`)
    await assign(await userHere(`z.${text}@acme.example`))
    await setting.run(JOB)
    const { user } = (await setting.kandji('GET', `/api/v1/devices/${device.id}`)).body
    expect(user.id).toBe(wanted)
  })

  test('a user whom ServiceNow knows by name alone is the same on both sides', async () => {
    const text = randomBytes(4).toString('hex')
    await userThere(`kim.${text}@acme.example`)
    const kim = await userHere('', { user_name: `kim.${text}@acme.example` })
    await agreeOnAnn()
    const id = (await setting.kandji('GET', `/api/v1/users?email=kim.${text}`)).body.results[0].id
    await assignThere(id)
    await row(`kim.${text}@acme.example`)
    expect([await here(), (await shared()).state]).toEqual([kim, 'agreed'])
    await assign(bob.here)
    await setting.run(JOB)
    expect(await there()).toBe(bob.email)
  })
})

describe('faults', () => {
  test.each([
    ['the permission for users', 'GET /api/v1/users', 'GET /api/v1/users'],
    ['the permission to update', 'Update a device', 'Update a device'],
  ])('%s is named, and not tried again before something changes', async (_name, denied, named) => {
    await agreeOnAnn()
    await setting.deny(denied)
    await assign(bob.here)
    await setting.run(JOB)
    const before = await setting.requests()
    await setting.run(JOB)
    expect([Object.keys(before).length > 0, await setting.requests()]).toEqual([true, {}])
    expect(await problem('kandji-refused')).toMatchObject({ state: 'open', reason: expect.stringContaining(named) })
    expect((await shared()).state).toBe('refused')
    await setting.deny()
    await assign(eve.here)
    await setting.run(JOB)
    expect([await there(), (await problem('kandji-refused')).state]).toEqual([eve.email, 'solved'])
  })

  test.each([
    ['429', { match: 'PATCH /api/v1/devices', status: 429 }],
    ['503 of the users', { match: 'GET /api/v1/users', status: 503 }],
    ['a lost request', { match: 'PATCH /api/v1/devices', kind: 'reset' }],
    ['a timeout', { match: 'GET /api/v1/devices', delay: 6000 }],
  ])('%s is tried again, and arrives', async (_name, fault) => {
    await agreeOnAnn()
    await assign(bob.here)
    await setting.fault(fault)
    await setting.run(JOB)
    expect([await there(), (await shared()).state]).toEqual([ann.email, 'waiting'])
    await setting.run(JOB)
    expect([await there(), (await shared()).state]).toEqual([bob.email, 'agreed'])
  })

  test('a lost answer is asked after, not sent again', async () => {
    await agreeOnAnn()
    await assign(bob.here)
    await setting.fault({ match: 'PATCH /api/v1/devices', kind: 'reset-after' })
    await setting.run(JOB)
    await setting.run(JOB)
    expect([await there(), await patches(), (await shared()).state]).toEqual([bob.email, 1, 'agreed'])
  })
})

describe('devices that come and go', () => {
  test('a device that Kandji has no more is left alone', async () => {
    await agreeOnAnn()
    await setting.update('x_kandj_kandji_mdm', device.mdm, { is_removed: 'true' })
    await assign(bob.here)
    await setting.run(JOB)
    expect([await setting.requests(), await problem('kandji-refused')]).toEqual([{}, undefined])
  })

  test('what waits for a deleted configuration item goes with it', async () => {
    await agreeOnAnn()
    await assign(bob.here)
    await setting.ask('DELETE', `/api/now/table/cmdb_ci_computer/${device.computer}`)
    expect((await setting.run(JOB)).status).toBe('success')
    expect([await shared(), await patches()]).toEqual([undefined, 0])
  })

  test('a copy of the instance changes nothing in Kandji before it is told to', async () => {
    await agreeOnAnn()
    const [{ sys_id: name, value }] = await setting.rows('sys_properties', 'name=instance_name')
    await setting.update('sys_properties', name, { value: 'a-copy' })
    await assign(bob.here)
    await setting.run(JOB)
    expect([await setting.requests(), (await shared()).outcome]).toEqual([{}, expect.stringContaining('a-copy')])
    await setting.put(`${APP}/connection`, { url: setting.tenantUrl })
    await setting.run(JOB)
    expect(await there()).toBe(bob.email)
    await setting.update('sys_properties', name, { value })
    await setting.put(`${APP}/connection`, { url: setting.tenantUrl })
  })
})
