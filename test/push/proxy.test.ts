// The way out of a company's network: the program as it is built, a real proxy, both sides behind certificates of an
// authority that only NODE_EXTRA_CA_CERTS makes known.

import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newAuthority } from '../../src/local/certificate.ts'
import { answer, startProxy, type Proxy } from '../support/proxy.ts'
import { startTlsFront, type TlsFront } from '../support/tls-front.ts'
import { ENCODINGS } from './support/encodings.ts'
import { deviceRow } from './support/fake-kandji.ts'
import { useLocalSides } from './support/local-sides.ts'
import { useProgram } from './support/program.ts'

const KANDJI = 'acme.api.kandji.io'
const SERVICENOW = 'acme.service-now.com'
const PASSWORD = `p@ss:${randomBytes(9).toString('hex')}/%`
const USER = `push-${randomBytes(4).toString('hex')}`
const BASIC = `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}`
const CREDENTIALS = `${USER}:${encodeURIComponent(PASSWORD)}`

const SERIALS = ['PRXY000A1', 'PRXY000B2', 'PRXY000C3']
const sides = useLocalSides({ devices: SERIALS.map((serial_number) => deviceRow({ serial_number, user: '' })) })
const program = useProgram()
const authority = newAuthority()
let folder = ''
let proxy: Proxy
let fronts: TlsFront[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kandji-push-proxy-'))
  writeFileSync(join(folder, 'ca.pem'), authority.cert)
  fronts = [
    await startTlsFront(authority.issue(KANDJI), sides.tenant.url),
    await startTlsFront(authority.issue(SERVICENOW), sides.running.url),
  ]
})
beforeEach(async () => {
  proxy = await startProxy()
  proxy.hosts.set(`${KANDJI}:443`, fronts[0]!.port).set(`${SERVICENOW}:443`, fronts[1]!.port)
})
afterEach(() => proxy.close())
afterAll(async () => {
  await Promise.all(fronts.map((front) => front.close()))
  rmSync(folder, { recursive: true, force: true })
})

