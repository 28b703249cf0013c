// What `connect` has stored, when it cannot be read: damage, named as such, and not a folder that was never connected.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BadEnvironment, readEnvironment } from '../../src/push/cli/environment.ts'
import { readStatus, statusExitCode } from '../../src/push/status/status.ts'
import { useTestbed } from './support/testbed.ts'

describe('stored settings that are damaged', () => {
  const bed = useTestbed()
  const file = () => join(bed.config.stateFolder, 'settings.json')
  const damage = (content: string) => {
    mkdirSync(bed.config.stateFolder, { recursive: true })
    writeFileSync(file(), content)
  }
  const DAMAGED: Array<[string, string]> = [
    ['cut', '{"kandjiUrl":"https://acme'],
    ['empty', ''],
    ['of another shape', '{"kandjiUrl":7}'],
    ['an array', '[]'],
    ['no text', '\u0000\u0001'],
  ]

  test.each(DAMAGED)('(%s) are named where a setting is missing for want of them', (_what, content) => {
    damage(content)
    const env: Record<string, string | undefined> = { ...bed.env(), KANDJI_API_URL: undefined }
    const problems = () => {
      try {
        readEnvironment(env)
      } catch (error) {
        if (error instanceof BadEnvironment) return error.problems
      }
      return []
    }
    expect(problems()[0]).toMatchObject({ subject: 'KANDJI_PUSH_STATE', reason: expect.stringContaining('damaged') })
    rmSync(file())
    expect(problems().map(({ subject }) => subject)).toEqual(['KANDJI_API_URL'])
  })

  test.each(DAMAGED)(
    '(%s) are a problem of a run and of status, until connect stores them again',
    async (_what, content) => {
      bed.enroll({ serial_number: 'A' })
      damage(content)
      const { exitCode, summary } = await bed.sync()
      expect(exitCode).toBe(1)
      expect(summary.problems).toMatchObject([
        { code: 'damaged-state', reason: expect.stringContaining('settings.json') },
      ])
      expect(bed.servicenow.computers.size).toBe(1)
      const status = readStatus(bed.config.stateFolder, bed.clock.now())
      expect([status.damage.length, statusExitCode(status)]).toEqual([1, 1])
      writeFileSync(file(), JSON.stringify({ kandjiUrl: bed.kandji.url, instanceUrl: bed.servicenow.url }))
      expect((await bed.sync()).exitCode).toBe(0)
    }
  )
})
