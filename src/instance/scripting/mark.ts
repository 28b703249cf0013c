// Marks proxies with the object behind them. The mark is a private field: no trap sees it, no script can read it, and it
// costs less than an entry of a WeakMap.

export interface Mark {
  /** Marks a proxy, and returns it. */
  put<T extends object>(proxy: T, behind: object): T
  /** The object behind a proxy of this mark; undefined for any other object. */
  behind(value: object): object | undefined
}

/** A constructor that returns what it is given lets a class put private fields on any object. */
const Same = function (this: object, value: object) {
  return value
} as unknown as new (value: object) => object

/** A mark of its own: each has another private field. */
export function newMark(): Mark {
  class Marked extends Same {
    readonly #behind: object

    constructor(proxy: object, behind: object) {
      super(proxy)
      this.#behind = behind
    }

    static behind(value: object): object | undefined {
      return #behind in value ? value.#behind : undefined
    }
  }
  return {
    put: (proxy, behind) => new Marked(proxy, behind) as typeof proxy,
    behind: (value) => Marked.behind(value),
  }
}
