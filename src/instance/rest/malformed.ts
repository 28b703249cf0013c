// Requests that never reach a route: addresses that cannot be decoded, bytes that are no HTTP. They get the envelope too.

import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { envelope } from './errors.ts'

const TYPE = 'application/json;charset=UTF-8'
/** A real instance's web server refuses these before the platform sees them, in HTML (recorded: ServiceNow/PySNC). */
const TOO_LONG =
  '<!doctype html><html lang="en"><head><title>HTTP Status 431 – Request Header Fields Too Large</title></head>' +
  '<body><h1>HTTP Status 431 – Request Header Fields Too Large</h1><p>The address or the headers are too long.</p></body></html>'
const BAD_REQUEST = envelope('Exception while reading request', 'Expected an HTTP request, got something else')

/** For the parser's errors, before there is a request. */
export function answerNoHttp(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return void socket.destroy()
  const tooLong = error.code === 'HPE_HEADER_OVERFLOW'
  // An answer to HEAD has no body.
  const head = (error as { rawPacket?: Buffer }).rawPacket?.subarray(0, 5).toString('latin1') === 'HEAD '
  const status = tooLong ? '431 Request Header Fields Too Large' : '400 Bad Request'
  const body = tooLong ? TOO_LONG : JSON.stringify(BAD_REQUEST)
  const type = tooLong ? 'text/html;charset=UTF-8' : TYPE
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${head ? '' : body}`
  )
}

/** `Expect: …` other than 100-continue, which Node would refuse with an empty answer. */
export function answerExpectations(server: Server): void {
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(417, { 'content-type': TYPE })
    response.end(
      JSON.stringify(envelope('Exception while reading request', 'Expectations other than 100-continue cannot be met'))
    )
  })
}
