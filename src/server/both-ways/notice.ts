// Notes for the job that a value has changed here, or may have changed in Kandji; and what this app's own transform wrote, which
// is never sent back.

import type { GlideRecord } from '@servicenow/glide'
import { valueOf } from '../cmdb/lookup.ts'
import { connection } from '../kandji/connection.ts'
import { tally } from '../kandji/client.ts'
import { noticed } from '../shared/two-way/exchange.ts'
import { isKnownToDiffer } from '../shared/two-way/judge.ts'
import type { State } from '../shared/two-way/judge.ts'
import { leftAs, NO_MEMORY, wordsIn } from '../shared/two-way/memory.ts'
import type { Mode, Value } from '../shared/two-way/memory.ts'
import { deviceOf } from './device.ts'
import { exchange } from './exchange.ts'
import { keepMemory, memoryOf, recordFor, recordOf, wake } from './memories.ts'
import { wordFor } from './owner.ts'
import { sharedValue } from './values.ts'
import type { Field } from './values.ts'

/** Looking at Kandji from a transform takes no longer than this in a minute; what is left waits for the job. */
const MOST_LOOKING_MS = 5000
const MINUTE_MS = 60_000
/** After two looks in a row without an answer no transform looks for so long. */
const PAUSE_MS = 10_000
const MOST_UNANSWERED = 2

const LOOKS = { began: 0, took: 0, unanswered: 0, pausedUntil: 0 }

/** Runs after a computer was written whose value changed. @param before the column until then */
export function changedHere(item: string, field: Field, before: string): void {
  const value = sharedValue(field)
  if (!value || !value.mode() || deviceOf(item) === '') return
  const first = value.firstThere(item)
  const was = field === 'assigned_to' ? wordFor(before, [first]) : before
  const record = recordFor(item, field, { ...NO_MEMORY, here: was })
  const memory = memoryOf(record)
  // What the app itself is just taking over is no change of a person's.
  if (memory.taken !== null && memory.taken === value.here(item, wordsIn(memory))) return
  wake(record)
  record.update()
}

/** This app's transform wrote the value of a row's CI: the sides are left as they are now. @param there Kandji's value, where the row names it */
export function tookFromKandji(item: string, field: Field, there: Value | undefined): void {
  const value = sharedValue(field)
  if (!value || !value.mode() || item === '') return
  const known = recordOf(item, field)
  const memory = known ? memoryOf(known) : NO_MEMORY
  const now = value.here(item, [there || '', ...wordsIn(memory)])
  const next = leftAs(memory, { here: now, there: there === undefined ? now : there })
  const record = known || recordFor(item, field, next)
  keepMemory(record, next)
  record.setValue('state', 'agreed')
  record.update()
}

/** A row says what Kandji held when it was read. What differs from the memory is looked at: at once, or by the job. */
export function noticedThere(item: string, field: Field, there: Value): void {
  const value = sharedValue(field)
  const record = value && value.mode() ? recordOf(item, field) : undefined
  // A value that was never settled is none that was sent: switching on sends nothing by itself.
  if (!value || !record) return
  const memory = memoryOf(record)
  const here = value.here(item, [there, ...wordsIn(memory)])
  const mode = value.mode() as Mode
  const state = valueOf(record, 'state') as State
  if (state !== 'waiting') {
    if (isKnownToDiffer(mode, state, memory, { here, there })) return
    let isNews = false
    noticed({ memory: () => memory, here: () => here, wake: () => (isNews = true) }, there)
    if (!isNews) return
    wake(record)
    record.update()
  }
  if (mode === 'both') look(record)
}

/** Looks at Kandji at once, and takes what has changed there. */
function look(record: GlideRecord): void {
  const now = Date.now()
  if (now - LOOKS.began > MINUTE_MS) Object.assign(LOOKS, { began: now, took: 0 })
  if (now < LOOKS.pausedUntil || LOOKS.took > MOST_LOOKING_MS) return
  const known = connection()
  if (typeof known === 'string') return
  const before = tally()
  exchange(known, record, false)
  const after = tally()
  LOOKS.took += after.waited - before.waited
  LOOKS.unanswered = after.unanswered > before.unanswered ? LOOKS.unanswered + 1 : 0
  if (LOOKS.unanswered >= MOST_UNANSWERED) LOOKS.pausedUntil = Date.now() + PAUSE_MS
}
