// kandji-push preview

import type { Command } from 'commander'
import type { PreviewResult } from '../preview/change.ts'
import { runPreview } from '../preview/preview.ts'
import { Redactor } from '../redactor.ts'
import { settingsProblems } from './bad-settings.ts'
import { readEnvironment } from './environment.ts'
import { logger } from './logger.ts'
import { changesText, previewText } from './preview-report.ts'
import { progressBar } from './progress-bar.ts'
import { withGroup, type Terminal } from './sync-command.ts'

interface Flags {
  json?: boolean
  limit?: number
  serial?: string
  blueprint?: string
  verbose?: boolean
}

/** @param done is told the exit code */
export function addPreview(program: Command, terminal: Terminal, done: (exitCode: number) => void): void {
  withGroup(program.command('preview'))
    .description('show what a sync would create and change in ServiceNow; nothing is written anywhere')
    .option('--json', 'print the changes as one object on stdout')
    .option('--verbose', 'log each request on stderr')
    .action(async (flags: Flags) => {
      const result = await resultOf(flags, terminal)
      terminal.stdout.write(flags.json ? `${JSON.stringify(result.preview)}\n` : changesText(result))
      terminal.stderr.write(previewText(result))
      done(result.exitCode)
    })
}

async function resultOf(flags: Flags, { env, stderr, signal }: Terminal): Promise<PreviewResult> {
  const redactor = new Redactor()
  const { limit, serial, blueprint, verbose } = flags
  const progress = stderr.isTTY && !verbose ? progressBar(stderr) : undefined
  const log = logger(stderr, redactor, verbose ? 'debug' : 'silent')
  try {
    return await runPreview(readEnvironment(env), { limit, serial, blueprint }, { signal, redactor, progress, log })
  } catch (error) {
    const preview: PreviewResult['preview'] = {
      devices: { seen: 0, create: 0, update: 0, unchanged: 0, skip: 0 },
      changes: [],
      ownColumns: [],
      requests: { kandji: 0, servicenow: 0 },
      problems: settingsProblems(error, env),
    }
    return { preview, exitCode: 2, failure: 'The settings above are wrong. Put them right, then run again.' }
  }
}
