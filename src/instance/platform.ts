// The upper floor of a running instance: the store, and everything that runs scripts, decides on access, or imports.

import type { IdentificationEngine } from './etl/ire/engine.ts'
import type { Glide } from './glide/index.ts'
import type { HttpAnswer, HttpRequest } from './glide/web/blocking-http.ts'
import type { ImportSets } from './import-sets/import-sets.ts'
import type { Scheduler } from './jobs/scheduler.ts'
import type { ScriptEngine } from './scripting/engine.ts'
import type { Access } from './security/access.ts'
import type { Users } from './security/users.ts'
import type { Store } from './store.ts'

/** Answers what scripts send to their own instance. */
export interface OwnServer {
  /** undefined where a request is for another server. */
  answer(request: HttpRequest): HttpAnswer | undefined
  /** After a script was stopped: no call is under way. */
  forget(): void
}

export interface Platform extends Store {
  readonly scripts: ScriptEngine
  readonly access: Access
  readonly users: Users
  readonly identification: IdentificationEngine
  readonly imports: ImportSets
  readonly scheduler: Scheduler
  /** The REST side of this very instance, once it listens. */
  ownServer?: OwnServer
  /** The Glide API as the scripts of a scope see it. */
  glide(scope: string): Glide
  /** Does what was deferred, and what that defers. A failure is logged and does not stop the rest. */
  settle(): void
  /** After a script was stopped in the middle of things: nothing half done stays. */
  recover(): void
  /** Reads the tables again from their records: after the database went back to an earlier state. */
  reloadSchema(): void
}
