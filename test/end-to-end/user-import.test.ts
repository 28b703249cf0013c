// Kandji's users in sys_user: found by e-mail, else by name, else made; nothing that is there is written over.

import { randomBytes, randomUUID } from 'node:crypto'
import { type Json, Setting } from './both-ways-setting.ts'

const setting = new Setting()
const JOB = 'Kandji users'
const USERS = 'GET /api/v1/users'
/** Of this test alone, as a part of its names and addresses. */
let mark = ''

beforeAll(async () => {
  await setting.start()
  await setting.set('user_import', 'true')
  await imported()
}, 180_000)
afterAll(() => setting.close())
beforeEach(async () => {
  mark = randomBytes(4).toString('hex')
  await setting.deny()
  await setting.kandji('DELETE', '/local/faults')
  await setting.set('user_import', 'true')
  await setting.requests()
})

/** A user of Kandji's, who has a device. */
async function listed(name: string, email: string, more: object = {}): Promise<string> {
  const id = randomUUID()
  const user = { id, name, email, is_archived: false, ...more }
  const answer = await setting.kandji('PUT', `/local/devices/${randomUUID()}`, {
    platform: 'Mac',
    serial_number: `C${randomBytes(5).toString('hex').toUpperCase()}`,
    user,
  })
  expect(answer.status).toBeLessThan(300)
  return id
}
const here = (values: object): Promise<string> => setting.insert('sys_user', values)
const withEmail = (email: string): Promise<Json[]> => setting.rows('sys_user', `email=${email}`)
const withName = (name: string): Promise<Json[]> => setting.rows('sys_user', `name=${name}`)
const user = (sysId: string): Promise<Json> => setting.row('sys_user', sysId)
const record = async (id: string): Promise<Json> =>
  (await setting.rows('x_kandj_kandji_user', `kandji_user_id=${id}`))[0]
const ENDED = new Set<string>()
/** Runs the job. @returns the listing that it began or went on with */
async function imported(): Promise<Json> {
  await setting.run(JOB)
  const [one, ...more] = (await setting.rows('x_kandj_kandji_user_import')).filter(({ sys_id }) => !ENDED.has(sys_id))
  expect([one?.state, more]).toEqual([expect.any(String), []])
  if (one.ended !== '') ENDED.add(one.sys_id)
  return one
}
const problems = (email: string, code: string): Promise<Json[]> =>
  setting.rows('x_kandj_kandji_problem', `code=${code}^subjectLIKE${email}`)

test('everybody whom Kandji lists is there, made without roles', async () => {
  const { results } = (await setting.kandji('GET', '/api/v1/users?limit=300')).body
  const made = (await setting.rows('sys_user', 'source=Kandji')) as Json[]
  expect(made.length).toBeGreaterThan(5)
  for (const { email, name, archived } of results as Json[]) {
    const [found, ...more] = await withEmail(email)
    expect([found?.name, more]).toEqual([name, []])
    if (found.source !== 'Kandji') continue
    expect([found.user_name, found.active]).toEqual([email, `${!archived}`])
    expect(await setting.rows('sys_user_has_role', `user=${found.sys_id}`)).toEqual([])
  }
})

test('a second import changes nothing', async () => {
  const all = async () =>
    (await setting.rows('sys_user')).map(({ sys_id, sys_mod_count }) => `${sys_id} ${sys_mod_count}`).sort()
  const before = await all()
  const again = await imported()
  expect(await all()).toEqual(before)
  expect(again).toMatchObject({ state: 'done', created: '0' })
})

test('switched off, Kandji is not asked', async () => {
  await setting.set('user_import', 'false')
  await setting.run(JOB)
  expect((await setting.requests())[USERS]).toBeUndefined()
})

test('an e-mail address is found whatever its case, and nothing of the user is changed', async () => {
  const sysId = await here({
    user_name: `u${mark}`,
    name: 'Żółć',
    email: `Jürgen.${mark}@Acme.Example`,
    active: 'false',
  })
  await setting.insert('sys_user_has_role', {
    user: sysId,
    role: (await setting.rows('sys_user_role', 'name=itil'))[0].sys_id,
  })
  const before = await user(sysId)
  const id = await listed(`Jürgen ${mark}`, `jÜrgen.${mark}@acme.EXAMPLE`)
  await imported()
  expect(await user(sysId)).toEqual(before)
  expect(await setting.rows('sys_user_has_role', `user=${sysId}`)).toHaveLength(1)
  expect(await record(id)).toMatchObject({ state: 'merged', user: { value: sysId } })
  expect(await withName(`Jürgen ${mark}`)).toEqual([])
})

