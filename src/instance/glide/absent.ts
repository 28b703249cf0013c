// What scripts may ask for and the local instance does not have: it throws its name, `<name> is not implemented by the local
// instance`, and is never merely not defined. The classes that ServiceNow's typings name come from documented-classes.json.

import { absentClass } from '../scripting/not-implemented.ts'
import classes from './documented-classes.json'

type Namespace = Record<string, unknown>

/** Classes of global scripts that no typings name. Source: ServiceNow docs, australia: server-api-reference; facts of use. */
const GLOBAL_CLASSES = [
  ...['GlideApplicationProperty', 'GlideCalendarDateTime', 'GlideConversation'],
  ...['GlideCounter', 'GlideDatabaseViewLink'],
  ...['GlideDynamicAttribute', 'GlideDynamicAttributeStore', 'GlideDynamicNamespace', 'GlideEmail'],
  ...['GlideElementCurrency2', 'GlideEventManager', 'GlideGeoPoint', 'GlideGeopoint'],
  ...['GlideHTTPResponse', 'GlideImportSetLoader', 'GlideListProperties', 'GlideMobileExtensions'],
  ...[
    'GlideMultiPluginManagerWorker',
    'GlideMutex',
    'GlidePDFDocument',
    'GlideOAuthClient',
    'GlideOAuthClientRequest',
    'GlideOAuthClientResponse',
    'GlideOAuthToken',
  ],
  ...['GlideProgressMonitor', 'GlideProgressWorker', 'GlideQueryBreadcrumbs', 'GlideSPSearchAnalytics', 'GlideSPUtil'],
  ...[
    'GlideScriptEvaluator',
    'GlideScriptRecordUtil',
    'GlideScriptedHierarchicalWorker',
    'GlideScriptedProgressWorker',
  ],
  ...['GlideSecurityManager', 'GlideStaticContent', 'GlideSysField', 'GlideSystemDateUtil', 'GlideSystemRunLevel'],
  ...['GlideSystemUserSession', 'GlideTimeline', 'GlideTimelineItem', 'GlideTransaction', 'GlideUserGroup'],
  ...['GlideWorkflow', 'GlideZipUtil', 'GlideappCalculationHelper', 'GlideappCart', 'GlideappIRQueuedItem'],
  ...['GlideappRequestNew', 'GlideappSequenceProvider', 'GlideappVariablePoolQuestionSet'],
  ...['SNEventSenderProvider', 'Workflow'],
]

/**
 * Script includes of a stock instance and of its usual plugins. Source: ServiceNow docs, australia: server-api-reference (those
 * for global scripts); the others are named by published scripts.
 */
