// The app's transform maps as they are shipped, for the check that looks whether they are all there and for its repair. A test holds
// them beside src/fluent/transform-maps.

export interface FieldMap {
  target: string
  source: string
  /** The function that answers the value. */
  script: string
}

export interface MapDefinition {
  name: string
  source: string
  target: string
  /** A row with empty coalesce values goes on to onBefore, which says why it is refused. */
  takesEmptyCoalesce: boolean
  /** Target fields by which a record is recognised. */
  coalesce: string[]
  fields: FieldMap[]
  script: string
  /** Scripts by their event. */
  scripts: Record<string, string>
}

const STAGING = 'x_kandj_kandji_kandji_import_set_'

const field = (file: string, target: string, source: string, call: string): FieldMap => ({
  target,
  source,
  script: `answer = require('./src/server/${file}.ts').${call};`,
})

const device = (target: string, source: string, answer: string): FieldMap =>
  field('computer/device', target, source, `${answer}(source)`)

const mdm = (target: string, source: string, answer: string): FieldMap =>
  field('mdm/transform', target, source, `${answer}(source)`)

const said = (report: string, columns: string[], answer: string): FieldMap[] =>
  columns.map((column) => field(`reports/${report}`, column, column, `${answer}(source, '${column}')`))

/** @param more what the script does besides */
const reportScripts = (report: string, more = ''): Record<string, string> => ({
  onBefore: `(function () { ignore = true; var verdict = require('./src/server/reports/${report}.ts').before(source); ignore = verdict.ignore; if (verdict.message) status_message = verdict.message;${more} })();`,
})

export const MAP_DEFINITIONS: MapDefinition[] = [
  {
    name: 'Kandji computer',
    source: `${STAGING}computer`,
    target: 'cmdb_ci_computer',
    takesEmptyCoalesce: true,
    coalesce: ['serial_number'],
    fields: [
      device('serial_number', 'serial_number', 'serialOf'),
      device('name', 'device_name', 'nameOf'),
      device('model_id', 'model_name', 'modelOf'),
      device('manufacturer', 'model_name', 'manufacturerOf'),
      device('os', 'os_type', 'osOf'),
      device('os_version', 'os_version', 'osVersionOf'),
      device('disk_space', 'device_capacity', 'diskSpaceOf'),
      device('assigned_to', 'assigned_user', 'assignedToOf'),
    ],
    script: `require('./src/server/computer/transform.ts').finish(source, target);`,
    scripts: {
      onBefore: `(function () { ignore = true; var verdict = require('./src/server/computer/transform.ts').before(source, target, action); ignore = verdict.ignore; if (verdict.message) status_message = verdict.message; if (verdict.outcome && typeof response !== 'undefined') { response.kandji_outcome = verdict.outcome; response.kandji_table = verdict.table; response.kandji_sys_id = verdict.sysId; } })();`,
      onAfter: `(function () { var problem = require('./src/server/computer/transform.ts').after(source, target, action); var said = typeof status_message === 'undefined' ? '' : status_message; if (problem) status_message = (said ? said + '; ' : 'Kandji: ') + problem; })();`,
    },
  },
  {
    name: 'Kandji MDM',
    source: `${STAGING}mdm`,
    target: 'x_kandj_kandji_mdm',
    takesEmptyCoalesce: false,
    coalesce: ['sys_id'],
    fields: [
      mdm('sys_id', 'serial_number', 'recordOf'),
      mdm('kandji_device_id', 'device_id', 'deviceIdOf'),
      mdm('kandji_blueprint_id', 'blueprint_id', 'blueprintIdOf'),
      mdm('computer', 'serial_number', 'computerOf'),
      mdm('configuration_item', 'serial_number', 'configurationItemOf'),
      mdm('fingerprint', 'fingerprint', 'fingerprintOf'),
      mdm('blueprint_name', 'blueprint_name', 'blueprintNameOf'),
      mdm('asset_tag', 'asset_tag', 'assetTagOf'),
      mdm('is_missing', 'is_missing', 'isMissingOf'),
      field('mdm/removal', 'is_removed', 'is_removed', `isRemoved(source) ? 'true' : 'false'`),
      field('cmdb/configuration-item', 'discovery_source', 'device_id', 'DISCOVERY_SOURCE'),
    ],
    script: `require('./src/server/mdm/transform.ts').finish(source, target);`,
    scripts: {
      onBefore: `(function () { ignore = true; var verdict = require('./src/server/mdm/transform.ts').before(source, target, action); ignore = verdict.ignore; if (verdict.message) status_message = verdict.message; if (verdict.outcome && typeof response !== 'undefined') response.kandji_outcome = verdict.outcome; })();`,
      onAfter: `require('./src/server/mdm/transform.ts').after(source, target);`,
    },
  },
  {
    name: 'Kandji run',
    source: `${STAGING}run`,
    target: 'x_kandj_kandji_push_run',
    takesEmptyCoalesce: true,
    coalesce: ['run_id'],
    fields: [
      ...said('run', ['run_id', 'command', 'version', 'state', 'message'], 'textOf'),
      ...said(
        'run',
        ['devices_seen', 'devices_changed', 'devices_skipped', 'rows_sent', 'rows_rejected', 'lag_seconds'],
        'numberOf'
      ),
    ],
    script: `require('./src/server/reports/run.ts').finish(source, target);`,
    scripts: reportScripts(
      'run',
      ` if (typeof response !== 'undefined') response.kandji_mapping = require('./src/server/mapping/lines.ts').keptVersion();`
    ),
  },
  {
    name: 'Kandji problem',
    source: `${STAGING}problem`,
    target: 'x_kandj_kandji_problem',
    takesEmptyCoalesce: true,
    coalesce: ['subject', 'code'],
    fields: said('problem', ['subject', 'code', 'serial_number', 'kandji_device_id', 'reason', 'remedy'], 'textOf'),
    script: `require('./src/server/reports/problem.ts').finish(source, target);`,
    scripts: reportScripts('problem'),
  },
]
