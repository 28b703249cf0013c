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
  if (!parts) return { url: '', fault: `${expected}, got ${JSON.stringify(text)}` }
  const [scheme, host, port] = [parts[1].toLowerCase(), parts[2].toLowerCase(), parts[3] || '']
  if (scheme === 'http' && !LOOPBACK.test(host))
    return { url: '', fault: `${expected}: only this machine is called without https, got ${JSON.stringify(text)}` }
  return { url: `${scheme}://${host}${port}`, fault: '' }
}
