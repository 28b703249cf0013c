// What a page says when it cannot show what was asked: told in the page's frame, with the right status.

export class PageProblem extends Error {
  readonly status: number

  constructor(status: 400 | 403 | 404 | 500, message: string) {
    super(message)
    this.status = status
  }
}
