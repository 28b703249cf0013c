// Transformation event scripts: what they see, what `ignore` and `error` do. Source: ServiceNow docs,
// r_MapWithTransformationEventScripts and r_TransformationScriptVariables.

import { useInstance } from '../../support/instance.ts'
import type { MapSpec } from '../../support/packages.ts'

const T = 'x_e_asset'

const map = (name: string, on: Record<string, string>, more: Partial<MapSpec> = {}): MapSpec => ({
  name,
  source: `x_e_${name}`,
  target: T,
  fields: { serial: { from: 'serial', coalesce: true }, label: 'label' },
  on,
  ...more,
})
const say = (text: string): string => `gs.info(${text});`
const IS_BAD = `source.label == 'bad'`

const MAPS = [
  map(
    'order',
    {
      onStart: say(`'start ' + map.name + ' ' + import_set.number.toString().substring(0, 4)`),
      onBefore: say(`'before ' + action + ' ' + source.serial`),
      onAfter: say(`'after ' + action + ' ' + target.sys_id`),
      onComplete: say(`'complete ' + source.serial + ' ' + target.serial`),
    },
    { script: say(`'map script ' + target.label`) }
  ),
  map('changes', { onBefore: `source.label = 'from onBefore'; source.serial = 'too late';` }),
  map('target', {}, { script: `target.label = target.label + '!'; target.note = action;` }),
  map('ignore', {
    onBefore: `if (${IS_BAD}) { ignore = true; status_message = 'not this one'; }`,
    onAfter: say(`'after ' + source.label`),
  }),
  map('mapignore', {}, { script: `if (${IS_BAD}) ignore = true;` }),
  map('error', { onBefore: `if (${IS_BAD}) { error = true; error_message = 'too bad'; }` }),
  map('startstop', { onStart: `ignore = true;` }),
  map('startthrow', { onStart: `nosuch();` }),
  map('aftererror', { onAfter: `if (${IS_BAD}) { error = true; error_message = 'enough'; }` }),
  map('completeerror', { onComplete: `error = true;` }),
  map('throws', { onBefore: `if (${IS_BAD}) { var a = 1;\nnosuch(); }` }),
  map('answer', {
    onAfter: `status_message = 'well done'; response.first = 'one'; response.second = 2; response.third = { toString: function () { return 'three'; } };`,
  }),
  map('rules', {}, { rules: true }),
  map('norules', {}, { rules: false }),
  map('aborted', {}),
]

const local = useInstance({
  packages: [
    {
      scope: 'x_e',
      tables: {
        ...Object.fromEntries(
          MAPS.map(({ source }) => [
            source,
            { extends: 'sys_import_set_row', columns: { serial: 'string', label: 'string' } },
          ])
        ),
        [T]: { columns: { serial: { display: true }, label: 'string', note: 'string' } },
      },
      maps: MAPS,
      rules: [
        {
          name: 'Note',
          table: T,
          when: 'before',
          script: `if (current.note.nil()) current.note = 'rule as ' + gs.getUserName();`,
        },
        { name: 'No twelve', table: T, when: 'before', filter: 'serial=12', script: 'current.setAbortAction(true);' },
      ],
    },
  ],
})

const row = (name: string, label = 'x', serial = 'A1') => local.import(`x_e_${name}`, { serial, label }).result[0]!
const asset = () => local.rows(T)[0]!

/** Rows of one set, as insertMultiple brings them; their states in order. */
function set(name: string, labels: string[]): string[] {
  const rows = labels.map((label, index) => ({ serial: `A${index}`, label }))
  const { sysId } = local.instance.imports.stageMany(`x_e_${name}`, rows, '')
  local.instance.imports.transformSet(sysId)
  return local.rows(`x_e_${name}`, `sys_import_set=${sysId}^ORDERBYsys_import_row`).map((one) => one.sys_import_state!)
}