test.each([
  ['another e-mail address stays', { email: 'OLD' }, 'OLD'],
  ['one that is missing is filled in', { email: '' }, 'NEW'],
])('by name where no e-mail fits: %s', async (_what, { email }, then) => {
  const address = (word: string) => (word === '' ? '' : `${word.toLowerCase()}.${mark}@acme.example`)
  const sysId = await here({ user_name: `u${mark}`, first_name: 'ÉLODIE', last_name: mark, email: address(email) })
  const id = await listed(`Élodie ${mark}`, address('NEW'))
  await imported()
  expect((await user(sysId)).email).toBe(address(then))
  expect(await record(id)).toMatchObject({ state: 'merged', user: { value: sysId } })
  expect(await withName(`Élodie ${mark}`)).toHaveLength(1)
})

test('an account with a role gets no e-mail address from outside', async () => {
  const sysId = await here({ user_name: `u${mark}`, name: `Admin ${mark}` })
  await setting.insert('sys_user_has_role', {
    user: sysId,
    role: (await setting.rows('sys_user_role', 'name=itil'))[0].sys_id,
  })
  await listed(`Admin ${mark}`, `admin.${mark}@acme.example`)
  await imported()
  expect((await user(sysId)).email).toBe('')
})

test('namesakes in Kandji are each made, and neither takes the other’s account', async () => {
  await listed(`María ${mark}`, `maria.${mark}@acme.example`)
  await listed(`María ${mark}`, `maria2.${mark}@acme.example`)
  await imported()
  await imported()
  expect((await withName(`María ${mark}`)).map(({ email }) => email).sort()).toEqual([
    `maria.${mark}@acme.example`,
    `maria2.${mark}@acme.example`,
  ])
})

test.each([
  [
    'two users of one e-mail address',
    (email: string) => ({ email }),
    (email: string) => ({ email: email.toUpperCase() }),
  ],
  ['two users of one name', () => ({ name: 'NAME' }), () => ({ name: 'name' })],
])('%s: nobody is chosen, and it is named until it is one', async (_what, one, other) => {
  const email = `twin.${mark}@acme.example`
  const name = `Twin ${mark}`
  const values = (of: Json) => ({ ...of, ...(of.name && { name: of.name === 'NAME' ? name.toUpperCase() : name }) })
  const first = await here({ user_name: `a${mark}`, ...values(one(email)) })
  const second = await here({ user_name: `b${mark}`, ...values(other(email)) })
  const before = [await user(first), await user(second)]
  const id = await listed(name, email)
  await imported()
  expect([await user(first), await user(second)]).toEqual(before)
  expect(await record(id)).toMatchObject({ state: 'left', outcome: expect.stringContaining('2 users have the') })
  expect(await problems(email, 'ambiguous-owner')).toMatchObject([{ state: 'open' }])
  await setting.update('sys_user', second, { active: 'false' })
  await imported()
  expect(await record(id)).toMatchObject({ state: 'merged', user: { value: first } })
  expect(await problems(email, 'ambiguous-owner')).toMatchObject([{ state: 'solved' }])
})

test('without an e-mail address nobody is made, and it is named', async () => {
  const sysId = await here({ user_name: `u${mark}`, name: `Only Name ${mark}` })
  const [found, left] = [await listed(`Only Name ${mark}`, ''), await listed(`Nobody ${mark}`, '')]
  await imported()
  expect(await record(found)).toMatchObject({ state: 'merged', user: { value: sysId } })
  expect(await record(left)).toMatchObject({ state: 'left', user: '' })
  expect(await withName(`Nobody ${mark}`)).toEqual([])
  expect(await problems(mark, 'user-without-email')).toMatchObject([{ state: 'open' }])
})

test('whoever is archived in Kandji is made inactive', async () => {
  await listed(`Gone ${mark}`, `gone.${mark}@acme.example`, { is_archived: true })
  await imported()
  expect(await withEmail(`gone.${mark}@acme.example`)).toMatchObject([{ active: 'false' }])
})

