// One record per device, whatever order the steps of two or three transactions come in. The app's own functions are
// driven step by step through every order, on the local Glide.

import { GlideRecord } from '@servicenow/glide'
import {
  COLUMNS,
  copyOf,
  type Copy,
  keepOne,
  keepRemoval,
  nextStep,
  recordsOf,
  type Step,
  TABLE,
  take,
} from '../../src/server/mdm/one-record.ts'
import {
  after,
  before,
  blueprintIdOf,
  configurationItemOf,
  deviceIdOf,
  recordOf,
} from '../../src/server/mdm/transform.ts'
import { newQuery } from '../../src/instance/database/query.ts'
import { SCOPE, useInstance } from '../support/instance.ts'
import { columnsOf, OWN_TABLES } from './support/own-tables.ts'
import { isRemoved } from '../../src/server/mdm/removal.ts'
import { orders } from './support/orders.ts'

const ROWS = 'x_kandj_kandji_kandji_import_set_mdm'
const START = Date.parse('2026-03-01T12:00:00Z')

let time = START
let itemId = ''
/** What a step adds to the clock: a second, or nothing, which makes all times alike. */
let tick = 1000
const local = useInstance({ packages: [OWN_TABLES], scope: SCOPE, clock: () => time })

beforeEach(() => {
  time = START
  tick = 1000
  itemId = local.insert('cmdb_ci_computer', { serial_number: 'C02TEST00001' })
  // As the row of the computer leaves it: who looks for the item need not search.
  local.insert('sys_object_source', { name: 'Kandji', id: 'C02TEST00001', target_sys_id: itemId })
})

type Row = Record<string, string>

const row = (changes: Row = {}): Row => ({ device_id: 'device-1', serial_number: 'C02TEST00001', ...changes })

interface How {
  /** A row of these may change the item's status; else onBefore reads only what nobody changes. */
  withStatus?: boolean
  /** onAfter is one step, not one for each look and each write. */
  isCoarse?: boolean
}

type Stage = 'look' | 'before' | 'write' | 'after' | 'decide' | 'take'

