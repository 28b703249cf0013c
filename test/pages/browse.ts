// A person at the pages: a real server, requests with the cookie that signing in gave.

import { Instance } from '../../src/instance/instance.ts'
import { registerPages } from '../../src/instance/pages/index.ts'
import { SHUFFLE } from '../support/shuffle.ts'
import { createServer } from '../../src/instance/rest/server.ts'

export interface Answer {
  status: number
  /** The page as it came. */
  text: string
  location: string | null
  headers: Headers
}

export interface Browser {
  get(path: string): Promise<Answer>
  post(path: string, form: Record<string, string>): Promise<Answer>
  /** The cookie that signing in gave; empty before. */
  cookie: string
}

export interface Site {
  instance: Instance
  base: string
  anonymous: Browser
  /** Creates a user with these roles and signs in. */
  signedIn(userName: string, roles: string[]): Promise<Browser>
  /** Inserts a record as the platform. @returns its sys_id */
  insert(table: string, values: Record<string, string>): string
  close(): Promise<void>
}

export async function startSite(clock?: () => number): Promise<Site> {
  const instance = new Instance({ clock, shuffle: SHUFFLE })
  const { app, authentication } = createServer(instance, { reset: () => undefined })
  registerPages(app, instance, authentication.browsers)
  const base = await app.listen({ host: '127.0.0.1', port: 0 })

  const insert = (table: string, values: Record<string, string>): string =>
    instance.asSystem(() => {
      const sets = Object.entries(values).map(
        ([name, value]) => `gr.setValue(${JSON.stringify(name)}, ${JSON.stringify(value)})`
      )
      const script = `(function () { var gr = new GlideRecord('${table}'); gr.initialize(); ${sets.join('; ')}; return gr.insert() })()`
      return String(instance.scripts.evaluate('global', script, 'test'))
    })

  async function signedIn(userName: string, roles: string[]): Promise<Browser> {
    const user = insert('sys_user', { user_name: userName, name: userName, user_password: 'secret', active: 'true' })
    for (const role of roles) {
      insert('sys_user_has_role', { user, role: String(instance.database.find('sys_user_role', 'name', role)!.sys_id) })
    }
    const answer = await browser(base).post('/login', { user_name: userName, user_password: 'secret' })
    return browser(base, answer.headers.get('set-cookie')!.split(';')[0])
  }

  return {
    instance,
    base,
    anonymous: browser(base),
    signedIn,
    insert,
    close: () => app.close().then(() => instance.close()),
  }
}

function browser(base: string, cookie = ''): Browser {
  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const headers: Record<string, string> = cookie ? { cookie } : {}
    const response = await fetch(base + path, { ...init, headers, redirect: 'manual' })
    const text = await response.text()
    return { status: response.status, text, location: response.headers.get('location'), headers: response.headers }
  }
  return {
    cookie,
    get: (path) => ask(path),
    post: (path, form) => ask(path, { method: 'POST', body: new URLSearchParams(form) }),
  }
}

/** The text of each cell of each record of the first table. */
export function cells(page: string): string[][] {
  const body = /<tbody>(.*?)<\/tbody>/s.exec(page)?.[1] ?? ''
  return [...body.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) =>
    [...row!.matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell]) => cell!.replace(/<[^>]*>/g, '').trim())
  )
}
