// What a page says of what was done: messages of scripts, and why something was not done.

import type { Message } from '../records/messages.ts'
import type { PolicyBreach } from '../records/data-policies.ts'
import type { Operation, Refusal } from '../records/writer.ts'
import { type Html, html } from './html.ts'

export function refusal({ rule, policy, reason }: Refusal, operation: Operation): Message {
  if (policy) return { kind: 'error', text: policyWords(policy) }
  const name = rule?.split('^')[0]
  return {
    kind: 'error',
    text: name
      ? `The ${operation} was aborted by the business rule ${name}.`
      : `The ${operation} was refused: ${reason ?? 'a unique value is in use'}.`,
  }
}

function policyWords({ mandatory, readOnly }: PolicyBreach): string {
  const must = mandatory.length ? [`must be filled in: ${mandatory.join(', ')}`] : []
  const stay = readOnly.length ? [`cannot be changed: ${readOnly.join(', ')}`] : []
  return `A data policy says what ${[...must, ...stay].join('; what ')}.`
}

export const messagesHtml = (messages: Message[]): Html =>
  html`<div role="alert">${messages.map(({ kind, text }) => html`<p class="message ${kind}">${text}</p>`)}</div>`
