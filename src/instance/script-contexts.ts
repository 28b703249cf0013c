// Names that only scripts of some kinds are given: whoever uses one elsewhere is told where it is there. They are not globals
// that throw: a script may have a variable of its own by each of these names, or ask whether there is one by `typeof`.

interface Context {
  /** The kinds of script that are given the names. */
  scripts: string
  /** Whether the local instance runs such scripts. */
  run: boolean
  names: string[]
}

/** Source: ServiceNow docs, australia, the page of each kind of script. */
const CONTEXTS: Context[] = [
  { scripts: 'mail scripts', run: true, names: ['template', 'email_action'] },
  {
    scripts: 'mail scripts, and inbound email actions, which the local instance does not run,',
    run: true,
    names: ['email'],
  },
  { scripts: 'script actions and mail scripts', run: true, names: ['event'] },
  { scripts: 'Scripted REST resources', run: true, names: ['request', 'response'] },
  { scripts: 'transform maps', run: true, names: ['source', 'target', 'map'] },
  { scripts: 'display business rules', run: true, names: ['g_scratchpad'] },
  { scripts: 'actions and subflows of Workflow Studio', run: false, names: ['inputs', 'outputs', 'fd_data'] },
  { scripts: 'GraphQL resolvers', run: false, names: ['env'] },
  { scripts: 'remote table definitions', run: false, names: ['v_table', 'v_query', 'v_record'] },
  { scripts: 'UI actions and processors', run: true, names: ['action'] },
  { scripts: 'processors', run: false, names: ['g_request', 'g_response', 'g_processor', 'g_target'] },
  { scripts: 'sensors of Discovery', run: false, names: ['g_sensor', 'g_probe'] },
  { scripts: 'record producers', run: false, names: ['producer', 'cat_item'] },
  { scripts: 'workflow activities', run: false, names: ['workflow', 'activity'] },
  { scripts: 'Service Portal widgets', run: false, names: ['$sp', 'data', 'options', 'input'] },
  {
    scripts: 'scripts in the browser (client scripts, for one)',
    run: true,
    names: [
      'g_form',
      'g_list',
      'g_user',
      'g_menu',
      'GlideAjax',
      'GlideModal',
      'GlideDialogWindow',
      'window',
      'document',
      'console',
    ],
  },
]

const KNOWN = new Map(CONTEXTS.flatMap((context) => context.names.map((name) => [name, context])))

/**
 * Globals of browsers and Node.js that libraries of npm take for granted. Source: SDK docs 4.9.0, javascript-compatibility-guide and
 * npm-libraries-guide ("a pure JavaScript sandbox"), which name none of them.
 */
const OF_OTHER_ENGINES = new Set([
  ...['crypto', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'fetch', 'XMLHttpRequest', 'URL'],
  ...['URLSearchParams', 'TextEncoder', 'TextDecoder', 'Buffer', 'process', 'structuredClone', 'atob', 'btoa'],
  ...['performance', 'localStorage', 'sessionStorage', 'navigator', 'AbortController', 'Blob', 'FormData', 'self'],
])

/** Names that are the platform's: its classes, and the namespaces of its applications. */
const PLATFORM_CLASS = /^(?:Glide[A-Z]\w*|SNC\w*|sn_\w+)$/

/**
 * The message of a ReferenceError, with where the name is there when scripts of another kind are given it.
 * @param message as the engine has it: `<name> is not defined`
 */
export function explainUndefined(message: string): string {
  const [, name = ''] = /^(\S+) is not defined$/.exec(message) ?? []
  const context = KNOWN.get(name)
  if (OF_OTHER_ENGINES.has(name))
    return `${message}: browsers and Node.js have it, the script engine of the platform is not documented to`
  if (!context)
    return PLATFORM_CLASS.test(name) ? `${message}: the local instance has no ${name} in this scope` : message
  if (context.run) return `${message}: only ${context.scripts} have it`
  return `${message}: ${name} is not implemented by the local instance, which does not run ${context.scripts}`
}
