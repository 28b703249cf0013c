// Compares ServiceNow's records with what was delivered, and sends what they have lost in the same run. At most once a day:
// somebody deletes a computer, merges or restores records, or an instance is cloned over behind the same address. What sending again
// would not mend is named.

import { AHEAD_MS } from '../../server/shared/ahead.ts'
import { DEFAULT_LEAVER_POLICY } from '../configuration/leavers.ts'
import { comparesFingerprints, driftOf, type Drift, type Finding } from '../drift/compare.ts'
import { namedOf, reportOf } from '../drift/named.ts'
import { faultOf, readMdmRecords, type RecordsReading } from '../drift/records.ts'
import { isCheckDue } from '../drift/round.ts'
import { timeText } from '../inventory/rows.ts'
import type { State } from '../state/state.ts'
import { lacksAdditions } from './additions.ts'
import type { Run } from './run.ts'
import type { Stocktaking } from './stocktaking.ts'

export class DriftCheck {
  readonly #run: Run
  readonly #state: State
  readonly #stocktaking: Stocktaking
  #resent = new Set<string>()

  constructor(run: Run, state: State, stocktaking: Stocktaking) {
    this.#run = run
    this.#state = state
    this.#stocktaking = stocktaking
  }

  /** Where it is due: queues what is missing or older. Call it when the sweep's own changes are queued. @throws PushError */
  async look(): Promise<void> {
    const { rounds, outbox, drift: memory } = this.#state
    const { options, startedAt, isNarrowed } = this.#run
    if (isNarrowed) return
    const last = rounds.last('check')
    if (options.all) {
      memory.keepStubborn([])
      this.#state.told.resend()
    }
    const known = { at: last, failed: rounds.fault('check') !== undefined }
    // A process that stays up says each time whether it wants a check; a command does not.
    const isDue = options.check === true || isCheckDue(known, startedAt, options.check === false)
    if (options.all || !isDue || outbox.devices.deliveredCount() === 0) {
      // A first run, and one that sends everything, leave nothing to compare.
      if (last === undefined || options.all) rounds.note('check', startedAt)
      return
    }
    const reading = await this.#run.mdmRecords()
    const fault = faultOf(reading)
    if (fault === undefined) {
      const drift = this.#compare(reading)
      this.#sendAgain(drift)
      memory.keepNamed(namedOf(drift, outbox.notes.all()))
      this.#sendAdditions(reading)
    }
    rounds.note('check', startedAt, fault)
  }

  /** Looks whether what was sent again has arrived. Call it when all is delivered. @throws PushError */
  async verify(): Promise<void> {
    if (this.#resent.size === 0) return
    const reading = await readMdmRecords(this.#run.tables(), () => this.#run.services.patience.progress())
    if (faultOf(reading) !== undefined) return
    const { drift: memory } = this.#state
    const still = findingsOf(this.#compare(reading)).filter(({ deviceId }) => this.#resent.has(deviceId))
    memory.keepStubborn([...memory.stubborn(), ...still])
  }

  /** What needs attention, whether from this check or from an earlier one. */
  report(): void {
    if (this.#run.isNarrowed) return
    this.#run.findings.cover('check')
    const { rounds, drift: memory } = this.#state
    const fault = rounds.fault('check')
    if (fault !== undefined) this.#run.report('ServiceNow', fault, 'missing-permission', { area: 'check' })
    for (const found of memory.all()) {
      const { subject, reason } = reportOf(found)
      const { code, deviceId, serial } = found
      this.#run.report(subject, reason, code, { area: 'check', deviceId, serial })
    }
  }

  /** What went to an app without the added columns was lost there: it goes once more when the app has them. */
  #sendAdditions(reading: RecordsReading): void {
    const { rounds, outbox } = this.#state
    const isBlind = lacksAdditions(reading)
    const wasBlind = (rounds.last('blind') ?? 0) > 0
    if (isBlind && rounds.fault('columns') === undefined) rounds.note('blind', this.#run.startedAt)
    if (isBlind || !wasBlind) return
    this.#stocktaking.queueAgain(new Set(outbox.devices.delivered().map(({ deviceId }) => deviceId)))
    rounds.note('blind', 0)
  }

  #compare(reading: RecordsReading): Drift {
    const { outbox } = this.#state
    const records = 'records' in reading ? reading.records : []
    const isListed = (deviceId: string) =>
      [deviceId, deviceId.toLowerCase()].some((id) => this.#stocktaking.lists(id) || outbox.isAbout(id))
    // Where ServiceNow is not told of devices that have left, records of such devices are as they should be.
    const isTold = (this.#run.config.leavers ?? DEFAULT_LEAVER_POLICY) !== 'none'
    return driftOf(outbox.devices.delivered(), outbox.departedDevices(), records, {
      ...comparesFingerprints(this.#run.attributes),
      isListed: isTold ? isListed : undefined,
      latest: latestOf(this.#run.services.servicenow.serviceNow()),
    })
  }

  /** The instance as a whole: then whatever else was delivered since is lost as well, and no record shows it. */
  #isSetBack({ isSetBack, stale, right }: Drift): boolean {
    const { rounds } = this.#state
    const wasStale = (rounds.last('stale') ?? 0) > 0
    const isStale = stale.length * 2 > right.length
    rounds.note('stale', isStale ? this.#run.startedAt : 0)
    // Where something else keeps this column, it is older each time.
    return isSetBack || (isStale && !wasStale)
  }

  #sendAgain(drift: Drift): void {
    const { outbox, apps, drift: memory } = this.#state
    const known = new Map(memory.stubborn().map(({ deviceId, reason }) => [deviceId, reason]))
    const isNew = ({ deviceId, reason }: Finding) => known.get(deviceId) !== reason
    memory.keepStubborn(findingsOf(drift).filter((finding) => !isNew(finding)))
    const lost = [...drift.gone, ...drift.older].filter(isNew)
    this.#resent = this.#stocktaking.queueAgain(new Set(lost.map(({ deviceId }) => deviceId)))
    const named = new Set([...outbox.notes.devices(), ...outbox.refusedDevices()])
    const odd = this.#stocktaking.queueAgain(new Set(drift.odd.filter((deviceId) => !named.has(deviceId))))
    // Whatever happened to the device happened to its apps: the next night brings them.
    for (const { deviceId, serial } of lost) if (this.#resent.has(deviceId)) apps.resend(serial)
    if (this.#isSetBack(drift)) {
      apps.resendKnown()
      this.#state.told.resend()
    }
    for (const { deviceId } of drift.returned.filter(isNew)) {
      outbox.requeueRemoval(deviceId)
      this.#resent.add(deviceId)
    }
    const refreshed = this.#stocktaking.refresh(new Set(drift.stale))
    const { gone, older, returned } = drift
    const counts = { gone: gone.length, older: older.length, returned: returned.length, odd: odd.size, refreshed }
    const { log } = this.#run.services
    if (this.#resent.size > 0) log.warn({ msg: 'ServiceNow has lost what was delivered: sent again', ...counts })
    else log.debug({ msg: 'compared with ServiceNow', ...counts })
  }
}

const findingsOf = ({ gone, older, returned }: Drift): Finding[] => [...gone, ...older, ...returned]

/** Our own clock may be wrong by years: where ServiceNow has not said what time it is, no time is still to come. */
const latestOf = (now: number | undefined): string | undefined =>
  now === undefined ? undefined : timeText(now + AHEAD_MS)