const envOf = (more: Record<string, string> = {}) => ({
  ...sides.env(),
  KANDJI_API_URL: `https://${KANDJI}`,
  SERVICENOW_INSTANCE: 'acme',
  HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`,
  NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem'),
  ...more,
})

const run = async (command: string, more: Record<string, string> = {}) => {
  const { exitCode, stdout, stderr } = await program.start(command.split(' '), envOf(more)).ended
  return { exitCode, text: stdout + stderr, stdout }
}

describe('through a proxy', () => {
  test('all commands go the whole way, and nothing reaches a service past it', async () => {
    expect(await run('connect')).toMatchObject({ exitCode: 0 })
    expect(await run('preview')).toMatchObject({ exitCode: 0 })
    const { exitCode, stdout } = await run('sync --json')
    expect([exitCode, JSON.parse(stdout).rows]).toMatchObject([0, { sent: 6, inserted: 6 }])
    expect(sides.rows('cmdb_ci_computer', 'discovery_source=Kandji')).toHaveLength(3)
    expect(new Set(proxy.asked)).toEqual(new Set([`${KANDJI}:443`, `${SERVICENOW}:443`]))
    expect(new Set(proxy.credentials)).toEqual(new Set([undefined]))
  })

  test('connect names the proxy and what goes through it', async () => {
    const { text } = await run('connect', { NO_PROXY: KANDJI, KANDJI_API_URL: sides.config.kandji.url })
    expect(text).toContain(`http://127.0.0.1:${proxy.port}`)
    expect(new Set(proxy.asked)).toEqual(new Set([`${SERVICENOW}:443`]))
  })

  test.each([
    ['in the address', () => ({ HTTPS_PROXY: `http://${CREDENTIALS}@127.0.0.1:${proxy.port}` })],
    ['without a scheme', () => ({ HTTPS_PROXY: `${CREDENTIALS}@127.0.0.1:${proxy.port}` })],
    [
      'in small letters',
      () => ({ HTTPS_PROXY: 'http://127.0.0.1:9', https_proxy: `http://${CREDENTIALS}@127.0.0.1:${proxy.port}` }),
    ],
    [
      'in a file',
      () => {
        writeFileSync(join(folder, 'proxy'), `http://${CREDENTIALS}@127.0.0.1:${proxy.port}\n`)
        return { HTTPS_PROXY: '', HTTPS_PROXY_FILE: join(folder, 'proxy') }
      },
    ],
  ])('gives the proxy its credentials, %s', async (_where, more) => {
    proxy.behaviour = undefined
    expect(await run('sync', more())).toMatchObject({ exitCode: 0 })
    expect(new Set(proxy.credentials)).toEqual(new Set([BASIC]))
  })

  test('a proxy that is reached by https itself', async () => {
    const secure = await startProxy(authority.issue('127.0.0.1'))
    proxy.hosts.forEach((port, host) => secure.hosts.set(host, port))
    try {
      expect(await run('sync', { HTTPS_PROXY: `https://127.0.0.1:${secure.port}` })).toMatchObject({ exitCode: 0 })
      expect(secure.asked).not.toEqual([])
      const { exitCode, text } = await run('sync', {
        HTTPS_PROXY: `https://127.0.0.1:${secure.port}`,
        NODE_EXTRA_CA_CERTS: '',
      })
      expect(exitCode).toBe(2)
      expect(text).toMatch(/The certificate of the proxy https:\S+ is not trusted.*HTTPS_PROXY.*NODE_EXTRA_CA_CERTS/)
      expect(text).not.toContain('Warning')
    } finally {
      await secure.close()
    }
  })

  test('a user name without a password', async () => {
    expect(await run('sync', { HTTPS_PROXY: `http://${USER}@127.0.0.1:${proxy.port}` })).toMatchObject({ exitCode: 0 })
    expect(new Set(proxy.credentials)).toEqual(new Set([`Basic ${Buffer.from(`${USER}:`).toString('base64')}`]))
  })

  test('a proxy that opens tunnels as HTTP/1.0 does, with words and headers of its own', async () => {
    proxy.greeting = 'HTTP/1.0 200 Tunnel ready\r\nProxy-Agent: Old/1.0\r\nVia: 1.0 proxy\r\n\r\n'
    expect(await run('sync')).toMatchObject({ exitCode: 0 })
  })

  test.each([
    ['loopback', () => ({ KANDJI_API_URL: sides.config.kandji.url, SERVICENOW_INSTANCE: sides.config.servicenow.url })],
    ['what NO_PROXY names', () => ({ NO_PROXY: `${KANDJI},.service-now.com`, KANDJI_PUSH_PATIENCE: '0' })],
    ['what no_proxy names', () => ({ NO_PROXY: 'x', no_proxy: '*', KANDJI_PUSH_PATIENCE: '0' })],
  ])('is not asked for %s', async (_what, more) => {
    await run('sync', more())
    expect(proxy.asked).toEqual([])
  })
})

