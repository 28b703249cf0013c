// What the app ships, and what it leaves alone.

import { platformTables } from '../../../src/instance/platform/index.ts'
import type { BuiltRecord } from '../built-app.ts'
import { each, isTrue, recordsOf } from './rule.ts'
import type { Rule, Subject } from './rule.ts'

const CHECKLIST = 'servicenow-preflight, certification checklist'
const TOP_TEN = 'KB1270868'
/** Tables that come with a store app or a plugin: a module on one is an error page where it is absent. */
const MAYBE_ABSENT = new Set([
  'cmdb_ci_handheld_computing',
  ...platformTables.filter(({ plugin }) => plugin).map(({ name }) => name),
])
const SCRIPT_TYPES = /^(script|script_plain|script_server|script_client|xml)$/
const LAYOUTS = ['sys_ui_list', 'sys_ui_section', 'sys_ui_form', 'sys_ui_related_list']
/** What the SDK's build writes into the pages of client code: not the app's to escape. */
const SDK_GLOBALS = /<!-- @sdk:now-ux-globals -->[^]*?<!-- @sdk:now-ux-globals -->/g
const SYS_ID = /\b[0-9a-f]{32}\b/
const SECRET = /secret|passw|token|api_?key|credential/i

const modulesOf = (subject: Subject): BuiltRecord[] =>
  recordsOf(subject, 'sys_app_module').filter(({ values }) => values.active !== 'false')

const isOwn = ({ app }: Subject, table: string): boolean => app.tables.some(({ name }) => name === table)

/** A module by its title, which leads somewhere. */
const wanted =
  (title: RegExp, what: string) =>
  (subject: Subject): ReturnType<Rule['find']> => {
    const [menu] = recordsOf(subject, 'sys_app_application')
    if (
      !menu ||
      modulesOf(subject).some(({ values }) => title.test(values.title ?? '') && values.link_type !== 'SEPARATOR')
    )
      return []
    return [{ record: menu, what: `no module ${what}`, remedy: `Add a module that leads to ${what}` }]
  }

