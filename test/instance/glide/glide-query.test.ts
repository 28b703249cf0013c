// GlideQuery, Stream and Optional. Source: ServiceNow docs, australia: GlideQueryGlobalAPI, StreamGlobalAPI, OptionalGlobalAPI.

import { script, useAcme } from './acme.ts'

const local = useAcme()
const on = (code: string): unknown => script(local, `var Q = global.GlideQuery; ${code}`)
const names = (query: string): unknown =>
  on(
    `return new Q('acme_thing')${query}.orderBy('name').select('name').map(function (one) { return one.name; }).toArray(10).join()`
  )

beforeEach(() => {
  const owner = local.insert('acme_owner', { full_name: 'Ada', email: 'ada@acme.example' })
  local.things(
    { name: 'ball', size: '1', color: 'red', owner, spare: 'true', state: 'open' },
    { name: 'cube', size: '2', color: 'red' },
    { name: 'disc', size: '3', color: 'blue', owner },
    { name: 'edge', color: 'blue', bought: '2026-01-02 03:04:05' }
  )
})

test.each([
  [`.where('color', 'red')`, 'ball,cube'],
  [`.where('size', '>', 1)`, 'cube,disc'],
  [`.where('size', 'IN', [1, 3])`, 'ball,disc'],
  [`.where('size', 'BETWEEN', [2, 3])`, 'cube,disc'],
  [`.where('spare', true)`, 'ball'],
  [`.whereNull('size')`, 'edge'],
  [`.whereNotNull('owner').where('color', '!=', 'red')`, 'disc'],
  [`.where('owner.full_name', 'Ada')`, 'ball,disc'],
  [`.where('name', 'ball').orWhere('name', 'disc')`, 'ball,disc'],
  [`.where('color', 'blue').where(new Q().where('size', 3).orWhereNull('size'))`, 'disc,edge'],
  [`.where('name', 'cube').orWhere(new Q().where('color', 'blue').whereNull('size'))`, 'cube,edge'],
  [`.where('name', 'a^ORname=ball')`, ''],
  [`.limit(2)`, 'ball,cube'],
])('%s finds %s', (query, found) => {
  expect(names(query)).toBe(found)
})

test('rows have values of their own types, display values, and nested references', () => {
  expect(
    on(
      `return new Q('acme_thing').where('name', 'IN', ['ball', 'edge']).orderByDesc('name').select('size', 'spare', 'bought', 'owner.email', 'state$DISPLAY').toArray(2)`
    )
  ).toMatchObject([
    { size: null, spare: false, bought: '2026-01-02 03:04:05', owner: { email: null } },
    { size: 1, spare: true, bought: null, owner: { email: 'ada@acme.example' }, state$DISPLAY: 'Open now' },
  ])
})

test('aggregates, grouped and held to a condition', () => {
  expect(
    on(`var q = new Q('acme_thing');
      return [q.count(), q.sum('size').get(), q.avg('size').get(), q.max('name').get(), q.where('name', 'none').min('size').orElse(0)]`)
  ).toEqual([4, 6, 2, 'edge', 0])
  expect(
    on(
      `return new Q('acme_thing').groupBy('color').aggregate('sum', 'size').aggregate('count').having('sum', 'size', '>', 2).orderByDesc('sum', 'size').select().toArray(10)`
    )
  ).toEqual(
    expect.arrayContaining([
      { group: { color: 'red' }, sum: { size: 3 }, count: 2 },
      { group: { color: 'blue' }, sum: { size: 3 }, count: 2 },
    ])
  )
})

test('writes answer with the record', () => {
  expect(
    on(`var made = new Q('acme_thing').insert({ name: 'fan', size: 9 }, ['color']).get();
      var changed = new Q('acme_thing').where('sys_id', made.sys_id).update({ size: 10 }).get();
      var put = new Q('acme_thing').insertOrUpdate({ sys_id: made.sys_id, color: 'green' }).get();
      var many = new Q('acme_thing').where('color', 'red').updateMultiple({ size: 7 });
      new Q('acme_thing').where('color', 'blue').deleteMultiple();
      return [made.color, changed.size, put.color, many.rowCount, new Q('acme_thing').where('size', 7).count(), new Q('acme_thing').count(),
        new Q('acme_thing').where('name', 'none').update({ size: 1 }).isPresent()]`)
  ).toEqual(['grey', 10, 'green', 2, 2, 3, false])
})

test.each([
  [
    `new Q('acme_thing').where('id', 'x').select().toArray(1)`,
    `Unable to find field 'id' in table 'acme_thing'. Known fields: bought`,
  ],
  [
    `new Q('acme_thing').where('size', 'one').select().toArray(1)`,
    `Unable to match value ['one'] with field 'size' in table 'acme_thing'. Expecting type 'integer'`,
  ],
  [`new Q('acme_thing').where('size', 'about', 1)`, `Invalid operator 'about'`],
  [`new Q('acme_thing').select('colour').toArray(1)`, `Unable to find field 'colour'`],
  [`new Q('nope').count()`, `Unable to find table 'nope'`],
  [`new Q('acme_thing').where('size', 1).whereNotNull('name').orWhere('color', 'x')`, 'Ambiguous conditions'],
  [`new Q('acme_thing').where('name', 'none').selectOne('name').get()`, 'get() called on empty Optional'],
])('%s says what is wrong', (code, words) => {
  expect(() => on(code)).toThrow(words)
})

test('an Optional stands for a record that may not be there', () => {
  expect(
    on(`var none = new Q('acme_thing').where('name', 'none').selectOne('name'), one = new Q('acme_thing').getBy({ name: 'ball' }, ['size']);
      return [none.isPresent(), none.isEmpty(), none.orElse('x'), none.map(String).orElse('y'), one.map(function (r) { return r.size; }).get(),
        one.filter(function (r) { return r.size > 1; }).isPresent(), one.flatMap(function (r) { return global.Optional.of(r.size + 1); }).get()]`)
  ).toEqual([false, true, 'x', 'y', 1, false, 2])
})

test('a Stream is gone through once, and no further than needed', () => {
  expect(
    on(`var S = global.Stream, seen = 0;
      var numbers = function () { return S.fromArray([1, 2, 3, 4, 5]).map(function (n) { seen++; return n; }); };
      return [numbers().filter(function (n) { return n % 2; }).toArray(2), seen, numbers().reduce(function (a, b) { return a + b; }, 0),
        numbers().chunk(2).toArray(9), numbers().flatMap(function (n) { return S.fromArray([n, n]); }).limit(3).toArray(9),
        numbers().some(function (n) { return n > 4; }), numbers().every(function (n) { return n > 1; }), numbers().find(function (n) { return n > 2; }).get()]`)
  ).toEqual([[1, 3], 3, 15, [[1, 2], [3, 4], [5]], [1, 1, 2], true, false, 3])
})

test('an encoded query can be parsed, and a query be used again', () => {
  expect(names.call(undefined, '')).toBe('ball,cube,disc,edge')
  expect(on(`return Q.parse('acme_thing', 'color=red^size>1^NQname=edge').count()`)).toBe(2)
  expect(on(`var red = new Q('acme_thing').where('color', 'red'); red.where('size', 1); return red.count()`)).toBe(2)
})
