// Calls of the platform's script API that are an access to another scope (global), and need a privilege of the target type
// `scriptable` with the operation `execute`. Names as instances record them (sys_scope_privilege.target_name in published
// apps); never found there: GlideRecord's query, get, next, getValue. Which calls belong to a name that is no method is assumed.
// Source: ServiceNow docs, c_CrossScopePrivilegeRecord (zurich, australia); facts in docs/fidelity.md.

/** One name of sys_scope_privilege, and the calls that it allows. */
export interface ScriptObject {
  /** Value of target_name. */
  name: string
  /** Class or global object whose methods these are. */
  object: string
  /** Methods; `new` is the constructor, `*` every method that no other line of the object has. */
  methods: string[]
}

export const SCRIPT_OBJECTS: ScriptObject[] = [
  { name: 'ScopedGlideRecord', object: 'GlideRecord', methods: ['new'] },
  { name: 'ScopedGlideElement', object: 'GlideRecord', methods: ['getElement'] },
  { name: 'GlideRecord.setValue', object: 'GlideRecord', methods: ['setValue'] },
  { name: 'GlideRecord.insert', object: 'GlideRecord', methods: ['insert'] },
  { name: 'GlideRecord.update', object: 'GlideRecord', methods: ['update'] },
  { name: 'GlideRecord.updateMultiple', object: 'GlideRecord', methods: ['updateMultiple'] },
  { name: 'GlideRecord.deleteRecord', object: 'GlideRecord', methods: ['deleteRecord'] },
  { name: 'GlideRecord.deleteMultiple', object: 'GlideRecord', methods: ['deleteMultiple'] },
  { name: 'Glide API: properties', object: 'gs', methods: ['getProperty', 'setProperty'] },
  { name: 'Glide API: table metadata', object: 'gs', methods: ['tableExists'] },
  {
    name: 'Glide API: string utilities',
    object: 'gs',
    methods: ['base64Encode', 'base64Decode', 'urlEncode', 'urlDecode', 'xmlToJSON'],
  },
  { name: 'Glide API: scripting', object: 'gs', methods: ['*'] },
  // Assumed after the pattern of the others: no published app shows how instances name it.
  {
    name: 'IdentificationEngine.createOrUpdateCIEnhanced',
    object: 'sn_cmdb.IdentificationEngine',
    methods: ['createOrUpdateCIEnhanced'],
  },
]