describe('a fault of the proxy', () => {
  test.each([
    [
      407,
      { 'proxy-authenticate': 'Basic realm="x"' },
      {},
      3,
      /The proxy \S+ answered CONNECT \S+:443 with 407: it asks for a user/,
    ],
    [407, {}, { HTTPS_PROXY: 'known' }, 3, /407: it does not take the user name and password of HTTPS_PROXY/],
    [
      407,
      { 'proxy-authenticate': 'NTLM' },
      { HTTPS_PROXY: 'known' },
      3,
      /wants them by NTLM, where push knows Basic only/,
    ],
    [403, {}, {}, 3, /The proxy \S+ answered CONNECT acme\.\S+:443 with 403: it does not let this machine through/],
    [405, {}, {}, 3, /with 405: it does not let/],
    [503, {}, {}, 4, /the proxy \S+ answered CONNECT \S+ with 503.*check HTTPS_PROXY/s],
    [502, {}, {}, 4, /the proxy \S+ answered CONNECT \S+ with 502.*check HTTPS_PROXY/s],
    [429, {}, {}, 4, /with 429.*check HTTPS_PROXY/s],
  ])('%d %j %j', async (status, headers, more, code, expected) => {
    const isKnown = 'HTTPS_PROXY' in more
    proxy.behaviour = (socket, { headers: { host } }) =>
      answer(socket, status, headers as Record<string, string>, `${BASIC} ${USER} ${PASSWORD} ${host}`)
    const env: Record<string, string> = isKnown ? { HTTPS_PROXY: `http://${CREDENTIALS}@127.0.0.1:${proxy.port}` } : {}
    for (const command of ['sync', 'connect']) {
      const { exitCode, text } = await run(command, env)
      expect(exitCode).toBe(code)
      expect(text).toMatch(command === 'sync' ? expected : /proxy/)
      if (isKnown) expect(leaksIn(text)).toEqual([])
    }
  })

  test('a proxy that hangs', async () => {
    proxy.behaviour = () => {}
    const { exitCode, text } = await run('sync')
    expect(exitCode).toBe(4)
    expect(text).toMatch(/the proxy \S+ has not opened a tunnel within 2\.5 s.*check HTTPS_PROXY/s)
  })

  test('Ctrl-C ends a run at once that a hanging proxy holds up', async () => {
    const asked = new Promise<void>((resolve) => (proxy.behaviour = () => resolve()))
    const { process: child, ended } = program.start(['sync'], envOf({ KANDJI_PUSH_PATIENCE: '60' }))
    await asked
    const stoppedAt = Date.now()
    child.kill('SIGINT')
    expect((await ended).exitCode).toBe(4)
    expect(Date.now() - stoppedAt).toBeLessThan(3_000)
  })

  test('run waits for a lost proxy, and delivers when it is back', async () => {
    const { process: child, ended } = program.start(['run', '--interval', '1s', '--port', '0'], envOf())
    const computers = () => sides.rows('cmdb_ci_computer', 'discovery_source=Kandji').length
    const until = async (isSo: () => boolean) => {
      for (let tries = 0; !isSo() && tries < 200; tries++) await new Promise((resolve) => setTimeout(resolve, 100))
      expect(isSo()).toBe(true)
    }
    try {
      proxy.behaviour = (socket) => answer(socket, 503)
      await until(() => proxy.asked.length > 3)
      expect([child.exitCode, computers()]).toEqual([null, 0])
      proxy.behaviour = undefined
      await until(() => computers() === SERIALS.length)
    } finally {
      child.kill('SIGTERM')
    }
    const { exitCode, stderr } = await ended
    expect(exitCode).toBe(0)
    expect(stderr).toMatch(/the proxy \S+ answered CONNECT/)
  })

  test('a proxy that hangs up', async () => {
    proxy.behaviour = (socket) => socket.destroy()
    expect(await run('sync')).toMatchObject({
      exitCode: 4,
      text: expect.stringMatching(/the proxy \S+ .*HTTPS_PROXY/s),
    })
  })

  test('a proxy that talks no HTTP', async () => {
    proxy.behaviour = (socket) => socket.end('220 mail.acme.com ESMTP\r\n')
    expect(await run('sync')).toMatchObject({
      exitCode: 4,
      text: expect.stringMatching(/the proxy \S+ .*HTTPS_PROXY/s),
    })
  })

  test.each([
    ['127.0.0.1:9', /the proxy http:\/\/127\.0\.0\.1:9 cannot be reached: nothing answers.*check HTTPS_PROXY/s],
    [
      'no-such-proxy.invalid:3128',
      /the proxy http:\/\/no-such-proxy\.invalid:3128 cannot be reached.*check HTTPS_PROXY/s,
    ],
  ])('a proxy that is gone: %s', async (where, expected) => {
    expect(await run('sync', { HTTPS_PROXY: where })).toMatchObject({
      exitCode: 4,
      text: expect.stringMatching(expected),
    })
  })

  test('a proxy that is lost in the middle: what waits goes when it is back', async () => {
    let tunnels = 0
    proxy.behaviour = undefined
    const asked = proxy.asked
    const watch = setInterval(() => {
      if (asked.length > tunnels && asked.some((host) => host.startsWith(SERVICENOW))) {
        tunnels = asked.length
        proxy.behaviour = (socket) => answer(socket, 503)
        proxy.cut()
      }
    }, 1)
    const lost = await run('sync')
    clearInterval(watch)
    expect(lost.exitCode).toBe(4)
    expect(lost.text).toMatch(/proxy/)
    proxy.behaviour = undefined
    expect(await run('sync')).toMatchObject({ exitCode: 0 })
    expect(sides.rows('cmdb_ci_computer', 'discovery_source=Kandji')).toHaveLength(3)
  })
})

