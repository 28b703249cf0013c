// Accepting a problem where it stands: the button opens a line for the reason, since whoever comes later asks why.

import { type FormEvent, useId, useRef, useState } from 'react'
import { useAnnouncer } from '../parts/announcer.tsx'
import { FailureBox } from '../parts/failure-box.tsx'
import { Failure } from '../rest/failure.ts'
import { acceptProblem, type Problem } from '../rest/records.ts'

export function Accept({ problem, onAccepted }: { problem: Problem; onAccepted(): void }) {
  const announce = useAnnouncer()
  const id = useId()
  const opener = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [failure, setFailure] = useState<Failure>()
  const [isBusy, setBusy] = useState(false)

  async function accept(): Promise<void> {
    if (isBusy) return
    setBusy(true)
    setFailure(undefined)
    try {
      await acceptProblem(problem.sysId, reason.trim())
      announce(`Accepted: ${problem.subject}.`)
      onAccepted()
    } catch (error) {
      setFailure(Failure.of(error))
      setBusy(false)
    }
  }
  function submit(event: FormEvent): void {
    event.preventDefault()
    void accept()
  }
  function close(): void {
    setOpen(false)
    setFailure(undefined)
    // The button is drawn first: it is not there while the line is open.
    setTimeout(() => opener.current?.focus())
  }

  if (!isOpen)
    return (
      <button type="button" ref={opener} onClick={() => setOpen(true)}>
        Accept<span className="kandji-unseen"> {problem.subject}</span>
      </button>
    )
  return (
    <form className="kandji-accept" onSubmit={submit} onKeyDown={({ key }) => key === 'Escape' && close()}>
      <label htmlFor={id}>Why it may stay</label>
      <input id={id} value={reason} maxLength={1000} autoFocus onChange={(event) => setReason(event.target.value)} />
      <button type="submit" aria-disabled={isBusy}>
        {isBusy ? 'Accepting …' : 'Accept'}
      </button>
      <button type="button" onClick={close}>
        Cancel
      </button>
      {failure && <FailureBox failure={failure} onRetry={() => void accept()} />}
    </form>
  )
}
