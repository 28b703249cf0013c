import '@servicenow/sdk/global'

declare global {
  namespace Now {
    namespace Internal {
      interface Keys extends KeysRegistry {
        explicit: {
          'acl-assignment-create': {
            table: 'sys_security_acl'
            id: '488ea5f3b45949e189905401a8e171bf'
          }
          'acl-assignment-delete': {
            table: 'sys_security_acl'
            id: 'e5225a7b64d24ba6ae789af59fa2f227'
          }
          'acl-assignment-read': {
            table: 'sys_security_acl'
            id: 'd6ec1ea2134f453e8483389ffc950aa7'
          }
          'acl-assignment-write': {
            table: 'sys_security_acl'
            id: '783de043c79848e4a755f0e77bb549f8'
          }
          'acl-kandji-import-set-apps-create': {
            table: 'sys_security_acl'
            id: '45c40b82a3c5492d858809c205d3c57b'
          }
          'acl-kandji-import-set-apps-delete': {
            table: 'sys_security_acl'
            id: 'ba4ec088f797440b9e5be322fa3f01f7'
          }
          'acl-kandji-import-set-apps-read': {
            table: 'sys_security_acl'
            id: 'b58d09ed018c42edb575441eb7c01c07'
          }
          'acl-kandji-import-set-apps-write': {
            table: 'sys_security_acl'
            id: '2072175cb61048609ece363dbeb4c25a'
          }
          'acl-kandji-import-set-computer-create': {
            table: 'sys_security_acl'
            id: 'dcf918ff5e214a19bbb8d13d1d2fda7e'
          }
          'acl-kandji-import-set-computer-delete': {
            table: 'sys_security_acl'
            id: '8724551d96f74a2688a93e4d038579f0'
          }
          'acl-kandji-import-set-computer-read': {
            table: 'sys_security_acl'
            id: 'db4300949fdb4a5c9526abb9e7c50d73'
          }
          'acl-kandji-import-set-computer-write': {
            table: 'sys_security_acl'
            id: '9cb08beb16ad404988bca1f59650315f'
          }
          'acl-kandji-import-set-mdm-create': {
            table: 'sys_security_acl'
            id: '8a2edf4998df4d58919f9e791fa65a70'
          }
          'acl-kandji-import-set-mdm-delete': {
            table: 'sys_security_acl'
            id: '3a717bbab3ca401985d350e0dc4f3578'
          }
          'acl-kandji-import-set-mdm-read': {
            table: 'sys_security_acl'
            id: '8d2924b7083f462aaab1acdaa8b4cffd'
          }
          'acl-kandji-import-set-mdm-write': {
            table: 'sys_security_acl'
            id: '1c7b4a08fa5f43438cbc6459594c2ff2'
          }
          'acl-mdm-create': {
            table: 'sys_security_acl'
            id: '0e4837a0f0c14f5e9e9eec7428a78c76'
          }
          'acl-mdm-delete': {
            table: 'sys_security_acl'
            id: 'ec97853288034d36bd5715cd51065032'
          }
          'acl-mdm-read': {
            table: 'sys_security_acl'
            id: '0a16e404de5e406fa337fb3d35337c77'
          }
          'acl-mdm-write': {
            table: 'sys_security_acl'
            id: '5f487b2716834c42bff03d2337b3d8d3'
          }
          'acl-usage-run-create': {
            table: 'sys_security_acl'
            id: '8dace263171747e9b4dec038d1b918b0'
          }
          'acl-usage-run-delete': {
            table: 'sys_security_acl'
            id: 'c182435bf33541d4af11b5d77186fe3a'
          }
          'acl-usage-run-read': {
            table: 'sys_security_acl'
            id: '42ccb0aa942b4afd8225dc88b0dcda9e'
          }
          'acl-usage-run-write': {
            table: 'sys_security_acl'
            id: 'a9d22a9bb1244fb497fdaff4c616de6b'
          }
          bom_json: {
            table: 'sys_module'
            id: '9d3ab29398cd448c9b34c81ae4dd65d5'
          }
          'insert-multiple-apps': {
            table: 'sys_rest_insert_multiple'
            id: '02cf61c28a8046dfa086bd9e5867e509'
          }
          'insert-multiple-computer': {
            table: 'sys_rest_insert_multiple'
            id: '4b88aaf626ac496eaf222ce1cd6c662b'
          }
          'insert-multiple-mdm': {
            table: 'sys_rest_insert_multiple'
            id: 'f32733e0adcd4432b60d6bccadbcdecb'
          }
          'kandji-fix-script': {
            table: 'sys_script_fix'
            id: '68d72b9593ed4f2fb107e567da3cbd08'
          }
          'map-computer': {
            table: 'sys_transform_map'
            id: '68efaf82c6ab489baa2e6f733d62cc74'
          }
          'map-computer-after': {
            table: 'sys_transform_script'
            id: '9bf0fd8ff41d42edaacfe906987265c8'
          }
          'map-computer-before': {
            table: 'sys_transform_script'
            id: 'ed48a75f086342d1b9348e3effbe2e7a'
          }
          'map-mdm': {
            table: 'sys_transform_map'
            id: 'bebab608c58548d1b0751d6446fcc5d9'
          }
          'map-mdm-after': {
            table: 'sys_transform_script'
            id: 'cbf76ae0b8c84afe983c2b415827ec4d'
          }
          'map-mdm-before': {
            table: 'sys_transform_script'
            id: 'ba55845d21d245dab0b02e88f6e19ebe'
          }
          menu: {
            table: 'sys_app_application'
            id: 'a1977620d6b5440596f7a3186fe23c26'
          }
          'module-computers': {
            table: 'sys_app_module'
            id: 'e4042681a0c942d6ba22ae6fc1b2a7cb'
          }
          'module-handhelds': {
            table: 'sys_app_module'
            id: 'f4cdccd0f674475596ec9ca102675e34'
          }
          'module-imports': {
            table: 'sys_app_module'
            id: 'b3778944b90a4477a36f60d044be3893'
          }
          'module-mdm': {
            table: 'sys_app_module'
            id: '143ff5ea03db449b9cd2e22ec25be6c2'
          }
          'module-rows-apps': {
            table: 'sys_app_module'
            id: 'e40aa83d26f847ad96072e3a192f7b14'
          }
          'module-rows-computer': {
            table: 'sys_app_module'
            id: 'b46185c3de7742bba0c0ed337b340eee'
          }
          'module-rows-computer-error': {
            table: 'sys_app_module'
            id: 'ed0071858ca3430698c7d1f076210136'
          }
          'module-rows-mdm': {
            table: 'sys_app_module'
            id: '402ff75e15164bfaa234754a4a7102d6'
          }
          'module-rows-mdm-error': {
            table: 'sys_app_module'
            id: '28cb640ab7d24e7a9646a9a973c15841'
          }
          'module-settings': {
            table: 'sys_app_module'
            id: '76c6ed3a29be42d0af2a69b5cafa5953'
          }
          'module-usage-runs': {
            table: 'sys_app_module'
            id: '23d3ea8ef02341a887bdfd74f06528d6'
          }
          package_json: {
            table: 'sys_module'
            id: '8a4fed39cedf4fa89da9ea10b6d81485'
          }
          'privilege-cmdb-ci-computer-create': {
            table: 'sys_scope_privilege'
            id: '91e83f1bb4fa49dd93b329f435e83b2f'
          }
          'privilege-cmdb-ci-computer-read': {
            table: 'sys_scope_privilege'
            id: '2f6702940b1f4c4ba47bb818adee9319'
          }
          'privilege-cmdb-ci-computer-write': {
            table: 'sys_scope_privilege'
            id: '4e86c76e07ff49f68443ae3de73b891c'
          }
          'privilege-cmdb-ci-create': {
            table: 'sys_scope_privilege'
            id: '97a08e5d54a54f0eb4a3194e4cdc8250'
          }
          'privilege-cmdb-ci-handheld-computing-create': {
            table: 'sys_scope_privilege'
            id: 'b79462a9fee1405e9b31d0090b79df2f'
          }
          'privilege-cmdb-ci-handheld-computing-read': {
            table: 'sys_scope_privilege'
            id: 'bf98d23951b646849f5f983b61bd552c'
          }
          'privilege-cmdb-ci-handheld-computing-write': {
            table: 'sys_scope_privilege'
            id: '94acd688c3cd4d82a381b6295b78cdca'
          }
          'privilege-cmdb-ci-read': {
            table: 'sys_scope_privilege'
            id: 'f926ebf969284b9ca01191d940880ff5'
          }
          'privilege-cmdb-ci-write': {
            table: 'sys_scope_privilege'
            id: '82fa4564c3294d77a990340aed5d387a'
          }
          'privilege-cmdb-model-create': {
            table: 'sys_scope_privilege'
            id: 'fde2153dc63b43dc991b37fcb89bb76b'
          }
          'privilege-cmdb-model-read': {
            table: 'sys_scope_privilege'
            id: '85677039fe084af5b3aab971dd07bebb'
          }
          'privilege-cmdb-model-write': {
            table: 'sys_scope_privilege'
            id: '787a53d7dd8b45b4a4e8d961f14f4fb8'
          }
          'privilege-cmdb-sam-sw-discovery-model-read': {
            table: 'sys_scope_privilege'
            id: '9e2101f7a5684d3782997473c3f77874'
          }
          'privilege-cmdb-sam-sw-install-read': {
            table: 'sys_scope_privilege'
            id: 'a449fa53e7a64ba78bd98dbb8783c79c'
          }
          'privilege-core-company-create': {
            table: 'sys_scope_privilege'
            id: 'd18bf0a5985f4ecaa710920e740be39c'
          }
          'privilege-core-company-read': {
            table: 'sys_scope_privilege'
            id: 'aa7291ad32664f5eb13bfea101912ce5'
          }
          'privilege-core-company-write': {
            table: 'sys_scope_privilege'
            id: '9fb47aae1e51482296e44454389a2da1'
          }
          'privilege-data-source-util-execute': {
            table: 'sys_scope_privilege'
            id: '350dee51b2c04ebeb87223ed0ca495b9'
          }
          'privilege-samp-sw-usage-create': {
            table: 'sys_scope_privilege'
            id: 'c558af94cfe343f2b5f70c86d3dbf365'
          }
          'privilege-samp-sw-usage-read': {
            table: 'sys_scope_privilege'
            id: '49a1c43b0b2f40eba343ca71e5370ae4'
          }
          'privilege-samp-sw-usage-write': {
            table: 'sys_scope_privilege'
            id: '92d44b87a5164d93b41f9e99685c9bcc'
          }
          'privilege-sys-choice-create': {
            table: 'sys_scope_privilege'
            id: 'fe967c81db4d4e0984f8d02c9d220032'
          }
          'privilege-sys-choice-read': {
            table: 'sys_scope_privilege'
            id: 'bdb3bcfd0b054cb8adee239f0a3d9c0c'
          }
          'privilege-sys-choice-write': {
            table: 'sys_scope_privilege'
            id: '3e959605de874108b535002b52d8fd83'
          }
          'privilege-sys-user-read': {
            table: 'sys_scope_privilege'
            id: '1c1e4f84b2eb4e0cb488d1754b85c7f3'
          }
          'property-manufacturer-names': {
            table: 'sys_properties'
            id: 'b83aa1f6ffd1407f84358eb26d8a7fb3'
          }
          'property-mobile-class': {
            table: 'sys_properties'
            id: '33f9b7b15ec344168b494452c494dfcf'
          }
          'src_server_cmdb_configuration-item_ts': {
            table: 'sys_module'
            id: '3448fd1ebbd746e4b09d4a553ef4aea5'
          }
          src_server_cmdb_lookup_ts: {
            table: 'sys_module'
            id: '58965fbaf9ca4f94a6da75ea6b6c96cc'
          }
          src_server_cmdb_manufacturer_ts: {
            table: 'sys_module'
            id: 'd7ec53cfdcf447b58c5832be1db5726c'
          }
          src_server_cmdb_model_ts: {
            table: 'sys_module'
            id: '0f9cf4a8bd484670857fb28bbc44801b'
          }
          src_server_cmdb_user_ts: {
            table: 'sys_module'
            id: 'f0543bcc5cfe414d9d406654be6e0cc1'
          }
          src_server_computer_assignment_ts: {
            table: 'sys_module'
            id: '33e52b602fe1469bb154f62bf776e0ee'
          }
          src_server_computer_capacity_ts: {
            table: 'sys_module'
            id: '30cd21fca61144428d84adb1297dbfa2'
          }
          src_server_computer_device_ts: {
            table: 'sys_module'
            id: '800430cd008c4e8da8dd9fc2f0764b65'
          }
          src_server_computer_handheld_ts: {
            table: 'sys_module'
            id: '466c1603cb7948ff98d5ea240cfa8fb0'
          }
          'src_server_computer_operating-system_ts': {
            table: 'sys_module'
            id: '988fc8feb1e443b7bee688884db894f0'
          }
          src_server_computer_transform_ts: {
            table: 'sys_module'
            id: '8c62ca31bd424cafb85b75cede5ae859'
          }
          'src_server_discovery-source_choice_ts': {
            table: 'sys_module'
            id: '3ba6020f23844ed8986f10c1e83ecbb8'
          }
          src_server_mdm_removal_ts: {
            table: 'sys_module'
            id: '96c4ad65925549c5b4edcc4ede213d54'
          }
          src_server_mdm_transform_ts: {
            table: 'sys_module'
            id: '09403ca1fa6545679bdb8ce2b6347716'
          }
          'src_server_software-usage_counts_ts': {
            table: 'sys_module'
            id: '0b3e773e39ad49de9caa68b477884f1c'
          }
          'src_server_software-usage_installs_ts': {
            table: 'sys_module'
            id: 'f2bd50b4bf0b4e63a6206493ec24031a'
          }
          'src_server_software-usage_last-use_ts': {
            table: 'sys_module'
            id: '21589799ea9240649db1b4cadbdbda47'
          }
          'src_server_software-usage_moment_ts': {
            table: 'sys_module'
            id: '731a1572bee8440ab7992eb721b8168f'
          }
          'src_server_software-usage_publish_ts': {
            table: 'sys_module'
            id: 'fd9c8beecc6e467198081338bfd1d346'
          }
          'src_server_software-usage_reclamation-type_ts': {
            table: 'sys_module'
            id: '6fdf90d2fefb47d0a8f6034024d1de0f'
          }
          'src_server_software-usage_run_ts': {
            table: 'sys_module'
            id: 'bde51163f6c44c0ea408ddd15c84e71d'
          }
          'src_server_software-usage_tables_ts': {
            table: 'sys_module'
            id: '49b6d0daaea54a4086b952f4035b574f'
          }
          'src_server_software-usage_usage-rows_ts': {
            table: 'sys_module'
            id: '4619f0d50060441087a45ad825b7e281'
          }
          src_server_staging_row_ts: {
            table: 'sys_module'
            id: 'de866d31021a4a39aaff542174fc1f83'
          }
          'src_server_staging_row-memory_ts': {
            table: 'sys_module'
            id: '9f65b4c5bc614a9daf23de0a50dabb93'
          }
          'usage-publisher': {
            table: 'sysauto_script'
            id: 'e102854a87cc4563bd66ff9be5e8dc6b'
          }
        }
        composite: [
          {
            table: 'sys_security_acl_role'
            id: '02581baa514b41a98218389a999e7aee'
            key: {
              sys_security_acl: '488ea5f3b45949e189905401a8e171bf'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '03413cf2112140a5a4090f1f9e95b443'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'NULL'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '0404db16855a476491494fa7b4034d83'
            key: {
              sys_security_acl: '8a2edf4998df4d58919f9e791fa65a70'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: '04ff7396236d4e86a015df26f274e640'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_mdm'
            }
          },
          {
            table: 'sys_dictionary'
            id: '05c1c2081fd04ad7936eecb6c2d07f1a'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_apps'
              element: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '0b935dd565ea4f3997caf5811dee8194'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_apps'
              element: 'device_id'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '0d0129ec87e44b2995ca0051caebfc51'
            key: {
              sys_security_acl: '8d2924b7083f462aaab1acdaa8b4cffd'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '0f923d8c236648e8a3d3c39e36c9b177'
            key: {
              sys_security_acl: 'a9d22a9bb1244fb497fdaff4c616de6b'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '10886cfb0e514d2dad2b2dbd5be310ae'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'is_removed'
            }
          },
          {
            table: 'sys_documentation'
            id: '118b4d39f63d421f9e45a8148ad4368c'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'state'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '11fade10d4544e0c9262f2d86938b728'
            key: {
              sys_security_acl: '0a16e404de5e406fa337fb3d35337c77'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '129e6e3584e94313b1eddcb41272259a'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'kandji_device_id'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '12d36c9cc7824e7a85070898b3e36fc8'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_apps'
              element: 'bundle_id'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '143d179557764a8f80e10100f14e4db7'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'configuration_item'
            }
          },
          {
            table: 'sys_transform_entry'
            id: '15c63c7dd7fc4a96b5571f94a7321d0b'
            key: {
              map: '68efaf82c6ab489baa2e6f733d62cc74'
              target_field: 'serial_number'
            }
          },
          {
            table: 'sys_documentation'
            id: '1ab276324074455b9a8fec136d21a050'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_computer'
              element: 'os_type'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '1ae944688c384ed08370affb49fd5f1b'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_computer'
              element: 'assigned_user'
            }
          },
          {
            table: 'sys_dictionary'
            id: '1d65ed7875634fedb6b65a33b10464ec'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'discovery_source'
            }
          },
          {
            table: 'sys_documentation'
            id: '1eae871e623e4b78ab428d37a7f5b5bd'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_computer'
              element: 'device_capacity'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '20e54334716d47c485e00e3bfeffc481'
            key: {
              sys_security_acl: 'db4300949fdb4a5c9526abb9e7c50d73'
              sys_user_role: {
                id: '503722ce13de4e9caf65663746656fa9'
                key: {
                  name: 'import_transformer'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '2422c41776eb4b4180b4abd32b79cde3'
            key: {
              sys_security_acl: 'b58d09ed018c42edb575441eb7c01c07'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '25e30cf4177c4f6ea841839282ef3e3d'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_computer'
              element: 'serial_number'
              language: 'en'
            }
          },
          {
            table: 'sys_user_role'
            id: '25ece26c2edb492b8da1a0a7a9f7c7ba'
            key: {
              name: 'x_kandj_kandji.user'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '2639874139ac4b8b9685cac3f51b72fc'
            key: {
              sys_security_acl: '2072175cb61048609ece363dbeb4c25a'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '27ac0ad9e86c4f9e8df5a47896d6e46e'
            key: {
              sys_security_acl: '8d2924b7083f462aaab1acdaa8b4cffd'
              sys_user_role: {
                id: '503722ce13de4e9caf65663746656fa9'
                key: {
                  name: 'import_transformer'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '27ed50d15d744e938de31959106f4c73'
            key: {
              sys_security_acl: 'dcf918ff5e214a19bbb8d13d1d2fda7e'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '2b95673bbbc44037b568a7e9659c1602'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'read_from'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '2bbca56f2b24432eb20f07cf361c6870'
            key: {
              sys_security_acl: '0a16e404de5e406fa337fb3d35337c77'
              sys_user_role: {
                id: '91bf4d4364d149f7a988c71d793603e3'
                key: {
                  name: 'cmdb_read'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '2c6c0ef6a299450f9fbcaa8eb72a85d3'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_mdm'
              element: 'retire'
            }
          },
          {
            table: 'sys_dictionary'
            id: '2f4681214abc4d7cb633cc663790ae70'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'inserted'
            }
          },
          {
            table: 'sys_db_object'
            id: '316db47df25e4255a01daa5e84b87d73'
            key: {
              name: 'x_kandj_kandji_usage_run'
            }
          },
          {
            table: 'sys_dictionary'
            id: '333203f7dc0b401e9076dc51c70953c2'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_computer'
              element: 'NULL'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '33e44afe606b4b8f82f72b96dd334e8f'
            key: {
              sys_security_acl: '1c7b4a08fa5f43438cbc6459594c2ff2'
              sys_user_role: {
                id: '503722ce13de4e9caf65663746656fa9'
                key: {
                  name: 'import_transformer'
                }
              }
            }
          },
          {
            table: 'sys_transform_entry'
            id: '343143181ef44f00925e15538a4747fc'
            key: {
              map: '68efaf82c6ab489baa2e6f733d62cc74'
              target_field: 'os'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: '344990d16a5a4e2497d01081ca10d08c'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_apps'
            }
          },
          {
            table: 'sys_choice'
            id: '345d68a6f3b74372841c25dd77f6195a'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'state'
              value: 'refusals'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '3531797772a343fe9b2a2758053763bf'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'started'
            }
          },
          {
            table: 'sys_dictionary'
            id: '355db75b6d1e427c9a4ee59ba5203bf8'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'refused'
            }
          },
          {
            table: 'sys_documentation'
            id: '395398245e744208bb8b3c1fed42b781'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'message'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '3a368d5f6d294eedbed664f4977250cb'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'computers'
            }
          },
          {
            table: 'sys_dictionary'
            id: '3a567ed53a7c442c86745264363f895d'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_mdm'
              element: 'serial_number'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '3ca22facc92f4d959e4fc3b30c604084'
            key: {
              sys_security_acl: '2072175cb61048609ece363dbeb4c25a'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '3ed30f4866994a07ad0862c8b14fb9c1'
            key: {
              sys_security_acl: 'b58d09ed018c42edb575441eb7c01c07'
              sys_user_role: {
                id: 'b9647638e24e4e4ead4f2a5533afd692'
                key: {
                  name: 'import_admin'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '3f7abf99845c45a69ee8a62a2830535a'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'without_product'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '426fc32c48ac4adb8d7a5057cdf1a494'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_apps'
              element: 'serial_number'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '444fbf54434343f58e435b4e8ae451e3'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_apps'
              element: 'serial_number'
            }
          },
          {
            table: 'sys_dictionary'
            id: '4638a20b07ee498b829baf8251643e63'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'reclamation_type'
            }
          },
          {
            table: 'sys_documentation'
            id: '463f855a94424b64bdc3296898e211b9'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_apps'
              element: 'last_opened'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '471e7e89aded4796b678d4c68033dad1'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_computer'
              element: 'keep_owner'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '48143cd62b4b4603968f4f4b93885e85'
            key: {
              sys_security_acl: '8724551d96f74a2688a93e4d038579f0'
              sys_user_role: {
                id: 'b9647638e24e4e4ead4f2a5533afd692'
                key: {
                  name: 'import_admin'
                }
              }
            }
          },
          {
            table: 'sys_user_role'
            id: '482134f764c6411a90f5a592e2525cbe'
            key: {
              name: 'x_kandj_kandji.integration'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '48344c10912b414f849836bad3c70263'
            key: {
              sys_security_acl: 'ba4ec088f797440b9e5be322fa3f01f7'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '48385cd83758485fac5cf8272cd6ba7c'
            key: {
              sys_security_acl: '783de043c79848e4a755f0e77bb549f8'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_transform_entry'
            id: '4add9a0cb34c4e74a8676be62fdff942'
            key: {
              map: 'bebab608c58548d1b0751d6446fcc5d9'
              target_field: 'sys_id'
            }
          },
          {
            table: 'sys_dictionary'
            id: '4b854bcbc20f46e68177127231e01255'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_apps'
              element: 'developer_name'
            }
          },
          {
            table: 'sys_transform_entry'
            id: '4be0efbcf4724f169336b4e7f64f9c0c'
            key: {
              map: '68efaf82c6ab489baa2e6f733d62cc74'
              target_field: 'os_version'
            }
          },
          {
            table: 'sys_documentation'
            id: '4d75ada3b06a4897a93e0a2f623376ce'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'retired_from'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '4f915e4fada1485cbd083dc9b5423c65'
            key: {
              sys_security_acl: 'db4300949fdb4a5c9526abb9e7c50d73'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '51b8a108a92041ad8d41da4b5b0b27ba'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_apps'
              element: 'app_id'
            }
          },
          {
            table: 'sys_documentation'
            id: '525e3ed0054f428bb1338c3ef9187d4e'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_mdm'
              element: 'serial_number'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '53f8759b757b4ab9887aa55bc408784a'
            key: {
              sys_security_acl: '45c40b82a3c5492d858809c205d3c57b'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '5679c41c0fe143ad8f89bf283c3523d6'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'updated'
            }
          },
          {
            table: 'sys_transform_entry'
            id: '56e268deef5d49dca6481225411a090e'
            key: {
              map: 'bebab608c58548d1b0751d6446fcc5d9'
              target_field: 'kandji_blueprint_id'
            }
          },
          {
            table: 'sys_transform_entry'
            id: '56f407c0b08c41bbb17f152e6f302e16'
            key: {
              map: 'bebab608c58548d1b0751d6446fcc5d9'
              target_field: 'discovery_source'
            }
          },
          {
            table: 'sys_documentation'
            id: '5701ab9e234f4d86ab7a979e69d66000'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_computer'
              element: 'keep_owner'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '591446f096384eb2909ec781fae155b7'
            key: {
              sys_security_acl: '0e4837a0f0c14f5e9e9eec7428a78c76'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '5926b42e44304308ba036562d6d15c8a'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_computer'
              element: 'device_name'
            }
          },
          {
            table: 'sys_documentation'
            id: '5a567a133c4a4809b90c01f521ab5a5c'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'inserted'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '5b333173bb3f4b83abd778c0ae1ef389'
            key: {
              sys_security_acl: '9cb08beb16ad404988bca1f59650315f'
              sys_user_role: {
                id: 'b9647638e24e4e4ead4f2a5533afd692'
                key: {
                  name: 'import_admin'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '5c536daca1b94447990c35bb5f6467ce'
            key: {
              sys_security_acl: '3a717bbab3ca401985d350e0dc4f3578'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '5fd21a919d424066abb31d89c9c38faf'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'read_from'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '600e10d981a14627ac32dbb2f5598975'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'state'
            }
          },
          {
            table: 'sys_db_object'
            id: '600e51f92ac84270901b6bb1345a77a6'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_apps'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '613e8e69dd44433ab793f2023a9587c7'
            key: {
              sys_security_acl: '8dace263171747e9b4dec038d1b918b0'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_db_object'
            id: '626d6c8d17814d8d99cbc129da54e21e'
            key: {
              name: 'x_kandj_kandji_mdm'
            }
          },
          {
            table: 'sys_transform_entry'
            id: '671eb5b829f94cbaa98f33c482ecc0e6'
            key: {
              map: 'bebab608c58548d1b0751d6446fcc5d9'
              target_field: 'kandji_device_id'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '6731d78583b14e11adb6f6f085da414a'
            key: {
              sys_security_acl: '0a16e404de5e406fa337fb3d35337c77'
              sys_user_role: {
                id: '0386be1e76ca40f0a9a4ec4a0b031014'
                key: {
                  name: 'itil'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '6b383437181d427d98781a8b91659734'
            key: {
              sys_security_acl: '8a2edf4998df4d58919f9e791fa65a70'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '6be354d32aec445c9f77ad049c56dcc4'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'kandji_device_id'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '6ff3c07720364be7a42d23ee50c350c5'
            key: {
              sys_security_acl: '8d2924b7083f462aaab1acdaa8b4cffd'
              sys_user_role: {
                id: 'b9647638e24e4e4ead4f2a5533afd692'
                key: {
                  name: 'import_admin'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '72014785b7cb4cf98c8b6bf6194e5b75'
            key: {
              sys_security_acl: 'b58d09ed018c42edb575441eb7c01c07'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '75803ed0e3d64584989110daba60b8ab'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_apps'
              element: 'path'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '75d4aa4126e74c6fa8bd92864587f595'
            key: {
              sys_security_acl: '0a16e404de5e406fa337fb3d35337c77'
              sys_user_role: {
                id: '25ece26c2edb492b8da1a0a7a9f7c7ba'
                key: {
                  name: 'x_kandj_kandji.user'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '771edd5709204892a391b1f174fe4e1a'
            key: {
              sys_security_acl: 'ec97853288034d36bd5715cd51065032'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_user_role'
            id: '79d6417bccb74c46a436039666658ef7'
            key: {
              name: 'x_kandj_kandji.admin'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '7a92c3a54c624c428094050d5959c2df'
            key: {
              sys_security_acl: 'dcf918ff5e214a19bbb8d13d1d2fda7e'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '7e6147c3cf22410281257b5505d2ec9d'
            key: {
              sys_security_acl: 'db4300949fdb4a5c9526abb9e7c50d73'
              sys_user_role: {
                id: 'b9647638e24e4e4ead4f2a5533afd692'
                key: {
                  name: 'import_admin'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '7ec640e3c1ce45baad91296cfc0bddee'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_apps'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '7fbd2c73dceb4869bc5bb4b0ecbcbd85'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'message'
            }
          },
          {
            table: 'sys_dictionary'
            id: '809a55a963e24f32b3cff9d719e13b72'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'installs'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '81386055ea7e4ec790139084e6d58fe3'
            key: {
              sys_security_acl: '45c40b82a3c5492d858809c205d3c57b'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '81b9fa672fa84e24a6c39a35c3b46666'
            key: {
              name: 'x_kandj_kandji_assignment'
              element: 'configuration_item'
              language: 'en'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: '87e8df044ed5438ba7bfb34737230ef5'
            key: {
              name: 'x_kandj_kandji_usage_run'
            }
          },
          {
            table: 'sys_documentation'
            id: '894ace4016d749bb86273d20fc476f68'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'unchanged'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '8b084b53a35247ec9c9907d1fc46cbf3'
            key: {
              name: 'x_kandj_kandji_assignment'
              element: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '8b11ceeb8dbd4e6d8824f0b3e970b139'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_computer'
              element: 'model_name'
            }
          },
          {
            table: 'sys_documentation'
            id: '8c9e3b2ecdb44108b13d970e7559777c'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_mdm'
              element: 'is_removed'
              language: 'en'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: '8d0ee2541a3742739c5f7610ddee2da6'
            key: {
              name: 'x_kandj_kandji_assignment'
            }
          },
          {
            table: 'sys_db_object'
            id: '90b9f9ce42db48c7bb7fcd9d8ec2f3bd'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_mdm'
            }
          },
          {
            table: 'sys_db_object'
            id: '92504ab6bcf0496d8891910bb9a1af5c'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_computer'
            }
          },
          {
            table: 'sys_transform_entry'
            id: '9b04f704a5d64341862e18a45b736a30'
            key: {
              map: '68efaf82c6ab489baa2e6f733d62cc74'
              target_field: 'model_id'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '9b1a306a96234a008ed88cd9a6e7c559'
            key: {
              sys_security_acl: 'e5225a7b64d24ba6ae789af59fa2f227'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: '9b972caefa9c43e1937158ece3b1f1e9'
            key: {
              name: 'x_kandj_kandji_mdm'
            }
          },
          {
            table: 'sys_dictionary'
            id: '9f0cdeee93ad4837996770d43d937c67'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_computer'
              element: 'serial_number'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'a1d7555de9354cd9949f65940190cf14'
            key: {
              sys_security_acl: 'c182435bf33541d4af11b5d77186fe3a'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a1eb1620a463407ba3e36ac7f8e91f60'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_computer'
              element: 'os_version'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a44bab3459a54e97bb241efc52782308'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_computer'
              element: 'os_type'
            }
          },
          {
            table: 'sys_documentation'
            id: 'a5200c14ba3246ad8e4a819dafd847b3'
            key: {
              name: 'x_kandj_kandji_assignment'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'a7548e77fb3c47ac99ccec59165a8f34'
            key: {
              map: 'bebab608c58548d1b0751d6446fcc5d9'
              target_field: 'computer'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'a910430d66e64412bfa7f4fc9f2f667a'
            key: {
              sys_security_acl: '2072175cb61048609ece363dbeb4c25a'
              sys_user_role: {
                id: 'b9647638e24e4e4ead4f2a5533afd692'
                key: {
                  name: 'import_admin'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: 'a923b98613844297a98c73ae95f04e36'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'is_removed'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: 'a9bf9db66d3a4adf85757977871ea5ed'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'state'
              value: 'complete'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'aaa8c968a38e4a8ea4a985177cad5e4b'
            key: {
              name: 'x_kandj_kandji_assignment'
              element: 'configuration_item'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'ad2aa0605bd94cc4ae2b859fbb33da92'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'retired_from'
            }
          },
          {
            table: 'sys_documentation'
            id: 'ad4f7f6242714098a32da25dab3635d3'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'implausible'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'ad877b14224e46edbb60af0a55cebfbf'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'kandji_blueprint_id'
            }
          },
          {
            table: 'sys_documentation'
            id: 'aec3f9e519144092927830194ed3a006'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_computer'
              element: 'device_name'
              language: 'en'
            }
          },
          {
            table: 'sys_db_object'
            id: 'af0c2c3eb1664bf8a40d393f54489cff'
            key: {
              name: 'x_kandj_kandji_assignment'
            }
          },
          {
            table: 'sys_documentation'
            id: 'af9d1eeccce447c0a28e00112f4c1ec7'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_computer'
              element: 'model_name'
              language: 'en'
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'afcd7bd044e8495f913a9ecd56e56fb9'
            key: {
              map: 'bebab608c58548d1b0751d6446fcc5d9'
              target_field: 'is_removed'
            }
          },
          {
            table: 'sys_documentation'
            id: 'aff29701f6ba4114802f7fb81635510e'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'b287694d4480479f82385f7dcd4486aa'
            key: {
              sys_security_acl: 'd6ec1ea2134f453e8483389ffc950aa7'
              sys_user_role: {
                id: '25ece26c2edb492b8da1a0a7a9f7c7ba'
                key: {
                  name: 'x_kandj_kandji.user'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'b4747033baa14900a6563cc37cbec26d'
            key: {
              sys_security_acl: '45c40b82a3c5492d858809c205d3c57b'
              sys_user_role: {
                id: 'b9647638e24e4e4ead4f2a5533afd692'
                key: {
                  name: 'import_admin'
                }
              }
            }
          },
          {
            table: 'sys_choice_set'
            id: 'b9dbc300188a4087ae49effeb73ff968'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'state'
            }
          },
          {
            table: 'sys_documentation'
            id: 'ba480d0807d2459da00ad2c52ec768d1'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_apps'
              element: 'is_removed'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'bc89b3b010e74790a356f2a9a368849b'
            key: {
              sys_security_acl: '3a717bbab3ca401985d350e0dc4f3578'
              sys_user_role: {
                id: 'b9647638e24e4e4ead4f2a5533afd692'
                key: {
                  name: 'import_admin'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'beaeb86148ef4647925a2822ef6de363'
            key: {
              sys_security_acl: 'dcf918ff5e214a19bbb8d13d1d2fda7e'
              sys_user_role: {
                id: 'b9647638e24e4e4ead4f2a5533afd692'
                key: {
                  name: 'import_admin'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'c228747bcbaa44eebc93da97a01f8309'
            key: {
              sys_security_acl: '1c7b4a08fa5f43438cbc6459594c2ff2'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'c2c9a415e2e14e6aa8a1b10b0d7203bf'
            key: {
              map: '68efaf82c6ab489baa2e6f733d62cc74'
              target_field: 'manufacturer'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'c4058d51da76488991648d8c20f8095d'
            key: {
              sys_security_acl: '8a2edf4998df4d58919f9e791fa65a70'
              sys_user_role: {
                id: '503722ce13de4e9caf65663746656fa9'
                key: {
                  name: 'import_transformer'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: 'c45313a8d15545ce962a2d9c9286d6d5'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'c4debd2f28b4429486517ddcd52d8a9f'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_mdm'
              element: 'device_id'
            }
          },
          {
            table: 'sys_user_role_contains'
            id: 'c5ead40b022847c8bbfaa19eedb2de7e'
            key: {
              role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
              contains: {
                id: '25ece26c2edb492b8da1a0a7a9f7c7ba'
                key: {
                  name: 'x_kandj_kandji.user'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'c6078c55cecb46e3ae2e62e55c097b46'
            key: {
              sys_security_acl: 'b58d09ed018c42edb575441eb7c01c07'
              sys_user_role: {
                id: '503722ce13de4e9caf65663746656fa9'
                key: {
                  name: 'import_transformer'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'c67b8de7affe4c16b2ca00c709ab926a'
            key: {
              sys_security_acl: '2072175cb61048609ece363dbeb4c25a'
              sys_user_role: {
                id: '503722ce13de4e9caf65663746656fa9'
                key: {
                  name: 'import_transformer'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: 'c6bbdca9ca104e7d84933f1e57d34b06'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_apps'
              element: 'version'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'c8ff82b5a93f4c0b97bf945bf0406791'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'NULL'
            }
          },
          {
            table: 'sys_index'
            id: 'cb6e3f911218496fa3f223d9d839a2a5'
            key: {
              logical_table_name: 'x_kandj_kandji_mdm'
              col_name_string: 'configuration_item'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'cd3d884c27604dd286035a9bd49b70e3'
            key: {
              sys_security_acl: 'ba4ec088f797440b9e5be322fa3f01f7'
              sys_user_role: {
                id: 'b9647638e24e4e4ead4f2a5533afd692'
                key: {
                  name: 'import_admin'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: 'ce159722162c408db9841312b67bc9b3'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'unchanged'
            }
          },
          {
            table: 'sys_documentation'
            id: 'cf1ed043865f40778ddaba1f1d944250'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_mdm'
              element: 'blueprint_id'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'd0a4bf290a12462da4653656de521535'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_apps'
              element: 'bundle_id'
            }
          },
          {
            table: 'sys_documentation'
            id: 'd148aa9958ad4aeabb3858e9b7b9d534'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'reclamation_type'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'd26a0a071ae14bc580a18f5ff93799d7'
            key: {
              sys_security_acl: '1c7b4a08fa5f43438cbc6459594c2ff2'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: 'd40e73b5ffaa4d65b11d28f5fd75048e'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_apps'
              element: 'developer_name'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'd5d1324869234f2eb76d6a3c9e70d5c3'
            key: {
              sys_security_acl: 'dcf918ff5e214a19bbb8d13d1d2fda7e'
              sys_user_role: {
                id: '503722ce13de4e9caf65663746656fa9'
                key: {
                  name: 'import_transformer'
                }
              }
            }
          },
          {
            table: 'sys_index'
            id: 'd5e7d21345084d7ea840791005182572'
            key: {
              logical_table_name: 'x_kandj_kandji_assignment'
              col_name_string: 'configuration_item'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'd63b69a1f1fb4f3aa18d4503166f1f8a'
            key: {
              sys_security_acl: '1c7b4a08fa5f43438cbc6459594c2ff2'
              sys_user_role: {
                id: 'b9647638e24e4e4ead4f2a5533afd692'
                key: {
                  name: 'import_admin'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: 'd6ac17a72f7a48f38696f21dc5e177bd'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_mdm'
              element: 'device_id'
              language: 'en'
            }
          },
          {
            table: 'sys_index'
            id: 'd74595db94134a308e584a8fd90caf77'
            key: {
              logical_table_name: 'x_kandj_kandji_usage_run'
              col_name_string: 'started'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'd7c6755e826640508660c2bc5d27eaa5'
            key: {
              sys_security_acl: '45c40b82a3c5492d858809c205d3c57b'
              sys_user_role: {
                id: '503722ce13de4e9caf65663746656fa9'
                key: {
                  name: 'import_transformer'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'daeadf70fd9d448a9946c2cec359ce1c'
            key: {
              sys_security_acl: '42ccb0aa942b4afd8225dc88b0dcda9e'
              sys_user_role: {
                id: '25ece26c2edb492b8da1a0a7a9f7c7ba'
                key: {
                  name: 'x_kandj_kandji.user'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: 'dbcabf51025541ad848f08b963af43f8'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'installs'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'dc37ffaa22ac473b9d810bf15909c845'
            key: {
              sys_security_acl: '8d2924b7083f462aaab1acdaa8b4cffd'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'dca8656b12924ee09246ba083f315d23'
            key: {
              sys_security_acl: '9cb08beb16ad404988bca1f59650315f'
              sys_user_role: {
                id: '503722ce13de4e9caf65663746656fa9'
                key: {
                  name: 'import_transformer'
                }
              }
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'ddcc886a5aca45df8dcad7c77d0b7ead'
            key: {
              map: '68efaf82c6ab489baa2e6f733d62cc74'
              target_field: 'name'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'dddc66120e7042269931e55774299acc'
            key: {
              sys_security_acl: '8a2edf4998df4d58919f9e791fa65a70'
              sys_user_role: {
                id: 'b9647638e24e4e4ead4f2a5533afd692'
                key: {
                  name: 'import_admin'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'dddd2509569a415da7f4200d08fffff9'
            key: {
              sys_security_acl: 'db4300949fdb4a5c9526abb9e7c50d73'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: 'dfe58f41d6df411988f7a1b38c69b22c'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_computer'
              element: 'device_capacity'
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'e05d8916cae24651ae7008c917073b0e'
            key: {
              map: '68efaf82c6ab489baa2e6f733d62cc74'
              target_field: 'disk_space'
            }
          },
          {
            table: 'sys_choice'
            id: 'e0a70aba4c904cdd9c20d25b75e189c2'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'state'
              value: 'stopped'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'e0a90df8a48546f4ad2893224940febd'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_computer'
              element: 'os_version'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'e0ef7d93a0784c7f9ba5bf3afc184268'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_apps'
              element: 'is_removed'
            }
          },
          {
            table: 'sys_documentation'
            id: 'e15ab8ec63304ed8835f75711d922d3c'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_computer'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'e254d13205a5455497490e15a43cc1d1'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'updated'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'e4b4708c17974cb09ed9586ffb618290'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_apps'
              element: 'app_id'
              language: 'en'
            }
          },
          {
            table: 'sys_user_role_contains'
            id: 'e56dd1855e1e4f8399685382791f3041'
            key: {
              role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
              contains: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: 'e5aa99fe69a24e8aad44d3b79f7c8201'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'without_product'
            }
          },
          {
            table: 'sys_documentation'
            id: 'e60067590df64b16ac3b623b810f656b'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_mdm'
              element: 'retire'
              language: 'en'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: 'e661a7e0732941aba938a2cd98c620e5'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_computer'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'e704e78426954c9fb46fddf56b854461'
            key: {
              sys_security_acl: '8724551d96f74a2688a93e4d038579f0'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: 'e88c7cfe0d2b4064a4edcf8c159ee649'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'started'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'ea16634690dc48e9b69a0ff714ceb279'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'configuration_item'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'ea6c743310d442dc868d2e3397a5e5e4'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'refused'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'eab498725fd643c896c4f6e48c10cd80'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_mdm'
              element: 'blueprint_id'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'eb3a83f7c06c404daaaa1e399f7beb35'
            key: {
              name: 'x_kandj_kandji_assignment'
              element: 'assigned_to'
            }
          },
          {
            table: 'sys_documentation'
            id: 'ebca08623d894e668f5b26cfd18a4dcb'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'kandji_blueprint_id'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'ec176abf51ea4f14889bdfaab9a20c1b'
            key: {
              sys_security_acl: '9cb08beb16ad404988bca1f59650315f'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: 'ed4dd57ffdaf4695b74c85dd814d1894'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'computer'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'eea3f91ae73448dcb461145aa5c1d3ed'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_mdm'
              element: 'is_removed'
            }
          },
          {
            table: 'sys_documentation'
            id: 'f1102966ac904aa798c68a837a678fba'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_apps'
              element: 'name'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'f128e4af89a44af0acb3c92536b37d44'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'discovery_source'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'f14a4e64ffb2471491b5f7772e638c70'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'computer'
            }
          },
          {
            table: 'sys_documentation'
            id: 'f194325f8935433c813bf261a62b1fef'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_apps'
              element: 'device_id'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'f1da5e3a73774e4fb2a753211a266c55'
            key: {
              sys_security_acl: '9cb08beb16ad404988bca1f59650315f'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: 'f24957cf33df46d48e804e48bc15326f'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'computers'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'f3e8b66de7ef42cbb0a6bc20a79382f0'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_mdm'
              element: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'f4682e3b63cf42dca142fa9267afee08'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_apps'
              element: 'version'
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'f52c51aa8399467c93731c0c0316c638'
            key: {
              map: 'bebab608c58548d1b0751d6446fcc5d9'
              target_field: 'configuration_item'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'f65fe44801c2499caaf33704c90cb00a'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'implausible'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'f756dc2019bd4cba85a8bc67a8d2c3e5'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_apps'
              element: 'name'
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'f75a2b567971463699b3bdacc970766f'
            key: {
              map: '68efaf82c6ab489baa2e6f733d62cc74'
              target_field: 'assigned_to'
            }
          },
          {
            table: 'sys_index'
            id: 'f8cf1e82777649ed99775dd6d13e6b1e'
            key: {
              logical_table_name: 'x_kandj_kandji_mdm'
              col_name_string: 'kandji_device_id'
            }
          },
          {
            table: 'sys_documentation'
            id: 'f9397ccbc4e348e591e9ea1eea8e93b0'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_apps'
              element: 'path'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'fab5249416ec4db298d50620e1ec5639'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_computer'
              element: 'assigned_user'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'fb5934f4e30c498c8582a6edbe5e007c'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_apps'
              element: 'last_opened'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'fb6e45327dce4460a365833702860bf3'
            key: {
              sys_security_acl: '5f487b2716834c42bff03d2337b3d8d3'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: 'fcf165cd060a44c88ec4e0d899db24a2'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_mdm'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'fd9943003b5a4ee2b20d83db86b06186'
            key: {
              name: 'x_kandj_kandji_assignment'
              element: 'assigned_to'
              language: 'en'
            }
          },
        ]
      }
    }
  }
}
