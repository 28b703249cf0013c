// Writes, from ServiceNow's typings (@servicenow/glide):
// src/instance/scripting/documented-methods.json: the method names of the classes that the local instance offers;
// documented-classes.json: the names of all classes, by namespace (`defaults` has none).
// Run it again after a new version of the typings or with another class in the list.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import prettier from 'prettier'
import ts from 'typescript'

const CLASSES = [
  'GlideAggregate',
  'GlideDate',
  'GlideDateTime',
  'GlideDigest',
  'GlideDuration',
  'GlideElement',
  'GlideElementDescriptor',
  'GlideEmailOutbound',
  'GlideFilter',
  'GlideImportLog',
  'GlideImportSetRun',
  'GlideImportSetTransformer',
  'GlidePluginManager',
  'GlideQueryCondition',
  'GlideRecord',
  'GlideSchedule',
  'GlideScheduleDateTime',
  'GlideScopedEvaluator',
  'GlideSecureRandomUtil',
  'GlideSession',
  'GlideStringUtil',
  'GlideSysAttachment',
  'GlideTableHierarchy',
  'GlideTextReader',
  'GlideTime',
  'GlideTransformLog',
  'GlideUser',
  'XMLDocument2',
  'XMLNode',
  'XMLNodeIterator',
  'gs',
  'sn_cmdb.IdentificationEngine',
  'sn_fd.FlowAPI',
  'sn_fd.FlowRunner',
  'sn_impex.GlideImportSetTransformMap',
  'sn_impex.RTETransformer',
  'sn_ws.RESTMessageV2',
  'sn_ws.RESTResponseV2',
]

const require = createRequire(import.meta.url)
const { GlideAPIs } = require('@servicenow/glide/util')
const typesFolder = join(dirname(require.resolve('@servicenow/glide/util')), '..', 'types')

/** Method names of a class that the typings' own list leaves out (GlideRecord and its kin), from its declaration file. */
function declaredMethods(className) {
  const text = readFileSync(join(typesFolder, `${className}.d.ts`), 'utf8')
  const names = []
  const visit = (node) => {
    if (ts.isMethodSignature(node) || ts.isMethodDeclaration(node)) names.push(node.name.getText())
    ts.forEachChild(node, visit)
  }
  ts.forEachChild(ts.createSourceFile(className, text, ts.ScriptTarget.Latest, true), visit)
  return names
}

function methodsOf(name) {
  const [className, namespace = 'defaults'] = name.split('.').reverse()
  const names = GlideAPIs[namespace]?.[className] ?? declaredMethods(className)
  if (names.length === 0)
    throw new Error(`The typings name no method of ${name}: check its spelling in the list of classes`)
  return [...new Set(names)].sort()
}

/** Classes that the typings' own list leaves out, as they have members by any name. */
const UNLISTED = ['GlideAggregate', 'GlideQuery', 'GlideRecord', 'GlideRecordSecure', 'GlideScriptableInputStream']

const instance = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'src/instance')

async function write(name, data) {
  const target = join(instance, name)
  const options = await prettier.resolveConfig(target)
  writeFileSync(target, await prettier.format(JSON.stringify(data), { ...options, filepath: target }))
  console.error(`wrote ${target}`)
}

const classes = Object.fromEntries(
  Object.entries(GlideAPIs).map(([namespace, members]) => {
    const names = [...Object.keys(members), ...(namespace === 'defaults' ? UNLISTED : [])]
    return [namespace, [...new Set(names)].sort()]
  })
)
await write('scripting/documented-methods.json', Object.fromEntries(CLASSES.map((name) => [name, methodsOf(name)])))
await write('glide/documented-classes.json', classes)
