// The scripted REST API of the health page. The platform wraps each body in `result`, and has asked for sign-in and role before.

import { ServiceError } from '@servicenow/glide/sn_ws_err'
import { answerOf } from './check.ts'
import type { Tools } from './check.ts'
import { CHECKS } from './checks.ts'
import { summaryOf } from './summary/index.ts'

const DEFAULT_DAYS = 7
/** Runs are kept that long. */
const MOST_DAYS = 90

/** What is used of the platform's RESTAPIRequest: each query parameter is a list. */
interface Request {
  pathParams: Record<string, string>
  queryParams: Record<string, string[]>
}

interface Response {
  setBody(body: unknown): void
  setError(error: unknown): void
}

function problem(status: number, message: string): ServiceError {
  const error = new ServiceError()
  error.setStatus(status)
  error.setMessage(message)
  return error
}

/** GET checks */
export function listChecks(response: Response): void {
  response.setBody(CHECKS.map(answerOf))
}

/** POST checks/{id}/repair: mends what is broken, and answers the check anew. */
export function repairCheck(request: Request, response: Response, tools: Tools): void {
  const id = `${request.pathParams.id || ''}`
  const check = CHECKS.find((one) => one.id === id)
  if (!check) {
    const known = CHECKS.map((one) => one.id).join(', ')
    return response.setError(problem(404, `Expected the id of a check (${known}), got \`${id}\``))
  }
  if (!check.repair) {
    const able = CHECKS.filter((one) => one.repair).map((one) => one.id)
    const message = `The app can't repair ${id}: expected ${able.join(' or ')}. What to do is its remedy.`
    return response.setError(problem(400, message))
  }
  if (answerOf(check).repairable) check.repair(tools)
  response.setBody(answerOf(check))
}

/** GET summary?days=N */
export function readSummary(request: Request, response: Response): void {
  const [text] = request.queryParams.days || [`${DEFAULT_DAYS}`]
  const days = /^\d+$/.test(`${text}`) ? Number(text) : 0
  if (days < 1 || days > MOST_DAYS) {
    const message = `Expected \`days\` to be a whole number from 1 to ${MOST_DAYS}, got \`${text}\``
    return response.setError(problem(400, message))
  }
  response.setBody(summaryOf(days))
}
