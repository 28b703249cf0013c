// A small app in a folder of its own, and the real now-sdk to build and install it.

import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const MODULES = join(__dirname, '..', '..', '..', 'node_modules')

export const SCOPE = 'x_tst_small'
export const SCOPE_ID = '0123456789abcdef0123456789abcdef'

export interface Said {
  code: number | null
  /** Both streams. */
  text: string
}

export class SmallApp {
  readonly folder = mkdtempSync(join(tmpdir(), 'now-sdk-'))

  constructor() {
    symlinkSync(MODULES, join(this.folder, 'node_modules'))
    mkdirSync(join(this.folder, 'src', 'fluent'), { recursive: true })
    this.write(
      'now.config.json',
      JSON.stringify({ scope: SCOPE, scopeId: SCOPE_ID, name: 'Small', npmUpdateCheck: false })
    )
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** Makes this version the app's, without a source. */
  package(version: string): void {
    this.write('package.json', JSON.stringify({ name: 'small', version, dependencies: { '@servicenow/sdk': '4.9.0' } }))
  }

  /** Makes this version the app's: its columns of the one table, and its roles. */
  async build(version: string, columns: string[], roles: string[]): Promise<void> {
    this.package(version)
    const fields = columns.map((name) => `${name}: StringColumn({ label: '${name}', maxLength: 40 })`)
    this.write(
      join('src', 'fluent', 'index.now.ts'),
      `import '@servicenow/sdk/global'
import { Role, StringColumn, Table } from '@servicenow/sdk/core'
export const ${SCOPE}_asset = Table({
  name: '${SCOPE}_asset',
  label: 'Asset of ${version}',
  allowWebServiceAccess: true,
  schema: { ${fields.join(', ')} },
})
${roles.map((role) => `export const ${role} = Role({ name: '${SCOPE}.${role}' })`).join('\n')}
`
    )
    const { code, text } = await this.sdk(['build'], {})
    if (code !== 0) throw new Error(`now-sdk build ended with ${code}: ${text}`)
  }

  /** Runs now-sdk in the folder. NODE_ENV=test keeps its telemetry from leaving the machine. */
  sdk(args: string[], env: Record<string, string>): Promise<Said> {
    return new Promise((resolve, reject) => {
      const child = spawn(join(MODULES, '.bin', 'now-sdk'), args, {
        cwd: this.folder,
        env: { ...withoutSdk(process.env), NODE_ENV: 'test', SN_SDK_NODE_ENV: 'SN_SDK_CI_INSTALL', ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      let text = ''
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (data: Buffer) => void (text += data.toString()))
      child.once('error', reject)
      child.once('close', (code) => resolve({ code, text }))
    })
  }

  /** Puts a file into the built package, beside what the build made. */
  addToPackage(path: string, text: string): void {
    this.write(join('dist', 'app', path), text)
  }

  takeFromPackage(path: string): void {
    rmSync(join(this.folder, 'dist', 'app', path))
  }

  /** Writes a file of the project. */
  write(path: string, text: string): void {
    const file = join(this.folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8')
  }
}

/** Whatever is set for the real instance of whoever runs the tests must not reach them. */
const withoutSdk = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('SN_SDK_')))
