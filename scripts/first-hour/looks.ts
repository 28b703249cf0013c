// What a program can find out in the first hour on a real instance, in the order of docs/fidelity.md. Reads, unless said otherwise.

import type { Instance, Row } from './instance.ts'
import type { Answer, Look } from './look.ts'
import { privilegeKey, shippedPrivileges } from './shipped-privileges.ts'

/** That of the second app begins with it. */
const SCOPE = 'x_kandj_kandji'
const KANDJI = 'discovery_source=Kandji'

const open = (found: string, rows?: Row[]): Answer => ({ verdict: 'open', found, ...(rows && { rows }) })
const judged = (isRight: boolean, found: string, rows?: Row[]): Answer => ({
  verdict: isRight ? 'as assumed' : 'differs',
  found,
  ...(rows && { rows }),
})
const list = (rows: Row[], column: string): string => rows.map((row) => row[column]).join(', ') || 'none'

/** What other scopes may do with a table. */
async function flagsOf(instance: Instance, names: string[]): Promise<Row[]> {
  const flags = ['read_access', 'create_access', 'update_access', 'delete_access', 'ws_access']
  const fields = ['name', 'access', ...flags]
  return instance.rows({ table: 'sys_db_object', query: `nameIN${names.join(',')}^ORDERBYname`, fields })
}

const columnsOf = (instance: Instance, query: string, limit = 200): Promise<Row[]> =>
  instance.rows({
    table: 'sys_dictionary',
    query: `${query}^elementISNOTEMPTY^ORDERBYname^ORDERBYelement`,
    fields: ['name', 'element', 'internal_type', 'max_length', 'reference'],
    limit,
  })

/** Tables of which the instance has none are what the documents could not tell. */
async function tablesThere(instance: Instance, names: string[]): Promise<Answer> {
  const rows = await instance.rows({
    table: 'sys_db_object',
    query: `nameIN${names.join(',')}`,
    fields: ['name', 'sys_scope'],
  })
  const missing = names.filter((name) => !rows.some((row) => row['name'] === name))
  return judged(missing.length === 0, missing.length === 0 ? 'all are there' : `not there: ${missing.join(', ')}`, rows)
}

/** Never those that hold a password. */
async function properties(instance: Instance, query: string): Promise<Row[]> {
  const rows = await instance.rows({ table: 'sys_properties', query, fields: ['name', 'value', 'type'] })
  return rows.filter(({ type }) => !/password/i.test(type ?? ''))
}

