// The program `instance` as people run it: its data outlives it, and a kill in the middle of work leaves nothing half done.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Process, PROGRAM_PASSWORD, startProgram, upload } from '../support/instance-program.ts'
import { type AppSpec, packageZip } from '../support/packages.ts'

const S = 'x_p_stage'
const T = 'x_p_asset'
const APP: AppSpec = {
  scope: 'x_p',
  tables: {
    [S]: { extends: 'sys_import_set_row', columns: { serial: 'string' } },
    [T]: { columns: { serial: { display: true } } },
  },
  maps: [{ name: 'Assets', source: S, target: T, fields: { serial: { from: 'serial', coalesce: true } } }],
}

let data: string
let running: Process
beforeEach(() => void (data = mkdtempSync(join(tmpdir(), 'instance-'))))
afterEach(async () => {
  await running.stop('SIGKILL')
  rmSync(data, { recursive: true, force: true })
})

const start = async (): Promise<void> => void (running = await startProgram('--empty', '--data', data))
const rows = async (table: string, query = '') =>
  (await running.get(`/api/now/table/${table}?sysparm_query=${query}`)).result
const bring = (serial: string) => running.post(`/api/now/import/${S}`, { serial })

test('apps, their tables and records are there again after a restart', async () => {
  await start()
  expect(await upload(running.url, packageZip(APP))).toMatchObject({ status: '2' })
  expect(running.output()).toMatch(/^x_p 1\.0\.0 is installed, \d+ records\. Runs here: 1 transform map\.$/m)
  const before = await bring('A1')
  expect(await running.stop()).toBe(0)
  await start()
  expect(await rows(T)).toMatchObject([{ serial: 'A1' }])
  const after = await bring('A2')
  expect([after.import_set, after.result[0].status]).toEqual([before.import_set, 'inserted'])
  expect(await rows('sys_import_set_run')).toMatchObject([{ total: '2' }])
})

test('a reset of an instance with a data folder is kept, and so is what comes after it', async () => {
  await start()
  await upload(running.url, packageZip(APP))
  await running.post('/local/reset', {})
  await running.post('/api/now/table/core_company', { name: 'after the reset' })
  await running.stop()
  await start()
  expect(await rows('sys_scope', 'scope=x_p')).toEqual([])
  expect(await rows('core_company', 'name=after the reset')).toHaveLength(1)
})

test('a folder of data is for one instance at a time, and free again after a kill', async () => {
  await start()
  await expect(startProgram('--empty', '--data', data)).rejects.toThrow(
    /ended with 2: --data .*: expected a folder that no instance works in, got one that another is using/
  )
  await running.post('/api/now/table/core_company', { name: 'still here' })
  await running.stop('SIGKILL')
  await start()
  expect(await rows('core_company', 'name=still here')).toHaveLength(1)
})

test('killed in the middle of an install: all of the app is there, or nothing', async () => {
  const many = Array.from({ length: 3000 }, (_, index) => ({
    table: 'sys_properties',
    key: String(index),
    values: { name: `x_p.property.${index}`, value: 'x'.repeat(500) },
  }))
  await start()
  const uploading = upload(running.url, packageZip({ ...APP, records: many })).catch(() => undefined)
  await new Promise((resolve) => setTimeout(resolve, 250))
  await running.stop('SIGKILL')
  await uploading
  await start()
  const installed = (await rows('sys_scope', 'scope=x_p')).length
  expect((await rows('sys_properties', 'nameSTARTSWITHx_p')).length).toBe(installed * 3000)
  expect((await rows('sys_db_object', 'nameSTARTSWITHx_p')).length).toBe(installed * 2)
  expect(await upload(running.url, packageZip(APP))).toMatchObject({ status: '2' })
  expect((await bring('A1')).result).toMatchObject([{ status: 'inserted' }])
})

