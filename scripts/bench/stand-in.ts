// A stand-in for ServiceNow that takes every row at once, for figures that are about kandji-push alone.

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface StandIn {
  /** The variables of kandji-push that lead to it. */
  env: Record<string, string>
  stop(): void
}

const TAKEN = JSON.stringify({ import_set: 'ISET0010001', result: [{ transform_map: 'bench', status: 'inserted' }] })

export async function takesEverything(): Promise<StandIn> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      response.setHeader('content-type', 'application/json')
      response.end(answerTo(request.url ?? '', Buffer.concat(chunks).toString()))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    env: {
      SERVICENOW_INSTANCE: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      SERVICENOW_CLIENT_ID: 'client',
      SERVICENOW_CLIENT_SECRET: 'secret-of-the-bench',
      SERVICENOW_USERNAME: 'user',
      SERVICENOW_PASSWORD: 'password-of-the-bench',
    },
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

function answerTo(path: string, body: string): string {
  if (path === '/oauth_token.do') return JSON.stringify({ access_token: 'token-of-the-bench', expires_in: 1800 })
  if (!path.endsWith('/batch')) return TAKEN
  const { batch_request_id, rest_requests } = JSON.parse(body) as {
    batch_request_id: string
    rest_requests: Array<{ id: string }>
  }
  const taken = Buffer.from(TAKEN).toString('base64')
  const serviced_requests = rest_requests.map(({ id }) => ({ id, status_code: 201, body: taken }))
  return JSON.stringify({ batch_request_id, serviced_requests, unserviced_requests: [] })
}