export const RECORD_RULES: Rule[] = [
  { title: 'A module leads to support', source: TOP_TEN, find: wanted(/support/i, 'for support') },
  { title: 'A module leads to the privacy statement', source: CHECKLIST, find: wanted(/privacy/i, 'about privacy') },
  {
    title: 'A module leads to the accessibility statement',
    source: CHECKLIST,
    find: wanted(/accessib/i, 'about accessibility'),
  },
  {
    title: 'No module or report is on a table that may be absent, unless the app needs it anyway',
    source: TOP_TEN,
    find: (subject) =>
      each(
        [...modulesOf(subject), ...recordsOf(subject, 'sys_report')],
        ({ table, values }) => {
          const about = (table === 'sys_report' ? values.table : values.name) ?? ''
          const what = table === 'sys_report' ? 'report' : 'module'
          return MAYBE_ABSENT.has(about) && !subject.app.requires.has(pluginOf(about))
            ? `a ${what} on ${about}, a table that may be absent`
            : ''
        },
        'Take a table that every instance has, set a module inactive, or name the plugin in servicenow.requires of package.json'
      ),
  },
  {
    title: 'Own tables have the prefix of the scope',
    source: CHECKLIST,
    find: (subject) =>
      each(
        recordsOf(subject, 'sys_db_object').filter(() => subject.app.scope !== ''),
        ({ values }) =>
          (values.name ?? '').startsWith(`${subject.app.scope}_`) ? '' : 'a table without the prefix of the scope',
        `Begin its name with ${subject.app.scope}_`
      ),
  },
  {
    title: 'Tables of the platform keep their access rules, columns and default layouts',
    source: `${TOP_TEN}; ${CHECKLIST}`,
    find: (subject) =>
      each(
        recordsOf(subject, 'sys_security_acl', 'sys_dictionary', 'sys_choice_set', ...LAYOUTS),
        ({ table, values }) => {
          if (table === 'sys_security_acl' && values.type !== 'record') return ''
          const name = (values.name ?? '').split('.')[0]!
          if (name === '' || isOwn(subject, name)) return ''
          if (LAYOUTS.includes(table) && !/^(default view)?$/i.test(values.view ?? '')) return ''
          return `it changes ${name}, a table that is not the app's`
        },
        'Leave it out; a layout goes into a view of the app'
      ),
  },
  {
    title: 'No column of the app holds scripts',
    source: CHECKLIST,
    find: (subject) =>
      each(
        recordsOf(subject, 'sys_dictionary').filter(({ values }) => isOwn(subject, values.name ?? '')),
        ({ values, names }) =>
          SCRIPT_TYPES.test(values.internal_type ?? '') || SCRIPT_TYPES.test(names.internal_type ?? '')
            ? `column ${values.element} holds a script`
            : '',
        'Take a plain text, or logic of the app'
      ),
  },
  {
    title: 'No property has a secret in it',
    source: CHECKLIST,
    find: (subject) =>
      each(
        recordsOf(subject, 'sys_properties'),
        ({ values }) => {
          const isSecret = SECRET.test(values.name ?? '') || /^password/.test(values.type ?? '')
          return isSecret && (values.value ?? '') !== '' ? 'a secret in a property' : ''
        },
        'Ship the property empty, with the type password2'
      ),
  },
  {
    title: 'No homepages',
    source: TOP_TEN,
    find: (subject) =>
      each(recordsOf(subject, 'sys_portal_page', 'sys_home'), () => 'a homepage', 'Take a dashboard, or none'),
  },
  {
    title: 'No sys_ids in filters and addresses of modules',
    source: CHECKLIST,
    find: (subject) =>
      each(
        modulesOf(subject),
        ({ values }) => (SYS_ID.test(`${values.filter ?? ''} ${values.query ?? ''}`) ? 'a sys_id in a module' : ''),
        'Filter by a value that is the same on every instance'
      ),
  },
  {
    title: 'A UI page escapes what it shows',
    source: TOP_TEN,
    find: (subject) =>
      each(
        recordsOf(subject, 'sys_ui_page'),
        ({ values }) => {
          const own = (values.html ?? '').replace(SDK_GLOBALS, '')
          const open = [...own.matchAll(/\$[{[]([^}\]]+)[}\]]/g)].map(([, code]) => code!.trim())
          const bad = open.find(
            (code) =>
              !/^(JS|HTML|XML|URL|NS|SAFE|AMP|LT|GT|SP)\b/.test(code) &&
              !/getMessage\(|getFlushTimestamp|getSessionToken/.test(code)
          )
          return bad === undefined ? '' : `the expression ${bad} is not escaped`
        },
        'Write `${HTML:…}` or `${JS:…}`'
      ),
  },
  {
    title: 'A link into another window has rel="noopener"',
    source: CHECKLIST,
    find: (subject) =>
      each(
        recordsOf(subject, 'sys_ui_page'),
        ({ values }) =>
          [...(values.html ?? '').matchAll(/<a\b[^>]*target="_blank"[^>]*>/g)].some(([tag]) => !/noopener/.test(tag))
            ? 'a link into another window without rel="noopener"'
            : '',
        'Add rel="noopener noreferrer"'
      ),
  },
  {
    title: 'Lists of import rows show the serial number, and what became of the row',
    source: 'the review of November 2026 (F21)',
    find: (subject) =>
      each(
        recordsOf(subject, 'sys_db_object').filter(({ values }) =>
          subject.known.isA(values.name ?? '', 'sys_import_set_row')
        ),
        ({ values }) => {
          const list = recordsOf(subject, 'sys_ui_list').find((one) => one.values.name === values.name)
          const columns = recordsOf(subject, 'sys_ui_list_element')
            .filter((one) => one.values.list_id === list?.values.sys_id)
            .map((one) => one.values.element)
          const wantedColumns = [
            'sys_import_state',
            ...(subject.known.hasColumn(values.name ?? '', 'serial_number') ? ['serial_number'] : []),
          ]
          const missing = wantedColumns.filter((column) => !columns.includes(column))
          return missing.length > 0 ? `its list does not show ${missing.join(' and ')}` : ''
        },
        'Add a List with these columns in the default view'
      ),
  },
  {
    title: 'Something was looked at',
    source: CHECKLIST,
    find: (subject) =>
      isTrue(String(subject.app.records.length > 0))
        ? []
        : [{ record: NOTHING, what: 'no record at all', remedy: 'Build the app' }],
  },
]

const NOTHING: BuiltRecord = { file: 'the built app', table: 'a record', values: {}, names: {} }

const pluginOf = (table: string): string => platformTables.find(({ name }) => name === table)?.plugin ?? table
