// A script that runs on is stopped, nothing half done stays, and the instance works on. Only what runs on has a tight limit:
// all else may take its time on a busy machine.

import { ScriptTimeout } from '../../../src/instance/script-errors.ts'
import { useInstance } from '../../support/instance.ts'

const T = 'x_slow_asset'
const S = 'x_slow_stage'
const local = useInstance({
  scriptSeconds: 60,
  packages: [
    {
      scope: 'x_slow',
      tables: {
        [S]: { extends: 'sys_import_set_row', columns: { serial: 'string', how: 'string' } },
        [T]: { columns: { serial: { display: true }, how: 'string', note: 'string' } },
      },
      maps: [
        {
          name: 'Assets',
          source: S,
          target: T,
          fields: { serial: { from: 'serial', coalesce: true }, how: 'how' },
          on: { onBefore: `if (source.how == 'map') { try { while (true) {} } finally { gs.info('finally'); } }` },
        },
      ],
      rules: [
        {
          name: 'Outer',
          table: T,
          when: 'after',
          order: 100,
          filter: 'how=rule',
          script: `var gr = new GlideRecord('${T}'); gr.serial = 'nested'; gr.how = 'loop'; gr.insert();`,
        },
        {
          name: 'Inner',
          table: T,
          when: 'before',
          order: 100,
          filter: 'how=loop',
          script: `try { while (true) {} } catch (e) { gs.info('caught'); }`,
        },
      ],
      fixScripts: { fine: `gs.info('fine')` },
      includes: { Slow: `var Slow = (function () { while (true) {} })();` },
    },
  ],
})

const row = (serial: string, how: string) => local.import(S, { serial, how })
const serials = (): string[] => local.rows(T).map((one) => one.serial!)

const PATIENT_MS = 60_000
afterEach(() => {
  local.instance.scripts.limit = PATIENT_MS
})

/** A tenth of a second for all of it. */
function hurried<T>(work: () => T): T {
  const { scripts } = local.instance
  scripts.limit = 100
  try {
    return work()
  } finally {
    scripts.limit = PATIENT_MS
  }
}

/** Everything works as before: rows, rules, script includes, the log. */
function worksOn(): void {
  expect(row('after', 'plain').result[0]).toMatchObject({ status: 'inserted' })
  expect(serials()).toEqual(['after'])
  expect(local.instance.session.userName).toBe('system')
  expect(local.instance.database.inTransaction).toBe(false)
}

test('an endless loop in a transform script', () => {
  expect(() => hurried(() => row('one', 'map'))).toThrow(ScriptTimeout)
  expect(local.rows(S)).toEqual([])
  expect(local.rows('sys_import_set')).toEqual([])
  worksOn()
})

test('an endless loop in a business rule of a business rule', () => {
  expect(() => hurried(() => row('one', 'rule'))).toThrow('maximum execution time exceeded')
  expect(serials()).toEqual([])
  worksOn()
  expect(row('again', 'plain').result[0]).toMatchObject({ status: 'inserted' })
})

test('an endless loop where a rule is the outermost script: the write does not go on without it', () => {
  expect(() => hurried(() => local.insert(T, { serial: 'one', how: 'loop' }))).toThrow(ScriptTimeout)
  expect(serials()).toEqual([])
  worksOn()
})

test('an endless loop in a script include', () => {
  expect(() => hurried(() => local.instance.scripts.evaluate('x_slow', 'Slow', 'test script'))).toThrow(ScriptTimeout)
  worksOn()
})

test('an endless loop in an async rule is logged; the row that it followed stays', () => {
  local.insert('sys_script', {
    name: 'Later',
    collection: T,
    when: 'async',
    active: 'true',
    advanced: 'true',
    action_insert: 'true',
    filter_condition: 'how=later',
    script: 'while (true) {}',
    sys_scope: local.instance.scopeId('x_slow')!,
  })
  // Its limit is that of the moment when its turn comes.
  local.instance.scripts.limit = 1_000
  expect(row('one', 'later').result[0]).toMatchObject({ status: 'inserted' })
  expect(local.log.join()).toContain('maximum execution time exceeded')
  expect(serials()).toEqual(['one'])
})

test('the scripts of one transaction share the time', () => {
  local.instance.scripts.limit = 1_500
  const pause = `var end = new Date().getTime() + 800; while (new Date().getTime() < end) {}`
  const both = (): void => {
    local.instance.scripts.run('x_slow', pause, {}, 'first')
    local.instance.scripts.run('x_slow', pause, {}, 'second')
  }
  expect(() => local.instance.scripts.transaction(both)).toThrow(ScriptTimeout)
  expect(both).not.toThrow()
})
