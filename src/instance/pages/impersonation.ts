// Acting as another user at the pages, until it is ended. Source: ServiceNow docs, australia: c_ImpersonateAUser; the addresses
// are ours.

import type { FastifyInstance } from 'fastify'
import type { Platform } from '../platform.ts'
import { actAs, mayImpersonate, userNamed } from '../security/impersonation.ts'
import type { BrowserSession } from '../security/browser-sessions.ts'
import type { Session } from '../session.ts'
import { type Html, html } from './html.ts'
import { PageProblem } from './problem.ts'
import { type Values, valuesOf } from './request.ts'
import type { Shown, Visits } from './visits.ts'

export const IMPERSONATION_PATH = '/impersonate_dialog.do'

/** Adds the page, and what its button and the one in the header do. */
export function registerImpersonation(pages: FastifyInstance, instance: Platform, visits: Visits): void {
  pages.get(IMPERSONATION_PATH, (request, reply) =>
    visits.show(request, reply, (session, browser) => dialog(session, browser, ''))
  )
  pages.post(IMPERSONATION_PATH, (request, reply) =>
    visits.act(request, reply, IMPERSONATION_PATH, (browser) => change(instance, valuesOf(request.body), browser))
  )
}

function change(
  instance: Platform,
  { user: named = '', sysparm_ck: token }: Values,
  browser: BrowserSession
): string | Shown {
  if (token !== browser.token)
    throw new PageProblem(403, 'This request does not come from a page of your session. Open the page and try again.')
  const { session } = instance
  const user = userNamed(instance, named.trim())
  if (!user || !mayImpersonate(instance, session, user))
    return {
      ...dialog(
        session,
        browser,
        `You may not act as ${named || 'nobody'}: there is no active user of that name, or your roles do not allow it.`
      ),
      status: 403,
    }
  actAs(instance, session, user)
  return '/'
}

function dialog(session: Session, browser: BrowserSession, problem: string): { title: string; content: Html } {
  if (!offersImpersonation(session))
    throw new PageProblem(403, 'Acting as another user takes the role admin or impersonator.')
  const content = html`<h1>Impersonate user</h1>
    ${problem && html`<p class="problem" role="alert">${problem}</p>`}
    <form class="record" action="${IMPERSONATION_PATH}" method="post">
      <input type="hidden" name="sysparm_ck" value="${browser.token}" />
      <p class="tools">
        <label>User name or sys_id <input name="user" autocomplete="off" required autofocus /></label>
        <button>Impersonate</button>
      </p>
    </form>
    <p class="note">What you do then is done by that user, with that user's roles.</p>`
  return { title: 'Impersonate user', content }
}

/** Whether the header leads to the page. */
export const offersImpersonation = ({ admin, roles, impersonator }: Session): boolean =>
  admin || roles.has('impersonator') || impersonator !== undefined
