// What a ServiceNow admin does by hand on a new instance, done through the Table API: OAuth client, service account, users.

export class Admin {
  readonly #base: string
  readonly #authorization: string

  constructor(base: string, password: string) {
    this.#base = base
    this.#authorization = `Basic ${Buffer.from(`admin:${password}`).toString('base64')}`
  }

  async create(table: string, values: Record<string, string>): Promise<Record<string, string>> {
    const { result } = (await this.#send('POST', `/api/now/table/${table}?sysparm_input_display_value=true`, values))
      .body
    return result as Record<string, string>
  }

  async rows(table: string, query: string, fields: string, limit: number): Promise<Array<Record<string, string>>> {
    const { body } = await this.#send('GET', this.#listPath(table, query, fields, limit))
    return body.result as Array<Record<string, string>>
  }

  /** The instance's own count of a table's records. */
  async count(table: string, query = ''): Promise<number> {
    return Number((await this.#send('GET', this.#listPath(table, query, 'sys_id', 1))).total)
  }

  #listPath(table: string, query: string, fields: string, limit: number): string {
    const given = {
      sysparm_query: query,
      sysparm_fields: fields,
      sysparm_limit: String(limit),
      sysparm_display_value: 'true',
      sysparm_exclude_reference_link: 'true',
    }
    return `/api/now/table/${table}?${new URLSearchParams(given)}`
  }

  async #send(method: string, path: string, values?: Record<string, string | boolean>) {
    const response = await fetch(this.#base + path, {
      method,
      headers: { authorization: this.#authorization, accept: 'application/json', 'content-type': 'application/json' },
      ...(values && { body: JSON.stringify(values) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path.split('?')[0]}: HTTP ${response.status} ${text.slice(0, 300)}`)
    return { body: JSON.parse(text) as { result: unknown }, total: response.headers.get('x-total-count') ?? '0' }
  }

  /** Switches a plugin, which only the local instance lets one do by a call. */
  async plugin(id: string, active: boolean): Promise<void> {
    await this.#send('POST', '/local/plugin', { id, active })
  }

  /** Runs a scheduled job now, which only the local instance lets one do by a call. @throws Error when it failed */
  async runJob(name: string): Promise<void> {
    const { body } = await this.#send('POST', '/local/run', { table: 'sysauto_script', name })
    const { status, log } = body as unknown as { status: string; log: unknown[] }
    if (status !== 'success') throw new Error(`The job ${name} ended as ${status}: ${JSON.stringify(log)}`)
  }

  /** The OAuth client as the documentation describes it: redirect URL, broadly scoped. */
  async registerClient(id: string, secret: string): Promise<void> {
    await this.create('oauth_entity', {
      name: 'Kandji',
      type: 'client',
      client_id: id,
      client_secret: secret,
      redirect_url: 'https://kandji.io',
      scope_restriction: 'broadly_scoped',
      active: 'true',
    })
  }

  async createUser(name: string, userName: string, email: string, password?: string): Promise<string> {
    const [first = '', ...rest] = name.split(' ')
    const { sys_id: sysId } = await this.create('sys_user', {
      user_name: userName,
      first_name: first,
      last_name: rest.join(' '),
      name,
      email,
      active: 'true',
      ...(password && { user_password: password }),
    })
    return sysId!
  }

  async grant(userId: string, roles: string[]): Promise<void> {
    for (const role of roles) {
      const [found] = await this.rows('sys_user_role', `name=${role}`, 'sys_id', 1)
      if (!found) throw new Error(`The instance has no role ${role}`)
      await this.create('sys_user_has_role', { user: userId, role: found.sys_id! })
    }
  }
}
