// Reports on runs → x_kandj_kandji_push_run, recognised by run_id. Logic: src/server/reports.

import { ImportSet } from '@servicenow/sdk/core'

export const runMap = ImportSet({
  $id: Now.ID['map-run'],
  name: 'Kandji run',
  sourceTable: 'x_kandj_kandji_kandji_import_set_run',
  targetTable: 'x_kandj_kandji_push_run',
  active: true,
  order: 100,
  runBusinessRules: true,
  enforceMandatoryFields: 'no',
  copyEmptyFields: false,
  // A row without the coalesce value is not skipped in silence: it goes on to onBefore, which refuses it with a reason.
  createOnEmptyCoalesce: true,
  fields: {
    run_id: {
      sourceField: 'run_id',
      coalesce: true,
      choiceAction: 'ignore',
      useSourceScript: true,
      sourceScript: `answer = require('./src/server/reports/run.ts').textOf(source, 'run_id');`,
    },
    command: {
      sourceField: 'command',
      choiceAction: 'ignore',
      useSourceScript: true,
      sourceScript: `answer = require('./src/server/reports/run.ts').textOf(source, 'command');`,
    },
    version: {
      sourceField: 'version',
      choiceAction: 'ignore',
      useSourceScript: true,
      sourceScript: `answer = require('./src/server/reports/run.ts').textOf(source, 'version');`,
    },
    state: {
      sourceField: 'state',
      choiceAction: 'ignore',
      useSourceScript: true,
      sourceScript: `answer = require('./src/server/reports/run.ts').textOf(source, 'state');`,
    },
    devices_seen: {
      sourceField: 'devices_seen',
      choiceAction: 'ignore',
      useSourceScript: true,
      sourceScript: `answer = require('./src/server/reports/run.ts').numberOf(source, 'devices_seen');`,
    },
    devices_changed: {
      sourceField: 'devices_changed',
      choiceAction: 'ignore',
      useSourceScript: true,
      sourceScript: `answer = require('./src/server/reports/run.ts').numberOf(source, 'devices_changed');`,
    },
    devices_skipped: {
      sourceField: 'devices_skipped',
      choiceAction: 'ignore',
      useSourceScript: true,
      sourceScript: `answer = require('./src/server/reports/run.ts').numberOf(source, 'devices_skipped');`,
    },
    rows_sent: {
      sourceField: 'rows_sent',
      choiceAction: 'ignore',
      useSourceScript: true,
      sourceScript: `answer = require('./src/server/reports/run.ts').numberOf(source, 'rows_sent');`,
    },
    rows_rejected: {
      sourceField: 'rows_rejected',
      choiceAction: 'ignore',
      useSourceScript: true,
      sourceScript: `answer = require('./src/server/reports/run.ts').numberOf(source, 'rows_rejected');`,
    },
    lag_seconds: {
      sourceField: 'lag_seconds',
      choiceAction: 'ignore',
      useSourceScript: true,
      sourceScript: `answer = require('./src/server/reports/run.ts').numberOf(source, 'lag_seconds');`,
    },
    message: {
      sourceField: 'message',
      choiceAction: 'ignore',
      useSourceScript: true,
      sourceScript: `answer = require('./src/server/reports/run.ts').textOf(source, 'message');`,
    },
  },
  runScript: true,
  // Columns that depend on what the record has, and dates: those are UTC, whatever the time zone of the account.
  script: `require('./src/server/reports/run.ts').finish(source, target);`,
  scripts: [
    {
      $id: Now.ID['map-run-before'],
      when: 'onBefore',
      order: 100,
      active: true,
      script: `(function () { ignore = true; var verdict = require('./src/server/reports/run.ts').before(source); ignore = verdict.ignore; if (verdict.message) status_message = verdict.message; if (typeof response !== 'undefined') response.kandji_mapping = require('./src/server/mapping/lines.ts').keptVersion(); })();`,
    },
  ],
})
