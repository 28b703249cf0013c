// The lint rule that keeps rooms from needing each other: an import that goes up, or to instance.ts, is an error.

import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

interface Case {
  path: string
  text: string
  /** A part of the message; none for an import that is in order. */
  refused?: string
}

const CASES: Case[] = [
  {
    path: 'src/instance/values/example.ts',
    text: "import { behind } from '../scripting/proxy.ts'\nexport const value = behind\n",
    refused: 'values/ lies below scripting/, or beside it',
  },
  {
    path: 'src/instance/etl/ire/example.ts',
    text: "export { MapRun } from '../../import-sets/transform.ts'\n",
    refused: 'etl/ lies below import-sets/, or beside it',
  },
  {
    path: 'src/instance/jobs/example.ts',
    text: "import type { ImportSets } from '../import-sets/import-sets.ts'\nexport type Value = ImportSets\n",
    refused: 'jobs/ lies below import-sets/, or beside it',
  },
  {
    path: 'src/instance/records/example.ts',
    text: "export const glide = () => import('../glide/index.ts')\n",
    refused: 'records/ lies below glide/, or beside it',
  },
  {
    path: 'src/instance/security/example.ts',
    text: "import type { Instance } from '../instance.ts'\nexport type Value = Instance\n",
    refused: 'security/ lies below instance.ts, or beside it',
  },
  {
    path: 'src/instance/platform.ts',
    text: "import type { Instance } from './instance.ts'\nexport type Value = Instance\n",
    refused: 'platform.ts lies below instance.ts, or beside it',
  },
  {
    path: 'src/instance/store.ts',
    text: "import { Writer } from './records/writer.ts'\nexport const value = Writer\n",
    refused: 'store.ts lies below records/, or beside it',
  },
  {
    path: 'src/instance/novel/example.ts',
    text: 'export const value = 1\n',
    refused: 'src/instance/novel/ has no floor',
  },
  {
    path: 'src/instance/rest/example.ts',
    text: "import { text } from '../../push/text.ts'\nexport const value = text\n",
    refused: 'got src/push/text.ts',
  },
  {
    path: 'src/push/http/example.ts',
    text: "import { Outbox } from '../delivery/outbox.ts'\nexport const value = Outbox\n",
    refused: 'http/ lies below delivery/, or beside it',
  },
  {
    path: 'src/push/inventory/example.ts',
    text: "import { policy } from '../leavers/policy.ts'\nexport const value = policy\n",
    refused: 'inventory/ lies below leavers/, or beside it',
  },
  {
    path: 'src/local/faults.ts',
    text: "import { badBody } from '../instance/rest/errors.ts'\nexport const value = badBody\n",
    refused: 'Expected an import from src/local/, got src/instance/rest/errors.ts',
  },
  {
    path: 'src/push/http/example.ts',
    text: "import { registerFaults } from '../../local/faults.ts'\nexport const value = registerFaults\n",
    refused:
      'Expected an import from src/push/ or src/server/shared/ or src/sqlite/ or package.json, got src/local/faults.ts',
  },
  {
    path: 'src/instance/rest/example.ts',
    text: "import { registerFaults } from '../../local/faults.ts'\nexport const value = registerFaults\n",
  },
  {
    path: 'src/instance/start.ts',
    text: "import { Instance } from './instance.ts'\nexport const value = Instance\n",
  },
  {
    path: 'src/instance/store.ts',
    text: "import type { Writer } from './records/writer.ts'\nexport type Value = Writer\n",
  },
  {
    path: 'src/instance/platform/tables/example.ts',
    text: "import { record } from '../records/record.ts'\nexport const value = record\n",
  },
  {
    path: 'src/push/cli/example.ts',
    text: "import { Outbox } from '../delivery/outbox.ts'\nexport const value = Outbox\n",
  },
]

let messages: string[][]
beforeAll(() => {
  const input = JSON.stringify(CASES.map(({ path, text }) => ({ path, text })))
  const program = join(__dirname, 'messages.mjs')
  messages = JSON.parse(execFileSync(process.execPath, [program], { input, encoding: 'utf8' })) as string[][]
})

const NUMBERED = CASES.map((one, at) => ({ ...one, at }))

test.each(NUMBERED.filter(({ refused }) => refused))('$path: $refused', ({ at, refused }) => {
  expect(messages[at]).toEqual([expect.stringContaining(refused!)])
})

test.each(NUMBERED.filter(({ refused }) => !refused))('$path may import from below', ({ at }) => {
  expect(messages[at]).toEqual([])
})
