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
  commands: Array<{ name: string; description: string; options: Option[] }>
}

interface Option {
  flag: string
  description: string
}

function wordsOf(program: Command): Words {
  return {
    name: program.name(),
    options: optionsOf(program),
    commands: program.commands.map((command) => ({
      name: command.name(),
      description: command.description(),
      options: optionsOf(command),
    })),
  }
}

const optionsOf = (command: Command): Option[] =>
  command.options.flatMap(({ long, description }) => (long ? [{ flag: long, description }] : []))

const flags = (options: Option[]): string => options.map(({ flag }) => flag).join(' ')

/** In single quotes for a shell, and on one line. */
const quoted = (text: string): string => `'${text.replaceAll("'", '’')}'`

const SHELLS = {
  bash: ({ name, options, commands }: Words): string => {
    const cases = commands.map((one) => `    ${one.name}) words="${flags(one.options)}" ;;`)
    return [
      `# bash completion for ${name}`,
      `_${functionName(name)}() {`,
      '  local word="${COMP_WORDS[COMP_CWORD]}" command="" words="" index',
      '  for ((index = 1; index < COMP_CWORD; index++)); do',
      '    [[ "${COMP_WORDS[index]}" == -* ]] || { command="${COMP_WORDS[index]}"; break; }',
      '  done',
      '  case "$command" in',
      ...cases,
      `    *) words="${[...commands.map((one) => one.name), ...options.map(({ flag }) => flag)].join(' ')}" ;;`,
      '  esac',
      '  COMPREPLY=($(compgen -W "$words" -- "$word"))',
      '}',
      `complete -o default -F _${functionName(name)} ${name}`,
      '',
    ].join('\n')
  },
  zsh: ({ name, options, commands }: Words): string => {
    const described = (option: Option) => `${option.flag}[${option.description.replaceAll(/[[\]:]/g, ' ')}]`
    const cases = commands.map(
      (one) => `    ${one.name}) _arguments ${one.options.map(described).map(quoted).join(' ')} ;;`
    )
    return [
      `#compdef ${name}`,
      `_${functionName(name)}() {`,
      '  local -a commands',
      `  commands=(${commands.map((one) => quoted(`${one.name}:${one.description.replaceAll(':', ' ')}`)).join(' ')})`,
      '  if (( CURRENT == 2 )); then',
      "    _describe 'command' commands",
      `    _arguments ${options.map(described).map(quoted).join(' ')}`,
      '    return',
      '  fi',
      '  case "${words[2]}" in',
      ...cases,
      '  esac',
      '}',
      `compdef _${functionName(name)} ${name}`,
      '',
    ].join('\n')
  },
  fish: ({ name, options, commands }: Words): string => {
    const line = (condition: string, rest: string) => `complete -c ${name} -n ${quoted(condition)} ${rest}`
    const option = (condition: string, { flag, description }: Option) =>
      line(condition, `-l ${flag.slice(2)} -d ${quoted(description)}`)
    return [
      `# fish completion for ${name}`,
      ...commands.map((one) => line('__fish_use_subcommand', `-f -a ${one.name} -d ${quoted(one.description)}`)),
      ...options.map((one) => option('__fish_use_subcommand', one)),
      ...commands.flatMap((one) => one.options.map((each) => option(`__fish_seen_subcommand_from ${one.name}`, each))),
      '',
    ].join('\n')
  },
} as const

const functionName = (name: string): string => name.replaceAll('-', '_')
