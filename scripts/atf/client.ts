// Asks an instance over HTTP, as an admin.

export class Client {
  readonly #url: string
  readonly #authorization: string

  constructor(url: string, user: string, password: string) {
    this.#url = url
    this.#authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
  }

  /** @returns `result` of the answer. @throws Error with the answer of a request that did not succeed */
  async ask<T>(method: 'GET' | 'POST', path: string): Promise<T> {
    const response = await fetch(`${this.#url}${path}`, { method, headers: { authorization: this.#authorization } })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: expected success, got HTTP ${response.status} ${text}`)
    return (JSON.parse(text) as { result: T }).result
  }

  /** Rows of a table, as text. */
  rows(table: string, query: string): Promise<Array<Record<string, string>>> {
    const parameters = new URLSearchParams({
      sysparm_query: query,
      sysparm_exclude_reference_link: 'true',
      sysparm_limit: '10000',
    })
    return this.ask('GET', `/api/now/table/${table}?${parameters.toString()}`)
  }
}
