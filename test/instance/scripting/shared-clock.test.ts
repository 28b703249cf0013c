// Transactions that wait at the same time run under one clock, each as if it were alone. The limit here is two seconds.

import { ScriptTimeout } from '../../../src/instance/script-errors.ts'
import { useInstance } from '../../support/instance.ts'

const T = 'x_slow_asset'
const local = useInstance({
  scriptSeconds: 2,
  packages: [{ scope: 'x_slow', tables: { [T]: { columns: { name: { display: true } } } } }],
})

const soon = (script: string): Promise<unknown> => {
  const { scripts } = local.instance
  return scripts.soon(() => scripts.evaluate('x_slow', script, 'test'))
}
/** Says that its turn has come, too. */
const insert = (name: string): string =>
  `gs.info('${name}'); var gr = new GlideRecord('${T}'); gr.name = '${name}'; gr.insert()`
const names = (): string[] =>
  local
    .rows(T)
    .map((row) => row.name!)
    .sort()

test('each has its own answer, and they run in the order in which they came', async () => {
  const all = [soon(`${insert('one')}; 1`), soon(`${insert('two')}; 2`), soon(`${insert('three')}; 3`)]
  expect(names()).toEqual([])
  expect(await Promise.all(all)).toEqual([1, 2, 3])
  expect(names()).toEqual(['one', 'three', 'two'])
  expect(local.log).toEqual(['one', 'two', 'three'])
})

test('what throws fails alone, and is told with its place in the script', async () => {
  const [first, second, third] = await Promise.allSettled([
    soon(insert('one')),
    soon(`throw 'no'`),
    soon(insert('three')),
  ])
  expect([first!.status, third!.status]).toEqual(['fulfilled', 'fulfilled'])
  expect(second).toMatchObject({ status: 'rejected', reason: { name: 'ScriptError', message: 'no' } })
  expect(names()).toEqual(['one', 'three'])
})

test('what runs on is stopped alone, and those behind it run', async () => {
  const [first, second, third] = await Promise.allSettled([
    soon(insert('one')),
    soon('while (true) {}'),
    soon(insert('three')),
  ])
  expect([first!.status, third!.status]).toEqual(['fulfilled', 'fulfilled'])
  expect((second as PromiseRejectedResult).reason).toBeInstanceOf(ScriptTimeout)
  expect(names()).toEqual(['one', 'three'])
})

test('none has less time because those before it were slow', async () => {
  const slow = 'var end = new Date().getTime() + 1100; while (new Date().getTime() < end) {}; 1'
  expect(await Promise.all([soon(slow), soon(slow)])).toEqual([1, 1])
})

test('one with a limit of its own is held to that', async () => {
  const { scripts } = local.instance
  const slow = 'var end = new Date().getTime() + 700; while (new Date().getTime() < end) {}; 1'
  const short = scripts.soon(() => scripts.evaluate('x_slow', slow, 'test'), 50)
  const [first, second] = await Promise.allSettled([soon(slow), short])
  expect(first).toMatchObject({ status: 'fulfilled' })
  expect((second as PromiseRejectedResult).reason).toBeInstanceOf(ScriptTimeout)
})
