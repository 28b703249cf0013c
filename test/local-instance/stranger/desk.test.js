const { useInstance } = require('local-instance-for-servicenow/jest')

const TICKET = 'x_acme_desk_ticket'
const desk = useInstance({ apps: __dirname, seed: { [TICKET]: [{ title: 'seeded', state: 'old' }] }, reset: true })
// Known before the instance is up.
const { url, adminPassword } = desk

beforeAll(() => desk.insert(TICKET, { title: 'of beforeAll' }))

const titles = async () => (await desk.records(TICKET, 'ORDERBYtitle')).map(({ title }) => title)

test('a business rule of the app runs, and the seed stays as it was', async () => {
  const { state } = await desk.insert(TICKET, { title: 'written' })
  expect(state).toBe('open')
  expect((await desk.records(TICKET, 'title=seeded'))[0].state).toBe('old')
})

test('begins as the first test began', async () => {
  expect(await titles()).toEqual(['of beforeAll', 'seeded'])
})

test('a record is changed and deleted', async () => {
  const { sys_id } = await desk.insert(TICKET, { title: 'one' })
  expect((await desk.update(TICKET, sys_id, { title: 'two' })).title).toBe('two')
  await desk.remove(TICKET, sys_id)
  expect(await titles()).toEqual(['of beforeAll', 'seeded'])
})

test('scripts and fix scripts run', async () => {
  const { status, log } = await desk.script(`gs.info(new GlideRecord('${TICKET}').isValid())`, 'x_acme_desk')
  expect([status, log[0].message]).toEqual(['success', 'true'])
  expect((await desk.run('fix script', 'Count')).log[0].message).toBe('2 tickets')
})

test('states of its own', async () => {
  await desk.snapshot('mine')
  await desk.insert(TICKET, { title: 'later' })
  await desk.restore('mine')
  expect(await titles()).toEqual(['of beforeAll', 'seeded'])
  await desk.reset()
  expect(await titles()).toEqual(['seeded'])
})

test('any client, and any user', async () => {
  const authorization = `Basic ${Buffer.from(`admin:${adminPassword}`).toString('base64')}`
  expect((await fetch(`${url}/api/now/table/${TICKET}`, { headers: { authorization } })).status).toBe(200)
  const wrong = await desk.request('GET', `/api/now/table/${TICKET}`, undefined, { username: 'admin', password: 'no' })
  expect(wrong.status).toBe(401)
})
