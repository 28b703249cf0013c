// Runs a script from its form, then leads to its record, which shows the result.

import type { FastifyInstance } from 'fastify'
import { formAddress } from './field.ts'
import { valuesOf } from './request.ts'
import { RUN_PATH, type RunNow } from './run-now.ts'
import type { Visits } from './visits.ts'

/** Adds `/run-now`. */
export function registerRuns(pages: FastifyInstance, visits: Visits, runNow: RunNow): void {
  pages.post(RUN_PATH, (request, reply) =>
    visits.act(request, reply, RUN_PATH, (browser) => {
      const { table, sysId } = runNow.run(valuesOf(request.body), browser)
      return formAddress(table, sysId)
    })
  )
}
