// Who may reach what: tables, pages, script includes, REST operations, UI actions.

import type { BuiltRecord } from '../built-app.ts'
import { each, isTrue, recordsOf } from './rule.ts'
import type { Rule, Subject } from './rule.ts'

const CHECKLIST = 'servicenow-preflight, certification checklist'
const TOP_TEN = 'KB1270868'
/** ServiceNow's own access rule for all scripted REST APIs: it says nothing about this app. */
const GENERIC_REST = ['cf9d01d3e73003009d6247e603f6a990', 'Scripted REST External Default']

/** Roles of an active access rule with this type and one of these names. */
function isSecured(subject: Subject, type: string, names: string[]): boolean {
  return recordsOf(subject, 'sys_security_acl').some(
    ({ values }) =>
      (values.type ?? '').toLowerCase() === type &&
      names.includes(values.name ?? '') &&
      isTrue(values.active) &&
      recordsOf(subject, 'sys_security_acl_role').some((role) => role.values.sys_security_acl === values.sys_id)
  )
}

const rolesOfAction = (subject: Subject, action: BuiltRecord): BuiltRecord[] =>
  recordsOf(subject, 'sys_ui_action_role').filter(({ values }) => values.sys_ui_action === action.values.sys_id)

export const ACCESS_RULES: Rule[] = [
  {
    title: 'A UI page has an access rule of its own',
    source: TOP_TEN,
    find: (subject) =>
      each(
        recordsOf(subject, 'sys_ui_page'),
        ({ values }) => {
          const endpoint = (values.endpoint ?? '').replace(/\.do$/, '')
          return isSecured(subject, 'ui_page', [endpoint, values.name ?? ''].filter(Boolean))
            ? ''
            : 'a UI page without access rule'
        },
        "Add an Acl of type 'ui_page' that names a role"
      ),
  },
  {
    title: 'A script include that clients call has an execute rule',
    source: TOP_TEN,
    find: (subject) =>
      each(
        recordsOf(subject, 'sys_script_include').filter(
          ({ values }) => isTrue(values.client_callable) || isTrue(values.sandbox_callable)
        ),
        ({ values }) =>
          isSecured(subject, 'client_callable_script_include', [values.name ?? '', values.api_name ?? ''])
            ? ''
            : 'clients may call it, and no rule says which',
        "Add an Acl of type 'client_callable_script_include' that names a role"
      ),
  },
  {
    title: 'A scripted REST operation asks for sign-in and for a right',
    source: CHECKLIST,
    find: (subject) =>
      each(
        recordsOf(subject, 'sys_ws_operation'),
        ({ values }) =>
          isTrue(values.requires_authentication) && isTrue(values.requires_acl_authorization)
            ? ''
            : 'anybody may call this REST operation',
        'Set authentication: true and authorization: true'
      ),
  },
  {
    title: 'A scripted REST API has a rule of its own, not the generic one',
    source: CHECKLIST,
    find: (subject) =>
      each(
        recordsOf(subject, 'sys_ws_definition', 'sys_ws_operation'),
        ({ table, values, names }) => {
          const rule = `${values.enforce_acl ?? ''}`
          const isGeneric = GENERIC_REST.includes(rule) || GENERIC_REST.includes(names.enforce_acl ?? '')
          return isGeneric || (table === 'sys_ws_definition' && rule === '')
            ? 'it has the generic access rule, or none'
            : ''
        },
        "Add an Acl of type 'rest_endpoint', and name it in enforceAcl"
      ),
  },
  {
    title: 'A UI action has a condition and a role',
    source: TOP_TEN,
    find: (subject) =>
      each(
        recordsOf(subject, 'sys_ui_action').filter(({ values }) => isTrue(values.active)),
        (action) =>
          (action.values.condition ?? '').trim() !== '' && rolesOfAction(subject, action).length > 0
            ? ''
            : 'a UI action without condition or role',
        'Set a condition that the server checks, and roles'
      ),
  },
  {
    title: 'Every module has roles',
    source: TOP_TEN,
    find: (subject) =>
      each(
        recordsOf(subject, 'sys_app_module').filter(({ values }) => values.active !== 'false'),
        ({ values }) => ((values.roles ?? '').trim() === '' ? 'a module without roles' : ''),
        'Set roles: those that can open what it leads to'
      ),
  },
  {
    title: 'Tables of the app are closed to scripts of other scopes, or the documents say that they are open',
    source: 'c_ApplicationAccessSettings; the review of November 2026 (F24)',
    find: (subject) =>
      each(
        recordsOf(subject, 'sys_db_object').filter(
          ({ values }) => values.access !== 'package_private' && isTrue(values.read_access)
        ),
        ({ values }) =>
          subject.documents.some(
            (text) => text.includes(values.name ?? '') && /other (scopes|applications|apps)/i.test(text)
          )
            ? ''
            : 'scripts of other scopes may read it, and no document says so',
        "Set accessibleFrom: 'package_private' and actions: [], or name the table in README or docs as open to other scopes"
      ),
  },
  {
    title: 'A job runs as nobody in particular',
    source: CHECKLIST,
    find: (subject) =>
      each(
        recordsOf(subject, 'sysauto_script'),
        ({ values }) => ((values.run_as ?? '') === '' ? '' : 'a job that runs as a person'),
        'Leave runAs empty'
      ),
  },
]
