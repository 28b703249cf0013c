// Run with `npm test`. What `kandji` can do: docs/testing-your-mapping.md of the Kandji app.

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { useInstance } from 'kandji-servicenow/testing'

const kandji = useInstance({ mapping: join(import.meta.dirname, 'KandjiMapping.js'), columns: ['u_room'] })

const MAC = { serial_number: 'C02TEST00001', device_name: "Ann's Mac", model_name: 'MacBook Air', os_type: 'macOS' }

test('a loaner is left out, and says why', () => {
  const result = kandji.computer({ ...MAC, device_name: 'Loaner 7' })
  assert.match(result.message, /a loaner, which is no asset/)
  assert.deepEqual(kandji.rows('cmdb_ci', 'name=Loaner 7'), [])
})

test('an address of the old domain finds its user', () => {
  const ann = kandji.insert('sys_user', { user_name: 'ann', email: 'ann@example.com', active: 'true' })
  kandji.computer({ ...MAC, assigned_user: 'ann@old.example.com' })
  const [mac] = kandji.rows('cmdb_ci_computer', 'serial_number=C02TEST00001')
  assert.equal(mac.assigned_to, ann)
})

test('the room goes into the description', () => {
  assert.deepEqual(kandji.ask('extra', { ...MAC, u_room: 'B 12' }), { short_description: 'Room B 12' })
  assert.equal(kandji.computer({ ...MAC, u_room: 'B 12' }).message, '')
})
