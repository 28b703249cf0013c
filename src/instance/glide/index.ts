// The Glide API as one scope sees it: the globals of its scripts. The unit tests use the same objects.

import type { Platform } from '../platform.ts'
import type { RecordState } from '../records/record.ts'
import { completeWithAbsent } from './absent.ts'
import type { Caller } from './caller.ts'
import { aggregateConstructor } from './glide-aggregate.ts'
import { GlobalGlideRecord } from './global-record.ts'
import { GlideRecord, recordConstructor, recordOf } from './glide-record.ts'
import { GlideRecordSecure } from './glide-record-secure.ts'
import { makeGs } from './gs.ts'
import { CertificateEncryption, encrypter } from './encryption.ts'
import { emailOutbound } from './email-outbound.ts'
import { CSVParser } from './csv-parser.ts'
import { GlideExcelParser } from './excel/excel-parser.ts'
import { extensionPoint } from './extension-points.ts'
import { flowApi } from './flows.ts'
import { filterConstructor } from './filter.ts'
import { GlideDBFunctionBuilder, GlideDBFunctionCaseBuilder } from './functions/function-builder.ts'
import { historySet } from './history-set.ts'
import { impersonateConstructor } from './impersonate.ts'
import { IPAddress } from './ip-address.ts'
import { GlideJsonPath } from './json-path.ts'
import { importSetTransformer } from './import-set-transformer.ts'
import { GlideCurrencyFormatter, GlideCurrencyParser } from './locale/currency.ts'
import { i18nMessage } from './locale/messages.ts'
import { GlideLocale, NumberFormatter } from './locale/numbers.ts'
import { Packages } from './packages.ts'
import { numberManager } from './number-manager.ts'
import { pluginManager } from './plugin-manager.ts'
import { scopedEvaluator } from './scoped-evaluator.ts'
import { GlideSecurityUtils } from './security-utils.ts'
import { GlideTextReader } from './streams.ts'
import { sysAttachment } from './sys-attachment.ts'
import { tableHierarchy } from './table-hierarchy.ts'
import { scheduleConstructor } from './schedule/glide-schedule.ts'
import { scheduleDateTimeConstructor } from './schedule/schedule-date-time.ts'
import { tableDescriptor } from './table-descriptor.ts'
import { updateManager, updateSet } from './update-manager.ts'
import { GlideURI } from './uri.ts'
import { GLOBAL_VALUE_CLASSES, VALUE_CLASSES } from './value-classes.ts'
import { elementConstructor } from './glide-element.ts'
import { httpRequest } from './web/http-request.ts'
import { restMessageConstructor } from './web/rest-message.ts'
import { GlideDateTime } from '../values/index.ts'
import { GlobalGlideDateTime } from '../values/global-glide-date-time.ts'
import { GlideXMLUtil, XMLDocument2 } from './xml/xml-document.ts'
import { SERVICE_ERRORS } from './web/service-errors.ts'

export interface Glide {
  /** By name, what a script finds. */
  globals: Record<string, unknown>
  /** A GlideRecord over a record in hand. */
  recordOf(state: RecordState): GlideRecord
}

type Namespace = Record<string, unknown>

/** @param more namespaces of rooms above, such as `sn_cmdb` */
export function createGlide(instance: Platform, scope: string, more: Namespace): Glide {
  const caller: Caller = { instance, scope }
  const Moment = (scope === 'global' ? GlobalGlideDateTime : GlideDateTime) as typeof GlideDateTime
  const gs = makeGs(caller) as { getSession(): object }
  const globals: Namespace = {
    GlideRecord: recordConstructor(caller, scope === 'global' ? GlobalGlideRecord : GlideRecord),
    GlideRecordSecure: recordConstructor(caller, GlideRecordSecure),
    GlideAggregate: aggregateConstructor(caller),
    gs,
    ...VALUE_CLASSES,
    ...(scope === 'global' && GLOBAL_VALUE_CLASSES),
    GlideDBFunctionBuilder,
    GlideElement: elementConstructor,
    GlideFilter: filterConstructor(caller),
    GlideEmailOutbound: emailOutbound(caller),
    GlideSchedule: scheduleConstructor(caller, Moment),
    GlideScheduleDateTime: scheduleDateTimeConstructor(Moment),
    GlideLocale,
    GlideSecurityUtils,
    GlideURI,
    GlideXMLUtil,
    XMLDocument2,
    CertificateEncryption,
    sn_currency: { GlideCurrencyFormatter, GlideCurrencyParser },
    sn_fd: { FlowAPI: flowApi(caller) },
    sn_i18n: { Message: i18nMessage(caller), NumberFormatter },
    sn_impex: { CSVParser, GlideExcelParser },
    ...(scope === 'global' && {
      GlideCertificateEncryption: CertificateEncryption,
      GlideDBFunctionCaseBuilder,
      GlideEncrypter: encrypter(caller),
      /** Practice: `GlideGuid.generate(null)`. */
      GlideGuid: Object.freeze({ generate: () => instance.newSysId() }),
      GlideHTTPRequest: httpRequest(caller),
      GlideHistorySet: historySet(instance),
      GlideSession: Object.freeze({ get: () => gs.getSession() }),
      GlideImpersonate: impersonateConstructor(caller),
      GlideJsonPath,
      GlideTableDescriptor: tableDescriptor(caller),
      GlideUpdateManager2: updateManager(caller),
      GlideUpdateSet: updateSet(caller),
      Packages,
    }),
    GlideImportSetTransformer: importSetTransformer(caller),
    GlideNumberManager: numberManager(instance),
    GlidePluginManager: pluginManager(instance),
    GlideScriptedExtensionPoint: extensionPoint(caller),
    GlideScopedEvaluator: scopedEvaluator(caller),
    GlideSysAttachment: sysAttachment(caller),
    GlideTableHierarchy: tableHierarchy(instance),
    GlideTextReader,
    sn_ws: { RESTMessageV2: restMessageConstructor(caller) },
    sn_ws_err: { ...SERVICE_ERRORS },
    ...more,
    SNC: { IPAddress, ...(more.SNC as Namespace | undefined) },
  }
  completeWithAbsent(globals, scope)
  return { globals, recordOf: (state) => recordOf(caller, state, scope === 'global' ? GlobalGlideRecord : GlideRecord) }
}
