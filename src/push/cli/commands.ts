// The commands, in the order in which `--help` lists them.

import { addApps } from './apps-command.ts'
import { addCheck } from './check-command.ts'
import { addCompletion } from './completion-command.ts'
import { addConnect } from './connect-command.ts'
import { addDisconnect } from './disconnect-command.ts'
import { addPreview } from './preview-command.ts'
import { addReauthenticate } from './reauthenticate-command.ts'
import { addRetry } from './retry-command.ts'
import { addRun } from './run-command.ts'
import { addStatus } from './status-command.ts'
import { addSync } from './sync-command.ts'
import type { AddCommand } from './terminal.ts'

export const COMMANDS: readonly AddCommand[] = [
  addConnect,
  addPreview,
  addSync,
  addApps,
  addRun,
  addStatus,
  addRetry,
  addCheck,
  addReauthenticate,
  addDisconnect,
  addCompletion,
]