test.each([
  [true, false],
  [false, true],
])('an address that an archived and an active user have is that of an active one: %s first', async (...archived) => {
  const address = `${randomBytes(4).toString('hex')}@acme.example`
  for (const is_archived of archived) await listed(`Twice ${is_archived}`, address, { is_archived })
  await imported()
  const users = await withEmail(address)
  expect(users.map(({ active }) => active)).toEqual(['true'])
  await imported()
  expect(await withEmail(address)).toHaveLength(1)
})

test.each([
  ['no address', 'Front desk'],
  ['no address but a script', 'javascript:gs.info(1)'],
  ['two addresses', 'a@acme.example b@acme.example'],
  ['too long for sys_user, so that a part of it would be another address', `${'x'.repeat(90)}@acme.example`],
])('an e-mail address that is %s is none', async (_what, address) => {
  const name = `Odd ${randomBytes(4).toString('hex')}`
  const id = await listed(name, address)
  await imported()
  expect(await record(id)).toMatchObject({ email: '', state: 'left', user: '' })
  expect(await withName(name)).toEqual([])
  expect(await problems(name, 'user-without-email')).toMatchObject([{ state: 'open' }])
})

test('an address too long for a user ID, and a user ID that is taken, get another one', async () => {
  const long = `${'x'.repeat(28)}.${mark}@a-long-name.acme.example`
  await here({ user_name: `taken.${mark}` })
  await listed(`Long ${mark}`, long)
  await listed(`Taken ${mark}`, `taken.${mark}@${'y'.repeat(30)}.example`)
  await imported()
  expect(await withEmail(long)).toMatchObject([{ user_name: long.split('@')[0] }])
  const [taken] = await withEmail(`taken.${mark}@${'y'.repeat(30)}.example`)
  expect(taken.user_name).toMatch(new RegExp(`^taken\\.${mark}\\.[0-9a-f]{8}$`))
})

test.each([401, 403])('%d names the permission, and is no end of what was there', async (status) => {
  await setting.kandji('PUT', '/local/permissions', { denied: [USERS], status })
  const count = (await setting.rows('sys_user')).length
  expect(await imported()).toMatchObject({ state: 'refused', outcome: expect.stringContaining(`"${USERS}"`) })
  expect((await setting.requests())[USERS]).toBe(1)
  expect(await setting.rows('x_kandj_kandji_problem', 'code=kandji-refused^subject=Users of Kandji')).toMatchObject([
    { state: 'open', reason: expect.stringContaining(`"${USERS}"`) },
  ])
  expect(await setting.rows('sys_user')).toHaveLength(count)
  await setting.deny()
  expect(await imported()).toMatchObject({ state: 'done' })
  expect(await setting.rows('x_kandj_kandji_problem', 'code=kandji-refused^subject=Users of Kandji')).toMatchObject([
    { state: 'solved' },
  ])
})

describe('a list of three pages', () => {
  beforeAll(async () => {
    const bulk = randomBytes(3).toString('hex')
    for (let i = 0; i < 230; i++) await listed(`Bulk ${bulk} ${i}`, `bulk.${bulk}.${i}@acme.example`)
  }, 60_000)

  test.each([
    ['429', { status: 429 }],
    ['429 with Retry-After', { status: 429, headers: { 'retry-after': '7200' } }],
    ['500', { status: 500 }],
    ['no answer', { kind: 'reset' }],
    ['a lost answer', { kind: 'reset-after' }],
    ['half an answer', { kind: 'truncate' }],
  ])(
    '%s on the second page loses nothing: the next run reads on from there',
    async (_name, fault) => {
      const [first, last] = [`a.${mark}@acme.example`, `z.${mark}@acme.example`]
      await listed(`First ${mark}`, first)
      await setting.fault({ match: 'GET /api/v1/users?limit=100&cursor', ...fault })
      const stopped = await imported()
      expect(stopped).toMatchObject({ state: 'reading', listed: '100', outcome: expect.stringMatching(/./) })
      const waits = (Date.parse(`${stopped.next_try.replace(' ', 'T')}Z`) - Date.now()) / 1000
      expect(waits > 7000).toBe('headers' in fault)
      expect(await withEmail(first)).toHaveLength(1)
      await setting.requests()
      await listed(`Last ${mark}`, last)
      const ended = await imported()
      expect(ended).toMatchObject({ sys_id: stopped.sys_id, state: 'done', outcome: '' })
      expect((await setting.requests())[USERS]).toBe(Math.ceil(Number(ended.listed) / 100) - 1)
      await imported()
      expect(await withEmail(last)).toHaveLength(1)
    },
    60_000
  )
})
