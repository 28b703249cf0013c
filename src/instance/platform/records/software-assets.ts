// What Software Asset Management runs by itself.
// Source: ServiceNow docs, australia: deduplicating-software-installations-sam, third-party-discovery-sam,
// configure-third-party-discovery. That an installation that is alone on its CI is set active, too, is assumed: the job
// "ensures that only one software installation record is marked as active".

import type { PlatformRecord } from '../types.ts'
import { record } from './record.ts'

const NAME = 'SAM - Deduplicate Install Table'

const DEDUPLICATE = `(function () {
  if (!gs.tableExists('cmdb_sam_sw_install')) return;
  if (gs.getProperty('com.snc.samp.ire.datasource.integration', 'false') !== 'true') {
    gs.info('${NAME}: com.snc.samp.ire.datasource.integration is not set, nothing was done');
    return;
  }
  var groups = {};
  var install = new GlideRecord('cmdb_sam_sw_install');
  install.addNotNullQuery('installed_on');
  install.addNotNullQuery('discovery_model.norm_product');
  install.query();
  while (install.next()) {
    var model = new GlideRecord('cmdb_sam_sw_discovery_model');
    model.get(install.getValue('discovery_model'));
    var key = [install.getValue('installed_on'), model.getValue('norm_publisher'), model.getValue('norm_product'),
      model.getValue('norm_version'), model.getValue('edition')].join('|');
    (groups[key] = groups[key] || []).push({
      id: install.getUniqueValue(),
      active: install.getValue('active') === '1',
      own: install.getValue('discovery_source') === 'ServiceNow',
      seen: install.getValue('last_scanned') || install.getValue('sys_updated_on')
    });
  }
  var changed = 0;
  for (var name in groups) {
    var group = groups[name].sort(function (one, other) {
      if (one.own !== other.own) return one.own ? -1 : 1;
      if (one.active !== other.active) return one.active ? -1 : 1;
      return one.seen < other.seen ? 1 : one.seen > other.seen ? -1 : one.id < other.id ? -1 : 1;
    });
    for (var at = 0; at < group.length; at++) {
      if (group[at].active === (at === 0)) continue;
      var row = new GlideRecord('cmdb_sam_sw_install');
      if (!row.get(group[at].id)) continue;
      row.setValue('active', at === 0);
      row.setValue('deduplicated', at !== 0);
      row.update();
      changed++;
    }
  }
  gs.info('${NAME}: ' + changed + ' installations changed');
})();`

export const SOFTWARE_ASSET_RECORDS: PlatformRecord[] = [
  record('sysauto_script', NAME, {
    name: NAME,
    script: DEDUPLICATE,
    active: 'true',
    conditional: 'true',
    condition: `gs.tableExists('cmdb_sam_sw_install') && gs.getProperty('com.snc.samp.ire.datasource.integration') === 'true'`,
    run_type: 'daily',
    run_time: '1970-01-01 03:00:00',
    sys_name: NAME,
    sys_scope: 'global',
  }),
  // IntegrationHub ETL: there unless it is switched off (POST /local/plugin).
  record('sys_plugins', 'sn_int_studio', {
    source: 'sn_int_studio',
    name: 'IntegrationHub ETL',
    active: 'true',
  }),
]
