// All of the platform's own tables, in the order of their areas. Parents may come after their children.
import type { PlatformTable } from '../types.ts'
import { applicationFiles } from './application-files.ts'
import { dictionary } from './dictionary.ts'
import { scripts } from './scripts.ts'
import { userInterface } from './user-interface.ts'
import { layouts } from './layouts.ts'
import { webServices } from './web-services.ts'
import { security } from './security.ts'
import { usersAndCompanies } from './users-and-companies.ts'
import { oauth } from './oauth.ts'
import { operations } from './operations.ts'
import { importSets } from './import-sets.ts'
import { transformMaps } from './transform-maps.ts'
import { robustTransformEngine } from './robust-transform-engine.ts'
import { rteOperations } from './rte-operations.ts'
import { identification } from './identification.ts'
import { configurationItems } from './configuration-items.ts'
import { configurationItemClasses } from './configuration-item-classes.ts'
import { modelsAndAssets } from './models-and-assets.ts'
import { softwareAssets } from './software-assets.ts'
import { tasks } from './tasks.ts'
import { testsAndFlows } from './tests-and-flows.ts'

export const tables: PlatformTable[] = [
  ...applicationFiles,
  ...dictionary,
  ...scripts,
  ...userInterface,
  ...layouts,
  ...webServices,
  ...security,
  ...usersAndCompanies,
  ...oauth,
  ...operations,
  ...importSets,
  ...transformMaps,
  ...robustTransformEngine,
  ...rteOperations,
  ...identification,
  ...configurationItems,
  ...configurationItemClasses,
  ...modelsAndAssets,
  ...softwareAssets,
  ...tasks,
  ...testsAndFlows,
]
