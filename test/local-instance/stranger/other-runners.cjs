// Runners with hooks of other names: mocha's globals, and none at all.
const { useInstance } = require('local-instance-for-servicenow/jest')

const kept = { before: [], beforeEach: [], after: [] }
const timeouts = []
const context = { timeout: (milliseconds) => timeouts.push(milliseconds) }
const run = async (name) => {
  for (const hook of kept[name]) await hook.call(context)
}

async function main() {
  try {
    useInstance()
  } catch (error) {
    console.log(error.message.split(';')[0])
  }
  for (const name of Object.keys(kept)) globalThis[name] = (hook) => kept[name].push(hook)
  const first = useInstance({ reset: true, startWithin: 20_000 })
  for (const name of Object.keys(kept)) delete globalThis[name]
  const hooks = {
    beforeAll: (hook) => kept.before.push(hook),
    beforeEach() {},
    afterAll: (hook) => kept.after.push(hook),
  }
  const second = useInstance({ hooks })
  await run('before')
  for (const instance of [first, second]) console.log((await instance.records('sys_user', 'user_name=admin')).length)
  await run('beforeEach')
  await first.insert('incident', {})
  await run('beforeEach')
  console.log((await first.records('incident')).length, timeouts)
  await run('after')
}

main()
