// Which hosts are this machine itself: plain http is for them alone, and no proxy is ever asked for them.

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\]|\[::ffff:7f[0-9a-f]{2}:[0-9a-f]{1,4}\])\.?$/

/** @param hostname as `URL` writes it: in small letters, numbers of IPv4 in full, IPv6 in brackets */
export function isLoopback(hostname: string): boolean {
  return LOOPBACK.test(hostname)
}
