// What `@servicenow/glide/sn_cmdb` is in unit tests.

export { IdentificationEngine } from './glide.ts'
