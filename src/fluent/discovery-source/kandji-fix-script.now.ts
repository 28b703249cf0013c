// Adds the discovery source `Kandji`; runs when the app is installed, and by hand whenever the choice is missing.
// A packaged choice would replace the whole list of a table that is not ours; hence a script. `unloadable` stays false,
// or the customer's list would be recorded as ours.

import { Record } from '@servicenow/sdk/core'

export const kandjiFixScript = Record({
  $id: Now.ID['kandji-fix-script'],
  table: 'sys_script_fix',
  data: {
    name: 'kandji_fix_script',
    description:
      'Makes Kandji a choice of the discovery source of configuration items. It leaves all other choices as they are, can be run again at any time, and says in the log what it did.',
    script: `require('./src/server/discovery-source/choice.ts').ensureDiscoverySource(function (value) { new global.CMDBDataSourceUtil().addDataSource(value); });`,
    before: false,
    unloadable: false,
    record_for_rollback: true,
  },
})
