// `/api/x_kandj_kandji/connection`

import { keepConnection, shownConnection } from './connection.ts'
import { mayCall, membersOf, refuse } from './requests.ts'
import type { Answering, Asked } from './requests.ts'
import { testConnection } from './test-connection.ts'

const ROLE = 'x_kandj_kandji.admin'

/** What is set: the address, and whether there is a token for it. */
export function show(_request: Asked, response: Answering): void {
  if (mayCall(response, ROLE)) response.setBody(shownConnection())
}

/** Sets url, token or both. */
export function keep(request: Asked, response: Answering): void {
  if (!mayCall(response, ROLE)) return
  const { url, token } = membersOf(request)
  const fault = keepConnection(url, token)
  if (fault !== '') refuse(response, 400, fault)
  else response.setBody(shownConnection())
}

/** Tries what each feature needs of Kandji. */
export function test(_request: Asked, response: Answering): void {
  if (mayCall(response, ROLE)) response.setBody({ features: testConnection() })
}
