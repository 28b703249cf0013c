// A PostgreSQL server for the tests of a describe; each of them has a state of its own in it, a fleet, and the program.

import { inSchema } from '../../../src/push/postgres/address.ts'
import { startPostgres, type Postgres } from '../../support/postgres.ts'
import { useProgram, type Program } from './program.ts'
import { useTestbed, type Testbed } from './testbed.ts'

interface PostgresState {
  program: Program
  bed: Testbed
  readonly server: Postgres
  /** Where the state of this test is. */
  schema(): string
}

/** Call in a describe. @param name of its states @param fleet of each test */
export function usePostgresState(name: string, fleet: Parameters<Testbed['enroll']>): PostgresState {
  let server: Postgres
  let count = 0
  const program = useProgram()
  const bed = useTestbed()
  const schema = () => `${name}_${count}`
  beforeAll(async () => {
    server = await startPostgres()
  }, 300_000)
  afterAll(() => server?.close())
  beforeEach(() => {
    count++
    bed.config.stateFolder = inSchema(server.url(), schema())
    bed.enroll(...fleet)
  })
  return {
    program,
    bed,
    get server() {
      return server
    },
    schema,
  }
}
