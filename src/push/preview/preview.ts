// What the next sync would do, device by device and field by field. It plans on a copy of the state exactly as a sync does, and
// in place of sending the rows compares them with what ServiceNow has. It writes nothing: neither there nor in the state.

import { AHEAD_MS } from '../../server/shared/ahead.ts'
import type { Attributes } from '../configuration/attributes.ts'
import { findColumns } from '../delivery/columns.ts'
import { namedFault, type PushError } from '../errors.ts'
import { rowsFor } from '../inventory/plan.ts'
import { timeText } from '../inventory/rows.ts'
import type { Sweep, SweptDevice } from '../inventory/sweep.ts'
import { markAccepted } from '../run/accepted.ts'
import { DriftCheck } from '../run/drift-check.ts'
import { Run } from '../run/run.ts'
import { Stocktaking } from '../run/stocktaking.ts'
import { pairOf } from '../services.ts'
import type { AskedRow, MappingAnswer } from '../servicenow/mapping-client.ts'
import { codeOfNote, codeOfRefusal, partsOf } from '../servicenow/note-code.ts'
import type { RowKind, StagingRow } from '../servicenow/staging.ts'
import { copyState } from '../state/copy.ts'
import { openState, requireOwner, type State } from '../state/state.ts'
import type { PushConfig, SyncIo, SyncOptions } from '../terms.ts'
import { readAppSettings } from './app-settings.ts'
import type { Action, DeviceChange, Preview, PreviewResult } from './change.ts'
import { Fleet, type FleetDevice } from './fleet.ts'
import { foresee, isFreshness, tableOf, type Foreseen, type Present, type Rules } from './foresee.ts'
import { MdmBook } from './mdm-book.ts'
import { OwnMapping } from './own-mapping.ts'
import { wordsOf } from './owner-both-ways.ts'
import { Records } from './records.ts'

/** Devices that are looked up in ServiceNow together. */
const PORTION = 100

const DEFAULTS =
  "This account may not read the app's settings (sys_properties), so their defaults are taken. The role x_kandj_kandji.integration or cmdb_read lets it."

const NOT_ASKED = 'What KandjiMapping decides is not shown, since the app could not be asked: '

type SentRows = Partial<Record<RowKind, StagingRow>>

/** Never throws for anything that a network, a service or a setting can do: that is in the result. */
export async function runPreview(
  config: PushConfig,
  options: SyncOptions = {},
  io: Omit<SyncIo, 'state' | 'services'> = {}
): Promise<PreviewResult> {
  const run = new Run(config, options, io)
  const stop = () => run.abort.abort()
  io.signal?.addEventListener('abort', stop, { once: true })
  if (io.signal?.aborted) stop()
  const work = new Work(run)
  let failure: PushError | undefined
  try {
    requireOwner(config.stateFolder, pairOf(config))
    const copy = copyState(config.stateFolder)
    try {
      const state = openState(copy.folder, pairOf(config))
      try {
        await work.run(state)
      } finally {
        state.close()
      }
    } finally {
      copy.close()
    }
  } catch (error) {
    failure = namedFault(error, run.services.log)
    run.report(failure.subject, failure.message, failure.code, { area: 'sync' })
  } finally {
    io.signal?.removeEventListener('abort', stop)
    run.progress.end()
  }
  const preview = work.preview()
  const exitCode = failure?.exitCode ?? (preview.problems.some(({ accepted }) => !accepted) ? 1 : 0)
  return { preview, exitCode, ...(failure && { failure: run.services.redactor.redact(failure.message) }) }
}

class Work {
  readonly #run: Run
  readonly #changes: DeviceChange[] = []
  readonly #differs: Preview['differs'] = []
  readonly #assumptions: string[] = []
  /** Devices that a refresh would show to be lost: they go whole in the same sync. */
  readonly #lost = new Set<string>()
  /** Serial numbers of the devices whose rows are sent. */
  readonly #sent = new Set<string>()

  constructor(run: Run) {
    this.#run = run
  }

