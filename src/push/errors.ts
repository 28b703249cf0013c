// The ways a run ends early. Each error carries the exit code of the contract and whose side it is about.

export type ExitCode = 0 | 1 | 2 | 3 | 4

export class PushError extends Error {
  readonly exitCode: ExitCode
  readonly subject: string

  /**
   * @param exitCode what the program ends with
   * @param subject who it is about: `Kandji`, `ServiceNow`, `state folder`, or a variable's name
   * @param message what was expected, what came, what to do next
   */
  constructor(exitCode: ExitCode, subject: string, message: string) {
    super(message)
    this.exitCode = exitCode
    this.subject = subject
    this.name = new.target.name
  }
}

/** Bad usage or configuration: a person has to change a setting (exit 2). */
export class Misconfigured extends PushError {
  constructor(subject: string, message: string) {
    super(2, subject, message)
  }
}

/** Credentials, permission, role, or the app is missing: sending again would not help (exit 3). */
export class Refused extends PushError {
  constructor(subject: string, message: string) {
    super(3, subject, message)
  }
}

/** A fault that may pass has not passed within the patience of the run, or the run was interrupted (exit 4). */
export class GaveUp extends PushError {
  constructor(subject: string, message: string) {
    super(4, subject, message)
  }
}
