// What the command line says about itself: examples that work, completions that shells take, and less talk on request.

import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { version } from '../../package.json'
import { printConnection } from '../../src/push/cli/connect-command.ts'
import { EXAMPLES } from '../../src/push/cli/examples.ts'
import { useProgram } from './support/program.ts'
import { plain, useTestbed } from './support/testbed.ts'

const program = useProgram()
const bed = useTestbed()
const help = async (...args: string[]) => {
  const { exitCode, stdout } = await program.start(args).ended
  expect([args, exitCode]).toEqual([args, 0])
  return stdout
}

/** The words of a line as a shell gives them: up to a pipe or a redirection. */
const wordsOf = (line: string): string[] =>
  [...line.split(/ [|>] /)[0]!.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word!)

test('--version prints the version of the project', async () => {
  expect(await program.start(['--version']).ended).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: '' })
})

test('each command has examples in its help, and help is there as a word', async () => {
  const commands = [...(await help('help')).matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name!)
  expect(commands).toContain('sync')
  for (const name of commands.filter((one) => one !== 'help')) {
    expect(Object.keys(EXAMPLES)).toContain(name)
    expect(await help('help', name)).toContain(`Examples:\n  kandji-push ${name}`)
  }
})

test.each([['help'], ['--help'], ['help', 'help'], ['help', 'sync'], ['sync', '-h'], ['--quiet', 'help', 'run']])(
  'help that is asked for is data, and all is well: %s %s',
  async (...args) => {
    const { exitCode, stdout, stderr } = await program.start(args).ended
    expect([exitCode, stdout, stderr]).toEqual([0, expect.stringContaining('Usage: kandji-push'), ''])
  }
)

test('each option of each command is in the documents', async () => {
  const documents = ['kandji-push', 'kandji-push-apps', 'operation', 'scale', 'setup']
    .map((name) => readFileSync(join(__dirname, '..', '..', 'docs', `${name}.md`), 'utf8'))
    .join()
  const texts = await Promise.all(Object.keys(EXAMPLES).map((name) => help('help', name)))
  const options = texts.flatMap((text) =>
    [...text.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, option]) => option!)
  )
  expect(new Set(options).size).toBeGreaterThan(15)
  expect(options.filter((option) => option !== '--help' && !documents.includes(option))).toEqual([])
})

test.each([
  [['help', 'snyc'], "unknown command 'snyc'. Did you mean `sync`?"],
  [['--quiet', 'help', 'statsu'], 'Did you mean `status`?'],
  [['help', 'nothing-like-it'], 'There are connect, preview, sync'],
])('%j says which commands there are, and no more', async (args, text) => {
  const { exitCode, stdout, stderr } = await program.start(args).ended
  expect([exitCode, stdout, stderr]).toEqual([2, '', expect.stringContaining(text)])
  expect(stderr).not.toContain('Options:')
})

test('the command line takes each example', async () => {
  for (const [line] of Object.values(EXAMPLES).flat()) {
    const [, ...args] = wordsOf(line)
    // Without settings: what the parser takes ends with the settings, named.
    const { stderr } = await program.start(args).ended
    expect([line, /unknown|error: |too many/.exec(stderr)]).toEqual([line, null])
  }
})

