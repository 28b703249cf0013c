// Takes secrets out of any text by their value, wherever the text comes from.

const MASK = '[redacted]'

/** Shorter values are left alone: masking every `ab` would make messages unreadable and hide nothing. */
const SHORTEST = 4

export class Redactor {
  readonly #forms = new Set<string>()

  constructor(secrets: string[] = []) {
    for (const secret of secrets) this.add(secret)
  }

  /** Learns a secret, also in the forms it takes inside a URL, a form body, a JSON text and Base64. */
  add(secret: string): void {
    if (secret.length < SHORTEST) return
    this.#forms.add(secret)
    this.#forms.add(encodeURIComponent(secret))
    this.#forms.add(new URLSearchParams({ s: secret }).toString().slice(2))
    this.#forms.add(JSON.stringify(secret).slice(1, -1))
    this.#forms.add(Buffer.from(secret).toString('base64'))
  }

  redact(text: string): string {
    let clean = text
    const longestFirst = [...this.#forms].sort((a, b) => b.length - a.length)
    for (const form of longestFirst) clean = clean.replaceAll(form, MASK)
    return clean
  }
}
