// Whoever runs a script passes on that it was stopped, by the clock or for its memory; what a script throws it takes itself.

import { MemoryDepleted, ScriptStopped, ScriptTimeout } from '../../../src/instance/script-errors.ts'
import { useInstance } from '../../support/instance.ts'

const T = 'x_stop_thing'
const S = 'x_stop_stage'
const local = useInstance({
  packages: [
    {
      scope: 'x_stop',
      tables: {
        [T]: { columns: { name: 'string' } },
        [S]: { extends: 'sys_import_set_row', columns: { name: 'string' } },
      },
      rules: [{ name: 'Rule', table: T, when: 'before', order: 100, filter: 'name=ruled', script: 'gs.info("ran")' }],
      maps: [
        {
          name: 'Map',
          source: S,
          target: T,
          fields: { name: { from: 'name', coalesce: true } },
          on: { onBefore: 'gs.info("ran")' },
        },
      ],
    },
  ],
})
afterEach(() => jest.restoreAllMocks())

const STOPPED: Array<[string, Error]> = [
  ['time', new ScriptTimeout(1000)],
  ['memory', new MemoryDepleted()],
]

/** Every script ends with this error. */
function scriptsEndWith(error: Error): void {
  const end = (): never => {
    throw error
  }
  jest.spyOn(local.instance.scripts, 'run').mockImplementation(end)
  jest.spyOn(local.instance.scripts, 'evaluate').mockImplementation(end)
}

test.each(STOPPED)('a business rule out of %s ends the write', (_of, error) => {
  scriptsEndWith(error)
  expect(() => local.insert(T, { name: 'ruled' })).toThrow(error)
})

test.each(STOPPED)('a script of a map out of %s ends the transform', (_of, error) => {
  scriptsEndWith(error)
  expect(() => local.import(S, { name: 'plain' })).toThrow(error)
})

test.each(STOPPED)('an access rule out of %s ends the request', (_of, error) => {
  const { instance } = local
  local.insert('sys_security_acl', {
    name: T,
    operation: 'read',
    type: 'record',
    active: 'true',
    advanced: 'true',
    script: 'answer = true',
  })
  const session = { ...instance.session, userId: 'someone', admin: false, roles: new Set<string>() }
  const record = instance.loaded(T, { sys_id: 'one' })
  scriptsEndWith(error)
  expect(() => instance.as(session, () => instance.access.allows(T, 'read', record))).toThrow(error)
})

test('a rule that throws ends only itself', () => {
  scriptsEndWith(new Error('a mistake'))
  local.insert(T, { name: 'ruled' })
  expect(local.rows(T)).toHaveLength(1)
})

test('out of time and out of memory are two ways of being stopped', () => {
  expect(new MemoryDepleted()).toBeInstanceOf(ScriptStopped)
  expect(new ScriptTimeout(1000)).toBeInstanceOf(ScriptStopped)
  expect(new MemoryDepleted()).not.toBeInstanceOf(ScriptTimeout)
  expect(new MemoryDepleted().message).toBe('Transaction cancelled: Available memory is almost depleted')
})