const SCRIPT_INCLUDES = [
  ...['APCHandler', 'AbstractDBObject', 'AbstractDataGenerator', 'AbstractReconciler', 'AbstractScriptProcessor'],
  ...['AbstractTimelineSchedulePage', 'ActivityHistoryRecord', 'Agent', 'AgentMetrics', 'ApcPduOutletReconciler'],
  ...['ApprovalRejectionUtil', 'AssessmentCreation', 'AssessmentUtils', 'AssignmentRuleUtil', 'AutomationException'],
  ...['BusinessServiceManager', 'CIData', 'CIIdentification', 'CIIdentifierResult', 'CIRelatedList', 'CIUtils'],
  ...['CIUtils2', 'CMDBDuplicateTaskUtils', 'CMDBDuplicateTemplateUtil', 'CMDBQueryBuilderAPI', 'CMDBTransformUtil'],
  ...['CMDBUtil', 'Cart', 'CatalogConversationUtil', 'CatalogTaskUtils', 'ChangeCheckConflicts'],
  ...['ChangeCollisionHelper', 'ChangeProcess', 'ChangeRequest', 'ChangeRequestStateHandler', 'ChangeUtils'],
  ...['CimCIData', 'CimIDSensor', 'CimInstanceToken', 'CimProbe', 'CimProbeResult', 'ClassifierProbes'],
  ...['ConnectActionResponse', 'ConsolidationService', 'CostPlanBatchOperations', 'CriteriaEvaluator', 'DCManager'],
  ...['DSCScriptableAPI', 'DevicePlacement', 'Diagnostics', 'DiscoveryCMPUtils', 'DiscoveryFunctions'],
  ...['DynamicSchemaAPI', 'EccQueueUtil', 'EncryptionContextUtil', 'EventManager', 'ExpenseAllocation', 'ExpenseLine'],
  ...['ExtractTermsFromAttachment', 'FormInfoHeader', 'FormViewUtil', 'FunctionalTestUtils'],
  ...['GenericUPSAlarmsReconciler', 'GenericUPSBypassReconciler', 'GenericUPSInputsReconciler'],
  ...['GenericUPSOutputsReconciler', 'GuidedSetupUtil', 'HistoryUtil', 'HostnameJS', 'ICalUtilSNC', 'ICalendarUtil'],
  ...['IDResult', 'IPAddressFixup', 'IPService', 'IdentificationEngineScriptableApi', 'ImportSetUtil'],
  ...['IncidentUtils', 'IncidentUtilsSNC', 'JSONPath', 'JavascriptProbe'],
  ...['KBCategoryUtil', 'KBKnowledge', 'KBKnowledgeSNC', 'KnowledgeUserUtil', 'LDAPUtils', 'LSOFParser', 'ListUtil'],
  ...['MIDExtensionConstants', 'MIDHermesProducer', 'MIDServer', 'MIDServerAjax', 'MIDServerCluster'],
  ...['MIDServerFileSync', 'MIDServerFinder', 'MIDServerManage', 'MIDServerSelector', 'MLPredictor'],
  ...['MLSolutionFactory', 'ManageEngine', 'MobileDeepLinkGenerator', 'MonitorMIDServer', 'NameValuePairs'],
  ...['NetwareHandler', 'Notify', 'NotifyAction', 'NotifyConferenceUtil', 'NotifyJsTelephonyDriver', 'NotifyNow'],
  ...['NotifyPhoneNumber', 'NotifySMS', 'NotifyUtil', 'OAuthUtil', 'OCRosterSpanApprovalUtil', 'OCRotaICalendar'],
  ...['OCRotaICalendarSNC', 'OCRotaMember', 'OCRotation', 'OCRotationV2', 'OCSeriesEventGenerator', 'OCTimer'],
  ...['OnCallContactPrefTemplate', 'OnCallContactPreferenceUtil', 'OnCallEscalationTemplateSNC', 'OnCallRotation'],
  ...['PADomainUtils', 'PAUtils', 'PwdUserUnlockUtil', 'ProbeHandlerCim', 'ProbeHandlerMulti', 'ProbeHandlerSNMP'],
  ...['ProbeHandlerWMI', 'ProblemState', 'ProblemStateUtils', 'ProblemUtils', 'ProgressWorker', 'QuickRanges'],
  ...['RecordToHTML', 'RequestNotificationUtil', 'RequestNotificationUtilSNC', 'RolesUtil', 'RoundingInterval'],
  ...['SLARepair', 'SLAUtil', 'SLPServiceRegistryQuery', 'SMSPreferenceHandlerSNC', 'SNMPGatherDocParts'],
  ...['SNMPNetworkInterfaces', 'SNMPResponse', 'SPSEOUtilsSNC', 'SPScriptedFacet', 'SPScriptedFacetService'],
  ...['SPWidgetAccessControl', 'ScheduleUtil', 'SerialNumberManager', 'ServiceRegistryQuery', 'ShazzamLaunch'],
  ...['ShazzamResult', 'ShazzamScanner', 'StartDiscovery', 'StateManagementScriptableApi', 'StateManager'],
  ...['SummaryTableWriter', 'TaskActivityUtils', 'TaskSLA', 'TaskSLAController', 'TaskSLAUtil', 'TaskStateUtil'],
  ...['TaskUtils', 'TimeCardUtil', 'TimelineSpan', 'UPSHandler', 'UpdateSetUtil', 'UserCriteriaUtil', 'UserQuery'],
  ...['UserSetApproval', 'VMUtils', 'VariableUtil', 'WFActivityHandler', 'WalkWorkflow', 'WatermarkUtil'],
  ...['WindowsOSNameHelper', 'WorkflowApprovalUtils', 'WorkflowDuration', 'WorkflowModelManager'],
  ...['WorkflowModelManagerAjax', 'WorkflowScheduler', 'WorkflowTimeline', 'XMLHelper', 'XMLUtilJS'],
]

