// kandji-push sync

import { runSync } from '../sync.ts'
import { oneRun, type RunFlags } from './one-run.ts'
import { withGroup, type GroupFlags } from './options.ts'
import type { AddCommand } from './terminal.ts'

type Flags = RunFlags & GroupFlags & { acceptLeavers?: boolean; all?: boolean }

export const addSync: AddCommand = (program, terminal, done) => {
  withGroup(program.command('sync'))
    .description('bring all changes of Kandji devices to ServiceNow, then end')
    .option('--json', 'print one summary object on stdout')
    .option('--all', 'send every device again, whatever was delivered before')
    .option('--accept-leavers', 'accept that devices missing from Kandji have really left, however many there are')
    .option('--verbose', 'log each request and row on stderr')
    .action(async (flags: Flags) => {
      const { limit, serial, blueprint, all, acceptLeavers } = flags
      const options = { limit, serial, blueprint, all, acceptLeavers }
      done(await oneRun(flags, terminal, (config, io) => runSync(config, options, io), { command: 'sync', ...options }))
    })
}
