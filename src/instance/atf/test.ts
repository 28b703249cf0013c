// A test under way, as its steps see it: who it runs as, what earlier steps have put out, the answer of its last request.

import type { LogLine } from '../log-line.ts'
import type { Platform } from '../platform.ts'
import type { Session } from '../session.ts'
import { Rollback } from './rollback.ts'

/** What a step gives to those that follow, such as `{ table, record_id }`. */
export type Outputs = Record<string, string>

/** A request to the instance itself. */
export interface TestRequest {
  method: string
  /** Path and query. */
  path: string
  headers: Record<string, string>
  body: string
  /** Sent without saying who asks. */
  anonymous: boolean
}

export interface TestAnswer {
  status: number
  statusName: string
  /** By names in lower case. */
  headers: Record<string, string>
  body: string
  /** Milliseconds. */
  time: number
}

/** Sends a request on behalf of a test: as its user where the request names no other, and with what it writes noted. */
export type Send = (request: TestRequest, test: TestUnderWay) => Promise<TestAnswer>

export class TestUnderWay {
  readonly platform: Platform
  readonly send: Send
  readonly rollback: Rollback
  /** By the sys_id of their step. */
  readonly outputs = new Map<string, Outputs>()
  session: Session
  answer: TestAnswer | undefined
  /** Errors that the log has told of since the test began. */
  readonly errors: string[] = []

  constructor(platform: Platform, session: Session, send: Send) {
    this.platform = platform
    this.session = session
    this.send = send
    this.rollback = new Rollback(platform)
  }

  /** Runs what belongs to the test, within a transaction that is under way. */
  within<T>(work: () => T): T {
    const { platform } = this
    const { result, lines } = platform.log.capture(() => this.rollback.during(() => platform.as(this.session, work)))
    this.errors.push(...lines.filter(isError).map((line) => line.message))
    return result
  }

  /** Runs work of the test as a transaction, and the async rules that follow from it. */
  async transaction<T>(work: () => T): Promise<T> {
    const { scripts } = this.platform
    try {
      return await scripts.soon(() => this.within(work))
    } finally {
      this.settle()
    }
  }

  /** Async business rules of what the test wrote belong to it. */
  settle(): void {
    this.within(() => this.platform.settle())
  }
}

const isError = ({ level }: LogLine): boolean => level === 'error'
