// Rows of the staging table go through the definition, a hundred at a time.

import { Record } from '@servicenow/sdk/core'
import { appsFeed } from './application.now.ts'

/**
 * The properties keep the class that a computer has: one that somebody made a subclass of computers, or of other hardware,
 * stays it. They are set here rather than as fields of the entity, since their names are documented (docs:
 * robust-import-set-xform-props) and the fields' spelling is not; where neither works, apps still arrive.
 */
export const appsTransformer = Record({
  $id: Now.ID['etl-transformer-apps'],
  table: 'sys_robust_import_set_transformer',
  data: {
    name: 'Kandji Apps',
    description: 'Kandji import set apps → Software Installation',
    source_table: 'x_kandj_kandji_kandji_import_set_apps',
    robust_transform_engine: appsFeed,
    active: true,
    batch_size: 100,
    verbose: false,
    properties:
      '{"ire.input.items.settings.updateWithoutSwitch":"true","ire.input.items.settings.updateWithoutDowngrade":"true"}',
  },
})
