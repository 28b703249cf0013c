// Which records of an app the local instance runs, by their tables, and which it only keeps. What is in neither list is data,
// structure or layout: it is used as it is.

export interface Kind {
  one: string
  many: string
  /** The column of its script, where it does nothing without one that can be parsed. */
  script?: string
}

const kind = (one: string, many = `${one}s`): Kind => ({ one, many })
const scripted = (one: string, script = 'script'): Kind => ({ ...kind(one), script })

export const RUNS: Record<string, Kind> = {
  sys_script: scripted('business rule'),
  sys_script_include: scripted('script include'),
  sys_script_fix: scripted('fix script'),
  sysauto_script: scripted('scheduled job'),
  sysevent_script_action: scripted('script action'),
  sys_module: kind('module'),
  sys_transform_map: kind('transform map'),
  sys_transform_script: scripted('transform script'),
  sys_robust_import_set_transformer: kind('robust transformer'),
  sys_security_acl: kind('access rule'),
  sys_ws_operation: scripted('scripted REST resource', 'operation_script'),
  sys_cors_rule: kind('CORS rule'),
  sys_rest_message_fn: kind('REST message'),
  sysevent_email_action: kind('notification'),
  sys_script_email: scripted('mail script'),
  sys_ui_page: kind('UI page'),
  sys_report: kind('report'),
  sys_ui_action: scripted('UI action'),
  sys_ui_policy: kind('UI policy', 'UI policies'),
  sys_script_client: scripted('client script'),
  sys_data_policy2: kind('data policy', 'data policies'),
  sys_atf_test: kind('automated test'),
}

/** Kept, and nothing comes of them. Calling what has an address answers 501. */
export const STORED: Record<string, Kind> = {
  sys_hub_flow: kind('flow'),
  sys_hub_action_type_definition: kind('flow action'),
  sys_hub_flow_logic: kind('flow logic', 'pieces of flow logic'),
  sys_hub_trigger_instance: kind('flow trigger'),
  wf_workflow: kind('workflow'),
  catalog_script_client: kind('catalog client script'),
  catalog_ui_policy: kind('catalog UI policy', 'catalog UI policies'),
  sys_ui_context_menu: kind('context menu entry', 'context menu entries'),
  sys_ui_script: kind('UI script'),
  sys_ui_macro: kind('UI macro'),
  sys_ux_macroponent: kind('UI Builder page'),
  sys_ux_page_registry: kind('workspace'),
  sp_portal: kind('portal'),
  sp_page: kind('portal page'),
  sp_widget: kind('portal widget'),
  sc_cat_item: kind('catalog item'),
  sc_cat_item_producer: kind('record producer'),
  sc_cat_item_guide: kind('order guide'),
  sc_cat_item_content: kind('content item'),
  item_option_new: kind('catalog variable'),
  scheduled_import_set: kind('scheduled import'),
  sysevent_in_email_action: kind('inbound email action'),
  sys_graphql_schema: kind('GraphQL schema'),
  sys_web_service: kind('SOAP web service'),
  sys_soap_message: kind('SOAP message'),
  sys_processor: kind('processor'),
  par_dashboard: kind('dashboard'),
  pa_dashboards: kind('dashboard'),
  scan_check: kind('instance scan check'),
}
