// Steps that send a request to the instance itself, and look at its answer.
// Source: ServiceNow docs, australia: test-steps-rest-category; values of @servicenow/sdk 4.9.0.

import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { failed, type Outcome, passed } from './outcome.ts'
import type { StepContext } from './record-steps.ts'
import type { Inputs } from './steps.ts'
import type { TestAnswer, TestUnderWay } from './test.ts'

/** Most characters of an answer that a result keeps (documented). */
const MOST_SHOWN = 4096
const METHODS = ['get', 'post', 'put', 'patch', 'delete']

export async function sendRequest({ inputs }: StepContext, test: TestUnderWay): Promise<Outcome> {
  const method = (inputs.http_method || 'get').toLowerCase()
  const path = inputs.end_point ?? ''
  if (!METHODS.includes(method)) return failed(`Expected a method of ${METHODS.join(', ')}, got ${method}`)
  if (!path.startsWith('/')) return failed(`Expected a path of this instance that begins with /, got ${path || 'none'}`)
  if (inputs.auth_type === 'mutual') return failed('Mutual authentication is not implemented by the local instance')
  if (inputs.basic_auth)
    return failed(
      `The basic authentication profile ${inputs.basic_auth} cannot be used: its password is not readable on the local instance. Leave it empty to send the request as the test's user`
    )
  const headers = lowered(pairs(inputs.headers, 'headers'))
  if (inputs.request_body && !headers['content-type']) headers['content-type'] = 'application/json'
  headers.accept ??= 'application/json'
  const query = new URLSearchParams(Object.entries(pairs(inputs.query_params, 'query parameters'))).toString()
  const whole = query ? `${path}${path.includes('?') ? '&' : '?'}${query}` : path
  const request = { method: method.toUpperCase(), path: whole, headers, body: inputs.request_body ?? '' }
  // Without a profile it is sent as the test's user; "None" is for public APIs.
  test.answer = await test.send({ ...request, anonymous: inputs.auth_type === '' }, test)
  const { status, statusName, body } = test.answer
  return passed(
    `The HTTP request has been sent to the endpoint '${whole}'`,
    `${method.toUpperCase()} ${whole}\n${status} ${statusName}\n${body}`.slice(0, MOST_SHOWN)
  )
}

/** Pairs as the step keeps them: a JSON object. */
function pairs(text = '', what: string): Record<string, string> {
  if (text.trim() === '') return {}
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    given = undefined
  }
  if (given === null || typeof given !== 'object' || Array.isArray(given))
    throw new Error(`Expected ${what} as a JSON object, got ${text}`)
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]))
}

const lowered = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

// ---- assertions ----

type Assertion = (answer: TestAnswer, inputs: Inputs) => Outcome

export const assertStatusCode: Assertion = ({ status }, inputs) => {
  const wanted = Number(inputs.status_code)
  const holds = {
    equals: status === wanted,
    not_equals: status !== wanted,
    less_than: status < wanted,
    greater_than: status > wanted,
    less_than_equals: status <= wanted,
    greater_than_equals: status >= wanted,
  }[inputs.response_operation || 'equals']
  return judged('The status code', String(status), inputs.response_operation || 'equals', String(wanted), holds)
}

export const assertStatusCodeName: Assertion = ({ statusName }, inputs) =>
  compared('The status code name', statusName, inputs.response_operation || 'contains', inputs.code_name ?? '')

export const assertResponseTime: Assertion = ({ time }, inputs) => {
  const wanted = Number(inputs.response_time)
  const operation = inputs.response_operation || 'less_than'
  const holds = { less_than: time < wanted, greater_than: time > wanted }[operation]
  return judged('The response time in milliseconds', String(Math.round(time)), operation, String(wanted), holds)
}

export const assertHeader: Assertion = ({ headers }, inputs) => {
  const name = inputs.header_name ?? ''
  const what = `The response header ${name}`
  return compared(what, headers[name.toLowerCase()], inputs.response_operation || 'exists', inputs.header_value ?? '')
}

