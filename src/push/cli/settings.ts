// The environment variables of push, each with what it expects. One place reads them, and it reports all that is wrong at once.

import { readFileSync } from 'node:fs'
import { addressOf, isUnexpanded } from '../address.ts'
import { z } from 'zod'
import { looksSecret } from '../configuration/issues.ts'
import { parseTimeOfDay, TIME_OF_DAY_EXPECTED, type TimeOfDay } from '../configuration/time-of-day.ts'
import { isLoopback } from '../http/loopback.ts'
import type { ProxySettings } from '../http/way-out.ts'
import { isPostgres, postgresAddress, postgresSecrets } from '../postgres/address.ts'

/** Read from NAME, or from the file that NAME_FILE names. Their values never reach any output. */
const SECRETS = ['KANDJI_API_TOKEN', 'SERVICENOW_CLIENT_SECRET', 'SERVICENOW_PASSWORD'] as const

/** Not secret, or not as a whole, but handed out together with the secrets: these may also come from a file. */
export const FROM_FILE: readonly string[] = [
  ...SECRETS,
  'SERVICENOW_CLIENT_ID',
  'SERVICENOW_USERNAME',
  'HTTPS_PROXY',
  'KANDJI_PUSH_STATE',
]

/** Every program knows them in small letters too, which go first. */
export const IN_SMALL_LETTERS: readonly string[] = ['HTTPS_PROXY', 'NO_PROXY']

/** What no output may show, as far as the environment itself holds it. */
export function secretsIn(env: Record<string, string | undefined>): string[] {
  const named = SECRETS.map((name) => env[name]?.trim() ?? '')
  const proxies = ['https_proxy', 'HTTPS_PROXY'].flatMap((name) => proxySecretsIn(env[name] ?? ''))
  return [...named, ...proxies, ...postgresSecrets(stateIn(env))]
}

/** Its address may have a password; what cannot be read is no secret here. */
function stateIn(env: Record<string, string | undefined>): string {
  const file = env['KANDJI_PUSH_STATE_FILE']?.trim()
  if (!file) return env['KANDJI_PUSH_STATE'] ?? ''
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** The password of an address as it is written and as it is meant; of one that cannot be read, all that stands before its @. */
function proxySecretsIn(text: string): string[] {
  const [, before = ''] = /^(?:[a-z]+:\/\/)?(.*)@/i.exec(text.trim()) ?? []
  const password = before.slice(before.indexOf(':') + 1)
  return [before, password, decoded(password) ?? ''].filter((secret) => secret !== '')
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

export const DEFAULT_STATE_FOLDER = '.kandji-push'
const DEFAULT_PATIENCE_S = '30'

/** An address without its beginning, as people write one. */
const HOST = /^[a-z0-9-]+(\.[a-z0-9-]+)+\/?$/i

/** An address reduced to its origin: paths, queries and trailing slashes that were copied along are dropped. */
function origin(expected: string) {
  return (text: string, context: z.RefinementCtx): string => {
    const refuse = (got: string): never => {
      context.addIssue({ code: 'custom', message: `expected ${expected}, got ${got}` })
      return z.NEVER
    }
    const url = addressOf(text)
    if (looksSecret(text)) return refuse('a text that looks like a token')
    if (url === undefined || url.hostname === '')
      return refuse(`\`${text}\`${HOST.test(text) ? `. Did you mean \`https://${text}\`?` : ''}`)
    if (url.username !== '' || url.password !== '') return refuse('an address with a user name or password in it')
    if (url.protocol === 'https:') return url.origin
    if (url.protocol !== 'http:') return refuse(`\`${text}\``)
    if (!isLoopback(url.hostname)) return refuse(`\`${text}\` (http is for 127.0.0.1 and localhost only)`)
    return url.origin
  }
}

/** Addresses of Kandji's console, in all its regions: people copy them from their browser. */
const CONSOLE = /^https:\/\/([a-z0-9-]+)((?:\.eu)?\.kandji\.io|\.iru\.com)$/i

const KANDJI_URL_EXPECTED = 'an https address such as https://acme.api.kandji.io'

const kandjiUrl = z
  .string()
  .trim()
  .transform(origin(KANDJI_URL_EXPECTED))
  .transform((url, context): string => {
    const [, subdomain, domain] = CONSOLE.exec(url) ?? []
    if (subdomain === undefined) return url
    const got = `\`${url}\`, the address of Kandji's console. Did you mean \`https://${subdomain}.api${domain}\`?`
    context.addIssue({ code: 'custom', message: `expected ${KANDJI_URL_EXPECTED}, got ${got}` })
    return z.NEVER
  })

const INSTANCE_EXPECTED = "the tenant's prefix such as acme, or the address such as https://acme.service-now.com"
const instance = z
  .string()
  .trim()
  .transform((text) => (/^[a-z0-9][a-z0-9-]*$/i.test(text) ? `https://${text.toLowerCase()}.service-now.com` : text))
  .transform(origin(INSTANCE_EXPECTED))

/** Goes into an HTTP header, so it has to be what a token is: visible characters, no break. Quotes come from files of settings. */
const token = z
  .string()
  .trim()
  .regex(
    /^[\x21\x23-\x26\x28-\x7e]+$/,
    'expected a token of visible characters, got one with spaces, line breaks, quotes or other characters. Copy only the token again: no quotes, no `Bearer`'
  )

/** What of a client or an account ServiceNow compares letter by letter, and nobody sees: it came along when the value was copied. */
const UNSEEN = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]/u

