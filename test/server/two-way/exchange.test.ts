// The order in which the app reads, remembers and writes.

import {
  answered,
  decide,
  leaveDifferent,
  noticed,
  settle,
  type Port,
} from '../../../src/server/shared/two-way/exchange.ts'
import { agreed, NO_MEMORY, type Memory } from '../../../src/server/shared/two-way/memory.ts'

interface Bench extends Port {
  steps: string[]
  value: string
  kept: Memory
  isDue: boolean
}

function bench(value: string, more: Partial<Bench> = {}): Bench {
  return {
    mode: 'both',
    maySend: true,
    steps: [],
    value,
    kept: agreed(NO_MEMORY, 'A'),
    isDue: true,
    memory() {
      return this.kept
    },
    keep(memory) {
      this.kept = memory
      this.steps.push(`keep ${memory.sent ?? memory.taken ?? memory.here}`)
    },
    here() {
      return this.value
    },
    writeHere(from, to) {
      if (this.value !== from) return false
      this.value = to
      this.steps.push(`write ${to}`)
      return true
    },
    wake() {
      this.isDue = true
    },
    rest() {
      this.isDue = false
    },
    ...more,
  }
}

test('a write to Kandji is remembered before it begins', () => {
  const port = bench('B')
  expect(settle(port, 'A', port.kept.version)).toEqual({ attempt: 1, value: 'B' })
  expect(port.kept).toMatchObject({ here: 'A', there: 'A', sent: 'B' })
  answered(port, { attempt: 1, value: 'B' }, 'taken')
  expect(port.kept).toMatchObject({ here: 'B', there: 'B', sent: null })
  expect(port.isDue).toBe(false)
})

test('what changed while the answer was under way is looked at next', () => {
  const port = bench('B')
  const order = settle(port, 'A', port.kept.version)!
  port.value = 'C'
  answered(port, order, 'taken')
  expect(port.isDue).toBe(true)
  expect(settle(port, 'B', port.kept.version)).toMatchObject({ value: 'C' })
})

test('an answer to an earlier write says nothing about the last one', () => {
  const port = bench('B')
  const first = settle(port, 'A', port.kept.version)!
  answered(port, first, 'undone')
  settle(port, 'A', port.kept.version)
  answered(port, first, 'taken')
  expect(port.kept.sent).toBe('B')
})

test('without an answer the write stays in doubt', () => {
  const port = bench('B')
  answered(port, settle(port, 'A', port.kept.version)!, 'unknown')
  expect(port.kept.sent).toBe('B')
  expect(port.isDue).toBe(true)
})

test('what comes from Kandji is remembered before and after it is written', () => {
  const port = bench('A')
  expect(settle(port, 'B', port.kept.version)).toBeUndefined()
  expect(port.steps).toEqual(['keep B', 'write B', 'keep B'])
  expect(port.kept).toMatchObject({ here: 'B', there: 'B', taken: null })
})

test('a value that was changed at the last moment is not written over', () => {
  const port = bench('A', { writeHere: () => false })
  settle(port, 'B', port.kept.version)
  expect(port.value).toBe('A')
  expect(port.kept).toMatchObject({ here: 'A', there: 'A', taken: null })
})

test('a reading from before the last settlement is not judged by', () => {
  const port = bench('A')
  expect(settle(port, 'B', port.kept.version - 1)).toBeUndefined()
  expect(port.value).toBe('A')
})

test('where nothing may be sent, a change waits for the job', () => {
  const port = bench('B', { maySend: false, isDue: false })
  expect(settle(port, 'A', port.kept.version)).toBeUndefined()
  expect(port).toMatchObject({ isDue: true, kept: { sent: null } })
})

test('a row of the sweep wakes the job only where it brings something new', () => {
  const port = bench('A', { isDue: false })
  noticed(port, 'A')
  expect(port.isDue).toBe(false)
  noticed(port, 'B')
  expect(port).toMatchObject({ isDue: true, value: 'A' })
})

test('a conflict is kept once, and decided once', () => {
  const port = bench('B')
  settle(port, 'C', port.kept.version)
  settle(port, 'C', port.kept.version)
  expect(port.steps).toHaveLength(1)
  expect(port.kept.conflict).toEqual({ here: 'B', there: 'C' })
  expect(decide(port, 'here')).toBe(true)
  expect(decide(port, 'here')).toBe(false)
  expect(settle(port, 'C', port.kept.version)).toMatchObject({ value: 'B' })
})

test('a conflict ends by itself when both sides come to hold the same', () => {
  const port = bench('B')
  settle(port, 'C', port.kept.version)
  port.value = 'C'
  settle(port, 'C', port.kept.version)
  expect(port.kept).toMatchObject({ here: 'C', there: 'C', conflict: null })
})

test('sides may be left different', () => {
  const port = bench('A')
  leaveDifferent(port, { here: 'A', there: 'nobody@example.com' })
  expect(settle(port, 'nobody@example.com', port.kept.version)).toBeUndefined()
  expect(port.value).toBe('A')
})
