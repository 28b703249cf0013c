// The statistics of a node. Source: ServiceNow docs, australia: sc-performance-monitoring-acl (glide.security.diag_txns_acl).

import { useRemote } from '../../support/rest.ts'

const remote = useRemote()
const { call } = remote

test('admins read them as a page and as XML', async () => {
  const page = await call('GET /stats.do')
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html;charset=UTF-8'])
  expect(page.headers.get('server')).toBe('ServiceNow')
  expect(page.text).toMatch(/Servlet uri: http:\/\/127\.0\.0\.1:\d+\/</)
  const xml = await call('GET /xmlstats.do')
  expect(xml.headers.get('content-type')).toBe('text/xml;charset=UTF-8')
  expect(xml.text).toMatch(/^<\?xml.*<xmlstats>.*<servlet_uptime_seconds>\d+<.*<\/xmlstats>$/)
})

test.each(['stats.do', 'xmlstats.do'])('%s is for others only where the property says so', async (page) => {
  const { instance } = remote.running
  instance.asSystem(() => instance.setProperty('glide.security.diag_txns_acl', 'true'))
  const user = remote.user('nobody_special')
  expect((await call(`GET /${page}`, { as: user })).status).toBe(403)
  instance.asSystem(() => instance.setProperty('glide.security.diag_txns_acl', 'false'))
  expect((await call(`GET /${page}`, { as: user })).status).toBe(200)
})

test('statistics of a product that is not here are named', async () => {
  const { status, json } = await call('GET /xmlstats.do?include=XMLStatsOI')
  expect([status, json.error.message]).toEqual([
    501,
    'The local instance does not implement the statistics of XMLStatsOI (xmlstats.do?include=)',
  ])
})
