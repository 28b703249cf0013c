const { writeSync } = require('node:fs')
const { useInstance } = require('local-instance-for-servicenow/jest')

const desk = useInstance()

test('exits', async () => {
  expect(await desk.records('sys_user', 'user_name=admin')).toHaveLength(1)
  writeSync(2, 'the instance is up\n')
  process.exit(7)
})
