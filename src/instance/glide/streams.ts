// GlideScriptableInputStream and GlideTextReader: bytes that a script passes on, or reads by line.
// Source: ServiceNow docs, c_GlideScriptableInpStrmScopedAPI and c_GlideTextReaderScopedAPI.

const contents = new WeakMap<object, Buffer>()

export class GlideScriptableInputStream {
  constructor(content: Buffer) {
    contents.set(this, content)
  }
}

/** The bytes of a stream. @throws Error if a script passed something else */
export function bytesOf(stream: unknown): Buffer {
  const content = stream !== null && typeof stream === 'object' ? contents.get(stream) : undefined
  if (!content)
    throw new Error('Expected a GlideScriptableInputStream, as GlideSysAttachment.getContentStream gives it')
  return content
}

export class GlideTextReader {
  readonly #lines: string[]

  constructor(stream: unknown) {
    this.#lines = bytesOf(stream)
      .toString()
      .split(/\r\n|\r|\n/)
    if (this.#lines.at(-1) === '') this.#lines.pop()
  }

  /** The next line without its end; null after the last one. */
  readLine(): string | null {
    return this.#lines.shift() ?? null
  }

  getEncoding(): string {
    return 'UTF-8'
  }
}
