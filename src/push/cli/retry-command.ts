// kandji-push retry

import { runRetry } from '../sync.ts'
import { oneRun, type RunFlags } from './one-run.ts'
import { serialNumber } from './options.ts'
import type { AddCommand } from './terminal.ts'

type Flags = RunFlags & { serial?: string }

export const addRetry: AddCommand = (program, terminal, done) => {
  program
    .command('retry')
    .description('send what ServiceNow has refused or noted again, and whatever else waits; Kandji is not asked')
    .option('--json', 'print one summary object on stdout')
    .option('--serial <serial>', 'of what was refused or noted, only the rows of this serial number', serialNumber)
    .option('--verbose', 'log each request and row on stderr')
    .action(async (flags: Flags) => {
      const { serial } = flags
      done(
        await oneRun(flags, terminal, (config, io) => runRetry(config, { serial }, io), { command: 'retry', serial })
      )
    })
}
