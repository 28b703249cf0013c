// What each operation makes of its inputs, by the examples of ServiceNow's documentation where it gives any.

import { useInstance } from '../../support/instance.ts'
import { addEtl, importMany, type OperationSpec, serverEntity, STAGE, stagingApp } from './definitions.ts'

const COLUMNS = ['tag', 'a', 'b', 'c']
const OUTPUTS = ['short_description', 'comments', 'attributes']

describe('an operation', () => {
  const local = useInstance({ packages: [stagingApp(COLUMNS)] })

  /** The values that operations on temp leave in x, y and z, for one row. */
  function operate(row: Record<string, string>, ...operations: OperationSpec[]): Array<string | undefined> {
    addEtl(local, {
      columns: COLUMNS,
      more: ['x', 'y', 'z'],
      operations,
      entities: [serverEntity({ short_description: 'x', comments: 'y', attributes: 'z' })],
    })
    const answer = local.import(STAGE, { tag: 'T1', ...row })
    expect(answer.result).toMatchObject([{ status: 'inserted' }])
    const [server] = local.rows('cmdb_ci_linux_server')
    return OUTPUTS.map((name) => server?.[name])
  }
  const one = (row: Record<string, string>, operation: Omit<OperationSpec, 'sets'>): string | undefined =>
    operate(row, { sets: ['x'], ...operation } as OperationSpec)[0]

  test.each([
    ['concat', { a: 'one', b: 'two', c: 'three' }, { from: ['a', 'b', 'c'], joining_string: ', ' }, 'one, two, three'],
    ['concat', { a: 'one', c: 'three' }, { from: ['c', 'a'] }, 'threeone'],
    ['concat', {}, { from: ['a', 'b'], joining_string: '-' }, ''],
    ['to_boolean', { a: 'TRUE' }, { from: ['a'] }, 'true'],
    ['to_boolean', { a: '1' }, { from: ['a'] }, 'true'],
    ['to_boolean', { a: '11' }, { from: ['a'] }, 'false'],
    ['to_boolean', {}, { from: ['a'] }, 'false'],
    [
      'to_date',
      { a: '2018/09/20 11:21:00 AM EST' },
      { from: ['a'], date_format: 'yyyy/MM/dd hh:mm:ss a z' },
      '2018-09-20 16:21:00',
    ],
    ['to_date', { a: '2021-02-03 04:05:06' }, { from: ['a'], date_format: 'dd.MM.yyyy' }, '2021-02-03 04:05:06'],
    ['to_date', { a: 'soon' }, { from: ['a'], date_format: 'dd.MM.yyyy' }, ''],
    ['to_numeric', { a: '1.00' }, { from: ['a'] }, '1'],
    ['to_numeric', { a: '1.23' }, { from: ['a'] }, '1.23'],
    ['to_numeric', { a: 'two' }, { from: ['a'] }, ''],
    [
      'regex_replace',
      { a: 'String&With(Special)$Characters' },
      { from: ['a'], match_regex: '[^0-9a-zA-Z]+', replacement_regex: ' ' },
      'String With Special Characters',
    ],
    [
      'regex_replace',
      { a: 'dock-07' },
      { from: ['a'], match_regex: '(?i)DOCK-(\\d+)', replacement_regex: '$1 of \\$9' },
      '07 of $9',
    ],
    [
      'regex_replace',
      { a: 'a1!b2' },
      { from: ['a'], match_regex: '[\\p{Digit}\\p{Punct}]', replacement_regex: '' },
      'ab',
    ],
    [
      'replace',
      { a: 'Original $& String' },
      { from: ['a'], match_string: '$&', replacement_string: '$1' },
      'Original $1 String',
    ],
    ['round_numeric', { a: '1.5' }, { from: ['a'] }, '2'],
    ['round_numeric', { a: '1.4' }, { from: ['a'] }, '1'],
    ['round_numeric', { a: "i'm a string" }, { from: ['a'] }, ''],
    ['set', {}, { set_value: 'fixed' }, 'fixed'],
    ['min_max', { a: '2', b: '-1', c: '10' }, { from: ['a', 'b', 'c'], data_type: 'NUMERIC', min_max: 'MAX' }, '10'],
    ['min_max', { a: '2', b: '-1', c: '10' }, { from: ['a', 'b', 'c'], data_type: 'NUMERIC', min_max: 'MIN' }, '-1'],
    ['min_max', { a: '2', c: '10' }, { from: ['a', 'b', 'c'], data_type: 'STRING', min_max: 'MAX' }, '2'],
    [
      'min_max',
      { a: '02/03/2024', b: '2023-12-01', c: 'never' },
      { from: ['a', 'b', 'c'], data_type: 'DATE', min_max: 'MIN' },
      '2023-12-01',
    ],
    ['trim', { a: '  value 1 \t' }, { from: ['a'] }, 'value 1'],
    ['upper_case', { a: 'value1' }, { from: ['a'] }, 'VALUE1'],
    ['upper_case_trim', { a: '   value1  ' }, { from: ['a'] }, 'VALUE1'],
  ])('%s of %j with %j gives "%s"', (type, row, columns, expected) => {
    expect(one(row, { type, ...columns })).toBe(expected)
  })

  test('split gives its parts in order, drops what is too many and leaves empty what is missing', () => {
    const split = { type: 'split', from: ['a'], splitting_string: '||', sets: ['x', 'y', 'z'] }
    expect(operate({ a: 'one||two' }, split)).toEqual(['one', 'two', ''])
  })

  test('split drops parts that no field takes', () => {
    expect(operate({ a: 'one.two.three' }, { type: 'split', from: ['a'], splitting_string: '.', sets: ['y'] })).toEqual(
      ['', 'one', '']
    )
  })

  test('extract_numeric takes the first number with its decimals, and leaves the rest', () => {
    const extract = {
      type: 'extract_numeric',
      from: ['a'],
      sets: ['x'],
      decimal_places: '2',
      remainder_target_field: { temp: 'y' },
    }
    expect(operate({ a: '100.123 mb of 7' }, extract)).toEqual(['100.12', 'mb of 7', ''])
  })

  test('extract_numeric without decimal places keeps the number as it is', () => {
    expect(one({ a: 'about 100.123 mb' }, { type: 'extract_numeric', from: ['a'] })).toBe('100.123')
  })

  test('copy fills all its targets, but not those with a value', () => {
    const make = { type: 'set', set_value: 'kept', sets: ['y'] }
    expect(operate({ a: 'new' }, make, { type: 'copy', from: ['a'], sets: ['x', 'y', 'z'] })).toEqual([
      'new',
      'kept',
      'new',
    ])
  })

  test('copy that may overwrite fills all its targets', () => {
    const make = { type: 'set', set_value: 'gone', sets: ['y'] }
    const copy = { type: 'copy', from: ['a'], sets: ['x', 'y'], overwrite_existing_value: 'true' }
    expect(operate({ a: 'new' }, make, copy)).toEqual(['new', 'new', ''])
  })

  test('set keeps a value that is there unless told to overwrite it', () => {
    const keep = { type: 'set', set_value: 'constant', sets: ['a'] }
    expect(operate({ a: 'sent' }, keep, { type: 'copy', from: ['a'], sets: ['x'] })[0]).toBe('sent')
  })

  test('glide_lookup finds the first record that has all values, and its columns', () => {
    local.insert('cmn_location', { name: 'Pier', street: '1 Quay', city: 'Bristol' })
    local.insert('cmn_location', { name: 'Depot', street: '1 Quay', city: 'Leeds' })
    const lookup = {
      type: 'glide_lookup',
      from: ['a', 'b'],
      sets: ['x', 'y'],
      target_table: 'cmn_location',
      glide_matching_fields: 'street,city',
      glide_target_fields: 'name,street',
    }
    expect(operate({ a: '1 Quay', b: 'Leeds' }, lookup)).toEqual(['Depot', '1 Quay', ''])
  })

  test('glide_lookup that finds nothing leaves its targets empty', () => {
    const lookup = {
      type: 'glide_lookup',
      from: ['a'],
      sets: ['x'],
      target_table: 'cmn_location',
      glide_matching_fields: 'name',
      glide_target_fields: 'sys_id',
    }
    expect(one({ a: 'Nowhere' }, lookup)).toBe('')
  })

  test('a script with several inputs sees them by field and joined', () => {
    const script = `(function (batch, output) {
      for (var i = 0; i < batch.length; i++) output[i] = batch[i].a + '+' + batch[i].b + ' = ' + batch[i].input;
    })(batch, output);`
    expect(one({ a: 'one', b: 'two' }, { type: 'multi_in_script', from: ['a', 'b'], script })).toBe('one+two = one|two')
  })

  test('a script with one input sees it as input', () => {
    const script = "(function (batch, output) { output[0] = batch[0].input + ' modified'; })(batch, output);"
    expect(one({ a: 'text' }, { type: 'script', from: ['a'], script })).toBe('text modified')
  })

  test('a script with several outputs sets them by field', () => {
    const script = `(function (batch, output) {
      for (var i = 0; i < batch.length; i++) {
        var parts = batch[i].a.split('.');
        output[i].x = parts[0];
        output[i].y = parts[1];
      }
    })(batch, output);`
    const operation = { type: 'multiple_input_output_script', from: ['a'], sets: ['x', 'y'], script }
    expect(operate({ a: 'ada.byron' }, operation)).toEqual(['ada', 'byron', ''])
  })

  test('use_unique_input_sets shows a script each set of inputs once, for all the rows that have it', () => {
    const script =
      '(function (batch, output) { for (var i = 0; i < batch.length; i++) output[i] = batch.length + batch[i].a; })(batch, output);'
    addEtl(local, {
      columns: COLUMNS,
      more: ['x'],
      operations: [{ type: 'multi_in_script', from: ['a'], sets: ['x'], script, use_unique_input_sets: 'true' }],
      entities: [serverEntity({ short_description: 'x' })],
      transformer: { batch_size: '10' },
    })
    importMany(local, [
      { tag: 'T1', a: 'same' },
      { tag: 'T2', a: 'same' },
      { tag: 'T3', a: 'other' },
    ])
    const told = local.rows('cmdb_ci_linux_server', 'ORDERBYserial_number').map((row) => row.short_description)
    expect(told).toEqual(['2same', '2same', '2other'])
  })

  test('operations run in their order, each on what the one before left', () => {
    const operations = [
      { type: 'trim', from: ['a'], sets: ['x'] },
      { type: 'upper_case', from: ['x'], sets: ['x'] },
      { type: 'concat', from: ['x', 'tag'], sets: ['x'], joining_string: '/' },
    ]
    expect(operate({ a: ' dock ' }, ...operations)[0]).toBe('DOCK/T1')
  })

  test('a conditional operation touches only the rows that its script picks', () => {
    const condition =
      "(function (batch, output) { for (var i = 0; i < batch.length; i++) output[i] = batch[i].b === 'yes'; })(batch, output);"
    addEtl(local, {
      columns: COLUMNS,
      more: ['x'],
      operations: [
        {
          type: 'upper_case',
          from: ['a'],
          sets: ['x'],
          is_conditional: 'true',
          conditional_script: condition,
          conditional_fields: { temp: 'b' },
        },
      ],
      entities: [serverEntity({ short_description: 'x' })],
    })
    importMany(local, [
      { tag: 'T1', a: 'one', b: 'yes' },
      { tag: 'T2', a: 'two', b: 'no' },
    ])
    const told = local.rows('cmdb_ci_linux_server', 'ORDERBYserial_number').map((row) => row.short_description)
    expect(told).toEqual(['ONE', ''])
  })

  test('a script in a newer JavaScript than ES5 is refused with its name', () => {
    addEtl(local, {
      columns: COLUMNS,
      more: ['x'],
      operations: [{ type: 'script', from: ['a'], sets: ['x'], script: 'output[0] = `text`' }],
      entities: [serverEntity({ short_description: 'x' })],
    })
    const [result] = local.import(STAGE, { tag: 'T1', a: 'one' }).result
    expect(result).toMatchObject({
      status: 'error',
      error_message: expect.stringMatching(/operation script x of entity temp.*ES5/),
    })
    expect(local.rows('cmdb_ci_linux_server')).toEqual([])
  })

  test('a templated operation of a store app is refused with its table', () => {
    addEtl(local, {
      columns: COLUMNS,
      operations: [{ type: 'template', from: ['a'], sets: ['b'] }],
      entities: [serverEntity()],
    })
    const [result] = local.import(STAGE, { tag: 'T1' }).result
    expect(result!.error_message).toMatch(
      /sys_rte_eb_template_operation, which is not implemented by the local instance/
    )
  })
})
