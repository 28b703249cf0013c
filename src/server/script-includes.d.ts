// Script includes of the app, as its modules import them.

declare module '@servicenow/glide/x_kandj_kandji' {
  /** src/fluent/customising/scripts/kandji-mapping-loader.js */
  export class KandjiMappingLoader {
    load(): object
  }
}
