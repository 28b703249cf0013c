// What `@servicenow/glide/x_kandj_kandji` is in unit tests: the app's script includes, without an app no KandjiMapping.

let current: object | undefined

/** Says which KandjiMapping the modules under test find; undefined for none. */
export function useKandjiMapping(mapping: object | undefined): void {
  current = mapping
}

export class KandjiMappingLoader {
  load(): object {
    return current === undefined ? {} : { mapping: current }
  }
}
