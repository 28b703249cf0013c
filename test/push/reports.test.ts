// Runs report themselves to ServiceNow, with the problems that came up or were solved: rarely, in few requests, and without a say in
// how a run ends.

import { readStatus, statusExitCode } from '../../src/push/status/status.ts'
import { reportText } from '../../src/push/cli/report.ts'
import { MOST_PROBLEMS } from '../../src/push/run/report-run.ts'
import { runRetry } from '../../src/push/sync.ts'
import type { SyncOptions } from '../../src/push/terms.ts'
import { plain, useTestbed } from './support/testbed.ts'

const HOUR = 60 * 60 * 1000
const UNKNOWN = "assigned_user `ada@example.com` is not exactly one user's e-mail, user name or name (nobody has it)"
const TOKEN_AND_REPORT = 2
const REFUSED = { status: 403, body: { error: { message: 'User not allowed', detail: null } } }

describe('reports', () => {
  const bed = useTestbed()
  beforeEach(() => void (bed.config.reports = true))

  /** Notes of the app about the owner of each of these. */
  const unknownOwners = (...serials: string[]) => {
    bed.servicenow.special = (kind, row) => {
      if (kind !== 'computer' || !serials.includes(row['serial_number']!)) return undefined
      bed.servicenow.computers.set(row['serial_number']!, row)
      return [{ status: 'inserted', status_message: `Kandji: ${UNKNOWN}` }]
    }
  }
  const open = () => [...bed.servicenow.problems.values()].filter(({ state }) => state === 'open')
  const subjects = () => open().map(({ subject }) => subject)
  const syncs = async (count: number, options: SyncOptions = {}) => {
    for (let number = 0; number < count; number++) {
      bed.clock.time += 59_000
      await bed.sync(options)
    }
  }

  describe('of runs', () => {
    test('say what a run was, in the columns of the contract, all of them text', async () => {
      bed.enroll({ serial_number: 'A' }, { serial_number: '' }, { platform: 'Windows' })
      const { summary, exitCode } = await bed.sync()
      expect(exitCode).toBe(1)
      expect(summary.rows.sent).toBe(2)
      expect(bed.servicenow.runs).toEqual([
        {
          run_id: expect.stringMatching(/^[\w-]{36}$/),
          command: 'sync',
          version: expect.stringMatching(/^\d+\.\d+\.\d+/),
          started: '2026-11-20 08:00:00',
          ended: expect.stringMatching(/^2026-11-20 08:0\d:\d\d$/),
          state: 'attention',
          devices_seen: '3',
          devices_changed: '1',
          devices_skipped: '2',
          rows_sent: '2',
          rows_rejected: '0',
          lag_seconds: expect.stringMatching(/^\d+$/),
          next_expected: '',
          message: '1 problem needs attention.',
        },
      ])
    })

    test('of an unchanged fleet come once an hour, however many syncs there are', async () => {
      bed.enroll(...plain(3))
      await bed.sync()
      bed.servicenow.seen.length = 0
      await syncs(60)
      expect(bed.servicenow.seen).toHaveLength(0)
      bed.clock.time += 60_000
      expect((await bed.sync()).summary.requests.servicenow).toBe(TOKEN_AND_REPORT)
      await syncs(60)
      expect(bed.servicenow.runs).toHaveLength(2)
      expect(bed.servicenow.runs[1]).toMatchObject({
        state: 'ok',
        devices_changed: '0',
        message: 'Everything is delivered.',
      })
    })

    test('come with each run that changed something', async () => {
      const [device] = bed.enroll(...plain(3))
      await bed.sync()
      device!['device_name'] = 'Renamed'
      await bed.sync()
      expect(bed.servicenow.runs.map((run) => run['devices_changed'])).toEqual(['3', '1'])
    })

    test('come when a run goes otherwise than the last that was reported, with its reason', async () => {
      bed.enroll(...plain(3))
      await bed.sync()
      bed.kandji.script(/GET .*devices/, { status: 401, body: 'no' }, 100)
      await syncs(3)
      expect(bed.servicenow.runs.slice(1)).toMatchObject([
        { state: 'failed', message: expect.stringContaining('KANDJI_API_TOKEN') },
      ])
      expect(open()).toMatchObject([{ subject: 'Kandji', code: 'refused' }])
      bed.kandji.recover()
      await syncs(3)
      expect(bed.servicenow.runs.slice(2)).toMatchObject([{ state: 'ok' }])
      expect(open()).toEqual([])
    })

    test('are not tried when ServiceNow itself has ended the run, nor when they are switched off', async () => {
      bed.enroll(...plain(3))
      bed.servicenow.script(/POST .*import/, { status: 503 }, 1_000)
      expect((await bed.sync()).exitCode).toBe(4)
      bed.servicenow.recover()
      bed.config.reports = false
      expect((await bed.sync()).exitCode).toBe(0)
      expect(bed.servicenow.runs).toEqual([])
    })
  })

  describe('that are refused', () => {
    test.each([
      ['by an account without the role', REFUSED],
      ['by an app without the tables', { status: 400, body: { error: { message: 'Invalid table x', detail: null } } }],
      [
        'by an address that is not there',
        { status: 404, body: { error: { message: 'No Record found', detail: null } } },
      ],
      [
        'by nobody who transforms them',
        {
          status: 201,
          body: { result: [{ status: 'error', error_message: 'No transform entry or scripts are defined' }] },
        },
      ],
    ])('%s change nothing but a note, which comes once, and are tried once an hour', async (_who, reply) => {
      bed.servicenow.reportReply = () => reply
      bed.enroll({ serial_number: 'A' }, { serial_number: '' })
      const { exitCode, notes, summary } = await bed.sync()
      expect([exitCode, summary.rows.sent, summary.problems.length]).toEqual([1, 2, 1])
      expect(notes).toEqual([expect.stringContaining('takes no reports')])
      bed.servicenow.seen.length = 0
      await syncs(30)
      expect(bed.servicenow.count(/POST .*(import|batch)/)).toBe(0)
      bed.clock.time += HOUR
      expect((await bed.sync()).notes).toBe(undefined)
      bed.servicenow.reportReply = undefined
      bed.clock.time += HOUR
      await bed.sync()
      expect([bed.servicenow.runs.length, open().length]).toEqual([1, 1])
    })

    test('for a while are tried again some minutes later, and lose nothing', async () => {
      bed.servicenow.reportReply = () => ({ status: 503, body: 'busy' })
      bed.enroll({ serial_number: '' })
      const { exitCode, notes } = await bed.sync()
      expect([exitCode, notes]).toEqual([1, undefined])
      bed.servicenow.reportReply = undefined
      bed.clock.time += 6 * 60_000
      await bed.sync()
      expect([bed.servicenow.runs.length, open().length]).toEqual([1, 1])
    })

    test('one problem at a time do not keep the others back', async () => {
      bed.servicenow.reportReply = (table, row) =>
        table === 'problem' && row['subject'] === 'B'
          ? { status: 201, body: { result: [{ status: 'error', error_message: 'not B' }] } }
          : undefined
      bed.enroll(...['A', 'B', 'C'].map((serial_number) => ({ serial_number })))
      unknownOwners('A', 'B', 'C')
      await bed.sync()
      expect(subjects().sort()).toEqual(['A', 'C'])
      const rows = bed.servicenow.problemRows
      await syncs(5)
      expect(bed.servicenow.problemRows).toBe(rows)
    })
  })

  describe('of problems', () => {
    test('name the device, the reason and what helps', async () => {
      const [device] = bed.enroll({ serial_number: 'A' })
      unknownOwners('A')
      await bed.sync()
      expect(open()).toEqual([
        {
          subject: 'A',
          code: 'unknown-owner',
          serial_number: 'A',
          kandji_device_id: device!['device_id'],
          reason: UNKNOWN,
          remedy: expect.stringContaining('kandji-push retry'),
          state: 'open',
          first_seen: expect.stringMatching(/^2026-11-20 08:/),
          last_seen: expect.stringMatching(/^2026-11-20 08:/),
        },
      ])
    })

    test('come when they come up and when they are solved, and no other time', async () => {
      const [device] = bed.enroll({ serial_number: 'A', device_name: 'NULL' }, { serial_number: 'B' })
      unknownOwners('B')
      await bed.sync()
      expect(subjects().sort()).toEqual(['A', 'B'])
      await syncs(100)
      expect(bed.servicenow.problemRows).toBe(2)
      device!['device_name'] = 'Ada'
      await bed.sync()
      expect(subjects()).toEqual(['B'])
      expect(bed.servicenow.problemRows).toBe(3)
    })

    test('are solved by a retry, and by a device that has left', async () => {
      bed.enroll({ serial_number: 'A' }, { serial_number: 'B' }, ...plain(30))
      unknownOwners('A', 'B')
      await bed.sync()
      bed.servicenow.special = () => undefined
      await runRetry(bed.config, { serial: 'A' }, { clock: bed.clock, random: () => 0.5 })
      expect(subjects()).toEqual(['B'])
      expect(bed.servicenow.runs.at(-1)).toMatchObject({ command: 'retry' })
      bed.kandji.devices.splice(1, 1)
      await bed.sync()
      expect(subjects()).toEqual([])
    })

    test('of devices that a pilot run did not look at are not solved by it, and those of its own are', async () => {
      bed.enroll(
        { serial_number: 'A' },
        { serial_number: '', device_id: 'x' },
        { serial_number: 'C', device_name: 'NULL' }
      )
      unknownOwners('A')
      await bed.sync()
      expect(open()).toHaveLength(3)
      await bed.sync({ limit: 1 })
      await bed.sync({ serial: 'nobody' })
      expect(open()).toHaveLength(3)
      bed.kandji.devices.forEach((row) => Object.assign(row as object, { device_name: 'Fine' }))
      await bed.sync({ serial: 'C' })
      expect(
        open()
          .map(({ code }) => code)
          .sort()
      ).toEqual(['no-serial', 'unknown-owner'])
    })

    test('of a run that ended early are not taken for solved', async () => {
      bed.enroll({ serial_number: '' })
      await bed.sync()
      bed.kandji.script(/GET .*devices/, { status: 401, body: 'no' }, 100)
      await bed.sync()
      expect(
        open()
          .map(({ code }) => code)
          .sort()
      ).toEqual(['no-serial', 'refused'])
    })

    test('lose nothing when the process is killed before ServiceNow was told, or before that was kept', async () => {
      bed.enroll({ serial_number: '' })
      bed.servicenow.script(/POST .*(import_set_run|batch)$/, 'reset', 100)
      await bed.sync()
      bed.servicenow.recover()
      expect(open()).toEqual([])
      bed.servicenow.script(/POST .*(import_set_run|batch)$/, 'commit-then-reset', 100)
      bed.clock.time += HOUR
      await bed.sync()
      bed.servicenow.recover()
      expect(open()).toHaveLength(1)
      bed.kandji.devices.shift()
      bed.clock.time += HOUR
      await bed.sync({ acceptLeavers: true })
      expect([open().length, bed.servicenow.problems.size]).toEqual([0, 1])
    })

    test('come in bounded numbers, a batch at a time, and all of them in the end', async () => {
      const count = MOST_PROBLEMS + 500
      bed.enroll(...plain(count).map(() => ({ serial_number: '' })))
      const { summary } = await bed.sync()
      expect(summary.problems).toHaveLength(count)
      expect(open()).toHaveLength(MOST_PROBLEMS)
      expect(summary.requests.servicenow).toBeLessThan(MOST_PROBLEMS / 15)
      await bed.sync()
      expect(open()).toHaveLength(count)
      bed.kandji.devices.splice(1)
      await bed.sync({ acceptLeavers: true })
      await bed.sync()
      expect(open()).toHaveLength(1)
    })

    test('hold no secret and no control character, and fit their columns', async () => {
      const evil = `x\u0000\u001b[31m${'y'.repeat(6_000)} ${bed.config.kandji.token}`
      bed.enroll({ serial_number: 'A' })
      bed.servicenow.special = () => [{ status: 'error', status_message: `Kandji: ${evil}` }]
      await bed.sync()
      for (const row of [...bed.servicenow.problems.values(), ...bed.servicenow.runs]) {
        expect(JSON.stringify(row)).not.toContain(bed.config.kandji.token)
        expect(Object.values(row).join('')).not.toMatch(/[\u0000-\u0009\u001b]/)
        expect(row['reason']?.length ?? 0).toBeLessThanOrEqual(4_000)
      }
    })

    test('are sent again by `sync --all`, whatever ServiceNow was told before', async () => {
      bed.enroll({ serial_number: '' })
      await bed.sync()
      bed.servicenow.problems.clear()
      await bed.sync({ all: true })
      expect(open()).toHaveLength(1)
    })
  })

  describe('a problem that somebody has accepted', () => {
    const accept = (state = 'accepted') => bed.servicenow.problems.forEach((row) => (row['state'] = state))

    test('no longer makes a run end with 1, and says so everywhere', async () => {
      bed.enroll({ serial_number: '' }, { serial_number: 'A' })
      expect((await bed.sync()).exitCode).toBe(1)
      expect((await bed.sync()).exitCode).toBe(1)
      accept()
      const result = await bed.sync()
      expect(result.exitCode).toBe(0)
      expect(result.summary.problems).toMatchObject([{ code: 'no-serial', accepted: true }])
      expect(reportText(result).trim().split('\n').at(-1)).toBe(
        'Done. Everything is delivered, but for what is accepted in ServiceNow.'
      )
      expect(bed.servicenow.runs.at(-1)).toMatchObject({
        state: 'ok',
        message: expect.stringContaining('Accepted problems: 1'),
      })
      const status = readStatus(bed.config.stateFolder, bed.clock.now())
      expect([statusExitCode(status), status.lastRun]).toMatchObject([0, { problems: 0, accepted: 1 }])
      accept('open')
      expect((await bed.sync()).exitCode).toBe(1)
    })

    test('that is a refused row needs no attention in `status` either', async () => {
      bed.enroll({ serial_number: 'A' })
      bed.servicenow.special = () => [{ status: 'error', error_message: 'not A' }]
      await bed.sync()
      const exit = () => statusExitCode(readStatus(bed.config.stateFolder, bed.clock.now()))
      expect(exit()).toBe(1)
      accept()
      expect((await bed.sync()).exitCode).toBe(0)
      expect(exit()).toBe(0)
    })

    test('leaves others as they are', async () => {
      bed.enroll({ serial_number: '' }, { serial_number: 'A', device_name: 'NULL' })
      await bed.sync()
      bed.servicenow.problems.forEach((row) => row['code'] === 'no-serial' && (row['state'] = 'accepted'))
      const { exitCode, summary } = await bed.sync()
      expect(exitCode).toBe(1)
      expect(summary.problems.filter(({ accepted }) => accepted)).toHaveLength(1)
    })

    test('is as it was known last where ServiceNow cannot be asked', async () => {
      bed.enroll({ serial_number: '' })
      await bed.sync()
      accept()
      await bed.sync()
      bed.servicenow.script(/GET .*problem/, { status: 503 }, 1_000)
      expect((await bed.sync()).exitCode).toBe(0)
      bed.servicenow.recover()
      bed.servicenow.script(/GET .*problem/, REFUSED, 1_000)
      expect((await bed.sync()).exitCode).toBe(1)
    })

    test.each([
      ['a sign-in', /POST .*oauth_token/],
      ['a token, and the sign-in after it', /GET .*problem|POST .*oauth_token/],
    ])('ends a run with 3 where ServiceNow refuses %s, though nothing was to be sent', async (_what, calls) => {
      bed.enroll({ serial_number: '' }, { serial_number: 'A' })
      await bed.sync()
      bed.servicenow.script(calls, { status: 401, body: { error: 'access_denied' } }, 1_000)
      const { exitCode, failure, summary } = await bed.sync()
      expect([exitCode, failure]).toEqual([3, expect.stringContaining('SERVICENOW_')])
      expect(summary.problems.map(({ code }) => code)).toEqual(['no-serial', 'refused'])
      expect(statusExitCode(readStatus(bed.config.stateFolder, bed.clock.now()))).not.toBe(0)
      bed.servicenow.recover()
      expect((await bed.sync()).exitCode).toBe(1)
    })

    test('costs a fleet without problems no request', async () => {
      bed.enroll(...plain(2))
      await bed.sync()
      await syncs(5)
      expect(bed.servicenow.count(/GET .*problem/)).toBe(0)
    })
  })
})
