// No secret is kept or told, wherever a service repeats it and however it writes it there.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pino from 'pino'
import { runDaemon } from '../../src/push/daemon/daemon.ts'
import { readStatus } from '../../src/push/status/status.ts'
import { ENCODINGS } from './support/encodings.ts'
import { KANDJI_TOKEN } from './support/fake-kandji.ts'
import { ACCOUNT } from './support/fake-servicenow.ts'
import { useProgram } from './support/program.ts'
import { useTestbed, type Testbed } from './support/testbed.ts'

const IMPORT = /POST \/api\/now\/import/
/** What a service might echo: each secret in each encoding, with other words before it so that it is cut at any place. */
function echoOf(all: string[]): string {
  const texts = all.flatMap((secret) => Object.values(ENCODINGS).map((encode) => encode(secret)))
  return texts.map((text, index) => `${'x'.repeat(index % 7)} ${text} `).join('| ')
}

/** Any five characters of a secret, in a form that a person could read. */
function leaksIn(text: string, secrets: string[]): string[] {
  const compact = text.replaceAll('[redacted]', '')
  return secrets.flatMap((secret) =>
    [secret, ...Object.values(ENCODINGS).map((encode) => encode(secret))]
      .flatMap((form) => [form.slice(0, 9), form.slice(-9), form.slice(form.length / 2 - 5, form.length / 2 + 4)])
      .filter((piece) => piece.length > 7 && !isCommon(piece) && compact.includes(piece))
  )
}

/** Beginnings and ends that are no part of the secret, such as `x=` and `"}`, or of the word `Bearer` in Base64. */
const isCommon = (piece: string) => /^(x=|"|\\"|QmVhcmVyI|a2FuZGppL|eyJhY2Nlc|.*%3[dD])/.test(piece)

/** The seven places in which a row's refusal or note may hold what the service was sent. */
const PLACES: Record<string, (bed: Testbed, echo: string) => void> = {
  ...Object.fromEntries(
    [400, 409, 413, 415, 422].map((status) => [
      `a refusal with ${status}`,
      (bed: Testbed, echo: string) =>
        bed.servicenow.script(IMPORT, { status, body: { error: { message: echo, detail: echo } } }, Infinity),
    ])
  ),
  'an error message of a row': (bed, echo) => {
    bed.servicenow.special = () => [{ status: 'error', error_message: echo }]
  },
  'a note of a row': (bed, echo) => {
    bed.servicenow.special = () => [{ status: 'inserted', status_message: `Kandji: ${echo}` }]
  },
}

/** Others, which end a run. */
const ENDS: Record<string, (bed: Testbed, echo: string) => void> = {
  'a refusal by Kandji': (bed, echo) =>
    bed.kandji.script(/devices$/, { status: 403, body: { detail: echo } }, Infinity),
  'keys that Kandji sends': (bed, echo) => bed.kandji.script(/devices$/, { body: { [echo]: 1 } }, Infinity),
  'a row that Kandji sends': (bed, echo) => bed.kandji.script(/devices$/, { body: [echo] }, 1),
  'a 503': (bed, echo) => bed.servicenow.script(IMPORT, { status: 503, body: { error: { message: echo } } }, Infinity),
  'Retry-After': (bed, echo) =>
    bed.servicenow.script(
      IMPORT,
      { status: 429, headers: { 'retry-after': echo.replace(/[^\x20-\x7e]/g, '?').slice(0, 4_000) } },
      Infinity
    ),
  'a refusal by the token endpoint': (bed, echo) =>
    bed.servicenow.script(
      /oauth/,
      { status: 401, body: { error: 'access_denied', error_description: echo } },
      Infinity
    ),
  'a token endpoint that gives no token': (bed, echo) =>
    bed.servicenow.script(/oauth/, { body: { error: 'x', error_description: echo } }, Infinity),
}

/** Everything in the state folder, byte by byte. */
function stateOf(bed: Testbed): string {
  const { stateFolder } = bed.config
  if (!existsSync(stateFolder)) return ''
  return readdirSync(stateFolder)
    .map((name) => readFileSync(join(stateFolder, name), 'latin1'))
    .join('\n')
}

const SECRETS = [
  KANDJI_TOKEN,
  ACCOUNT.clientSecret,
  ACCOUNT.password,
  ACCOUNT.clientId,
  'access-token-of-this-test-1',
  'refresh-token-of-this-test',
]
const ECHO = `Bearer access-token-of-this-test-1 ${echoOf(SECRETS)}`

/** What can be echoed before ServiceNow has given a token, and what Kandji could echo at all. */
const OWN = SECRETS.slice(0, 4)
const OF_KANDJI = SECRETS.slice(0, 1)

describe('no secret is kept or told', () => {
  const bed = useTestbed()

  test.each(Object.keys({ ...PLACES, ...ENDS }))('when it is echoed in %s', async (place) => {
    bed.enroll({ serial_number: 'A' }, { serial_number: 'B' })
    const secrets = place.includes('Kandji') ? OF_KANDJI : place.includes('token endpoint') ? OWN : SECRETS
    ;(PLACES[place] ?? ENDS[place])!(bed, secrets === SECRETS ? ECHO : echoOf(secrets))
    const result = await bed.sync()
    expect(result.exitCode).toBeGreaterThan(0)
    const status = readStatus(bed.config.stateFolder, bed.clock.now())
    for (const text of [JSON.stringify(result), JSON.stringify(status), stateOf(bed)])
      expect(leaksIn(text, secrets)).toEqual([])
    // Of those two nothing is quoted at all.
    if (!['a row that Kandji sends', 'keys that Kandji sends'].includes(place))
      expect(JSON.stringify(result)).toContain('[redacted]')
  })
})

describe('the program', () => {
  const bed = useTestbed()
  const program = useProgram()

  test.each([
    'sync',
    'sync --json',
    'sync --verbose',
    'status',
    'status --json',
    'preview --verbose',
    'retry --verbose',
  ])('tells no secret with %s', async (command) => {
    bed.enroll({ serial_number: 'A' })
    PLACES['a note of a row']!(bed, ECHO)
    if (command !== 'preview --verbose') bed.kandji.script(/prism/, { status: 403, body: { detail: ECHO } }, Infinity)
    const env = { ...bed.env(), KANDJI_PUSH_PATIENCE: '1' }
    await program.start(['sync'], env).ended
    const { stdout, stderr } = await program.start(command.split(' '), env).ended
    expect(leaksIn(stdout + stderr, SECRETS)).toEqual([])
    expect(stdout + stderr).not.toBe('')
  })
})

describe('/healthz and /metrics', () => {
  const bed = useTestbed()

  test('tell no secret when a sweep fails', async () => {
    bed.enroll({ serial_number: 'A' })
    await bed.sync()
    bed.enroll({ serial_number: 'B' })
    ENDS['a 503']!(bed, ECHO)
    const stop = new AbortController()
    const lines: string[] = []
    const texts: string[] = []
    const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) })
    const sleep = async () => {
      const url = /"healthz":"([^"]*)\/healthz"/.exec(lines.join(''))![1]
      for (const path of ['/healthz', '/metrics']) texts.push(await (await fetch(url + path)).text())
      stop.abort()
    }
    bed.config.patienceMs = 0
    await runDaemon(
      bed.config,
      { listen: { host: '127.0.0.1', port: 0 } },
      { clock: Object.assign(bed.clock, { sleep }), signal: stop.signal, log }
    )
    expect(texts[0]).toContain('[redacted]')
    expect(leaksIn(texts.join('\n') + lines.join('\n'), SECRETS)).toEqual([])
  })
})
