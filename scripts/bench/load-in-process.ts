// A load of computer rows for an instance within this process, without the HTTP around it.

import { join } from 'node:path'
import { Instance } from '../../src/instance/instance.ts'
import { importRecord } from '../../src/instance/rest/import-api.ts'
import { installApp } from '../../src/instance/start.ts'
import { ROOT } from '../start/programs.ts'
import { computerRow, STAGING } from './import-load.ts'

/** As many as a batch of kandji-push holds at most, under one clock. */
const ROWS_A_TRANSACTION = 100
export const IDENTIFICATION = 'x_kandj_kandji.identification'

export class LoadInProcess {
  readonly instance = new Instance({ scriptSeconds: 600 })

  constructor() {
    installApp(this.instance, join(ROOT, 'dist', 'app'))
    this.instance.setProperty(IDENTIFICATION, 'coalesce')
  }

  send(from: number, count: number, values: Record<string, string> = {}): void {
    const { instance } = this
    for (let at = from; at < from + count; at += ROWS_A_TRANSACTION) {
      const end = Math.min(at + ROWS_A_TRANSACTION, from + count)
      instance.scripts.transaction(() => {
        for (let row = at; row < end; row++)
          importRecord(instance, STAGING, { ...computerRow(row), ...values }, 'http://127.0.0.1')
      })
      instance.settle()
    }
  }
}
