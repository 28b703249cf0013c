// The notes of a device at Kandji.

import { call, meaningOf, noneOf } from '../kandji/client.ts'
import type { Answer } from '../kandji/client.ts'
import type { Connection } from '../kandji/connection.ts'

export interface Note {
  id: string
  content: string
}

/** Names of the permissions: Kandji's own are not published. */
export const LIST = 'GET /api/v1/devices/{device_id}/notes'
export const MAKE = 'POST /api/v1/devices/{device_id}/notes'
export const CHANGE = 'PATCH /api/v1/devices/{device_id}/notes/{note_id}'

const pathOf = (device: string): string => `/devices/${encodeURIComponent(device)}/notes`

/** All notes of a device; the answer where it is another one. */
export function notesAt(known: Connection, device: string): Note[] | Answer {
  const answer = call(known, 'GET', pathOf(device))
  if (meaningOf(answer) !== 'done') return answer
  const body = answer.body as { notes?: unknown } | unknown[] | null | undefined
  const rows = Array.isArray(body) ? body : body && body.notes
  // What is no list does not say that there are none.
  if (!Array.isArray(rows)) return noneOf(answer)
  return rows.map(noteIn).filter(({ id }) => id !== '')
}

/** Kandji answers with the note: without its id nobody knows whether there is one. */
export function makeNote(known: Connection, device: string, content: string): Answer {
  const answer = call(known, 'POST', pathOf(device), { content })
  return meaningOf(answer) === 'done' && noteIn(answer.body).id === '' ? noneOf(answer) : answer
}

export const changeNote = (known: Connection, device: string, id: string, content: string): Answer =>
  call(known, 'PATCH', `${pathOf(device)}/${encodeURIComponent(id)}`, { content })

export function noteIn(row: unknown): Note {
  const { note_id, content } = (typeof row === 'object' && row !== null ? row : {}) as Record<string, unknown>
  return {
    id: typeof note_id === 'string' || typeof note_id === 'number' ? `${note_id}` : '',
    content: `${content || ''}`,
  }
}