describe('completion', () => {
  const script = async (shell: string) => {
    const file = join(tmpdir(), `kandji-push-completion-${process.pid}`)
    writeFileSync(file, await help('completion', shell))
    return file
  }
  const isThere = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0
  const inShell = (shell: string, text: string) =>
    spawnSync(shell, ['-c', text], { encoding: 'utf8', timeout: 60_000 }).stdout

  /** What is offered for the last word. */
  const OFFERED: Readonly<Record<string, (file: string, words: string[]) => string[]>> = {
    bash: (file, words) => {
      const line = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}`
      const text = `source ${file}; ${line}; _kandji_push; printf '%s\\n' "\${COMPREPLY[@]}"`
      return inShell('bash', text).split('\n').filter(Boolean)
    },
    fish: (file, words) =>
      inShell('fish', `source ${file}; complete -C '${words.join(' ')}'`)
        .split('\n')
        .map((line) => line.split('\t')[0]!)
        .filter(Boolean),
    // It completes where somebody types only: in a pseudo terminal, whose text is read until it has come to rest.
    zsh: (file, words) => {
      const last = words.at(-1)!
      const drain = 'while zpty -rt shell part; do seen+=$part; done'
      const steps = [
        'zmodload zsh/zpty; zpty shell zsh -f -i',
        `zpty -w shell 'autoload -Uz compinit; compinit -u -D; stty cols 250; PS1="PROM""PT "; bindkey "^D" list-choices'`,
        `zpty -w shell "source ${file}; print REA""DY"; seen=`,
        `for i in {1..400}; do sleep 0.05; ${drain}; [[ $seen == *READY*PROMPT* ]] && break; done`,
        `zpty -n -w shell '${words.join(' ')}'$'\x04'; seen=`,
        `for i in {1..400}; do sleep 0.05; ${drain}; [[ $seen == *$'\n'*${last}* ]] && break; done`,
        `sleep 0.3; ${drain}; zpty -d shell; print -r -- "$seen"`,
      ]
      const lines = inShell('zsh', steps.join('\n'))
        .replaceAll(/\x1b\[[0-9;?]*[A-Za-z]/g, '')
        .split(/[\r\n]+/)
      return lines.map((line) => line.split(' ')[0]!).filter((word) => word.startsWith(last))
    },
  }

  describe.each(Object.keys(OFFERED).filter(isThere))('of %s', (shell) => {
    test.each([
      [
        ['kandji-push', 're'],
        ['reauthenticate', 'retry'],
      ],
      [
        ['kandji-push', 'sync', '--a'],
        ['--accept-leavers', '--all'],
      ],
      [['kandji-push', '--quiet', 'run', '--p'], ['--port']],
      [['kandji-push', '--config', 'mine.json', 'sync', '--lim'], ['--limit']],
      [['kandji-push', 'sync', '--serial', 'retry', '--lim'], ['--limit']],
      [['kandji-push', 'completion', 'z'], ['zsh']],
      [['kandji-push', 'help', 'dis'], ['disconnect']],
      [['kandji-push', '--no-c'], ['--no-color']],
    ])('offers for %j what there is', async (words, offered) => {
      const file = await script(shell)
      expect(OFFERED[shell]!(file, words).sort()).toEqual(offered)
    })
  })

  test.each(['zsh', 'fish'])('%s gets every command with what it does', async (shell) => {
    const text = await help('completion', shell)
    for (const command of ['connect', 'sync', 'run']) expect(text).toContain(command)
    expect(text).toContain('accept that devices missing from Kandji have really left')
  })

  test('another shell is refused with those that there are', async () => {
    const { exitCode, stderr } = await program.start(['completion', 'tcsh']).ended
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('Allowed choices are bash, zsh, fish')])
  })
})

test('--quiet says nothing when all went well, and what went wrong otherwise', async () => {
  bed.enroll(...plain(2))
  expect(await program.start(['--quiet', 'sync'], bed.env()).ended).toEqual({ exitCode: 0, stdout: '', stderr: '' })
  expect(await program.start(['--quiet', 'check'], bed.env()).ended).toEqual({ exitCode: 0, stdout: '', stderr: '' })
  bed.enroll({ serial_number: '', device_name: 'Nameless' })
  const { exitCode, stderr } = await program.start(['--quiet', 'sync'], bed.env()).ended
  expect([exitCode, stderr]).toEqual([1, expect.stringContaining('"Nameless"')])
})

test.each([
  [true, 0, ''],
  [true, 3, 'Kandji\n  ! Prism: no\n  ✗ Device list: no\nNot connected.\n'],
  [false, 0, 'Kandji\n  ✓ Audit: yes\n  ! Prism: no\n  ✗ Device list: no\nNot connected.\n'],
] as const)('connect with --quiet %s and exit code %s says %j', (quiet, exitCode, text) => {
  const checks = [
    ['ok', 'Audit', 'yes'],
    ['warn', 'Prism', 'no'],
    ['fail', 'Device list', 'no'],
  ].map(([status, name, found]) => ({ status, name, found, side: 'Kandji', todo: '' }))
  let said = ''
  const terminal = { quiet, stderr: { write: (part: string) => (said += part) } }
  printConnection({ checks, exitCode } as never, 'Not connected.\n', {}, terminal as never)
  expect(said).toBe(text)
})

test.each(['sync', 'apps', 'status', 'check', 'preview', 'connect', 'retry', 'disconnect'])(
  '%s --json is data also where it failed, with the reason',
  async (command) => {
    const damaged = join(tmpdir(), `kandji-push-config-${process.pid}.json`)
    writeFileSync(damaged, '{ "leavers": ')
    const away = 'postgresql://push@127.0.0.1:1/kandji'
    const changes: Array<Record<string, string>> = [
      { KANDJI_PUSH_CONFIG: damaged },
      { KANDJI_PUSH_STATE: away },
      { KANDJI_PUSH_STATE: '~/push' },
    ]
    for (const change of changes) {
      const env = { ...bed.env(), ...change, KANDJI_PUSH_PATIENCE: '1' }
      const { exitCode, stdout, stderr } = await program.start([command, '--json'], env).ended
      expect([change, stdout]).toEqual([change, expect.stringMatching(/^\{.*\}\n$/)])
      if (exitCode !== 0) expect(JSON.stringify(JSON.parse(stdout))).toMatch(/expected|Expected|cannot be reached/)
      expect(stderr).not.toBe('')
    }
    rmSync(damaged)
  },
  60_000
)

test('the log has levels as words and times in ISO 8601', async () => {
  bed.enroll(...plain(1))
  const { stderr } = await program.start(['sync', '--verbose'], bed.env()).ended
  const lines = stderr.split('\n').filter((line) => line.startsWith('{'))
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines)
    expect(JSON.parse(line)).toMatchObject({
      level: expect.stringMatching(/^(debug|info|warn|error)$/),
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    })
})

test('both services see who asks', async () => {
  bed.enroll(...plain(1))
  await program.start(['sync'], bed.env()).ended
  const seen = [...bed.kandji.seen, ...bed.servicenow.seen].map(({ headers }) => headers['user-agent'])
  expect(seen.length).toBeGreaterThan(2)
  expect(new Set(seen)).toEqual(new Set([`kandji-push/${version}`]))
})
