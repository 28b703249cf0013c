// Output whose reader may go away: a closed pipe, a terminal that was shut, a full disk behind a redirection.

/**
 * From now on nothing that happens to this stream ends the program: what cannot be written is lost, and the work continues. Node
 * would throw, at once or by an event that nobody listens to.
 */
export function writeRegardless(stream: NodeJS.WriteStream): void {
  stream.on('error', () => {})
  const write = stream.write.bind(stream) as (...args: unknown[]) => boolean
  stream.write = (...args: unknown[]): boolean => {
    try {
      return write(...args)
    } catch {
      return false
    }
  }
}
