// Web services: scripted REST, outbound REST messages, rate limits.

import type { PlatformTable } from '../types.ts'

export const WEB_SERVICES: PlatformTable[] = [
  // Columns: typed table of @servicenow/sdk 4.9.0.
  {
    name: 'sys_ws_definition',
    label: 'Scripted REST Service',
    extends: 'sys_metadata',
    columns: {
      name: { type: 'string', label: 'Name', maxLength: 100 },
      active: { type: 'boolean', label: 'Active' },
      base_uri: { type: 'string', label: 'Base uri', maxLength: 255 },
      consumes: { type: 'string', label: 'Consumes', maxLength: 40 },
      consumes_customized: { type: 'boolean', label: 'Consumes customized' },
      default_version: { type: 'string', label: 'Default version', maxLength: 40 },
      doc_link: { type: 'string', label: 'Doc link', maxLength: 255 },
      enforce_acl: { type: 'glide_list', label: 'Enforce acl', reference: 'sys_security_acl' },
      is_versioned: { type: 'boolean', label: 'Is versioned' },
      namespace: { type: 'string', label: 'Namespace', maxLength: 40 },
      produces: { type: 'string', label: 'Produces', maxLength: 40 },
      produces_customized: { type: 'boolean', label: 'Produces customized' },
      service_id: { type: 'string', label: 'Service id', maxLength: 40 },
      short_description: { type: 'string', label: 'Short description', maxLength: 255 },
    },
  },
  // ServiceNow docs, australia: t_DefineACORSRule; columns: rules of published applications, web_resource_path and
  // access_control_expose_headers assumed.
  {
    name: 'sys_cors_rule',
    label: 'CORS Rule',
    extends: 'sys_metadata',
    columns: {
      name: { type: 'string', label: 'Name', maxLength: 100, display: true },
      active: { type: 'boolean', label: 'Active', default: 'true' },
      use_resource_path: { type: 'boolean', label: 'Use Resource Path', default: 'false' },
      rest_api: { type: 'string', label: 'REST API', maxLength: 100 },
      web_resource_path: { type: 'string', label: 'Web Resource Path', maxLength: 255 },
      domain: { type: 'string', label: 'Domain', maxLength: 255, mandatory: true },
      max_age: { type: 'integer', label: 'Max age', default: '0' },
      for_embeddables: { type: 'boolean', label: 'For Embeddables', default: 'false' },
      get: { type: 'boolean', label: 'GET', default: 'false' },
      post: { type: 'boolean', label: 'POST', default: 'false' },
      put: { type: 'boolean', label: 'PUT', default: 'false' },
      patch: { type: 'boolean', label: 'PATCH', default: 'false' },
      delete: { type: 'boolean', label: 'DELETE', default: 'false' },
      access_control_allow_credentials: {
        type: 'boolean',
        label: 'Access-Control-Allow-Credentials',
        default: 'false',
      },
      access_control_allow_headers: { type: 'string', label: 'Access-Control-Allow-Headers', maxLength: 1000 },
      access_control_expose_headers: { type: 'string', label: 'Access-Control-Expose-Headers', maxLength: 1000 },
    },
  },
  // Columns: typed table of @servicenow/sdk 4.9.0.
  {
    name: 'sys_ws_version',
    label: 'Scripted REST Version',
    extends: 'sys_metadata',
    columns: {
      active: { type: 'boolean', label: 'Active' },
      deprecated: { type: 'boolean', label: 'Deprecated' },
      is_default: { type: 'boolean', label: 'Is default' },
      short_description: { type: 'string', label: 'Short description', maxLength: 40 },
      version: { type: 'integer', label: 'Version' },
      version_id: { type: 'string', label: 'Version id', maxLength: 40, display: true },
      web_service_definition: { type: 'reference', label: 'Web service definition', reference: 'sys_ws_definition' },
    },
  },
  // Columns: typed table of @servicenow/sdk 4.9.0.
  {
    name: 'sys_ws_operation',
    label: 'Scripted REST Resource',
    extends: 'sys_metadata',
    columns: {
      name: { type: 'string', label: 'Name', maxLength: 100 },
      active: { type: 'boolean', label: 'Active' },
      consumes: { type: 'string', label: 'Consumes', maxLength: 40 },
      consumes_customized: { type: 'boolean', label: 'Consumes customized' },
      enforce_acl: { type: 'glide_list', label: 'Enforce acl', reference: 'sys_security_acl' },
      http_method: { type: 'string', label: 'Http method', maxLength: 40 },
      operation_script: { type: 'script', label: 'Operation script' },
      operation_uri: { type: 'string', label: 'Operation uri', maxLength: 512 },
      produces: { type: 'string', label: 'Produces', maxLength: 40 },
      produces_customized: { type: 'boolean', label: 'Produces customized' },
      relative_path: { type: 'string', label: 'Relative path', maxLength: 255 },
      requires_acl_authorization: { type: 'boolean', label: 'Requires acl authorization' },
      requires_authentication: { type: 'boolean', label: 'Requires authentication' },
      requires_snc_internal_role: { type: 'boolean', label: 'Requires snc internal role' },
      short_description: { type: 'string', label: 'Short description', maxLength: 255 },
      request_example: { type: 'string', label: 'Request example', maxLength: 8000 },
      web_service_definition: { type: 'reference', label: 'Web service definition', reference: 'sys_ws_definition' },
      web_service_version: { type: 'reference', label: 'Web service version', reference: 'sys_ws_version' },
    },
  },
  // Columns: typed table of @servicenow/sdk 4.9.0.
  {
    name: 'sys_ws_header',
    label: 'Request Header',
    extends: 'sys_metadata',
    columns: {
      name: { type: 'string', label: 'Name', maxLength: 40 },
      required: { type: 'boolean', label: 'Required' },
      example_value: { type: 'string', label: 'Example value', maxLength: 40 },
      short_description: { type: 'string', label: 'Short description', maxLength: 40 },
      web_service_definition: { type: 'reference', label: 'Web service definition', reference: 'sys_ws_definition' },
    },
  },
  // Columns: typed table of @servicenow/sdk 4.9.0.
  {
    name: 'sys_ws_header_map',
    label: 'Request Header Association',
    extends: 'sys_metadata',
    columns: {
      web_service_header: { type: 'reference', label: 'Web service header', reference: 'sys_ws_header' },
      web_service_operation: { type: 'reference', label: 'Web service operation', reference: 'sys_ws_operation' },
    },
  },
  // Columns: typed table of @servicenow/sdk 4.9.0.
  {
    name: 'sys_ws_query_parameter',
    label: 'Query Parameter',
    extends: 'sys_metadata',
    columns: {
      name: { type: 'string', label: 'Name', maxLength: 40 },
      required: { type: 'boolean', label: 'Required' },
      example_value: { type: 'string', label: 'Example value', maxLength: 40 },
      short_description: { type: 'string', label: 'Short description', maxLength: 40 },
      web_service_definition: { type: 'reference', label: 'Web service definition', reference: 'sys_ws_definition' },
    },
  },
  // Columns: typed table of @servicenow/sdk 4.9.0.
  {
    name: 'sys_ws_query_parameter_map',
    label: 'Query Parameter Association',
    extends: 'sys_metadata',
    columns: {
      web_service_operation: { type: 'reference', label: 'Web service operation', reference: 'sys_ws_operation' },
      web_service_query_parameter: {
        type: 'reference',
        label: 'Web service query parameter',
        reference: 'sys_ws_query_parameter',
      },
    },
  },
  // Columns: typed table of @servicenow/sdk 4.9.0.
  {
    name: 'sys_rest_message',
    label: 'REST Message',
    extends: 'sys_metadata',
    columns: {
      access: {
        type: 'string',
        label: 'Accessible from',
        maxLength: 40,
        default: 'package_private',
        choices: { public: 'All application scopes', package_private: 'This application scope only' },
      },
      authentication_type: {
        type: 'string',
        label: 'Authentication type',
        maxLength: 40,
        default: 'no_authentication',
        choices: {
          no_authentication: 'No authentication',
          basic: 'Basic',
          basic_simple: 'Basic (simple)',
          oauth2: 'OAuth 2.0',
        },
      },
      basic_auth_password: { type: 'password2', label: 'Basic authentication password' },
      basic_auth_user: { type: 'string', label: 'Basic authentication user ID', maxLength: 40 },
      description: { type: 'string', label: 'Description', maxLength: 1000 },
      name: { type: 'string', label: 'Name', maxLength: 100, mandatory: true },
      rest_endpoint: { type: 'string', label: 'Endpoint', maxLength: 1024, mandatory: true },
      use_basic_auth: { type: 'boolean', label: 'Use basic authentication' },
      use_mutual_auth: { type: 'boolean', label: 'Use mutual authentication' },
    },
  },
  // Columns: typed table of @servicenow/sdk 4.9.0.
  {
    name: 'sys_rest_message_fn',
    label: 'HTTP Method',
    extends: 'sys_metadata',
    columns: {
      authentication_type: {
        type: 'string',
        label: 'Authentication type',
        maxLength: 40,
        default: 'inherit_from_parent',
        choices: {
          inherit_from_parent: 'Inherit from parent',
          no_authentication: 'No authentication',
          basic: 'Basic',
          basic_simple: 'Basic (simple)',
          oauth2: 'OAuth 2.0',
        },
      },
      basic_auth_password: { type: 'password2', label: 'Basic authentication password (simple)' },
      basic_auth_user: { type: 'string', label: 'Basic authentication user ID (simple)', maxLength: 40 },
      content: { type: 'string', label: 'Content', maxLength: 4000 },
      function_name: { type: 'string', label: 'Name', maxLength: 100, mandatory: true, display: true },
      http_method: {
        type: 'string',
        label: 'HTTP method',
        maxLength: 10,
        mandatory: true,
        choices: { get: 'GET', post: 'POST', put: 'PUT', patch: 'PATCH', delete: 'DELETE', head: 'HEAD' },
      },
      lock: { type: 'boolean', label: 'Lock' },
      qualified_name: { type: 'string', label: 'REST Message [ HTTP Method ]', maxLength: 150 },
      rest_endpoint: { type: 'string', label: 'Endpoint', maxLength: 1024 },
      rest_message: { type: 'reference', label: 'REST Message', reference: 'sys_rest_message' },
      use_basic_auth: { type: 'boolean', label: 'Use basic authentication' },
      use_mutual_auth: { type: 'boolean', label: 'Use mutual authentication' },
    },
  },
  // Form fields: ServiceNow docs, zurich: api-reference/rest-api-explorer/create-REST-API-rate-limits. Column spellings are assumed.
  {
    name: 'sys_rate_limit_rules',
    label: 'Rate Limit Rule',
    columns: {
      name: { type: 'string', label: 'Name', maxLength: 100 },
      active: { type: 'boolean', label: 'Active', default: 'true' },
      api: { type: 'string', label: 'REST API', maxLength: 255 },
      version: { type: 'string', label: 'Version', maxLength: 40 },
      resource: { type: 'string', label: 'Resource', maxLength: 255 },
      table: { type: 'table_name', label: 'Table', maxLength: 80 },
      import_set_table: { type: 'table_name', label: 'Import set table', maxLength: 80 },
      method: { type: 'string', label: 'HTTP method', maxLength: 40 },
      request_limit_per_hour: { type: 'integer', label: 'Request limit per hour' },
      apply_to: {
        type: 'string',
        label: 'Apply to',
        maxLength: 40,
        default: 'all_users',
        choices: { single_user: 'Single user', users_with_role: 'Users with role', all_users: 'All users' },
      },
      role: { type: 'reference', label: 'Role', reference: 'sys_user_role' },
      user: { type: 'reference', label: 'User', reference: 'sys_user' },
    },
  },
]
