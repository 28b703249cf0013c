// Reported problems → x_kandj_kandji_problem, recognised by subject and code. Logic: src/server/reports.

import { ImportSet } from '@servicenow/sdk/core'

export const problemMap = ImportSet({
  $id: Now.ID['map-problem'],
  name: 'Kandji problem',
  sourceTable: 'x_kandj_kandji_kandji_import_set_problem',
  targetTable: 'x_kandj_kandji_problem',
  active: true,
  order: 100,
  runBusinessRules: true,
  enforceMandatoryFields: 'no',
  copyEmptyFields: false,
  // A row without the coalesce value is not skipped in silence: it goes on to onBefore, which refuses it with a reason.
  createOnEmptyCoalesce: true,
  fields: {
    subject: {
      sourceField: 'subject',
      coalesce: true,
      choiceAction: 'ignore',
      useSourceScript: true,
      sourceScript: `answer = require('./src/server/reports/problem.ts').textOf(source, 'subject');`,
    },
    code: {
      sourceField: 'code',
      coalesce: true,
      choiceAction: 'ignore',
      useSourceScript: true,
      sourceScript: `answer = require('./src/server/reports/problem.ts').textOf(source, 'code');`,
    },
    serial_number: {
      sourceField: 'serial_number',
      choiceAction: 'ignore',
      useSourceScript: true,
      sourceScript: `answer = require('./src/server/reports/problem.ts').textOf(source, 'serial_number');`,
    },
    kandji_device_id: {
      sourceField: 'kandji_device_id',
      choiceAction: 'ignore',
      useSourceScript: true,
      sourceScript: `answer = require('./src/server/reports/problem.ts').textOf(source, 'kandji_device_id');`,
    },
    reason: {
      sourceField: 'reason',
      choiceAction: 'ignore',
      useSourceScript: true,
      sourceScript: `answer = require('./src/server/reports/problem.ts').textOf(source, 'reason');`,
    },
    remedy: {
      sourceField: 'remedy',
      choiceAction: 'ignore',
      useSourceScript: true,
      sourceScript: `answer = require('./src/server/reports/problem.ts').textOf(source, 'remedy');`,
    },
  },
  runScript: true,
  // Columns that depend on what the record has, and dates: those are UTC, whatever the time zone of the account.
  script: `require('./src/server/reports/problem.ts').finish(source, target);`,
  scripts: [
    {
      $id: Now.ID['map-problem-before'],
      when: 'onBefore',
      order: 100,
      active: true,
      script: `(function () { ignore = true; var verdict = require('./src/server/reports/problem.ts').before(source); ignore = verdict.ignore; if (verdict.message) status_message = verdict.message; })();`,
    },
  ],
})
