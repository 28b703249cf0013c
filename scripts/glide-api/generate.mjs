// Writes src/instance/glide/documented-methods.json: the method names that ServiceNow's typings (@servicenow/glide) give
// to the classes the local instance offers. Run it again after a new version of the typings or with another class in the list.
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
  'GlideImportLog',
  'GlideImportSetRun',
  'GlideImportSetTransformer',
  'GlideQueryCondition',
  'GlideRecord',
  'GlideScopedEvaluator',
  'GlideSecureRandomUtil',
  'GlideSession',
  'GlideStringUtil',
  'GlideSysAttachment',
  'GlideTableHierarchy',
  'GlideTime',
  'GlideTransformLog',
  'GlideUser',
  'gs',
  'sn_cmdb.IdentificationEngine',
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

const target = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'src/instance/glide/documented-methods.json')
const data = Object.fromEntries(CLASSES.map((name) => [name, methodsOf(name)]))
const options = await prettier.resolveConfig(target)
writeFileSync(target, await prettier.format(JSON.stringify(data), { ...options, filepath: target }))
console.error(`wrote ${Object.values(data).flat().length} method names of ${CLASSES.length} classes to ${target}`)
