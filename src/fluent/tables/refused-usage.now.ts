// Last uses of software that samp_sw_usage would not take from the usage publisher, with the values to write. `kandji-push apps`
// posts them through ServiceNow's API for usage; the publisher takes out what has arrived.

import { DateTimeColumn, ReferenceColumn, StringColumn, Table } from '@servicenow/sdk/core'

export const x_kandj_kandji_refused_usage = Table({
  name: 'x_kandj_kandji_refused_usage',
  label: 'Refused usage',
  display: 'name',
  allowWebServiceAccess: true,
  // The publisher is in another scope (sam/), and keeps them here.
  actions: ['read', 'create', 'update', 'delete'],
  schema: {
    name: StringColumn({ label: 'Product and computer', maxLength: 255 }),
    configuration_item: ReferenceColumn({
      label: 'Configuration item',
      referenceTable: 'cmdb_ci',
      cascadeRule: 'delete',
    }),
    // sys_ids: the tables of products and their makers are there with Software Asset Management only.
    norm_product: StringColumn({ label: 'Product (sys_id)', maxLength: 32 }),
    norm_publisher: StringColumn({ label: 'Publisher (sys_id)', maxLength: 32 }),
    reclamation_type: StringColumn({ label: 'Reclamation type', maxLength: 40 }),
    last_used_time: DateTimeColumn({ label: 'Last used' }),
    // Empty where the usage row is another source's, whose name it keeps.
    discovery_source: StringColumn({ label: 'Discovery source', maxLength: 40 }),
    // The publisher's run that was refused last: when it began, and a mark of its own.
    refused: DateTimeColumn({ label: 'Refused' }),
    run: StringColumn({ label: 'Run', maxLength: 40 }),
    reason: StringColumn({ label: 'Reason', maxLength: 1000 }),
  },
  index: [{ name: 'configuration_item', unique: false, element: 'configuration_item' }],
})
