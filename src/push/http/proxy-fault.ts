// What went wrong at the proxy itself, before a service was reached.

/** `refused` and `certificate` last until somebody acts; `lost` may pass. */
export type ProxyFaultKind = 'lost' | 'refused' | 'certificate'

export class ProxyFault extends Error {
  readonly kind: ProxyFaultKind

  /** @param message names the proxy, without any of its credentials */
  constructor(kind: ProxyFaultKind, message: string) {
    super(message)
    this.kind = kind
  }
}

/** fetch wraps what its dispatcher has thrown. */
export function proxyFaultIn(error: unknown): ProxyFault | undefined {
  let current = error
  while (current instanceof Error) {
    if (current instanceof ProxyFault) return current
    current = current.cause
  }
  return undefined
}
