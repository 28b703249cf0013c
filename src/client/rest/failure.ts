// Why a request failed, in words for the person at the page: what happened, and what to do.

import { SCOPE } from './scope.ts'

export type Way = 'sign-in' | 'retry' | 'none'

export class Failure extends Error {
  /** What helps: signing in again, trying again, or nothing on this page. */
  readonly way: Way
  readonly title: string
  /** The instance's own words; may be empty. */
  readonly said: string

  constructor(title: string, message: string, way: Way, said = '') {
    super(message)
    this.name = 'Failure'
    this.title = title
    this.said = said
    this.way = way
  }

  /** @param said the instance's own words, may be empty */
  static ofStatus(status: number, said: string): Failure {
    const words = said ? ` ServiceNow says: ${said.replace(/\.?$/, '.')}` : ''
    if (status === 401) return new Failure('Your session has ended', 'Sign in again to go on where you are.', 'sign-in')
    if (status === 403)
      return new Failure(
        'Your account may not see this',
        `Looking needs the role ${SCOPE}.user, changing the role ${SCOPE}.admin. Ask an administrator for it.${words}`,
        'none'
      )
    // An address that no REST API answers at is a bad request to ServiceNow.
    if (status === 404 || (status === 400 && said.includes('does not represent any resource')))
      return new Failure(
        'A part of the app is missing',
        `ServiceNow answered with ${status}: the app's REST API is not there, or it is inactive. Install the app again.${words}`,
        'retry'
      )
    return new Failure(
      'ServiceNow could not answer',
      `It answered with ${status}.${words} Try again; if it stays so, look into the system log for ${SCOPE}.`,
      'retry',
      said
    )
  }

  static unreachable(): Failure {
    return new Failure(
      'ServiceNow could not be reached',
      'No answer arrived. Look at your network connection, then try again.',
      'retry'
    )
  }

  static unexpected(path: string, got: string): Failure {
    return new Failure(
      'The answer was not understood',
      `Expected JSON with a result from ${path}, got ${got}. Try again; if it stays so, a proxy may be in between.`,
      'retry'
    )
  }

  static of(error: unknown): Failure {
    if (error instanceof Failure) return error
    return new Failure('The page failed', error instanceof Error ? error.message : String(error), 'retry')
  }
}
