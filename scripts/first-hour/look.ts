// One question of docs/fidelity.md that a program can put to an instance, and what its answer comes to.

import { Refusal, type Instance, type Row } from './instance.ts'

/** `open`: the answer is data, which a person has to judge. */
export type Verdict = 'as assumed' | 'differs' | 'open' | 'not to be seen'

export interface Finding {
  /** As in facts and documents: `F1` to `F26`. */
  id: string
  question: string
  verdict: Verdict
  /** In one line. */
  found: string
  /** What the instance answered, the columns that were asked for. */
  rows?: Row[]
}

export interface Answer {
  verdict: Exclude<Verdict, 'not to be seen'>
  found: string
  rows?: Row[]
}

export interface Look {
  id: string
  question: string
  /** It changes the instance, and tidies up after itself: only when that was asked for. */
  writes?: true
  ask: (instance: Instance) => Promise<Answer>
}

/** @throws Error when nothing answers at all, and Refusal for wrong credentials */
export async function findingOf({ id, question, ask }: Look, instance: Instance): Promise<Finding> {
  try {
    return { id, question, ...(await ask(instance)) }
  } catch (error) {
    if (!(error instanceof Refusal) || error.status === 401) throw error
    return { id, question, verdict: 'not to be seen', found: error.message }
  }
}
