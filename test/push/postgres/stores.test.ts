// The state in PostgreSQL is the same state: what is tested with one in a folder holds with one in a database.

import { builtProgram } from '../../support/built.ts'
import { describeWithPostgres, startPostgres, type Postgres } from '../../support/postgres.ts'

describeWithPostgres('with a state in PostgreSQL', () => {
  let server: Postgres
  beforeAll(async () => {
    builtProgram('kandji-push')
    server = await startPostgres()
    process.env.TESTBED_DATABASE = server.url()
  }, 300_000)
  afterAll(async () => {
    delete process.env.TESTBED_DATABASE
    await server?.close()
  })

  // Each file registers its tests here, a second time: the testbed takes the database.
  jest.requireActual('../delivery.test.ts')
  jest.requireActual('../leavers.test.ts')
  jest.requireActual('../apps.test.ts')
  jest.requireActual('../freshness.test.ts')
  jest.requireActual('../refused-usage.test.ts')
})
