// What only the local instance has, for admins: run a record's script or any other now, switch a plugin, statistics, reset.

import type { FastifyInstance, FastifyRequest } from 'fastify'
import { FollowUp } from '../jobs/follow-up.ts'
import type { LogLine } from '../log-line.ts'
import type { Platform } from '../platform.ts'
import { MemoryDepleted, ScriptStopped } from '../script-errors.ts'
import { RUNNABLE, runCode, type RunResult, runScript } from '../scripting/run-script.ts'
import { badBody, cancelled, envelope, notAuthorized, RestError } from './errors.ts'
import type { Answering, Handle } from './handle.ts'
import { jsonBody } from './request.ts'

export function registerLocalApi(app: FastifyInstance, instance: Platform, handle: Handle, reset: () => void): void {
  const adminOnly = (): void => {
    if (!instance.session.admin) throw notAuthorized('The role admin is required')
  }
  registerScripts(app, instance, handle, adminOnly)

  app.post(
    '/local/plugin',
    handle((request) => {
      adminOnly()
      const { id, active } = jsonBody(request)
      if (typeof id !== 'string' || typeof active !== 'boolean')
        throw badBody(`Expected {"id": "com.snc.…", "active": true|false}, got ${JSON.stringify({ id, active })}`)
      instance.setPlugin(id, active)
      return { id, active }
    })
  )

  app.get(
    '/local/stats',
    handle(() => {
      adminOnly()
      const { stats } = instance.database
      const scripts = instance.scripts.runs
      instance.database.stats = {}
      instance.scripts.runs = {}
      return { tables: stats, scripts }
    })
  )

  app.post(
    '/local/reset',
    handle(() => {
      adminOnly()
      reset()
      return { reset: true }
    })
  )
}

/** A fix script, a job or any other script is run now, and answers what it said. */
function registerScripts(app: FastifyInstance, instance: Platform, handle: Handle, adminOnly: () => void): void {
  app.post(
    '/local/run',
    telling(handle, (request, lines, followed) => {
      adminOnly()
      const { table, name } = jsonBody(request)
      if (typeof table !== 'string' || !RUNNABLE.includes(table) || typeof name !== 'string') {
        throw badBody(
          `Expected {"table": one of ${RUNNABLE.join(', ')}, "name": …}, got ${JSON.stringify({ table, name })}`
        )
      }
      const row = instance.database.find(table, 'name', name)
      if (!row) throw new RestError(404, 'No Record found', `${table} has no record named ${name}`)
      // A fix script runs as whoever runs it, a job as whom it names, else as the system.
      const session = table === 'sysauto_script' ? instance.scheduler.jobs.sessionOf(row) : instance.session
      if (table === 'sysauto_script') followed(new FollowUp(instance))
      const { status, log } = runScript(instance, { ...row, sys_class_name: table }, session, lines)
      return { status, log }
    })
  )

  app.post(
    '/local/script',
    telling(handle, (request, lines) => {
      adminOnly()
      const { scope = 'global', script } = jsonBody(request)
      if (typeof scope !== 'string' || typeof script !== 'string')
        throw badBody(
          `Expected {"scope": "global" or the scope of an app, "script": "…"}, got ${JSON.stringify({ scope, script })}`
        )
      if (scope !== 'global' && instance.scopeId(scope) === undefined)
        throw new RestError(404, 'No Record found', `There is no scope ${JSON.stringify(scope)}`)
      const code = { scope, code: script, name: 'script of /local/script' }
      return runCode(instance, instance.session, code, lines)
    })
  )
}

type Telling = (request: FastifyRequest, lines: LogLine[], followed: (by: FollowUp) => void) => RunResult

/** A script that is stopped has said something by then: it is part of the answer, beside the error. */
function telling(handle: Handle, work: Telling): Answering {
  return async (request, reply) => {
    const lines: LogLine[] = []
    let followUp: FollowUp | undefined
    try {
      const result = await handle((asked) => work(asked, lines, (by) => (followUp = by)))(request, reply)
      await followUp?.handle(lines)
      return result
    } catch (error) {
      if (!(error instanceof ScriptStopped)) throw error
      const { status, message, detail } = cancelled(error instanceof MemoryDepleted ? error.message : undefined)
      return reply.code(status).send({ ...envelope(message, detail), log: lines })
    }
  }
}
