// Messages for the person at the screen, by session: what scripts and business rules have to say. Pages show them once.

import type { Session } from '../session.ts'

export type MessageKind = 'error' | 'info' | 'high' | 'moderate' | 'low' | 'success'

export interface Message {
  kind: MessageKind
  text: string
}

const messages = new WeakMap<Session, Message[]>()

export function addMessage(session: Session, kind: MessageKind, text: string): void {
  messages.set(session, [...(messages.get(session) ?? []), { kind, text }])
}

/** What there is to say, which stays. */
export const messagesOf = (session: Session): readonly Message[] => messages.get(session) ?? []

/** What there was to say, and is no more afterwards. */
export function takeMessages(session: Session): Message[] {
  const taken = messages.get(session) ?? []
  messages.delete(session)
  return taken
}
