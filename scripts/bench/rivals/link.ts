// What all rivals share: requests to both sides, counted, and four of them at a time at most. Nothing is retried.

export type Json = Record<string, unknown>

export const STAGING = 'x_kandj_kandji_kandji_import_set'

/** As many as kandji-push has in flight: the account's integration threads are four by default. */
const IN_FLIGHT = 4

const JSON_HEADERS = { 'content-type': 'application/json', accept: 'application/json' }

/** Of the variables that kandji-push takes. */
export type Environment = Readonly<Record<string, string | undefined>>

export class Link {
  kandji = 0
  servicenow = 0
  readonly #env: Environment
  #token = ''

  constructor(env: Environment) {
    this.#env = env
  }

  /** Signs in at ServiceNow by the password grant, as the documented account does. */
  async signIn(): Promise<void> {
    const body = new URLSearchParams({
      grant_type: 'password',
      client_id: oneOf(this.#env, 'SERVICENOW_CLIENT_ID'),
      client_secret: oneOf(this.#env, 'SERVICENOW_CLIENT_SECRET'),
      username: oneOf(this.#env, 'SERVICENOW_USERNAME'),
      password: oneOf(this.#env, 'SERVICENOW_PASSWORD'),
    })
    this.servicenow++
    const url = `${oneOf(this.#env, 'SERVICENOW_INSTANCE')}/oauth_token.do`
    this.#token = String(((await answered(await fetch(url, { method: 'POST', body }), url)) as Json)['access_token'])
  }

  async fromKandji(path: string): Promise<unknown> {
    this.kandji++
    const headers = { authorization: `Bearer ${oneOf(this.#env, 'KANDJI_API_TOKEN')}` }
    return answered(await fetch(oneOf(this.#env, 'KANDJI_API_URL') + path, { headers }), path)
  }

  async toServiceNow(path: string, content: object): Promise<Json> {
    return this.#servicenow(path, { method: 'POST', body: JSON.stringify(content) })
  }

  async fromServiceNow(path: string): Promise<Json> {
    return this.#servicenow(path, {})
  }

  async #servicenow(path: string, init: RequestInit): Promise<Json> {
    this.servicenow++
    const headers = { ...JSON_HEADERS, authorization: `Bearer ${this.#token}` }
    return (await answered(
      await fetch(oneOf(this.#env, 'SERVICENOW_INSTANCE') + path, { ...init, headers }),
      path
    )) as Json
  }
}

function oneOf(env: Environment, name: string): string {
  const value = env[name]
  if (!value) throw new Error(`Expected ${name} in the environment, got none`)
  return value
}

async function answered(response: Response, path: string): Promise<unknown> {
  if (!response.ok) throw new Error(`Expected an answer to ${path}, got ${response.status}: ${await response.text()}`)
  return response.json()
}

/** Does the work for each item, four at a time. */
export async function fourAtATime<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  let next = 0
  const worker = async (): Promise<void> => {
    while (next < items.length) await work(items[next++]!)
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker))
}

export function partsOf<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size))
}
