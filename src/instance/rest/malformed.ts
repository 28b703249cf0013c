// Requests that never reach a route: addresses that cannot be decoded, bytes that are no HTTP. They get the envelope too.

import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { envelope } from './errors.ts'

const TYPE = 'application/json;charset=UTF-8'
const BAD_REQUEST = envelope('Exception while reading request', 'Expected an HTTP request, got something else')

/** For the parser's errors, before there is a request. */
export function answerNoHttp(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return void socket.destroy()
  const tooLong = error.code === 'HPE_HEADER_OVERFLOW'
  // An answer to HEAD has no body.
  const head = (error as { rawPacket?: Buffer }).rawPacket?.subarray(0, 5).toString('latin1') === 'HEAD '
  const status = tooLong ? '431 Request Header Fields Too Large' : '400 Bad Request'
  const body = JSON.stringify(
    tooLong ? envelope('Exception while reading request', 'The address or the headers are too long') : BAD_REQUEST
  )
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: ${TYPE}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${head ? '' : body}`
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
