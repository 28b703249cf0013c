// Retrieved update sets on pages: a file is chosen and loaded, and its record has the buttons that preview and commit it.
// Source: ServiceNow docs, t_SaveAnUpdateSetAsAnXMLFile, t_PreviewARemoteUpdateSet, t_CommitAnUpdateSet. The address: ours.

import type { FastifyInstance } from 'fastify'
import { PackageError } from '../packages/archive.ts'
import { type Committed, commitUpdateSet, loadUpdateSet, previewUpdateSet } from '../packages/update-sets.ts'
import type { Platform } from '../platform.ts'
import type { Message } from '../records/messages.ts'
import type { RecordState } from '../records/record.ts'
import type { BrowserSession } from '../security/browser-sessions.ts'
import { formAddress } from './field.ts'
import type { Forms } from './forms.ts'
import { Html, html } from './html.ts'
import { UI_PAGE } from './policies.ts'
import { PageProblem } from './problem.ts'
import { type Values, valuesOf } from './request.ts'
import type { Shown, Visits } from './visits.ts'

export const IMPORT_PAGE = '/import_update_set.do'
const WORK = '/update_set_work'
const SET = 'sys_remote_update_set'

/** Adds the page that takes a file, and what the buttons of an update set send. */
export function registerUpdateSets(pages: FastifyInstance, instance: Platform, visits: Visits, forms: Forms): void {
  pages.get(IMPORT_PAGE, (request, reply) =>
    visits.show(request, reply, (_session, browser) => importPage(instance, browser))
  )
  pages.post(IMPORT_PAGE, (request, reply) =>
    visits.act(request, reply, IMPORT_PAGE, (browser) => imported(instance, valuesOf(request.body), browser))
  )
  pages.post(WORK, (request, reply) =>
    visits.act(request, reply, WORK, (browser) => {
      const values = valuesOf(request.body)
      checkSender(instance, values, browser)
      const { sys_id: sysId = '', work } = values
      if (!instance.database.get(SET, sysId)) throw new PageProblem(404, `There is no retrieved update set ${sysId}.`)
      forms.keepMessages(browser, ...done(instance, sysId, work === 'commit'))
      return formAddress(SET, sysId)
    })
  )
}

/** The buttons of a retrieved update set, for admins. */
export function updateSetPanel(instance: Platform, record: RecordState, browser: BrowserSession): Html | undefined {
  const state = record.text('state')
  if (record.table !== SET || record.isNew || !instance.session.admin || state === 'committed') return undefined
  return html`<form class="tools" action="${WORK}" method="post">
    <input type="hidden" name="sys_id" value="${record.sysId}" />
    <input type="hidden" name="sysparm_ck" value="${browser.token}" />
    <button name="work" value="preview">${state === 'previewed' ? 'Run Preview Again' : 'Preview Update Set'}</button>
    ${state === 'previewed' && html`<button name="work" value="commit">Commit Update Set</button>`}
  </form>`
}

function checkSender(instance: Platform, values: Values, browser: BrowserSession): void {
  if (values.sysparm_ck !== browser.token)
    throw new PageProblem(403, 'This request does not come from a page of your session. Open the page and try again.')
  requireAdmin(instance)
}

function requireAdmin({ session }: Platform): void {
  if (!session.admin) throw new PageProblem(403, 'Update sets take the role admin.')
}

function imported(instance: Platform, values: Values, browser: BrowserSession): string | Shown {
  checkSender(instance, values, browser)
  try {
    return formAddress(SET, loadUpdateSet(instance, values.xml ?? ''))
  } catch (error) {
    if (!(error instanceof PackageError)) throw error
    return { ...importPage(instance, browser, error.message), status: 422 }
  }
}

function done(instance: Platform, sysId: string, commits: boolean): Message[] {
  try {
    if (commits) return committed(commitUpdateSet(instance, sysId))
    const problems = previewUpdateSet(instance, sysId)
    const text = problems
      ? `The preview found ${problems} ${problems === 1 ? 'problem' : 'problems'}: accept or skip each before you commit.`
      : 'The preview found no problems.'
    return [{ kind: problems ? 'error' : 'info', text }]
  } catch (error) {
    if (!(error instanceof PackageError)) throw error
    return [{ kind: 'error', text: error.message }]
  }
}

const committed = ({ applied, notApplied }: Committed): Message[] => [
  { kind: 'info', text: `Committed: ${applied} ${applied === 1 ? 'update' : 'updates'} applied.` },
  ...notApplied.map(({ name, reason }): Message => ({ kind: 'error', text: `Not applied: ${name}: ${reason}.` })),
]

function importPage(instance: Platform, browser: BrowserSession, problem = ''): Exclude<Shown, { document: string }> {
  requireAdmin(instance)
  const content = html`<h1>Import Update Set from XML</h1>
    ${problem && html`<p class="problem" role="alert">${problem}</p>`}
    <form class="record" action="${IMPORT_PAGE}" method="post">
      <input type="hidden" name="sysparm_ck" value="${browser.token}" />
      <p>
        <label>File that an instance exported <input type="file" id="file" accept=".xml,text/xml" /></label>
      </p>
      <p><label for="xml">Or its XML</label></p>
      <textarea id="xml" name="xml" rows="10" spellcheck="false"></textarea>
      <p class="tools"><button>Upload</button></p>
    </form>
    ${READ_FILE}`
  return { title: 'Import Update Set from XML', content, policy: UI_PAGE }
}

/** The file is read in the browser: what is sent is its text. */
const READ_FILE = new Html(`<script>
document.getElementById('file').addEventListener('change', async function (event) {
  const file = event.target.files[0]
  if (file) document.getElementById('xml').value = await file.text()
})
</script>`)
