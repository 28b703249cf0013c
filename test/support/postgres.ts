// Tests that need a PostgreSQL server.

import { postgresPrograms } from '../../scripts/fuzz/failover/postgres.ts'

export { startPostgres, type Postgres } from '../../scripts/fuzz/failover/postgres.ts'

/** `describe` where there is a server to be had, else one that is left out: a fresh machine of CI installs one. */
export const describeWithPostgres: typeof describe = postgresPrograms() === undefined ? describe.skip : describe
