// A date, with how long ago it was.

import { agoText, whenText } from './moments.ts'

export function Moment({ at, now }: { at: Date | undefined; now: Date }) {
  if (!at) return <>unknown</>
  return (
    <time dateTime={at.toISOString()}>
      {whenText(at)} ({agoText(at, now)})
    </time>
  )
}
