// Computer rows → cmdb_ci_computer, recognised by serial number. Logic: src/server/computer.
// Scripts are strings: functions can set neither `answer` nor `ignore` in what the SDK makes of them.

import { ImportSet } from '@servicenow/sdk/core'

export const computerMap = ImportSet({
  $id: Now.ID['map-computer'],
  name: 'Kandji computer',
  sourceTable: 'x_kandj_kandji_kandji_import_set_computer',
  targetTable: 'cmdb_ci_computer',
  active: true,
  order: 100,
  runBusinessRules: true,
  enforceMandatoryFields: 'no',
  copyEmptyFields: false,
  // A row without serial number is not skipped in silence: it goes on to onBefore, which refuses it with a reason.
  createOnEmptyCoalesce: true,
  fields: {
    serial_number: {
      sourceField: 'serial_number',
      coalesce: true,
      choiceAction: 'ignore',
      useSourceScript: true,
      sourceScript: `answer = require('./src/server/computer/device.ts').serialOf(source);`,
    },
    name: {
      sourceField: 'device_name',
      choiceAction: 'ignore',
      useSourceScript: true,
      sourceScript: `answer = require('./src/server/computer/device.ts').nameOf(source);`,
    },
    model_id: {
      sourceField: 'model_name',
      choiceAction: 'ignore',
      useSourceScript: true,
      sourceScript: `answer = require('./src/server/computer/device.ts').modelOf(source);`,
    },
    manufacturer: {
      sourceField: 'model_name',
      choiceAction: 'ignore',
      useSourceScript: true,
      sourceScript: `answer = require('./src/server/computer/device.ts').manufacturerOf(source);`,
    },
    os: {
      sourceField: 'os_type',
      choiceAction: 'create',
      useSourceScript: true,
      sourceScript: `answer = require('./src/server/computer/device.ts').osOf(source);`,
    },
    os_version: {
      sourceField: 'os_version',
      choiceAction: 'ignore',
      useSourceScript: true,
      sourceScript: `answer = require('./src/server/computer/device.ts').osVersionOf(source);`,
    },
    disk_space: {
      sourceField: 'device_capacity',
      choiceAction: 'ignore',
      useSourceScript: true,
      sourceScript: `answer = require('./src/server/computer/device.ts').diskSpaceOf(source);`,
    },
    // `ignore`: an unknown user is never created.
    assigned_to: {
      sourceField: 'assigned_user',
      choiceAction: 'ignore',
      useSourceScript: true,
      sourceScript: `answer = require('./src/server/computer/device.ts').assignedToOf(source);`,
    },
  },
  runScript: true,
  script: `require('./src/server/computer/transform.ts').finish(source, target);`,
  scripts: [
    {
      $id: Now.ID['map-computer-before'],
      when: 'onBefore',
      order: 100,
      active: true,
      // Ignored until the verdict is in: should the script fail, the row makes no computer.
      script: `(function () { ignore = true; var verdict = require('./src/server/computer/transform.ts').before(source, target, action); ignore = verdict.ignore; if (verdict.message) status_message = verdict.message; if (verdict.outcome && typeof response !== 'undefined') { response.kandji_outcome = verdict.outcome; response.kandji_table = verdict.table; response.kandji_sys_id = verdict.sysId; } })();`,
    },
    {
      $id: Now.ID['map-computer-after'],
      when: 'onAfter',
      order: 100,
      active: true,
      script: `(function () { var problem = require('./src/server/computer/transform.ts').after(source, target, action); var said = typeof status_message === 'undefined' ? '' : status_message; if (problem) status_message = (said ? said + '; ' : 'Kandji: ') + problem; })();`,
    },
  ],
})
