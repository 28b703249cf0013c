// What build.mjs and deploy.mjs are given: their own options, and after `--` those of now-sdk. A mistyped option is refused, since
// without it something else would be built or installed than was meant.
import { parseArgs } from 'node:util'

/**
 * Prints `usage` and ends with 0 where --help is given, or with 2 where something is not known.
 * @param options as parseArgs of Node takes them
 * @returns {{ own: Record<string, string | boolean | undefined>, forSdk: string[] }}
 */
export function argumentsOf(options, usage) {
  const given = process.argv.slice(2)
  const separator = given.indexOf('--')
  const args = separator < 0 ? given : given.slice(0, separator)
  try {
    const { values } = parseArgs({ args, options: { ...options, help: { type: 'boolean', short: 'h' } } })
    if (!values.help) return { own: values, forSdk: separator < 0 ? [] : given.slice(separator + 1) }
    process.stdout.write(usage)
    process.exit(0)
  } catch (error) {
    process.stderr.write(`${error.message}\n\n${usage}`)
    process.exit(2)
  }
}
