// The state folder: private, used by one process at a time, and free of secrets.

import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { openState } from '../../src/push/state/state.ts'
import { KANDJI_TOKEN } from './support/fake-kandji.ts'
import { ACCOUNT } from './support/fake-servicenow.ts'
import { plain, useTestbed } from './support/testbed.ts'

describe('the state folder', () => {
  const bed = useTestbed()

  const mode = (...path: string[]) => statSync(join(bed.config.stateFolder, ...path)).mode & 0o777

  test('is made for its owner alone, and so are its files', async () => {
    await bed.sync()
    expect([mode(), mode('state.db'), mode('lock')]).toEqual([0o700, 0o600, 0o600])
  })

  test('that was there before is closed to others', async () => {
    mkdirSync(bed.config.stateFolder, { mode: 0o755 })
    await bed.sync()
    expect(mode()).toBe(0o700)
  })

  test('that holds other things keeps its mode, and the files in it are private', async () => {
    mkdirSync(bed.config.stateFolder, { mode: 0o755 })
    writeFileSync(join(bed.config.stateFolder, 'diary.txt'), '')
    await bed.sync()
    expect([mode(), mode('state.db')]).toEqual([0o755, 0o600])
  })

  test('holds no secret and no token, with rows waiting in the outbox', async () => {
    bed.enroll(...plain(5))
    bed.servicenow.script(/import/, { status: 503 }, Infinity)
    await bed.sync()
    for (const name of readdirSync(bed.config.stateFolder)) {
      const content = readFileSync(join(bed.config.stateFolder, name), 'latin1')
      for (const secret of [KANDJI_TOKEN, ACCOUNT.clientSecret, ACCOUNT.password, 'token-of-this-test']) {
        expect(content).not.toContain(secret)
      }
    }
  })

  test('is refused to a second process, which is told who has it', async () => {
    const state = openState(bed.config.stateFolder)
    const { exitCode, failure } = await bed.sync()
    expect(exitCode).toBe(4)
    expect(failure).toContain(`process ${process.pid}`)
    expect(failure).toContain('KANDJI_PUSH_STATE')
    expect(bed.kandji.seen).toEqual([])
    state.close()
    expect((await bed.sync()).exitCode).toBe(0)
  })

  test('is taken over from a process that is gone', async () => {
    mkdirSync(bed.config.stateFolder, { recursive: true })
    const stale = new Database(join(bed.config.stateFolder, 'lock'))
    stale.exec('CREATE TABLE holder (pid INTEGER); INSERT INTO holder VALUES (1)')
    stale.close()
    expect((await bed.sync()).exitCode).toBe(0)
  })

  test('that is damaged says what to do', async () => {
    mkdirSync(bed.config.stateFolder, { recursive: true })
    writeFileSync(
      join(bed.config.stateFolder, 'state.db'),
      'this is no database, but it is long enough to be looked at'.repeat(20)
    )
    const { exitCode, failure } = await bed.sync()
    expect(exitCode).toBe(2)
    expect(failure).toContain('Move the folder away')
  })

  test('that cannot be made says which setting to change', async () => {
    writeFileSync(join(dirname(bed.config.stateFolder), 'file'), '')
    bed.config.stateFolder = join(dirname(bed.config.stateFolder), 'file', 'below')
    const { exitCode, summary } = await bed.sync()
    expect(exitCode).toBe(2)
    expect(summary.problems).toMatchObject([{ subject: 'KANDJI_PUSH_STATE' }])
  })

  const inProc = existsSync('/proc/self') ? test : test.skip
  inProc('is not looked for forever where no folder can be made', () => {
    expect(() => openState('/proc/nothing/state')).toThrow('Set KANDJI_PUSH_STATE to another')
  })

  test('that is a file says so', () => {
    writeFileSync(bed.config.stateFolder, '')
    expect(() => openState(bed.config.stateFolder)).toThrow(
      /Expected a folder .*not a directory.* Set KANDJI_PUSH_STATE/
    )
  })

  test('of a newer version is refused', async () => {
    await bed.sync()
    const db = new Database(join(bed.config.stateFolder, 'state.db'))
    db.pragma('user_version = 99')
    db.close()
    const { exitCode, failure } = await bed.sync()
    expect(exitCode).toBe(2)
    expect(failure).toContain('newer kandji-push')
  })

  test('that was lost leads to one more delivery, which changes nothing', async () => {
    bed.enroll(...plain(3))
    await bed.sync()
    rmSync(bed.config.stateFolder, { recursive: true })
    const { summary } = await bed.sync()
    expect(summary.rows).toMatchObject({ sent: 6, ignored: 6 })
    expect(existsSync(bed.config.stateFolder)).toBe(true)
  })
})
