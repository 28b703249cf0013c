// The test environment of `npm run mutate`: a file stops at its first failure, since one is enough to catch a mutant, and
// what runs in `beforeAll` is covered by every test below it (Stryker alone would take it for part of loading the file).

const { TestEnvironment } = require('jest-environment-node')

const NAME_OF_HOOK = '(beforeAll)'

function testsBelow(block) {
  return block.children.flatMap((child) => (child.type === 'test' ? [child] : testsBelow(child)))
}

/** As Stryker's jest runner names it. */
function fullName(test) {
  const names = [test.name]
  for (let block = test.parent; block.parent; block = block.parent) names.unshift(block.name)
  return names.join(' ')
}

module.exports = class MutationEnvironment extends TestEnvironment {
  #hasFailed = false

  async handleTestEvent(event) {
    if (event.name === 'test_fn_failure' || event.name === 'hook_failure') this.#hasFailed = true
    else if (event.name === 'test_start' && this.#hasFailed) event.test.mode = 'skip'

    const context = this.global.__stryker__
    if (!context || event.hook?.type !== 'beforeAll') return
    if (event.name === 'hook_start') context.currentTestId = NAME_OF_HOOK
    if (event.name === 'hook_success' || event.name === 'hook_failure') {
      context.currentTestId = undefined
      this.#spread(context.mutantCoverage?.perTest, event.hook.parent)
    }
  }

  #spread(perTest, block) {
    const hits = perTest?.[NAME_OF_HOOK]
    if (!hits) return
    delete perTest[NAME_OF_HOOK]
    for (const test of testsBelow(block)) {
      const own = (perTest[fullName(test)] ??= {})
      for (const [mutant, count] of Object.entries(hits)) own[mutant] = (own[mutant] ?? 0) + count
    }
  }
}
