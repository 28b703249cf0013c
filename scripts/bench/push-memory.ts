// Whether kandji-push grows with the fleet: its highest resident size in a first load and in a sweep without changes, at a
// tenth of the fleet and at all of it. ServiceNow is a stand-in that takes every row, so that only push is measured.

import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startServer } from '../start/programs.ts'
import { budget } from './budget.ts'
import { table } from './print.ts'
import { push, withStateFolder } from './push-program.ts'

export const MEMORY_COLUMNS = ['run', 'a tenth of the fleet', 'the fleet'] as const

interface Peaks {
  load: number
  sweep: number
}

export async function pushMemory(devices: number): Promise<void> {
  const servicenow = await takesEverything()
  try {
    const small = await peaksOf(Math.round(devices / 10), servicenow)
    const large = await peaksOf(devices, servicenow)
    const sizes = [Math.round(devices / 10), devices]
    const rowOf = (what: string, peaks: number[]): string[] => [what, ...peaks.map((peak) => peak.toFixed(0))]
    table(`Highest resident size of kandji-push, MiB, at ${sizes.join(' and ')} devices`, MEMORY_COLUMNS, [
      rowOf('first load', [small.load, large.load]),
      rowOf('unchanged fleet', [small.sweep, large.sweep]),
    ])
    budget('memory of a first load, times that of a tenth of the fleet', large.load / small.load, 1.3)
    budget('memory for an unchanged fleet, times the same', large.sweep / small.sweep, 1.3)
  } finally {
    servicenow.closeAllConnections()
    servicenow.close()
  }
}

async function peaksOf(devices: number, servicenow: Server): Promise<Peaks> {
  const token = randomBytes(12).toString('hex')
  const flags = ['--devices', String(devices), '--requests-per-hour', '1000000']
  const tenant = await startServer('tenant.js', flags, { TENANT_API_TOKEN: token })
  try {
    return await withStateFolder(async (state) => {
      const env = {
        KANDJI_API_URL: tenant.url,
        KANDJI_API_TOKEN: token,
        SERVICENOW_INSTANCE: `http://127.0.0.1:${(servicenow.address() as AddressInfo).port}`,
        SERVICENOW_CLIENT_ID: 'client',
        SERVICENOW_CLIENT_SECRET: 'secret-of-the-bench',
        SERVICENOW_USERNAME: 'user',
        SERVICENOW_PASSWORD: 'password-of-the-bench',
        KANDJI_PUSH_STATE: state,
      }
      return { load: (await push('sync', env)).peakMiB, sweep: (await push('sync', env)).peakMiB }
    })
  } finally {
    await tenant.stop()
  }
}

const TAKEN = JSON.stringify({ import_set: 'ISET0010001', result: [{ transform_map: 'bench', status: 'inserted' }] })

async function takesEverything(): Promise<Server> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      response.setHeader('content-type', 'application/json')
      response.end(answerTo(request.url ?? '', Buffer.concat(chunks).toString()))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
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