  preview(): Preview {
    const { summary } = this.#run
    const count = (action: Action) => this.#changes.filter((change) => change.action === action).length
    return {
      ...summary,
      devices: { ...summary.devices, create: count('create'), update: count('update') },
      changes: this.#changes,
      differs: this.#differs,
      ownColumns: ownColumnsOf(this.#run.attributes),
      assumptions: [...this.#assumptions, ...this.#run.notes],
      requests: this.#run.requests(),
    }
  }

  async run(state: State): Promise<void> {
    const fleet = new Fleet()
    const since = this.#run.startedAt
    const stocktaking = new Stocktaking(this.#run, state, {
      since,
      changeOf: () => ({ since, correlation: '' }),
      onFleet: (sweep) => this.#keep(sweep, state, fleet),
    })
    try {
      const { leaversFailure } = await stocktaking.take()
      const check = new DriftCheck(this.#run, state, stocktaking)
      await check.look()
      stocktaking.reviveRefused()
      await this.#checkColumns()
      await this.#compare(state, fleet)
      stocktaking.queueAgain(this.#lost)
      check.report()
      this.#reportAttention(state)
      // As it was known last: a preview asks for nothing of that.
      await markAccepted(this.#run, state, false)
      if (leaversFailure) throw leaversFailure
    } finally {
      stocktaking.close()
      fleet.close()
    }
  }

  #keep(sweep: Sweep, state: State, fleet: Fleet): void {
    for (const swept of sweep.devices(this.#run.options.limit)) {
      if (swept.flow !== 'send') {
        this.#skip(swept)
        continue
      }
      const { id, serial, name } = swept.device
      const { attributes } = this.#run
      const detailsOf = (device: string) => state.details.valuesOf(device, attributes)
      fleet.keep({
        id,
        serial,
        name,
        rows: rowsFor(swept, state.outbox, {
          attributes,
          detailsOf,
          now: this.#run.now(),
          kandjiNow: this.#run.services.kandji.serviceNow(),
        }),
      })
    }
  }

  #skip(swept: Exclude<SweptDevice, { flow: 'send' }>): void {
    this.#changes.push({
      action: 'skip',
      serial: swept.flow === 'skip' ? swept.serial : swept.subject,
      device: swept.id ?? '',
      name: '',
      table: '',
      sysId: '',
      fields: [],
      notes: [],
      reason: swept.reason,
    })
  }

  async #checkColumns(): Promise<void> {
    const { attributes } = this.#run
    const { rename, extra } = attributes
    if (rename.size === 0 && extra.length === 0) return
    const { missing } = await findColumns(this.#run.tables(), attributes)
    for (const text of missing) this.#run.report('Configured columns', text, 'settings', { area: 'sync' })
  }

  async #compare(state: State, fleet: Fleet): Promise<void> {
    const { progress } = this.#run
    const tables = this.#run.tables()
    const settings = await readAppSettings(tables)
    if (settings.assumed) this.#assumptions.push(DEFAULTS)
    const book = new MdmBook()
    const records = await Records.open(tables, settings, book)
    const mapping = await OwnMapping.open(this.#run.mapping())
    if (mapping.refused !== undefined) this.#assumptions.push(NOT_ASKED + mapping.refused)
    progress.begin('ServiceNow records', 0)
    for (const portion of fleet.portions(PORTION)) await this.#compareAll(portion, state, { records, book, mapping })
    for (const portion of this.#leavers(state, fleet))
      await this.#compareAll(portion, state, { records, book, mapping })
  }

  /** Devices whose rows wait, and that the fleet does not have: they have left. */
  *#leavers({ outbox }: State, fleet: Fleet): Generator<FleetDevice[]> {
    for (let after = 0; ;) {
      const rows = outbox.next('mdm', after, PORTION)
      if (rows.length === 0) return
      after = rows.at(-1)!.seq
      yield rows
        .filter(({ deviceId }) => !fleet.has(deviceId))
        .map(({ deviceId: id, serial, body }) => ({
          id,
          serial,
          name: '',
          rows: { computer: {}, mdm: body, reserved: [] },
        }))
    }
  }

  async #compareAll(
    portion: readonly FleetDevice[],
    { outbox }: State,
    { records, book, mapping }: Sources
  ): Promise<void> {
    if (portion.length === 0) return
    this.#run.services.patience.progress()
    await mapping.prepare(portion.flatMap(({ id, rows }) => [...asked(rows), ...asked(outbox.waitingOf(id))]))
    const columns = [
      ...new Set(mapping.answers.flatMap((answer) => [...Object.keys(answer.columns), ...Object.keys(answer.mapped)])),
    ]
    const present = await records.present(portion, columns)
    await records.prepare(
      [
        ...portion.map(({ rows }) => rows.computer['assigned_user'] ?? ''),
        ...mapping.answers.flatMap(wordOf),
        ...present.flatMap(({ shared }) => (shared && shared !== 'unseen' ? wordsOf(shared) : [])),
      ],
      portion.map(({ rows }) => rows.computer['model_name'] ?? '')
    )
    const latest = timeText((this.#run.services.servicenow.serviceNow() ?? this.#run.now()) + AHEAD_MS)
    const rules: Rules = { ...records.rules(), latest, own: (kind, row) => mapping.of(kind, row) }
    portion.forEach((device, index) => {
      const sent = outbox.waitingOf(device.id)
      const item = present[index]!.item?.['sys_id'] ?? ''
      const isRemoval = sent.mdm?.['is_removed'] === 'true'
      const mdm = isRemoval ? book.ofDevice(device.id) : book.of(device.id, item)
      this.#compareOne(device, sent, { ...present[index]!, mdm }, rules)
      if (sent.mdm && !isRemoval) book.write(mdm, sent.mdm, item)
    })
    this.#run.progress.advance(portion.length)
  }

  #compareOne(device: FleetDevice, sent: SentRows, present: Present, rules: Rules): void {
    const isRefresh = sent.computer !== undefined && isFreshness(sent.computer)
    const isLost = isRefresh && present.item === undefined
    if (isLost) this.#lost.add(device.id)
    const isWhole = (sent.computer !== undefined && !isRefresh) || isLost
    const isRemoval = sent.mdm?.['is_removed'] === 'true'
    const whole = isRemoval ? undefined : foresee(device.rows, present, rules)
    const isSent = sent.computer !== undefined || sent.mdm !== undefined
    const now = isLost ? whole : isSent ? foresee(sent, present, rules) : undefined
    const { id, serial, name } = device
    const sysId = (isRemoval ? present.linked : present.item)?.['sys_id'] ?? ''
    const what = { serial, device: id, name, table: tableOf(device.rows.computer, present, rules), sysId }
    const differing = whole ? [...(isWhole ? [] : standing(whole, now)), ...whole.differs] : []
    if (differing.length > 0 && whole?.refused === undefined) this.#differs.push({ ...what, fields: differing })
    if (now) this.#foretell(what, now, present, rules)
  }

  #foretell(
    what: Omit<DeviceChange, 'action' | 'fields' | 'notes'>,
    { fields, notes, problems, refused }: Foreseen,
    { item, others }: Present,
    { identification }: Rules
  ): void {
    this.#sent.add(what.serial)
    for (const problem of problems) this.#run.report(what.serial, problem, codeOfNote(problem), { area: 'rows' })
    if (refused !== undefined) {
      const reason = `ServiceNow would refuse it: ${refused}.`
      this.#run.report(what.serial, reason, codeOfRefusal(reason), { area: 'rows' })
      this.#changes.push({ ...what, action: 'skip', fields: [], notes, reason })
      return
    }
    if (others > 0) {
      const rule =
        identification === 'ire' ? 'which one is updated is up to its identification' : 'the first live one is updated'
      notes.push(`${others + 1} configuration items have this serial number; ${rule}.`)
    }
    const isMade = item === undefined && fields.some(({ field }) => field === 'serial_number')
    this.#changes.push({
      ...what,
      action: isMade ? 'create' : fields.length > 0 ? 'update' : 'unchanged',
      fields,
      notes,
    })
  }

  /** What a sync would report besides: refused rows and notes of earlier runs that nothing is sent for now. */
  #reportAttention({ outbox }: State): void {
    for (const { serial, kind, reason } of outbox.deadLetters()) {
      const text = `ServiceNow refused the ${kind === 'mdm' ? 'MDM' : kind} row: ${reason}`
      this.#run.report(serial, text, codeOfRefusal(reason), { area: 'rows' })
    }
    for (const { serial, note } of outbox.notes.all()) {
      if (this.#sent.has(serial)) continue
      for (const part of partsOf(note)) this.#run.report(serial, part, codeOfNote(part), { area: 'rows' })
    }
  }
}

