// Encoded queries find what ServiceNow's operators table says. Source: r_OpAvailableFiltersQueries (australia).

import { addEncoded, newQuery } from '../../../src/instance/database/query.ts'
import { useInstance } from '../../support/instance.ts'

const T = 'x_q_thing'
const OWNER = 'x_q_owner'

const local = useInstance({
  packages: [
    {
      scope: 'x_q',
      tables: {
        [OWNER]: {
          columns: { full_name: { display: true }, email: 'string', boss: { reference: OWNER }, name: 'string' },
        },
        [T]: {
          columns: {
            name: { display: true, length: 100 },
            other: 'string',
            size: 'integer',
            limit: 'integer',
            price: 'decimal',
            spare: 'boolean',
            seen: 'glide_date_time',
            day: 'glide_date',
            owner: { reference: OWNER },
          },
        },
      },
    },
  ],
})

beforeEach(() => {
  // Their sys_ids are in the other order than their names.
  const boss = local.insert(OWNER, { sys_id: '0'.repeat(32), full_name: 'Berta Boss', email: 'b@example.com' })
  const ann = local.insert(OWNER, { sys_id: 'f'.repeat(32), full_name: 'Ann Archer', email: 'a@example.com', boss })
  const rows: Array<Record<string, string>> = [
    { name: 'alpha', other: 'alpha', size: '1', limit: '5', spare: 'true', seen: '2026-01-01 08:00:00', owner: ann },
    { name: 'Beta', other: 'x', size: '20', limit: '5', price: '9.5', day: '2026-02-01', owner: boss },
    { name: '50% off', size: '3', spare: 'false', seen: '2026-03-01 00:00:00', day: '2026-03-01' },
    { name: 'a_b^c', other: 'NULL' },
    { size: '100' },
  ]
  for (const row of rows) local.insert(T, row)
})

/** Names of what a query finds, sorted; `-` for the one without a name. */
const find = (query: string): string[] => local.rows(T, query).map((row) => row.name || '-')
const found = (query: string): string[] => find(query).sort((one, other) => (one < other ? -1 : 1))

describe('operators', () => {
  test.each([
    ['name=BETA', ['Beta'], 'text compares without regard to case'],
    ['name!=beta', ['-', '50% off', 'a_b^^c', 'alpha'], 'an empty value is not the value'],
    ['nameLIKEet', ['Beta'], ''],
    ['name*et', ['Beta'], ''],
    ['nameCONTAINSet', ['Beta'], ''],
    ['nameNOT LIKEa', ['-', '50% off'], 'an empty value does not contain it'],
    ['name!*a', ['-', '50% off'], ''],
    ['nameDOES NOT CONTAINa', ['-', '50% off'], ''],
    ['nameSTARTSWITHA', ['a_b^^c', 'alpha'], ''],
    ['nameENDSWITHTA', ['Beta'], ''],
    ['name%ta', ['Beta'], '% is "ends with"'],
    ['nameLIKE%', ['50% off'], '% in a value is a character'],
    ['nameLIKE_', ['a_b^^c'], '_ in a value is a character'],
    ['nameINalpha, beta', ['Beta', 'alpha'], ''],
    ['nameNOTLIKEa', ['-', '50% off'], 'as one word'],
    ['nameNOTINalpha,beta', ['-', '50% off', 'a_b^^c'], ''],
    ['seenON1 January@2026-01-01 00:00:00@2026-01-01 23:59:59', ['alpha'], ''],
    ['nameNOT INalpha,beta', ['-', '50% off', 'a_b^^c'], 'an empty value is in no list'],
    ['nameISEMPTY', ['-'], ''],
    ['nameEMPTYSTRING', ['-'], ''],
    ['nameISNOTEMPTY^size>2', ['50% off', 'Beta'], ''],
    ['nameANYTHING', ['-', '50% off', 'Beta', 'a_b^^c', 'alpha'], ''],
    ['nameSAMEASother^nameISNOTEMPTY', ['alpha'], ''],
    ['nameNSAMEASother^otherISNOTEMPTY', ['Beta', 'a_b^^c'], ''],
    ['size>3', ['-', 'Beta'], 'numbers compare as numbers'],
    ['size>=3^size<=20', ['50% off', 'Beta'], ''],
    ['size<3', ['alpha'], 'an empty number is not small'],
    ['sizeBETWEEN3@20', ['50% off', 'Beta'], ''],
    ['sizeGT_FIELDlimit', ['Beta'], ''],
    ['sizeLT_FIELDlimit', ['alpha'], ''],
    ['sizeGT_OR_EQUALS_FIELDlimit', ['Beta'], ''],
    ['sizeLT_OR_EQUALS_FIELDlimit', ['alpha'], ''],
    ['size=20.0', ['Beta'], ''],
    ['price>9', ['Beta'], ''],
    ['spare=true', ['alpha'], ''],
    ['spare!=true', ['-', '50% off', 'Beta', 'a_b^^c'], 'false, empty and NULL'],
    ['spare=false', ['-', '50% off', 'Beta', 'a_b^^c'], ''],
    ['seen>2026-01-31', ['50% off'], 'a day is its midnight'],
    ['seen<=2026-01-01 08:00:00', ['alpha'], ''],
    ['day=2026-02-01', ['Beta'], ''],
    ['dayBETWEEN2026-02-01@2026-03-01', ['50% off', 'Beta'], ''],
  ])('%s', (query, names) => {
    expect(found(query)).toEqual(names.map((name) => name.replace('^^', '^')))
  })
})

