// deploy/kubernetes.yaml and the systemd units say the same as the image and the program that they start.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { version } from '../../package.json'
import { COMMANDS } from '../../src/push/cli/commands.ts'
import { FROM_FILE, SETTINGS } from '../../src/push/cli/settings.ts'
import { Command } from 'commander'

const read = (name: string) => readFileSync(join(__dirname, '../../deploy', name), 'utf8')
const [IMAGE, KUBERNETES, UNIT, ONCE] = [
  'Containerfile',
  'kubernetes.yaml',
  'kandji-push.service',
  'kandji-push@.service',
].map(read) as [string, string, string, string]

/** What a pattern finds in a text: its first group, each once. */
const all = (text: string, pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, found]) => found!))]

/** Only what is applied: the head tells of more. */
const APPLIED = KUBERNETES.replace(/^ *#.*$/gm, '')

test('Kubernetes gets this version, as the user of the image', () => {
  expect(all(APPLIED, /image: \S+:(\S+)/g)).toEqual([version])
  const [user] = all(IMAGE, /^USER (\d+):\d+$/gm)
  expect(all(APPLIED, /(?:runAsUser|runAsGroup|fsGroup): (\d+)/g)).toEqual([user])
})

test('Kubernetes asks the port that the image listens on, by the name that it has there', () => {
  const [port] = all(IMAGE, /^EXPOSE (\d+)$/gm)
  expect(all(IMAGE, /"0\.0\.0\.0:(\d+)"/g)).toEqual([port])
  expect(all(APPLIED, /(?:[pP]ort: |prometheus\.io\/port: ')(\d+)/g)).toEqual([port])
  const [name] = all(APPLIED, /\{ name: (\w+), containerPort/g)
  expect(all(APPLIED, /(?:tcpSocket: \{|path: \/healthz,) port: (\w+)/g)).toEqual([name])
})

test('Kubernetes mounts what the image reads and writes, and names each secret as the image does', () => {
  const files = all(IMAGE, /_FILE=(\S+?)(?: \\)?$/gm)
  expect(files).toHaveLength(4)
  const folders = [
    ...files.map((file) => file.slice(0, file.lastIndexOf('/'))),
    all(IMAGE, /^VOLUME (.*)$/gm)[0]!,
    '/tmp',
  ]
  expect(all(APPLIED, /mountPath: ([^ ,}]+)/g).sort()).toEqual([...new Set(folders)].sort())
  expect(all(KUBERNETES, /--from-file=(\S+)/g).sort()).toEqual(files.map((file) => file.split('/').at(-1)).sort())
  const [mounted, volumes] = APPLIED.split(/^ {6}volumes:$/m) as [string, string]
  expect(all(volumes, /name: (\w+) ?}?$/gm).sort()).toEqual(all(mounted, /\{ name: (\w+), mountPath/g).sort())
})

test.each([
  ['Kubernetes', APPLIED, / {2}([A-Z_]+): /g],
  ['the image', IMAGE.split(/^ENV /m)[1]!, /^ {4}([A-Z_]+)=/gm],
  ['the unit', UNIT, /(?:^Environment=|# ?|\()([A-Z]+_[A-Z_]+)=/gm],
  ['the unit of one command', ONCE, /^Environment=([A-Z_]+)=/gm],
])('%s sets variables that the program knows', (_name, text, pattern) => {
  const known = [
    ...Object.keys(SETTINGS.shape),
    ...FROM_FILE.map((name) => `${name}_FILE`),
    'KANDJI_PUSH_CONFIG',
    'NODE_ENV',
  ]
  expect(all(text, pattern).filter((name) => !known.includes(name))).toEqual([])
  expect(all(text, pattern).length).toBeGreaterThan(2)
})

test('what is said to be started beside them are commands', () => {
  const program = new Command()
  for (const add of COMMANDS) add(program, { env: {} } as never, () => {})
  const names = program.commands.map((command) => command.name())
  expect(all(IMAGE + KUBERNETES, /exec (?:-n kandji-push )?kandji-push(?:-0 --)? kandji-push (\w+)/g)).toEqual([
    'status',
  ])
  expect(names).toEqual(
    expect.arrayContaining(all(UNIT + ONCE, /(?:kandji-push)?@(\w+)/g).filter((word) => word !== 'system'))
  )
})
