// kandji-push apps

import { runApps } from '../sync.ts'
import { oneRun, type RunFlags } from './one-run.ts'
import { withGroup, type GroupFlags } from './options.ts'
import type { AddCommand } from './terminal.ts'

type Flags = RunFlags & GroupFlags & { acceptLeavers?: boolean; all?: boolean; acceptRemovals?: boolean }

export const addApps: AddCommand = (program, terminal, done) => {
  withGroup(program.command('apps'))
    .description('as sync, and then bring the installed apps of the Macs, for Software Asset Management (SAM Pro)')
    .option('--json', 'print one summary object on stdout')
    .option('--all', 'send every device and every app again, whatever was delivered before')
    .option('--accept-leavers', 'accept that devices missing from Kandji have really left, however many there are')
    .option('--accept-removals', 'accept that missing apps have really been removed, however many there are')
    .option('--verbose', 'log each request and row on stderr')
    .action(async (flags: Flags) => {
      const { limit, serial, blueprint, all, acceptLeavers, acceptRemovals } = flags
      const options = { limit, serial, blueprint, all, acceptLeavers, acceptRemovals }
      done(await oneRun(flags, terminal, (config, io) => runApps(config, options, io), { command: 'apps', ...options }))
    })
}
