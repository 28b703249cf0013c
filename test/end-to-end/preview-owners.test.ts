// What a preview foretells of owners is what the next sync does, in each mode of assignment_sync. Instance and tenant are programs:
// with `both` the app asks Kandji while it takes a row.

import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Preview } from '../../src/push/preview/change.ts'
import { runPreview } from '../../src/push/preview/preview.ts'
import { runSync } from '../../src/push/sync.ts'
import type { PushConfig } from '../../src/push/terms.ts'
import { type Json, Setting } from './both-ways-setting.ts'

const JOB = 'Kandji changes'
const COMPUTER = 'cmdb_ci_computer'
const ACCOUNTS = {
  INSTANCE_CLIENT_ID: randomUUID(),
  INSTANCE_CLIENT_SECRET: randomUUID(),
  INSTANCE_SERVICE_USERNAME: 'kandji_rest_api_user',
  INSTANCE_SERVICE_PASSWORD: randomUUID(),
}
const folder = mkdtempSync(join(tmpdir(), 'preview-owners-'))
const setting = new Setting()

const [ANN, BOB, EVE] = ['ann@acme.example', 'bob@acme.example', 'eve@acme.example']
const NOBODY = 'nobody@acme.example'
const USERS: Record<string, string> = {}
let devices: Record<string, { id: string; serial: string }> = {}
let config: PushConfig

