// A failure, with the way on.

import type { Failure } from '../rest/failure.ts'

interface Props {
  failure: Failure
  onRetry(): void
}

export function FailureBox({ failure, onRetry }: Props) {
  return (
    <div className="kandji-failure" role="alert">
      <p className="kandji-failure__title">{failure.title}</p>
      <p>{failure.message}</p>
      {failure.way === 'retry' && (
        <button type="button" onClick={onRetry}>
          Try again
        </button>
      )}
      {failure.way === 'sign-in' && <a href={window.location.pathname + window.location.search}>Sign in again</a>}
    </div>
  )
}