test('killed in the middle of imports: what was answered is there once, what was not is there whole or not at all', async () => {
  await start()
  await upload(running.url, packageZip(APP))
  const answered: string[] = []
  const send = async (lane: number): Promise<void> => {
    for (let index = 0; ; index++) {
      const serial = `${lane}-${index}`
      if ((await bring(serial)).result[0].status === 'inserted') answered.push(serial)
      if (answered.length === 40) await running.stop('SIGKILL')
    }
  }
  await Promise.allSettled([1, 2, 3, 4].map(send))
  await start()
  const assets = (await rows(T)).map((row: { serial: string }) => row.serial)
  expect(answered.length).toBeGreaterThanOrEqual(40)
  expect(assets).toEqual(expect.arrayContaining(answered))
  expect(new Set(assets).size).toBe(assets.length)
  const staged = await rows(S)
  expect(staged.map((row: { serial: string }) => row.serial).sort()).toEqual([...assets].sort())
  expect(new Set(staged.map((row: { sys_import_state: string }) => row.sys_import_state))).toEqual(
    new Set(['inserted'])
  )
  expect((await bring(answered[0]!)).result[0].status).toBe('ignored')
})

test('an upload that is no package is refused with its reason', async () => {
  await start()
  expect(await upload(running.url, Buffer.from('<html>'))).toMatchObject({
    status: '3',
    status_message: expect.stringContaining('Expected a zip archive'),
  })
  expect((await rows('sys_scope', 'scope=x_p')).length).toBe(0)
})

test('no script reaches the program around it', async () => {
  await start()
  const attempts = [
    `gs.info.constructor('return process')()`,
    `this.constructor.constructor('return process')()`,
    `new GlideRecord('sys_user').query.constructor('return process')()`,
    `require.constructor('return process')()`,
    `(function () { try { null.x } catch (e) { return e.constructor.constructor('return process')() } })()`,
    `(function () { try { new GlideRecord('sys_user').addQuery('a', 'NO', 'b') } catch (e) { return e.constructor.constructor('return process')() } })()`,
    `Object.getPrototypeOf(gs).constructor.constructor('return process')()`,
  ]
  for (const [index, attempt] of attempts.entries()) {
    const name = `attempt ${index}`
    const script = `gs.info('reached ' + typeof (${attempt}));`
    await running.post('/api/now/table/sys_script_fix', { name, script })
    const { log } = await running.post('/local/run', { table: 'sys_script_fix', name })
    const said = log.map(({ message }: { message: string }) => message).join()
    expect([attempt, said]).toEqual([attempt, expect.not.stringContaining('reached object')])
  }
  expect((await running.post('/api/now/table/sys_user', { user_name: 'still works' })).result.user_name).toBe(
    'still works'
  )
})

test('the password of the admin is in nothing that the program writes', async () => {
  await start()
  await upload(running.url, packageZip(APP))
  await running.get('/api/now/table/nosuch')
  await running.stop()
  expect(running.output()).toMatch(/^instance ready http:\/\/127\.0\.0\.1:\d+\n/)
  expect(running.output()).not.toContain(PROGRAM_PASSWORD)
})

test('--seed fills the instance at its start; a file that is none ends with 2 and says why', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'seed-'))
  const seed = (text: string): string => {
    writeFileSync(join(folder, 'seed.json'), text)
    return join(folder, 'seed.json')
  }
  const good = seed('{"cmdb_ci_computer": [{"name": "seeded", "serial_number": "S-1"}]}')
  const running = await startProgram('--memory', '--empty', '--seed', good)
  const { result } = await running.get('/api/now/table/cmdb_ci_computer?serial_number=S-1')
  expect(result).toMatchObject([{ name: 'seeded' }])
  await running.post('/local/reset', {})
  expect((await running.get('/api/now/table/cmdb_ci_computer')).result).toHaveLength(1)
  await running.stop()
  const bad = startProgram('--memory', '--empty', '--seed', seed('{"nosuch": [{}]}'))
  await expect(bad).rejects.toThrow(/ended with 2: --seed: Expected names of tables, got "nosuch"/)
  rmSync(folder, { recursive: true })
})
