// A group of processes with many tenants, of which some are broken in every way; `npm run fuzz -- --part tenants` has two hundred.

import { manyTenants } from '../../scripts/fuzz/tenants/run.ts'
import { builtApp, builtProgram } from '../support/built.ts'
import { describeWithPostgres } from '../support/postgres.ts'

describeWithPostgres('twenty tenants in two processes', () => {
  let built: { program: string; app: string[] }
  beforeAll(() => {
    built = { program: builtProgram('kandji-push'), app: [builtApp()] }
  }, 300_000)

  test('ten broken ones hold up nobody, nor does the end of a process', async () => {
    const cadenceSeconds = 10
    const result = await manyTenants({
      tenants: 20,
      broken: 10,
      processes: 2,
      cadenceSeconds,
      cadences: 3,
      // Other tests have the machine as well: twice is measured by itself.
      patience: 4,
      ...built,
    })
    expect(result).toMatchObject({ late: [], exitCodes: [0] })
    // The jobs of the one that was killed are given out again.
    expect(result.killedSeconds).toBeLessThan(cadenceSeconds * 4 + 25)
    expect(result.endSeconds).toBeLessThan(30)
  }, 300_000)
})