/** One transform of a row, step by step, as the platform and the map go through it. */
class Transaction {
  readonly row: Row
  readonly #source: GlideRecord
  readonly #newId: string
  readonly #how: How
  #target: GlideRecord | undefined
  #action = ''
  #own: Copy | undefined
  #step: Step | undefined
  #next: Stage | undefined = 'look'
  readonly #stages: Record<Stage, () => void> = {
    look: () => this.#look(),
    before: () => this.#before(),
    write: () => this.#write(),
    after: () => this.#after(),
    decide: () => this.#decide(),
    take: () => this.#take(),
  }
  /** When it wrote its record. */
  written = 0

  constructor(values: Row, source: GlideRecord, newId: string, how: How) {
    this.row = values
    this.#source = source
    this.#newId = newId
    this.#how = how
  }

  /** @returns whether there is another step */
  go(): boolean {
    time += tick
    this.#stages[this.#next!]()
    return this.#next !== undefined
  }

  /** All that its next steps depend on. */
  get state(): unknown {
    return [this.#next, this.#target && copyOf(this.#target), this.#own, this.#step, this.written]
  }

  #look(): void {
    const found = recordOf(this.#source)
    const target = new GlideRecord(TABLE)
    this.#action = found === '-1' ? 'insert' : 'update'
    if (this.#action === 'insert') {
      target.initialize()
      target.setNewGuidValue(this.#newId)
    } else target.get(found)
    this.#target = target
    this.#next = 'before'
    // Whatever comes in between, it ends the same: no order of its own.
    if (!this.#how.withStatus) this.#before()
  }

  #before(): void {
    const { ignore } = before(this.#source, this.#target!, this.#action)
    this.#next = ignore ? undefined : 'write'
  }

  #write(): void {
    const [source, target] = [this.#source, this.#target!]
    const item = configurationItemOf(source)
    const values = {
      kandji_device_id: deviceIdOf(source),
      kandji_blueprint_id: blueprintIdOf(source),
      computer: item,
      configuration_item: item,
      is_removed: `${isRemoved(source)}`,
      discovery_source: 'Kandji',
    }
    for (const [column, value] of Object.entries(values)) if (value !== '') target.setValue(column, value)
    this.written = time
    if (this.#action === 'insert') target.insert()
    else target.update()
    this.#own = copyOf(target)
    this.#next = isRemoved(source) || this.#how.isCoarse ? 'after' : 'decide'
  }

  #after(): void {
    after(this.#source, this.#target!)
    this.#next = undefined
  }

  #decide(): void {
    const device = { deviceId: deviceIdOf(this.#source), configurationItem: configurationItemOf(this.#source) }
    this.#step = nextStep(recordsOf(device), this.#own!)
    this.#next = this.#step.kind === 'nothing' ? undefined : 'take'
  }

  #take(): void {
    this.#own = take(this.#step!, this.#own!)
    this.#next = 'decide'
  }
}

const item = () => local.get('cmdb_ci_computer', itemId)!
const records = () => local.rows(TABLE)
const kept = () => local.instance.database.select(newQuery(TABLE))
const wipe = () => kept().forEach(({ sys_id }) => local.instance.database.delete(TABLE, String(sys_id)))

const TEXTS = new WeakMap<object, string>()
/** What a row says, but for how often it was written. The database hands out the same one until something is written. */
function textOf(row: object): string {
  let text = TEXTS.get(row)
  if (text === undefined) {
    const values = Object.entries(row).filter(([name, value]) => name !== 'sys_mod_count' && value !== null)
    TEXTS.set(row, (text = JSON.stringify(values)))
  }
  return text
}

const stored = () => [...kept(), local.instance.database.get('cmdb_ci_computer', itemId)!].map(textOf).join()

const TIMES = /2026-\d\d-\d\d \d\d:\d\d:\d\d|\b1772\d{9}\b/g
/** Times count by their order alone. */
function ranked(text: string): string {
  const times = text.match(TIMES) ?? []
  const seconds = (one: string) => (one.includes('-') ? Date.parse(`${one.replace(' ', 'T')}Z`) : Number(one))
  const order = [...new Set(times.map(seconds))].sort((one, other) => one - other)
  return text.replace(TIMES, (one) => `t${order.indexOf(seconds(one))}`)
}

/** Runs the rows in every order of their steps; what is left at the end of each goes to `check`. @returns how many there were */
function everyOrder(
  rows: Row[],
  check: (transactions: Transaction[], order: string) => void,
  { ids = ['1', '2', '3'], prepare = () => {}, isCoarse = false } = {}
): number {
  let count = 0
  const sources = rows.map((values) => {
    const source = new GlideRecord(ROWS)
    source.get(local.insert(ROWS, values))
    return source
  })
  const how = { isCoarse, withStatus: rows.some((values) => values.is_removed === 'true') }
  for (const order of orders()) {
    time = START
    wipe()
    prepare()
    const transactions = rows.map((values, at) => new Transaction(values, sources[at]!, ids[at]!.repeat(32), how))
    const taken = order.run(
      transactions.map((transaction) => () => transaction.go()),
      () => ranked(stored() + JSON.stringify(transactions.map(({ state }) => state)))
    )
    if (taken === '') continue
    check(transactions, taken)
    count++
  }
  return count
}

const said = () => records().map((record) => `${record.kandji_device_id} ${record.kandji_blueprint_id}`)
const says = ({ row: { device_id, blueprint_id } }: Transaction) => `${device_id} ${blueprint_id}`

/** One record, with the values of one row, whole: of different seconds the row that was written last. */
function leftOne(transactions: Transaction[], order: string): void {
  const [last] = [...transactions].sort((one, other) => other.written - one.written)
  const expected = tick === 0 ? transactions.map(says) : [says(last!)]
  // The order stands in the message of a failure.
  if (said().length !== 1 || !expected.includes(said()[0]!)) expect([order, ...said()]).toEqual([order, ...expected])
}

const both = (more: Row = {}) => [row({ blueprint_id: 'old' }), row({ blueprint_id: 'new', ...more })]
const ways = [
  ['in different seconds', 1000, ['2', '1']],
  ['in the same second', 0, ['1', '2']],
  ['in the same second, the second with the smaller sys_id', 0, ['2', '1']],
] as const

describe('two rows of one device leave one record, with what was written last', () => {
  test.each(ways)('when neither had one, %s', (_name, step, ids) => {
    tick = step
    expect(everyOrder(both(), leftOne, { ids: [...ids] })).toBeGreaterThan(5)
  })

  test.each(ways)('when it was enrolled again with a new id meanwhile, %s', (_name, step, ids) => {
    tick = step
    expect(everyOrder(both({ device_id: 'device-2' }), leftOne, { ids: [...ids] })).toBeGreaterThan(5)
  })

  test.each(ways)('when two were left from before, %s', (_name, step, ids) => {
    tick = step
    const prepare = () => {
      for (const at of ids) {
        const blueprint = `before ${at}`
        local.insert(TABLE, { sys_id: at.repeat(31), kandji_device_id: 'device-1', kandji_blueprint_id: blueprint })
        time += step
      }
    }
    expect(everyOrder(both(), leftOne, { prepare })).toBeGreaterThan(5)
  })
})

test('two rows that change different columns of one record leave no mixture of both', () => {
  const prepare = () => {
    local.insert(TABLE, { kandji_device_id: 'device-1', kandji_blueprint_id: 'old', sys_id: '5'.repeat(32) })
  }
  const rows = [row({ blueprint_id: 'new' }), row({ blueprint_id: 'old', device_id: 'device-2' })]
  expect(everyOrder(rows, leftOne, { prepare })).toBeGreaterThan(5)
})

test('three rows of one device leave one record, with the values of one of them', () => {
  tick = 0
  const three = [...both(), row({ blueprint_id: 'third' })]
  expect(everyOrder(three, leftOne, { ids: ['2', '3', '1'], isCoarse: true })).toBeGreaterThan(5)
})

describe('a removal beside another row of its device', () => {
  /** What the record says of the device and what the item's status says are one story. */
  const isOneOf =
    (...stories: string[][]) =>
    (_transactions: Transaction[], order: string) => {
      const [record, ...others] = records()
      const story = [record!.is_removed, record!.retired_from, item().install_status]
      expect([order, others.length, stories]).toEqual([order, 0, expect.arrayContaining([story])])
    }
  const THERE = ['0', '', '1']
  const GONE = ['1', '1', '7']
  const prepare = () => {
    const { sys_id } = item()
    local.update('cmdb_ci_computer', sys_id!, { install_status: '1', hardware_status: '', operational_status: '1' })
    const values = { kandji_device_id: 'device-1', computer: sys_id!, configuration_item: sys_id! }
    local.insert(TABLE, { sys_id: '5'.repeat(32), ...values })
  }
  const removal = row({ is_removed: 'true', retire: 'true' })

  test.each([
    ['a row that says it is there', row({ blueprint_id: 'new' }), isOneOf(THERE, GONE)],
    ['an enrolment with a new id, which is not gone', row({ device_id: 'device-2' }), isOneOf(THERE)],
    ['the same removal', removal, isOneOf(GONE)],
  ])('%s', (_name, other, check) => {
    expect(everyOrder([removal, other], check, { prepare })).toBeGreaterThan(5)
  })
})

describe('a record that another transaction deleted meanwhile', () => {
  const device = () => ({ deviceId: 'device-1', configurationItem: item().sys_id! })
  const record = (values: Row = {}) => {
    const made = new GlideRecord(TABLE)
    const whole = { kandji_device_id: 'device-1', configuration_item: item().sys_id!, ...values }
    made.get(local.insert(TABLE, whole))
    return made
  }
  const lost = (values: Row = {}) => {
    const one = record(values)
    local.remove(TABLE, one.getUniqueValue())
    return one
  }

  test('is made again when no other one is left', () => {
    keepOne(device(), lost({ kandji_blueprint_id: 'kept' }))
    expect(said()).toEqual(['device-1 kept'])
  })

  test('hands its values on to the one that is left, if they are the newer ones', () => {
    record({ kandji_blueprint_id: 'older' })
    time += 1000
    keepOne(device(), lost({ kandji_blueprint_id: 'newer' }))
    expect(said()).toEqual(['device-1 newer'])
    time -= 2000
    keepOne(device(), lost({ kandji_blueprint_id: 'oldest' }))
    expect(said()).toEqual(['device-1 newer'])
  })

  test('hands no empty value on', () => {
    record({ kandji_blueprint_id: 'kept' })
    time += 1000
    keepOne(device(), lost())
    expect(said()).toEqual(['device-1 kept'])
  })

  test('hands on that its device is there, and the item that was retired gets its status back', () => {
    local.update('cmdb_ci_computer', item().sys_id!, { install_status: '7' })
    record({ is_removed: 'true', retired_from: '1' })
    time += 1000
    keepOne(device(), lost({ is_removed: 'false' }))
    expect([records()[0]!.is_removed, records()[0]!.retired_from, item().install_status]).toEqual(['0', '', '1'])
  })

  test('hands its mark of a removal on to an older one', () => {
    record()
    const status = '{"install_status":"1"}'
    keepRemoval('device-1', lost({ is_removed: 'true', retired_from: '1', retired_status: status }))
    const kept = { is_removed: '1', retired_from: '1', retired_status: status }
    expect(records()).toEqual([expect.objectContaining(kept)])
  })

  test('takes its removal back where a newer one says that the device is there', () => {
    local.update('cmdb_ci_computer', item().sys_id!, { install_status: '7' })
    const removed = lost({ is_removed: 'true', retired_from: '1' })
    time += 1000
    record({ is_removed: 'false' })
    keepRemoval('device-1', removed)
    expect([records()[0]!.is_removed, item().install_status]).toEqual(['0', '1'])
  })
})

test('a step gives an item its status back only where it says that the device is there', () => {
  local.update('cmdb_ci_computer', item().sys_id!, { install_status: '7' })
  const values = {
    kandji_device_id: 'device-1',
    configuration_item: item().sys_id!,
    is_removed: 'true',
    retired_from: '1',
  }
  const sysId = local.insert(TABLE, values)
  const own: Copy = { sysId: '', created: '', written: '2026-03-01 12:00:00', values: {} }
  const update = (changes: Row) => take({ kind: 'update', sysId, values: changes }, own)
  expect(update({ kandji_blueprint_id: 'b' })).toEqual({ ...own, sysId, written: '' })
  expect(item().install_status).toBe('7')
  update({ is_removed: '0' })
  expect(item().install_status).toBe('1')
  expect(take({ kind: 'update', sysId: '0'.repeat(32), values: {} }, own)).toBe(own)
  expect(take({ kind: 'delete', sysId }, own)).toBe(own)
  expect(local.rows(TABLE)).toEqual([])
})

test('the record that stays is the oldest, and of the same second the one with the smallest sys_id', () => {
  const add = (sysId: string, values: Row) => local.insert(TABLE, { sys_id: sysId.repeat(32), ...values })
  const { sys_id } = item()
  add('2', { configuration_item: sys_id! })
  add('1', { kandji_device_id: 'device-1' })
  time -= 1000
  add('3', { kandji_device_id: 'device-1' })
  add('4', { kandji_device_id: 'device-2' })
  const found = recordsOf({ deviceId: 'device-1', configurationItem: sys_id! })
  expect(found.map(({ sysId }) => sysId[0])).toEqual(['3', '1', '2'])
  expect(recordsOf({ deviceId: '', configurationItem: '' })).toEqual([])
})

test('all columns of the table go over when two records become one', () => {
  // Those that a customer's mapping fills come besides, as that asks for them.
  const usual = columnsOf(TABLE).filter((name) => !name.startsWith('x_'))
  expect([...COLUMNS].sort()).toEqual(usual.sort())
})
