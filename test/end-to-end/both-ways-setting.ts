// A local tenant and a local instance as programs of their own, the app installed and connected: scripts of the instance wait
// for the tenant's answers, so that the two can't share a process.

import { spawn } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { builtProgram } from '../support/built.ts'
import { PROGRAM_PASSWORD, type Process, startProgram } from '../support/instance-program.ts'

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into answers of every shape
export type Json = any

export interface Answer {
  status: number
  body: Json
}

export interface Device {
  id: string
  /** sys_ids of its computer and its MDM record. */
  computer: string
  mdm: string
}

export const APP = '/api/x_kandj_kandji'
const TABLES = '/api/now/table'

export class Setting {
  readonly token: string = randomUUID()
  instance!: Process
  tenantUrl = ''
  readonly #options: string[]
  #stopTenant: () => void = () => undefined

  /** @param options of the instance */
  constructor(...options: string[]) {
    this.#options = options.length > 0 ? options : ['--memory']
  }

  async start(): Promise<void> {
    await this.startTenant()
    await this.startInstance()
    await this.put(`${APP}/connection`, { url: this.tenantUrl, token: this.token })
  }

  async startInstance(): Promise<void> {
    this.instance = await startProgram(...this.#options)
  }

  async startTenant(): Promise<void> {
    const env = { ...process.env, TENANT_API_TOKEN: this.token }
    const child = spawn(process.execPath, [builtProgram('tenant'), '--devices', '0'], { env })
    this.#stopTenant = () => child.kill('SIGKILL')
    this.tenantUrl = await new Promise((resolve, reject) => {
      let text = ''
      child.stdout.on('data', (data: Buffer) => {
        const url = /^tenant ready (\S+)$/m.exec((text += data.toString()))?.[1]
        if (url) resolve(url)
      })
      child.once('exit', (code) => reject(new Error(`The tenant ended with ${code}`)))
    })
  }

  async close(): Promise<void> {
    this.#stopTenant()
    await this.instance.stop('SIGKILL')
  }

  // ---- the instance ----

  ask(method: string, path: string, body?: unknown, account = `admin:${PROGRAM_PASSWORD}`): Promise<Answer> {
    return request(this.instance.url + path, method, body, `Basic ${Buffer.from(account).toString('base64')}`)
  }

  put = (path: string, body: unknown): Promise<Answer> => this.ask('PUT', path, body)

  rows = async (table: string, query = ''): Promise<Json[]> =>
    (await this.ask('GET', `${TABLES}/${table}?sysparm_query=${encodeURIComponent(query)}`)).body.result

  row = async (table: string, sysId: string): Promise<Json> =>
    (await this.ask('GET', `${TABLES}/${table}/${sysId}`)).body.result

  insert = async (table: string, values: object): Promise<string> =>
    (await this.ask('POST', `${TABLES}/${table}`, values)).body.result.sys_id

  update = (table: string, sysId: string, values: object): Promise<Answer> =>
    this.ask('PATCH', `${TABLES}/${table}/${sysId}`, values)

  async set(name: string, value: string): Promise<void> {
    const [property] = await this.rows('sys_properties', `name=x_kandj_kandji.${name}`)
    await this.update('sys_properties', property.sys_id, { value })
  }

  async run(name: string): Promise<Json> {
    const { body } = await this.ask('POST', '/local/run', { table: 'sysauto_script', name })
    return body.result ?? body
  }

  /** A user who may sign in and has these roles. @returns name and password, with a colon between them */
  async account(...roles: string[]): Promise<string> {
    const [name, password] = [`u${randomBytes(4).toString('hex')}`, randomBytes(12).toString('hex')]
    const user = await this.insert('sys_user', { user_name: name, user_password: password, active: 'true' })
    for (const role of roles) {
      const [{ sys_id }] = await this.rows('sys_user_role', `name=${role}`)
      await this.insert('sys_user_has_role', { user, role: sys_id })
    }
    return `${name}:${password}`
  }

  /** A device that both sides have. */
  async device(platform = 'Mac', os = 'macOS'): Promise<Device> {
    const id = randomUUID()
    const serial = `C${randomBytes(5).toString('hex').toUpperCase()}`
    await this.kandji('PUT', `/local/devices/${id}`, {
      platform,
      serial_number: serial,
      device_name: `${platform} ${serial}`,
    })
    const computer = await this.insert('cmdb_ci_computer', { name: `${platform} ${serial}`, serial_number: serial, os })
    const mdm = await this.insert('x_kandj_kandji_mdm', {
      kandji_device_id: id,
      computer,
      configuration_item: computer,
    })
    return { id, computer, mdm }
  }

  // ---- the tenant ----

  kandji = (method: string, path: string, body?: unknown): Promise<Answer> =>
    request(this.tenantUrl + path, method, body, `Bearer ${this.token}`)

  fault = (fault: object): Promise<Answer> => this.kandji('POST', '/local/faults', fault)

  deny = (...denied: string[]): Promise<Answer> => this.kandji('PUT', '/local/permissions', { denied })

  /** Waits until Kandji has got a request that a fault holds back. */
  async reached(route: string): Promise<void> {
    for (let tries = 0; tries < 200; tries++) {
      const { body } = await this.kandji('GET', '/local/faults')
      if ((body as Json[]).every(({ match }) => match !== route)) return
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
    throw new Error(`Kandji got no ${route}`)
  }

  /** As kill -9 of the instance, and its start afterwards, with no fault left. */
  async killInstance(): Promise<void> {
    await this.instance.stop('SIGKILL')
    await this.kandji('DELETE', '/local/faults')
    await this.startInstance()
  }

  /** Requests by route since the last call. */
  async requests(): Promise<Record<string, number>> {
    return (await this.kandji('POST', '/local/stats/reset')).body.requests
  }
}

async function request(url: string, method: string, body: unknown, authorization: string): Promise<Answer> {
  const headers = { authorization, ...(body !== undefined && { 'content-type': 'application/json' }) }
  const answer = await fetch(url, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) })
  const text = await answer.text()
  return { status: answer.status, body: text === '' ? undefined : parsed(text) }
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
