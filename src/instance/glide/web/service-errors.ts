// sn_ws_err: the errors that a scripted REST resource answers with, set, returned or thrown.
// Source: ServiceNow docs, r_ScriptedRESTServiceScriptExamples.

import { textOf } from '../caller.ts'

/** What an error says to the client of a scripted REST API. */
export interface ServiceProblem {
  /** HTTP status. */
  status: number
  message: string
  detail: string
}

const problems = new WeakMap<object, ServiceProblem>()

/** What a sn_ws_err error says; undefined for any other value. */
export const serviceProblem = (value: unknown): ServiceProblem | undefined =>
  typeof value === 'object' && value !== null ? problems.get(value) : undefined

export class ServiceError {
  constructor(message?: unknown) {
    problems.set(this, { status: 500, message: textOf(message), detail: '' })
  }

  setStatus(code: unknown): this {
    problems.get(this)!.status = Number(code)
    return this
  }

  setMessage(message: unknown): this {
    problems.get(this)!.message = textOf(message)
    return this
  }

  setDetail(detail: unknown): this {
    problems.get(this)!.detail = textOf(detail)
    return this
  }

  toString(): string {
    const { status, message } = problems.get(this)!
    return `${status} ${message}`
  }
}

class BadRequestError extends ServiceError {
  constructor(message?: unknown) {
    super(message)
    this.setStatus(400)
  }
}

class NotFoundError extends ServiceError {
  constructor(message?: unknown) {
    super(message)
    this.setStatus(404)
  }
}

class NotAcceptableError extends ServiceError {
  constructor(message?: unknown) {
    super(message)
    this.setStatus(406)
  }
}

class ConflictError extends ServiceError {
  constructor(message?: unknown) {
    super(message)
    this.setStatus(409)
  }
}

class UnsupportedMediaTypeError extends ServiceError {
  constructor(message?: unknown) {
    super(message)
    this.setStatus(415)
  }
}

/** The namespace `sn_ws_err`. */
export const SERVICE_ERRORS = {
  ServiceError,
  BadRequestError,
  NotFoundError,
  NotAcceptableError,
  ConflictError,
  UnsupportedMediaTypeError,
}
