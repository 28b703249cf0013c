// Which step does what. A step that is not here answers with its name: those of the browser, of the catalog, of e-mail.

import { randomInt } from 'node:crypto'
import { isOwnError, ScriptStopped } from '../script-errors.ts'
import { type Outcome, passed } from './outcome.ts'
import {
  deleteRecord,
  insertRecord,
  queryRecords,
  type StepContext,
  updateRecord,
  validateRecord,
} from './record-steps.ts'
import * as rest from './rest-steps.ts'
import { runScript } from './script-step.ts'
import { inputsOf, type Step } from './steps.ts'
import type { Outputs, TestUnderWay } from './test.ts'
import { createUser, impersonate } from './user-steps.ts'

interface Work {
  run(step: StepContext, test: TestUnderWay): Outcome | Promise<Outcome>
  /** Waits for something else than the database: it is not run in a transaction. */
  isAsync?: true
  /** Looks at records, and looks again until its timeout. */
  retries?: true
}

/** Server-side steps by the sys_id of their configuration. */
const WORK: Record<string, Work> = {
  '071ee5b253331200040729cac2dc348d': { run: impersonate },
  d9bc5f21ff6033008d3f5d9ad53bf12d: { run: createUser },
  '14872288df60220062fe6c7a4df26319': { run: insertRecord },
  '17a72288df60220062fe6c7a4df26397': { run: updateRecord },
  '8df72288df60220062fe6c7a4df2636d': { run: deleteRecord },
  '1f39a288df60220062fe6c7a4df2639d': { run: validateRecord, retries: true },
  '2d82e3c7531400109e02ddeeff7b12a7': { run: queryRecords, retries: true },
  '41de4a935332120028bc29cac2dc349a': { run: runScript },
  '58ab71985f30220012b44adb7f46661e': { run: ({ inputs }) => passed(inputs.log ?? '') },
  '263313e4c3123300eaac11fe81d3aef9': { run: randomText },
  e00571a10b3222000b7da95e93673a8f: { run: rest.sendRequest, isAsync: true },
  '2f4fa7309f132200ef4afa7dc67fcf0f': { run: rest.asserting(rest.assertStatusCode) },
  '49213f709f132200ef4afa7dc67fcfd0': { run: rest.asserting(rest.assertStatusCodeName) },
  '8afa37419f132200ef4afa7dc67fcf7f': { run: rest.asserting(rest.assertResponseTime) },
  ccd64c519f132200ef4afa7dc67fcf6a: { run: rest.asserting(rest.assertHeader) },
  d53e40d59f132200ef4afa7dc67fcfc7: { run: rest.asserting(rest.assertPayload) },
  f100f7079f132200ef4afa7dc67fcf42: { run: rest.asserting(rest.assertJson) },
  f530dcd59f132200ef4afa7dc67fcf03: { run: rest.asserting(rest.assertXml) },
  afc114199f132200ef4afa7dc67fcf64: { run: rest.asserting(rest.assertJsonElement) },
  '7b403b079f132200ef4afa7dc67fcf8c': { run: rest.asserting(rest.assertXmlElement) },
}

/** How long it is before a check is made again. Milliseconds. */
const AGAIN_AFTER = 100
/** When nothing has been written for so long and no event waits, nothing will come. Milliseconds. */
const QUIET = 1000

/** Runs a step as the test's user. What it writes is noted for the rollback. */
export async function runStep(step: Step, test: TestUnderWay): Promise<Outcome> {
  const work = WORK[step.kind.sysId]
  if (!work) return notHere(step)
  const outputs: Outputs = {}
  test.outputs.set(step.sysId, outputs)
  const attempt = async (): Promise<Outcome> => {
    try {
      if (work.isAsync) return await work.run(contextOf(step, test, outputs), test)
      return (await test.transaction(() => work.run(contextOf(step, test, outputs), test))) as Outcome
    } catch (error) {
      return thrown(error, test)
    }
  }
  const outcome = await attempt()
  return work.retries && outcome.status === 'failure' ? again(step, test, attempt, outcome) : outcome
}

const contextOf = (step: Step, test: TestUnderWay, outputs: Outputs): StepContext => ({
  platform: test.platform,
  scope: step.scope,
  inputs: inputsOf(step, test),
  outputs,
})

/**
 * "If the validation fails, the system repeats the step until it reaches the duration of the timeout." Here it ends sooner
 * when nothing is under way that could still change the outcome.
 */
async function again(
  step: Step,
  { platform }: TestUnderWay,
  attempt: () => Promise<Outcome>,
  first: Outcome
): Promise<Outcome> {
  const { database } = platform
  const end = performance.now() + step.timeout
  const activity = (): string => `${database.writes} ${database.find('sysevent', 'state', 'ready')?.sys_id ?? ''}`
  let outcome = first
  let before = activity()
  let quietSince = performance.now()
  while (outcome.status === 'failure' && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER))
    const now = activity()
    if (now !== before) quietSince = performance.now()
    else if (performance.now() - quietSince > QUIET) break
    before = now
    outcome = await attempt()
  }
  return outcome
}

/** A script that was stopped, or an error of the program: an error of the framework. What a script throws is a failure. */
function thrown(error: unknown, { platform }: TestUnderWay): Outcome {
  const summary = error instanceof Error && isOwnError(error) ? error.message : platform.scripts.describe(error)
  return { status: error instanceof ScriptStopped ? 'error' : 'failure', summary }
}

function notHere({ kind }: Step): Outcome {
  const needs = kind.category === 'Server' ? '' : ` (${kind.category}): it runs steps of the categories Server and REST`
  return {
    status: 'error',
    summary: `The step '${kind.name}' is not implemented by the local instance${needs}`,
  }
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** "Generate Random String": up to 10,000 characters, 10 by default. */
function randomText({ inputs, outputs }: StepContext): Outcome {
  const length = Number(inputs.length || 10)
  if (!(length >= 1 && length <= 10_000))
    return { status: 'failure', summary: `Expected a length of 1 to 10000, got ${inputs.length}` }
  const text = Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  outputs.random_string = text
  return passed(`Generated ${text}`)
}
