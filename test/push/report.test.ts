// What a run says at its end: its problems by kind, none hidden behind another, and last the command that helps now.

import { reportText } from '../../src/push/cli/report.ts'
import { statusText } from '../../src/push/cli/status-report.ts'
import { codeOfNote, codeOfRefusal, partsOf } from '../../src/push/servicenow/note-code.ts'
import { readStatus } from '../../src/push/status/status.ts'
import { emptySummary, MOST_OF_A_KIND, ProblemList, type Problem } from '../../src/push/summary.ts'
import { plain, useTestbed } from './support/testbed.ts'

const lastLine = (text: string) => text.trimEnd().split('\n').at(-1)!

describe('the end of a run', () => {
  const bed = useTestbed()
  const noted = (note: string) => {
    bed.servicenow.special = (kind, row) => {
      if (kind !== 'computer') return undefined
      bed.servicenow.computers.set(row['serial_number']!, row)
      return [{ status: 'inserted', status_message: `Kandji: ${note}` }]
    }
  }

  test('groups problems by kind with their counts, and no kind hides another', async () => {
    bed.enroll(...plain(47), { serial_number: '' }, { serial_number: 'N/A' }, { platform: 'Toaster' })
    noted("assigned_user `ada` is not exactly one user's e-mail, user name or name (nobody has it)")
    const text = reportText(await bed.sync())
    for (const heading of ['unknown-owner  47', 'no-serial  1', 'placeholder-serial  1', 'unknown-os  1'])
      expect(text.split('\n')).toContain(heading)
    expect(text).toContain('… and 27 more of this kind (--json lists them)')
    const status = statusText(readStatus(bed.config.stateFolder, bed.clock.now()), bed.clock.now())
    expect(status).toContain('unknown-owner  47')
    expect(status).toContain('`kandji-push retry` sends them again')
  })

  test('names the kind of each problem in the summary, and each part of a note by itself', async () => {
    bed.enroll({ serial_number: 'A' })
    noted(
      'model_name `X; Y` was left out: it could not be made in ServiceNow; `a` (cmdb_ci_computer) is retired in ServiceNow'
    )
    const { summary } = await bed.sync()
    expect(summary.problems).toEqual([
      { code: 'model-not-made', subject: 'A', reason: expect.stringContaining('`X; Y`') },
      { code: 'retired-ci', subject: 'A', reason: expect.stringContaining('retired') },
    ])
  })

  test('names `retry` for what ServiceNow noted or refused', async () => {
    bed.enroll({ serial_number: 'A' })
    noted('something')
    expect(lastLine(reportText(await bed.sync()))).toContain('`kandji-push retry`')
    bed.servicenow.special = () => [{ status: 'error', error_message: 'no' }]
    bed.enroll({ serial_number: 'B' })
    expect(lastLine(reportText(await bed.sync()))).toContain('`kandji-push retry`')
  })

  test('names `sync` for what has to be fixed in Kandji, and both for both', async () => {
    bed.enroll({ serial_number: '' }, { serial_number: 'A' })
    const first = lastLine(reportText(await bed.sync()))
    expect(first).toContain('`kandji-push sync`')
    expect(first).not.toContain('retry')
    noted('something')
    bed.enroll({ serial_number: 'B' })
    const both = lastLine(reportText(await bed.sync()))
    expect(both).toContain('`kandji-push sync`')
    expect(both).toContain('`kandji-push retry`')
  })

  test('names the same command again for a run that was stopped', async () => {
    bed.enroll(...plain(6))
    bed.servicenow.special = () => [{ status: 'error', error_message: 'no' }]
    expect(lastLine(reportText(await bed.sync()))).toBe('Then run `kandji-push sync` again: what waits is sent.')
    bed.servicenow.hasSamPro = false
    bed.servicenow.special = () => undefined
    expect(lastLine(reportText(await bed.apps()))).toContain('`kandji-push apps`')
  })

  test('does not say of nothing that it is delivered', async () => {
    bed.enroll({ platform: 'Windows' })
    expect(lastLine(reportText(await bed.sync()))).toContain('nothing was sent')
    bed.enroll({ serial_number: 'A' })
    expect(lastLine(reportText(await bed.sync()))).toBe('Done. Everything is delivered.')
  })
})

describe('what the app says of a row', () => {
  test.each([
    ['one', ['one']],
    ['one; two', ['one', 'two']],
    ['a `x; y` b; two `z`', ['a `x; y` b', 'two `z`']],
    ['a `cut; off', ['a `cut; off']],
    ['', []],
  ])('%j has the parts %j', (text, parts) => expect(partsOf(text)).toEqual(parts))

  test.each([
    ["assigned_user `a` is not exactly one user's e-mail, user name or name (nobody has it)", 'unknown-owner'],
    ["assigned_user `a` is not exactly one user's e-mail, user name or name (2 users have it)", 'ambiguous-owner'],
    ['2 configuration items have this serial number; `a` (cmdb_ci_computer) is the device', 'duplicate-ci'],
    ['`b` (cmdb_ci_computer) is marked as a duplicate and left out', 'duplicate-ci'],
    ['kept by reconciliation rules of ServiceNow: os', 'kept-by-reconciliation'],
    ['the serial number of device x has changed from `a` to `b`', 'serial-changed'],
    ['whatever comes', 'note'],
  ])('%s is a problem of the kind %s', (text, code) => expect(codeOfNote(text)).toBe(code))

  test.each([
    ["serial_number `a` belongs to `b`, which is another maker's by its os: it was left", 'other-maker'],
    ['a rule', 'refused-row'],
  ])('%s is a refusal of the kind %s', (text, code) => expect(codeOfRefusal(text)).toBe(code))
})

test('so many problems of a kind are kept; of more it is said how many', () => {
  const { problems } = emptySummary()
  const list = new ProblemList(problems)
  const add = (code: Problem['code'], count: number) => {
    for (let n = 0; n < count; n++) list.add({ code, subject: String(n), reason: 'why' })
  }
  add('refused-row', MOST_OF_A_KIND + 7)
  add('no-serial', 3)
  expect(problems).toHaveLength(MOST_OF_A_KIND + 1 + 3)
  expect(problems.find(({ code }) => code === 'more')).toEqual({
    code: 'more',
    subject: 'refused-row',
    reason: expect.stringContaining('7 more problems'),
  })
})
