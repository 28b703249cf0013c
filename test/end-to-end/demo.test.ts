// `npm start` as a person meets it: what it prints is typed into another terminal, and every link is opened.

import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { builtProgram } from '../support/built.ts'

const ROOT = join(__dirname, '..', '..')
const UP = 'Ctrl-C ends everything'
const PATIENCE = 240_000

interface Demo {
  child: ChildProcess
  folder: string
  out: string
  err: string
  ended: Promise<number | null>
}

const FOLDERS: string[] = []
const DEMOS: Demo[] = []

function startDemo(...args: string[]): Demo {
  builtProgram('tenant')
  const folder = mkdtempSync(join(tmpdir(), 'demo-test-'))
  FOLDERS.push(folder)
  const env = { ...process.env }
  delete env.INSTANCE_ADMIN_PASSWORD
  const program = join(ROOT, 'dist', 'scripts', 'start.js')
  const child = spawn(process.execPath, [program, '--folder', folder, ...args], { cwd: ROOT, env })
  const demo: Demo = { child, folder, out: '', err: '', ended: new Promise((resolve) => child.once('close', resolve)) }
  child.stdout.on('data', (data: Buffer) => (demo.out += data))
  child.stderr.on('data', (data: Buffer) => (demo.err += data))
  DEMOS.push(demo)
  return demo
}

async function until(holds: () => boolean, demo: Demo): Promise<void> {
  for (const end = Date.now() + PATIENCE; !holds() && Date.now() < end;) {
    if (demo.child.exitCode !== null) throw new Error(`The demo has ended:\n${demo.err}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Types a command into another terminal, in the project's folder. */
async function typed(demo: Demo, command: string): Promise<{ code: number; output: string }> {
  const source = /^ {2}(source .*)$/m.exec(demo.out)![1]!
  const run = promisify(execFile)
  try {
    const { stdout, stderr } = await run('bash', ['-c', `${source}\n${command}`], { cwd: ROOT })
    return { code: 0, output: stdout + stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, output: stdout + stderr }
  }
}

/** The commands that it prints to try. */
const commandsOf = ({ out }: Demo): string[] => [...out.matchAll(/^ {5}(\S.*)$/gm)].map(([, command]) => command!)

const linksIn = (text: string): string[] => [...text.matchAll(/http:\/\/127[^\s)]+/g)].map(([link]) => link)

/** What somebody finds in the folder that the demo leaves nothing in. */
const left = ({ folder }: Demo): string[] => readdirSync(folder)

afterAll(async () => {
  for (const { child } of DEMOS) child.kill('SIGTERM')
  await Promise.all(DEMOS.map(({ ended }) => ended))
  for (const folder of FOLDERS) rmSync(folder, { recursive: true, force: true })
})

describe('a demo that stays up', () => {
  let demo: Demo

  beforeAll(async () => {
    demo = startDemo()
    await until(() => demo.err.includes(UP), demo)
  }, PATIENCE)

  test('keeps credentials in files of their owner alone, and prints none', async () => {
    const files = ['demo.env', 'admin-password'].map((name) => join(demo.folder, name))
    expect(files.map((file) => statSync(file).mode & 0o777)).toEqual([0o600, 0o600])
    const values = readFileSync(files[0]!, 'utf8').match(/(?<=(TOKEN|SECRET|PASSWORD)=')[^']+/g)!
    expect(values).toHaveLength(3)
    for (const secret of [...values, readFileSync(files[1]!, 'utf8').trim()])
      expect(demo.out + demo.err).not.toContain(secret)
  })

  test('names each problem once, by kind', () => {
    const report = demo.out + demo.err
    for (const subject of ['CPD2N9WQRP', 'C7H2QK94VN', 'ba79e47d-4742-45a5-96ff-2dd556d559c4'])
      expect(report.match(new RegExp(`^ +${subject}: `, 'gm'))).toHaveLength(1)
    expect(report).toMatch(/^ {2}unknown-owner {2}6$/m)
  })

  test('prints links that answer', async () => {
    const links = linksIn(demo.out)
    expect(links.length).toBeGreaterThan(6)
    const password = readFileSync(join(demo.folder, 'admin-password'), 'utf8').trim()
    const body = new URLSearchParams({ user_name: 'admin', user_password: password })
    const login = `${new URL(links[0]!).origin}/login`
    const signedIn = await fetch(login, { method: 'POST', body, redirect: 'manual' })
    const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!
    for (const link of links) {
      const page = await fetch(link, { headers: { cookie } })
      expect([link, page.status, await page.text()]).toEqual([link, 200, expect.not.stringContaining('No records')])
    }
    expect(await (await fetch(links[0]!, { headers: { cookie } })).text()).toContain('id="Kandji"')
  })

  test('takes a new name from Kandji to ServiceNow within seconds', async () => {
    const rename = commandsOf(demo)[0]!
    expect(rename).toContain('Renamed in Kandji')
    expect(await typed(demo, rename)).toEqual({ code: 0, output: '' })
    await until(() => demo.err.includes('has changed in ServiceNow'), demo)
    const read = `curl -fsS -u "$SERVICENOW_USERNAME:$SERVICENOW_PASSWORD" "$SERVICENOW_INSTANCE/api/now/table/cmdb_ci_computer?sysparm_query=nameSTARTSWITHRenamed&sysparm_fields=name"`
    expect((await typed(demo, read)).output).toContain('{"result":[{"name":"Renamed in Kandji"}]}')
  })

  test('lets one preview and ask for the status beside it', async () => {
    const [, preview, status] = commandsOf(demo)
    const previewed = await typed(demo, preview!)
    expect(previewed.code).toBe(1)
    expect(previewed.output).toContain('Nothing was written')
    const asked = await typed(demo, status!)
    expect(asked.output).toContain('in use by process')
    expect(asked.output).toContain('60 devices seen')
  })

  test('ends with Ctrl-C and leaves nothing that no longer answers', async () => {
    const links = linksIn(demo.out)
    demo.child.kill('SIGINT')
    expect(await demo.ended).toBe(0)
    expect(left(demo)).toEqual(['admin-password'])
    await expect(fetch(links[0]!)).rejects.toThrow('fetch failed')
  })
})

test(
  'a demo that runs once prints no link and leaves no credentials',
  async () => {
    const demo = startDemo('--once')
    expect(await demo.ended).toBe(0)
    expect(demo.out).toMatch(/computers \(cmdb_ci_computer\) +54/)
    const [shown] = /^First sync\n[^]*?(?=```)/m.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))!
    expect(demo.out).toContain(shown)
    expect(linksIn(demo.out + demo.err)).toEqual([])
    expect(left(demo)).toEqual(['admin-password'])
  },
  PATIENCE
)

test(
  'a demo that is stopped early ends what it has started',
  async () => {
    const demo = startDemo()
    await until(() => demo.err.includes('Installing the app'), demo)
    demo.child.kill('SIGTERM')
    expect(await demo.ended).toBe(130)
    expect(demo.err).not.toMatch(/error/i)
    expect(left(demo)).toEqual(['admin-password'])
  },
  PATIENCE
)