/** Namespaces of applications that a stock instance or a plugin brings. Source: ServiceNow docs, australia; published scripts. */
const PLUGIN_NAMESPACES = [
  ...['sn_app_lens_core', 'sn_appclient', 'sn_appss', 'sn_cbs', 'sn_cdm', 'sn_change_cab', 'sn_cmp', 'sn_codesearch'],
  ...['sn_cti_core', 'sn_dex_desktop', 'sn_doc', 'sn_erp_integration', 'sn_generative_ai', 'sn_gfa', 'sn_quote_mgmt'],
  ...['sn_shop', 'sn_tcm_collab_hook', 'sn_templated_snip', 'sn_wsd_visitor'],
  ...['sn_agent', 'sn_ais', 'sn_api_notif_mgmt', 'sn_app_eng_studio', 'sn_audit', 'sn_bm_client', 'sn_chg_model'],
  ...['sn_chg_score', 'sn_chg_soap', 'sn_ci_manager', 'sn_cimaf', 'sn_cmdb_ci_class', 'sn_cmdb_int_util'],
  ...['sn_cmdb_workspace', 'sn_compliance', 'sn_console', 'sn_csm_portal', 'sn_cs_builder', 'sn_customerservice'],
  ...['sn_devops', 'sn_disco_certmgmt', 'sn_docs', 'sn_em_connector', 'sn_entitlement', 'sn_ex_sp', 'sn_ent'],
  ...['sn_fam', 'sn_fsm', 'sn_grc', 'sn_hamp', 'sn_hr_core', 'sn_hr_ef', 'sn_hr_integrations', 'sn_hr_le', 'sn_hr_sp'],
  ...['sn_ind_tmt_orm', 'sn_ind_tsm_sdwan', 'sn_install_base', 'sn_invst_pln', 'sn_irm', 'sn_itam_common'],
  ...['sn_itom_pattern', 'sn_km_api', 'sn_km_gen_ai', 'sn_l2c_core', 'sn_lead_mgmt_core', 'sn_nb_action'],
  ...['sn_nlp_sentiment', 'sn_oncall', 'sn_openframe', 'sn_ppm', 'sn_priv', 'sn_prb_mgmt', 'sn_pt', 'sn_reacf'],
  ...['sn_recommend', 'sn_risk', 'sn_risk_advanced', 'sn_sam', 'sn_sb_con', 'sn_sb_pro', 'sn_sec_cmn', 'sn_sec_core'],
  ...['sn_si', 'sn_skill_rule', 'sn_slm', 'sn_sm_hr', 'sn_sms_pref', 'sn_sow', 'sn_ti', 'sn_tmt_core', 'sn_ui'],
  ...['sn_ui_analytics', 'sn_uni_req', 'sn_uni_task', 'sn_vdr_risk_asmt', 'sn_vul', 'sn_wsd_core', 'sn_wsd_rsv'],
]

/** Completes what a script finds: what the scope does not have of all these throws its name, in each namespace too. */
export function completeWithAbsent(globals: Namespace, scope: string): void {
  for (const name of classes.defaults) globals[name] ??= absentClass(name)
  for (const name of SCRIPT_INCLUDES) globals[name] ??= absentClass(name)
  if (scope === 'global') {
    for (const name of GLOBAL_CLASSES) globals[name] ??= absentClass(name)
  }
  globals.SNC = completed('SNC', globals.SNC as Namespace)
  for (const namespace of NAMESPACES) globals[namespace] = completed(namespace, (globals[namespace] ?? {}) as Namespace)
}

const NAMESPACES = [...new Set([...Object.keys(classes).filter((name) => name !== 'defaults'), ...PLUGIN_NAMESPACES])]

/** What the language asks of any object. */
const ASKED_OF_ANYTHING = new Set(['then', 'toJSON'])

const KNOWN = new Map<string, object>()

/** One thrower for a name, however many scopes ask. */
function absent(name: string): object {
  let refusing = KNOWN.get(name)
  if (!refusing) KNOWN.set(name, (refusing = absentClass(name)))
  return refusing
}

/** A namespace: what it has, and for whatever else is asked of it a thrower of that name. Scripts share it and change nothing. */
function completed(namespace: string, members: Namespace): object {
  return new Proxy(
    { ...members },
    {
      get(target, name) {
        if (typeof name !== 'string' || name in target || ASKED_OF_ANYTHING.has(name)) return target[name as string]
        return absent(`${namespace}.${name}`)
      },
      set: () => true,
      defineProperty: () => false,
      deleteProperty: () => false,
    }
  )
}
