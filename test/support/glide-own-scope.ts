// What `@servicenow/glide/x_kandj_kandji` is in unit tests: the app's script includes, without an app no KandjiMapping.

export class KandjiMappingLoader {
  load(): object {
    return {}
  }
}
