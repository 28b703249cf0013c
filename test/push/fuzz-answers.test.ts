// A short run of `npm run fuzz -- --part answers`. A long one is for the command line.

import { fuzzAnswers } from '../../scripts/fuzz/answers/run.ts'

test('2,000 spoiled answers end no sync with an unforeseen fault, and no `run` at all', async () => {
  const { offenders, spoiled, overHttp, ends } = await fuzzAnswers({ answers: 2_000, seed: 20, overHttp: 0.1 })
  expect(offenders).toEqual([])
  expect(spoiled).toBeGreaterThanOrEqual(2_000)
  expect(overHttp).toBeGreaterThan(50)
  // They test nothing if all work ends at its first answer.
  expect(ends['sync 1']).toBeGreaterThan(5)
  expect(ends['run 0']).toBeGreaterThan(5)
}, 300_000)
