// kandji-push preview

import type { PreviewResult } from '../preview/change.ts'
import { runPreview } from '../preview/preview.ts'
import { Redactor } from '../redactor.ts'
import { resultOfBadSettings } from './bad-settings.ts'
import { readEnvironment } from './environment.ts'
import { changesText, previewText } from './preview-report.ts'
import { withGroup, type GroupFlags } from './options.ts'
import { talkOf, type AddCommand, type Terminal } from './terminal.ts'
import { jsonLine } from '../visible.ts'

type Flags = GroupFlags & { json?: boolean; verbose?: boolean; all?: boolean; acceptLeavers?: boolean }

export const addPreview: AddCommand = (program, terminal, done) => {
  withGroup(program.command('preview'))
    .description('show what a sync would create and change in ServiceNow; nothing is written anywhere')
    .option('--all', 'show what `sync --all` would do')
    .option('--accept-leavers', 'show what `sync --accept-leavers` would do')
    .option('--json', 'print the changes as one object on stdout')
    .option('--verbose', 'log each request on stderr')
    .action(async (flags: Flags) => {
      const result = await resultOf(flags, terminal)
      terminal.stdout.write(flags.json ? `${jsonLine(result.preview)}\n` : changesText(result))
      if (!terminal.quiet || result.exitCode !== 0) terminal.stderr.write(previewText(result))
      done(result.exitCode)
    })
}

async function resultOf(flags: Flags, terminal: Terminal): Promise<PreviewResult> {
  const { limit, serial, blueprint, all, acceptLeavers } = flags
  const options = { limit, serial, blueprint, all, acceptLeavers }
  try {
    return await runPreview(readEnvironment(terminal.env), options, talkOf(terminal, flags))
  } catch (error) {
    const { summary, exitCode, failure } = resultOfBadSettings(error, terminal.env, new Redactor())
    const devices = { ...summary.devices, create: 0, update: 0 }
    const preview = { ...summary, devices, changes: [], differs: [], ownColumns: [], assumptions: [] }
    return { preview, exitCode, ...(failure !== undefined && { failure }) }
  }
}
