// How a step went.

export type Status = 'success' | 'failure' | 'error' | 'skipped'

export interface Outcome {
  status: Status
  /** One sentence. */
  summary: string
  /** All there is to say, where that is more than the summary. */
  output?: string
}

export const passed = (summary: string, output?: string): Outcome => ({ status: 'success', summary, output })
export const failed = (summary: string, output?: string): Outcome => ({ status: 'failure', summary, output })
