// Three hundred devices whose tags and owners change on either side, while Kandji takes no more requests now and then: all end up
// equal, and what the app asks Kandji shows that nothing goes to and fro.

import { randomUUID } from 'node:crypto'
import { type Json, Setting } from './both-ways-setting.ts'

const COUNT = 300
const JOB = 'Kandji changes'
const PATCHED = 'PATCH /api/v1/devices/{device_id}'
const IMPORT = '/api/now/import/x_kandj_kandji_kandji_import_set'
const MOST_RUNS = 3
const AT_ONCE = 10

interface Mac {
  id: string
  serial: string
  computer: string
}
interface Person {
  email: string
  here: string
  there: string
}

const setting = new Setting()
const macs: Mac[] = Array.from({ length: COUNT }, (_, at) => ({
  id: randomUUID(),
  serial: `L${String(at).padStart(4, '0')}X`,
  computer: '',
}))
const people: Person[] = ['ann', 'bob', 'cyd'].map((name) => ({
  email: `${name}@acme.example`,
  here: '',
  there: randomUUID(),
}))
const [ann, bob, cyd] = people as [Person, Person, Person]

/** A tag is entered here, an owner here, or an owner in Kandji; of some devices a tag here and an owner in Kandji. */
const hasTag = (at: number) => at % 3 === 0
const hasOwnerHere = (at: number) => at % 3 === 1
const hasOwnerThere = (at: number) => at % 3 === 2 || at % 9 === 0
const countOf = (is: (at: number) => boolean) => macs.filter((_mac, at) => is(at)).length
const ownerOf = (at: number) => (hasOwnerHere(at) ? bob : hasOwnerThere(at) ? cyd : ann)
const tagOf = (at: number) => (hasTag(at) ? `TAG-${at}` : '')

/** A few at a time, as people and programs are. */
async function each(work: (mac: Mac, at: number) => Promise<unknown>, is: (at: number) => boolean = () => true) {
  const all = macs.map((mac, at) => ({ mac, at })).filter(({ at }) => is(at))
  for (let from = 0; from < all.length; from += AT_ONCE)
    await Promise.all(all.slice(from, from + AT_ONCE).map(({ mac, at }) => work(mac, at)))
}

/** What kandji-push sends of all devices. */
async function rows(emailOf: (at: number) => string, tag: (at: number) => string = () => ''): Promise<void> {
  const computers = macs.map(({ serial }, at) => ({
    serial_number: serial,
    device_name: `Mac ${serial}`,
    os_type: 'macOS',
    assigned_user: emailOf(at),
  }))
  const records = macs.map(({ id, serial }, at) => ({
    device_id: id,
    blueprint_id: 'b',
    serial_number: serial,
    asset_tag: tag(at),
  }))
  for (const [part, sent] of [
    ['computer', computers],
    ['mdm', records],
  ] as const)
    for (let from = 0; from < COUNT; from += 100) {
      const answer = await setting.ask('POST', `${IMPORT}_${part}/insertMultiple`, {
        records: sent.slice(from, from + 100),
      })
      expect(answer.status).toBeLessThan(300)
    }
}
const there = async (id: string): Promise<Json> => (await setting.kandji('GET', `/api/v1/devices/${id}`)).body
const waiting = async (): Promise<number> => (await setting.rows('x_kandj_kandji_shared_value', 'state=waiting')).length

/** Runs the job until nothing waits. @returns how often */
async function settled(): Promise<number> {
  let runs = 0
  do expect((await setting.run(JOB)).status).toBe('success')
  while (++runs < MOST_RUNS && (await waiting()) > 0)
  return runs
}

beforeAll(async () => {
  await setting.start()
  await setting.set('asset_tag_sync', 'to_kandji')
  await setting.set('assignment_sync', 'both')
  for (const person of people)
    person.here = await setting.insert('sys_user', { email: person.email, user_name: person.email, name: person.email })
  await each(({ id, serial }, at) => {
    const { there: userId, email } = at < people.length ? people[at]! : ann
    const user = { id: userId, email, name: email }
    return setting.kandji('PUT', `/local/devices/${id}`, {
      platform: 'Mac',
      serial_number: serial,
      device_name: `Mac ${serial}`,
      user,
    })
  })
  await each(
    ({ id }) => setting.kandji('PATCH', `/api/v1/devices/${id}`, { user: ann.there }),
    (at) => at < 3
  )
  await rows(() => ann.email)
  const items = await setting.rows('cmdb_ci_computer', 'serial_numberSTARTSWITHL^ORDERBYserial_number')
  items.forEach(({ sys_id }, at) => (macs[at]!.computer = sys_id))
  expect(items).toHaveLength(COUNT)
}, 240_000)
afterAll(() => setting.close())

test('all end up equal on both sides, and each change is sent once', async () => {
  await each(({ computer }, at) => setting.update('cmdb_ci_computer', computer, { asset_tag: tagOf(at) }), hasTag)
  await each(({ computer }) => setting.update('cmdb_ci_computer', computer, { assigned_to: bob.here }), hasOwnerHere)
  await each(({ id }) => setting.kandji('PATCH', `/api/v1/devices/${id}`, { user: cyd.there }), hasOwnerThere)
  for (let n = 1; n <= 10; n++) {
    await setting.fault({ match: 'PATCH /api/v1/devices', status: 429, skip: 15 * n })
    await setting.fault({ match: 'GET /api/v1', status: 429, skip: 31 * n })
  }
  await setting.requests()
  await rows((at) => (hasOwnerThere(at) ? cyd.email : ann.email))
  expect(await settled()).toBeLessThanOrEqual(MOST_RUNS)
  expect(await waiting()).toBe(0)

  const left = (await setting.kandji('GET', '/local/faults')).body as Json[]
  const refused = 10 - left.filter(({ match }) => match.startsWith('PATCH')).length
  // How many it meets depends on which of the two kinds of requests is refused first.
  expect(refused).toBeGreaterThan(0)
  expect((await setting.requests())[PATCHED]).toBe(countOf(hasTag) + countOf(hasOwnerHere) + refused)
  await setting.kandji('DELETE', '/local/faults')

  const owners = new Map(people.map(({ here, email }) => [here, email]))
  const items = await setting.rows('cmdb_ci_computer', 'serial_numberSTARTSWITHL^ORDERBYserial_number')
  await each(async ({ id, serial }, at) => {
    const [device, item] = [await there(id), items[at]]
    const wanted = [serial, ownerOf(at).email, tagOf(at)]
    expect([serial, owners.get(item.assigned_to.value), item.asset_tag]).toEqual(wanted)
    expect([serial, device.user.email, device.asset_tag ?? '']).toEqual(wanted)
  })
  expect(await setting.rows('x_kandj_kandji_problem', 'state=open')).toEqual([])

  // What was sent comes back with the next sweep, and asks Kandji nothing.
  await setting.requests()
  await rows((at) => ownerOf(at).email, tagOf)
  await setting.run(JOB)
  expect(await setting.requests()).toEqual({})
}, 120_000)
