import '@servicenow/sdk/global'

declare global {
  namespace Now {
    namespace Internal {
      interface Keys extends KeysRegistry {
        explicit: {
          bom_json: {
            table: 'sys_module'
            id: '93348152f22f4d75bcfbb830cea37e65'
          }
          'etl-application': {
            table: 'cmdb_inst_application'
            id: 'be298253674648b48c02c0f3d25cfc9b'
          }
          'etl-data-source-apps': {
            table: 'sys_data_source'
            id: 'd073333d60d8474fadb44bc9eb769509'
          }
          'etl-entity-computer': {
            table: 'cmdb_inst_entity'
            id: '37a9f8c0f27241b19396e44476557052'
          }
          'etl-entity-import': {
            table: 'cmdb_inst_entity'
            id: '79472032844d43b09b70f5795afff67b'
          }
          'etl-entity-serial-number': {
            table: 'cmdb_inst_entity'
            id: '20c9a2f828784d1694875ff2c87b5d93'
          }
          'etl-entity-software': {
            table: 'cmdb_inst_entity'
            id: 'f34f8fc3ebb6425b92490ab627fb86e7'
          }
          'etl-entity-temp': {
            table: 'cmdb_inst_entity'
            id: '40e6286492654520ad459f13184cbbe6'
          }
          'etl-feed-apps': {
            table: 'cmdb_inst_application_feed'
            id: '385e4c2b796e4ed8b625a497041ba9d7'
          }
          'etl-field-computer-serial-number': {
            table: 'sys_rte_eb_field'
            id: 'f77902997c2c47219d91abb786b33f08'
          }
          'etl-field-computer-source-native-key': {
            table: 'sys_rte_eb_field'
            id: 'b0a2d46a05c342a9bc385b7020adce7d'
          }
          'etl-field-import-app-id': {
            table: 'sys_rte_eb_field'
            id: '8b7021d6220242a7818a3611b846083e'
          }
          'etl-field-import-developer-name': {
            table: 'sys_rte_eb_field'
            id: 'cc71a5f2cb84432a9b661c768a5e3671'
          }
          'etl-field-import-is-removed': {
            table: 'sys_rte_eb_field'
            id: '8a122ca89043468ab406c6a28e94821e'
          }
          'etl-field-import-last-opened': {
            table: 'sys_rte_eb_field'
            id: 'b81087dd1d824de0a10401b2fe4516cb'
          }
          'etl-field-import-name': {
            table: 'sys_rte_eb_field'
            id: '0c5957d50c2341d595a7ecfdcbbc0259'
          }
          'etl-field-import-path': {
            table: 'sys_rte_eb_field'
            id: 'f5fb0d2f6dda4749acefa53f0df36ba6'
          }
          'etl-field-import-serial-number': {
            table: 'sys_rte_eb_field'
            id: '7e0ddcd9c548426782639edf93efb110'
          }
          'etl-field-import-version': {
            table: 'sys_rte_eb_field'
            id: '170b7e7bc33342d68637c8346d3d635f'
          }
          'etl-field-mapping-computer-serial-number': {
            table: 'sys_rte_eb_field_mapping'
            id: '510cd761453740a7a88c51d971db3eac'
          }
          'etl-field-mapping-computer-source-native-key': {
            table: 'sys_rte_eb_field_mapping'
            id: '8f7944cd5b1c4570b9bf83ae22bbfbbb'
          }
          'etl-field-mapping-serial-number-serial-number': {
            table: 'sys_rte_eb_field_mapping'
            id: 'd5599bbf79b14326b744de60044c9011'
          }
          'etl-field-mapping-serial-number-serial-number-type': {
            table: 'sys_rte_eb_field_mapping'
            id: 'adc56d173120454eab4cc8b509ee5da2'
          }
          'etl-field-mapping-serial-number-valid': {
            table: 'sys_rte_eb_field_mapping'
            id: 'b49f303aef7c4c2389e6f9a85a9bcf91'
          }
          'etl-field-mapping-software-active': {
            table: 'sys_rte_eb_field_mapping'
            id: '20f3420d12b14c36941073d1ea72f34e'
          }
          'etl-field-mapping-software-discovery-source': {
            table: 'sys_rte_eb_field_mapping'
            id: '52a309648f18426e981a60cae49086b9'
          }
          'etl-field-mapping-software-display-name': {
            table: 'sys_rte_eb_field_mapping'
            id: '025417f1675544518e9946c08dc17186'
          }
          'etl-field-mapping-software-install-location': {
            table: 'sys_rte_eb_field_mapping'
            id: 'a066c2c4c67d4d548ced8ddd1a669aa0'
          }
          'etl-field-mapping-software-instance-key': {
            table: 'sys_rte_eb_field_mapping'
            id: '4191a529f8154de9ac05f71742d9aed2'
          }
          'etl-field-mapping-software-last-used': {
            table: 'sys_rte_eb_field_mapping'
            id: 'a2185c58107a499c8fcbd0e1eb30b92c'
          }
          'etl-field-mapping-software-publisher': {
            table: 'sys_rte_eb_field_mapping'
            id: '371ac5a26d1b46e09d35c4e1651ea517'
          }
          'etl-field-mapping-software-source-native-key': {
            table: 'sys_rte_eb_field_mapping'
            id: '23ab87f3fd224feaa97d2f3db8c52a74'
          }
          'etl-field-mapping-software-version': {
            table: 'sys_rte_eb_field_mapping'
            id: '6dea4f1c1af04007be7ad607828e614d'
          }
          'etl-field-mapping-temp-app-id': {
            table: 'sys_rte_eb_field_mapping'
            id: 'edf9bfc6cac0430798990dcadb1d99fd'
          }
          'etl-field-mapping-temp-developer-name': {
            table: 'sys_rte_eb_field_mapping'
            id: '4a4bfc9961ef4133b4d5b9d5e5868d34'
          }
          'etl-field-mapping-temp-is-removed': {
            table: 'sys_rte_eb_field_mapping'
            id: '1295bf7f68254443a0347b5ebb576716'
          }
          'etl-field-mapping-temp-last-opened': {
            table: 'sys_rte_eb_field_mapping'
            id: 'f83733760aa243c19a187bcb3720d886'
          }
          'etl-field-mapping-temp-name': {
            table: 'sys_rte_eb_field_mapping'
            id: '723d57bbf8bc4ee3a944014423643566'
          }
          'etl-field-mapping-temp-path': {
            table: 'sys_rte_eb_field_mapping'
            id: '958bdfe4e7d7485a9efecf16d660fff9'
          }
          'etl-field-mapping-temp-serial-number': {
            table: 'sys_rte_eb_field_mapping'
            id: '04506f05b2444649b696797cbd5dfbc8'
          }
          'etl-field-mapping-temp-version': {
            table: 'sys_rte_eb_field_mapping'
            id: 'a99040c036a34df3aad321d091f985f5'
          }
          'etl-field-serial-number-serial-number': {
            table: 'sys_rte_eb_field'
            id: 'd42159adc0fc41459986086e61988712'
          }
          'etl-field-serial-number-serial-number-type': {
            table: 'sys_rte_eb_field'
            id: 'd98ff85ff6c24ef99b95c878c22a9b68'
          }
          'etl-field-serial-number-valid': {
            table: 'sys_rte_eb_field'
            id: '15f0afbc7db94270a74cc850fc90b94d'
          }
          'etl-field-software-active': {
            table: 'sys_rte_eb_field'
            id: '5b811399fd49424483a35763fda3052a'
          }
          'etl-field-software-discovery-source': {
            table: 'sys_rte_eb_field'
            id: '3eb5d76b95564c2aab79f2134c458149'
          }
          'etl-field-software-display-name': {
            table: 'sys_rte_eb_field'
            id: '57fc219cfbb544d988d73b3a10af46fb'
          }
          'etl-field-software-install-location': {
            table: 'sys_rte_eb_field'
            id: '3ad307f0c6134b83b72ed71a2a095e01'
          }
          'etl-field-software-instance-key': {
            table: 'sys_rte_eb_field'
            id: 'ff34503fc7c54bff8f8fe881d91445e7'
          }
          'etl-field-software-last-used': {
            table: 'sys_rte_eb_field'
            id: 'dd6d12e1fca7440aa2a88c4e6f92ba5c'
          }
          'etl-field-software-publisher': {
            table: 'sys_rte_eb_field'
            id: 'f1c0b86f250f44ebb86168f4675c9ccc'
          }
          'etl-field-software-source-native-key': {
            table: 'sys_rte_eb_field'
            id: '33ad9ce43f6d4c40b02d425b99d3e1ae'
          }
          'etl-field-software-version': {
            table: 'sys_rte_eb_field'
            id: '19fb3e24cfca4654bcfe8c1d4c7125de'
          }
          'etl-field-temp-active': {
            table: 'sys_rte_eb_field'
            id: 'ca10f414fc5a4182b41a68211c39e8d2'
          }
          'etl-field-temp-app-id': {
            table: 'sys_rte_eb_field'
            id: 'd801598ca25e4530aac8057a1220de5a'
          }
          'etl-field-temp-computer-key': {
            table: 'sys_rte_eb_field'
            id: 'e8501909515542e08361436f0b22147e'
          }
          'etl-field-temp-developer-name': {
            table: 'sys_rte_eb_field'
            id: '7bd9211e9ee741bf8c39c4f2b6783b27'
          }
          'etl-field-temp-discovery-source': {
            table: 'sys_rte_eb_field'
            id: '25b50fda47c64c2ba7368edd4d3143a1'
          }
          'etl-field-temp-is-removed': {
            table: 'sys_rte_eb_field'
            id: '7f8725bb5a8241bf81eb05356e3794c0'
          }
          'etl-field-temp-last-opened': {
            table: 'sys_rte_eb_field'
            id: 'd13cb9af43ad4f4c84cc5f6097385c21'
          }
          'etl-field-temp-last-used': {
            table: 'sys_rte_eb_field'
            id: '0cee593d43cc45939fa3001c40fb52a0'
          }
          'etl-field-temp-name': {
            table: 'sys_rte_eb_field'
            id: '93c505f0e81c4b94a593c9762d619969'
          }
          'etl-field-temp-path': {
            table: 'sys_rte_eb_field'
            id: 'a540d12d514e4237aad1dbd4f7e5f214'
          }
          'etl-field-temp-serial': {
            table: 'sys_rte_eb_field'
            id: '0d634959457b4053a87265ce7794b8ce'
          }
          'etl-field-temp-serial-number': {
            table: 'sys_rte_eb_field'
            id: '7bebff3461fa463aba12a961bc20b5bc'
          }
          'etl-field-temp-serial-type': {
            table: 'sys_rte_eb_field'
            id: '67a5c5fa8c414779b10628fd37e668b8'
          }
          'etl-field-temp-serial-valid': {
            table: 'sys_rte_eb_field'
            id: 'd0ec0e5d5c5d491faf3680fb697c6ead'
          }
          'etl-field-temp-software-key': {
            table: 'sys_rte_eb_field'
            id: '301be078ff0e48e59af70894ad2597cb'
          }
          'etl-field-temp-version': {
            table: 'sys_rte_eb_field'
            id: '4f7ccdc42d0443649f42077bc1708a10'
          }
          'etl-mapping-import-temp': {
            table: 'sys_rte_eb_entity_mapping'
            id: '29b509d25550485db3ad1d1e0c220087'
          }
          'etl-mapping-temp-computer': {
            table: 'sys_rte_eb_entity_mapping'
            id: 'f798a7b2c25f43009dc9e90ea0a7165e'
          }
          'etl-mapping-temp-serial-number': {
            table: 'sys_rte_eb_entity_mapping'
            id: 'ce85340962c54cc4a2e461e23d48949f'
          }
          'etl-mapping-temp-software': {
            table: 'sys_rte_eb_entity_mapping'
            id: '1ae614bd1a4a40f9856204b4f7eb3544'
          }
          'etl-operation-active': {
            table: 'sys_rte_eb_multi_in_script_operation'
            id: '01d1ffb4574d4f73ad3e7df205cd0683'
          }
          'etl-operation-computer-key': {
            table: 'sys_rte_eb_upper_case_trim_operation'
            id: '71fddcc22545434aa0a086b95a4660cc'
          }
          'etl-operation-discovery-source': {
            table: 'sys_rte_eb_set_operation'
            id: 'f836d994a1d44ab091a98593e17ba1f8'
          }
          'etl-operation-last-used': {
            table: 'sys_rte_eb_multi_in_script_operation'
            id: '030483f3e2ec452cbf391cbdbcc7fa42'
          }
          'etl-operation-serial': {
            table: 'sys_rte_eb_trim_operation'
            id: 'ee37c6f9c53f48e5933dfa956bdf0775'
          }
          'etl-operation-serial-type': {
            table: 'sys_rte_eb_set_operation'
            id: 'dffffa0094b541e299a33035475ba2f5'
          }
          'etl-operation-serial-valid': {
            table: 'sys_rte_eb_set_operation'
            id: 'ddfe5eaecd0c48768c6b5642baa91bca'
          }
          'etl-operation-software-key': {
            table: 'sys_rte_eb_trim_operation'
            id: 'de7b4ed642be4c43b48c0594870388ed'
          }
          'etl-transformer-apps': {
            table: 'sys_robust_import_set_transformer'
            id: 'e0efa2fdcfbc42ad944aa5ed2261ea51'
          }
          'module-report-software': {
            table: 'sys_app_module'
            id: '16f22f38c4ee4898b2d5acbff2326d96'
          }
          'module-software': {
            table: 'sys_app_module'
            id: '198fd2194271411e9724edfc6456ac43'
          }
          'module-usage': {
            table: 'sys_app_module'
            id: '1b8f8b7666f74363ba688ff0c00fc343'
          }
          package_json: {
            table: 'sys_module'
            id: '06c9cec840de46a3812602a2cc4f8b29'
          }
          'privilege-cmdb-ci-computer-read': {
            table: 'sys_scope_privilege'
            id: '691052e918df432ea218afe76de995f5'
          }
          'privilege-cmdb-ci-hardware-read': {
            table: 'sys_scope_privilege'
            id: 'd5cfbb5395a24f6b8b37eddf088fd72b'
          }
          'privilege-cmdb-sam-sw-discovery-model-read': {
            table: 'sys_scope_privilege'
            id: '27d23c461e5f47778be8b0631b2d8bda'
          }
          'privilege-cmdb-sam-sw-install-delete': {
            table: 'sys_scope_privilege'
            id: '0e237bc2a9d44f10a43966d1c4986d65'
          }
          'privilege-cmdb-sam-sw-install-read': {
            table: 'sys_scope_privilege'
            id: 'b8fdd8be1e4e4a4a80a0edc45345e049'
          }
          'privilege-glide-api-properties': {
            table: 'sys_scope_privilege'
            id: 'e9cd0768c758462e97daee928f6b84a3'
          }
          'privilege-glide-api-scripting': {
            table: 'sys_scope_privilege'
            id: 'ca48ec0e6f994ee68ee122d26aebb871'
          }
          'privilege-glide-api-table-metadata': {
            table: 'sys_scope_privilege'
            id: 'ec3b9d2a76ad439fbb8bddf817a79a59'
          }
          'privilege-glide-record-delete-multiple': {
            table: 'sys_scope_privilege'
            id: 'df047e79068945788e128c3a95976ccc'
          }
          'privilege-glide-record-delete-record': {
            table: 'sys_scope_privilege'
            id: 'ddc034e1e88840139d7ce01dc4e00500'
          }
          'privilege-glide-record-insert': {
            table: 'sys_scope_privilege'
            id: '39e5f9a1020b4fc1a6c765f2636a0e90'
          }
          'privilege-glide-record-set-value': {
            table: 'sys_scope_privilege'
            id: '0acfcdc51b274d23878571681b4c94c5'
          }
          'privilege-glide-record-update': {
            table: 'sys_scope_privilege'
            id: '714298c988b3449faa693d4de8e07b30'
          }
          'privilege-refused-usage-create': {
            table: 'sys_scope_privilege'
            id: '4e07f27a1ce84e1da88f4b769161b55d'
          }
          'privilege-refused-usage-delete': {
            table: 'sys_scope_privilege'
            id: 'b0669d7e12b2453d86f0f0d70d2e4474'
          }
          'privilege-refused-usage-read': {
            table: 'sys_scope_privilege'
            id: '2f79af71052b4dc3a8c55e9c37b1f424'
          }
          'privilege-refused-usage-write': {
            table: 'sys_scope_privilege'
            id: '12737ce8ba35416b9664a638e3d1c750'
          }
          'privilege-samp-sw-usage-create': {
            table: 'sys_scope_privilege'
            id: '42b9de3d9e7148418531111af5fe7f22'
          }
          'privilege-samp-sw-usage-read': {
            table: 'sys_scope_privilege'
            id: '9aa825284abe487c812b93db5d3e6828'
          }
          'privilege-samp-sw-usage-write': {
            table: 'sys_scope_privilege'
            id: '3fae91ed71874209a835e768cbe871cf'
          }
          'privilege-scoped-glide-record': {
            table: 'sys_scope_privilege'
            id: '13876c15ee354f38adbe28725ab34537'
          }
          'privilege-sys-choice-read': {
            table: 'sys_scope_privilege'
            id: '9f000c4254df48deb864223ac701a90b'
          }
          'privilege-usage-run-create': {
            table: 'sys_scope_privilege'
            id: '3a5f3b5e449f4576ad3a856464d84284'
          }
          'privilege-usage-run-delete': {
            table: 'sys_scope_privilege'
            id: '52059480f38d410690c564d2623ca16a'
          }
          'privilege-usage-run-read': {
            table: 'sys_scope_privilege'
            id: 'ea1733931fe94c76bd47f0753fb57e28'
          }
          'removed-apps': {
            table: 'sysauto_script'
            id: 'cd8d391280864b71bcf052d528e929c2'
          }
          'report-software': {
            table: 'sys_report'
            id: 'cf14ee683e17489ca0c433f331a09d73'
          }
          src_server_record_ts: {
            table: 'sys_module'
            id: '59f0957f2987437db062b2360c05dfd3'
          }
          'src_server_removed-apps_delete_ts': {
            table: 'sys_module'
            id: '0440590312604acd9de5b03bf85d5606'
          }
          'src_server_software-usage_counts_ts': {
            table: 'sys_module'
            id: '2f1922f4ae5141d79c4d0d9a3e629b85'
          }
          'src_server_software-usage_installs_ts': {
            table: 'sys_module'
            id: '002e6aa5cb8f44f38ee689b6cd1ce38f'
          }
          'src_server_software-usage_last-use_ts': {
            table: 'sys_module'
            id: 'e0cf786db17443ddb7d2032d4e660793'
          }
          'src_server_software-usage_moment_ts': {
            table: 'sys_module'
            id: 'd6a18ef36c7b4fec9cf5066cdbb43033'
          }
          'src_server_software-usage_publish_ts': {
            table: 'sys_module'
            id: '062a02e82b5c46ceb5abfa63c62014f6'
          }
          'src_server_software-usage_reclamation-type_ts': {
            table: 'sys_module'
            id: 'fb1aa1c361244e0891c2c5e14090bcd8'
          }
          'src_server_software-usage_refused-usage_ts': {
            table: 'sys_module'
            id: 'adda0aba82724a62aec2358d5fc45cd1'
          }
          'src_server_software-usage_run_ts': {
            table: 'sys_module'
            id: '513b2c4fc8dc4d65a00ec43251f12f1b'
          }
          'src_server_software-usage_tables_ts': {
            table: 'sys_module'
            id: 'b56f93da910c4525b4b37f8510ff19b8'
          }
          'src_server_software-usage_usage-rows_ts': {
            table: 'sys_module'
            id: '771cbb3146e643ba99e132a097753b1e'
          }
          'test-suite': {
            table: 'sys_atf_test_suite'
            id: '416eb5144a3a416d820d3b4e71a56262'
          }
          'test-suite-usage-publisher': {
            table: 'sys_atf_test_suite_test'
            id: '8775127f13ec4f6cb38fefdd6a158060'
          }
          'test-usage-publisher': {
            table: 'sys_atf_test'
            id: 'ee08a9f4c7e140e08ec610fdd789b1bf'
          }
          'test-usage-publisher-computer': {
            table: 'sys_atf_step'
            id: '44261e6f60bd429ea5781f07c2b1f3c3'
          }
          'test-usage-publisher-install': {
            table: 'sys_atf_step'
            id: '97ba739f6153452d9111b7056ecd040c'
          }
          'test-usage-publisher-job': {
            table: 'sys_atf_step'
            id: '66cbf9b4871e4a8b8f8c38f3f496efca'
          }
          'test-usage-publisher-model': {
            table: 'sys_atf_step'
            id: 'e1aba4462ef84106b3c4b0eb192d446e'
          }
          'test-usage-publisher-product': {
            table: 'sys_atf_step'
            id: '5463b4d0cb6d433ba174f57071edf85f'
          }
          'test-usage-publisher-usage': {
            table: 'sys_atf_step'
            id: '0ec9fe8b19894782a40938ec7c776b06'
          }
          'usage-publisher': {
            table: 'sysauto_script'
            id: '77e0801d91084d98b6e48669f86b69ab'
          }
        }
        composite: [
          {
            table: 'sys_variable_value'
            id: '0d813df51721420c9bfff8be43e02c88'
            key: {
              document_key: '44261e6f60bd429ea5781f07c2b1f3c3'
              variable: 'e6e3c7535320220002c6435723dc3496'
            }
          },
          {
            table: 'sys_variable_value'
            id: '13909937c16540acb3661a0cb65aa8a7'
            key: {
              document_key: 'e1aba4462ef84106b3c4b0eb192d446e'
              variable: 'e6e3c7535320220002c6435723dc3496'
            }
          },
          {
            table: 'sys_variable_value'
            id: '155db93bcb30430492d69662db20e27d'
            key: {
              document_key: '97ba739f6153452d9111b7056ecd040c'
              variable: '90144b535320220002c6435723dc3488'
            }
          },
          {
            table: 'sys_element_mapping'
            id: '2fd6e898d1fa40f28a016a97544a2267'
            key: {
              field: 'field_values'
              table: 'var__m_atf_input_variable_14872288df60220062fe6c7a4df26319'
              id: 'e1aba4462ef84106b3c4b0eb192d446e'
            }
          },
          {
            table: 'sys_element_mapping'
            id: '34612ae2d1f84d69895810bbf993bac3'
            key: {
              field: 'field_values'
              table: 'var__m_atf_input_variable_2d82e3c7531400109e02ddeeff7b12a7'
              id: '0ec9fe8b19894782a40938ec7c776b06'
            }
          },
          {
            table: 'sys_variable_value'
            id: '383f740a9c7240dab97b976163ac8362'
            key: {
              document_key: '44261e6f60bd429ea5781f07c2b1f3c3'
              variable: 'dd54cf535320220002c6435723dc34fd'
            }
          },
          {
            table: 'sys_variable_value'
            id: '3ea2865449ad4ff699d0a909e48661a9'
            key: {
              document_key: '97ba739f6153452d9111b7056ecd040c'
              variable: '9024a37f671003007ba405225685efe5'
            }
          },
          {
            table: 'sys_variable_value'
            id: '41369a7b08b1443b8f1881e8cf6649c9'
            key: {
              document_key: '0ec9fe8b19894782a40938ec7c776b06'
              variable: '78b8d86b531000109e02ddeeff7b12f3'
            }
          },
          {
            table: 'sys_variable_value'
            id: '45e967aa1069468586de9d05bd42d334'
            key: {
              document_key: '97ba739f6153452d9111b7056ecd040c'
              variable: 'e6e3c7535320220002c6435723dc3496'
            }
          },
          {
            table: 'sys_variable_value'
            id: '50d0196bfd754d1e875c9eb930c19b82'
            key: {
              document_key: 'e1aba4462ef84106b3c4b0eb192d446e'
              variable: '90144b535320220002c6435723dc3488'
            }
          },
          {
            table: 'sys_variable_value'
            id: '53274e9f3ed74a4f82710f7a0a5cb144'
            key: {
              document_key: '5463b4d0cb6d433ba174f57071edf85f'
              variable: 'e6e3c7535320220002c6435723dc3496'
            }
          },
          {
            table: 'sys_variable_value'
            id: '5baaa75b7a784d4a9e88a28a6e505c7c'
            key: {
              document_key: '0ec9fe8b19894782a40938ec7c776b06'
              variable: 'b86c0427531000109e02ddeeff7b1227'
            }
          },
          {
            table: 'sys_variable_value'
            id: '5d72f6b9f5b44176873256d5adb1ba73'
            key: {
              document_key: '44261e6f60bd429ea5781f07c2b1f3c3'
              variable: '9024a37f671003007ba405225685efe5'
            }
          },
          {
            table: 'sys_variable_value'
            id: '6817e520c1b940c3a0f89aa2249ca79d'
            key: {
              document_key: '5463b4d0cb6d433ba174f57071edf85f'
              variable: '90144b535320220002c6435723dc3488'
            }
          },
          {
            table: 'sys_variable_value'
            id: '7c89d503faee4e1ca4b199a2d4033995'
            key: {
              document_key: '0ec9fe8b19894782a40938ec7c776b06'
              variable: '915990ab531000109e02ddeeff7b12f8'
            }
          },
          {
            table: 'sys_variable_value'
            id: '7f6a01f3849b405796d3fed25c0e46cc'
            key: {
              document_key: '44261e6f60bd429ea5781f07c2b1f3c3'
              variable: '90144b535320220002c6435723dc3488'
            }
          },
          {
            table: 'sys_variable_value'
            id: '7f7450439ee643d88969fc0c67c98338'
            key: {
              document_key: 'e1aba4462ef84106b3c4b0eb192d446e'
              variable: '9024a37f671003007ba405225685efe5'
            }
          },
          {
            table: 'sys_variable_value'
            id: '804f4f60d9db42dd82fbf2c2cd42998f'
            key: {
              document_key: '5463b4d0cb6d433ba174f57071edf85f'
              variable: '9024a37f671003007ba405225685efe5'
            }
          },
          {
            table: 'sys_variable_value'
            id: '8aa5db533fa946eaad00d5844499d6f8'
            key: {
              document_key: 'e1aba4462ef84106b3c4b0eb192d446e'
              variable: 'dd54cf535320220002c6435723dc34fd'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'a13a8efb21c64941b40fb88d95eda3b9'
            key: {
              document_key: '66cbf9b4871e4a8b8f8c38f3f496efca'
              variable: '989d9e235324220002c6435723dc3484'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'd106083a0a4847fe93cbfa3747ac0a3c'
            key: {
              document_key: '0ec9fe8b19894782a40938ec7c776b06'
              variable: '02fb0027531000109e02ddeeff7b120b'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'd9e85cf088ce4384afe42b519f5808e3'
            key: {
              document_key: '5463b4d0cb6d433ba174f57071edf85f'
              variable: 'dd54cf535320220002c6435723dc34fd'
            }
          },
          {
            table: 'sys_element_mapping'
            id: 'dccb077a5d40412ab613627ceea0bd58'
            key: {
              field: 'field_values'
              table: 'var__m_atf_input_variable_14872288df60220062fe6c7a4df26319'
              id: '97ba739f6153452d9111b7056ecd040c'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'f62060414c4c4b84b99972646745d3c3'
            key: {
              document_key: '97ba739f6153452d9111b7056ecd040c'
              variable: 'dd54cf535320220002c6435723dc34fd'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'f6a51309e33446078f501c2f3bff457b'
            key: {
              document_key: '66cbf9b4871e4a8b8f8c38f3f496efca'
              variable: '42f2564b73031300440211d8faf6a777'
            }
          },
          {
            table: 'sys_element_mapping'
            id: 'f7de47feff9c47548aa7127168755821'
            key: {
              field: 'script'
              table: 'var__m_atf_input_variable_41de4a935332120028bc29cac2dc349a'
              id: '66cbf9b4871e4a8b8f8c38f3f496efca'
            }
          },
        ]
      }
    }
  }
}
