// `npm run first-hour -- https://dev12345.service-now.com`: what docs/fidelity.md leaves open, put to a real instance in order, as
// far as a program can. Reads only, unless --write is given; the file that it writes holds no secret.

import { readFileSync, writeFileSync } from 'node:fs'
import { namedFault } from '../src/push/errors.ts'
import type { ProxySettings } from '../src/push/http/way-out.ts'
import { Redactor } from '../src/push/redactor.ts'
import { secretsIn, SETTINGS } from '../src/push/cli/settings.ts'
import { oneLine, visible } from '../src/push/visible.ts'
import { Instance, originOf, Refusal, type Row } from './first-hour/instance.ts'
import { findingOf, type Finding } from './first-hour/look.ts'
import { LOOKS } from './first-hour/looks.ts'
import { ONE_ROW } from './first-hour/one-row.ts'

const USAGE = `Usage: npm run first-hour -- https://dev12345.service-now.com [--write] [--out FILE]

Looks at an instance on which the app is installed, as an admin, and writes what it finds into FILE (default
first-hour-HOST.json): no passwords and no tokens, but names of tables, columns, properties and rules of the instance.
--write also sends one device row, and removes what it made.

Environment:
  INSTANCE_ADMIN_USER         an admin of the instance (default admin)
  INSTANCE_ADMIN_PASSWORD     the password, or INSTANCE_ADMIN_PASSWORD_FILE, a file that holds it
  HTTPS_PROXY, NO_PROXY, NODE_EXTRA_CA_CERTS   as for kandji-push

Exit: 0 all as assumed or open, 1 something differs, 2 bad usage, 3 refused, 4 no answer
`

interface Asked {
  url: string
  file: string
  writes: boolean
}

async function main(env: Record<string, string | undefined>): Promise<number> {
  const args = process.argv.slice(2)
  if (args.includes('--help')) {
    process.stdout.write(USAGE)
    return 0
  }
  let asked: Asked
  let password: string
  let proxy: ProxySettings | undefined
  try {
    asked = askedBy(args)
    password = passwordOf(env)
    proxy = proxyOf(env)
  } catch (error) {
    return tell(`first-hour: ${(error as Error).message}\n\n${USAGE}`, 2)
  }
  const user = env['INSTANCE_ADMIN_USER']?.trim() || 'admin'
  const redactor = new Redactor([password, ...secretsIn(env)])
  const instance = new Instance(asked.url, user, password, proxy)
  try {
    const release = await releaseOf(instance)
    const findings: Finding[] = []
    for (const look of [...LOOKS, ...(asked.writes ? [ONE_ROW] : [])]) {
      const finding = clean(await findingOf(look, instance), redactor)
      findings.push(finding)
      process.stdout.write(`${finding.id.padEnd(4)}${finding.verdict.padEnd(15)}${finding.question} ${finding.found}\n`)
    }
    const content = { instance: asked.url, at: new Date().toISOString(), wrote: asked.writes, release, findings }
    writeFileSync(asked.file, `${redactor.redact(JSON.stringify(content, undefined, 2))}\n`, { mode: 0o600 })
    process.stdout.write(
      `Written to ${asked.file}. What a program cannot look at: docs/fidelity.md, "The first hour".\n`
    )
    return findings.some(({ verdict }) => verdict === 'differs') ? 1 : 0
  } catch (error) {
    return tell(`first-hour: ${visible(redactor.redact(reasonOf(error)))}\n`, error instanceof Refusal ? 3 : 4)
  }
}

function askedBy(args: string[]): Asked {
  const [address, ...rest] = args.filter((arg) => arg !== '--write')
  const url = originOf(address ?? '')
  const at = rest.indexOf('--out')
  const strange = rest.filter((_arg, index) => at < 0 || (index !== at && index !== at + 1))
  if (strange.length > 0) throw new Error(`expected --write or --out FILE, got ${strange.join(' ')}`)
  const file = at < 0 ? `first-hour-${new URL(url).hostname.replace(/[^\w.-]/g, '_')}.json` : rest[at + 1]
  if (!file) throw new Error('expected a file after --out, got none')
  return { url, file, writes: args.includes('--write') }
}

function passwordOf(env: Record<string, string | undefined>): string {
  const file = env['INSTANCE_ADMIN_PASSWORD_FILE']?.trim()
  const password = env['INSTANCE_ADMIN_PASSWORD'] || (file && readFileSync(file, 'utf8').replace(/[\r\n]+$/, ''))
  if (password) return password
  throw new Error(
    'expected the password of an admin in INSTANCE_ADMIN_PASSWORD or INSTANCE_ADMIN_PASSWORD_FILE, got none'
  )
}

/** As kandji-push reads it. */
function proxyOf(env: Record<string, string | undefined>): ProxySettings | undefined {
  const text = [env['https_proxy'], env['HTTPS_PROXY']].find((value) => value?.trim())
  const { data: proxy, error } = SETTINGS.shape.HTTPS_PROXY.safeParse(text)
  if (error) throw new Error(`HTTPS_PROXY: ${error.issues[0]!.message}`)
  return proxy && { ...proxy, except: env['no_proxy'] ?? env['NO_PROXY'] ?? '' }
}

/** The release, as the instance calls it. */
async function releaseOf(instance: Instance): Promise<Row[]> {
  const query = 'nameINglide.buildname,glide.buildtag,glide.buildtag.last,glide.war'
  return instance.rows({ table: 'sys_properties', query, fields: ['name', 'value'] })
}

function clean(finding: Finding, redactor: Redactor): Finding {
  const text = (value: string) => oneLine(redactor.redactForeign(value))
  const rows = finding.rows?.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, text(value)]))
  )
  return { ...finding, found: text(finding.found), ...(rows && { rows }) }
}

function reasonOf(error: unknown): string {
  if (error instanceof Refusal) return `${error.message}. Check INSTANCE_ADMIN_USER and INSTANCE_ADMIN_PASSWORD.`
  const { cause } = error as { cause?: { message?: string } }
  return `no answer: ${cause?.message || namedFault(error).message}`
}

function tell(text: string, exitCode: number): number {
  process.stderr.write(text)
  return exitCode
}

void main(process.env).then((exitCode) => (process.exitCode = exitCode))