const UNSEEN_GOT =
  'got one with a character that cannot be seen, such as a line break. Copy the value again, or type it'

/** A name: no space belongs to its ends. */
const name = z
  .string()
  .trim()
  .refine((text) => !UNSEEN.test(text), `expected a value of visible characters, ${UNSEEN_GOT}`)

/** A password may well begin or end with a space. */
const secret = z.string().refine((text) => !UNSEEN.test(text), `expected a secret of visible characters, ${UNSEEN_GOT}`)

const patience = z
  .string()
  .trim()
  .regex(/^\d+(\.\d+)?$/, {
    error: ({ input }) => `expected a number of seconds such as 30, got \`${String(input)}\``,
  })
  .transform((text) => Number(text) * 1000)

const PROXY_EXPECTED = 'the address of a proxy such as http://proxy.acme.com:3128'

/** What is wrong with it is said without any of it: it may hold a password. */
const proxy = z
  .string()
  .trim()
  .transform((text, context): Omit<ProxySettings, 'except'> => {
    const refuse = (got: string): never => {
      context.addIssue({ code: 'custom', message: `expected ${PROXY_EXPECTED}, got ${got}` })
      return z.NEVER
    }
    const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`
    const url = addressOf(address)
    if (!url) return refuse(`one that cannot be read. ${PERCENT}`)
    const { protocol, hostname, origin, username, password } = url
    if (protocol !== 'http:' && protocol !== 'https:')
      return refuse('one of another kind: only http and https are spoken')
    if (hostname === '') return refuse('one without a host')
    const [user, secret] = [decoded(username), decoded(password)]
    if (user === undefined || secret === undefined) return refuse(`one with a % that encodes nothing. ${PERCENT}`)
    return { url: origin, username: user, password: secret }
  })

const PERCENT = 'In its user name and password write special characters percent-encoded, such as @ as %40 and % as %25'

const timeOfDay = z
  .string()
  .trim()
  .transform((text, context): TimeOfDay => {
    const time = parseTimeOfDay(text)
    if (time) return time
    context.addIssue({ code: 'custom', message: `expected ${TIME_OF_DAY_EXPECTED}, got \`${text}\`` })
    return z.NEVER
  })

const anything = z.string()

/** A folder, or an address that can be read. */
const state = z.string().superRefine((text, context) => {
  if (isUnexpanded(text)) {
    const todo = 'Only a shell knows what it stands for: write the whole path'
    context.addIssue({ code: 'custom', message: `expected the path of a folder, got \`${text}\`. ${todo}` })
  }
  if (!isPostgres(text)) return
  try {
    postgresAddress(text)
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message.replace(/\.$/, '') })
  }
})

export const SETTINGS = z.object({
  KANDJI_API_URL: kandjiUrl,
  KANDJI_API_TOKEN: token,
  SERVICENOW_INSTANCE: instance,
  SERVICENOW_CLIENT_ID: name,
  SERVICENOW_CLIENT_SECRET: secret,
  SERVICENOW_USERNAME: name.optional(),
  SERVICENOW_PASSWORD: secret.optional(),
  HTTPS_PROXY: proxy.optional(),
  NO_PROXY: anything.default(''),
  NODE_EXTRA_CA_CERTS: anything.optional(),
  KANDJI_PUSH_STATE: state.default(DEFAULT_STATE_FOLDER),
  KANDJI_PUSH_PATIENCE: patience.prefault(DEFAULT_PATIENCE_S),
  KANDJI_PUSH_APPS_AT: timeOfDay.optional(),
})

/** Said when a variable is missing. */
export const MEANING: Readonly<Record<keyof typeof SETTINGS.shape, string>> = {
  KANDJI_API_URL: 'the API URL of the Kandji tenant, such as https://acme.api.kandji.io',
  KANDJI_API_TOKEN: 'the API token of Kandji',
  SERVICENOW_INSTANCE: INSTANCE_EXPECTED,
  SERVICENOW_CLIENT_ID: 'the client id of the OAuth client in ServiceNow',
  SERVICENOW_CLIENT_SECRET: 'the client secret of the OAuth client in ServiceNow',
  SERVICENOW_USERNAME: 'the user name of the service account in ServiceNow',
  SERVICENOW_PASSWORD: 'the password of the service account in ServiceNow',
  HTTPS_PROXY: PROXY_EXPECTED,
  NO_PROXY: 'a list of hosts',
  NODE_EXTRA_CA_CERTS: 'a PEM file',
  KANDJI_PUSH_STATE: 'a folder, or an address such as postgresql://user:password@db.acme.com/kandji',
  KANDJI_PUSH_PATIENCE: 'a number of seconds',
  KANDJI_PUSH_APPS_AT: TIME_OF_DAY_EXPECTED,
}

/** For `--help`. */
export const NETWORK_HELP = `
The way out of a company's network:
  HTTPS_PROXY               a proxy, such as http://proxy.acme.com:3128 or http://user:password@proxy.acme.com:3128
                            (or HTTPS_PROXY_FILE); never used for this machine itself
  NO_PROXY                  hosts that are reached without it: names with all below them, name:port, addresses, networks
  NODE_EXTRA_CA_CERTS       a PEM file with the authorities that the company has of its own
`
