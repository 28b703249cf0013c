// Refusals that are all alike end a run; those that differ, name their row or come from too few do not.
// Field cases: A6.

import { RefusedAlike } from '../../../src/push/delivery/refused-alike.ts'
import type { Settled } from '../../../src/push/delivery/consignment.ts'
import type { QueuedRow } from '../../../src/push/delivery/queue.ts'
import { Refused } from '../../../src/push/errors.ts'

let seq = 0
const row = (computer: string): QueuedRow => ({
  seq: ++seq,
  deviceId: `device-${computer}`,
  kind: 'app',
  serial: `S-${computer}`,
  body: { app_id: `id-${seq}`, path: `/Applications/${seq}.app` },
  since: null,
  correlation: null,
})
const refused = (computer: string, reason = 'no rule') => ({
  row: row(computer),
  result: { outcome: 'rejected', reason } as Settled,
})
const taken = (computer: string) => ({ row: row(computer), result: { outcome: 'inserted' } as Settled })

describe('apps that are refused', () => {
  let back: QueuedRow[][]
  const watch = (waiting = 9) => new RefusedAlike(waiting, (rows) => back.push([...rows]))
  beforeEach(() => (back = []))
  const of = (computers: string, reason?: string) => [...computers].map((computer) => refused(computer, reason))

  test('for one reason on five computers end the run, and all of them wait again', () => {
    const results = of('abcde')
    expect(() => watch().look(results)).toThrow(Refused)
    expect(back).toEqual([results.map((one) => one.row)])
  })

  test('are added up over several answers', () => {
    const alike = watch()
    alike.look(of('ab'))
    alike.look(of('cd'))
    expect(() => alike.look(of('e'))).toThrow(/5 apps.*no rule/)
    expect(back[0]).toHaveLength(5)
  })

  test.each([
    ['four rows', 'abcd', 9, false],
    ['five rows of four computers', 'abcdd', 9, false],
    ['five rows of four computers, when no more have rows that wait', 'abcdd', 4, true],
    ['four rows of four computers, when no more have', 'abcd', 4, false],
    ['five rows of one computer, the only one', 'aaaaa', 1, true],
    ['many rows of one computer of several', 'aaaaaaaaa', 2, false],
    ['six rows of six computers', 'abcdef', 9, true],
  ])('on %s end the run or not', (_what, computers, waiting, ends) => {
    const look = () => watch(waiting).look(of(computers))
    if (ends) expect(look).toThrow(Refused)
    else expect(look).not.toThrow()
    expect(back.length).toBe(ends ? 1 : 0)
  })

  test('for differing reasons do not', () => {
    const results = [...'abcdefgh'].map((computer, index) => refused(computer, `reason ${index}`))
    expect(() => watch().look(results)).not.toThrow()
  })

  test('do not end a run that has taken as many before: they may be a group', () => {
    const taking = (count: number) => Array.from({ length: count }, () => taken('t'))
    const alike = watch()
    alike.look([...taking(8), ...of('abcdefg')])
    expect(() => alike.look(of('h'))).toThrow(Refused)
    const many = watch()
    many.look(taking(5_000))
    for (let rows = 0; rows < 9; rows++) many.look(of('abcdefghij'))
    expect(() => many.look(of('abcdefghij'))).toThrow(Refused)
  })

  test('start to count again with each other reason, and with a row that goes through', () => {
    const alike = watch()
    expect(() => alike.look([...of('abcd'), ...of('e', 'other'), ...of('fgh')])).not.toThrow()
    expect(() => alike.look([taken('x'), ...of('abcd')])).not.toThrow()
    expect(() => alike.look([...of('e')])).toThrow(Refused)
    expect(back[0]).toHaveLength(5)
  })

  test.each([
    ['serial number', (one: QueuedRow) => `no computer ${one.serial}`],
    ['App ID', (one: QueuedRow) => `bad ${one.body['app_id']} here`],
    ['path', (one: QueuedRow) => `bad ${one.body['path']} here`],
  ])('for a reason that names the %s of the row do not', (_what, reasonOf) => {
    const results = [...'abcdef'].map((computer) => {
      const one = row(computer)
      return { row: one, result: { outcome: 'rejected', reason: reasonOf(one) } as Settled }
    })
    expect(() => watch().look(results)).not.toThrow()
  })

  test('for one reason that names what all of them have do not: one app everywhere, or one computer', () => {
    const slack = of('abcdef', 'bad /Applications/Slack.app here').map(({ row: one, result }) => ({
      row: { ...one, body: { ...one.body, path: '/Applications/Slack.app' } },
      result,
    }))
    expect(() => watch().look(slack)).not.toThrow()
    expect(() => watch(1).look(of('aaaaaa', 'too many duplicates of S-a'))).not.toThrow()
    const again = of('abcdef', 'bad id-x').map(({ row: one, result }) => ({
      row: { ...one, body: { ...one.body, app_id: 'id-x' } },
      result,
    }))
    expect(() => watch().look(again)).not.toThrow()
  })

  test('and have no path are told apart by what they have', () => {
    const results = of('abcde').map(({ row: one, result }) => ({
      row: { ...one, body: { ...one.body, path: '' } },
      result,
    }))
    expect(() => watch().look(results)).toThrow(Refused)
  })

  test('without a reason do not end it', () => {
    expect(() => watch().look(of('abcdef', ''))).not.toThrow()
  })
})
