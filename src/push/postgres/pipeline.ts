// Several statements in one round trip. They are sent one behind the other with one Sync at the end: where one fails, those behind it
// are not run.

import type { Connection } from 'pg'
import type { WireResult, WireStatement } from './protocol.ts'
import { valueOf, wireValue } from './values.ts'

interface Field {
  name: string
  dataTypeID: number
}

/** What node-postgres hands to a query of its own making (pg-cursor is another one). */
type Wire = Connection & {
  stream: { cork?: () => void; uncork?: () => void }
  parsedStatements: Record<string, string>
  parse(message: object): void
  bind(message: object): void
  describe(message: object): void
  execute(message: object): void
  sync(): void
}

/** What a connection has parsed. A name is never given twice: what was forgotten is still there on the server. */
export class Prepared {
  readonly #names = new Map<string, string>()
  #count = 0

  nameOf(text: string): string | undefined {
    return this.#names.get(text)
  }

  add(text: string): string {
    const name = `push_${++this.#count}`
    this.#names.set(text, name)
    return name
  }

  forget(): void {
    this.#names.clear()
  }
}

export class Pipeline {
  readonly #statements: readonly WireStatement[]
  readonly #prepared: Prepared
  readonly #results: WireResult[] = []
  #fields: Field[] = []
  #rows: Array<Record<string, unknown>> = []
  #fault: Error | undefined
  readonly #end: (error: Error | undefined, results: WireResult[]) => void

  constructor(
    statements: readonly WireStatement[],
    prepared: Prepared,
    end: (error: Error | undefined, results: WireResult[]) => void
  ) {
    this.#statements = statements
    this.#prepared = prepared
    this.#end = end
  }

  submit(connection: Connection): void {
    const wire = connection as Wire
    wire.stream.cork?.()
    try {
      for (const { text, values } of this.#statements) {
        const known = this.#prepared.nameOf(text)
        const name = known ?? this.#prepared.add(text)
        if (known === undefined) wire.parse({ text, name, types: [] })
        wire.bind({
          portal: '',
          statement: name,
          values: values.map(wireValue),
          valueMapper: (value: unknown) => value,
        })
        wire.describe({ type: 'P', name: '' })
        wire.execute({ portal: '', rows: 0 })
      }
      wire.sync()
    } finally {
      wire.stream.uncork?.()
    }
  }

  handleRowDescription({ fields }: { fields: Field[] }): void {
    this.#fields = fields
  }

  handleDataRow({ fields }: { fields: Array<string | null> }): void {
    const row: Record<string, unknown> = {}
    this.#fields.forEach(({ name, dataTypeID }, index) => (row[name] = valueOf(fields[index]!, dataTypeID)))
    this.#rows.push(row)
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.#results.push({ rows: this.#rows, count: Number(/(\d+)$/.exec(text)?.[1] ?? 0) })
    this.#rows = []
  }

  handleEmptyQuery(): void {
    this.#results.push({ rows: [], count: 0 })
  }

  handleParseComplete(): void {}
  handlePortalSuspended(): void {}

  /** The server answers Sync all the same. Which of the statements behind the failed one were parsed is not known any more. */
  handleError(error: Error): void {
    this.#fault ??= error
    this.#prepared.forget()
    this.#end(this.#fault, [])
  }

  handleReadyForQuery(): void {
    if (this.#fault === undefined) this.#end(undefined, this.#results)
  }
}
