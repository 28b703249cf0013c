// `connect` at a terminal: asks for what is missing, one thing at a time, and tries each answer at once. Nothing is kept here:
// the answers are variables for the checks that follow.

import { parseTimeOfDay, TIME_OF_DAY_EXPECTED } from '../configuration/time-of-day.ts'
import type { TryNetwork, Tries } from '../connect/tries.ts'
import { PushError } from '../errors.ts'
import type { Redactor } from '../redactor.ts'
import type { ServiceNowAccount } from '../servicenow/account.ts'
import type { Environment, IncompleteSettings } from './environment.ts'
import { Stopped, type Person } from './prompt.ts'
import { MEANING, SETTINGS } from './settings.ts'

/** Variables that are asked for. */
type Name = keyof typeof SETTINGS.shape & keyof typeof MEANING

const OPENING = `Some settings are missing. Each answer is tried at once; nothing is kept before the end, and Ctrl-C leaves everything as it was.
Secrets are not shown, and not kept unless you name a file: kandji-push connect --save-secrets FILE
`

/** An answer that gives up the user name of an earlier one. */
const NO_ACCOUNT = '-'

/**
 * @returns the variables that were answered @throws Stopped
 */
export async function converse(
  known: IncompleteSettings,
  person: Person,
  tries: Tries,
  redactor: Redactor
): Promise<Environment> {
  const conversation = new Conversation(known, person, tries, redactor)
  await conversation.hold()
  return conversation.answers
}

class Conversation {
  readonly answers: Environment = {}
  readonly #known: IncompleteSettings
  readonly #person: Person
  readonly #tries: Tries
  readonly #redactor: Redactor
  /** The client credentials grant was chosen over a user name that is set. */
  #isClientAlone = false

  constructor(known: IncompleteSettings, person: Person, tries: Tries, redactor: Redactor) {
    this.#known = known
    this.#person = person
    this.#tries = tries
    this.#redactor = redactor
  }

  async hold(): Promise<void> {
    this.#person.say(OPENING)
    if (this.#lacks('SERVICENOW_INSTANCE')) await this.#instance()
    if (this.#lacks('SERVICENOW_CLIENT_ID', 'SERVICENOW_CLIENT_SECRET', 'SERVICENOW_USERNAME', 'SERVICENOW_PASSWORD'))
      await this.#signIn()
    if (this.#lacks('KANDJI_API_URL')) await this.#tenant()
    if (this.#lacks('KANDJI_API_TOKEN')) await this.#token()
    if (!this.#known.isAppsSettled) await this.#apps()
  }

  #lacks(...names: Name[]): boolean {
    return names.some((name) => this.#known.missing.has(name))
  }

  #value(name: Name): string | undefined {
    if (name === 'SERVICENOW_USERNAME' && this.#isClientAlone) return undefined
    return this.answers[name] || this.#known.values[name]
  }

  async #instance(): Promise<void> {
    await this.#until(async () => {
      const url = await this.#answer(
        'SERVICENOW_INSTANCE',
        'ServiceNow: tenant prefix such as acme, or the whole address'
      )
      return this.#tries.instance(url)
    })
  }

  /** ServiceNow does not say which of these is wrong, so all of them are asked again. */
  async #signIn(): Promise<void> {
    const isAccountKnown = this.#known.values['SERVICENOW_USERNAME'] !== undefined
    const isAsked = (name: Name, round: number) => round > 0 || this.#lacks(name)
    await this.#until(async (round) => {
      if (isAsked('SERVICENOW_CLIENT_ID', round)) await this.#answer('SERVICENOW_CLIENT_ID', 'OAuth client: client id')
      if (isAsked('SERVICENOW_CLIENT_SECRET', round))
        await this.#answer('SERVICENOW_CLIENT_SECRET', 'OAuth client: client secret', true)
      if (round > 0 || this.#lacks('SERVICENOW_USERNAME') || !isAccountKnown) await this.#account()
      if (this.#value('SERVICENOW_USERNAME') !== undefined && (round > 0 || !this.#value('SERVICENOW_PASSWORD')))
        await this.#answer('SERVICENOW_PASSWORD', `Password of ${this.#value('SERVICENOW_USERNAME')}`, true)
      return this.#tries.signIn(this.#serviceNow())
    })
  }