/** Where a preview looks things up. */
interface Sources {
  records: Records
  book: MdmBook
  mapping: OwnMapping
}

/** Rows that KandjiMapping is asked about: a device that has left is marked whatever it says. */
function asked({ computer, mdm }: SentRows): AskedRow[] {
  if (mdm?.['is_removed'] === 'true') return []
  return [
    ...(computer && Object.keys(computer).length > 0 ? [{ kind: 'computer' as const, row: computer }] : []),
    ...(mdm ? [{ kind: 'mdm' as const, row: mdm }] : []),
  ]
}

/** The owner as KandjiMapping names him; he has to be looked up. */
const wordOf = ({ owner }: MappingAnswer): string[] => (owner && 'word' in owner ? [owner.word] : [])

/** What is kept of a device and not of its configuration: it moves by itself. */
const MOVING: ReadonlySet<string> = new Set(['last_discovered', 'last_check_in', 'fingerprint'])

/** What rows would change that are not sent: somebody has changed it in ServiceNow. */
const standing = ({ fields }: Foreseen, now: Foreseen | undefined): Foreseen['fields'] =>
  fields.filter(
    ({ table, field }) =>
      !MOVING.has(field) && !now?.fields.some((changed) => changed.table === table && changed.field === field)
  )

function ownColumnsOf({ rename, extra }: Attributes): string[] {
  return [...rename.values(), ...extra.map(({ column }) => column)]
}
