// A device leaves Kandji and comes back, over the whole way: tenant, program, instance.

import { randomBytes } from 'node:crypto'
import { startTenant, type Tenant } from '../../src/tenant/server.ts'
import { type ServiceNow, startServiceNow } from './setting.ts'

const token = randomBytes(12).toString('hex')
const fleet = Array.from({ length: 5 }, (_, index) => ({
  device_id: `11111111-0000-4000-8000-00000000000${index}`,
  serial_number: `LEAVER000${index}`,
  device_name: `Mac ${index}`,
  platform: 'Mac',
  user: '',
}))
const gone = fleet[2]!

describe('a device that leaves Kandji', () => {
  let tenant: Tenant
  let servicenow: ServiceNow
  beforeAll(async () => {
    tenant = await startTenant({ token, fleet })
    servicenow = await startServiceNow()
  })
  afterAll(async () => {
    await tenant.close()
    await servicenow.close()
  })
  const sync = () => servicenow.sync({ url: tenant.url, token })
  const change = async (method: string, body?: unknown) => {
    const headers = { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) }
    const url = `${tenant.url}/local/devices/${gone.device_id}`
    const answer = await fetch(url, { method, headers, body: body ? JSON.stringify(body) : undefined })
    expect(answer.ok).toBe(true)
  }
  const record = () => servicenow.rows('x_kandj_kandji_mdm', `kandji_device_id=${gone.device_id}`)[0]!
  const computer = () => servicenow.rows('cmdb_ci_computer', `serial_number=${gone.serial_number}`)[0]!

  test('is marked after the second sweep without it; its computer stays; and it is unmarked when it is back', async () => {
    expect((await sync()).exitCode).toBe(0)
    const before = computer()
    await change('DELETE')
    expect((await sync()).summary.rows.sent).toBe(0)
    expect(record().is_removed).toBe('0')

    const second = await sync()
    expect([second.exitCode, second.summary.rows.updated]).toEqual([0, 1])
    expect(record().is_removed).toBe('1')
    expect(computer()).toEqual(before)
    expect(servicenow.rows('x_kandj_kandji_mdm', 'is_removed=1')).toHaveLength(1)

    await change('PUT', gone)
    expect((await sync()).exitCode).toBe(0)
    expect(record().is_removed).toBe('0')
    expect(servicenow.rows('x_kandj_kandji_mdm')).toHaveLength(fleet.length)
  })
})
