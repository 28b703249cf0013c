// The body of an answer, read to its end or to a ceiling. What a few megabytes on the wire unpack to has no other bound.

/** Counted after decompression. A page of 300 rows has some hundred kilobytes. */
export const LARGEST_BODY = 64 * 1024 * 1024

/** Nothing of the body was kept. */
export class TooLarge extends Error {
  constructor(most: number) {
    super(`an answer of more than ${most / 1024 / 1024} MB, which was not read to its end`)
  }
}

/** What is being read of one service. Requests that are under way at once share the ceiling, or four would hold four times it. */
export class Intake {
  readonly #most: number
  #held = 0

  constructor(most = LARGEST_BODY) {
    this.#most = most
  }

  /** A body as text. @param stopped rejects when it is waited for no longer @throws TooLarge, and whatever the connection does */
  async read(response: Response, stopped: Promise<never>): Promise<string> {
    if (response.body === null) return ''
    const decoder = new TextDecoder()
    const parts: string[] = []
    let size = 0
    const reader = response.body.getReader() as ReadableStreamDefaultReader<Uint8Array>
    try {
      const next = () => Promise.race([reader.read(), stopped])
      for (let chunk = await next(); !chunk.done; chunk = await next()) {
        size += chunk.value.byteLength
        this.#held += chunk.value.byteLength
        if (this.#held > this.#most) {
          // Whoever sends without end is not listened to any longer, nor waited for.
          void reader.cancel().catch(() => {})
          throw new TooLarge(this.#most)
        }
        parts.push(decoder.decode(chunk.value, { stream: true }))
      }
      parts.push(decoder.decode())
      return parts.join('')
    } finally {
      this.#held -= size
    }
  }
}
