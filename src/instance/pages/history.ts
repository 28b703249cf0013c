// The history of a record: its set is made, and its lines are a list. Source: ServiceNow docs, c_HistorySets (History > List).

import type { FastifyInstance } from 'fastify'
import type { Platform } from '../platform.ts'
import { LINE } from '../records/histories.ts'
import { address } from './html.ts'
import { PageProblem } from './problem.ts'
import { valuesOf } from './request.ts'
import type { Visits } from './visits.ts'

export const HISTORY_PAGE = '/show_history.do'

/** Adds the page that leads to the history of a record. Who may not read the record finds no lines of it. */
export function registerHistory(pages: FastifyInstance, instance: Platform, visits: Visits): void {
  pages.get(HISTORY_PAGE, (request, reply) =>
    visits.act(request, reply, HISTORY_PAGE, () => {
      const { sysparm_table_name: table = '', sysparm_sys_id: sysId = '' } = valuesOf(request.query)
      const set = instance.records.audits.histories.generate(table, sysId)
      if (set === undefined) throw new PageProblem(404, `There is no record ${sysId} in ${table || 'any table'} here.`)
      return address(`/${LINE}_list.do`, { sysparm_query: `set=${set}^ORDERBYDESCupdate_time^ORDERBYDESCupdate` })
    })
  )
}
