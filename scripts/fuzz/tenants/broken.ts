// Every way in which one of many tenants can be broken: none of them may hold up another one.

import { createServer as createHttp } from 'node:http'
import { createServer, type AddressInfo, type Server } from 'node:net'

export interface TenantContent {
  kandji: object
  servicenow: object
  secrets: Record<string, string>
}

/** Servers that are of no use. */
export interface UselessServers {
  /** Takes every connection and never says a word. */
  silent: string
  /** Answers everything with 500. */
  failing: string
  close(): Promise<void>
}

export async function startUseless(): Promise<UselessServers> {
  const servers = [createServer(() => {}), createHttp((_request, response) => response.writeHead(500).end('{}'))]
  const [silent, failing] = await Promise.all(servers.map(urlOf))
  return {
    silent: silent!,
    failing: failing!,
    close: async () => {
      for (const server of servers) server.close()
    },
  }
}

async function urlOf(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** @returns what each breaks of a tenant's file, from a good one */
export function waysToBreak(
  { silent, failing }: UselessServers,
  wrongToken: string
): Array<(good: TenantContent) => string> {
  const changed = (good: TenantContent, change: object) => JSON.stringify({ ...good, ...change })
  const secret = (good: TenantContent, change: object) => changed(good, { secrets: { ...good.secrets, ...change } })
  return [
    (good) => changed(good, { kandji: { url: silent } }),
    (good) => secret(good, { KANDJI_API_TOKEN_FILE: wrongToken }),
    () => '{ "kandji": ',
    (good) => secret(good, { SERVICENOW_PASSWORD_FILE: 'nowhere' }),
    (good) => changed(good, { kandji: { url: failing } }),
    (good) => changed(good, { kandji: { url: 'https://nowhere.invalid' } }),
    (good) => changed(good, { kandji: 5, servicenow: [] }),
    (good) => changed(good, { servicenow: { ...good.servicenow, instance: silent } }),
    (good) => secret(good, { SERVICENOW_CLIENT_SECRET_FILE: '.' }),
    (good) => changed(good, { servicenow: { ...good.servicenow, instance: failing } }),
  ]
}
