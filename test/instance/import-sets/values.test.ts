// What a source value becomes in the target. Source: ServiceNow docs, t_CreatingAFieldMap, t_CreateATransformMap and
// r_FieldMapScriptVars.

import { useInstance } from '../../support/instance.ts'
import type { FieldMap, MapSpec } from '../../support/packages.ts'

const T = 'x_v_asset'
const COLUMNS = { serial: 'string', value: 'string' }

/** A map of its own staging table, with `value` mapped to one column. */
function to(name: string, target: string, field: FieldMap, more: Partial<MapSpec> = {}) {
  return {
    name,
    source: `x_v_${name}`,
    target: T,
    fields: { serial: { from: 'serial', coalesce: true }, [target]: { from: 'value', ...field } },
    ...more,
  }
}

const ask = (when: string, action: string) => ({
  on: { [when]: `gs.info('${when} ' + name + ' ' + value); ${action}`, onReject: `gs.info('onReject ' + action);` },
})
const MAPS = [
  to('plain', 'label', {}),
  to('number', 'size', {}),
  to('empties', 'label', {}, { copyEmpty: true }),
  to('script', 'label', { script: `answer = source.value + '/' + action + '/' + map.name;` }),
  to('returns', 'label', { script: `return source.value + '!';` }),
  to('user', 'owner', { choice: 'ignore' }),
  to('username', 'owner', { choice: 'ignore', by: 'user_name' }),
  to('wrongcolumn', 'owner', { choice: 'ignore', by: 'nosuch' }),
  to('reject', 'owner', { choice: 'reject' }, { on: { onReject: `gs.info('onReject ' + action);` } }),
  to('create', 'owner', { choice: 'create', by: 'user_name' }),
  to('asked', 'owner', { choice: 'create', by: 'user_name' }, ask('onForeignInsert', 'ignore = true;')),
  to('refused', 'owner', { choice: 'create', by: 'user_name' }, ask('onForeignInsert', 'error = true;')),
  to('choice', 'state', { choice: 'ignore' }),
  to('choicereject', 'state', { choice: 'reject' }),
  to('choicecreate', 'state', { choice: 'create' }),
  to('choiceasked', 'state', { choice: 'create' }, ask('onChoiceCreate', 'ignore = true;')),
  to('day', 'day', { date: 'dd.MM.yyyy' }),
  to('time', 'seen', { date: 'MM/dd/yyyy HH:mm' }),
  to('mapped', 'needed', {}, { mandatory: 'Only Mapped Fields' }),
  to('unmapped', 'label', {}, { mandatory: 'Only Mapped Fields' }),
  to('all', 'label', {}, { mandatory: 'All Fields' }),
  to('nowhere', 'label', {}, { target: 'x_v_nosuch' }),
]

const local = useInstance({
  packages: [
    {
      scope: 'x_v',
      tables: {
        ...Object.fromEntries(MAPS.map(({ source }) => [source, { extends: 'sys_import_set_row', columns: COLUMNS }])),
        [T]: {
          columns: {
            serial: { display: true },
            label: { length: 20 },
            size: 'integer',
            needed: { mandatory: true },
            owner: { reference: 'sys_user' },
            state: { choices: { 1: 'Open', 2: 'Shut' } },
            day: 'glide_date',
            seen: 'glide_date_time',
          },
        },
      },
      maps: MAPS,
    },
  ],
})

/** The row's answer and its record, after a record of that serial was there with what `before` says. */
function bring(name: string, value: string, before: Record<string, string> = {}) {
  const id = local.insert(T, { serial: 'A1', ...before })
  const answer = local.import(`x_v_${name}`, { serial: 'A1', value }).result[0]!
  return { answer, record: local.get(T, id)! }
}

const user = (): string => local.insert('sys_user', { user_name: 'ann', name: 'Ann Archer' })

describe('text', () => {
  test('is copied, and cut at the length of the column', () => {
    expect(bring('plain', 'x'.repeat(30)).record.label).toBe('x'.repeat(20))
  })

  test('an empty value leaves the target alone; then nothing has changed', () => {
    const { answer, record } = bring('plain', '', { label: 'kept' })
    expect(record.label).toBe('kept')
    expect(answer).toMatchObject({ status: 'ignored', status_message: 'No field values changed' })
  })

  test('unless the map copies empty fields', () => {
    expect(bring('empties', '', { label: 'old' }).record.label).toBe('')
  })

  test('the word NULL clears the field, no other spelling does', () => {
    expect(bring('plain', 'NULL', { label: 'old' }).record.label).toBe('')
    expect(bring('plain', 'null', { label: 'old' }).record.label).not.toBe('')
  })

  test('a source script answers the value, and knows action and map', () => {
    expect(bring('script', 'x').record.label).toBe('x/update/script')
  })

  test('what a source script returns counts when it sets no answer', () => {
    expect(bring('returns', 'x').record.label).toBe('x!')
  })
})

