// What the page asks of the instance about records, by `/pages/records`: on behalf of the person, within access rules.

import type { RecordAnswer } from './shape.ts'

const ADDRESS = '/pages/records'

/** @param done is called with the answer; without it the page stands still until it has arrived, and it is returned */
export function askRecords(
  token: string,
  asked: Record<string, string>,
  done?: (answer: RecordAnswer) => void
): RecordAnswer | undefined {
  const request = new XMLHttpRequest()
  request.open('POST', ADDRESS, done !== undefined)
  request.setRequestHeader('content-type', 'application/x-www-form-urlencoded')
  request.setRequestHeader('accept', 'application/json')
  request.setRequestHeader('x-usertoken', token)
  if (done) request.onloadend = () => done(answerOf(request))
  request.send(new URLSearchParams(asked))
  return done ? undefined : answerOf(request)
}

/** One that could not be had is an answer without records that says why. */
function answerOf(request: XMLHttpRequest): RecordAnswer {
  try {
    const answer = JSON.parse(request.responseText) as Partial<RecordAnswer>
    return { records: [], ...answer }
  } catch {
    return { records: [], error: `The instance answered ${request.status || 'nothing'}.` }
  }
}
