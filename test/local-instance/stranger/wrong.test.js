const { startInstance } = require('local-instance-for-servicenow')
const { useInstance } = require('local-instance-for-servicenow/jest')

const told = async (work) => {
  try {
    await work()
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    return
  }
  throw new Error('Expected an error')
}

const desk = useInstance()
const early = desk.records('sys_user').catch((error) => error)

test('an option that is none', () => told(() => useInstance({ app: '.' })))
test('a value that is none', () => told(() => useInstance({ seed: 7 })))
test('an app that is none', () => told(() => startInstance({ apps: 'nowhere' })))
test('a table that is none', () => told(() => startInstance({ seed: { no_such_table: [] } })))
test('an instance that is not up yet', () => told(async () => Promise.reject(await early)))
test('what the instance refuses', () => told(() => desk.insert('x_none', {})))
test('a kind of script that is none', () => told(() => desk.run('script', 'x')))
