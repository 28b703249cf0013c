// Tries what each feature needs. Nothing changes at Kandji: what writes is tried on a device that there is not, so that 404
// means that the token may do it, and 401 or 403 that it may not.

import { call, wordsOf } from './client.ts'
import type { Answer, Method } from './client.ts'
import { connection } from './connection.ts'

export interface Feature {
  id: string
  state: 'ok' | 'failed'
  missing: string[]
  detail: string
}

interface Try {
  /** Kandji's name of the permission, or method and path where it is not known. */
  permission: string
  method: Method
  path: string
  body?: object
}

const NOBODY = '/devices/00000000-0000-4000-8000-000000000000'
const path = (method: Method, route: string): string => `${method} /api/v1${route}`

const FEATURES: Record<string, Try[]> = {
  read: [
    { permission: 'Device list', method: 'GET', path: '/devices?limit=1' },
    { permission: 'Device ID', method: 'GET', path: NOBODY },
    { permission: 'Device details', method: 'GET', path: `${NOBODY}/details` },
  ],
  two_way: [
    { permission: 'Update a device', method: 'PATCH', path: NOBODY, body: {} },
    { permission: path('GET', '/users'), method: 'GET', path: '/users?email=nobody.at.all' },
  ],
  actions: [
    { permission: 'Send a blank push', method: 'POST', path: `${NOBODY}/action/blankpush` },
    { permission: 'Lock device', method: 'POST', path: `${NOBODY}/action/lock` },
    { permission: 'Restart device', method: 'POST', path: `${NOBODY}/action/restart` },
    { permission: 'Shutdown device', method: 'POST', path: `${NOBODY}/action/shutdown` },
    { permission: path('GET', '/devices/{device_id}/commands'), method: 'GET', path: `${NOBODY}/commands` },
  ],
  notes: [
    { permission: path('GET', '/devices/{device_id}/notes'), method: 'GET', path: `${NOBODY}/notes` },
    { permission: path('POST', '/devices/{device_id}/notes'), method: 'POST', path: `${NOBODY}/notes`, body: {} },
    {
      permission: path('PATCH', '/devices/{device_id}/notes/{note_id}'),
      method: 'PATCH',
      path: `${NOBODY}/notes/00000000-0000-4000-8000-000000000000`,
      body: {},
    },
  ],
}

export function testConnection(): Feature[] {
  const ids = Object.keys(FEATURES)
  const failed = (detail: string): Feature[] => ids.map((id) => ({ id, state: 'failed', missing: [], detail }))
  const known = connection()
  if (typeof known === 'string') return failed(known)

  const answers: Record<string, Answer[]> = {}
  for (const id of ids) {
    answers[id] = []
    for (const { method, path: where, body } of FEATURES[id]) {
      const answer = call(known, method, where, body)
      if (answer.status === 0)
        return failed(
          `${answer.oddity || `${known.url} gave no answer`}: check the address ${known.url}, and that it can be reached`
        )
      answers[id].push(answer)
    }
  }
  const all = ids.map((id) => answers[id]).reduce((one, other) => [...one, ...other], [])
  if (all.every(({ status }) => status === 401))
    return failed(
      `Kandji does not know the API token (401 ${wordsOf(all[0])}): copy it anew from Kandji › Settings › Access`
    )
  return ids.map((id) => featureOf(id, answers[id]))
}

function featureOf(id: string, answers: Answer[]): Feature {
  const tries = FEATURES[id]
  const missing = tries.filter((_one, at) => isRefused(answers[at])).map(({ permission }) => permission)
  const [strange] = answers.filter((answer) => isStrange(answer))
  const detail = [
    missing.length > 0 ? `the API token lacks: ${missing.join(', ')}` : '',
    strange ? `Kandji answered ${strange.status} ${wordsOf(strange)}` : '',
  ]
    .filter((text) => text !== '')
    .join('; ')
  return {
    id,
    state: detail === '' ? 'ok' : 'failed',
    missing,
    detail: detail || 'the API token may do all that is needed',
  }
}

const isRefused = ({ status }: Answer): boolean => status === 401 || status === 403

/** 400 is what is wrong with an empty request, 404 that there is no such device: both were let through to Kandji itself. */
function isStrange({ status, body }: Answer): boolean {
  if (status === 404) return /no Route matched/i.test(wordsOf({ body }))
  return status === 429 || status >= 500
}