describe('certificates', () => {
  test('an authority that nobody has made known', async () => {
    const { exitCode, text } = await run('sync', { NODE_EXTRA_CA_CERTS: '' })
    expect(exitCode).toBe(2)
    expect(text).toMatch(/certificate of https:\/\/acme\.\S+ is not trusted.*through the proxy.*NODE_EXTRA_CA_CERTS/s)
  })

  test('a certificate for another host', async () => {
    proxy.hosts.set(`${KANDJI}:443`, fronts[1]!.port)
    const { exitCode, text } = await run('sync')
    expect(exitCode).toBe(2)
    expect(text).toMatch(/certificate of https:\/\/acme\.api\.kandji\.io is not trusted/)
  })

  test('connect names a file of authorities that cannot be read', async () => {
    const path = join(folder, 'none.pem')
    const { text } = await run('connect', { NODE_EXTRA_CA_CERTS: path })
    expect(text).toMatch(new RegExp(`NODE_EXTRA_CA_CERTS[^\\n]*\\n?.*${path}`))
  })
})

describe('its credentials are secrets', () => {
  test.each(['sync --verbose', 'connect --json --verbose', 'status', 'preview --verbose', 'reauthenticate'])(
    'with %s, whatever the proxy echoes',
    async (command) => {
      const echo = [BASIC, PASSWORD, CREDENTIALS, ...Object.values(ENCODINGS).map((encode) => encode(PASSWORD))]
      proxy.behaviour = (socket) => answer(socket, 403, { 'x-echo': BASIC }, echo.join(' '))
      const { text } = await run(command, { HTTPS_PROXY: `http://${CREDENTIALS}@127.0.0.1:${proxy.port}` })
      expect(leaksIn(text)).toEqual([])
      const { stateFolder } = sides.config
      const kept = existsSync(stateFolder) ? readdirSync(stateFolder) : []
      for (const name of kept) expect(leaksIn(readFileSync(join(stateFolder, name), 'latin1'))).toEqual([])
    }
  )

  test.each([
    ['ftp://USER:PASS@proxy', /HTTPS_PROXY: expected the address of a proxy .*got one of another kind/],
    ['http://USER:PASS@', /got one that cannot be read/],
    ['http://USER:PASS@proxy:99999', /got one that cannot be read/],
    ['http://USER:PASS%zz@proxy', /got one with a % that encodes nothing/],
  ])('in a wrong setting: %s', async (text, expected) => {
    const raw = `k3y${randomBytes(6).toString('hex')}`
    const { exitCode, text: said } = await run('sync', { HTTPS_PROXY: text.replace('USER', USER).replace('PASS', raw) })
    expect(exitCode).toBe(2)
    expect(said).toMatch(expected)
    expect(said).not.toContain(raw)
    expect(said).not.toContain(USER)
  })
})

/** Any form of the credentials. */
function leaksIn(text: string): string[] {
  const forms = [
    USER,
    PASSWORD,
    CREDENTIALS,
    BASIC.slice(6),
    ...Object.values(ENCODINGS).map((encode) => encode(PASSWORD)),
  ]
  return forms.filter((form) => text.includes(form))
}
