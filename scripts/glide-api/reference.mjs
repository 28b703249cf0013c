// Writes src/instance/scripting/reference-methods.json: the methods that ServiceNow's Server API reference documents for the
// classes of the local instance. Usage: node scripts/glide-api/reference.mjs <folder of the reference's markdown pages>
// (repository ServiceNow/ServiceNowDocs, branch australia, markdown/api-reference/server-api-reference)
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import prettier from 'prettier'

const PAGES = {
  GlideAggregate: 'c_GlideAggregateScopedAPI',
  GlideDate: 'c_GlideDateScopedAPI',
  GlideDateTime: 'c_GlideDateTimeScoped',
  GlideDigest: 'c_GlideDigestScopedAPI',
  GlideDuration: 'c_GlideDurationScopedAPI',
  GlideElement: 'c_GlideElementScopedAPI',
  GlideElementDescriptor: 'c_GlideElementDescriptorScopedAPI',
  GlideEmailOutbound: 'c_GlideEmailOutboundScopedAPI',
  GlideImportSetTransformer: 'GlideImportSetTransformerAPI',
  GlidePluginManager: 'c_GlidePluginManagerScopedAPI',
  GlideQueryCondition: 'c_GlideQueryConditionScopedAPI',
  GlideRecord: 'c_GlideRecordScopedAPI',
  GlideSchedule: 'c_GlideScheduleScopedAPI',
  GlideScopedEvaluator: 'c_GlideEvaluatorScopedAPI',
  GlideSecureRandomUtil: 'c_GlideSecureRandomUtilScopedAPI',
  GlideSession: 'c_GlideSessionScopedAPI',
  GlideStringUtil: 'GlideStringUtilScopedAPI',
  GlideSysAttachment: 'c_GlideSysAttachmentScopedAPI',
  GlideTableHierarchy: 'c_GlideTableHierarchyScopedAPI',
  GlideTextReader: 'c_GlideTextReaderScopedAPI',
  GlideTime: 'c_GlideTimeScopedAPI',
  GlideUser: 'c_GlideUserScopedAPI',
  XMLDocument2: 'c_XMLDocument2ScopedAPI',
  XMLNode: 'c_XMLNodeScopedAPI',
  XMLNodeIterator: 'c_XMLNodeIteratorScopedAPI',
  gs: 'c_GlideSystemScopedAPI',
  'sn_cmdb.IdentificationEngine': 'IdentificationEngineScopedAPI',
  'sn_ws.RESTMessageV2': 'c_RESTMessageV2API',
  'sn_ws.RESTResponseV2': 'c_RESTResponseV2API',
}

/** Pages of the same classes as global scripts find them. */
const GLOBAL_PAGES = {
  GlideAggregate: 'c_GlideAggregateAPI',
  GlideDateTime: 'c_GlideDateTimeAPI',
  GlideElement: 'c_GlideElementAPI',
  GlideRecord: 'c_GlideRecordAPI',
  GlideUser: 'GUserAPI',
  gs: 'c_GlideSystemAPI',
}

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('Expected the folder of the reference pages as the only argument')

/** Each method has a heading such as `## Scoped GlideRecord - addQuery\(String name, Object value\)`. */
function methodsOf(page) {
  const text = readFileSync(join(folder, `${page}.md`), 'utf8')
  const names = [...text.matchAll(/^#{2,3} (?:Scoped )?(\w+) ?[-–] ?([\w\\]+?)\s?\\\(/gm)]
    .filter(([, className, name]) => name !== className)
    .map(([, , name]) => name.replaceAll('\\', ''))
  if (!names.length) throw new Error(`No method headings found in ${page}.md`)
  return [...new Set(names)].sort()
}

const entry = ([name, page]) => [name, { page, methods: methodsOf(page) }]
const globalEntry = ([name, page]) => entry([`${name} (global)`, page])
const data = Object.fromEntries([...Object.entries(PAGES).map(entry), ...Object.entries(GLOBAL_PAGES).map(globalEntry)])
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const target = join(root, 'src/instance/scripting/reference-methods.json')
const options = await prettier.resolveConfig(target)
writeFileSync(target, await prettier.format(JSON.stringify(data), { ...options, filepath: target }))
console.error(`wrote ${target}`)
