// The checks of the apps part: the plugin, the second app (Kandji SAM), its ETL definition, and its job. All of it may be absent:
// devices flow without it.

import { GlidePluginManager, GlideRecord } from '@servicenow/glide'
import { hasTable, valueOf } from '../cmdb/lookup.ts'
import { attention, failed, off, ok } from './check.ts'
import type { Check, Finding } from './check.ts'

const PLUGIN = 'com.snc.samp'
const SAM_SCOPE = 'x_kandj_kandji_sam'
const APP_ROWS = 'x_kandj_kandji_kandji_import_set_apps'
const TRANSFORMERS = 'sys_robust_import_set_transformer'
const JOBS = 'sysauto_script'
const JOB = 'Kandji usage publisher'
const USAGE_RUNS = 'x_kandj_kandji_usage_run'

const NO_PLUGIN = off(
  `Software Asset Management Professional (${PLUGIN}) is not active here: devices flow, apps are left out.`,
  'Nothing to do, unless apps are wanted: then activate the plugin and install Kandji SAM.'
)
const INSTALL = 'Install Kandji SAM after this app (`npm run deploy:sam`).'

const hasPlugin = (): boolean => `${GlidePluginManager.isActive(PLUGIN)}` === 'true' && hasTable('cmdb_sam_sw_install')

function hasSamApp(): boolean {
  const scope = new GlideRecord('sys_scope')
  scope.addQuery('scope', SAM_SCOPE)
  scope.query()
  return scope.hasNext()
}

const isActive = (record: GlideRecord): boolean => /^(1|true)$/.test(valueOf(record, 'active'))

/** What makes the checks below pointless; undefined where the apps part is there. */
const absence = (): Finding | undefined =>
  !hasPlugin()
    ? NO_PLUGIN
    : hasSamApp()
      ? undefined
      : off('The app Kandji SAM is not installed: apps are left out.', INSTALL)

export const samPro: Check = {
  id: 'sam_pro',
  title: 'Software Asset Management',
  look() {
    if (!hasPlugin()) return NO_PLUGIN
    if (!hasSamApp())
      return attention(`${PLUGIN} is active, and the app Kandji SAM is not installed: apps are left out.`, INSTALL)
    return ok(`${PLUGIN} is active, and the app Kandji SAM is installed.`)
  },
}

export const etl: Check = {
  id: 'etl',
  title: 'Definition for apps',
  look() {
    const absent = absence()
    if (absent) return absent
    if (!hasTable(TRANSFORMERS))
      return failed(
        `There is no table ${TRANSFORMERS}: the plugin IntegrationHub ETL is not active, and no app row is taken.`,
        'Activate the plugin IntegrationHub ETL (sn_int_studio), then install Kandji SAM again.'
      )
    const transformer = new GlideRecord(TRANSFORMERS)
    transformer.addQuery('source_table', APP_ROWS)
    transformer.orderByDesc('active')
    transformer.query()
    if (!transformer.next()) return failed(`Nothing maps the rows of ${APP_ROWS}.`, 'Install Kandji SAM again.')
    if (!isActive(transformer))
      return failed(
        `The robust transformer of ${APP_ROWS} is not active.`,
        `Set Active on ${TRANSFORMERS} ${transformer.getUniqueValue()}.`
      )
    return ok(`The rows of ${APP_ROWS} are mapped by ${valueOf(transformer, 'name') || 'a robust transformer'}.`)
  },
}

/** The job of the second app: the first one ships an inactive one of that name, which earlier versions had. */
function findJob(): GlideRecord | undefined {
  const job = new GlideRecord(JOBS)
  job.addQuery('name', JOB)
  job.addQuery('sys_scope.scope', SAM_SCOPE)
  job.orderByDesc('active')
  job.setLimit(1)
  job.query()
  return job.next() ? job : undefined
}

export const usageJob: Check = {
  id: 'usage_job',
  title: 'Usage publisher',
  look() {
    const absent = absence()
    if (absent) return absent
    const job = findJob()
    if (!job)
      return failed(
        `The job ${JOB} of Kandji SAM is missing: no use of software is written.`,
        'Install Kandji SAM again.'
      )
    if (!isActive(job))
      return {
        ...failed(
          `The job ${JOB} is not active: no use of software is written.`,
          `Repair it, or set Active on ${JOBS} ${job.getUniqueValue()}.`
        ),
        repairable: true,
      }
    return lastUsageRun()
  },
  repair() {
    const job = findJob()
    if (!job) return
    job.setValue('active', 'true')
    job.update()
  },
}

function lastUsageRun(): Finding {
  const run = new GlideRecord(USAGE_RUNS)
  run.orderByDesc('started')
  run.setLimit(1)
  run.query()
  if (!run.next()) return ok(`The job ${JOB} is active, and has not run yet: it does so each night.`)
  const [started, state, message] = ['started', 'state', 'message'].map((column) => valueOf(run, column))
  const detail = `The job ${JOB} is active. Last run: ${started} UTC, ${state}.`
  if (state === 'complete') return ok(detail)
  return attention(`${detail} ${message}`.trim(), 'Open Kandji > Usage runs: the message says what to do.')
}