export const assertPayload: Assertion = ({ body }, inputs) =>
  compared('The response payload', body, inputs.response_operation || 'contains', inputs.response_body ?? '')

export const assertJson: Assertion = ({ body }) =>
  jsonOf(body) === undefined ? failed(`Expected valid JSON, got: ${shown(body)}`) : passed('The payload is valid JSON')

export const assertXml: Assertion = ({ body }) => {
  const valid = XMLValidator.validate(body)
  return valid === true
    ? passed('The payload is well-formed XML')
    : failed(`Expected well-formed XML, got: ${shown(body)} (${valid.err.msg}, line ${valid.err.line})`)
}

export const assertJsonElement: Assertion = ({ body }, inputs) => {
  const json = jsonOf(body)
  if (json === undefined) return failed(`Expected valid JSON, got: ${shown(body)}`)
  return comparedElement(json, inputs)
}

const XML = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  ignoreDeclaration: true,
})

export const assertXmlElement: Assertion = ({ body }, inputs) => {
  if (XMLValidator.validate(body) !== true) return failed(`Expected well-formed XML, got: ${shown(body)}`)
  return comparedElement(XML.parse(body), inputs)
}

/** An assertion as a step: it looks at the answer of the request before it. */
export const asserting =
  (assertion: Assertion) =>
  ({ inputs }: StepContext, test: TestUnderWay): Outcome =>
    test.answer
      ? assertion(test.answer, inputs)
      : failed('Expected a step Send REST Request - Inbound right before this one, found none')

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** An element is found where one of the ways that its path leads holds. */
function comparedElement(root: unknown, inputs: Inputs): Outcome {
  const path = inputs.element_name ?? ''
  const operation = inputs.response_operation || 'exists'
  const found = elementsAt(root, path).map(textOfElement)
  const what = `The element ${path}`
  if (!found.length) return compared(what, undefined, operation, inputs.element_value ?? '')
  const outcomes = found.map((value) => compared(what, value, operation, inputs.element_value ?? ''))
  const isNegative = operation.startsWith('not_') || operation.startsWith('does_not')
  const decisive = outcomes.find(({ status }) => status === (isNegative ? 'failure' : 'success'))
  return decisive ?? outcomes[0]!
}

/** `/result/0/number`, `/result[0]/number`, or `/result/number` through every item of a list. */
function elementsAt(value: unknown, path: string): unknown[] {
  const steps = path
    .replace(/\[(\d+)\]/g, '/$1')
    .split('/')
    .filter(Boolean)
  return steps.reduce<unknown[]>((found, step) => found.flatMap((item) => stepInto(item, step)), [value])
}

function stepInto(value: unknown, step: string): unknown[] {
  if (Array.isArray(value) && !/^\d+$/.test(step)) return value.flatMap((item) => stepInto(item, step))
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return []
  return [(value as Record<string, unknown>)[step]]
}

const textOfElement = (value: unknown): string =>
  value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)

/** @param actual undefined for what is not there */
function compared(what: string, actual: string | undefined, operation: string, wanted: string): Outcome {
  const holds = {
    // The form calls it "is not empty".
    exists: actual !== undefined && actual !== '',
    equals: actual === wanted,
    not_equals: actual !== wanted,
    contains: actual?.includes(wanted) ?? false,
    does_not_contain: !(actual?.includes(wanted) ?? false),
  }[operation]
  return judged(what, actual, operation, operation === 'exists' ? '' : wanted, holds)
}

function judged(
  what: string,
  actual: string | undefined,
  operation: string,
  wanted: string,
  holds: boolean | undefined
): Outcome {
  const rule = `${operation.replaceAll('_', ' ')}${wanted && ` ${shown(wanted)}`}`
  if (holds === undefined) return failed(`Expected an operation that this step has, got ${operation}`)
  if (holds) return passed(`${what}: ${rule}`)
  return failed(`${what}: expected ${rule}, got ${actual === undefined ? 'none' : shown(actual)}`)
}

const shown = (text: string): string => (text.length > 300 ? `${text.slice(0, 300)}…` : text)
