// The page docs/glide-api.md: what of the Glide API the local instance has, as tables.

import classNames from '../../src/instance/glide/documented-classes.json'
import { type Coverage, glideCoverage, type Share } from './coverage.ts'

const percent = (part: number, whole: number): string => (whole ? `${Math.floor((100 * part) / whole)} %` : '–')

const figure = (share: Share | undefined): string =>
  share ? `${share.there.length} of ${share.there.length + share.missing.length}` : '–'

const quota = ({ there, missing }: Share): string => percent(there.length, there.length + missing.length)

function sum(shares: Array<Share | undefined>): Share {
  return {
    there: shares.flatMap((share) => share?.there ?? []),
    missing: shares.flatMap((share) => share?.missing ?? []),
  }
}

function table(rows: string[][]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  const line = (row: string[]): string => `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`
  const [head = [], ...body] = rows
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body.map(line)].join('\n')
}

const row = (name: string, reference: Share | undefined, typings: Share): string[] => [
  name,
  figure(reference),
  reference ? quota(reference) : '–',
  figure(typings),
  quota(typings),
]

function missingLines({ name, reference }: { name: string; reference: Share | undefined }): string[] {
  return reference?.missing.length
    ? [`- \`${name}\`: ${reference.missing.map((method) => `\`${method}\``).join(', ')}`]
    : []
}

function absentLines({ absent }: Coverage): string[] {
  return Object.entries(absent).map(([namespace, names]) => {
    const where = namespace === 'defaults' ? 'without a namespace' : `\`${namespace}\``
    return `- ${where}: ${names.join(', ')}`
  })
}

/** The text of docs/glide-api.md. */
export function glideApiPage(): string {
  const coverage = glideCoverage()
  const { classes } = coverage
  const all = row('All of them', sum(classes.map((one) => one.reference)), sum(classes.map((one) => one.typings)))
  const inGlobal = sum(coverage.global.map((one) => one.reference))
  const globally = ['All of them', figure(inGlobal), quota(inGlobal)]
  const known = Object.values(classNames).flat().length
  const absent = Object.values(coverage.absent).flat().length
  return `# The Glide API of the local instance

Written by \`node scripts/glide-api/page.mjs\` from the running code: do not edit.

What is not there does not answer with nothing: it throws \`<name> is not implemented by the local instance\`. Counted is
what an app finds in its own scope. _Reference_ are the methods on the class's page in ServiceNow's Server API reference
(Australia, scoped where there is such a page); _typings_ are those that \`@servicenow/glide\` names, which has many that
are documented nowhere.

${table([['Class', 'Reference', '', 'Typings', ''], ...classes.map((one) => row(one.name, one.reference, one.typings)), all])}

Scripts of the global scope find more, and are counted against the global pages of the same reference:

${table([['Class in the global scope', 'Reference', ''], ...coverage.global.map(({ name, reference }) => [name, figure(reference), quota(reference)]), globally])}

\`GlideRecordSecure\` has the methods of \`GlideRecord\`. \`Class.create\`, \`Object.extendsObject\`, script includes and modules
are part of the script engine, not of this list.

Of the ${known} classes that the typings name, ${known - absent} are there (${percent(known - absent, known)}); the other ${absent} throw.

## Methods of the reference that throw

${classes.flatMap(missingLines).join('\n')}

In the global scope:

${coverage.global.flatMap(missingLines).join('\n')}

## Classes that throw

${absentLines(coverage).join('\n')}
`
}
