// All of the platform's own tables, in the order of their areas. Parents may come after their children.

import type { PlatformTable } from '../types.ts'
import { APPLICATION_FILES } from './application-files.ts'
import { CATALOG_ITEMS } from './catalog-items.ts'
import { MAIL_AND_KNOWLEDGE } from './mail-and-knowledge.ts'
import { REQUESTS } from './requests.ts'
import { SERVICE_MANAGEMENT } from './service-management.ts'
import { SERVICES_AND_APPLICATIONS } from './services-and-applications.ts'
import { WORK_AND_PEOPLE } from './work-and-people.ts'
import { DICTIONARY } from './dictionary.ts'
import { SCRIPTS } from './scripts.ts'
import { USER_INTERFACE } from './user-interface.ts'
import { LAYOUTS } from './layouts.ts'
import { REPORTS } from './reports.ts'
import { WEB_SERVICES } from './web-services.ts'
import { SECURITY } from './security.ts'
import { USERS_AND_COMPANIES } from './users-and-companies.ts'
import { OAUTH } from './oauth.ts'
import { OPERATIONS } from './operations.ts'
import { IMPORT_SETS } from './import-sets.ts'
import { TRANSFORM_MAPS } from './transform-maps.ts'
import { ROBUST_TRANSFORM_ENGINE } from './robust-transform-engine.ts'
import { RTE_OPERATIONS } from './rte-operations.ts'
import { IDENTIFICATION } from './identification.ts'
import { CONFIGURATION_ITEMS } from './configuration-items.ts'
import { CONFIGURATION_ITEM_CLASSES } from './configuration-item-classes.ts'
import { MODELS_AND_ASSETS } from './models-and-assets.ts'
import { SOFTWARE_ASSETS } from './software-assets.ts'
import { TASKS } from './tasks.ts'
import { TEST_RUNS } from './test-runs.ts'
import { TESTS_AND_FLOWS } from './tests-and-flows.ts'

export const TABLES: PlatformTable[] = [
  ...APPLICATION_FILES,
  ...DICTIONARY,
  ...SCRIPTS,
  ...USER_INTERFACE,
  ...LAYOUTS,
  ...REPORTS,
  ...WEB_SERVICES,
  ...SECURITY,
  ...USERS_AND_COMPANIES,
  ...OAUTH,
  ...OPERATIONS,
  ...IMPORT_SETS,
  ...TRANSFORM_MAPS,
  // Which plugin brings these is published nowhere: IntegrationHub ETL is what defines them.
  ...[...ROBUST_TRANSFORM_ENGINE, ...RTE_OPERATIONS].map((table) => ({ ...table, plugin: 'sn_int_studio' })),
  ...IDENTIFICATION,
  ...CONFIGURATION_ITEMS,
  ...CONFIGURATION_ITEM_CLASSES,
  ...MODELS_AND_ASSETS,
  ...SOFTWARE_ASSETS,
  ...TASKS,
  ...SERVICE_MANAGEMENT,
  ...REQUESTS,
  ...MAIL_AND_KNOWLEDGE,
  ...CATALOG_ITEMS,
  ...SERVICES_AND_APPLICATIONS,
  ...WORK_AND_PEOPLE,
  ...TESTS_AND_FLOWS,
  ...TEST_RUNS,
]
