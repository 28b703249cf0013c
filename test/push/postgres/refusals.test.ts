// What a server may refuse, and what its password must never be seen in.

import { readFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type AddressInfo, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openState } from '../../../src/push/state/state.ts'
import { describeWithPostgres } from '../../support/postgres.ts'
import { usePostgresState } from '../support/postgres-state.ts'
import { plain } from '../support/testbed.ts'

describeWithPostgres('a server that', () => {
  const own = usePostgresState('refusals', plain(1))
  const { program, bed, schema } = own

  const run = (args: string[], state = bed.config.stateFolder) =>
    program.start(args, { ...bed.env(), KANDJI_PUSH_STATE: state, KANDJI_PUSH_PATIENCE: '1' }).ended

  /** A user of its own, with the server's password. @returns the state's address with it */
  async function as(user: string, rights: string): Promise<string> {
    await own.server.query(`CREATE ROLE ${user} LOGIN PASSWORD '${own.server.password}'; ${rights}`)
    return bed.config.stateFolder.replace('push:', `${user}:`)
  }

  const COMMANDS = [['sync'], ['run'], ['retry'], ['disconnect', '--yes']]

  async function eachSays(state: string, exitCode: number, text: RegExp): Promise<void> {
    for (const command of COMMANDS) {
      const ended = await run(command, state)
      const all = ended.stdout + ended.stderr
      expect([command, ended.exitCode, all]).toEqual([command, exitCode, expect.stringMatching(text)])
      expect(all).not.toContain(own.server.password)
    }
  }

  test('has no place left says so', async () => {
    await run(['sync'])
    const state = await as('crowded', `ALTER ROLE crowded CONNECTION LIMIT 0`)
    await eachSays(state, 4, /too many connections.*Raise max_connections/)
  })

  test('lets a user only read says whom to name, or what to take off', async () => {
    await run(['sync'])
    const own = `GRANT ALL ON SCHEMA ${schema()} TO reader; GRANT ALL ON ALL TABLES IN SCHEMA ${schema()} TO reader`
    const state = await as('reader', `${own}; ALTER ROLE reader SET default_transaction_read_only = on`)
    await eachSays(state, 4, /read-only transaction.*primary server/)
    const looking = await as(
      'looker',
      `GRANT USAGE ON SCHEMA ${schema()} TO looker;
      GRANT SELECT ON ALL TABLES IN SCHEMA ${schema()} TO looker`
    )
    await eachSays(looking, 3, /permission denied.*owner of it and of all in it/)
    expect((await run(['status'], looking)).exitCode).toBe(0)
  })

  test('is too old is named with the version that is needed', async () => {
    const old = await oldServer(own.server.port)
    try {
      const state = bed.config.stateFolder.replace(`:${own.server.port}/`, `:${old.port}/`)
      await eachSays(state, 2, /Expected PostgreSQL 13 or later at .*, got 9\./)
      // A pooler refuses a connection whose startup has what it does not know.
      const names = old.startups.map((text) => text.split('\0').filter((_part, index) => index % 2 === 0))
      for (const one of names) expect(one).toEqual(['user', 'database', 'application_name', 'client_encoding', ''])
    } finally {
      old.close()
    }
  })

  test('ends long statements of this user does not end those of push', async () => {
    const state = await as(
      'hasty',
      `GRANT CREATE ON DATABASE postgres TO hasty; ALTER ROLE hasty SET statement_timeout = '5ms'`
    )
    expect(await run(['sync', '--quiet'], state)).toMatchObject({ exitCode: 0, stderr: '' })
  })

  test('has another time than this machine still lets one process work, and another one after it', () => {
    const day = 86_400_000
    const clock = jest.spyOn(Date, 'now')
    try {
      for (const shift of [-day, day, 0]) {
        const now = Date.prototype.getTime.call(new Date()) + shift
        clock.mockReturnValue(now)
        const state = openState(bed.config.stateFolder)
        expect(() => openState(bed.config.stateFolder)).toThrow(/is working with/)
        state.rounds.note('check', now)
        state.close()
      }
    } finally {
      clock.mockRestore()
    }
  })

  test('is reached by a password: neither log, health, metrics nor the title of the process has it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'state-file-'))
    const file = join(folder, 'state')
    writeFileSync(file, bed.config.stateFolder)
    const { KANDJI_PUSH_STATE, ...env } = bed.env()
    expect(KANDJI_PUSH_STATE).toContain(own.server.password)
    const args = ['run', '--verbose', '--port', '0', '--interval', '1s']
    const { process, ended } = program.start(args, { ...env, KANDJI_PUSH_STATE_FILE: file, KANDJI_PUSH_PATIENCE: '1' })
    let text = ''
    const says = async (word: string) => {
      while (!text.includes(word)) await new Promise((resolve) => setTimeout(resolve, 50))
    }
    process.stderr!.on('data', (chunk) => (text += String(chunk)))
    await says('"sweep"')
    const { healthz, metrics } = text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, string>)
      .find(({ msg }) => msg === 'monitoring')!
    const answers = [await (await fetch(healthz!)).text(), await (await fetch(metrics!)).text()]
    const title = readFileSync(`/proc/${process.pid}/cmdline`, 'utf8')
    await own.server.kill()
    await says('standing by')
    await own.server.start()
    process.kill('SIGTERM')
    const { exitCode, stdout, stderr } = await ended
    expect(exitCode).toBe(0)
    for (const shown of [...answers, title, stdout, stderr]) expect(shown).not.toContain(own.server.password)
    rmSync(folder, { recursive: true })
  }, 60_000)
})

/** A way to the server on which it tells another version of itself. */
async function oldServer(to: number): Promise<{ port: number; startups: string[]; close(): void }> {
  const startups: string[] = []
  const sockets = new Set<{ destroy(): void }>()
  const server: Server = createServer((near) => {
    const far = connect(to, '127.0.0.1')
    for (const socket of [near, far]) sockets.add(socket.on('error', () => {}))
    near.once('data', (data: Buffer) => startups.push(data.subarray(8, -1).toString()))
    near.on('data', (data) => far.write(data)).on('close', () => far.destroy())
    far.on('data', (data) => near.write(older(data))).on('close', () => near.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () => {
    for (const socket of sockets) socket.destroy()
    server.close()
  }
  return { startups, port: (server.address() as AddressInfo).port, close }
}

/** `server_version_num` of the same length: 150014 becomes 090014. */
function older(data: Buffer): Buffer {
  return Buffer.from(data.toString('latin1').replace(/(?<!\d)1\d(\d{4})(?!\d)/g, '09$1'), 'latin1')
}
