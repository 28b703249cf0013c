// Every way in which a secret may be echoed.

const entities = (text: string, one: (code: number) => string) =>
  [...text].map((character) => one(character.codePointAt(0)!)).join('')
const NAMES: Record<string, string> = { '"': 'quot', '&': 'amp', '<': 'lt', '>': 'gt', é: 'eacute', "'": 'apos' }
const named = (text: string) => text.replace(/["&<>é']/g, (character) => `&${NAMES[character]};`)
const everyByte = (text: string) =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')

/** How services, proxies and logs write a text that they repeat. */
export const ENCODINGS: Record<string, (text: string) => string> = {
  plain: (text) => text,
  JSON: (text) => JSON.stringify(text),
  'JSON with slashes escaped': (text) => JSON.stringify(text).replaceAll('/', String.raw`\/`),
  'JSON in JSON': (text) => JSON.stringify(JSON.stringify(text)),
  'JSON in code units': (text) =>
    [...text].map((c) => String.raw`\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  'JSON as Java writes it': (text) =>
    JSON.stringify(text).replace(/[<>&'é]/g, (c) => String.raw`\u00${c.charCodeAt(0).toString(16).toUpperCase()}`),
  'an address': (text) => encodeURIComponent(text),
  'an address in small letters': (text) => encodeURIComponent(text).replace(/%../g, (code) => code.toLowerCase()),
  'a form': (text) => new URLSearchParams({ x: text }).toString(),
  'an address, twice': (text) => encodeURIComponent(encodeURIComponent(text)),
  'every byte in percent': everyByte,
  'named entities': named,
  'decimal entities': (text) => entities(text, (code) => `&#${code};`),
  'hexadecimal entities': (text) => entities(text, (code) => `&#x${code.toString(16).toUpperCase()};`),
  'padded entities': (text) => entities(text, (code) => `&#${String(code).padStart(5, '0')};`),
  hex: (text) => Buffer.from(text).toString('hex'),
  HEX: (text) => Buffer.from(text).toString('hex').toUpperCase(),
  ...Object.fromEntries(
    ['', 'a', 'ab', 'Bearer ', 'kandji.service:', '{"access_token":"'].flatMap((before) =>
      (['base64', 'base64url'] as const).flatMap((form) =>
        ['', '!', '"}'].map((behind) => [
          `${form} of ${before}…${behind}`,
          (text: string) => Buffer.from(before + text + behind).toString(form),
        ])
      )
    )
  ),
  'Base64 in an address': (text) => encodeURIComponent(Buffer.from(`u:${text}`).toString('base64')),
}
