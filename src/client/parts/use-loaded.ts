// What a page reads: not there yet, there, or failed. What was there stays to be seen while it is read again.

import { useCallback, useEffect, useRef, useState } from 'react'
import { Failure } from '../rest/failure.ts'

export interface Loaded<T> {
  value?: T
  failure?: Failure
  isLoading: boolean
}

export interface Source<T> extends Loaded<T> {
  /** Reads it again. @returns what was read, undefined when it failed or another request overtook it */
  reload(): Promise<T | undefined>
  /** Puts in what another request has answered. */
  replace(change: (value: T) => T): void
}

/** @param load the same function as long as the same is to be read */
export function useLoaded<T>(load: () => Promise<T>): Source<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ isLoading: true })
  const latest = useRef(0)

  const reload = useCallback(async () => {
    const own = ++latest.current
    setLoaded(({ value, failure }) => ({ value, failure, isLoading: true }))
    const now = await load().then(
      (value): Loaded<T> => ({ value, isLoading: false }),
      (error: unknown): Loaded<T> => ({ failure: Failure.of(error), isLoading: false })
    )
    if (own !== latest.current) return undefined
    setLoaded(now)
    return now.value
  }, [load])
  const replace = useCallback((change: (value: T) => T) => {
    setLoaded((before) => (before.value === undefined ? before : { ...before, value: change(before.value) }))
  }, [])

  useEffect(() => void reload(), [reload])
  return { ...loaded, reload, replace }
}
