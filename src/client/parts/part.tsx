// A section of a page around something that is read: its heading is there at once, its content when it has arrived.

import { type ReactNode, useId } from 'react'
import { FailureBox } from './failure-box.tsx'
import type { Source } from './use-loaded.ts'

interface Props<T> {
  title: string
  source: Source<T>
  children(value: T): ReactNode
}

export function Part<T>({ title, source, children }: Props<T>) {
  const id = useId()
  return (
    <section className="kandji-part" aria-labelledby={id} aria-busy={source.isLoading}>
      <h2 id={id}>{title}</h2>
      <Content source={source}>{children}</Content>
    </section>
  )
}

/** The content alone, for what stands within a section. */
export function Content<T>({ source, children }: Omit<Props<T>, 'title'>) {
  if (source.failure) return <FailureBox failure={source.failure} onRetry={() => void source.reload()} />
  if (source.value === undefined) return <p className="kandji-loading">Loading …</p>
  return children(source.value)
}
