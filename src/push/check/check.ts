// Compares what ServiceNow has with what was delivered, and names each device that is gone or older there. It reads the state
// beside a process that works with it, and sends nothing.

import { WHOLE_INVENTORY } from '../configuration/inventory.ts'
import { comparesFingerprints, driftOf, type Drift, type Finding } from '../drift/compare.ts'
import type { Remembered } from '../drift/memory.ts'
import { isOfMany, namedOf, reportOf } from '../drift/named.ts'
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
    const { drift, named, waiting } = await compare(config, services, io)
    const problems = [...problemsOf(drift), ...named.map((found) => ({ code: found.code, ...reportOf(found) }))]
    const right = drift.right.length - named.filter(({ code }) => code === 'other-source').length
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
): Promise<{ drift: Drift; named: Remembered[]; waiting: number }> {
  requireOwner(config.stateFolder, pairOf(config))
  const { outbox, drift: memory, close } = viewState(config.stateFolder)
  try {
    const reading = await readMdmRecords(tableClient(config, services, io.signal), () => services.patience.progress())
    const fault = faultOf(reading)
    if (fault !== undefined) throw new Refused(SERVICENOW, fault)
    const { attributes } = config.inventory ?? WHOLE_INVENTORY
    const delivered = outbox.devices.delivered()
    const records = 'records' in reading ? reading.records : []
    // Only a sweep shows what Kandji lists: what the last daily check found, as far as it is still there.
    const known = memory.all().filter(({ code }) => code === 'unlisted-record')
    const unlisted = new Set(known.map(({ deviceId }) => deviceId))
    const drift = driftOf(delivered, outbox.departedDevices(), records, {
      ...comparesFingerprints(attributes),
      isListed: (deviceId) => !unlisted.has(deviceId),
    })
    const named = [...namedOf(drift, outbox.notes.all()), ...known.filter(isOfMany)]
    return { drift, named, waiting: outbox.devices.deliveredCount() - delivered.length }
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
