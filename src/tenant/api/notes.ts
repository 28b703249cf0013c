// Notes of a device: `/devices/{id}/notes`, listed, made, changed and deleted by the API.

import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { zuluDate } from '../fleet/dates.ts'
import type { Fleet } from '../fleet/fleet.ts'
import { badField, badRequest, notFound } from './errors.ts'

export interface Note {
  note_id: string
  content: string
  author: string
  created_at: string
  updated_at: string
}

interface DeviceParams {
  Params: { device_id: string }
}
interface NoteParams {
  Params: { device_id: string; note_id: string }
}

const AUTHOR = 'API token'
const NOTES = '/api/v1/devices/:device_id/notes'

export function registerNotes(app: FastifyInstance, fleet: Fleet, now: () => number): void {
  const kept = new Map<string, Note[]>()
  const of = (deviceId: string): Note[] => {
    if (!fleet.has(deviceId)) throw notFound()
    return kept.get(deviceId) ?? []
  }
  const find = ({ device_id, note_id }: NoteParams['Params']): Note => {
    const note = of(device_id).find((one) => one.note_id === note_id)
    if (!note) throw notFound()
    return note
  }

  app.get<DeviceParams>(NOTES, async ({ params: { device_id } }) => ({ device_id, notes: of(device_id) }))

  app.post<DeviceParams>(NOTES, async (request, reply) => {
    const { device_id } = request.params
    const notes = of(device_id)
    const time = zuluDate(now())
    const content = contentOf(request.body)
    const note: Note = { note_id: randomUUID(), content, author: AUTHOR, created_at: time, updated_at: time }
    kept.set(device_id, [...notes, note])
    return reply.status(201).send(note)
  })

  app.get<NoteParams>(`${NOTES}/:note_id`, async (request) => find(request.params))

  app.patch<NoteParams>(`${NOTES}/:note_id`, async (request) => {
    const note = find(request.params)
    note.content = contentOf(request.body)
    note.updated_at = zuluDate(now())
    return note
  })

  app.delete<NoteParams>(`${NOTES}/:note_id`, async (request, reply) => {
    const { note_id } = find(request.params)
    kept.set(
      request.params.device_id,
      of(request.params.device_id).filter((note) => note.note_id !== note_id)
    )
    return reply.status(204).send()
  })
}

function contentOf(body: unknown): string {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw badRequest('Expected a JSON object with content')
  const { content } = body as { content?: unknown }
  if (content === undefined) throw badField('content', 'This field is required.')
  if (typeof content !== 'string') throw badField('content', 'Not a valid string.')
  if (content.trim() === '') throw badField('content', 'This field may not be blank.')
  return content
}