describe('joining conditions', () => {
  test('^ is and, ^OR belongs to the condition before it', () => {
    expect(found('name=alpha^ORname=beta^size=20')).toEqual(['Beta'])
  })

  test('^NQ begins another query', () => {
    expect(found('name=alpha^size=1^NQname=beta')).toEqual(['Beta', 'alpha'])
  })

  test('^^ stands for the character itself', () => {
    expect(found('name=a_b^^c')).toEqual(['a_b^c'])
  })

  test('^EQ at the end means nothing', () => {
    expect(found('name=alpha^EQ')).toEqual(['alpha'])
  })

  test('ORDERBY and ORDERBYDESC, the first one first', () => {
    expect(find('sizeISNOTEMPTY^ORDERBYsize')).toEqual(['alpha', '50% off', 'Beta', '-'])
    expect(find('sizeISNOTEMPTY^ORDERBYDESClimit^ORDERBYDESCsize')).toEqual(['Beta', 'alpha', '-', '50% off'])
  })

  test('what is grouped by goes before what is ordered by, the last group first', () => {
    expect(find('sizeISNOTEMPTY^ORDERBYDESCsize^GROUPBYlimit^nameISNOTEMPTY')).toEqual(['50% off', 'Beta', 'alpha'])
    expect(find('nameISNOTEMPTY^sizeISNOTEMPTY^ORDERBYDESCname^GROUPBYspare^GROUPBYlimit')).toEqual(
      find('nameISNOTEMPTY^sizeISNOTEMPTY^ORDERBYlimit^ORDERBYspare^ORDERBYDESCname')
    )
  })

  test('a reference orders by what it shows', () => {
    expect(find('ownerISNOTEMPTY^ORDERBYDESCowner')).toEqual(['Beta', 'alpha'])
  })
})

describe('references', () => {
  test('dots lead to columns of the referenced record', () => {
    expect(found('owner.email=a@example.com')).toEqual(['alpha'])
    expect(found('owner.boss.full_name=Berta Boss')).toEqual(['alpha'])
  })

  test('a dotted field of an empty reference is empty', () => {
    expect(found('owner.emailISEMPTY')).toEqual(['-', '50% off', 'a_b^c'])
  })

  test('contains, starts with and ends with look at the display value', () => {
    expect(found('ownerLIKEarch')).toEqual(['alpha'])
    expect(found('ownerSTARTSWITHber')).toEqual(['Beta'])
    expect(found('ownerENDSWITHboss')).toEqual(['Beta'])
    expect(found('ownerNOT LIKEann^ownerISNOTEMPTY')).toEqual(['Beta'])
  })
})

describe('parts that make no sense are ignored, as on the platform', () => {
  test('an unknown column, an unknown column in the order, text without an operator', () => {
    expect(found('nosuch=1^name=alpha')).toEqual(['alpha'])
    expect(found('owner.nosuch=1^name=alpha^ORDERBYnosuch')).toEqual(['alpha'])
    expect(found('gibberish^name=alpha')).toEqual(['alpha'])
  })

  test('they can be listed', () => {
    const query = newQuery(T)
    expect(addEncoded(query, 'gibberish^nosuch=1^name=alpha')).toEqual([{ part: 'gibberish' }])
    expect(local.instance.database.ignoredParts(query)).toEqual(['nosuch=1'])
  })
})

test.each(['ownerIN_HIERARCHYabc', 'ownerIN_HIERARCHYabc', 'RLQUERYx_q_thing.owner,BETWEEN1@2^ENDRLQUERY'])(
  'what the platform knows and the local instance does not is named, not ignored: %s',
  (query) => {
    expect(() => find(query)).toThrow('The local instance does not implement this part of an encoded query')
  }
)
