// What of ServiceNow's records counts as gone, as older, or as right.

import { isCheckDue } from '../../../src/push/drift/round.ts'
import { driftOf, type Delivered, type MdmRecord } from '../../../src/push/drift/compare.ts'

const DEVICE: Delivered = { deviceId: 'id-1', serial: 'C01', fingerprint: 'print', seen: '2026-11-20 08:00:00' }
const READ = {
  item: true,
  computer: true,
  table: 'cmdb_ci_computer',
  serial: 'C01',
  lastDiscovered: '2026-11-20 08:00:00',
}
const RECORD: MdmRecord = {
  deviceId: 'id-1',
  fingerprint: 'print',
  isRemoved: false,
  blueprintName: '',
  item: 'ci',
  computer: 'ci',
  read: READ,
}
const compare = (records: Array<Partial<MdmRecord>>, devices = [DEVICE]) => {
  const drift = driftOf(
    devices,
    [],
    records.map((record) => ({ ...RECORD, ...record }))
  )
  return [...drift.gone.map(() => 'gone'), ...drift.older.map(() => 'older'), ...drift.right.map(() => 'right')]
}

describe('a delivered device', () => {
  test.each<[string, Array<Partial<MdmRecord>>, string]>([
    ['with its record', [{}], 'right'],
    ['with a record in another case', [{ deviceId: 'ID-1' }], 'right'],
    ['without a record', [], 'gone'],
    ['with the record of another device', [{ deviceId: 'id-2' }], 'gone'],
    ['whose record refers to nothing', [{ item: '', computer: '' }], 'gone'],
    ['whose record refers to nothing, as far as it may be read', [{ item: '', computer: '', read: undefined }], 'gone'],
    ['whose configuration item is not there', [{ read: { ...READ, item: false } }], 'gone'],
    ['whose computer is not there', [{ read: { ...READ, computer: false } }], 'gone'],
    ['whose record has lost its computer', [{ computer: '' }], 'gone'],
    ['in another class', [{ computer: '', read: { ...READ, table: 'cmdb_ci_handheld_computing' } }], 'right'],
    ['whose configuration items may not be read', [{ computer: '', read: undefined }], 'right'],
    ['whose record is marked as removed', [{ isRemoved: true }], 'older'],
    ['with another fingerprint', [{ fingerprint: 'old' }], 'older'],
    ['without a fingerprint', [{ fingerprint: '' }], 'older'],
    ['in an app that has no fingerprints', [{ fingerprint: undefined }], 'right'],
    ['with two records, of which one is right', [{ fingerprint: 'old' }, {}], 'older'],
    ['with two records that are both right', [{}, {}], 'older'],
    ['with two records, of which none is right', [{ fingerprint: 'old' }, { isRemoved: true }], 'older'],
    ['whose serial number was written otherwise', [{ read: { ...READ, serial: 'SC01' } }], 'right'],
    ['whose serial number has other letters and blanks', [{ read: { ...READ, serial: ' c01 ' } }], 'right'],
    ['whose computer has another serial number', [{ read: { ...READ, serial: 'C0I' } }], 'gone'],
    ['whose computer has no serial number any more', [{ read: { ...READ, serial: '' } }], 'gone'],
    ['whose serial number is not shown', [{ read: { ...READ, serial: undefined } }], 'right'],
    ['whose computer is a duplicate', [{ read: { ...READ, duplicateOf: 'other' } }], 'gone'],
  ])('%s', (_what, records, found) => {
    expect(compare(records)).toEqual([found])
  })

  test('whose record refers to the computer of another device is gone', () => {
    const other = { ...DEVICE, deviceId: 'id-2', serial: 'C02' }
    const records = [{ read: { ...READ, serial: 'c02' } }, { deviceId: 'id-2', read: { ...READ, serial: 'C02' } }]
    expect(compare(records, [DEVICE, other])).toEqual(['gone', 'right'])
  })

  test.each<[string, Partial<MdmRecord>, string[]]>([
    ['as late as delivered', {}, []],
    ['later, by another source', { read: { ...READ, lastDiscovered: '2026-11-21 00:00:00' } }, []],
    ['earlier than delivered', { read: { ...READ, lastDiscovered: '2026-11-19 08:00:00' } }, ['id-1']],
    ['never', { read: { ...READ, lastDiscovered: '' } }, ['id-1']],
    ['whenever, since it may not be read', { read: undefined }, []],
  ])('that ServiceNow has seen %s', (_what, record, stale) => {
    expect(driftOf([DEVICE], [], [{ ...RECORD, ...record }]).stale).toEqual(stale)
    expect(driftOf([{ ...DEVICE, seen: '' }], [], [{ ...RECORD, ...record }]).stale).toEqual([])
  })

  test.each<[string, Partial<MdmRecord>, string[]]>([
    ['is as it should be', { read: { ...READ, model: 'm', manufacturer: 'a', installStatus: '1' } }, []],
    ['was retired', { read: { ...READ, installStatus: '7' } }, ['id-1']],
    ['has lost its model', { read: { ...READ, model: '' } }, ['id-1']],
    ['has lost its manufacturer', { read: { ...READ, manufacturer: '' } }, ['id-1']],
    ['shows none of that', {}, []],
  ])('whose computer %s is odd or not', (_what, record, odd) => {
    expect(driftOf([DEVICE], [], [{ ...RECORD, ...record }])).toMatchObject({ right: ['id-1'], odd })
  })

  test('is not compared by a fingerprint that the configuration does not send', () => {
    const old = [{ ...RECORD, fingerprint: '' }]
    expect(driftOf([DEVICE], [], old, { comparesFingerprints: false }).right).toEqual(['id-1'])
  })
})

test.each<[string, Partial<MdmRecord>, boolean]>([
  ['a fingerprint that was delivered once', { fingerprint: 'x_3G-YXNMiA5dsoCjFmNJHPz6NvNzK5BzdCn4AOlCQE' }, true],
  ['a text that somebody has written', { fingerprint: 'mine' }, false],
  ['no fingerprint', { fingerprint: '' }, false],
  ['a mark alone', { isRemoved: true }, false],
  ['what was delivered last', {}, false],
])('an instance whose record has %s was set back or not', (_what, record, isSetBack) => {
  expect(driftOf([DEVICE], [], [{ ...RECORD, ...record }]).isSetBack).toBe(isSetBack)
})

describe('the next check', () => {
  const HOUR = 60 * 60 * 1000

  test.each<[string, number | undefined, boolean, boolean, boolean]>([
    ['a day after the last', -24 * HOUR, false, false, true],
    ['half a day after it', -12 * HOUR, false, false, false],
    ['not on the first run', undefined, false, false, false],
    ['by each command after one that came to nothing', -1, true, false, true],
    ['hourly in a process that stays up', -HOUR, true, true, true],
    ['not sooner there', -HOUR / 2, true, true, false],
  ])('is due %s', (_what, at, failed, staysUp, due) => {
    expect(isCheckDue({ at: at === undefined ? at : at + 1e12, failed }, 1e12, staysUp)).toBe(due)
  })
})

test('a device that has left is to be marked again where its record says nothing of it', () => {
  const returned = (records: MdmRecord[]) => driftOf([], [DEVICE], records).returned.map(({ serial }) => serial)
  expect(returned([RECORD])).toEqual(['C01'])
  expect(returned([{ ...RECORD, isRemoved: true }])).toEqual([])
  expect(returned([])).toEqual([])
})
