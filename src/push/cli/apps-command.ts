// kandji-push apps

import { runApps } from '../sync.ts'
import { oneRun, type RunFlags } from './one-run.ts'
import { withGroup, type GroupFlags } from './options.ts'
import type { AddCommand } from './terminal.ts'

type Flags = RunFlags & GroupFlags & { acceptLeavers?: boolean; acceptRemovals?: boolean }

export const addApps: AddCommand = (program, terminal, done) => {
  withGroup(program.command('apps'))
    .description('as sync, and then bring the installed apps of the Macs, for Software Asset Management (SAM Pro)')
    .option('--json', 'print one summary object on stdout')
    .option('--accept-leavers', 'the devices that are gone from Kandji are really gone, however many they are')
    .option('--accept-removals', 'the apps that are gone from the devices are really gone, however many they are')
    .option('--verbose', 'log each request and row on stderr')
    .action(async (flags: Flags) => {
      const { limit, serial, blueprint, acceptLeavers, acceptRemovals } = flags
      const options = { limit, serial, blueprint, acceptLeavers, acceptRemovals }
      done(await oneRun(flags, terminal, (config, io) => runApps(config, options, io)))
    })
}
