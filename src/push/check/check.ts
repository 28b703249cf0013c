// Compares what ServiceNow has with what was delivered, and names each device that is gone or older there. It reads the state
// beside a process that works with it, and sends nothing.

import { WHOLE_INVENTORY } from '../configuration/inventory.ts'
import { comparesFingerprints, driftOf, type Drift, type Finding } from '../drift/compare.ts'
import { faultOf, readMdmRecords } from '../drift/records.ts'
import { namedFault, Refused, type PushError } from '../errors.ts'
import type { ProblemCode } from '../problem-code.ts'
import { openServices, pairOf, tableClient, type Services, type ServicesIo } from '../services.ts'
import { SERVICENOW } from '../servicenow/explain.ts'
import { requireOwner, stateError, viewState } from '../state/state.ts'
import { emptySummary, type Problem } from '../summary.ts'
import type { PushConfig, SyncResult } from '../terms.ts'

/** `devices` of its summary: `changed` are gone or older there, `skipped` are not compared, since their rows wait. */
export type CheckResult = Pick<SyncResult, 'summary' | 'exitCode' | 'failure'>

/** Never throws for anything that a network, a service, a setting or a disk can do: that is in the result. */
export async function runCheck(config: PushConfig, io: ServicesIo = {}): Promise<CheckResult> {
  const services = openServices(config, io)
  const summary = emptySummary()
  let failure: PushError | undefined
  try {
    const { drift, waiting } = await compare(config, services, io)
    const problems = problemsOf(drift)
    const right = drift.right.length
    summary.devices = {
      seen: right + problems.length + waiting,
      changed: problems.length,
      unchanged: right,
      skipped: waiting,
    }
    summary.problems.push(...problems)
  } catch (error) {
    failure = namedFault(error, services.log)
    summary.problems.push({ code: failure.code, subject: failure.subject, reason: failure.message })
  }
  const { redactor, servicenow, kandji } = services
  summary.requests = { kandji: kandji.requests, servicenow: servicenow.requests }
  for (const problem of summary.problems) problem.reason = redactor.redact(problem.reason)
  const exitCode = failure?.exitCode ?? (summary.problems.length > 0 ? 1 : 0)
  return { summary, exitCode, ...(failure && { failure: redactor.redact(failure.message) }) }
}

async function compare(
  config: PushConfig,
  services: Services,
  io: ServicesIo
): Promise<{ drift: Drift; waiting: number }> {
  requireOwner(config.stateFolder, pairOf(config))
  const { outbox, close } = viewState(config.stateFolder)
  try {
    const reading = await readMdmRecords(tableClient(config, services, io.signal), () => services.patience.progress())
    const fault = faultOf(reading)
    if (fault !== undefined) throw new Refused(SERVICENOW, fault)
    const { attributes } = config.inventory ?? WHOLE_INVENTORY
    const delivered = outbox.devices.delivered()
    const records = 'records' in reading ? reading.records : []
    const drift = driftOf(delivered, outbox.departedDevices(), records, comparesFingerprints(attributes))
    return { drift, waiting: outbox.devices.deliveredCount() - delivered.length }
  } catch (error) {
    throw stateError(config.stateFolder, error)
  } finally {
    close()
  }
}

function problemsOf({ gone, older, returned }: Drift): Problem[] {
  const problem =
    (code: ProblemCode) =>
    ({ serial, deviceId, reason }: Finding): Problem => ({
      code,
      subject: serial || deviceId,
      reason: `In ServiceNow ${reason}.`,
    })
  return [...gone.map(problem('gone-from-servicenow')), ...[...older, ...returned].map(problem('older-in-servicenow'))]
}
