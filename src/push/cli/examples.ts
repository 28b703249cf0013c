// Commands as they are typed, for the help of each; a test runs all of them through the command line's own parser.

export const EXAMPLES: Readonly<Record<string, readonly (readonly [line: string, meaning: string])[]>> = {
  connect: [
    ['kandji-push connect', 'asks for what is missing; checks credentials, permissions, roles and tables'],
    ['kandji-push connect --save-secrets push.env', 'the same, and keeps the secrets in a file for a service'],
    ['kandji-push connect --json', 'the same for a script'],
    ['kandji-push connect --tenants DIR --tenant acme', 'whether the file DIR/acme.json and its secrets are right'],
  ],
  preview: [
    ['kandji-push preview', 'what the next sync would change, field by field'],
    ['kandji-push preview --serial C02XK1ABCD', 'for one device'],
  ],
  sync: [
    ['kandji-push sync --limit 5', 'a pilot of five devices'],
    ['kandji-push sync --blueprint "Office Macs"', 'a pilot of one blueprint'],
    ['kandji-push sync --json | jq .problems', 'everything; what needs attention on stdout'],
  ],
  apps: [
    ['kandji-push apps', 'devices, then the installed apps'],
    ['kandji-push apps --accept-removals', 'after a large cleanup in Kandji'],
  ],
  run: [
    ['kandji-push run --apps-at 02:30 --port 9750', 'around the clock, apps each night, health on port 9750'],
    ['kandji-push run --interval 10m', 'a sweep every ten minutes'],
    ['kandji-push run --tenants /etc/kandji-push/tenants', 'for every tenant that has a NAME.json there'],
    ['kandji-push run --listen 0.0.0.0:9750', 'in a container, with health for whoever reaches it'],
  ],
  status: [
    ['kandji-push status', 'the last runs, what waits, what needs attention'],
    ['kandji-push status --tenants DIR', 'of many tenants, a line each'],
  ],
  retry: [
    ['kandji-push retry', 'what ServiceNow refused or noted, after it was put right'],
    ['kandji-push retry --serial C02XK1ABCD', 'of one device; beside a running service as well'],
    ['kandji-push retry --tenants DIR --tenant acme', 'of one of many tenants'],
  ],
  check: [['kandji-push check', 'names what ServiceNow has lost or has older']],
  reauthenticate: [['kandji-push reauthenticate', 'after a password or token was changed']],
  disconnect: [['kandji-push disconnect --yes', 'removes the state on this machine without asking']],
  completion: [
    ['kandji-push completion bash > /etc/bash_completion.d/kandji-push', 'Tab completes commands and options'],
  ],
}

/** For the end of a command's help; empty for a command without any. */
export function examplesOf(command: string): string {
  const examples = EXAMPLES[command] ?? []
  if (examples.length === 0) return ''
  const width = Math.max(...examples.map(([line]) => line.length))
  return `\nExamples:\n${examples.map(([line, meaning]) => `  ${line.padEnd(width)}   ${meaning}`).join('\n')}\n`
}
