// Plain pages to look at an instance with: sign in, menus, lists, forms. Server-rendered; only UI pages of apps bring scripts.

import formbody from '@fastify/formbody'
import type { FastifyInstance } from 'fastify'
import FORM_SCRIPT from 'client:form'
import type { Platform } from '../platform.ts'
import type { BrowserSessions } from '../security/browser-sessions.ts'
import { registerAssets } from './asset-routes.ts'
import { registerAttachments } from './attachments.ts'
import { registerBackground } from './background.ts'
import { Forms } from './forms.ts'
import { registerHistory } from './history.ts'
import { registerImpersonation } from './impersonation.ts'
import { Lists, registerCells } from './lists.ts'
import { registerPageRecords } from './page-records.ts'
import { PAGE_SCRIPT_PATH } from './page-scripts.ts'
import { registerProperties } from './properties.ts'
import { registerRuns } from './run-routes.ts'
import { RunNow } from './run-now.ts'
import { registerSignIn } from './sign-in.ts'
import { STYLE, STYLE_PATH } from './style.ts'
import { registerTablePages } from './table-pages.ts'
import { registerUpdateSets } from './update-sets.ts'
import { Visits } from './visits.ts'

const FORM = 'application/x-www-form-urlencoded'

/**
 * Adds the pages to a server: `/`, `/login`, `/logout`, `/go`, `/<table>_list.do`, `/<table>.do?sys_id=…`, `/run-now`, `/sys.scripts.do`, `/system_properties_ui.do`, `/impersonate_dialog.do`, `/import_update_set.do`, `/nav_to.do`, `/navpage.do`, `/sys_attachment.do`,
 * UI pages of apps with their assets, the stylesheet. Fixed routes such as `/oauth_token.do` keep precedence.
 * @param browsers the sessions, shared with the REST API
 */
export function registerPages(app: FastifyInstance, instance: Platform, browsers: BrowserSessions): void {
  const visits = new Visits(instance, browsers)
  const runNow = new RunNow(instance)
  const forms = new Forms(instance, runNow)

  void app.register(async (pages) => {
    if (!pages.hasContentTypeParser(FORM)) await pages.register(formbody)

    pages.get(STYLE_PATH, (_request, reply) => reply.type('text/css; charset=utf-8').send(STYLE))
    pages.get(PAGE_SCRIPT_PATH, (_request, reply) => reply.type('text/javascript; charset=utf-8').send(FORM_SCRIPT))
    // Browsers ask for it with every document that names no icon, as those of apps may.
    pages.get('/favicon.ico', (_request, reply) => reply.code(204).send())
    registerAttachments(pages, instance, visits, forms)
    registerBackground(pages, instance, visits)
    registerHistory(pages, instance, visits)
    registerImpersonation(pages, instance, visits)
    registerProperties(pages, instance, visits)
    registerSignIn(pages, instance, browsers)
    registerTablePages(pages, instance, visits, { forms, lists: new Lists(instance, forms) })
    registerCells(pages, instance, visits)
    registerPageRecords(pages, instance, visits)
    registerRuns(pages, visits, runNow)
    registerUpdateSets(pages, instance, visits, forms)
    registerAssets(pages, instance, visits)
  })
}
