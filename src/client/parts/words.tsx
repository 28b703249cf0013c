// A sentence of the app or of kandji-push, in which `commands` and values stand between backticks.

export function Words({ children }: { children: string }) {
  const parts = children.split(/`([^`]+)`/)
  return <>{parts.map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}</>
}
