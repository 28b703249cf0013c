import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { startInstance } from 'local-instance-for-servicenow'
import { useInstance } from 'local-instance-for-servicenow/jest'

const desk = useInstance({ apps: [import.meta.dirname], tls: true, interleave: 3, scriptSeconds: 1 })

test('the hooks are those of the runner, and https is spoken', async () => {
  assert.match(desk.url, /^https:/)
  assert.match(readFileSync(desk.certificate, 'utf8'), /BEGIN CERTIFICATE/)
  assert.equal((await desk.insert('x_acme_desk_ticket', { title: 'one' })).state, 'open')
})

test('one can be started and stopped by hand', async () => {
  const other = await startInstance({ empty: true, demo: false, adminPassword: 'chosen by hand' })
  assert.equal(other.adminPassword, 'chosen by hand')
  assert.deepEqual(
    (await other.records('sys_user')).map((user) => user.user_name),
    ['admin']
  )
  await other.stop()
  await assert.rejects(other.records('sys_user'), /the local instance does not answer/)
})