beforeAll(async () => {
  Object.assign(process.env, ACCOUNTS)
  await setting.start()
  for (const name of Object.keys(ACCOUNTS)) delete process.env[name]
  for (const email of [ANN, BOB, EVE])
    USERS[email] = await setting.insert('sys_user', { email, user_name: email, name: `Name ${email}`, active: 'true' })
}, 180_000)
afterAll(async () => {
  await setting.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => {
  devices = {}
  config = {
    kandji: { url: setting.tenantUrl, token: setting.token },
    servicenow: {
      url: setting.instance.url,
      clientId: ACCOUNTS.INSTANCE_CLIENT_ID,
      clientSecret: ACCOUNTS.INSTANCE_CLIENT_SECRET,
      username: ACCOUNTS.INSTANCE_SERVICE_USERNAME,
      password: ACCOUNTS.INSTANCE_SERVICE_PASSWORD,
    },
    stateFolder: join(folder, randomUUID()),
    patienceMs: 10_000,
  }
})
afterEach(async () => {
  for (const { id } of Object.values(devices)) await setting.kandji('DELETE', `/local/devices/${id}`)
})

const personThere = (email: string): unknown =>
  email === '' ? '' : { email, name: `Name ${email}`, id: email, is_archived: false }
async function enrol(what: string, owner: string): Promise<void> {
  const [id, serial] = [randomUUID(), `P${randomBytes(5).toString('hex').toUpperCase()}`]
  devices[what] = { id, serial }
  const device = { platform: 'Mac', serial_number: serial, device_name: what, user: personThere(owner) }
  await setting.kandji('PUT', `/local/devices/${id}`, device)
}
/** Its name changes as well: its row is sent whatever becomes of its owner. */
const inKandji = (what: string, owner?: string) =>
  setting.kandji('PATCH', `/local/devices/${devices[what]!.id}`, {
    device_name: `${what} ${randomBytes(3).toString('hex')}`,
    ...(owner !== undefined && { user: personThere(owner) }),
  })
const computers = (): Promise<Json[]> => setting.rows(COMPUTER, 'discovery_source=Kandji')
async function inServiceNow(what: string, owner: string): Promise<void> {
  const [computer] = await setting.rows(COMPUTER, `serial_number=${devices[what]!.serial}`)
  await setting.update(COMPUTER, computer.sys_id, { assigned_to: owner === '' ? '' : USERS[owner] })
}
/** serial number → e-mail address of the owner */
async function owners(): Promise<Record<string, string>> {
  const emailOf = (sysId: string) => Object.keys(USERS).find((email) => USERS[email] === sysId) ?? ''
  return Object.fromEntries(
    (await computers()).map(({ serial_number, assigned_to }: Json) => [serial_number, emailOf(assigned_to.value ?? '')])
  )
}
const sync = async () => expect((await runSync(config)).failure).toBeUndefined()

/** What a sync changes, beside what was foretold: each by the name of its device. */
async function foretoldAndDone(): Promise<{ told: string[]; done: string[]; preview: Preview }> {
  const before = await owners()
  const { preview, failure } = await runPreview(config)
  expect([failure, await owners()]).toEqual([undefined, before])
  await sync()
  const after = await owners()
  const nameOf = (serial: string) => Object.keys(devices).find((what) => devices[what]!.serial === serial)
  const told = preview.changes.flatMap(({ serial, fields }) =>
    fields
      .filter(({ field }) => field === 'assigned_to')
      .map(({ to }) => `${nameOf(serial)}: ${to.replace('Name ', '')}`)
  )
  const done = Object.keys(after)
    .filter((serial) => (before[serial] ?? '') !== after[serial])
    .map((serial) => `${nameOf(serial)}: ${after[serial]}`)
  return { told: told.sort(), done: done.sort(), preview }
}

const HISTORIES = [
  'changed there',
  'changed here',
  'changed on both',
  'changed on both to the same',
  'cleared there',
  'cleared here',
  'unknown there',
  'unknown there, changed here',
  'given there',
  'left alone',
]
/** All are Ann's, as Kandji says; then things happen on either side. */
async function things(): Promise<void> {
  for (const what of HISTORIES) await enrol(what, what === 'given there' ? '' : ANN)
  await sync()
  await inKandji('changed there', BOB)
  await inKandji('changed here')
  await inServiceNow('changed here', BOB)
  await inKandji('changed on both', BOB)
  await inServiceNow('changed on both', EVE)
  await inKandji('changed on both to the same', BOB)
  await inServiceNow('changed on both to the same', BOB)
  await inKandji('cleared there', '')
  await inKandji('cleared here')
  await inServiceNow('cleared here', '')
  await inKandji('unknown there', NOBODY)
  await inKandji('unknown there, changed here', NOBODY)
  await inServiceNow('unknown there, changed here', BOB)
  await inKandji('given there', EVE)
  await inKandji('left alone')
  await enrol('new', EVE)
}

describe('owners', () => {
  test('with `none` no owner changes, of new computers as well, and none is a problem', async () => {
    await setting.set('assignment_sync', 'none')
    await things()
    const { told, done, preview } = await foretoldAndDone()
    expect([told, done]).toEqual([[], []])
    expect(preview.problems).toEqual([])
    expect(preview.differs.flatMap(({ fields }) => fields.map(({ field }) => field))).not.toContain('assigned_to')
  })

  test('with `from_kandji` an owner that changes in Kandji is set', async () => {
    await setting.set('assignment_sync', 'from_kandji')
    await things()
    const { told, done } = await foretoldAndDone()
    expect(told).toEqual(done)
    expect(done).toContain(`changed on both: ${BOB}`)
  })

  test('with `both` the side that has changed wins, and a conflict changes nothing', async () => {
    await setting.set('assignment_sync', 'both')
    await things()
    const { told, done, preview } = await foretoldAndDone()
    expect(told).toEqual(done)
    const taken = [`changed there: ${BOB}`, 'cleared there: ', `given there: ${EVE}`, `new: ${EVE}`, 'unknown there: ']
    expect(done).toEqual(taken.sort())
    const remarks = (what: string) =>
      preview.changes.find(({ serial }) => serial === devices[what]!.serial)?.notes.join()
    expect(remarks('changed on both')).toContain('a person decides')
    expect(remarks('changed here')).toContain('goes to Kandji')

    // A conflict that stands, and what was refused, stay as they are.
    await setting.run(JOB)
    for (const what of HISTORIES) await inKandji(what)
    const again = await foretoldAndDone()
    expect([again.told, again.done]).toEqual([[], []])
    await inKandji('changed on both', EVE)
    await inKandji('unknown there', BOB)
    const later = await foretoldAndDone()
    expect([later.told, later.done]).toEqual([[`unknown there: ${BOB}`], [`unknown there: ${BOB}`]])
  })

  test('with `both` and no connection to Kandji, owners of known computers stay', async () => {
    await setting.set('assignment_sync', 'both')
    await things()
    await setting.set('kandji_url', '')
    const { told, done } = await foretoldAndDone()
    await setting.put('/api/x_kandj_kandji/connection', { url: setting.tenantUrl, token: setting.token })
    expect(told).toEqual(done)
    expect(done).toEqual([`new: ${EVE}`])
  })
})
