// Progress on a terminal, on stderr.

import { SingleBar } from 'cli-progress'
import type { Progress } from '../terms.ts'

export function progressBar(stream: NodeJS.WriteStream): Progress {
  let bar: SingleBar | undefined
  const end = () => {
    bar?.stop()
    bar = undefined
  }
  return {
    begin(what, total) {
      end()
      const format = total > 0 ? `${what.padEnd(18)} {bar} {value}/{total}` : `${what.padEnd(18)} {value}`
      bar = new SingleBar({ stream, format, hideCursor: true, barCompleteChar: '█', barIncompleteChar: '░' })
      bar.start(total, 0)
    },
    advance: (count) => bar?.increment(count),
    end,
  }
}
