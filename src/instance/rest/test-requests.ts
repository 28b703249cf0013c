// Requests that a step of an automated test sends to its own instance: they run as the test's user, and what they write is
// noted for its rollback. How a request is known for one goes with it through the server, unseen from outside.

import { AsyncLocalStorage } from 'node:async_hooks'
import { STATUS_CODES } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { Send, TestRequest, TestUnderWay } from '../atf/test.ts'

interface UnderWay {
  test: TestUnderWay
  anonymous: boolean
}

const current = new AsyncLocalStorage<UnderWay>()

/** The test whose request is under way, unless the request says itself who asks. */
export function testAsking(authorization: string | undefined): TestUnderWay | undefined {
  const found = current.getStore()
  return found && !found.anonymous && !authorization ? found.test : undefined
}

/** The test whose request is under way. */
export const testUnderWay = (): TestUnderWay | undefined => current.getStore()?.test

/** Sends requests of test steps to the server that they run on. */
export function sender(app: FastifyInstance): Send {
  return (request, test) =>
    current.run({ test, anonymous: request.anonymous }, async () => {
      const began = performance.now()
      const answer = await app.inject(injected(request))
      return {
        status: answer.statusCode,
        statusName: STATUS_CODES[answer.statusCode] ?? '',
        headers: Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)])),
        body: answer.payload,
        time: performance.now() - began,
      }
    })
}

const injected = ({ method, path, headers, body }: TestRequest) => ({
  method: method as 'GET',
  url: path,
  headers: { host: 'localhost', ...headers },
  ...(body ? { payload: body } : {}),
})
