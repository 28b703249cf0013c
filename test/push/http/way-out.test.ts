// The way out through a proxy, in this process: whom it is used for, what it is given, and what becomes of what it says.

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Dispatcher } from 'undici'
import type { ProxyFault } from '../../../src/push/http/proxy-fault.ts'
import { proxyFaultIn } from '../../../src/push/http/proxy-fault.ts'
import { openTunnel } from '../../../src/push/http/tunnel.ts'
import { wayOut, type ProxySettings } from '../../../src/push/http/way-out.ts'
import { answer, startProxy, type Proxy } from '../../support/proxy.ts'

describe('a way out', () => {
  let proxy: Proxy
  let service: Server
  let end: AbortController
  const settings = (more: Partial<ProxySettings> = {}): ProxySettings => ({
    url: `http://127.0.0.1:${proxy.port}`,
    username: '',
    password: '',
    except: '',
    ...more,
  })
  const out = (more?: Partial<ProxySettings>, timeoutMs = 5_000) => wayOut(settings(more), timeoutMs, end.signal)
  const faultOf = (work: Promise<unknown>): Promise<ProxyFault | undefined> =>
    work.then(
      () => undefined,
      (error: unknown) => proxyFaultIn(error)
    )
  beforeAll(async () => {
    service = createServer((_request, response) => response.end('here'))
    await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => new Promise((resolve) => service.close(resolve)))
  beforeEach(async () => {
    end = new AbortController()
    proxy = await startProxy()
    proxy.hosts.set('acme.example:80', (service.address() as AddressInfo).port)
  })
  afterEach(async () => {
    end.abort()
    await proxy.close()
  })

  test('goes through the proxy, for all but this machine and what is excepted', async () => {
    const { fetch: fetchThrough, proxyFor } = out({ except: 'other.example' })
    expect(await (await fetchThrough('http://acme.example/')).text()).toBe('here')
    expect([proxy.asked, proxy.credentials]).toEqual([['acme.example:80'], [undefined]])
    expect(proxyFor('https://acme.example')).toBe(settings().url)
    for (const url of ['https://other.example', 'http://127.0.0.1:1', 'http://localhost', 'http://[::1]:9'])
      expect(proxyFor(url)).toBeUndefined()
  })

  test('goes straight without a proxy', async () => {
    const { fetch: fetchStraight, proxyFor } = wayOut(undefined, 5_000)
    const { port } = service.address() as AddressInfo
    expect(await (await fetchStraight(`http://127.0.0.1:${port}`)).text()).toBe('here')
    expect([proxyFor('https://acme.example'), proxy.asked]).toEqual([undefined, []])
  })

  test.each([
    [{ username: 'ann', password: 'p:w ü' }, 'ann:p:w ü'],
    [{ username: 'ann' }, 'ann:'],
    [{ password: 'only' }, ':only'],
  ])('gives the proxy its credentials %#', async (known, text) => {
    await out(known).fetch('http://acme.example/')
    expect(proxy.credentials).toEqual([`Basic ${Buffer.from(text).toString('base64')}`])
  })

  test('names a proxy that hangs, long before the request would end', async () => {
    proxy.behaviour = () => {}
    const started = performance.now()
    const fault = await faultOf(out({}, 400).fetch('http://acme.example/'))
    expect(performance.now() - started).toBeLessThan(5_000)
    expect(fault).toMatchObject({ kind: 'lost', message: expect.stringContaining('within 0.2 s') })
  })

  test('names a proxy that is not there, and one that refuses', async () => {
    proxy.behaviour = (socket) => answer(socket, 403)
    expect(await faultOf(out().fetch('http://acme.example/'))).toMatchObject({ kind: 'refused' })
    const nobody = { url: 'http://127.0.0.1:1' }
    const fault = await faultOf(out(nobody).fetch('http://acme.example/'))
    expect(fault).toMatchObject({ kind: 'lost', message: expect.stringContaining('nothing answers') })
  })
})

describe('a tunnel', () => {
  const parts = { proxy: 'http://proxy.example:3128', isKnown: false, timeoutMs: 1_000 }
  const asking = { path: 'acme.example:443' } as Dispatcher.ConnectOptions
  let destroyed: number
  beforeEach(() => void (destroyed = 0))
  const answered = (statusCode: number, headers: Record<string, string> = {}) => {
    const socket = { on: () => socket, destroy: () => void destroyed++ }
    return (async () => ({ statusCode, headers, socket, opaque: null })) as unknown as Parameters<typeof openTunnel>[0]
  }
  const failing = (error: unknown) => (async () => Promise.reject(error as Error)) as Parameters<typeof openTunnel>[0]
  const faultOf = async (...[connect, isKnown = false]: [Parameters<typeof openTunnel>[0], boolean?]) => {
    try {
      await openTunnel(connect, asking, { ...parts, isKnown })
    } catch (error) {
      return error as ProxyFault
    }
    return undefined
  }

  test('is open at 200, and only there', async () => {
    expect(await openTunnel(answered(200), asking, parts)).toMatchObject({ statusCode: 200 })
    expect(destroyed).toBe(0)
  })

  test.each([
    [407, 'refused'],
    [403, 'refused'],
    [404, 'refused'],
    [302, 'refused'],
    [201, 'lost'],
    [408, 'lost'],
    [425, 'lost'],
    [429, 'lost'],
    [500, 'lost'],
    [502, 'lost'],
    [504, 'lost'],
  ])('that is answered with %d is %s, and its connection ends', async (status, kind) => {
    const fault = await faultOf(answered(status))
    expect([fault?.kind, destroyed]).toEqual([kind, 1])
    expect(fault?.message).toContain(
      `the proxy http://proxy.example:3128 answered CONNECT acme.example:443 with ${status}`
    )
  })

  test.each([
    [false, {}, 'asks for a user name and a password.'],
    [true, {}, 'does not take the user name and password of HTTPS_PROXY.'],
    [true, { 'proxy-authenticate': 'Basic realm="x"' }, 'of HTTPS_PROXY.'],
    [true, { 'proxy-authenticate': 'NTLM, Negotiate, NTLM' }, 'wants them by NTLM or Negotiate'],
    [false, { 'proxy-authenticate': 'Negotiate, BASIC realm="x"' }, 'a password.'],
    [false, { 'proxy-authenticate': 'Unheard-of' }, 'a password.'],
  ])('that asks for credentials says which: known %s, %j', async (isKnown, headers, text) => {
    expect((await faultOf(answered(407, headers), isKnown))?.message).toContain(text)
  })

  test('names a certificate that is not trusted, and a proxy that cannot be reached', async () => {
    const untrusted = Object.assign(new Error('self-signed certificate'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' })
    expect(await faultOf(failing(untrusted))).toMatchObject({ kind: 'certificate' })
    const gone = new Error('fetch failed', { cause: Object.assign(new Error('no'), { code: 'ECONNREFUSED' }) })
    expect(await faultOf(failing(gone))).toMatchObject({
      kind: 'lost',
      message: 'the proxy http://proxy.example:3128 cannot be reached: nothing answers at this address and port (no)',
    })
  })
})
