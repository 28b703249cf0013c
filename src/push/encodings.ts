// How one text may be written inside of another one: as it is, escaped for JSON, for an address or a form, for HTML, or in Base64.

/** Names of HTML's entities for U+00A0 to U+00FF (HTML 4.01, 24.2.1), in their order. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' '
  )

/** Those of ASCII, HTML 5's for punctuation included, since some encoders write everything that is no letter. */
const ASCII: Readonly<Record<string, string>> = {
  '"': 'quot|QUOT',
  '&': 'amp|AMP',
  '<': 'lt|LT',
  '>': 'gt|GT',
  "'": 'apos',
  '!': 'excl',
  '#': 'num',
  $: 'dollar',
  '%': 'percnt',
  '(': 'lpar',
  ')': 'rpar',
  '*': 'ast|midast',
  '+': 'plus',
  ',': 'comma',
  '-': 'hyphen|dash',
  '.': 'period',
  '/': 'sol',
  ':': 'colon',
  ';': 'semi',
  '=': 'equals',
  '?': 'quest',
  '@': 'commat',
  '[': 'lbrack|lsqb',
  '\\': 'bsol',
  ']': 'rbrack|rsqb',
  '^': 'Hat',
  _: 'lowbar|UnderBar',
  '`': 'grave|DiacriticalGrave',
  '{': 'lbrace|lcub',
  '|': 'verbar|vert',
  '}': 'rbrace|rcub',
  '~': 'tilde',
}

/** Fewer characters would be met by chance. */
const SHORTEST_CORE = 6

/** Finds a text in any of these encodings, also where they are mixed. */
export function spelled(text: string): RegExp {
  return new RegExp([...text].map((character) => `(?:${formsOf(character).join('|')})`).join(''), 'g')
}

/**
 * Finds what a text comes to inside of Base64 (or its form for addresses), by where it begins in what was encoded: each
 * character that depends on nothing else.
 */
export function base64Cores(text: string): RegExp[] {
  const bytes = Buffer.from(text)
  const cores = [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64')
    return encoded.slice(Math.ceil((8 * offset) / 6), Math.floor((8 * (offset + bytes.length)) / 6))
  })
  return cores
    .filter(({ length }) => length >= SHORTEST_CORE)
    .map((core) => new RegExp([...core].map((character) => BASE64[character] ?? character).join('')))
}

/** The two characters of Base64 that addresses and JSON write in another way. */
const BASE64: Readonly<Record<string, string>> = {
  '+': String.raw`(?:[-+ ]|%2[bB]|\\u002[bB]|&#43;|&#x2[bB];)`,
  '/': String.raw`(?:_|\\*\/|%2[fF]|\\u002[fF]|&#47;|&#x2[fF];)`,
}

function formsOf(character: string): string[] {
  const code = character.codePointAt(0)!
  const forms = [
    // As it is, or escaped by so many backslashes as JSON inside of JSON has.
    `${/[\w\s]/.test(character) ? '' : String.raw`\\*`}${literally(character)}`,
    // Encoded once or, behind a proxy, twice.
    [...Buffer.from(character)].map((byte) => `%(?:25)?${anyCase(hex(byte, 2))}`).join(''),
    `&#0*${code};?`,
    `&#[xX]0*${anyCase(code.toString(16))};?`,
    [...utf16(character)].map((unit) => String.raw`\\+u${anyCase(hex(unit, 4))}`).join(''),
    String.raw`\\+u\{0*${anyCase(code.toString(16))}\}`,
  ]
  if (code < 256) forms.push(String.raw`\\+x${anyCase(hex(code, 2))}`)
  const names = ASCII[character] ?? LATIN_1[code - 0xa0]
  if (names) forms.push(`&(?:${names});?`)
  if (character === ' ') forms.push(String.raw`\+`)
  const short = { '\n': 'n', '\r': 'r', '\t': 't', '\b': 'b', '\f': 'f' }[character]
  if (short) forms.push(String.raw`\\+${short}`)
  return forms
}

function literally(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
}

function anyCase(digits: string): string {
  return digits.replace(/[a-f]/gi, (digit) => `[${digit.toLowerCase()}${digit.toUpperCase()}]`)
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0')
}

function* utf16(character: string): Generator<number> {
  for (let index = 0; index < character.length; index++) yield character.charCodeAt(index)
}
