// Ends a program on a Node that is too old for it. Imported for its effect, first of all.

/** As in package.json. */
const OLDEST = '20.18.1'
const BAD_USAGE = 2

const isOlder = (version: string): boolean => {
  const [have = [], need = []] = [version, OLDEST].map((text) => text.split('.').map(Number))
  const at = need.findIndex((part, index) => part !== have[index])
  return at >= 0 && (have[at] ?? 0) < need[at]!
}

if (isOlder(process.versions.node)) {
  process.stderr.write(`Expected Node ${OLDEST} or later, got ${process.versions.node}.\n`)
  process.exit(BAD_USAGE)
}

export {}
