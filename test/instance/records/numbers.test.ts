// Automatic numbers. Source: ServiceNow docs, australia: c_ManagingRecordNumbering, t_AutoNumberingRecordsInATable,
// t_RenumberingRecords.

import { useInstance } from '../../support/instance.ts'
import { script } from '../glide/acme.ts'

const local = useInstance({
  packages: [
    {
      scope: 'x_acme_job',
      tables: {
        x_acme_job_repair: { extends: 'task' },
        x_acme_job_visit: { extends: 'x_acme_job_repair' },
        x_acme_job_other: { extends: 'task' },
        x_acme_job_parcel: {
          columns: { number: { default: 'javascript:global.getNextObjNumberPadded();' }, plain: 'string' },
        },
        x_acme_job_loose: { columns: { code: { default: 'javascript:getNextObjNumberPadded()' } } },
      },
      rules: [
        {
          name: 'Plain number',
          table: 'x_acme_job_parcel',
          when: 'before',
          on: ['insert'],
          script: 'current.plain = getNextObjNumber();',
        },
      ],
      records: [
        ['x_acme_job_repair', 'REP', '300', '6'],
        ['x_acme_job_parcel', 'PCL', '', ''],
      ].map(([category, prefix, number, maximum_digits]) => ({
        table: 'sys_number',
        key: category!,
        values: { category: category!, prefix: prefix!, number: number!, maximum_digits: maximum_digits! },
      })),
    },
  ],
})
const numberOf = (table: string): string => local.get(table, local.insert(table, {}))!.number!

test('a class has the numbers of its own format, or of the nearest one above', () => {
  expect([numberOf('x_acme_job_repair'), numberOf('x_acme_job_visit')]).toEqual(['REP000301', 'REP000302'])
  expect(numberOf('x_acme_job_other')).toMatch(/^TASK00/)
  expect(numberOf('incident')).toMatch(/^INC00/)
})

test('a default value and a rule ask for the number of their record', () => {
  const id = local.insert('x_acme_job_parcel', {})
  expect(local.get('x_acme_job_parcel', id)).toMatchObject({ number: 'PCL0001001', plain: 'PCL1002' })
})

test('a base above the counter is used, one below is not', () => {
  numberOf('x_acme_job_repair')
  const [format] = local.rows('sys_number', 'category=x_acme_job_repair')
  local.update('sys_number', format!.sys_id!, { number: '5000', maximum_digits: '2' })
  expect(numberOf('x_acme_job_repair')).toBe('REP5001')
  local.update('sys_number', format!.sys_id!, { number: '10' })
  expect(numberOf('x_acme_job_repair')).toBe('REP5002')
})

test('NumberManager counts for the table that it is given', () => {
  expect(script(local, `return new NumberManager('x_acme_job_repair').getNextObjNumberPadded()`, 'global')).toBe(
    'REP000301'
  )
  expect(script(local, `return GlideNumberManager.getNumber('x_acme_job_visit')`, 'global')).toBe('REP000302')
})

test('a table without a format says so', () => {
  expect(() => local.insert('x_acme_job_loose', {})).toThrow('number format (sys_number), got x_acme_job_loose')
  expect(() => script(local, `return getNextObjNumberPadded()`, 'global')).toThrow('no record in hand')
})
