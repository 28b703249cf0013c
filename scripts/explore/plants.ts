// Faults put into the core on purpose, to see that the exploration finds each.

import { CORE, type Core } from '../../src/server/shared/two-way/exchange.ts'
import { agreed } from '../../src/server/shared/two-way/memory.ts'

export const PLANTS: Readonly<Record<string, Core>> = {
  // Whatever changed here is sent, also where it came from there.
  'no-echo-guard': {
    ...CORE,
    judge: (mode, memory, values) =>
      values.here === values.there && memory.here !== values.here
        ? { act: 'write there', value: values.here }
        : CORE.judge(mode, memory, values),
  },
  'last-writer-wins': {
    ...CORE,
    judge(mode, memory, values) {
      const verdict = CORE.judge(mode, memory, values)
      return verdict.act === 'conflict' ? { act: 'write there', value: values.here } : verdict
    },
  },
  'agreed-value-not-kept': {
    ...CORE,
    agreed: (memory) => ({ ...memory, sent: null, conflict: null, version: memory.version + 1 }),
  },
  'duplicate-taken-as-new': { ...CORE, isAnswerTo: (memory) => memory.sent !== null },
  'loss-taken-as-agreed': {
    ...CORE,
    sending: (memory, value) => ({ ...agreed(memory, value), attempt: memory.attempt + 1 }),
  },
  'sent-again-blindly': {
    ...CORE,
    judge: (mode, memory, values) => CORE.judge(mode, { ...memory, sent: null }, values),
  },
  'old-reading-taken-as-new': { ...CORE, isCurrent: () => true },
  'always-asks-a-person': {
    ...CORE,
    judge: (mode, memory, values) =>
      values.here === values.there ? CORE.judge(mode, memory, values) : { act: 'conflict', values },
  },
  'decision-about-what-nobody-saw': {
    ...CORE,
    judge(mode, memory, values) {
      const verdict = CORE.judge(mode, memory, values)
      const isDecided = verdict.act === 'conflict' && memory.here === null && memory.there !== null
      return isDecided ? { act: 'write there', value: values.here } : verdict
    },
  },
}
