// NO_PROXY as other programs read it.

import { exceptedBy } from '../../../src/push/http/no-proxy.ts'
import { isLoopback } from '../../../src/push/http/loopback.ts'

describe('NO_PROXY', () => {
  test.each([
    ['acme.com', 'https://acme.com', true],
    ['acme.com', 'https://api.ACME.com', true],
    ['acme.com', 'https://notacme.com', false],
    ['.acme.com', 'https://acme.com', true],
    ['.acme.com', 'https://a.b.acme.com', true],
    ['*.acme.com', 'https://a.acme.com', true],
    ['acme.com.', 'https://acme.com', true],
    ['acme.com', 'https://acme.com.', true],
    ['acme.com:443', 'https://acme.com', true],
    ['acme.com:443', 'https://acme.com:8443', false],
    ['acme.com:8443', 'https://acme.com:8443', true],
    ['*', 'https://anything.at.all', true],
    ['*:8443', 'https://anything:8443', true],
    ['*:8443', 'https://anything', false],
    ['acme*.service-now.com', 'https://acmedev.service-now.com', true],
    ['acme*.service-now.com', 'https://other.service-now.com', false],
    ['10.1.2.3', 'https://10.1.2.3', true],
    ['10.1.2.3', 'https://10.1.2.30', false],
    ['2.3', 'https://10.1.2.3', false],
    ['10.0.0.0/8', 'https://10.200.1.1', true],
    ['10.0.0.0/8', 'https://11.0.0.1', false],
    ['10.0.0.0/8', 'https://ten.acme.com', false],
    ['10.0.0.0/99', 'https://10.0.0.1', false],
    ['2001:db8::/32', 'https://[2001:db8:0:1::5]', true],
    ['2001:db8::/32', 'https://[2001:db9::5]', false],
    ['[2001:DB8:0::5]', 'https://[2001:db8::5]', true],
    ['2001:db8::5', 'https://[2001:db8::5]', true],
    ['[2001:db8::5]:8443', 'https://[2001:db8::5]:8443', true],
    ['[2001:db8::5]:8443', 'https://[2001:db8::5]', false],
    ['a.com, b.com c.com,,', 'https://c.com', true],
    ['https://acme.com/', 'https://acme.com', true],
    ['', 'https://acme.com', false],
    [' , ', 'https://acme.com', false],
    ['.', 'https://acme.com', false],
    ['(acme.com', 'https://acme.com', false],
  ])('`%s` for %s: %s', (list, url, expected) => {
    expect(exceptedBy(list)(new URL(url))).toBe(expected)
  })

  test.each([
    ['http://localhost', true],
    ['https://localhost.', true],
    ['http://127.1', true],
    ['http://0x7f000001', true],
    ['http://[::1]', true],
    ['http://[::ffff:127.0.0.1]', true],
    ['https://127.0.0.1.acme.com', false],
    ['https://localhost.acme.com', false],
    ['https://[::2]', false],
  ])('%s is this machine: %s', (url, expected) => {
    expect(isLoopback(new URL(url).hostname)).toBe(expected)
  })
})
