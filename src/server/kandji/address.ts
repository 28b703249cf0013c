// The address of Kandji's API: kept without its path, and https unless it is this machine.

const ADDRESS = /^(https?):\/\/(\[[0-9a-f:]+\]|[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(:\d{1,5})?(?:[/?#].*)?$/i
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

export interface Address {
  /** `https://acme.api.kandji.io`; empty where there is a fault. */
  url: string
  /** What was expected and what was got; empty where all is well. */
  fault: string
}

export function addressOf(text: string): Address {
  const expected = 'expected the API URL of Kandji, such as https://acme.api.kandji.io'
  const parts = ADDRESS.exec(text.trim())
  if (!parts) return { url: '', fault: `${expected}, got ${shown(text)}` }
  const [scheme, host, port] = [parts[1].toLowerCase(), parts[2].toLowerCase(), parts[3] || '']
  if (scheme === 'http' && !LOOPBACK.test(host))
    return { url: '', fault: `${expected}: only this machine is called without https, got ${shown(text)}` }
  return { url: `${scheme}://${host}${port}`, fault: '' }
}

/** Scheme and host. Anything else may be the token, put where the address belongs. */
function shown(text: string): string {
  const parts = /^\s*([a-z]+:\/\/[^\s/?#@]+)(?:[/?#]|\s*$)/i.exec(text)
  return parts ? JSON.stringify(parts[1]) : 'something else'
}
