// The floors of each program, ground first: a room imports from floors below its own only, so no two rooms need each
// other. A room is a folder (`etl/`) or a file (`log.ts`) directly under the program's folder; rooms in one line lie on one
// floor and do not import each other.

export const FLOORS = {
  // The engine of database files: push and instance share it.
  'src/sqlite': { floors: [['database.ts'], ['node-engine.ts'], ['open.ts']] },
  // What tests of others import: it knows the instance as a program alone.
  'src/local-instance': { floors: [['options.ts'], ['server.ts', 'connection.ts'], ['index.ts', 'jest.ts']] },
  // What the local servers share: it knows neither.
  'src/local': { floors: [['faults.ts', 'address.ts', 'certificate.ts']] },
  'src/instance': {
    floors: [
      ['script-contexts.ts'],
      ['sys-ids.ts', 'session.ts', 'log-line.ts', 'script-errors.ts', 'demo-users.ts', 'own-certificate.ts', 'zip.ts'],
      ['platform/'],
      ['database/'],
      ['values/', 'limits/'],
      ['kernel.ts'],
      ['store.ts'],
      ['platform.ts'],
      ['log.ts', 'log-printer.ts', 'deferred.ts', 'records/'],
      ['settings/', 'security/', 'accounts.ts'],
      ['scripting/'],
      ['glide/'],
      ['etl/'],
      ['import-sets/', 'jobs/', 'packages/', 'atf/'],
      ['rest/', 'pages/'],
      // Only what starts an instance takes the whole of it; others the lowest of kernel.ts, store.ts and platform.ts that
      // they need.
      ['instance.ts'],
      ['start.ts'],
      ['program/'],
      ['main.ts', 'packaged.ts'],
    ],
    // The interfaces of the running instance name what the assembly puts together. Types only.
    typesFromAbove: {
      'kernel.ts': ['log.ts'],
      'store.ts': ['records/'],
      'platform.ts': ['etl/', 'glide/', 'import-sets/', 'jobs/', 'scripting/', 'security/'],
    },
    outside: ['src/local/', 'src/sqlite/', 'package.json', 'packages/local-instance/package.json'],
  },
  // Pages of the app in the browser: an entry a page, a room of its own for each.
  'src/client': {
    floors: [
      ['rest/'],
      ['parts/'],
      ['health/', 'mapping/', 'connection/'],
      ['health.tsx', 'mapping.tsx', 'connection.tsx'],
    ],
  },
  'src/push': {
    floors: [
      ['problem-code.ts', 'version.ts'],
      [
        'text.ts',
        'text-file.ts',
        'address.ts',
        'json.ts',
        'errors.ts',
        'clock.ts',
        'visible.ts',
        'encodings.ts',
        'summary.ts',
      ],
      ['custody.ts', 'redactor.ts', 'sqlite/'],
      ['postgres/'],
      ['http/'],
      ['kandji/', 'servicenow/'],
      ['configuration/'],
      ['delivery/'],
      ['inventory/', 'apps/', 'leavers/', 'drift/', 'reports/'],
      ['state/'],
      ['services.ts'],
      ['terms.ts'],
      ['run/'],
      ['push-run.ts'],
      ['sync.ts'],
      ['status/', 'connect/', 'preview/', 'check/', 'daemon/'],
      ['tenants/'],
      ['cli/'],
    ],
    // What app and companion judge by one list.
    outside: ['src/server/shared/', 'src/sqlite/', 'package.json'],
  },
}

/** Looks at each import of a file of the programs above. Paths are compared as text: nothing is read. */
export const floorsRule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = context.filename.replaceAll('\\', '/').replace(`${context.cwd.replaceAll('\\', '/')}/`, '')
    const base = Object.keys(FLOORS).find((folder) => file.startsWith(`${folder}/`))
    if (!base) return {}
    const room = roomOf(base, file)
    const check = (node, typesOnly) => {
      const asked = node?.value
      if (typeof asked !== 'string' || !asked.startsWith('.')) return
      const message = problem(base, room, target(file, asked), typesOnly)
      if (message) context.report({ node, message })
    }
    return {
      Program(program) {
        if (floorOf(base, room) < 0)
          context.report({
            node: program,
            message: `${base}/${room} has no floor: give it one in eslint.config/floors.mjs.`,
          })
      },
      ImportDeclaration: (node) => check(node.source, isTypesOnly(node)),
      ExportNamedDeclaration: (node) => check(node.source, isTypesOnly(node)),
      ExportAllDeclaration: (node) => check(node.source, isTypesOnly(node)),
      ImportExpression: (node) => check(node.source, false),
      TSImportType: (node) => check(node.source ?? node.argument?.literal, true),
    }
  },
}

function problem(base, room, path, typesOnly) {
  const { outside = [], typesFromAbove = {} } = FLOORS[base]
  if (!path.startsWith(`${base}/`)) {
    if (outside.some((folder) => path.startsWith(folder))) return undefined
    return `Expected an import from ${[`${base}/`, ...outside].join(' or ')}, got ${path}.`
  }
  const asked = roomOf(base, path)
  if (asked === room || floorOf(base, asked) < floorOf(base, room)) return undefined
  if (typesOnly && typesFromAbove[room]?.includes(asked)) return undefined
  return `${room} lies below ${asked}, or beside it: move what both need to a lower floor (eslint.config/floors.mjs).`
}

const floorOf = (base, room) => FLOORS[base].floors.findIndex((rooms) => rooms.includes(room))

/** `etl/` for `src/instance/etl/ire/engine.ts`, `log.ts` for `src/instance/log.ts`. */
const roomOf = (base, path) => /^[^/]+\/?/.exec(path.slice(base.length + 1))[0]

/** The path that a relative import means. */
const target = (file, asked) => new URL(asked, `file:///${file}`).pathname.slice(1)

const isTypesOnly = (node) =>
  node.importKind === 'type' ||
  node.exportKind === 'type' ||
  (node.specifiers?.length > 0 &&
    node.specifiers.every((one) => one.importKind === 'type' || one.exportKind === 'type'))