describe('references', () => {
  test('are matched on the display column', () => {
    const id = user()
    expect(bring('user', 'ann archer').record.owner).toBe(id)
  })

  test('are matched on the column that the field map names', () => {
    const id = user()
    expect(bring('username', 'ANN').record.owner).toBe(id)
  })

  test('take a sys_id as it is', () => {
    const id = user()
    expect(bring('username', id).record.owner).toBe(id)
  })

  test('a column that is not there matches nobody', () => {
    user()
    expect(bring('wrongcolumn', 'ann').record.owner).toBe('')
  })

  test('ignore: an unknown one is left out, the rest of the row is written', () => {
    const id = user()
    expect(bring('username', 'nobody', { owner: id }).record.owner).toBe(id)
  })

  test('reject: the row is skipped over with its reason, and onReject runs', () => {
    const { answer, record } = bring('reject', 'Nobody')
    expect(answer).toMatchObject({
      status: 'error',
      error_message: expect.stringContaining(`unknown reference 'Nobody' for owner`),
    })
    expect(record.sys_mod_count).toBe('0')
    expect(local.log).toContain('onReject update')
    expect(local.rows('sys_import_set_row_error')).toMatchObject([{ error_code: '100' }])
  })

  test('create: an unknown one is made, once', () => {
    const first = bring('create', 'carl').record.owner
    expect(local.get('sys_user', first!)).toMatchObject({ user_name: 'carl' })
    expect(local.import('x_v_create', { serial: 'A2', value: 'carl' }).result[0]!.status).toBe('inserted')
    expect(local.rows('sys_user', 'user_name=carl')).toHaveLength(1)
  })

  test('create: onForeignInsert learns column and value, and can prevent it', () => {
    const { answer, record } = bring('asked', 'carl', { label: 'x' })
    expect(record.owner).toBe('')
    expect(local.log).toContain('onForeignInsert owner carl')
    expect(answer.status).toBe('ignored')
  })

  test('create: onForeignInsert can reject the row', () => {
    expect(bring('refused', 'carl').answer.status).toBe('error')
    expect(local.rows('sys_user', 'user_name=carl')).toEqual([])
    expect(local.log).toContain('onReject update')
  })
})

describe('choices', () => {
  test('are matched on value or label, in any case', () => {
    expect(bring('choice', '2').record.state).toBe('2')
    expect(bring('choice', 'oPEN').answer.status).toBe('updated')
  })

  test('a value goes before a label of another choice', () => {
    for (const { sys_id, value } of local.rows('sys_choice', `name=${T}^element=state`))
      local.update('sys_choice', sys_id!, { label: value === '1' ? '2' : '1' })
    expect(bring('choice', '2').record.state).toBe('2')
  })

  test('ignore leaves an unknown one out', () => {
    expect(bring('choice', 'Lost', { state: '1' }).record.state).toBe('1')
  })

  test('reject refuses the row', () => {
    expect(bring('choicereject', 'Lost').answer.error_message).toContain(`unknown choice 'Lost' for state`)
    expect(local.rows('sys_import_set_row_error')).toMatchObject([{ error_code: '200' }])
  })

  test('create makes the choice, unless onChoiceCreate says no', () => {
    expect(bring('choicecreate', 'Lost').record.state).toBe('Lost')
    expect(
      local.instance.display
        .choices(T, 'state')
        .map(({ label }) => label)
        .sort()
    ).toEqual(['Lost', 'Open', 'Shut'])
    expect(bring('choiceasked', 'Gone').record.state).toBe('')
    expect(local.log).toContain('onChoiceCreate state Gone')
  })
})

describe('dates, numbers, mandatory columns', () => {
  test('a date and a time are read by the format of the field map', () => {
    expect(bring('day', '31.01.2026').record.day).toBe('2026-01-31')
    expect(bring('time', '01/31/2026 08:15').answer.status).toBe('updated')
    expect(local.rows(T, 'seen=2026-01-31 08:15:00')).toHaveLength(1)
  })

  test('a number is kept as one', () => {
    expect(bring('number', '1,024').record.size).toBe('1024')
  })

  test('mandatory columns are enforced as far as the map says', () => {
    expect(bring('mapped', '').answer).toMatchObject({
      status: 'error',
      error_message: expect.stringContaining('Mandatory field needed'),
    })
    expect(bring('unmapped', 'x').answer.status).toBe('updated')
    expect(bring('all', 'x').answer.status).toBe('error')
  })
})

test('a target table that is not there is an error of the row, with its code', () => {
  expect(bring('nowhere', 'x').answer).toMatchObject({
    status: 'error',
    error_message: expect.stringContaining('Invalid table x_v_nosuch'),
  })
  expect(local.rows('sys_import_set_row_error')).toMatchObject([{ error_code: '800' }])
})
