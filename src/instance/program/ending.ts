// When the program ends: on a signal, with the process that it was told to watch, or with its standard input. A test run
// that crashes leaves no instance behind.

/** How often the watched process is looked for. Milliseconds. */
const LOOK_EVERY = 500

export interface Watched {
  parentPid?: number
  endWithStdin?: boolean
}

/** Calls `end` when what is watched has ended. */
export function watchFor({ parentPid, endWithStdin }: Watched, end: () => void): void {
  if (parentPid !== undefined)
    setInterval(() => {
      if (!isAlive(parentPid)) end()
    }, LOOK_EVERY).unref()
  if (!endWithStdin) return
  // What it is told there is of no use: only the end counts, which is not seen without reading.
  process.stdin.on('end', end).on('close', end).on('error', end).resume()
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
