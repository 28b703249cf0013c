// The stores that a state is made of, whichever database they are in. Each asks and changes its own tables only; what concerns another
// store is handed to it.

import { AppLedger } from '../apps/ledger.ts'
import { PostedUsage } from '../apps/posted-usage.ts'
import type { Custody } from '../custody.ts'
import { Outbox } from '../delivery/outbox.ts'
import { DriftMemory } from '../drift/memory.ts'
import { DetailsStore } from '../inventory/details.ts'
import { Absences } from '../leavers/absences.ts'
import { AcceptedProblems } from '../reports/accepted-problems.ts'
import { ReportMemory } from '../reports/last-report.ts'
import { ToldProblems } from '../reports/told-problems.ts'
import type { Database } from '../sqlite/database.ts'
import { Binding } from './binding.ts'
import type { Errands } from './errands.ts'
import { History } from './history.ts'
import { MappingMemory } from './mapping-memory.ts'
import { Rounds } from './rounds.ts'

export interface State {
  outbox: Outbox
  apps: AppLedger
  usage: PostedUsage
  details: DetailsStore
  absences: Absences
  history: History
  rounds: Rounds
  drift: DriftMemory
  told: ToldProblems
  accepted: AcceptedProblems
  reports: ReportMemory
  mapping: MappingMemory
  custody: Custody
  binding: Binding
  /** What other processes ask; only where the state is in a database. */
  errands?: Errands
  close(): void
}

/** What the state holds, for reading only, while another process may be working with it. */
export interface StateView {
  outbox: Outbox
  apps: AppLedger
  history: History
  rounds: Rounds
  drift: DriftMemory
  accepted: AcceptedProblems
  custody: Custody
  binding: Binding
  /** The process that works with it. */
  holder: string | undefined
  /** Processes that wait to take its place. */
  standby: string[]
  close(): void
}

/** What can be looked at. */
export type Stores = Pick<StateView, 'outbox' | 'apps' | 'history' | 'rounds' | 'drift' | 'accepted' | 'binding'>

export function storesIn(db: Database, custody: Custody): Stores {
  const outbox = new Outbox(db, (serial, isNew) => apps.computerTaken(serial, isNew), custody)
  const apps = new AppLedger(db, outbox.devices, custody)
  const isEmpty = () => outbox.isEmpty() && apps.isEmpty()
  const binding = new Binding(db, isEmpty, custody)
  const history = new History(db, custody)
  return {
    outbox,
    apps,
    history,
    rounds: new Rounds(db),
    drift: new DriftMemory(db),
    accepted: new AcceptedProblems(db),
    binding,
  }
}

/** All of them, for those who work with the state. */
export function allStores(db: Database, custody: Custody): Omit<State, 'close' | 'errands'> {
  const stores = storesIn(db, custody)
  return {
    ...stores,
    usage: new PostedUsage(db),
    told: new ToldProblems(db),
    reports: new ReportMemory(db),
    mapping: new MappingMemory(db),
    details: new DetailsStore(db, custody),
    absences: new Absences(db, stores.outbox.devices),
    custody,
  }
}