export const LOOKS: readonly Look[] = [
  {
    id: 'F1',
    question: 'Which privileges does the scope hold, and was one asked for that the package does not bring?',
    async ask(instance) {
      const fields = ['target_type', 'target_name', 'operation', 'status']
      const query = `source_scope.scopeSTARTSWITH${SCOPE}^ORDERBYtarget_type^ORDERBYtarget_name`
      const rows = await instance.rows({ table: 'sys_scope_privilege', query, fields, limit: 500 })
      const shipped = shippedPrivileges()
      const pending = rows.filter(
        (row) => row['status'] === 'requested' || (row['status'] !== 'allowed' && shipped.has(privilegeKey(row)))
      )
      const found = `${rows.length}, asked for or denied: ${list(pending, 'target_name')}`
      return judged(rows.length > 0 && pending.length === 0, found, rows)
    },
  },
  {
    id: 'F1',
    question: 'Has the platform refused anything to a script of the scope?',
    async ask(instance) {
      const query = `messageLIKESecurity restricted^messageLIKE${SCOPE}^ORDERBYDESCsys_created_on`
      const rows = await instance.rows({ table: 'syslog', query, fields: ['sys_created_on', 'message'], limit: 20 })
      return judged(rows.length === 0, rows.length === 0 ? 'nothing in the log' : `${rows.length} refusals`, rows)
    },
  },
  {
    id: 'F1',
    question: 'How is runtime access tracked after the installation?',
    async ask(instance) {
      const fields = ['version', 'runtime_access_tracking', 'sys_class_name']
      const rows = await instance.rows({ table: 'sys_scope', query: `scope=${SCOPE}`, fields })
      return judged(rows.length === 1, list(rows, 'runtime_access_tracking'), rows)
    },
  },
  {
    id: 'F2',
    question: 'Do computers from Kandji have their source record of identification?',
    async ask(instance) {
      const computers = await instance.count('cmdb_ci_computer', KANDJI)
      const sources = await instance.count('sys_object_source', 'name=Kandji')
      const found = `${computers} computers, ${sources} source records`
      return computers === 0 ? open(`${found}: deliver one first`) : judged(sources >= computers, found)
    },
  },
  {
    id: 'F3',
    question: 'Are there models of computers from Kandji without a model category?',
    async ask(instance) {
      const query = `${KANDJI}^model_idISNOTEMPTY^model_id.cmdb_model_categoryISEMPTY`
      const without = await instance.count('cmdb_ci_computer', query)
      return judged(without === 0, `${without} computers`)
    },
  },
  {
    id: 'F4',
    question: 'Which values do hardware status, install status and operational status have here?',
    async ask(instance) {
      const query =
        'name=cmdb_ci^ORname=cmdb_ci_hardware^elementINhardware_status,install_status,operational_status^inactive=false'
      const fields = ['name', 'element', 'value', 'label', 'language']
      const rows = await instance.rows({ table: 'sys_choice', query, fields, limit: 200 })
      return open(`${rows.length} choices`, rows)
    },
  },
  {
    id: 'F5',
    question: 'Do computers from Kandji carry a last discovery?',
    async ask(instance) {
      const without = await instance.count('cmdb_ci_computer', `${KANDJI}^last_discoveredISEMPTY`)
      return judged(without === 0, `${without} without`)
    },
  },
  {
    id: 'F6',
    question: 'Which column of oauth_entity holds the OAuth application user?',
    async ask(instance) {
      const rows = await columnsOf(instance, 'name=oauth_entity^reference=sys_user')
      return judged(
        rows.some(({ element }) => element === 'user'),
        list(rows, 'element'),
        rows
      )
    },
  },
  {
    id: 'F6',
    question: 'Which OAuth grants are switched on?',
    async ask(instance) {
      const rows = await properties(instance, 'nameSTARTSWITHglide.oauth.inbound.')
      return open(
        rows.map(({ name, value }) => `${name}=${value}`).join(', ') || 'none of the properties is there',
        rows
      )
    },
  },
  {
    id: 'F6',
    question: 'Which values has the scope restriction of a client?',
    async ask(instance) {
      const query = 'name=oauth_entity^elementLIKEscope_restriction'
      const rows = await instance.rows({ table: 'sys_choice', query, fields: ['element', 'value', 'label'] })
      return judged(
        rows.some(({ value }) => value === 'broadly_scoped'),
        list(rows, 'value'),
        rows
      )
    },
  },
  {
    id: 'F7',
    question: 'Has every module of the app a role?',
    async ask(instance) {
      const query = `sys_scope.scopeSTARTSWITH${SCOPE}^active=true`
      const rows = await instance.rows({ table: 'sys_app_module', query, fields: ['title', 'link_type', 'roles'] })
      const without = rows.filter((row) => row['link_type'] !== 'SEPARATOR' && !row['roles'])
      return judged(without.length === 0, `${rows.length} modules, without a role: ${list(without, 'title')}`, rows)
    },
  },
  {
    id: 'F8',
    question: 'Which application has the scope, and what is the company code of the instance?',
    async ask(instance) {
      const fields = ['sys_id', 'sys_class_name', 'name', 'version', 'vendor_prefix']
      const rows = await instance.rows({ table: 'sys_scope', query: `scope=${SCOPE}`, fields })
      const [code] = await properties(instance, 'name=glide.appcreator.company.code')
      return open(`${list(rows, 'sys_class_name')}; company code ${code?.['value'] || 'none'}`, rows)
    },
  },
  {
    id: 'F9',
    question: 'Which access rules guard what became of an import row?',
    async ask(instance) {
      const query = `nameSTARTSWITHsys_import_set_row^ORnameSTARTSWITH${SCOPE}_kandji_import_set_^ORname=sys_import_set^type=record^operation=read^active=true^ORDERBYname`
      const rules = await instance.rows({
        table: 'sys_security_acl',
        query,
        fields: ['sys_id', 'name', 'type'],
        limit: 100,
      })
      const ids = rules.map(({ sys_id }) => sys_id).join(',')
      const roles = await instance.rows({
        table: 'sys_security_acl_role',
        query: `sys_security_aclIN${ids}`,
        fields: ['sys_security_acl', 'sys_user_role.name'],
        limit: 500,
      })
      const rows = rules.map(({ sys_id, name = '' }) => {
        const own = roles.filter((row) => row['sys_security_acl'] === sys_id)
        return { name, roles: own.map((row) => row['sys_user_role.name']).join(',') }
      })
      return open(`${rows.length} rules`, rows)
    },
  },
  {
    id: 'F10',
    question: 'May identification feed software installations (com.snc.samp.ire.datasource.integration)?',
    async ask(instance) {
      const rows = await properties(instance, 'nameSTARTSWITHcom.snc.samp.ire')
      return open(rows.map(({ name, value }) => `${name}=${value}`).join(', ') || 'no such property', rows)
    },
  },
  {
    id: 'F11',
    question: 'Columns of sys_rest_insert_multiple',
    async ask(instance) {
      const rows = await columnsOf(instance, 'nameSTARTSWITHsys_rest_insert_multiple')
      const names = rows.map(({ element }) => element)
      const missing = ['source_table', 'transformation', 'column_mapping'].filter((name) => !names.includes(name))
      return judged(
        missing.length === 0,
        missing.length === 0 ? 'as used here' : `not there: ${missing.join(', ')}`,
        rows
      )
    },
  },
  {
    id: 'F12',
    question: 'May other scopes write software usage and installations?',
    async ask(instance) {
      const rows = await flagsOf(instance, ['samp_sw_usage', 'cmdb_sam_sw_install', 'cmdb_sam_sw_discovery_model'])
      const usage = rows.find(({ name }) => name === 'samp_sw_usage')
      if (usage === undefined) return open('samp_sw_usage is not there: no SAM Pro', rows)
      return judged(usage['create_access'] === 'true', `samp_sw_usage: create ${usage['create_access']}`, rows)
    },
  },
  {
    id: 'F13',
    question: 'Are deletions of an upgrade applied here?',
    async ask(instance) {
      const rows = await properties(instance, 'nameSTARTSWITHcom.glide.apps.include')
      return open(rows.map(({ name, value }) => `${name}=${value}`).join(', ') || 'no such property', rows)
    },
  },
  {
    id: 'F13',
    question: 'Dispositions of an upgrade',
    async ask(instance) {
      const query = 'name=sys_upgrade_history_log^element=disposition'
      const rows = await instance.rows({ table: 'sys_choice', query, fields: ['value', 'label'], limit: 100 })
      return open(`${rows.length} choices`, rows)
    },
  },
  {
    id: 'F14',
    question: 'Are the tables of the Robust Transform Engine and of IntegrationHub ETL there?',
    ask: (instance) =>
      tablesThere(instance, [
        'sys_rte_eb_definition',
        'sys_rte_eb_entity',
        'sys_rte_eb_field_mapping',
        'sys_robust_import_set_transformer',
        'cmdb_inst_application',
        'cmdb_inst_application_feed',
        'cmdb_inst_entity',
      ]),
  },
  {
    id: 'F14',
    question: 'Columns of the definition tables',
    async ask(instance) {
      const query = 'nameSTARTSWITHsys_rte_eb^ORname=cmdb_inst_entity^ORname=sys_robust_import_set_transformer'
      const rows = await columnsOf(instance, query, 500)
      return open(`${rows.length} columns: compare with src/instance/platform/tables/robust-transform-engine.ts`, rows)
    },
  },
  {
    id: 'F15',
    question: 'Do computers from Kandji have duplicates?',
    async ask(instance) {
      const count = await instance.count('cmdb_ci_computer', `${KANDJI}^duplicate_ofISNOTEMPTY`)
      return judged(count === 0, `${count} are marked as duplicates`)
    },
  },
  {
    id: 'F17',
    question: 'Is Kandji a discovery source, and may other scopes write choices?',
    async ask(instance) {
      const query = 'name=cmdb_ci^element=discovery_source^value=Kandji'
      const choices = await instance.rows({ table: 'sys_choice', query, fields: ['value', 'inactive', 'language'] })
      const flags = await flagsOf(instance, ['sys_choice'])
      const isActive = choices.some(({ inactive }) => inactive !== 'true')
      return judged(
        isActive,
        `${isActive ? 'active' : 'not active'}; sys_choice: create ${list(flags, 'create_access')}`,
        flags
      )
    },
  },
  {
    id: 'F18',
    question: 'Did a script of the app fail to load a module?',
    async ask(instance) {
      const query = `messageLIKErequire^messageLIKE${SCOPE}^level=2^ORDERBYDESCsys_created_on`
      const rows = await instance.rows({ table: 'syslog', query, fields: ['sys_created_on', 'message'], limit: 10 })
      return judged(rows.length === 0, rows.length === 0 ? 'nothing in the log' : `${rows.length} errors`, rows)
    },
  },
  {
    id: 'F23',
    question: 'Are the coalesce columns of the targets indexed?',
    async ask(instance) {
      const query = 'logical_table_nameINcmdb_ci,cmdb_ci_hardware,cmdb_ci_computer,x_kandj_kandji_mdm'
      const rows = await instance.rows({
        table: 'sys_index',
        query,
        fields: ['logical_table_name', 'col_name_string'],
        limit: 200,
      })
      return open(`${rows.length} indexes`, rows)
    },
  },
  {
    id: 'F24',
    question: 'Are the tables of the app closed to other scopes?',
    async ask(instance) {
      const fields = ['name', 'access', 'read_access', 'create_access']
      const query = `nameSTARTSWITH${SCOPE}_^ORDERBYname`
      const rows = await instance.rows({ table: 'sys_db_object', query, fields })
      const readable = rows.filter((row) => row['access'] === 'public' && row['read_access'] === 'true')
      return open(`${rows.length} tables, open to other scopes: ${list(readable, 'name')}`, rows)
    },
  },
  {
    id: 'F25',
    question: 'Which time zone has the nightly job?',
    async ask(instance) {
      const query = `sys_scope.scopeSTARTSWITH${SCOPE}`
      const rows = await instance.rows({
        table: 'sysauto_script',
        query,
        fields: ['name', 'active', 'run_time', 'time_zone'],
      })
      return open(rows.map(({ name, time_zone }) => `${name}: ${time_zone || 'none'}`).join(', ') || 'no job', rows)
    },
  },
  {
    id: 'F26',
    question: 'Is the class of handheld devices there (store app CMDB CI Class Models)?',
    ask: (instance) => tablesThere(instance, ['cmdb_ci_handheld_computing']),
  },
]
