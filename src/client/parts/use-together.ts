// Two reads that begin together are told together when one fails: its failure waits for the answer of the other. So two that
// fail alike are one failure from the first moment on, and stay one while both are tried again.

import { useState } from 'react'
import type { Failure } from '../rest/failure.ts'
import type { Source } from './use-loaded.ts'

type Told<T> = Pick<Source<T>, 'value' | 'failure'>

export interface Together<A, B> {
  one: Source<A>
  other: Source<B>
  /** What keeps both from being seen. */
  failure: Failure | undefined
}

export function useTogether<A, B>(one: Source<A>, other: Source<B>): Together<A, B> {
  const [told, setTold] = useState<{ one: Told<A>; other: Told<B> }>({ one, other })
  const isWaiting = one.isLoading || other.isLoading
  const isHeld =
    isWaiting && (alike(told.one, told.other) || hasFailedSince(told.one, one) || hasFailedSince(told.other, other))
  const now = isHeld ? told : { one, other }
  // React renders again with what changed before it shows anything.
  if (isOther(told.one, now.one) || isOther(told.other, now.other)) setTold(now)
  return {
    one: { ...one, value: now.one.value, failure: now.one.failure },
    other: { ...other, value: now.other.value, failure: now.other.failure },
    failure: alike(now.one, now.other),
  }
}

const alike = (one: Told<unknown>, other: Told<unknown>): Failure | undefined =>
  one.failure?.title === other.failure?.title ? one.failure : undefined

const hasFailedSince = (before: Told<unknown>, now: Told<unknown>): boolean =>
  now.failure !== undefined && now.failure !== before.failure

const isOther = (before: Told<unknown>, now: Told<unknown>): boolean =>
  before.value !== now.value || before.failure !== now.failure
