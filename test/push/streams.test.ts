// A reader that goes away: the program does its work to the end, whatever becomes of what it says.

import { openSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { useProgram } from './support/program.ts'
import { plain, useTestbed } from './support/testbed.ts'

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('the program, when its reader has gone', () => {
  const program = useProgram()
  const bed = useTestbed()

  test.each(['stdout', 'stderr', 'both'])('ends a sync with the exit code of its work: %s closed', async (which) => {
    bed.enroll(...plain(5))
    const { process: child, ended } = program.start(['sync', '--json', '--verbose'], bed.env())
    if (which !== 'stderr') child.stdout!.destroy()
    if (which !== 'stdout') child.stderr!.destroy()
    expect((await ended).exitCode).toBe(0)
    expect(bed.servicenow.mdm.size).toBe(5)
  })

  test('goes on with `run`, and ends cleanly on SIGTERM', async () => {
    bed.enroll({})
    const { process: child, ended } = program.start(['run', '--interval', '1s', '--verbose'], bed.env())
    child.stdout!.destroy()
    child.stderr!.destroy()
    const sweeps = () => bed.kandji.count(/GET \/api\/v1\/devices$/)
    for (let tries = 0; sweeps() < 4 && tries < 300; tries++) await later(100)
    expect(sweeps()).toBeGreaterThanOrEqual(4)
    expect(child.exitCode).toBe(null)
    child.kill('SIGTERM')
    expect((await ended).exitCode).toBe(0)
  })

  const onLinux = process.platform === 'linux' ? test : test.skip
  onLinux('goes on where a full disk takes no more output', async () => {
    bed.enroll(...plain(2))
    const full = openSync('/dev/full', 'w')
    const args = [program.path, 'sync', '--json', '--verbose']
    const env = { PATH: process.env['PATH'], NODE_PATH: program.modules, ...bed.env() }
    const child = spawn(process.execPath, args, { stdio: ['ignore', full, full], env })
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0)
    expect(bed.servicenow.mdm.size).toBe(2)
  })
})
