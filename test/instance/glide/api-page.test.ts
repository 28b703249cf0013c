// docs/glide-api.md says what the code has.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { glideCoverage } from '../../../scripts/glide-api/coverage.ts'
import { glideApiPage } from '../../../scripts/glide-api/page.ts'

test('the page is current: node scripts/glide-api/page.mjs writes it anew', () => {
  expect(readFileSync(join(__dirname, '../../../docs/glide-api.md'), 'utf8')).toBe(glideApiPage())
})

test('counts what is there, and not what throws', () => {
  const { classes, absent } = glideCoverage()
  const record = classes.find(({ name }) => name === 'GlideRecord')!
  expect(record.reference!.there).toEqual(expect.arrayContaining(['addQuery', '_next', 'updateMultiple']))
  expect(record.reference!.missing).toContain('updateWithReferences')
  expect(classes.find(({ name }) => name === 'gs')!.reference!.there).toContain('daysAgoEnd')
  expect(absent.sn_ws).toContain('SOAPMessageV2')
  expect(absent.sn_ws).not.toContain('RESTMessageV2')
})
