// The steps of `npm start`, in the order in which a company would take them.

import { join, resolve } from 'node:path'
import { prepareAccounts, secret } from './accounts.ts'
import { Admin } from './admin.ts'
import { startRun } from './background.ts'
import { DemoFolder, shown } from './folder.ts'
import { tellPlaces } from './places.ts'
import { ROOT, runToEnd, startServer } from './programs.ts'
import { report, type Summary } from './report.ts'

export interface DemoOptions {
  once?: boolean
  devices?: string
  /** Where credentials are kept. */
  folder: string
}

const say = (text: string): void => void process.stderr.write(`${text}\n`)

/** Software that the instance's content library is to know: only what is normalized to a product has usage. */
const KNOWN_PRODUCTS = ['Slack', 'zoom.us', 'Google Chrome', 'Figma', 'Microsoft Word']

/** @throws Error when a step fails; everything that was started is ended and removed in any case */
export async function runDemo(options: DemoOptions, signal: AbortSignal): Promise<void> {
  const folder = new DemoFolder(resolve(options.folder))
  const demo = new Demo(folder, signal)
  try {
    await demo.begin(options.devices)
    if (options.once)
      say('\nEverything is ended, as --once asks. Without it, `npm start` stays up with pages to look at.')
    else await demo.stay()
  } finally {
    await demo.end()
    folder.clear()
  }
}

class Demo {
  readonly #folder: DemoFolder
  readonly #signal: AbortSignal
  readonly #running: Array<{ stop(): Promise<void> }> = []
  #env: Record<string, string> = {}
  #admin: Admin | undefined
  #password = { password: '', where: '' }

  constructor(folder: DemoFolder, signal: AbortSignal) {
    this.#folder = folder
    this.#signal = signal
  }

  /** From nothing to a delivered fleet. */
  async begin(devices: string | undefined): Promise<void> {
    this.#password = this.#folder.adminPassword(secret)
    const { password } = this.#password
    const token = secret()

    say('Starting the local Kandji tenant and the local ServiceNow instance …')
    const size = devices ? ['--devices', devices] : []
    const tenant = await this.#server('tenant.js', size, { TENANT_API_TOKEN: token })
    const instance = await this.#server('instance.js', ['--memory', '--empty'], { INSTANCE_ADMIN_PASSWORD: password })

    say('Installing the app with now-sdk install …')
    await this.#install(instance, 'first')

    say('Registering the OAuth client, the service account and the users …')
    const admin = (this.#admin = new Admin(instance, password))
    this.#env = {
      KANDJI_API_URL: tenant,
      KANDJI_API_TOKEN: token,
      SERVICENOW_INSTANCE: instance,
      ...(await prepareAccounts(admin, tenant, token)),
      KANDJI_PUSH_STATE: this.#folder.statePath,
    }
    say('kandji-push sync …')
    const first = await this.#push('sync')
    say('kandji-push sync, a second time …')
    const second = await this.#push('sync')

    say('Switching on Software Asset Management (com.snc.samp) …')
    await admin.plugin('com.snc.samp', true)
    say('Installing the second app, Kandji SAM, with now-sdk install …')
    await this.#install(instance, 'sam')
    for (const name of KNOWN_PRODUCTS) await admin.create('samp_sw_product', { name })
    say('kandji-push apps …')
    const apps = await this.#push('apps')
    say('The job "Kandji usage publisher" …')
    await admin.runJob('Kandji usage publisher')
    await report(admin, { first, second, apps })
  }

  /** Leaves a fleet that can be changed, and kandji-push beside it, until somebody ends it. */
  async stay(): Promise<void> {
    const { logPath, environmentPath } = this.#folder
    this.#folder.writeEnvironment(this.#env)
    const run = startRun(this.#env, logPath, (serial) => say(`${timeOfDay()}  ${serial} has changed in ServiceNow.`))
    this.#running.unshift(run)
    run.child.once('exit', (code) => {
      if (!this.#signal.aborted) say(`kandji-push run ended with exit code ${code}; its log: ${shown(logPath)}`)
    })
    await tellPlaces(this.#admin!, { env: this.#env, environmentPath, logPath, passwordIs: this.#password.where })
    say('\nkandji-push run brings changes every 5 seconds. Ctrl-C ends everything.')
    await new Promise<void>((resolve) => {
      if (this.#signal.aborted) resolve()
      else this.#signal.addEventListener('abort', () => resolve(), { once: true })
    })
  }

  /** First what sends, then what it sends to. */
  async end(): Promise<void> {
    for (const program of this.#running) await program.stop()
  }

  async #server(program: string, args: string[], env: Record<string, string>): Promise<string> {
    const server = await startServer(program, args, env, [], this.#signal)
    this.#running.push(server)
    return server.url
  }

  /** What `npm run deploy` and `npm run deploy:sam` do: the SDK's own command, unmodified. NODE_ENV=test keeps its telemetry from leaving the machine. */
  async #install(url: string, which: 'first' | 'sam'): Promise<void> {
    const env = {
      NODE_ENV: 'test',
      SN_SDK_NODE_ENV: 'SN_SDK_CI_INSTALL',
      SN_SDK_INSTANCE_URL: url,
      SN_SDK_USER: 'admin',
      SN_SDK_USER_PWD: this.#password.password,
    }
    const deploy = [join(ROOT, 'scripts', 'deploy.mjs'), ...(which === 'sam' ? ['--sam'] : [])]
    const { exitCode, stdout } = await runToEnd(process.execPath, deploy, env, this.#signal)
    if (exitCode !== 0) throw new Error(`now-sdk install ended with exit code ${exitCode}:\n${stdout}`)
  }

  /** What it says is kept back: the same problems come up with each run, and the report names them once. */
  async #push(command: 'sync' | 'apps'): Promise<Summary> {
    const program = join(ROOT, 'dist', 'bin', 'kandji-push.js')
    const args = [program, command, '--json']
    const { exitCode, stdout, stderr } = await runToEnd(process.execPath, args, this.#env, this.#signal, true)
    // 1: all done, but some devices need attention: the fleet has such ones on purpose.
    if (exitCode > 1) throw new Error(`kandji-push ${command} ended with exit code ${exitCode}:\n${stderr}`)
    return JSON.parse(stdout) as Summary
  }
}

const timeOfDay = (): string => new Date().toLocaleTimeString('en-GB')
