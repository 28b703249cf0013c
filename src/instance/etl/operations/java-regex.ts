// Regular expressions are Java's on the platform: what differs from JavaScript's is translated, as far as it can be.
// Source: the documentation of java.util.regex.Pattern and Matcher.replaceAll.

const COMPILED = new Map<string, RegExp>()

const CLASSES: Record<string, string> = {
  Alpha: 'A-Za-z',
  Digit: '0-9',
  Alnum: 'A-Za-z0-9',
  Upper: 'A-Z',
  Lower: 'a-z',
  Space: '\\s',
  Blank: ' \\t',
  Punct: '!-\\/:-@\\[-`{-~',
  XDigit: '0-9A-Fa-f',
  ASCII: '\\x00-\\x7F',
  Cntrl: '\\x00-\\x1F\\x7F',
}

/** @throws Error that names the expression when JavaScript has no such thing */
export function javaRegExp(pattern: string): RegExp {
  let expression = COMPILED.get(pattern)
  if (expression) return expression
  const inline = /^\(\?([imsu]+)\)/.exec(pattern)
  const flags = `g${[...(inline?.[1] ?? '')].filter((flag) => 'ims'.includes(flag)).join('')}`
  const body = translated(pattern.slice(inline?.[0].length ?? 0))
  try {
    expression = new RegExp(body, body.includes('\\p{') ? `${flags}u` : flags)
  } catch (error) {
    throw new Error(`The regular expression ${pattern} can't be read: ${(error as Error).message}`)
  }
  COMPILED.set(pattern, expression)
  return expression
}

/** Quoted parts, named classes and anchors, in brackets or outside of them. */
function translated(pattern: string): string {
  let inBrackets = false
  return pattern.replace(
    /\\Q([\s\S]*?)(?:\\E|$)|\\p\{(\w+)\}|\\[\s\S]|[[\]]/g,
    (token, quoted: string | undefined, name: string | undefined) => {
      if (token === '[' || token === ']') inBrackets = token === '['
      if (quoted !== undefined) return quoted.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
      const characters = name === undefined ? undefined : CLASSES[name]
      if (characters) return inBrackets ? characters : `[${characters}]`
      if (inBrackets) return token
      return token === '\\A' ? '^' : /^\\[zZ]$/.test(token) ? '$' : token
    }
  )
}

/** `$1` and `${name}` stand for groups, a backslash takes the next character as it is. */
export const javaReplacement = (replacement: string): string =>
  replacement.replace(/\\([\s\S])|\$\{(\w+)\}|\$(?!\d)/g, (_, escaped: string | undefined, name: string | undefined) =>
    escaped !== undefined ? (escaped === '$' ? '$$' : escaped) : name !== undefined ? `$<${name}>` : '$$'
  )