describe('events', () => {
  test('come in their order, and know the row, its target and the action', () => {
    row('order')
    expect(local.log).toEqual([
      'start order ISET',
      'before insert A1',
      'map script x',
      `after insert ${asset().sys_id}`,
      'complete A1 A1',
    ])
    local.log.length = 0
    row('order', 'y')
    expect(local.log).toContain('before update A1')
  })

  test('of a set: onStart and onComplete once, the others for each row', () => {
    set('order', ['x', 'y'])
    expect(local.log.map((line) => line.split(' ')[0])).toEqual([
      'start',
      'before',
      'map',
      'after',
      'before',
      'map',
      'after',
      'complete',
    ])
  })

  test('onBefore can change the row, but coalescing is done by then', () => {
    row('changes')
    row('changes')
    expect(local.rows(T)).toHaveLength(2)
    expect(asset()).toMatchObject({ serial: 'too late', label: 'from onBefore' })
  })

  test('the map script changes the target after the field maps and before the write', () => {
    row('target')
    expect(asset()).toMatchObject({ label: 'x!', note: 'insert' })
  })
})

describe('ignore', () => {
  test('in onBefore leaves the row out, runs onAfter all the same, and goes on', () => {
    expect(row('ignore', 'bad')).toMatchObject({
      status: 'error',
      error_message: 'Target record not found',
      status_message: 'not this one',
    })
    expect(local.log).toContain('after bad')
    expect(set('ignore', ['bad', 'good'])).toEqual(['ignored', 'inserted'])
  })

  test('in the map script leaves the row out', () => {
    expect(row('mapignore', 'bad').status).toBe('error')
    expect(local.rows(T)).toEqual([])
  })

  test('in onStart stops everything', () => {
    expect(row('startstop').error_message).toContain('Transform stopped by onStart script')
    expect(set('startstop', ['x', 'y'])).toEqual(['pending', 'pending'])
    expect(local.rows(T)).toEqual([])
  })
})

describe('error', () => {
  test('in onBefore halts the set: the rows after it stay as they are', () => {
    expect(set('error', ['good', 'bad', 'good'])).toEqual(['inserted', 'error', 'pending'])
    expect(local.rows('sys_import_set_run')[0]).toMatchObject({
      state: 'complete_with_errors',
      inserts: '1',
      errors: '1',
    })
  })

  test('over REST the row says why', () => {
    expect(row('error', 'bad').error_message).toBe('too bad; Target record not found')
  })

  test('in onAfter halts the set, the row itself stays written', () => {
    expect(set('aftererror', ['bad', 'good'])).toEqual(['inserted', 'pending'])
    expect(row('aftererror', 'bad', 'B1')).toMatchObject({ status: 'inserted', error_message: 'enough' })
  })

  test('in onComplete marks the run', () => {
    expect(set('completeerror', ['good'])).toEqual(['inserted'])
    expect(local.rows('sys_import_set_run')[0]!.state).toBe('complete_with_errors')
  })
})

describe('a script that throws', () => {
  test('fails its own row, with script and line, and the next row is processed', () => {
    expect(set('throws', ['bad', 'good'])).toEqual(['error', 'inserted'])
    const [failed] = local.rows('x_e_throws', 'sys_import_state=error')
    expect(failed!.sys_import_state_comment).toMatch(
      /ReferenceError: nosuch is not defined \(onBefore script of throws:2/
    )
    expect(local.rows('sys_import_set_row_error')).toMatchObject([{ error_code: '900', row_sys_id: failed!.sys_id }])
  })

  test('in onStart stops everything', () => {
    expect(row('startthrow').status).toBe('error')
    expect(local.rows(T)).toEqual([])
  })
})

test('scripts speak to the caller: status_message and keys of their own on response', () => {
  expect(row('answer')).toMatchObject({
    status: 'inserted',
    status_message: 'well done',
    first: 'one',
    second: 2,
    third: 'three',
  })
})

describe('business rules of the target', () => {
  test('run as the user system, unless the map says not to', () => {
    row('rules')
    expect(asset().note).toBe('rule as system')
    local.remove(T, asset().sys_id!)
    row('norules')
    expect(asset().note).toBe('')
  })

  test('that abort make an error of the row, named', () => {
    expect(row('aborted', 'x', '12').error_message).toMatch(/refused by business rule No twelve/)
  })
})
