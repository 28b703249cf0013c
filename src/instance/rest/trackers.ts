// How work that was begun by a request goes on: installations, removals, test runs. GET /api/sn_cicd/progress tells.
// Source: ServiceNow docs, zurich and australia: cicd-api, GET /sn_cicd/progress.

import type { FastifyInstance } from 'fastify'
import { noRecord } from './errors.ts'
import type { Handle } from './handle.ts'
import { origin, pathParameter } from './request.ts'

export interface Progress {
  status: '0' | '1' | '2' | '3'
  message: string
  /** More than the message says. */
  detail?: string
  /** Where the results are: their sys_id, and the path that tells them. */
  results?: { id: string; path: string }
}

export const PROGRESS_LABELS = { '0': 'Pending', '1': 'Running', '2': 'Successful', '3': 'Failed' }

/** How each piece of work went, for who asks afterwards. */
export class Trackers {
  readonly #newSysId: () => string
  readonly #all = new Map<string, Progress>()

  constructor(newSysId: () => string) {
    this.#newSysId = newSysId
  }

  /** @returns the sys_id to ask with */
  finish(progress: Progress): string {
    const id = this.#newSysId()
    this.#all.set(id, progress)
    return id
  }

  /** Of work that goes on: pending, until it says otherwise. @returns the sys_id to ask with */
  begin(work: (say: (progress: Progress) => void, id: string) => void): string {
    const id = this.finish({ status: '0', message: '' })
    work((progress) => void this.#all.set(id, progress), id)
    return id
  }

  find(id: string): Progress | undefined {
    return this.#all.get(id)
  }
}

export function registerProgress(app: FastifyInstance, handle: Handle, trackers: Trackers): void {
  for (const path of ['/api/sn_cicd/progress/:tracker', '/api/sn_cicd/v1/progress/:tracker'])
    app.get(
      path,
      handle((request) => {
        const id = pathParameter(request, 'tracker')
        const progress = trackers.find(id)
        if (!progress) throw noRecord()
        return { result: shown(id, progress, origin(request)) }
      })
    )
}

/** @param at the address of the instance, for links */
export function shown(id: string, { status, message, detail, results }: Progress, at: string): Record<string, unknown> {
  return {
    links: {
      progress: { id, url: `${at}/api/sn_cicd/progress/${id}` },
      ...(results && { results: { id: results.id, url: `${at}${results.path}` } }),
    },
    status,
    status_label: PROGRESS_LABELS[status],
    status_message: message,
    status_detail: detail ?? '',
    error: status === '3' && !results ? message : '',
    percent_complete: status === '2' || status === '3' ? 100 : 0,
  }
}
