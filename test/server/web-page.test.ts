// Kandji's web app by the address of its API.

import { webOf } from '../../src/server/kandji/web-page.ts'

test.each([
  ['https://acme.api.kandji.io', 'https://acme.kandji.io'],
  ['https://acme.api.eu.kandji.io', 'https://acme.eu.kandji.io'],
  ['https://acme.clients.us-1.kandji.io', 'https://acme.kandji.io'],
  ['https://acme.api.iru.com', 'https://acme.iru.com'],
  ['https://acme.api.eu.iru.com', 'https://acme.iru.com'],
  ['http://127.0.0.1:8300', 'http://127.0.0.1:8300'],
  ['https://acme.api.kandji.io.evil.example', 'https://acme.api.kandji.io.evil.example'],
])('%s is %s', (api, web) => {
  expect(webOf(api)).toBe(web)
})
