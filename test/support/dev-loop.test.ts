// The loop of `npm run dev`.

import { setTimeout as sleep } from 'node:timers/promises'
import { DevLoop } from '../../scripts/dev/loop.ts'

/** Steps that only note what they are asked for. `builds` says how each goes. */
function recorded(builds: Array<boolean | (() => Promise<boolean>)>) {
  const events: string[] = []
  let runs = 0
  const loop = new DevLoop({
    build: async () => {
      events.push('build')
      const next = builds.shift() ?? true
      return typeof next === 'function' ? await next() : next
    },
    start: () => {
      const run = ++runs
      events.push(`start ${run}`)
      return async () => void events.push(`stop ${run}`)
    },
    say: () => events.push('said'),
    quietMs: 1,
  })
  const seen = async (event: string) => {
    while (!events.includes(event)) await sleep(1)
  }
  return { events, loop, seen }
}

test('a change builds, then puts the new program in the place of the old', async () => {
  const { events, loop, seen } = recorded([])
  loop.changed()
  await seen('start 1')
  loop.changed()
  await seen('start 2')
  await loop.close()
  expect(events).toEqual(['build', 'start 1', 'build', 'stop 1', 'start 2', 'stop 2'])
})

test('a failed build leaves what runs as it is', async () => {
  const { events, loop, seen } = recorded([true, false])
  loop.changed()
  await seen('start 1')
  loop.changed()
  await seen('said')
  await loop.close()
  expect(events).toEqual(['build', 'start 1', 'build', 'said', 'stop 1'])
})

test('what changes during a build is built in another one before anything starts', async () => {
  const during = async () => {
    loop.changed()
    return true
  }
  const { events, loop, seen } = recorded([during])
  loop.changed()
  await seen('start 1')
  await loop.close()
  expect(events).toEqual(['build', 'build', 'start 1', 'stop 1'])
})

test('many changes at once are one build', async () => {
  const { events, loop, seen } = recorded([])
  for (let count = 0; count < 20; count++) loop.changed()
  await seen('start 1')
  await loop.close()
  expect(events).toEqual(['build', 'start 1', 'stop 1'])
})
