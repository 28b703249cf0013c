// The state folder: private, used by one process at a time, and free of secrets.

import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { openState } from '../../src/push/state/state.ts'
import { readStatus } from '../../src/push/status/status.ts'
import { KANDJI_TOKEN } from './support/fake-kandji.ts'
import { ACCOUNT } from './support/fake-servicenow.ts'
import { plain, useTestbed } from './support/testbed.ts'

const mount = (...args: string[]) => execFileSync('mount', args)

/** Whoever may mount disks here can have a small one. */
const testWithMounts = ((): typeof test => {
  const folder = mkdtempSync(join(tmpdir(), 'mount-'))
  try {
    if (spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', folder]).status !== 0) return test.skip as typeof test
    spawnSync('umount', [folder])
    return test
  } finally {
    rmSync(folder, { recursive: true })
  }
})()

function writeAt(file: string, position: number, bytes: Buffer): void {
  const open = openSync(file, 'r+')
  writeSync(open, bytes, 0, bytes.length, position)
  closeSync(open)
}

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

  test.each([
    ['cut short', (file: string) => truncateSync(file, 20_000)],
    ['cut off behind its head', (file: string) => truncateSync(file, 100)],
    ['overwritten in its middle', (file: string) => writeAt(file, 20_480, randomBytes(20_480))],
    ['overwritten where only some of it is read', (file: string) => writeAt(file, 8_192, randomBytes(4_096))],
  ])('whose file was %s says what to do, to whoever reads it or works with it', async (_what, damage) => {
    bed.enroll(...plain(50))
    await bed.sync()
    damage(join(bed.config.stateFolder, 'state.db'))
    expect(() => readStatus(bed.config.stateFolder, 0)).toThrow(/is damaged \(.*Move the folder away/)
    const { exitCode, failure } = await bed.sync({ all: true })
    expect([exitCode, failure]).toEqual([2, expect.stringMatching(/is damaged \(.*Move the folder away/)])
    renameSync(bed.config.stateFolder, `${bed.config.stateFolder}.away`)
    expect(await bed.sync()).toMatchObject({ exitCode: 0, summary: { rows: { sent: 100, ignored: 100 } } })
  })

  test('whose file was emptied has nothing to show, and begins anew', async () => {
    bed.enroll(...plain(2))
    await bed.sync()
    truncateSync(join(bed.config.stateFolder, 'state.db'))
    expect(() => readStatus(bed.config.stateFolder, 0)).toThrow('found none')
    expect(await bed.sync()).toMatchObject({ exitCode: 0, summary: { rows: { ignored: 4 } } })
  })

  test('that is copied while a process works with it works by itself, with what it was when it was copied', async () => {
    bed.enroll(...plain(2))
    await bed.sync()
    const state = openState(bed.config.stateFolder)
    const copy = `${bed.config.stateFolder}.copy`
    cpSync(bed.config.stateFolder, copy, { recursive: true })
    expect(readStatus(copy, 0)).toMatchObject({ runningProcess: null, outbox: { waiting: 0 } })
    state.close()
    const [device] = bed.kandji.devices as Array<Record<string, unknown>>
    device!['device_name'] = 'New name'
    await bed.sync()
    // A backup of last week: what is true now goes once more.
    rmSync(bed.config.stateFolder, { recursive: true })
    cpSync(copy, bed.config.stateFolder, { recursive: true })
    device!['device_name'] = 'Newest name'
    expect(await bed.sync()).toMatchObject({ exitCode: 0, summary: { devices: { changed: 1 } } })
    expect([...bed.servicenow.computers.values()].map((row) => row['device_name'])).toContain('Newest name')
    expect(bed.servicenow.mdm.size).toBe(2)
  })

  testWithMounts('on a disk that is full, or cannot be written, says so and loses nothing', async () => {
    const disk = dirname(bed.config.stateFolder)
    mount('-t', 'tmpfs', '-o', 'size=400k', 'tmpfs', disk)
    try {
      bed.enroll(...plain(2))
      expect(await bed.sync()).toMatchObject({ exitCode: 0 })
      bed.enroll(...plain(2_000))
      const full = await bed.sync()
      expect([full.exitCode, full.failure]).toEqual([
        4,
        expect.stringMatching(/No room left on the disk of .*Free some/),
      ])
      mount('-o', 'remount,ro', disk)
      const readOnly = await bed.sync()
      expect([readOnly.exitCode, readOnly.failure]).toEqual([
        2,
        expect.stringContaining('folder that can be made or written'),
      ])
      mount('-o', 'remount,rw,size=40m', disk)
      expect(await bed.sync()).toMatchObject({ exitCode: 0 })
      expect([bed.servicenow.computers.size, bed.servicenow.mdm.size]).toEqual([2_002, 2_002])
    } finally {
      execFileSync('umount', [disk])
    }
  })

  testWithMounts.each(['4k', '16k', '40k', '80k'])('on a disk of %s in all has no room', async (size) => {
    const disk = dirname(bed.config.stateFolder)
    mount('-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk)
    try {
      const { exitCode, failure } = await bed.sync()
      expect([exitCode, failure]).toEqual([4, expect.stringContaining('No room left on the disk')])
    } finally {
      execFileSync('umount', [disk])
    }
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
