// One answer of a person, tried at once: does something listen there, is it what it should be, does it let this one in? Nothing
// is written, and what is not known yet stands as a value that nobody has.

import { PushError, Refused } from '../errors.ts'
import type { ProxySettings } from '../http/way-out.ts'
import { DEVICES } from '../kandji/devices.ts'
import {
  kandjiClient,
  openServices,
  tableClient,
  type Services,
  type ServicesConfig,
  type ServicesIo,
} from '../services.ts'
import type { ServiceNowAccount } from '../servicenow/account.ts'
import { hasSamPro, lacksDefinition, lacksSetting } from '../servicenow/sam-pro.ts'
import { explainNoToken, explainRefusal } from '../servicenow/explain.ts'
import { checkGate } from './check-servicenow.ts'

/** How requests leave this machine. */
export interface TryNetwork {
  /** Somebody waits: seconds at most, in milliseconds. */
  patienceMs: number
  proxy?: ProxySettings | undefined
}

/** Stands for a credential that has not been asked for yet. */
const NONE = 'kandji-push-connect'

/** What was asked answered, and refused a stranger: more was not to be found out. */
class Answered extends Refused {
  constructor() {
    super('kandji-push', 'Answered')
  }
}

/** Each method returns what was found, and throws a PushError that says what is wrong. */
export class Tries {
  readonly #network: TryNetwork
  readonly #io: ServicesIo

  constructor(network: TryNetwork, io: ServicesIo) {
    this.#network = network
    this.#io = io
  }

  /** Whether an instance of ServiceNow is at this address. */
  async instance(url: string): Promise<string> {
    const account = { url, clientId: NONE, clientSecret: NONE }
    const identity = { url, grant: 'client credentials grant', username: undefined, user: 'the user' } as const
    const { services } = this.#open(account)
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: NONE, client_secret: NONE })
    const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' }
    await expectAnswer(() =>
      services.servicenow.send(
        {
          service: 'oauth',
          request: () => ({ method: 'POST', url: `${url}/oauth_token.do`, headers, body: body.toString() }),
          explain: (why, exchange) => {
            if (why !== 'credentials') return explainRefusal(identity, 'POST /oauth_token.do', why, exchange)
            const fault = explainNoToken(identity, exchange)
            return fault.exitCode === 2 ? fault : new Answered()
          },
        },
        this.#io.signal
      )
    )
    return `${url} answers as a ServiceNow instance`
  }

  /** Whether the instance gives this client and account a token, and opens its APIs to it. */
  async signIn(account: ServiceNowAccount): Promise<string> {
    const { services, config } = this.#open(account)
    await services.session.accessToken()
    const gate = await checkGate(tableClient(config, services, this.#io.signal))
    if (gate.status === 'fail') throw new Refused('ServiceNow', gate.found)
    return `${account.url} gave a token by the ${services.session.identity.grant}`
  }

  /** Whether something answers at this address as Kandji does. */
  async tenant(url: string): Promise<string> {
    const { services, config } = this.#open({ url, clientId: NONE, clientSecret: NONE }, { url, token: NONE })
    const client = kandjiClient(config, services, this.#io.signal)
    await expectAnswer(async () => {
      try {
        await client.get(DEVICES, { limit: '1' })
      } catch (error) {
        throw error instanceof PushError && error.exitCode === 3 ? new Answered() : error
      }
    })
    return `${url} answers`
  }

  /** Whether the tenant takes this token, and lets it list devices. */
  async token(url: string, token: string): Promise<string> {
    const { services, config } = this.#open({ url, clientId: NONE, clientSecret: NONE }, { url, token })
    await kandjiClient(config, services, this.#io.signal).get(DEVICES, { limit: '1' })
    return `${url} takes the token`
  }

  /** Whether the instance can take installed apps. What else an admin should look at is part of what was found. */
  async apps(account: ServiceNowAccount): Promise<string> {
    const { services, config } = this.#open(account)
    const tables = tableClient(config, services, this.#io.signal)
    if (!(await hasSamPro(tables)))
      throw new Refused(
        'ServiceNow',
        'SAM Pro (com.snc.samp) is not active: let an admin activate the plugin, or bring devices only.'
      )
    const definition = await lacksDefinition(tables)
    if (definition) throw new Refused('ServiceNow', `${definition.what}: ${definition.todo}.`)
    const setting = await lacksSetting(tables)
    return setting ? `SAM Pro is active; ${setting.what}: ${setting.todo}` : 'SAM Pro is active'
  }

  #open(
    servicenow: ServiceNowAccount,
    kandji = { url: servicenow.url, token: NONE }
  ): { services: Services; config: ServicesConfig } {
    const config = { kandji, servicenow, ...this.#network }
    return { services: openServices(config, this.#io), config }
  }
}

async function expectAnswer(ask: () => Promise<unknown>): Promise<void> {
  try {
    await ask()
  } catch (error) {
    if (!(error instanceof Answered)) throw error
  }
}
