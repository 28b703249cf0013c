// MDM rows → x_kandj_kandji_mdm, one record per device. Logic: src/server/mdm.

import { ImportSet } from '@servicenow/sdk/core'

export const mdmMap = ImportSet({
  $id: Now.ID['map-mdm'],
  name: 'Kandji MDM',
  sourceTable: 'x_kandj_kandji_kandji_import_set_mdm',
  targetTable: 'x_kandj_kandji_mdm',
  active: true,
  order: 100,
  runBusinessRules: true,
  enforceMandatoryFields: 'no',
  copyEmptyFields: false,
  fields: {
    // Conditional coalesce: the script answers the sys_id of the record to update, or -1.
    sys_id: {
      sourceField: 'serial_number',
      coalesce: true,
      choiceAction: 'ignore',
      useSourceScript: true,
      sourceScript: `answer = require('./src/server/mdm/transform.ts').recordOf(source);`,
    },
    kandji_device_id: {
      sourceField: 'device_id',
      choiceAction: 'ignore',
      useSourceScript: true,
      sourceScript: `answer = require('./src/server/mdm/transform.ts').deviceIdOf(source);`,
    },
    kandji_blueprint_id: {
      sourceField: 'blueprint_id',
      choiceAction: 'ignore',
      useSourceScript: true,
      sourceScript: `answer = require('./src/server/mdm/transform.ts').blueprintIdOf(source);`,
    },
    computer: {
      sourceField: 'serial_number',
      choiceAction: 'ignore',
      useSourceScript: true,
      sourceScript: `answer = require('./src/server/mdm/transform.ts').computerOf(source);`,
    },
    configuration_item: {
      sourceField: 'serial_number',
      choiceAction: 'ignore',
      useSourceScript: true,
      sourceScript: `answer = require('./src/server/mdm/transform.ts').configurationItemOf(source);`,
    },
    fingerprint: {
      sourceField: 'fingerprint',
      choiceAction: 'ignore',
      useSourceScript: true,
      sourceScript: `answer = require('./src/server/mdm/transform.ts').fingerprintOf(source);`,
    },
    blueprint_name: {
      sourceField: 'blueprint_name',
      choiceAction: 'ignore',
      useSourceScript: true,
      sourceScript: `answer = require('./src/server/mdm/transform.ts').blueprintNameOf(source);`,
    },
    asset_tag: {
      sourceField: 'asset_tag',
      choiceAction: 'ignore',
      useSourceScript: true,
      sourceScript: `answer = require('./src/server/mdm/transform.ts').assetTagOf(source);`,
    },
    is_missing: {
      sourceField: 'is_missing',
      choiceAction: 'ignore',
      useSourceScript: true,
      sourceScript: `answer = require('./src/server/mdm/transform.ts').isMissingOf(source);`,
    },
    is_removed: {
      sourceField: 'is_removed',
      choiceAction: 'ignore',
      useSourceScript: true,
      sourceScript: `answer = require('./src/server/mdm/removal.ts').isRemoved(source) ? 'true' : 'false';`,
    },
    discovery_source: {
      sourceField: 'device_id',
      choiceAction: 'ignore',
      useSourceScript: true,
      sourceScript: `answer = require('./src/server/cmdb/configuration-item.ts').DISCOVERY_SOURCE;`,
    },
  },
  runScript: true,
  // Dates: those are UTC, whatever the time zone of the account.
  script: `require('./src/server/mdm/transform.ts').finish(source, target);`,
  scripts: [
    {
      $id: Now.ID['map-mdm-before'],
      when: 'onBefore',
      order: 100,
      active: true,
      script: `(function () { ignore = true; var verdict = require('./src/server/mdm/transform.ts').before(source, target, action); ignore = verdict.ignore; if (verdict.message) status_message = verdict.message; if (verdict.outcome && typeof response !== 'undefined') response.kandji_outcome = verdict.outcome; })();`,
    },
    {
      $id: Now.ID['map-mdm-after'],
      when: 'onAfter',
      order: 100,
      active: true,
      script: `require('./src/server/mdm/transform.ts').after(source, target);`,
    },
  ],
})
