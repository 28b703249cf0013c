// `--tls`: https with a certificate of the instance's own making, which clients can trust.

import { X509Certificate } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { connect as connectPlain } from 'node:net'
import { tmpdir } from 'node:os'
import { Duplex } from 'node:stream'
import { connect } from 'node:tls'
import { join } from 'node:path'
import { ownCertificate } from '../../src/instance/own-certificate.ts'
import { type Running, startInstance } from '../../src/instance/start.ts'

const PASSWORD = 'a password for tls'
const AUTHORIZATION = `Basic ${Buffer.from(`admin:${PASSWORD}`).toString('base64')}`
const made = ownCertificate(undefined)
let running: Running

beforeAll(async () => {
  running = await startInstance({ adminPassword: PASSWORD, tls: made })
})
afterAll(async () => {
  await running.close()
  made.discard()
})

function ask(url: string, ca: string | undefined, body?: unknown): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: AUTHORIZATION, 'content-type': 'application/json' }
    const asked = request(url, { ca, headers, method: body ? 'POST' : 'GET', agent: false }, (answer) => {
      let text = ''
      answer.on('data', (part: Buffer) => void (text += part.toString()))
      answer.on('end', () => resolve({ status: answer.statusCode!, text }))
    })
    asked.on('error', reject)
    asked.end(body && JSON.stringify(body))
  })
}

test('whoever trusts the certificate is answered, by address and by name; nobody else', async () => {
  const ca = readFileSync(made.path, 'utf8')
  const path = '/api/now/table/sys_user?sysparm_query=user_name=admin&sysparm_fields=user_name'
  expect(running.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/)
  for (const url of [running.url, running.url.replace('127.0.0.1', 'localhost')])
    expect(await ask(url + path, ca)).toEqual({ status: 200, text: '{"result":[{"user_name":"admin"}]}' })
  await expect(ask(running.url + path, undefined)).rejects.toThrow(/self-signed/)
})

test('links, properties and calls of its own scripts are https, too', async () => {
  const ca = readFileSync(made.path, 'utf8')
  const script = `var m = new sn_ws.RESTMessageV2(); m.setHttpMethod('get'); m.setBasicAuth('admin', '${PASSWORD}');
    m.setEndpoint(gs.getProperty('glide.servlet.uri') + 'api/now/table/sys_user?sysparm_limit=1'); gs.info(m.getEndpoint() + ' ' + m.execute().getStatusCode());`
  const { text } = await ask(`${running.url}/local/script`, ca, { scope: 'global', script })
  expect(JSON.parse(text).log[0].message).toBe(`${running.url}/api/now/table/sys_user?sysparm_limit=1 200`)
  const company = await ask(`${running.url}/api/now/table/core_company`, ca, { name: 'x' })
  expect(company.status).toBe(201)
})

test('the certificate names this machine, and its key is nowhere to be read', () => {
  const { subjectAltName, ca } = new X509Certificate(readFileSync(made.path))
  expect([subjectAltName, ca]).toEqual(['DNS:localhost, IP Address:127.0.0.1', true])
  expect(readFileSync(made.path, 'utf8')).not.toContain('PRIVATE')
})

test('a data folder keeps its certificate until it is about to end; without one it goes with the start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tls-'))
  const first = ownCertificate(folder)
  expect(ownCertificate(folder).cert).toBe(first.cert)
  expect(statSync(join(folder, 'certificate.key')).mode & 0o777).toBe(0o600)
  writeFileSync(join(folder, 'certificate.pem'), 'no certificate')
  expect(ownCertificate(folder).cert).not.toBe(first.cert)
  rmSync(folder, { recursive: true })
  const other = ownCertificate(undefined)
  other.discard()
  expect(existsSync(other.path)).toBe(false)
})

/** A connection that can hold back what is written, to send it in one piece. */
function gathering(port: number): { stream: Duplex; gather: () => void; send: () => void } {
  const plain = connectPlain(port, '127.0.0.1')
  let held: Buffer[] | undefined
  const stream = new Duplex({
    read: () => void plain.resume(),
    write(part: Buffer, _encoding, next) {
      if (held) held.push(part)
      else plain.write(part)
      next()
    },
    destroy: (error, next) => next(plain.destroy() && error),
  })
  plain.on('data', (part) => void (stream.push(part) || plain.pause()))
  plain.on('end', () => stream.push(null))
  const send = (): void => {
    plain.write(Buffer.concat(held ?? []))
    held = undefined
  }
  return { stream, gather: () => void (held = []), send }
}

test('a request that comes before the last answer was read is answered in its turn', async () => {
  const { port } = new URL(running.url)
  const wire = gathering(Number(port))
  const socket = connect({ socket: wire.stream, host: '127.0.0.1', ca: readFileSync(made.path, 'utf8') })
  await new Promise((resolve) => socket.once('secureConnect', resolve))
  const head = (line: string, more = '') =>
    `${line} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: ${AUTHORIZATION}\r\n${more}\r\n`
  let text = ''
  const done = new Promise<void>((resolve) => {
    socket.on('data', (part: Buffer) => {
      text += part.toString()
      if (text.slice(-4000).includes('"city":"Split"')) resolve()
    })
    socket.once('close', () => resolve())
  })
  socket.pause()
  // Far more than the connection holds, so that it waits for this client to read.
  socket.write(head('GET /api/now/table/sys_dictionary?sysparm_limit=2500&sysparm_display_value=all'))
  await new Promise((resolve) => setTimeout(resolve, 1000))
  const body = JSON.stringify({ name: 'x', city: 'Split' })
  // Each write is a record of its own, and all of them arrive at once: the body by itself.
  wire.gather()
  socket.write(
    head('POST /api/now/table/core_company', `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n`)
  )
  socket.write(body.slice(0, 7))
  socket.write(body.slice(7))
  await new Promise((resolve) => setTimeout(resolve, 100))
  wire.send()
  await new Promise((resolve) => setTimeout(resolve, 300))
  socket.resume()
  await done
  socket.destroy()
  expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 201'])
  expect(text).toContain('"city":"Split"')
}, 20_000)
