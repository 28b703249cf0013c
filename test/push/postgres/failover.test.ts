// Two `run`s on one PostgreSQL, with faults that a seed chooses; `npm run fuzz -- --part failover` does it fifty times.

import { failover } from '../../../scripts/fuzz/failover/run.ts'
import { builtApp, builtProgram } from '../../support/built.ts'
import { describeWithPostgres } from '../../support/postgres.ts'

describeWithPostgres('two processes on one database', () => {
  test.each([13, 7])(
    'faults of seed %s lose and double nothing, each over within half a minute',
    async (seed) => {
      const program = builtProgram('kandji-push')
      const result = await failover({ kills: 5, seed, devices: 30, program, app: [builtApp()] })
      expect(result).toMatchObject({ lost: [], doubled: [] })
      expect(result.longestMs).toBeLessThan(30_000)
      expect(result.takeovers).toBeGreaterThan(1)
    },
    600_000
  )
})