  async #account(): Promise<void> {
    const earlier = this.#value('SERVICENOW_USERNAME')
    const text =
      earlier === undefined
        ? 'Service account: user name, or Enter for the client credentials grant'
        : `Service account: user name, or ${NO_ACCOUNT} for the client credentials grant [${earlier}]`
    const typed = (await this.#person.ask({ text: `${text}: ` })).trim()
    if (typed === '') return
    this.#isClientAlone = typed === NO_ACCOUNT
    this.answers['SERVICENOW_USERNAME'] = this.#isClientAlone ? '' : typed
    if (this.#isClientAlone) this.answers['SERVICENOW_PASSWORD'] = ''
  }

  async #tenant(): Promise<void> {
    await this.#until(async () => {
      const url = await this.#answer('KANDJI_API_URL', 'Kandji: API URL, such as https://acme.api.kandji.io')
      return this.#tries.tenant(url)
    })
  }

  /** The token may be that of another tenant, so the address is asked again as well. */
  async #token(): Promise<void> {
    await this.#until(async (round) => {
      if (round > 0) await this.#answer('KANDJI_API_URL', 'Kandji: API URL')
      const token = await this.#answer('KANDJI_API_TOKEN', 'Kandji: API token', true)
      return this.#tries.token(parsed('KANDJI_API_URL', this.#value('KANDJI_API_URL')!) as string, token)
    })
  }

  async #apps(): Promise<void> {
    await this.#until(async () => {
      const text = `Installed apps each night as well (needs SAM Pro): local time such as 02:30, or Enter for no`
      const typed = (await this.#person.ask({ text: `${text}: ` })).trim()
      delete this.answers['KANDJI_PUSH_APPS_AT']
      if (typed === '' || /^no?$/i.test(typed)) return 'devices only'
      if (!parseTimeOfDay(typed)) throw new Unfit(`expected ${TIME_OF_DAY_EXPECTED}, got \`${typed}\``)
      const found = await this.#tries.apps(this.#serviceNow())
      this.answers['KANDJI_PUSH_APPS_AT'] = typed
      return `apps each night at ${typed}; ${found}`
    })
  }

  #serviceNow(): ServiceNowAccount {
    const username = this.#value('SERVICENOW_USERNAME')
    return {
      url: parsed('SERVICENOW_INSTANCE', this.#value('SERVICENOW_INSTANCE')!) as string,
      clientId: this.#value('SERVICENOW_CLIENT_ID')!,
      clientSecret: this.#value('SERVICENOW_CLIENT_SECRET')!,
      username,
      password: username === undefined ? undefined : this.#value('SERVICENOW_PASSWORD'),
    }
  }

  /** Asks for one variable until its answer has the right form. Enter takes what was answered before. */
  async #answer(name: Name, text: string, isSecret = false): Promise<string> {
    const earlier = this.#value(name)
    const kept = earlier === undefined ? '' : isSecret ? ' [Enter: as before]' : ` [${earlier}]`
    for (;;) {
      const typed = await this.#person.ask({ text: `${text}${kept}: `, isSecret })
      const given = isSecret ? typed : typed.trim()
      const value = given === '' ? earlier : given
      try {
        if (value === undefined) throw new Unfit(`expected ${MEANING[name]}, got none`)
        const result = parsed(name, value)
        this.answers[name] = value
        if (isSecret) this.#redactor.add(value)
        return result as string
      } catch (error) {
        this.#refuse(error)
      }
    }
  }

  /** @param round counts the tries, from 0 */
  async #until(attempt: (round: number) => Promise<string>): Promise<void> {
    for (let round = 0; ; round++) {
      try {
        const found = await attempt(round)
        this.#person.say(`  ✓ ${found}`)
        return
      } catch (error) {
        if (this.#person.signal.aborted) throw new Stopped()
        this.#refuse(error)
      }
    }
  }

  /** @throws `error` itself when it is not about an answer */
  #refuse(error: unknown): void {
    if (!(error instanceof Unfit) && !(error instanceof PushError)) throw error
    this.#person.say(`  ✗ ${this.#redactor.redact(error.message).replaceAll('\n', '\n    ')}`)
  }
}

/** An answer that cannot be what was asked for. */
class Unfit extends Error {}

/** @throws Unfit that says what was expected */
function parsed(name: Name, value: string): unknown {
  const result = SETTINGS.shape[name].safeParse(value)
  if (result.success) return result.data
  throw new Unfit(result.error.issues[0]!.message)
}

/** Somebody waits for each answer. */
const LONGEST_PATIENCE_MS = 10_000

/** The way out that a conversation tries answers by. */
export function networkOf(values: IncompleteSettings['values']): TryNetwork {
  const { data: proxy } = SETTINGS.shape.HTTPS_PROXY.safeParse(values['HTTPS_PROXY'])
  const { data: except = '' } = SETTINGS.shape.NO_PROXY.safeParse(values['NO_PROXY'])
  const { data: patience = LONGEST_PATIENCE_MS } = SETTINGS.shape.KANDJI_PUSH_PATIENCE.safeParse(
    values['KANDJI_PUSH_PATIENCE']
  )
  return { patienceMs: Math.min(patience, LONGEST_PATIENCE_MS), proxy: proxy && { ...proxy, except } }
}
