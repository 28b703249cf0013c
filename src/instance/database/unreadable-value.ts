// A condition whose value its operator cannot read.

export class UnreadableValue extends Error {
  override name = 'UnreadableValue'
}
