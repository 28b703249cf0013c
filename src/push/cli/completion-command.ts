// kandji-push completion: what a shell needs to complete commands and options, made from the command line's own description.

import { Argument, type Command } from 'commander'
import type { AddCommand } from './terminal.ts'

export const addCompletion: AddCommand = (program, terminal) => {
  program
    .command('completion')
    .description('print what a shell needs to complete commands and options')
    .addArgument(new Argument('<shell>', 'the shell').choices(Object.keys(SHELLS)))
    .action((shell: keyof typeof SHELLS) => {
      terminal.stdout.write(SHELLS[shell](wordsOf(program)))
    })
}

interface Words {
  name: string
  options: Option[]
  commands: Array<{ name: string; description: string; options: Option[]; choices: readonly string[] }>
}

interface Option {
  flag: string
  description: string
  /** What it takes, such as `file`. */
  value?: string
}

function wordsOf(program: Command): Words {
  const commands = program.commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    options: optionsOf(command),
    choices: command.registeredArguments.flatMap(({ argChoices = [] }) => argChoices),
  }))
  const names = commands.map(({ name }) => name)
  const help = { name: 'help', description: 'show what a command does, with examples', options: [], choices: names }
  return { name: program.name(), options: optionsOf(program), commands: [...commands, help] }
}

const optionsOf = (command: Command): Option[] =>
  command.options.flatMap(({ long, description, flags }) => {
    const value = /[<[]([^>\]]+)/.exec(flags)?.[1]
    return long ? [{ flag: long, description, ...(value && { value }) }] : []
  })

/** In single quotes for a shell, and on one line. */
const quoted = (text: string): string => `'${text.replaceAll("'", '’')}'`

const SHELLS = {
  bash: ({ name, options, commands }: Words): string => {
    const all = [...options, ...commands.flatMap((one) => one.options)]
    const taking = [...new Set(all.filter(({ value }) => value).map(({ flag }) => flag))]
    const list = (words: readonly string[], more: Option[]) => [...words, ...more.map(({ flag }) => flag)].join(' ')
    return [
      `# bash completion for ${name}`,
      `_${functionName(name)}() {`,
      '  local word="${COMP_WORDS[COMP_CWORD]}" command="" words="" index',
      '  COMPREPLY=()',
      '  for ((index = 1; index < COMP_CWORD; index++)); do',
      '    case "${COMP_WORDS[index]}" in',
      // What an option takes is no command, and completed as a file.
      `      ${taking.join('|')}) ((++index == COMP_CWORD)) && return ;;`,
      '      -*) ;;',
      '      *) command="${COMP_WORDS[index]}"; break ;;',
      '    esac',
      '  done',
      '  for ((; index < COMP_CWORD; index++)); do',
      `    case "\${COMP_WORDS[index]}" in ${taking.join('|')}) ((++index == COMP_CWORD)) && return ;; esac`,
      '  done',
      '  case "$command" in',
      ...commands.map((one) => `    ${one.name}) words="${list(one.choices, one.options)}" ;;`),
      `    *) words="${list(
        commands.map((one) => one.name),
        options
      )}" ;;`,
      '  esac',
      '  COMPREPLY=($(compgen -W "$words" -- "$word"))',
      '}',
      `complete -o default -F _${functionName(name)} ${name}`,
      '',
    ].join('\n')
  },
  zsh: ({ name, options, commands }: Words): string => {
    const taken: Readonly<Record<string, string>> = { file: ':file:_files', folder: ':folder:_files -/' }
    const described = ({ flag, description, value }: Option) =>
      `${flag}[${description.replaceAll(/[[\]:]/g, ' ')}]${value ? (taken[value] ?? `:${value.replaceAll(':', ' ')}: `) : ''}`
    const args = (more: readonly string[], given: Option[]) =>
      ['_arguments', ...[...given.map(described), ...more].map(quoted)].join(' ')
    const cases = commands.map((one) => {
      const choices = one.choices.length > 0 ? [`1:word:(${one.choices.join(' ')})`] : []
      return `        ${one.name}) ${args(choices, one.options)} ;;`
    })
    return [
      `#compdef ${name}`,
      `_${functionName(name)}() {`,
      '  local curcontext="$curcontext" state line',
      '  typeset -A opt_args',
      '  local -a commands',
      `  commands=(${commands.map((one) => quoted(`${one.name}:${one.description.replaceAll(':', ' ')}`)).join(' ')})`,
      `  ${args(['1:command:->command', '*::word:->words'], options).replace('_arguments', '_arguments -C')}`,
      '  case "$state" in',
      "    command) _describe 'command' commands ;;",
      '    words)',
      '      case "$line[1]" in',
      ...cases,
      '      esac ;;',
      '  esac',
      '}',
      `compdef _${functionName(name)} ${name}`,
      '',
    ].join('\n')
  },
  fish: ({ name, options, commands }: Words): string => {
    const line = (condition: string, rest: string) => `complete -c ${name} -n ${quoted(condition)} ${rest}`
    const option = (condition: string, { flag, description, value }: Option) =>
      line(
        condition,
        `-l ${flag.slice(2)}${value === 'file' || value === 'folder' ? ' -r -F' : value ? ' -x' : ''} -d ${quoted(description)}`
      )
    return [
      `# fish completion for ${name}`,
      `complete -c ${name} -f`,
      ...commands.map((one) => line('__fish_use_subcommand', `-a ${one.name} -d ${quoted(one.description)}`)),
      ...options.map((one) => option('__fish_use_subcommand', one)),
      ...commands.flatMap((one) => {
        const condition = `__fish_seen_subcommand_from ${one.name}`
        const choices = one.choices.length > 0 ? [line(condition, `-a ${quoted(one.choices.join(' '))}`)] : []
        return [...choices, ...one.options.map((each) => option(condition, each))]
      }),
      '',
    ].join('\n')
  },
} as const

const functionName = (name: string): string => name.replaceAll('-', '_')
