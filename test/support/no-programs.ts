// `node:child_process` of the quick run: a test that starts a program after all fails, and is told where it belongs.

const refuse = (name: string) => (): never => {
  throw new Error(
    `Expected a test without programs, got ${name}(). The quick run takes tests that start none: have this one import ` +
      '`node:child_process` or test/support/built.ts where test/support/quick-filter.cjs sees it, or run it by `npx jest`.'
  )
}

export const exec = refuse('exec')
export const execFile = refuse('execFile')
export const execFileSync = refuse('execFileSync')
export const execSync = refuse('execSync')
export const fork = refuse('fork')
export const spawn = refuse('spawn')
export const spawnSync = refuse('spawnSync')
