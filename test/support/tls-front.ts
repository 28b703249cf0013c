// A door with a certificate before a local server, which itself speaks plain http and answers to its own name alone.

import { request as ask } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Certified } from '../../src/local/certificate.ts'

export interface TlsFront {
  port: number
  close(): Promise<void>
}

/** @param behind address of the server, such as `http://127.0.0.1:8080` */
export async function startTlsFront(certified: Certified, behind: string): Promise<TlsFront> {
  const { host } = new URL(behind)
  const server = createServer({ ...certified }, (request, response) => {
    const { method, url, headers } = request
    const asked = ask(behind + url, { method, headers: { ...headers, host } }, (answer) => {
      response.writeHead(answer.statusCode!, answer.headers)
      answer.pipe(response)
    })
    asked.on('error', () => response.destroy())
    request.pipe(asked)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
