// What a page says of what was done: messages of scripts, and why something was not done.

import type { Message } from '../records/messages.ts'
import type { Operation, Refusal } from '../records/writer.ts'
import { type Html, html } from './html.ts'

export function refusal({ rule, reason }: Refusal, operation: Operation): Message {
  const name = rule?.split('^')[0]
  return {
    kind: 'error',
    text: name
      ? `The ${operation} was aborted by the business rule ${name}.`
      : `The ${operation} was refused: ${reason ?? 'a unique value is in use'}.`,
  }
}

export const messagesHtml = (messages: Message[]): Html =>
  html`<div role="alert">${messages.map(({ kind, text }) => html`<p class="message ${kind}">${text}</p>`)}</div>`
