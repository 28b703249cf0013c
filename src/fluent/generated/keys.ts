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
          'acl-assignment-query-range': {
            table: 'sys_security_acl'
            id: '0cedc33e36d941fba972fff7a6b112c3'
          }
          'acl-assignment-read': {
            table: 'sys_security_acl'
            id: 'd6ec1ea2134f453e8483389ffc950aa7'
          }
          'acl-assignment-report-view': {
            table: 'sys_security_acl'
            id: 'f66c5dd351ac40f59e56ab8e9f212a27'
          }
          'acl-assignment-write': {
            table: 'sys_security_acl'
            id: '783de043c79848e4a755f0e77bb549f8'
          }
          'acl-connection-create': {
            table: 'sys_security_acl'
            id: 'bb6f9609267f41a09201579d5f7e9b20'
          }
          'acl-connection-delete': {
            table: 'sys_security_acl'
            id: '1b1a9cec7db442cb8234229f413f65a9'
          }
          'acl-connection-query-range': {
            table: 'sys_security_acl'
            id: '0486ee319c534a25a3a644483c5bdee1'
          }
          'acl-connection-read': {
            table: 'sys_security_acl'
            id: 'd58d0413446f4c61b6de4d5feea481f6'
          }
          'acl-connection-report-view': {
            table: 'sys_security_acl'
            id: '81b2c7a4830d4d41b366ef7b1a190c2e'
          }
          'acl-connection-write': {
            table: 'sys_security_acl'
            id: '4ecd3670718c45f0839b2ccc938f0590'
          }
          'acl-device-action-create': {
            table: 'sys_security_acl'
            id: 'ef2ce36d65c84aec9599b22f3dc9098b'
          }
          'acl-device-action-delete': {
            table: 'sys_security_acl'
            id: '6fd9bd8d3a9345b3a777e0b27956a7e5'
          }
          'acl-device-action-pin-read': {
            table: 'sys_security_acl'
            id: '17eb4a858a0e4bbc93cbe4a2672afcfb'
          }
          'acl-device-action-query-range': {
            table: 'sys_security_acl'
            id: '7f55acb85e7a47e5b982f4fa2ecdce55'
          }
          'acl-device-action-read': {
            table: 'sys_security_acl'
            id: 'fb42639ffa794e6cb6c45f482dc1d13f'
          }
          'acl-device-action-report-view': {
            table: 'sys_security_acl'
            id: 'cf1fc9a064294cfe9026d2d35a472f5a'
          }
          'acl-device-action-write': {
            table: 'sys_security_acl'
            id: '23c1b76807134842903dad518b3961b1'
          }
          'acl-kandji-import-set-apps-create': {
            table: 'sys_security_acl'
            id: '45c40b82a3c5492d858809c205d3c57b'
          }
          'acl-kandji-import-set-apps-delete': {
            table: 'sys_security_acl'
            id: 'ba4ec088f797440b9e5be322fa3f01f7'
          }
          'acl-kandji-import-set-apps-query-range': {
            table: 'sys_security_acl'
            id: 'b0291d29176a4191bd4dfd6a33859abc'
          }
          'acl-kandji-import-set-apps-read': {
            table: 'sys_security_acl'
            id: 'b58d09ed018c42edb575441eb7c01c07'
          }
          'acl-kandji-import-set-apps-report-view': {
            table: 'sys_security_acl'
            id: '466f8754cb0b4c50899e241731e1f0bf'
          }
          'acl-kandji-import-set-apps-sys-import-state-comment-read': {
            table: 'sys_security_acl'
            id: 'e40e6cee47714d31860001a68ecf17a9'
          }
          'acl-kandji-import-set-apps-sys-import-state-read': {
            table: 'sys_security_acl'
            id: 'b81f65c9d3e749c480ed39a77f8d59d6'
          }
          'acl-kandji-import-set-apps-sys-target-sys-id-read': {
            table: 'sys_security_acl'
            id: '2861cf938e3345eb805ba25516deb519'
          }
          'acl-kandji-import-set-apps-sys-target-table-read': {
            table: 'sys_security_acl'
            id: 'abd7ef18b5784197bde9fe16697ad355'
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
          'acl-kandji-import-set-computer-query-range': {
            table: 'sys_security_acl'
            id: '604651a4f435423eb6322e55cddf5c14'
          }
          'acl-kandji-import-set-computer-read': {
            table: 'sys_security_acl'
            id: 'db4300949fdb4a5c9526abb9e7c50d73'
          }
          'acl-kandji-import-set-computer-report-view': {
            table: 'sys_security_acl'
            id: 'bec55f782ed94cafa461865f6dd395f4'
          }
          'acl-kandji-import-set-computer-sys-import-state-comment-read': {
            table: 'sys_security_acl'
            id: '50d5b058af994cd59042e2c385198234'
          }
          'acl-kandji-import-set-computer-sys-import-state-read': {
            table: 'sys_security_acl'
            id: '4b432311384c449e9b301a28f08e0bfa'
          }
          'acl-kandji-import-set-computer-sys-target-sys-id-read': {
            table: 'sys_security_acl'
            id: '1ab0d5a70f784b6bb4a1f04ce4f7cf52'
          }
          'acl-kandji-import-set-computer-sys-target-table-read': {
            table: 'sys_security_acl'
            id: '9bd01c7e4e594ffc907f4987d968fa32'
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
          'acl-kandji-import-set-mdm-query-range': {
            table: 'sys_security_acl'
            id: 'b69351fb5edf4d679aaf368f613bc7d5'
          }
          'acl-kandji-import-set-mdm-read': {
            table: 'sys_security_acl'
            id: '8d2924b7083f462aaab1acdaa8b4cffd'
          }
          'acl-kandji-import-set-mdm-report-view': {
            table: 'sys_security_acl'
            id: '13104d0ba4b44a7da1c9973c13534cfe'
          }
          'acl-kandji-import-set-mdm-sys-import-state-comment-read': {
            table: 'sys_security_acl'
            id: 'ae16e52346f945f89e5e3061518d28e8'
          }
          'acl-kandji-import-set-mdm-sys-import-state-read': {
            table: 'sys_security_acl'
            id: '8d4c1adff9c842d08e302faa4eecd00b'
          }
          'acl-kandji-import-set-mdm-sys-target-sys-id-read': {
            table: 'sys_security_acl'
            id: '21109e3e1b7e48819083a715790ad60e'
          }
          'acl-kandji-import-set-mdm-sys-target-table-read': {
            table: 'sys_security_acl'
            id: '6aaee39e53f74b349feffba25b395d79'
          }
          'acl-kandji-import-set-mdm-write': {
            table: 'sys_security_acl'
            id: '1c7b4a08fa5f43438cbc6459594c2ff2'
          }
          'acl-kandji-import-set-problem-create': {
            table: 'sys_security_acl'
            id: '3bd86e076fee41ccb26d6884f434ff42'
          }
          'acl-kandji-import-set-problem-delete': {
            table: 'sys_security_acl'
            id: '6b4d8fba849a46598771fefccd3ddf50'
          }
          'acl-kandji-import-set-problem-query-range': {
            table: 'sys_security_acl'
            id: '5e2fe5b519e3403fb6027bb9106dd567'
          }
          'acl-kandji-import-set-problem-read': {
            table: 'sys_security_acl'
            id: '628ace34f886447b89db039941721f0f'
          }
          'acl-kandji-import-set-problem-report-view': {
            table: 'sys_security_acl'
            id: '39c3b6982f2b4cefae1847651be55702'
          }
          'acl-kandji-import-set-problem-sys-import-state-comment-read': {
            table: 'sys_security_acl'
            id: 'b12e553e899549b2bc2174fa6a60c69a'
          }
          'acl-kandji-import-set-problem-sys-import-state-read': {
            table: 'sys_security_acl'
            id: 'b270c0ae628e43b3866a14ceec3f5ed1'
          }
          'acl-kandji-import-set-problem-sys-target-sys-id-read': {
            table: 'sys_security_acl'
            id: '3dbe0a3ca9f84a42a247bad11f2c1e0d'
          }
          'acl-kandji-import-set-problem-sys-target-table-read': {
            table: 'sys_security_acl'
            id: '4817a1c4eabd4ede96912e6bb788c6fa'
          }
          'acl-kandji-import-set-problem-write': {
            table: 'sys_security_acl'
            id: '267cb7539b434c85bfa73000ca1fb6f3'
          }
          'acl-kandji-import-set-run-create': {
            table: 'sys_security_acl'
            id: '3538242dd5744afda3aa296cdc348eee'
          }
          'acl-kandji-import-set-run-delete': {
            table: 'sys_security_acl'
            id: '73cfae44714e40958e8c84747b89dd39'
          }
          'acl-kandji-import-set-run-query-range': {
            table: 'sys_security_acl'
            id: 'd6b869cadc604a698bc85f1124b67bea'
          }
          'acl-kandji-import-set-run-read': {
            table: 'sys_security_acl'
            id: '9b00ac7cb7154678894565fe02d028a1'
          }
          'acl-kandji-import-set-run-report-view': {
            table: 'sys_security_acl'
            id: '330f8a555e824a53bd1972a7d5aa8d6c'
          }
          'acl-kandji-import-set-run-sys-import-state-comment-read': {
            table: 'sys_security_acl'
            id: '3dcdf66de4b244e79642d5127d0ba9b2'
          }
          'acl-kandji-import-set-run-sys-import-state-read': {
            table: 'sys_security_acl'
            id: 'f18ed464508b4905ab7b7eee8b0d456e'
          }
          'acl-kandji-import-set-run-sys-target-sys-id-read': {
            table: 'sys_security_acl'
            id: '3a03a602c75146af9d4e8ac1325f1f72'
          }
          'acl-kandji-import-set-run-sys-target-table-read': {
            table: 'sys_security_acl'
            id: '71c1a23f502d4dd495032c0f5dfab6b0'
          }
          'acl-kandji-import-set-run-write': {
            table: 'sys_security_acl'
            id: '45f2851ee5264b509596183c028806e9'
          }
          'acl-kandji-user-create': {
            table: 'sys_security_acl'
            id: '4cd386cd65ad41bd838affbdf8ef4d67'
          }
          'acl-kandji-user-delete': {
            table: 'sys_security_acl'
            id: '6aa7226b0e774e4d9e518b08d4c31926'
          }
          'acl-kandji-user-query-range': {
            table: 'sys_security_acl'
            id: 'd0003a3c026e4a7c8d2bdc5590f46d6c'
          }
          'acl-kandji-user-read': {
            table: 'sys_security_acl'
            id: 'c106ec9d21fc4ad4a2e2ed94f063800e'
          }
          'acl-kandji-user-report-view': {
            table: 'sys_security_acl'
            id: '1f6daea8646b44e68b048b8d08a9d3b2'
          }
          'acl-kandji-user-write': {
            table: 'sys_security_acl'
            id: '6c15e8b713324bc496d992237e9e2625'
          }
          'acl-mapping-create': {
            table: 'sys_security_acl'
            id: 'e9127bda758b4a9d9c6bb70499d735f3'
          }
          'acl-mapping-delete': {
            table: 'sys_security_acl'
            id: '10fd1576150c4cd79f6e09f3469f83f2'
          }
          'acl-mapping-preview-execute': {
            table: 'sys_security_acl'
            id: '2bca4aa5c0b44d88a5eba85a682a2d66'
          }
          'acl-mapping-query-range': {
            table: 'sys_security_acl'
            id: 'e32db36db8094686b3077dea72eb2dff'
          }
          'acl-mapping-read': {
            table: 'sys_security_acl'
            id: '2f699f3fc9334dc7b099e39e039716b2'
          }
          'acl-mapping-report-view': {
            table: 'sys_security_acl'
            id: '4408e03cc74e4540a56ba2c29585f601'
          }
          'acl-mapping-write': {
            table: 'sys_security_acl'
            id: 'c68f8714b099447e841cb0633bfe775d'
          }
          'acl-mdm-create': {
            table: 'sys_security_acl'
            id: '0e4837a0f0c14f5e9e9eec7428a78c76'
          }
          'acl-mdm-delete': {
            table: 'sys_security_acl'
            id: 'ec97853288034d36bd5715cd51065032'
          }
          'acl-mdm-query-range': {
            table: 'sys_security_acl'
            id: '325744ca7a5b4962b3b5903653020dcd'
          }
          'acl-mdm-read': {
            table: 'sys_security_acl'
            id: '0a16e404de5e406fa337fb3d35337c77'
          }
          'acl-mdm-report-view': {
            table: 'sys_security_acl'
            id: '93ade15c3eaf4708851351eddd08eae0'
          }
          'acl-mdm-write': {
            table: 'sys_security_acl'
            id: '5f487b2716834c42bff03d2337b3d8d3'
          }
          'acl-note-create': {
            table: 'sys_security_acl'
            id: 'c87158869c774a8791394a8eb8111249'
          }
          'acl-note-delete': {
            table: 'sys_security_acl'
            id: '9ff92025c54845e4b4cd88727b6fbb41'
          }
          'acl-note-query-range': {
            table: 'sys_security_acl'
            id: '30624ea3c3b94ff7a0b9b0be9a356852'
          }
          'acl-note-read': {
            table: 'sys_security_acl'
            id: '1ef44c9479e041dba14f97bb8855dec1'
          }
          'acl-note-report-view': {
            table: 'sys_security_acl'
            id: 'decf5cf8cf7b449486f823d9e857ed2d'
          }
          'acl-note-write': {
            table: 'sys_security_acl'
            id: 'ac9ec448425d4a1e888fd973b631268c'
          }
          'acl-page-ask-action': {
            table: 'sys_security_acl'
            id: 'fbf0d06b345c4017820d66ffffaf868b'
          }
          'acl-page-connection': {
            table: 'sys_security_acl'
            id: '4b28f031afc54d0abf4c85f06edc147b'
          }
          'acl-page-health': {
            table: 'sys_security_acl'
            id: '82acee02a8734504a81f9c3f858f34a0'
          }
          'acl-page-mapping': {
            table: 'sys_security_acl'
            id: '474f8223680a4706864ed1851e126d86'
          }
          'acl-page-privacy': {
            table: 'sys_security_acl'
            id: '30c80abaa49a436db3023f0a89376227'
          }
          'acl-page-problems': {
            table: 'sys_security_acl'
            id: '33f460a297b3419e924bbbd7d8fa5b9c'
          }
          'acl-page-show-pin': {
            table: 'sys_security_acl'
            id: 'db4407dca2a84dda86a74af24fd84f87'
          }
          'acl-page-support': {
            table: 'sys_security_acl'
            id: 'ae88e33f376c4311b66e3b2a8300a6cd'
          }
          'acl-pin-reading-create': {
            table: 'sys_security_acl'
            id: '007b319978f146d3ac22b2c8abe1b4da'
          }
          'acl-pin-reading-delete': {
            table: 'sys_security_acl'
            id: '8d3fddd9eb034cdfa6087a2161e3cd8c'
          }
          'acl-pin-reading-query-range': {
            table: 'sys_security_acl'
            id: '38e1685b949e4e05855da18bb75a3745'
          }
          'acl-pin-reading-read': {
            table: 'sys_security_acl'
            id: '4132fba072db4a24b6a62313a032035a'
          }
          'acl-pin-reading-report-view': {
            table: 'sys_security_acl'
            id: '595b197ef1024a5c8fb44fee4e8137e3'
          }
          'acl-pin-reading-write': {
            table: 'sys_security_acl'
            id: '48fae1d4521d4a4688e89feb38ba22e8'
          }
          'acl-problem-accepted-because-write': {
            table: 'sys_security_acl'
            id: 'e6866bf106eb4f81856e50f2b652d45c'
          }
          'acl-problem-columns-write': {
            table: 'sys_security_acl'
            id: '1a68395ea71d494a95fb5e0a4456b965'
          }
          'acl-problem-create': {
            table: 'sys_security_acl'
            id: 'f45477bd8fa3486ea6f352e686e24917'
          }
          'acl-problem-delete': {
            table: 'sys_security_acl'
            id: 'a912a1a006d34462a9baa44f09b6f558'
          }
          'acl-problem-query-range': {
            table: 'sys_security_acl'
            id: '92729a41b9d948f59809ac0c29961470'
          }
          'acl-problem-read': {
            table: 'sys_security_acl'
            id: '4851c67990994a739af9e39b757380bb'
          }
          'acl-problem-report-view': {
            table: 'sys_security_acl'
            id: 'e33cd9b477fa4178a4f9e6a8f63f6043'
          }
          'acl-problem-state-write': {
            table: 'sys_security_acl'
            id: '2f123b927eba40379b52a242c3e153f4'
          }
          'acl-problem-write': {
            table: 'sys_security_acl'
            id: '8d97af0679d04aa88d03997aba55b018'
          }
          'acl-push-run-create': {
            table: 'sys_security_acl'
            id: 'e2aec41741154f0bbdb74a275c4656b8'
          }
          'acl-push-run-delete': {
            table: 'sys_security_acl'
            id: '162da5a1e60b49058e0b9c73c7d65c15'
          }
          'acl-push-run-query-range': {
            table: 'sys_security_acl'
            id: '19dd9f0a11b54a4882d9bf61716e3b9a'
          }
          'acl-push-run-read': {
            table: 'sys_security_acl'
            id: 'a1181310c299403cbd2da73d602c03fc'
          }
          'acl-push-run-report-view': {
            table: 'sys_security_acl'
            id: '0a1fc87c78394b4c8628b264e26ed3db'
          }
          'acl-push-run-write': {
            table: 'sys_security_acl'
            id: '1b3fada1b1e64208a06563f6e52fa257'
          }
          'acl-refused-usage-create': {
            table: 'sys_security_acl'
            id: 'ed1cb8d1d9744e169ee043c8393fd7f3'
          }
          'acl-refused-usage-delete': {
            table: 'sys_security_acl'
            id: '06b81d2604f8437b9a83042697e106bb'
          }
          'acl-refused-usage-query-range': {
            table: 'sys_security_acl'
            id: '298bf99dc983435aaa5afb1269ec7dc9'
          }
          'acl-refused-usage-read': {
            table: 'sys_security_acl'
            id: '4245bfcf0cdb49058788d3269de9818f'
          }
          'acl-refused-usage-report-view': {
            table: 'sys_security_acl'
            id: '7f6bad4a45ae43968418c2711ddf9201'
          }
          'acl-refused-usage-write': {
            table: 'sys_security_acl'
            id: '73f03cace82d483cb3a0e1f3fa907865'
          }
          'acl-rest-connection': {
            table: 'sys_security_acl'
            id: '82fc015b84bb487084bb6f5107bfb5bc'
          }
          'acl-rest-devices': {
            table: 'sys_security_acl'
            id: '1f88c59323444b5ca23ae53842928e56'
          }
          'acl-rest-health-look': {
            table: 'sys_security_acl'
            id: '3faf281c31db416e85b7a080581d19fa'
          }
          'acl-rest-health-repair': {
            table: 'sys_security_acl'
            id: 'fd16001315f54c82a5baa5881ec26748'
          }
          'acl-rest-mapping-change': {
            table: 'sys_security_acl'
            id: 'b1563a8b9c5d4424868d68a73d03ee3b'
          }
          'acl-rest-mapping-look': {
            table: 'sys_security_acl'
            id: '1bf941e698d24e598f36e0c9cd83f190'
          }
          'acl-rest-problems': {
            table: 'sys_security_acl'
            id: '6fed43c1fe7b4d458c0de4640b97b714'
          }
          'acl-shared-value-create': {
            table: 'sys_security_acl'
            id: '9f79428bef814f158bd499c872e9233c'
          }
          'acl-shared-value-delete': {
            table: 'sys_security_acl'
            id: '9ce5d3c97a3944df9675fbb28f168fd9'
          }
          'acl-shared-value-query-range': {
            table: 'sys_security_acl'
            id: '06f91b0d282647deb51f4f5c098dd1bb'
          }
          'acl-shared-value-read': {
            table: 'sys_security_acl'
            id: 'fd93bd2d2bbd42dabfec47596fe27bf4'
          }
          'acl-shared-value-report-view': {
            table: 'sys_security_acl'
            id: 'e6da42e9b9aa4601b6d9b90c1aec06ea'
          }
          'acl-shared-value-write': {
            table: 'sys_security_acl'
            id: '4ced49315eae4734a080eee38404dbdb'
          }
          'acl-usage-run-create': {
            table: 'sys_security_acl'
            id: '1c2fa6f04ef740499e6950ab1e009a3f'
          }
          'acl-usage-run-delete': {
            table: 'sys_security_acl'
            id: 'f3304a5dce124a51b49d0555775861f0'
          }
          'acl-usage-run-query-range': {
            table: 'sys_security_acl'
            id: '2097f40b50af4449916fffdc185fe040'
          }
          'acl-usage-run-read': {
            table: 'sys_security_acl'
            id: 'ca9f89e6a4a44531ad69ba640488c87d'
          }
          'acl-usage-run-report-view': {
            table: 'sys_security_acl'
            id: 'e55af7b0bd03453fb06c51bef041af08'
          }
          'acl-usage-run-write': {
            table: 'sys_security_acl'
            id: '990fb98f41384cbc92bdba187a2e3f3a'
          }
          'acl-user-import-create': {
            table: 'sys_security_acl'
            id: '8914ccab42604125991e5004b7b24f2c'
          }
          'acl-user-import-delete': {
            table: 'sys_security_acl'
            id: '6fd18989833a4e64beff1ca9eecffb4f'
          }
          'acl-user-import-query-range': {
            table: 'sys_security_acl'
            id: '5ede1246c24c41cabbd5b1489a4f356d'
          }
          'acl-user-import-read': {
            table: 'sys_security_acl'
            id: '6f4b7ece754e45699f366f85fd24ede6'
          }
          'acl-user-import-report-view': {
            table: 'sys_security_acl'
            id: '77eba97d4ca7436788d013a553d3e69d'
          }
          'acl-user-import-write': {
            table: 'sys_security_acl'
            id: 'aafa0db3aaec46178de3c44ce28e3d0a'
          }
          'action-actions-left': {
            table: 'sysevent_script_action'
            id: '4e3447c85bec43f38a5ee05338113bee'
          }
          'action-changes-left': {
            table: 'sysevent_script_action'
            id: '1380f014b6984aed9f2e431f87f96749'
          }
          'action-computer-blank-push': {
            table: 'sys_ui_action'
            id: 'bbf5fd857fe74e1899ab9a9494aa6330'
          }
          'action-computer-lock': {
            table: 'sys_ui_action'
            id: '06c657a83a1c486db184916b12850c4b'
          }
          'action-computer-restart': {
            table: 'sys_ui_action'
            id: '2809861829f2420eaa7590866b8ca4c0'
          }
          'action-computer-shutdown': {
            table: 'sys_ui_action'
            id: 'fde4bd21912b4edbb56961603592f959'
          }
          'action-computer-view-in-kandji': {
            table: 'sys_ui_action'
            id: '745bde3d3a8445f99d3ccb8e800264e2'
          }
          'action-keep-kandji': {
            table: 'sys_ui_action'
            id: '039cfc2782b541618e2145bf94d36a0e'
          }
          'action-keep-servicenow': {
            table: 'sys_ui_action'
            id: '46f449cdf43b42a4aaba0429f30c7b87'
          }
          'action-mdm-blank-push': {
            table: 'sys_ui_action'
            id: '7cd9e6c8578a407999e6d3b63c66f6f3'
          }
          'action-mdm-lock': {
            table: 'sys_ui_action'
            id: '06f86b5db56e418a88c3a97d8c5d0e29'
          }
          'action-mdm-restart': {
            table: 'sys_ui_action'
            id: 'f57840cdcc0b4022a9dfb801fe8cd9aa'
          }
          'action-mdm-shutdown': {
            table: 'sys_ui_action'
            id: 'a20a1f75b1da45e8a7f7068106f0ca9b'
          }
          'action-mdm-view-in-kandji': {
            table: 'sys_ui_action'
            id: '59b06a5434704a71a60a7ef835d18056'
          }
          'action-notes-left': {
            table: 'sysevent_script_action'
            id: '41dfb8ed220f4ab484dc7c859d7aa97b'
          }
          'action-show-pin': {
            table: 'sys_ui_action'
            id: '0c55f5d09f3543f69789da6c8e7f8a70'
          }
          'action-users-left': {
            table: 'sysevent_script_action'
            id: 'e932fb15a44c4d609bd6ed6ded758b86'
          }
          'api-mapping-preview': {
            table: 'sys_ws_definition'
            id: '83c48ee5782a435d94ec0934f93fd6dd'
          }
          'api-mapping-preview-answers': {
            table: 'sys_ws_operation'
            id: 'c12fc858dfc941b98aeb85a3bb4e26e2'
          }
          bom_json: {
            table: 'sys_module'
            id: '9d3ab29398cd448c9b34c81ae4dd65d5'
          }
          'event-actions-left': {
            table: 'sysevent_register'
            id: 'ba0bbe107fc2452fb9c3b4d85ca07180'
          }
          'event-changes-left': {
            table: 'sysevent_register'
            id: '0c3807b2f6564fc8bc481781ccb62a36'
          }
          'event-notes-left': {
            table: 'sysevent_register'
            id: '06b42cfe8b304b3b8a6ffde1ade50328'
          }
          'event-users-left': {
            table: 'sysevent_register'
            id: '6432cfcee73d4c43a960475dab84504d'
          }
          'flow-action-device-action': {
            table: 'sys_hub_action_type_definition'
            id: '3e3c7a23159a4002a28b519523c71655'
          }
          'flow-action-device-action-ask': {
            table: 'sys_hub_step_instance'
            id: 'a34dae20ce71435ca5e0ebed968f795f'
          }
          'include-device-actions': {
            table: 'sys_script_include'
            id: '019b741e387545b8a8055a2e7cf63e87'
          }
          'include-device-page': {
            table: 'sys_script_include'
            id: 'bd10b3d96f5741a6a79913220d54f9fd'
          }
          'include-kandji-mapping': {
            table: 'sys_script_include'
            id: '28519e9c68c841df9f2f5c6609da5f2e'
          }
          'include-kandji-mapping-base': {
            table: 'sys_script_include'
            id: 'f9969bac1dec44bbac1d3c46753892ae'
          }
          'include-kandji-mapping-loader': {
            table: 'sys_script_include'
            id: 'e93f65c51b0b4014877b1092fc4641f1'
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
          'insert-multiple-problem': {
            table: 'sys_rest_insert_multiple'
            id: '11bca4e1b6e84d349055001185887076'
          }
          'insert-multiple-run': {
            table: 'sys_rest_insert_multiple'
            id: 'afe51c4790f148eaaa4f3c06c29bb050'
          }
          'job-changes': {
            table: 'sysauto_script'
            id: 'c2877eb77abe4121a07e012cf0f52a80'
          }
          'job-device-actions': {
            table: 'sysauto_script'
            id: '64ceaf9a32e14915baa245b91e5724e6'
          }
          'job-notes': {
            table: 'sysauto_script'
            id: '3594c8200e8243a48a5965184d0f04a9'
          }
          'job-users': {
            table: 'sysauto_script'
            id: '8c36dcaba0bd4845a153a40d51f2b7a1'
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
          'map-problem': {
            table: 'sys_transform_map'
            id: '2dfe912211f34142aede6e5c65e53459'
          }
          'map-problem-before': {
            table: 'sys_transform_script'
            id: '6759d586339e4378930ea915d3be1c16'
          }
          'map-run': {
            table: 'sys_transform_map'
            id: '40c8b6dd9ac24b27905511d1ab7e9f0d'
          }
          'map-run-before': {
            table: 'sys_transform_script'
            id: '383fb14f705448a183fd6d3ebb4bba12'
          }
          menu: {
            table: 'sys_app_application'
            id: 'a1977620d6b5440596f7a3186fe23c26'
          }
          'module-articles': {
            table: 'sys_app_module'
            id: '8d4fda44258c48a0b23c74b493394036'
          }
          'module-both-ways': {
            table: 'sys_app_module'
            id: '5b942a7160684614b1833f701e37d04a'
          }
          'module-computers': {
            table: 'sys_app_module'
            id: 'e4042681a0c942d6ba22ae6fc1b2a7cb'
          }
          'module-connection': {
            table: 'sys_app_module'
            id: 'a1778ad236ff40d994e170c460b9084a'
          }
          'module-device-actions': {
            table: 'sys_app_module'
            id: '6319d02c32f54bfb99850edb30945fa9'
          }
          'module-handhelds': {
            table: 'sys_app_module'
            id: 'f4cdccd0f674475596ec9ca102675e34'
          }
          'module-health': {
            table: 'sys_app_module'
            id: 'f904f29f3f784f74beb9eb076eb89b9d'
          }
          'module-imports': {
            table: 'sys_app_module'
            id: 'b3778944b90a4477a36f60d044be3893'
          }
          'module-kandji-users': {
            table: 'sys_app_module'
            id: '7c73a6d1e6e74229b0aa1ea1b9cff533'
          }
          'module-mapping': {
            table: 'sys_app_module'
            id: '3e2922627be648f2af3a3b3a6937ede6'
          }
          'module-mdm': {
            table: 'sys_app_module'
            id: '143ff5ea03db449b9cd2e22ec25be6c2'
          }
          'module-models': {
            table: 'sys_app_module'
            id: '9db1599e2e9f40cfb9459e95bf132184'
          }
          'module-not-here': {
            table: 'sys_app_module'
            id: 'fc5b3b96d18b458a94084597c8cd2064'
          }
          'module-not-seen': {
            table: 'sys_app_module'
            id: 'e5e3c1cdd1e24297a9d1bd9c49e695b1'
          }
          'module-open-changes': {
            table: 'sys_app_module'
            id: 'e893980bc5f34e9e8e24859a365f0c8f'
          }
          'module-open-notes': {
            table: 'sys_app_module'
            id: '58b5ee143cdd4ce39d2411fd2c37a1ad'
          }
          'module-pin-readings': {
            table: 'sys_app_module'
            id: '553b6a4844564656a49be6969ff6957a'
          }
          'module-privacy': {
            table: 'sys_app_module'
            id: 'ef4cd6e802fc4d20bc05e893da1b6ab9'
          }
          'module-problems': {
            table: 'sys_app_module'
            id: '5827274ab04a427fa6d894c0f50cecd1'
          }
          'module-problems-accepted': {
            table: 'sys_app_module'
            id: 'd62b3678507a4f4d99ae3f43be7f10a2'
          }
          'module-push-runs': {
            table: 'sys_app_module'
            id: '93cc16b3aabb4695afb38b4f243645aa'
          }
          'module-refused-usage': {
            table: 'sys_app_module'
            id: '425e921f5a774fa0ab9a67b64ddf7167'
          }
          'module-report-mdm': {
            table: 'sys_app_module'
            id: 'e2aa4a93c373405fa1710fe78ceb3dff'
          }
          'module-report-model': {
            table: 'sys_app_module'
            id: '73865deef23a426383caeb403bd1d598'
          }
          'module-report-not-here': {
            table: 'sys_app_module'
            id: '399c1c8779004ebb84025fd8d754ebf8'
          }
          'module-report-not-seen': {
            table: 'sys_app_module'
            id: '16902b26303943e2a7ec2633ed96610b'
          }
          'module-report-os-version': {
            table: 'sys_app_module'
            id: 'ad2d5e6239c54bb488240e014360997a'
          }
          'module-report-without-owner': {
            table: 'sys_app_module'
            id: 'e4ead90d3d084e8cb7676f4821c31e7a'
          }
          'module-reports': {
            table: 'sys_app_module'
            id: 'b75a0dd36ff047f39c817d45ad06bfe0'
          }
          'module-rows-apps': {
            table: 'sys_app_module'
            id: 'e40aa83d26f847ad96072e3a192f7b14'
          }
          'module-rows-apps-error': {
            table: 'sys_app_module'
            id: '2cc87af1567a41f59fbbc25b9fcae024'
          }
          'module-rows-computer': {
            table: 'sys_app_module'
            id: 'b46185c3de7742bba0c0ed337b340eee'
          }
          'module-rows-computer-error': {
            table: 'sys_app_module'
            id: 'ed0071858ca3430698c7d1f076210136'
          }
          'module-rows-computer-notes': {
            table: 'sys_app_module'
            id: 'cf75b134894d494995d1574a15a72d58'
          }
          'module-rows-mdm': {
            table: 'sys_app_module'
            id: '402ff75e15164bfaa234754a4a7102d6'
          }
          'module-rows-mdm-error': {
            table: 'sys_app_module'
            id: '28cb640ab7d24e7a9646a9a973c15841'
          }
          'module-rows-problem': {
            table: 'sys_app_module'
            id: 'e2b6f1ed01a44626b0dd849343335a14'
          }
          'module-rows-run': {
            table: 'sys_app_module'
            id: '7d225703579742dda5351dd9c8b7749d'
          }
          'module-settings': {
            table: 'sys_app_module'
            id: '76c6ed3a29be42d0af2a69b5cafa5953'
          }
          'module-support': {
            table: 'sys_app_module'
            id: '7a759e6548ba4a43b30876e4713fe3e2'
          }
          'module-usage-runs': {
            table: 'sys_app_module'
            id: '2308848cee6a4fab9db778ae0abf3b2c'
          }
          'module-user-imports': {
            table: 'sys_app_module'
            id: '6b44c8478cdf44ca8b75105bdae21a87'
          }
          'module-without-owner': {
            table: 'sys_app_module'
            id: '22aecd2a4edc4e20b2ad6ece7d0bcf0f'
          }
          'old-reports': {
            table: 'sysauto_script'
            id: 'cda04746838e4c1e9beea23de7f0b151'
          }
          package_json: {
            table: 'sys_module'
            id: '8a4fed39cedf4fa89da9ea10b6d81485'
          }
          'privilege-alm-asset-read': {
            table: 'sys_scope_privilege'
            id: '0c054c459ca74eefa5a93252e3452953'
          }
          'privilege-alm-asset-write': {
            table: 'sys_scope_privilege'
            id: '2a47250aae61485689e6f587e1de43ee'
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
          'privilege-cmdb-ci-hardware-create': {
            table: 'sys_scope_privilege'
            id: '130a04d475fc4dca8fde33c80e18f54f'
          }
          'privilege-cmdb-ci-hardware-read': {
            table: 'sys_scope_privilege'
            id: 'ece185af7dd24079b8cfcf2d53cae739'
          }
          'privilege-cmdb-ci-hardware-write': {
            table: 'sys_scope_privilege'
            id: '9b0377eabe7c4f7ea91d48540989c0fc'
          }
          'privilege-cmdb-ci-read': {
            table: 'sys_scope_privilege'
            id: 'f926ebf969284b9ca01191d940880ff5'
          }
          'privilege-cmdb-ci-write': {
            table: 'sys_scope_privilege'
            id: '82fa4564c3294d77a990340aed5d387a'
          }
          'privilege-cmdb-hardware-product-model-create': {
            table: 'sys_scope_privilege'
            id: 'e6f0bfc67e6e478c8f0a61abb9fd87f8'
          }
          'privilege-cmdb-hardware-product-model-read': {
            table: 'sys_scope_privilege'
            id: 'ccc7e23d337840d1987b5bfaec817f99'
            deleted: false
          }
          'privilege-cmdb-hardware-product-model-write': {
            table: 'sys_scope_privilege'
            id: 'ed3f0bdb67b04bc88732867bc5d98a40'
            deleted: false
          }
          'privilege-cmdb-identifier-read': {
            table: 'sys_scope_privilege'
            id: 'ebe2031e81284dd2866ff8688b0c53a2'
          }
          'privilege-cmdb-model-category-read': {
            table: 'sys_scope_privilege'
            id: 'f4bf76343c714134b16293a733f219cb'
          }
          'privilege-cmdb-model-create': {
            table: 'sys_scope_privilege'
            id: 'fde2153dc63b43dc991b37fcb89bb76b'
            deleted: false
          }
          'privilege-cmdb-model-read': {
            table: 'sys_scope_privilege'
            id: '85677039fe084af5b3aab971dd07bebb'
          }
          'privilege-cmdb-model-write': {
            table: 'sys_scope_privilege'
            id: '787a53d7dd8b45b4a4e8d961f14f4fb8'
            deleted: false
          }
          'privilege-cmdb-sam-sw-discovery-model-read': {
            table: 'sys_scope_privilege'
            id: 'e21fe82bda62428293279a75b9019e40'
          }
          'privilege-cmdb-sam-sw-install-create': {
            table: 'sys_scope_privilege'
            id: 'ee16482f9bc344c3b172f7a783e04899'
            deleted: false
          }
          'privilege-cmdb-sam-sw-install-read': {
            table: 'sys_scope_privilege'
            id: '583bff3d093341cc9a743d1c163441e5'
          }
          'privilege-cmdb-sam-sw-install-write': {
            table: 'sys_scope_privilege'
            id: 'ca20969526794ba482b6f5344c7d5510'
            deleted: false
          }
          'privilege-cmdb-serial-number-read': {
            table: 'sys_scope_privilege'
            id: 'a7f074477d0f41f493c5251a266c5ff1'
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
            deleted: false
          }
          'privilege-data-source-util-execute': {
            table: 'sys_scope_privilege'
            id: '350dee51b2c04ebeb87223ed0ca495b9'
          }
          'privilege-dscy-invalid-serial-read': {
            table: 'sys_scope_privilege'
            id: '7ac5a213290545ef957fbd2760de4621'
          }
          'privilege-glide-api-properties': {
            table: 'sys_scope_privilege'
            id: 'c75c3749ce8b484dab69726f24d2ee30'
          }
          'privilege-glide-api-scripting': {
            table: 'sys_scope_privilege'
            id: 'afe0c378478b4fbb912bf8b1952957a4'
          }
          'privilege-glide-api-table-metadata': {
            table: 'sys_scope_privilege'
            id: '9540f5ca2fa54e12bdf6416820577a95'
          }
          'privilege-glide-record-delete-multiple': {
            table: 'sys_scope_privilege'
            id: '33f6e3f10949483488d7a23c2f779101'
          }
          'privilege-glide-record-delete-record': {
            table: 'sys_scope_privilege'
            id: '34c0cfdfef5b49e08362e71e85f1ab60'
          }
          'privilege-glide-record-insert': {
            table: 'sys_scope_privilege'
            id: 'f6035f70e1114ea2be8de29da1e82097'
          }
          'privilege-glide-record-set-value': {
            table: 'sys_scope_privilege'
            id: '10ce867af5e644f6b0b7b6de95fe11ee'
          }
          'privilege-glide-record-update': {
            table: 'sys_scope_privilege'
            id: 'de2f1d602e5b4aab864eae530fe46e12'
          }
          'privilege-identification-engine-create-or-update': {
            table: 'sys_scope_privilege'
            id: 'fb1d86c69b2c45d69f0230d03f8025b4'
          }
          'privilege-samp-sw-usage-create': {
            table: 'sys_scope_privilege'
            id: '701858ac8abe49a588f7928a699fcd2a'
          }
          'privilege-samp-sw-usage-read': {
            table: 'sys_scope_privilege'
            id: '38db982656c44aed946fb55dc1314fef'
          }
          'privilege-samp-sw-usage-write': {
            table: 'sys_scope_privilege'
            id: 'f568af2fd0744b8c9492e799eb0f8f77'
          }
          'privilege-scoped-glide-element': {
            table: 'sys_scope_privilege'
            id: 'f60061df458d4a5c81d6c95ae34bf71d'
          }
          'privilege-scoped-glide-record': {
            table: 'sys_scope_privilege'
            id: '8b21d6ea9eed4a04b94a0e23752ab6e0'
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
          'privilege-sys-db-object-read': {
            table: 'sys_scope_privilege'
            id: 'aea19679b59a4d7b998430f6574e12a2'
          }
          'privilege-sys-group-has-role-read': {
            table: 'sys_scope_privilege'
            id: '65c2fb1f9c444dae87a5356b7f5393a7'
          }
          'privilege-sys-import-set-read': {
            table: 'sys_scope_privilege'
            id: 'a356719203d14ecab3133e6d8091aa4c'
          }
          'privilege-sys-object-source-create': {
            table: 'sys_scope_privilege'
            id: '5433910799c84c7d8241a770893f43c9'
          }
          'privilege-sys-object-source-read': {
            table: 'sys_scope_privilege'
            id: 'c5fea81a39f04e0cb6acabd2cb4ee012'
          }
          'privilege-sys-object-source-write': {
            table: 'sys_scope_privilege'
            id: '04c2bcca279b4228b167ec097199efc6'
          }
          'privilege-sys-rest-insert-multiple-read': {
            table: 'sys_scope_privilege'
            id: '170f3979bb9345dfa0f7ba74094bf4d9'
          }
          'privilege-sys-robust-import-set-transformer-read': {
            table: 'sys_scope_privilege'
            id: '9d66fb2dd5604489834b04be8bcacb84'
          }
          'privilege-sys-scope-privilege-read': {
            table: 'sys_scope_privilege'
            id: 'ca2186c23b694186ad83ec7dc3092c36'
          }
          'privilege-sys-scope-read': {
            table: 'sys_scope_privilege'
            id: 'a86db5edcbc44461a1bc912780b20144'
          }
          'privilege-sys-script-include-read': {
            table: 'sys_scope_privilege'
            id: 'f7c2740e700646739698273c3373cd74'
          }
          'privilege-sys-transform-entry-create': {
            table: 'sys_scope_privilege'
            id: 'a0496889e13c4591bead36d6ee5335f8'
          }
          'privilege-sys-transform-entry-read': {
            table: 'sys_scope_privilege'
            id: '603a957be8f9478aa2218899189dae36'
          }
          'privilege-sys-transform-entry-write': {
            table: 'sys_scope_privilege'
            id: '0e9f147233384e3cbec73999690f3588'
          }
          'privilege-sys-transform-map-create': {
            table: 'sys_scope_privilege'
            id: '66fb5155b7a24860ae27bdf920bfd6e3'
          }
          'privilege-sys-transform-map-read': {
            table: 'sys_scope_privilege'
            id: '0709b517adfa4da0b89a2e2db9ab665f'
          }
          'privilege-sys-transform-map-write': {
            table: 'sys_scope_privilege'
            id: '46866d6f0922484f93c15a08cf56a50b'
          }
          'privilege-sys-transform-script-create': {
            table: 'sys_scope_privilege'
            id: 'ddc7ee3ea8f44b64a9f7b70bc4bf1ec1'
          }
          'privilege-sys-transform-script-read': {
            table: 'sys_scope_privilege'
            id: '782798c004c44711accd2a8d6977528a'
          }
          'privilege-sys-transform-script-write': {
            table: 'sys_scope_privilege'
            id: '3f7eaa3004f14658a6ca37b58da30318'
          }
          'privilege-sys-user-create': {
            table: 'sys_scope_privilege'
            id: '522ec03dbc444f21b69c21730e6b5f7b'
          }
          'privilege-sys-user-grmember-read': {
            table: 'sys_scope_privilege'
            id: 'fe4d074a588a4314a8cbe0951d267257'
          }
          'privilege-sys-user-has-role-read': {
            table: 'sys_scope_privilege'
            id: '9134401d1cef4f68b86a9b0c94ac1a68'
          }
          'privilege-sys-user-read': {
            table: 'sys_scope_privilege'
            id: '1c1e4f84b2eb4e0cb488d1754b85c7f3'
          }
          'privilege-sys-user-role-contains-read': {
            table: 'sys_scope_privilege'
            id: '0eacef17d6e84942a0ab951f77faa59b'
          }
          'privilege-sys-user-write': {
            table: 'sys_scope_privilege'
            id: 'cd8b2facbabe4bb2a940d3cadafc4d56'
          }
          'privilege-sysauto-script-read': {
            table: 'sys_scope_privilege'
            id: '857440e255e543209bfe79f9edefd2ff'
          }
          'privilege-sysauto-script-write': {
            table: 'sys_scope_privilege'
            id: 'c9b747bf846449ea985c2c96d69accd2'
          }
          'privilege-task-read': {
            table: 'sys_scope_privilege'
            id: 'd0294f4445c74c3997fad0e45714cb99'
          }
          'privilege-task-write': {
            table: 'sys_scope_privilege'
            id: '0c557d0f83214e1895f2ddb782cd1f22'
          }
          'problem-acceptance': {
            table: 'sys_script'
            id: '49dda71ad3454e9dbb8ba2a1e93d0ddd'
          }
          'property-asset-tag-sync': {
            table: 'sys_properties'
            id: 'a0028ecd4552401195155f9f801273c4'
          }
          'property-assignment-sync': {
            table: 'sys_properties'
            id: 'ad29332830dd424b90c3d995ce80e06d'
          }
          'property-default-model-category': {
            table: 'sys_properties'
            id: '9d2690d6ac2143d9a8bfb6db14284fad'
          }
          'property-device-actions': {
            table: 'sys_properties'
            id: 'd96a1db7192d4e0d9610529a692d5b91'
          }
          'property-identification': {
            table: 'sys_properties'
            id: '5219d107976a4994872b19087d5673cd'
          }
          'property-invalid-serials': {
            table: 'sys_properties'
            id: '8749200005224547b51d78c2e39664e1'
          }
          'property-kandji-url': {
            table: 'sys_properties'
            id: '0ae9ba288cc74b12807b077387e1b6f4'
          }
          'property-manufacturer-names': {
            table: 'sys_properties'
            id: 'b83aa1f6ffd1407f84358eb26d8a7fb3'
          }
          'property-mobile-class': {
            table: 'sys_properties'
            id: '33f9b7b15ec344168b494452c494dfcf'
          }
          'property-note-sync': {
            table: 'sys_properties'
            id: 'abb0f80f10a94b3192659c51e1a01c07'
          }
          'property-removed-apps': {
            table: 'sys_properties'
            id: 'd8e7b79bb9b644c996fa397b9f84f269'
          }
          'property-user-import': {
            table: 'sys_properties'
            id: '5cca9ec13cef4230b3f0a0133f5df030'
          }
          'property-user-match': {
            table: 'sys_properties'
            id: '309694dcc254426faf17ce3701171343'
          }
          'related-list-computer-assignment': {
            table: 'sys_ui_related_list_entry'
            id: 'cbf75539215241aaaf959da395df91ad'
          }
          'related-list-computer-device-action': {
            table: 'sys_ui_related_list_entry'
            id: '1fce889b83234cb797f2574142962a42'
          }
          'related-list-computer-mdm': {
            table: 'sys_ui_related_list_entry'
            id: 'e6eee76fccba4a2b857f584888f194c7'
          }
          'related-list-computer-shared-value': {
            table: 'sys_ui_related_list_entry'
            id: 'd717d49433454c9591f911883a4bbf5b'
          }
          'related-list-mdm-assets-device-action': {
            table: 'sys_ui_related_list_entry'
            id: '6eb589b254504c91b9628187afad13f1'
          }
          'related-list-mdm-assets-note': {
            table: 'sys_ui_related_list_entry'
            id: '3c4610330fc4486284cfb11c2435bb1e'
          }
          'related-list-mdm-device-action': {
            table: 'sys_ui_related_list_entry'
            id: '94ef5020c8934a1d8537fbcec3048bf6'
          }
          'related-list-mdm-note': {
            table: 'sys_ui_related_list_entry'
            id: '9f93091f6c3a456592d75912ecb92a1c'
          }
          'related-lists-computer': {
            table: 'sys_ui_related_list'
            id: 'ea68d2419ca14fbe8bfd0579f96c4c78'
          }
          'related-lists-mdm': {
            table: 'sys_ui_related_list'
            id: 'fc41b4580b0841efbc68259a60739aaa'
          }
          'related-lists-mdm-assets': {
            table: 'sys_ui_related_list'
            id: '3ad74468c191492982095c40b7e717f4'
          }
          'report-mdm': {
            table: 'sys_report'
            id: 'f2982df89d444dacbb2cf7fdd26a3335'
          }
          'report-model': {
            table: 'sys_report'
            id: 'f76bed52abba4987866ffe8bb7d0e9e0'
          }
          'report-not-here': {
            table: 'sys_report'
            id: '78adf472695445f09dcd65820251aaec'
          }
          'report-not-seen': {
            table: 'sys_report'
            id: 'd6f18ba32cc6468bb706f2cb5d51531d'
          }
          'report-os-version': {
            table: 'sys_report'
            id: '65b410073ef0476bbd7e566c6c3d9c58'
          }
          'report-without-owner': {
            table: 'sys_report'
            id: '6888178b113041988d5083b526fd208f'
          }
          'rest-actions': {
            table: 'sys_ws_definition'
            id: 'd6b4995a5d074e0f98262955dee1f25d'
          }
          'rest-actions-pin': {
            table: 'sys_ws_operation'
            id: '3ef38dd7a92c438188f8742e7961a06f'
          }
          'rest-connection': {
            table: 'sys_ws_definition'
            id: 'f8a95ded75684b8385f8925168dcf366'
          }
          'rest-connection-keep': {
            table: 'sys_ws_operation'
            id: '9b1ffae9c0794a1fb3235e3e240352e3'
          }
          'rest-connection-show': {
            table: 'sys_ws_operation'
            id: '461061ee288d43d2b2ca2d05ea2676a3'
          }
          'rest-connection-test': {
            table: 'sys_ws_operation'
            id: 'ccf7b042234b46bf941bfa397eb3646a'
          }
          'rest-devices': {
            table: 'sys_ws_definition'
            id: 'ff4ecf082f0c460491a22336604091c5'
          }
          'rest-devices-ask': {
            table: 'sys_ws_operation'
            id: '69093f5447a6485491589ee140470536'
          }
          'rest-devices-show': {
            table: 'sys_ws_operation'
            id: 'f764274a42804aba92ac04f1aa42f046'
          }
          'rest-health': {
            table: 'sys_ws_definition'
            id: '558f70339e4146ba8b056d183743069b'
          }
          'rest-health-checks': {
            table: 'sys_ws_operation'
            id: '3d30aefb79f7417bb06d704d5a48051e'
          }
          'rest-health-repair': {
            table: 'sys_ws_operation'
            id: '4bf0a804bf694efd8c82ddbe690ebc59'
          }
          'rest-health-summary': {
            table: 'sys_ws_operation'
            id: '5cc76b1c7e404080b536dc46324a5628'
          }
          'rest-health-summary-days': {
            table: 'sys_ws_query_parameter'
            id: 'ca656137b3924fe683ea072f99bada8a'
          }
          'rest-mapping': {
            table: 'sys_ws_definition'
            id: 'c4d41511c46b404a9ce83866f2033235'
          }
          'rest-mapping-change': {
            table: 'sys_ws_operation'
            id: '1ba2d866990445d993305e2f1f7350f6'
          }
          'rest-mapping-choices': {
            table: 'sys_ws_operation'
            id: 'd45f404032fb40d0964dad475a7ee03c'
          }
          'rest-mapping-show': {
            table: 'sys_ws_operation'
            id: 'bb4583c892ae44f6a225364f244181c2'
          }
          'rest-mapping-try': {
            table: 'sys_ws_operation'
            id: 'fe23804a253540039d6ef3f16c532215'
          }
          'rest-problems': {
            table: 'sys_ws_definition'
            id: '2b737be50d57413db652d92b729f2fb9'
          }
          'rest-problems-decision': {
            table: 'sys_ws_operation'
            id: 'e2c7d20c13444b7388b463b951e5a8f0'
          }
          'rule-asset-tag': {
            table: 'sys_script'
            id: '44ff08c2798c4fdcb959e386ce2d1f4d'
          }
          'rule-computer-page': {
            table: 'sys_script'
            id: 'db4ffd82f4f048a9978456b8ba6cdf35'
          }
          'rule-mdm-page': {
            table: 'sys_script'
            id: '97bfe4356eed4faa8e9ca67a69d35ad2'
          }
          'rule-note-asset': {
            table: 'sys_script'
            id: '8777bff8c72c4a0199cb9443e4b18104'
          }
          'rule-note-mdm': {
            table: 'sys_script'
            id: '232d12d834e7450890262d7554925f73'
          }
          'rule-owner': {
            table: 'sys_script'
            id: '35deedf4b3fc4f9e965b6d4526f23cad'
          }
          'rule-pin-readings-stay': {
            table: 'sys_script'
            id: 'c757391306324d99afdaa2be0a1ac2da'
          }
          'rule-switches': {
            table: 'sys_script'
            id: '7efc55245a5c43088b024d50e99b449d'
          }
          'settings-apps': {
            table: 'sys_properties_category'
            id: 'd5049e2aefdf4808b46ed06da5a07bf4'
          }
          'settings-apps-removed-apps': {
            table: 'sys_properties_category_m2m'
            id: 'd43e4cb1fcc54bcea965e7bd97c8299c'
          }
          'settings-devices': {
            table: 'sys_properties_category'
            id: 'be62344cf1564a3f8cc707e1f00e1efe'
          }
          'settings-devices-default-model-category': {
            table: 'sys_properties_category_m2m'
            id: 'ccf8f33cd3a54c67988eb95a5fb258da'
          }
          'settings-devices-identification': {
            table: 'sys_properties_category_m2m'
            id: '3f5d5d9f419e4d21beb68f1c77fa7248'
          }
          'settings-devices-invalid-serials': {
            table: 'sys_properties_category_m2m'
            id: '68196682d2e440b4a621bc4bc4df3f6e'
          }
          'settings-devices-manufacturer-names': {
            table: 'sys_properties_category_m2m'
            id: '16daee76ba7540a58a43990d96d8a1ce'
          }
          'settings-devices-mobile-class': {
            table: 'sys_properties_category_m2m'
            id: '58c4650d9df24245af5c5cf5bcd222cb'
          }
          'settings-owners': {
            table: 'sys_properties_category'
            id: 'd14a7e18d44b4506b09db3e71ddcd0db'
          }
          'settings-owners-user-match': {
            table: 'sys_properties_category_m2m'
            id: '96f19d42f8bd4de9b62642b7c691ff7a'
          }
          'settings-two-way': {
            table: 'sys_properties_category'
            id: '666f03b7f8ea45dd96fac11c9e0f12ad'
          }
          'settings-two-way-asset-tag-sync': {
            table: 'sys_properties_category_m2m'
            id: 'dc3b52e8322d46a5a2655c1b07799c2c'
          }
          'settings-two-way-assignment-sync': {
            table: 'sys_properties_category_m2m'
            id: '351fe00afef34760811714270b58b8cc'
          }
          'settings-two-way-device-actions': {
            table: 'sys_properties_category_m2m'
            id: '1ae059944c0b4d6f97596d48ededd7de'
          }
          'settings-two-way-kandji-url': {
            table: 'sys_properties_category_m2m'
            id: 'e594c93dce8d4b3c8aff489b9157a4d1'
          }
          'settings-two-way-note-sync': {
            table: 'sys_properties_category_m2m'
            id: 'b199b003d352412f8780a0e2b281e547'
          }
          'settings-two-way-user-import': {
            table: 'sys_properties_category_m2m'
            id: '9b42e251a2dc49768254297d9c416a56'
          }
          src_server_actions_ask_ts: {
            table: 'sys_module'
            id: 'f201e0359d8d4933b01e006c84400870'
          }
          src_server_actions_commands_ts: {
            table: 'sys_module'
            id: '1fac8d8e8e3d4ce3b2931b314ed51475'
          }
          src_server_actions_device_ts: {
            table: 'sys_module'
            id: 'd81917542eb44bb8858247c130a58c66'
          }
          src_server_actions_flow_ts: {
            table: 'sys_module'
            id: '3cce73da6c9f41679e8b52eef2545523'
          }
          src_server_actions_form_ts: {
            table: 'sys_module'
            id: '46d1b8f9817540b8b7aa1d275912f775'
          }
          src_server_actions_job_ts: {
            table: 'sys_module'
            id: 'a4dcf76ec830466aaaf1a936cc8786a3'
          }
          src_server_actions_kinds_ts: {
            table: 'sys_module'
            id: '53f0bd2c06e7466782d870da651a04c8'
          }
          src_server_actions_record_ts: {
            table: 'sys_module'
            id: '065998a7725147de93bd4a5d34b696e7'
          }
          src_server_actions_rest_ts: {
            table: 'sys_module'
            id: '9f94ff140bb944888541831b15c26e92'
          }
          src_server_actions_task_ts: {
            table: 'sys_module'
            id: 'd9e842937d034f72b06c938b47b94a83'
          }
          'src_server_both-ways_asset-tag_ts': {
            table: 'sys_module'
            id: 'c60ca088437046b89d34a756ceeb7e6b'
          }
          'src_server_both-ways_decision_ts': {
            table: 'sys_module'
            id: 'cb6485a7f0f74d8fbcc4f4923fddfc6a'
          }
          'src_server_both-ways_device_ts': {
            table: 'sys_module'
            id: 'fb013e2a16564db995634d55937fe26e'
          }
          'src_server_both-ways_exchange_ts': {
            table: 'sys_module'
            id: 'f65c73b2acb2486abf66fd34bb3f3852'
          }
          'src_server_both-ways_job_ts': {
            table: 'sys_module'
            id: 'b06b03a2777344ca8f8e0ac4e99d27f4'
          }
          'src_server_both-ways_kandji-users_ts': {
            table: 'sys_module'
            id: '49c167973b94463ba2e7ec91587533ff'
          }
          'src_server_both-ways_memories_ts': {
            table: 'sys_module'
            id: '64cc457f946d424298a7814cfc744ce8'
          }
          'src_server_both-ways_notice_ts': {
            table: 'sys_module'
            id: 'b3309d2c436a4b378dc046c0ad35e616'
          }
          'src_server_both-ways_owner_ts': {
            table: 'sys_module'
            id: '34dd7b1f01f943eb948cc41fda86e9ca'
          }
          'src_server_both-ways_problems_ts': {
            table: 'sys_module'
            id: 'd0e1eefaef2846e1afc277877d2ec45a'
          }
          'src_server_both-ways_switches_ts': {
            table: 'sys_module'
            id: '9522f46e998e49fb9f31e92aca8a5f08'
          }
          'src_server_both-ways_values_ts': {
            table: 'sys_module'
            id: '2f028897b70949b693549a2b661bb92a'
          }
          src_server_cmdb_assets_ts: {
            table: 'sys_module'
            id: 'eaa8f615475941c3ba0953b51b3a039e'
          }
          'src_server_cmdb_check-in_ts': {
            table: 'sys_module'
            id: 'baf600e5ddcd437290d6c2f2f1ece85c'
          }
          'src_server_cmdb_configuration-item_ts': {
            table: 'sys_module'
            id: '3448fd1ebbd746e4b09d4a553ef4aea5'
          }
          'src_server_cmdb_invalid-serials_ts': {
            table: 'sys_module'
            id: '8c3eeb288e904036a8b5ffa41fac1712'
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
          src_server_computer_assets_ts: {
            table: 'sys_module'
            id: 'a68967e4e1e344108c818f81358e7681'
          }
          src_server_computer_assignment_ts: {
            table: 'sys_module'
            id: '33e52b602fe1469bb154f62bf776e0ee'
          }
          'src_server_computer_both-ways_ts': {
            table: 'sys_module'
            id: 'feb57c035b0940fbb856694103b51c48'
          }
          'src_server_computer_by-identification_ts': {
            table: 'sys_module'
            id: '8b343bbcd1d74b2b840ee0732818f6a7'
          }
          'src_server_computer_by-script_ts': {
            table: 'sys_module'
            id: 'f3c6a68924c54fb796a477b6400bdc8f'
          }
          src_server_computer_capacity_ts: {
            table: 'sys_module'
            id: '30cd21fca61144428d84adb1297dbfa2'
            deleted: true
          }
          src_server_computer_class_ts: {
            table: 'sys_module'
            id: '43b3e154f4914adabf9a378fc447f38a'
          }
          src_server_computer_device_ts: {
            table: 'sys_module'
            id: '800430cd008c4e8da8dd9fc2f0764b65'
          }
          src_server_computer_extra_ts: {
            table: 'sys_module'
            id: 'e969ffa61b9149339ce378fcbbb42313'
          }
          src_server_computer_handheld_ts: {
            table: 'sys_module'
            id: '466c1603cb7948ff98d5ea240cfa8fb0'
            deleted: true
          }
          src_server_computer_kept_ts: {
            table: 'sys_module'
            id: '13ca472929cb400598c96767064d9ae2'
          }
          'src_server_computer_operating-system_ts': {
            table: 'sys_module'
            id: '988fc8feb1e443b7bee688884db894f0'
            deleted: true
          }
          src_server_computer_present_ts: {
            table: 'sys_module'
            id: '24ee650f8ba442778999a87f3b12b846'
          }
          src_server_computer_serial_ts: {
            table: 'sys_module'
            id: '735b94b235474d92afa00102de8d6e4e'
          }
          src_server_computer_transform_ts: {
            table: 'sys_module'
            id: '8c62ca31bd424cafb85b75cede5ae859'
          }
          src_server_customising_answers_ts: {
            table: 'sys_module'
            id: '75c4a1d203b7449db6d5cda9cc93b2e2'
          }
          src_server_customising_extra_ts: {
            table: 'sys_module'
            id: '80ec3337b9334cfd84d0b68ba45251af'
          }
          'src_server_customising_kandji-mapping_ts': {
            table: 'sys_module'
            id: 'fb98c7b3f91f4a5b8fd891481d01efb9'
          }
          src_server_customising_values_ts: {
            table: 'sys_module'
            id: '36ccb29fe1eb4911b29917fb1d9492d3'
          }
          'src_server_discovery-source_choice_ts': {
            table: 'sys_module'
            id: '3ba6020f23844ed8986f10c1e83ecbb8'
          }
          'src_server_health_both-ways-jobs_ts': {
            table: 'sys_module'
            id: '3cd78c45abec463aabcad6676ed984cb'
          }
          src_server_health_check_ts: {
            table: 'sys_module'
            id: 'bf622c2b38c24309a99fc5bd2f660fd4'
          }
          src_server_health_checks_ts: {
            table: 'sys_module'
            id: 'a0b455ff8d8549fc8b95c2a63cb90494'
          }
          src_server_health_count_ts: {
            table: 'sys_module'
            id: '46d3ec3c587b44a38700bbf37153064c'
          }
          'src_server_health_discovery-source_ts': {
            table: 'sys_module'
            id: 'eacfa242dcc948a3be2a9e0b58c3699f'
          }
          src_server_health_identification_ts: {
            table: 'sys_module'
            id: '69cc1db8f0fe4e7bb11a98d99b3dad01'
          }
          'src_server_health_last-report_ts': {
            table: 'sys_module'
            id: '8f86973cf0ed47d5863d63e0517d2e36'
          }
          'src_server_health_map-definitions_ts': {
            table: 'sys_module'
            id: '46bb4d0bea0c49b198f06d07255a4d52'
          }
          'src_server_health_map-parts_ts': {
            table: 'sys_module'
            id: '50654af14a8e4001842f3d8fa3841e8b'
          }
          'src_server_health_map-repair_ts': {
            table: 'sys_module'
            id: 'b6f5de390345469f8e40ddb4aad268d7'
          }
          src_server_health_moment_ts: {
            table: 'sys_module'
            id: '640e82c386224b1abc4cb6802795e6d9'
          }
          'src_server_health_needed-privileges_ts': {
            table: 'sys_module'
            id: '83bc104e81224671b14d02bbe5783a79'
            deleted: true
          }
          'src_server_health_oauth-client_ts': {
            table: 'sys_module'
            id: 'b93aa9fb723541968607ce8c5df3c4a2'
          }
          src_server_health_privileges_ts: {
            table: 'sys_module'
            id: '7eded20de9d54c77867a1559708655a7'
          }
          src_server_health_push_ts: {
            table: 'sys_module'
            id: '2a6d03ce9d1f4aa58edf9772c9439b82'
          }
          src_server_health_rest_ts: {
            table: 'sys_module'
            id: '281af014efb149779c6240f9edf4d941'
          }
          src_server_health_roles_ts: {
            table: 'sys_module'
            id: '027bb1d437204eb885a701bcb69549c4'
          }
          'src_server_health_service-account_ts': {
            table: 'sys_module'
            id: 'a867e69d438345a5b101dde0cbd6b534'
          }
          src_server_health_settings_ts: {
            table: 'sys_module'
            id: '2286b73bca68495d9223eb64ebebf8d3'
          }
          'src_server_health_shipped-privileges_ts': {
            table: 'sys_module'
            id: '87d0a60ef6a5458e8ac320c96d99a9a2'
          }
          src_server_health_software_ts: {
            table: 'sys_module'
            id: 'a14c2963733c441d897863277a4840a5'
          }
          'src_server_health_staging-tables_ts': {
            table: 'sys_module'
            id: '42e5dd247aa24238ac1599c51f21e2bf'
          }
          'src_server_health_summary_device-records_ts': {
            table: 'sys_module'
            id: 'f30b4d4482d04cddbb005bf3f65401aa'
          }
          src_server_health_summary_freshness_ts: {
            table: 'sys_module'
            id: 'e66a5f0b67394d02aaebe8525669f855'
          }
          src_server_health_summary_index_ts: {
            table: 'sys_module'
            id: '4a406281351e432984875f6820d811c6'
          }
          src_server_health_summary_lacking_ts: {
            table: 'sys_module'
            id: 'd8d5dfcc4dd2494c9de68f3d1e3188cd'
          }
          src_server_health_summary_problems_ts: {
            table: 'sys_module'
            id: '7c7d14a5e1224cbdac1cf3ed4d916ba4'
          }
          src_server_health_summary_rows_ts: {
            table: 'sys_module'
            id: 'd3171b3030ab46d39967c39a7f7a6e61'
          }
          src_server_health_summary_runs_ts: {
            table: 'sys_module'
            id: 'd725d84247b646a08481d2183fc9abf5'
          }
          'src_server_health_transform-maps_ts': {
            table: 'sys_module'
            id: '675ad5a0750e4f98bd3a0774dd04fda8'
          }
          src_server_kandji_address_ts: {
            table: 'sys_module'
            id: '400d987b70124ea6a506984a52860c2c'
          }
          src_server_kandji_client_ts: {
            table: 'sys_module'
            id: 'dae6ae9684894f87859d332b664fc58a'
          }
          src_server_kandji_connection_ts: {
            table: 'sys_module'
            id: '0579efc8f31b4bfe8c6e095ab7e0ccd7'
          }
          'src_server_kandji_connection-rest_ts': {
            table: 'sys_module'
            id: '73f85b2583c64a05a6625f051cd36bb3'
          }
          'src_server_kandji_next-try_ts': {
            table: 'sys_module'
            id: 'db4451522eef48f4a1449d66eacbbe7d'
          }
          src_server_kandji_requests_ts: {
            table: 'sys_module'
            id: '220f4c8d54a14e4c94c67e281b25997e'
          }
          src_server_kandji_rounds_ts: {
            table: 'sys_module'
            id: 'd5db25ffb2e94db589f818cd4ba7b1cd'
          }
          src_server_kandji_setting_ts: {
            table: 'sys_module'
            id: '4d4b6b97b3ad414f9a6d37b6660b1dd2'
          }
          'src_server_kandji_test-connection_ts': {
            table: 'sys_module'
            id: 'af76c6f925534c5d985e00f9a0917d56'
          }
          'src_server_kandji_web-page_ts': {
            table: 'sys_module'
            id: '68b35ecfa67e402399f4b6100aa9f7b8'
          }
          src_server_mapping_change_ts: {
            table: 'sys_module'
            id: 'be9949944171433f84f417e153d18526'
          }
          src_server_mapping_columns_ts: {
            table: 'sys_module'
            id: 'c8a47dba56904adca443ef033f31f2b8'
          }
          src_server_mapping_lines_ts: {
            table: 'sys_module'
            id: '32edccf4ee954252b3626197ab045475'
          }
          src_server_mapping_mapped_ts: {
            table: 'sys_module'
            id: 'fc1e598612d644b881359d6b1314747c'
          }
          src_server_mapping_rest_ts: {
            table: 'sys_module'
            id: '7bc06fbddcb14f5c925f5beae2340a4b'
          }
          src_server_mapping_trial_ts: {
            table: 'sys_module'
            id: '69481fe1566b4a68ad80781320c26320'
          }
          src_server_mapping_values_ts: {
            table: 'sys_module'
            id: 'a5033bf090924788a25028acb416c7e8'
          }
          'src_server_mdm_check-in_ts': {
            table: 'sys_module'
            id: 'd5d49a9ae16e4a9c83191026704d52d6'
            deleted: true
          }
          'src_server_mdm_one-record_ts': {
            table: 'sys_module'
            id: '001b975b3a66428e99c2918312103dfb'
          }
          src_server_mdm_removal_ts: {
            table: 'sys_module'
            id: '96c4ad65925549c5b4edcc4ede213d54'
          }
          src_server_mdm_transform_ts: {
            table: 'sys_module'
            id: '09403ca1fa6545679bdb8ce2b6347716'
          }
          src_server_notes_job_ts: {
            table: 'sys_module'
            id: 'bbb495f97ba84b8b829bb63aa110ea4f'
          }
          'src_server_notes_kandji-notes_ts': {
            table: 'sys_module'
            id: 'de326b7abe064bd5beb6bb93bffd3ebb'
          }
          src_server_notes_note_ts: {
            table: 'sys_module'
            id: 'c34c3f02b29443a3aa0ebcab49169cb8'
          }
          src_server_notes_records_ts: {
            table: 'sys_module'
            id: '73bc3a860625454da5c070eb652dc68c'
          }
          src_server_notes_wanted_ts: {
            table: 'sys_module'
            id: '9c51a2ee20a74b2299ed93d510ca1d71'
          }
          src_server_preview_foretell_ts: {
            table: 'sys_module'
            id: '44f43e1c6e7f41caac10c2f6154b9167'
          }
          src_server_reports_acceptance_ts: {
            table: 'sys_module'
            id: 'dbb29daf37c94ac09867ee5f63815bfd'
          }
          src_server_reports_columns_ts: {
            table: 'sys_module'
            id: '5c428d32440748238572b43d578acb8d'
          }
          'src_server_reports_old-runs_ts': {
            table: 'sys_module'
            id: '2f978fabb19a403993bcb9257d36cafc'
          }
          src_server_reports_problem_ts: {
            table: 'sys_module'
            id: 'faecaa3d342e46329929a27ac642360c'
          }
          src_server_reports_run_ts: {
            table: 'sys_module'
            id: 'bfad7f8e0b714f268f163ca1544c1bc9'
          }
          src_server_shared_ahead_ts: {
            table: 'sys_module'
            id: '2bd3d7f66b3542608142864d27c075bb'
          }
          'src_server_shared_assignment-sync_ts': {
            table: 'sys_module'
            id: '80d6561ab28e4b61a175e175ebb73dfc'
          }
          src_server_shared_capacity_ts: {
            table: 'sys_module'
            id: '118387299a4e455892f141933c3c9c7c'
          }
          src_server_shared_companies_ts: {
            table: 'sys_module'
            id: '25d8c6e167b1420f9e65c38832e0c0be'
          }
          src_server_shared_identification_ts: {
            table: 'sys_module'
            id: '6c0dea9c1f8b4dfb96c19124d1d7e9a5'
          }
          src_server_shared_mapping_ts: {
            table: 'sys_module'
            id: 'd876e84c36ec4d988def0fb8ff997be0'
            deleted: false
          }
          src_server_shared_models_ts: {
            table: 'sys_module'
            id: '44d4539044cf492aa40ba1d430c1faa8'
          }
          src_server_shared_names_ts: {
            table: 'sys_module'
            id: '104ffbbd554b422ca0783e38a1795f7b'
          }
          'src_server_shared_operating-system_ts': {
            table: 'sys_module'
            id: '0e832ca0bfdf48b59aaddac645aed95d'
          }
          'src_server_shared_other-maker_ts': {
            table: 'sys_module'
            id: '561e58665add45c7ad8d5f803b0f9566'
          }
          src_server_shared_owner_ts: {
            table: 'sys_module'
            id: '0894888d54184add9af9b4b1958e318f'
          }
          src_server_shared_remarks_ts: {
            table: 'sys_module'
            id: 'ca32c29ff04f43c5b054649e0ecb18e9'
          }
          src_server_shared_retirement_ts: {
            table: 'sys_module'
            id: '5e05c8351f984559a0a4b9c09d829dc2'
          }
          'src_server_shared_serial-number_ts': {
            table: 'sys_module'
            id: 'd766883ab86b490490812ebfab75e303'
          }
          'src_server_shared_serial-spellings_ts': {
            table: 'sys_module'
            id: '191c064a28214942b1a39882cbaec7c4'
          }
          'src_server_shared_two-way_exchange_ts': {
            table: 'sys_module'
            id: 'fb14336d88fe4e0898789e94e37401b0'
          }
          'src_server_shared_two-way_judge_ts': {
            table: 'sys_module'
            id: 'ec117d7a1b5d437caa732dccf612b46f'
          }
          'src_server_shared_two-way_memory_ts': {
            table: 'sys_module'
            id: 'df9439436dbb409495f1ef4ef2a6d91a'
          }
          'src_server_shared_user-match_ts': {
            table: 'sys_module'
            id: '97cbda8f2dd14cfa8cc56a6c05254408'
          }
          'src_server_staging_check-in_ts': {
            table: 'sys_module'
            id: 'adcf6a38f81645d99e44c24e7e976360'
          }
          'src_server_staging_in-hand_ts': {
            table: 'sys_module'
            id: '74baa2189aa94a84a7fa5bb4534dc43e'
          }
          src_server_staging_moment_ts: {
            table: 'sys_module'
            id: '1829d34f152a41e3accfa2acabda8b75'
          }
          src_server_staging_row_ts: {
            table: 'sys_module'
            id: 'de866d31021a4a39aaff542174fc1f83'
          }
          'src_server_staging_row-memory_ts': {
            table: 'sys_module'
            id: '9f65b4c5bc614a9daf23de0a50dabb93'
          }
          'src_server_two-way_exchange_ts': {
            table: 'sys_module'
            id: 'd47bf7a0338b4e529e5dbfb04553cc46'
            deleted: true
          }
          'src_server_two-way_judge_ts': {
            table: 'sys_module'
            id: '9ec2cb0949b74b0784ab2b458a84f732'
            deleted: true
          }
          'src_server_two-way_memory_ts': {
            table: 'sys_module'
            id: '6838c0a048bf46a1a79255a1d3315f5c'
            deleted: true
          }
          src_server_users_job_ts: {
            table: 'sys_module'
            id: 'be9f938c4a0443ec98d74f482369cb70'
          }
          src_server_users_judge_ts: {
            table: 'sys_module'
            id: 'cfdf39da64ec488a88320d5dfcacab24'
          }
          src_server_users_listing_ts: {
            table: 'sys_module'
            id: '8576dd403b8345adbe4678fb4c7b3b93'
          }
          src_server_users_merge_ts: {
            table: 'sys_module'
            id: '4b99df836ac841a58fdee7e6321e747a'
          }
          src_server_users_records_ts: {
            table: 'sys_module'
            id: '1de439071fe54d90a5ccc3634d4f72cc'
          }
          'src_server_users_user-problems_ts': {
            table: 'sys_module'
            id: 'ceaef8aea23440c0ba0e6528e6403500'
          }
          'test-new-device': {
            table: 'sys_atf_test'
            id: '266b3484d4f243899628a5588a879301'
          }
          'test-new-device-account': {
            table: 'sys_atf_step'
            id: '94cd34b707e74949801e8af4cd1b711d'
          }
          'test-new-device-computer-created': {
            table: 'sys_atf_step'
            id: '55ff7fbaa812493a9f62aca7b65e4bb3'
          }
          'test-new-device-computer-row': {
            table: 'sys_atf_step'
            id: '8f854553be254b46bad0703ce639801f'
          }
          'test-new-device-item': {
            table: 'sys_atf_step'
            id: '5c637da1826f483c900a8ee316652a58'
          }
          'test-new-device-mdm-inserted': {
            table: 'sys_atf_step'
            id: '557abbd62bbd4b3499cf09a816d96153'
          }
          'test-new-device-mdm-row': {
            table: 'sys_atf_step'
            id: '33b8943b5f0e4c089b1aef6ea5850fdb'
          }
          'test-new-device-record': {
            table: 'sys_atf_step'
            id: '897e9e51da8f42deb426c9032a05619e'
          }
          'test-owner': {
            table: 'sys_atf_test'
            id: '5ccb4db6092c44e4850891904b61978f'
          }
          'test-owner-account': {
            table: 'sys_atf_step'
            id: '58ae0ad3ae4245508a7563333ec49de5'
          }
          'test-owner-assigned': {
            table: 'sys_atf_step'
            id: '3911002cfdfb415aa8f87542539c31da'
          }
          'test-owner-by-hand': {
            table: 'sys_atf_step'
            id: 'c3f3898c248544868a80081def12f944'
          }
          'test-owner-first': {
            table: 'sys_atf_step'
            id: '8a056613588844f7b363a7a828c307fd'
          }
          'test-owner-row': {
            table: 'sys_atf_step'
            id: 'f4b30856a2d04f0faeb1a5ccf9d9c41b'
          }
          'test-owner-row-again': {
            table: 'sys_atf_step'
            id: 'bded479aebca49af931b876f399905f0'
          }
          'test-owner-second': {
            table: 'sys_atf_step'
            id: 'd4c3320bc74e4ffa806aeb8b8f7bda6d'
          }
          'test-owner-stays': {
            table: 'sys_atf_step'
            id: '30afa5ee206a4ff9b7c976929b9e180d'
          }
          'test-refused-row': {
            table: 'sys_atf_test'
            id: '161ced5ff58a4d1e97b1fc73bfa7a4fe'
          }
          'test-refused-row-account': {
            table: 'sys_atf_step'
            id: 'c2b50023ef7244a3a05fa8dd5d562212'
          }
          'test-refused-row-named': {
            table: 'sys_atf_step'
            id: '6c7aac695e9449e1bf025b1aff3d3afd'
          }
          'test-refused-row-nothing': {
            table: 'sys_atf_step'
            id: '82dcab63165645c7b720fe06b29e6a91'
          }
          'test-refused-row-sent': {
            table: 'sys_atf_step'
            id: '5c53bd7e905f4849be6a63ac9330227a'
          }
          'test-same-device': {
            table: 'sys_atf_test'
            id: '270f0deae2a9446dae290d2b5b906744'
          }
          'test-same-device-account': {
            table: 'sys_atf_step'
            id: 'a1880c0deb1b42a9bb8f7801cd774ad2'
          }
          'test-same-device-by-hand': {
            table: 'sys_atf_step'
            id: '315b79e9297f4f99a32f63647103b783'
          }
          'test-same-device-count': {
            table: 'sys_atf_step'
            id: '629cad8939064afe92c289b95ab0d35e'
          }
          'test-same-device-first': {
            table: 'sys_atf_step'
            id: 'de8be3fdbf61447b9509b3cbfed2690e'
          }
          'test-same-device-second': {
            table: 'sys_atf_step'
            id: '78dc2157e9ee4e908445f8de90efc903'
          }
          'test-suite': {
            table: 'sys_atf_test_suite'
            id: '49379b02a34949abbd53172478c343f4'
          }
          'test-suite-new-device': {
            table: 'sys_atf_test_suite_test'
            id: 'cafa87264d964597af38425af2537222'
          }
          'test-suite-owner': {
            table: 'sys_atf_test_suite_test'
            id: '3cfc1772a3eb4247a6d1083a470d5ea1'
          }
          'test-suite-refused-row': {
            table: 'sys_atf_test_suite_test'
            id: 'dda7436e831b4c4ca94b0684b564ff6c'
          }
          'test-suite-same-device': {
            table: 'sys_atf_test_suite_test'
            id: 'ab292ccb407645259dfc69b48072e05e'
          }
          'test-suite-unknown-owner': {
            table: 'sys_atf_test_suite_test'
            id: '498fabfbacf34cdcb6f2c11e616b04df'
          }
          'test-unknown-owner': {
            table: 'sys_atf_test'
            id: '38a0fd6aaa90461893b52eba4f1bdb75'
          }
          'test-unknown-owner-account': {
            table: 'sys_atf_step'
            id: 'b62d9626b6eb440cb2f8ef4d762f406d'
          }
          'test-unknown-owner-named': {
            table: 'sys_atf_step'
            id: '62763bf56ec343a5ba06896446f8c3a1'
          }
          'test-unknown-owner-nobody': {
            table: 'sys_atf_step'
            id: 'aab457a5b633439ea178f70b40d93d46'
          }
          'test-unknown-owner-row': {
            table: 'sys_atf_step'
            id: '54080efc93a54fcfbe4ef79f03589fb7'
          }
          'usage-publisher': {
            table: 'sysauto_script'
            id: 'cd5cb8eb848a4bf5a90a3c0bd374508b'
          }
        }
        composite: [
          {
            table: 'sys_dictionary'
            id: '0015df57dd564f2a8477434535dae145'
            key: {
              name: 'x_kandj_kandji_user_import'
              element: 'next_try'
            }
          },
          {
            table: 'sys_documentation'
            id: '00221ca23ee14e0a822161867535ea9b'
            key: {
              name: 'x_kandj_kandji_shared_value'
              element: 'next_try'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_form'
            id: '006bb8ff670f4972a55049d7da334118'
            key: {
              name: 'x_kandj_kandji_refused_usage'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_ui_element'
            id: '007a266bb01f48f0a1cba828fa6ed964'
            key: {
              sys_ui_section: {
                id: 'aa4b3c3fb4f941b8a2c5dcac0bb8864d'
                key: {
                  name: 'x_kandj_kandji_mdm'
                  caption: 'From Kandji'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_documentation'
            id: '00a6ce466e324153a4ac36c3c4ab4bf6'
            key: {
              name: 'x_kandj_kandji_push_run'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '010049c1ab4e413b899a634b63a22326'
            key: {
              sys_security_acl: 'fd93bd2d2bbd42dabfec47596fe27bf4'
              sys_user_role: {
                id: '91bf4d4364d149f7a988c71d793603e3'
                key: {
                  name: 'cmdb_read'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: '0133aa2e03cb45e49b5d8e0bf0166005'
            key: {
              document_key: '30afa5ee206a4ff9b7c976929b9e180d'
              variable: 'cbddfa135320220002c6435723dc3415'
            }
          },
          {
            table: 'sys_ui_form'
            id: '014ddcc3f72f4e1bbb086920be3c2023'
            key: {
              name: 'x_kandj_kandji_note'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '0157539a1b154ec2b84ba1fd18df4ce1'
            key: {
              sys_security_acl: '267cb7539b434c85bfa73000ca1fb6f3'
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
            id: '015d3a7cb89c4224a41c5c6c60c4318e'
            key: {
              name: 'x_kandj_kandji_connection'
              element: 'instance'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '015f9228442f4eff8132b2bfec24dd01'
            key: {
              sys_ui_section: {
                id: '7ce36f08de194a898170d2fa376308b5'
                key: {
                  name: 'x_kandj_kandji_device_action'
                  caption: 'Device action'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'next_try'
              position: '7'
            }
          },
          {
            table: 'sys_variable_value'
            id: '01934a86c71f464483799e03df153dbc'
            key: {
              document_key: '58ae0ad3ae4245508a7563333ec49de5'
              variable: 'ff06ab840f20101091d0f00c97767e6d'
            }
          },
          {
            table: 'sys_ui_page'
            id: '019647340ebf4d97ad8ba53aabc57884'
            key: {
              endpoint: 'x_kandj_kandji_connect.do'
            }
          },
          {
            table: 'sys_ui_element'
            id: '01d9d38c642a488ba1cc42acf048bb46'
            key: {
              sys_ui_section: {
                id: 'b26828e853414ad59da3cb9082e13bc3'
                key: {
                  name: 'x_kandj_kandji_shared_value'
                  caption: 'Shared value'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_element_mapping'
            id: '02375a13efde469c9c064aad9c5f5881'
            key: {
              field: 'record_id'
              table: 'var__m_atf_input_variable_17a72288df60220062fe6c7a4df26397'
              id: 'c3f3898c248544868a80081def12f944'
            }
          },
          {
            table: 'sys_documentation'
            id: '02495f68c13f44fe91a6be8525557f22'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_agent_installed'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '02500e8992fc4a18815be4828141334e'
            key: {
              document_key: '629cad8939064afe92c289b95ab0d35e'
              variable: '989d9e235324220002c6435723dc3484'
            }
          },
          {
            table: 'sys_ui_element'
            id: '0254fe88cb384047949a4953c99bafc2'
            key: {
              sys_ui_section: {
                id: 'd08b4d44f3184f7a9a910474d882dbfb'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_computer'
                  caption: 'Computer row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sys_target_table'
              position: '13'
            }
          },
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
            table: 'sys_documentation'
            id: '02606b9ceaed4f588c21614c3dd0e445'
            key: {
              name: 'x_kandj_kandji_user'
              element: 'state'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '02a4a84d22874d588deba3e4c7b7dc25'
            key: {
              document_key: 'c3f3898c248544868a80081def12f944'
              variable: '334b7bb7675003007ba405225685ef72'
            }
          },
          {
            table: 'sys_ui_element'
            id: '033e3ae04c424515970363c5fb18ab67'
            key: {
              sys_ui_section: {
                id: 'd08b4d44f3184f7a9a910474d882dbfb'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_computer'
                  caption: 'Computer row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'os_type'
              position: '5'
            }
          },
          {
            table: 'sys_variable_value'
            id: '038f9df2cc494bcca89b80ab8551b6bd'
            key: {
              document_key: 'de8be3fdbf61447b9509b3cbfed2690e'
              variable: '59877da10b3222000b7da95e93673a56'
            }
          },
          {
            table: 'sys_variable_value'
            id: '03b8087b36a34bb68d924f6633f5b97a'
            key: {
              document_key: '8a056613588844f7b363a7a828c307fd'
              variable: 'ff06ab840f20101091d0f00c97767e6d'
            }
          },
          {
            table: 'sys_dictionary'
            id: '03c2defab3e443fb883989b457322cda'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'phone_number'
            }
          },
          {
            table: 'sys_variable_value'
            id: '03ee338b81724dc18f36c515126285cd'
            key: {
              document_key: 'de8be3fdbf61447b9509b3cbfed2690e'
              variable: '50bff9250b3222000b7da95e93673a9b'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '03fc2637555c4188b7f8f4575d67f605'
            key: {
              sys_security_acl: '45f2851ee5264b509596183c028806e9'
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
            table: 'sys_ui_element'
            id: '0417dd5e28364f2886b6c7099307c6e4'
            key: {
              sys_ui_section: {
                id: 'db638ca45e8040c3a89b85fb45a4154f'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_run'
                  caption: 'Run report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'run_id'
              position: '1'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '041b542bfb2a479a8131ea78ba2c87c4'
            key: {
              sys_security_acl: '33f460a297b3419e924bbbd7d8fa5b9c'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '048260e3e2a140e9b6fec2505f8319af'
            key: {
              list_id: {
                id: '47e4eca425d744fcb766bb669a029ca0'
                key: {
                  name: 'x_kandj_kandji_user_import'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'state'
            }
          },
          {
            table: 'sys_variable_value'
            id: '04a065b81c21485d8c85e6e16214b47e'
            key: {
              document_key: '78dc2157e9ee4e908445f8de90efc903'
              variable: '58408e250b3222000b7da95e93673a5c'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '04b9dcc32cc54fa2a7bdbdf2e54533c9'
            key: {
              list_id: {
                id: '480d213e14ae4d5890a92c39d716be74'
                key: {
                  name: 'x_kandj_kandji_pin_reading'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'action.requested_by'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '04e43c54b527498ba2192e0ac579ad4c'
            key: {
              sys_security_acl: 'd6b869cadc604a698bc85f1124b67bea'
              sys_user_role: {
                id: '503722ce13de4e9caf65663746656fa9'
                key: {
                  name: 'import_transformer'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '04f3e7b9b1534d6fb03c089fcff00d9c'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'known_commands'
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
            table: 'sys_ui_action_role'
            id: '05085a07b8de465486db13f1b96247c0'
            key: {
              sys_ui_action: '46f449cdf43b42a4aaba0429f30c7b87'
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
            id: '052573ec7b054649a762db1d0fabb6a4'
            key: {
              name: 'x_kandj_kandji_push_run'
            }
          },
          {
            table: 'sys_variable_value'
            id: '05269651c2b8426987f976fbc4bfd944'
            key: {
              document_key: '58ae0ad3ae4245508a7563333ec49de5'
              variable: '8c07aba5ff6033008d3f5d9ad53bf13b'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: '0599dbf6984e4f02a11f85187625c384'
            key: {
              name: 'x_kandj_kandji_usage_run'
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
            table: 'sys_ui_action_role'
            id: '05e823405e644fb28e4270f730877bfa'
            key: {
              sys_ui_action: '59b06a5434704a71a60a7ef835d18056'
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
            id: '05ed6bfd5a984b18b4494c9b44d089a5'
            key: {
              sys_security_acl: '466f8754cb0b4c50899e241731e1f0bf'
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
            id: '061e9baeb9f747189f4f79f3b6efc588'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'asset_tag'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '0663231959c0490b8975a0c0fb72b78e'
            key: {
              document_key: '5c53bd7e905f4849be6a63ac9330227a'
              variable: 'cec002650b3222000b7da95e93673aae'
            }
          },
          {
            table: 'sys_ui_section'
            id: '066848cc7ca6445ebba93ba49c932137'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_problem'
              caption: 'Problem report'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_dictionary'
            id: '067e44161a3a45f2a2ccb77ad1a25ace'
            key: {
              name: 'x_kandj_kandji_user_import'
              element: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: '06996bf0b99449afb969d6e43a05cabd'
            key: {
              document_key: 'c2b50023ef7244a3a05fa8dd5d562212'
              variable: '8c07aba5ff6033008d3f5d9ad53bf13b'
            }
          },
          {
            table: 'sys_db_object'
            id: '06a5d81b3e764cd6a2441ff81abe83d5'
            key: {
              name: 'x_kandj_kandji_pin_reading'
            }
          },
          {
            table: 'sys_ui_element'
            id: '06d8266dc0ad4f459a2fb2626dceb812'
            key: {
              sys_ui_section: {
                id: 'df794677b6544a27bcbdcb548f2745d1'
                key: {
                  name: 'x_kandj_kandji_refused_usage'
                  caption: 'Refused usage'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_variable_value'
            id: '06d9039b1a5945d087f700ec7c989387'
            key: {
              document_key: '94cd34b707e74949801e8af4cd1b711d'
              variable: 'b27b2b29ff6033008d3f5d9ad53bf164'
            }
          },
          {
            table: 'sys_ui_element'
            id: '073dc3ae69d14b468f02d5972292a8ab'
            key: {
              sys_ui_section: {
                id: '8da84135d88140358416fcfd9fff97bc'
                key: {
                  name: 'x_kandj_kandji_push_run'
                  caption: 'Push run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'rows_sent'
              position: '13'
            }
          },
          {
            table: 'sys_ui_element'
            id: '07ca0ecc2af840e0bb0f77829b122ca1'
            key: {
              sys_ui_section: {
                id: '3858d6cc37214cc08c0497faf97155da'
                key: {
                  name: 'cmdb_ci_computer'
                  caption: 'Computer'
                  view: {
                    id: 'f42eeadb6c5540d38fba1fefac8cb3c8'
                    key: {
                      name: 'x_kandj_kandji'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'os_version'
              position: '9'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '07d36b8f13684da1929bcd365ac11672'
            key: {
              sys_security_acl: '21109e3e1b7e48819083a715790ad60e'
              sys_user_role: {
                id: 'b9647638e24e4e4ead4f2a5533afd692'
                key: {
                  name: 'import_admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '0819199f1a94485c8ec00912204b6ca2'
            key: {
              list_id: {
                id: '83bf75ffd9754c929615c7b41513d65b'
                key: {
                  name: 'x_kandj_kandji_shared_value'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'outcome'
            }
          },
          {
            table: 'sys_documentation'
            id: '082f728663aa415bb390971df2aa5afb'
            key: {
              name: 'x_kandj_kandji_push_run'
              element: 'message'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '0859b002fc114c548154d3546e3778f5'
            key: {
              sys_security_acl: '466f8754cb0b4c50899e241731e1f0bf'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '087adcf86cd44ae49ac782e83454273d'
            key: {
              list_id: {
                id: 'b29981a97a30418abbb7d5f152530efb'
                key: {
                  name: 'x_kandj_kandji_mdm'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'kandji_device_id'
            }
          },
          {
            table: 'sys_variable_value'
            id: '08b3ad346947498d8fc33951726bdfc0'
            key: {
              document_key: '557abbd62bbd4b3499cf09a816d96153'
              variable: 'ccae44d59f132200ef4afa7dc67fcf1e'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '08c50c4f77cc4cf6bad2283ef911b197'
            key: {
              sys_security_acl: '93ade15c3eaf4708851351eddd08eae0'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: '08d81e6cfcd647f69cefd636abeda9ac'
            key: {
              document_key: '6c7aac695e9449e1bf025b1aff3d3afd'
              variable: 'f0eec4d59f132200ef4afa7dc67fcf6d'
            }
          },
          {
            table: 'sys_choice_set'
            id: '08dbb005898c4ea5bc79526b45e6060c'
            key: {
              name: 'x_kandj_kandji_user_import'
              element: 'state'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '08e2582f4d3c479b9a7a7eb21489bdaf'
            key: {
              sys_ui_form: {
                id: '5f966ca61aaf46fc8ad574c8f8a8d820'
                key: {
                  name: 'x_kandj_kandji_mdm'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: 'aa4b3c3fb4f941b8a2c5dcac0bb8864d'
                key: {
                  name: 'x_kandj_kandji_mdm'
                  caption: 'From Kandji'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '08f3157a66e449ee811f48591eed8300'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'command_id'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '0922011c4b6a48059b00fd70ceca336c'
            key: {
              sys_ui_section: {
                id: '8da84135d88140358416fcfd9fff97bc'
                key: {
                  name: 'x_kandj_kandji_push_run'
                  caption: 'Push run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'rows_rejected'
              position: '14'
            }
          },
          {
            table: 'sys_ui_element'
            id: '095b378f6eb44d86b1c094a9ed42a70e'
            key: {
              sys_ui_section: {
                id: '8da84135d88140358416fcfd9fff97bc'
                key: {
                  name: 'x_kandj_kandji_push_run'
                  caption: 'Push run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'command'
              position: '2'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '095cfb5a5366488992bf1bf5a2500799'
            key: {
              sys_ui_form: {
                id: '006bb8ff670f4972a55049d7da334118'
                key: {
                  name: 'x_kandj_kandji_refused_usage'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: 'df794677b6544a27bcbdcb548f2745d1'
                key: {
                  name: 'x_kandj_kandji_refused_usage'
                  caption: 'Refused usage'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '0985747a9225452bb6a1f5656861716c'
            key: {
              list_id: {
                id: '7515c6d62998446698aa7d6100b8de12'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_mdm'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_created_on'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '0987fef436a14448abbdeacbfd5e3a8e'
            key: {
              list_id: {
                id: 'a06e49dae0044a2d91d29da66d7295ae'
                key: {
                  name: 'x_kandj_kandji_user_import'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'ended'
            }
          },
          {
            table: 'sys_ui_page'
            id: '098a847bab46471786a646cb5ab3aeb9'
            key: {
              endpoint: 'x_kandj_kandji_health.do'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '09dd654e97954ceaa68d2662d638bcce'
            key: {
              sys_security_acl: '92729a41b9d948f59809ac0c29961470'
              sys_user_role: {
                id: '0386be1e76ca40f0a9a4ec4a0b031014'
                key: {
                  name: 'itil'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '0a20c6d4756a4f24afb5bc36b2f108e2'
            key: {
              sys_ui_section: {
                id: 'db638ca45e8040c3a89b85fb45a4154f'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_run'
                  caption: 'Run report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sys_target_table'
              position: '18'
            }
          },
          {
            table: 'sys_dictionary'
            id: '0a25d322bde3404da9f18cfe54c43056'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'read_from'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '0abaa10e741a492e87cbdf682bf7b586'
            key: {
              list_id: {
                id: 'd2682ee3fb294daab9c2e58c777332b8'
                key: {
                  name: 'x_kandj_kandji_assignment'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'outcome'
            }
          },
          {
            table: 'sys_dictionary'
            id: '0aca2a3aea9245f19e0ddeac337b4450'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'mdm'
            }
          },
          {
            table: 'sys_hub_step_ext_input'
            id: '0ae36fba696149e296b4375e06e83478'
            key: {
              model: 'a34dae20ce71435ca5e0ebed968f795f'
              element: 'action'
            }
          },
          {
            table: 'sys_dictionary'
            id: '0ae60c6da9ef4596b46dcc734f9dbb28'
            key: {
              name: 'x_kandj_kandji_push_run'
              element: 'message'
            }
          },
          {
            table: 'sys_ui_element'
            id: '0b08fed67c384cbdb523ba8f4cfaf60e'
            key: {
              sys_ui_section: {
                id: 'd08b4d44f3184f7a9a910474d882dbfb'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_computer'
                  caption: 'Computer row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'serial_number'
              position: '1'
            }
          },
          {
            table: 'sys_dictionary'
            id: '0b129c8f12bc433185fdcc25f0924a08'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'asset_tag'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '0b381f1d516b4e2eb4c092f1f9707fa8'
            key: {
              sys_security_acl: '628ace34f886447b89db039941721f0f'
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
            id: '0b48c7fee080408a8ac0f4c21e7aa7c4'
            key: {
              name: 'var__m_sys_hub_action_input_3e3c7a23159a4002a28b519523c71655'
              element: 'task'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '0b50b23e19b848b68f46f13580bfab40'
            key: {
              sys_ui_section: {
                id: '066848cc7ca6445ebba93ba49c932137'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_problem'
                  caption: 'Problem report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sys_target_sys_id'
              position: '14'
            }
          },
          {
            table: 'sys_ui_element'
            id: '0b650f084f304ae0acb7aa2df5217810'
            key: {
              sys_ui_section: {
                id: 'a861a27ce1364bac88d7e8b1c8dde2ce'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_apps'
                  caption: 'App row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '17'
            }
          },
          {
            table: 'sys_ui_element'
            id: '0b79384a63f64848a478682f905beb87'
            key: {
              sys_ui_section: {
                id: 'd08b4d44f3184f7a9a910474d882dbfb'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_computer'
                  caption: 'Computer row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sys_target_sys_id'
              position: '14'
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
            id: '0bb890f187644cddbe7fef64b77d8794'
            key: {
              sys_security_acl: '2bca4aa5c0b44d88a5eba85a682a2d66'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '0c15837344d047adb6e50551806abb68'
            key: {
              sys_ui_form: {
                id: '014ddcc3f72f4e1bbb086920be3c2023'
                key: {
                  name: 'x_kandj_kandji_note'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: 'f8abb1e4ac7f4ff0ac664694686b26da'
                key: {
                  name: 'x_kandj_kandji_note'
                  caption: 'Note'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_choice'
            id: '0c3cb51313da4936adaeb81be1c3d079'
            key: {
              name: 'x_kandj_kandji_problem'
              element: 'state'
              value: 'accepted'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '0c40fbd243284b3a9e51d99e7015f5e5'
            key: {
              sys_security_acl: '325744ca7a5b4962b3b5903653020dcd'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '0cfbf22c75e548518a26623ab5176b6a'
            key: {
              sys_ui_section: {
                id: '37d142fa119240ae941c22ca0df95387'
                key: {
                  name: 'x_kandj_kandji_device_action'
                  caption: 'Device action'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'computer'
              position: '10'
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
            table: 'sys_ui_list_element'
            id: '0d4ff841115b4dfa93e72b73a6d15247'
            key: {
              list_id: {
                id: 'b29981a97a30418abbb7d5f152530efb'
                key: {
                  name: 'x_kandj_kandji_mdm'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_updated_on'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '0d812926f36b454298140972f3650946'
            key: {
              list_id: {
                id: '83bf75ffd9754c929615c7b41513d65b'
                key: {
                  name: 'x_kandj_kandji_shared_value'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_updated_on'
            }
          },
          {
            table: 'sys_choice'
            id: '0d88eee755604fd398cde8baa4cdbf85'
            key: {
              name: 'var__m_sys_hub_action_input_3e3c7a23159a4002a28b519523c71655'
              element: 'action'
              value: 'shutdown'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '0d9edba2aaf748fda2df8644048b7704'
            key: {
              name: 'x_kandj_kandji_push_run'
              element: 'devices_seen'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '0da0de8e313d4b719471b3d143b38556'
            key: {
              sys_security_acl: '3a03a602c75146af9d4e8ac1325f1f72'
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
            id: '0da34ec54c474ceca29049ab6da5902e'
            key: {
              sys_security_acl: '990fb98f41384cbc92bdba187a2e3f3a'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '0dedc5350c7e4ef2b312b458fcbd0e64'
            key: {
              sys_ui_section: {
                id: 'bcd6b2d9ccf2480aa8fa1575e07dd24d'
                key: {
                  name: 'x_kandj_kandji_user_import'
                  caption: 'User import'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'left_out'
              position: '11'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '0e09f623695641cf9a0ef8e566a6d2b7'
            key: {
              list_id: {
                id: '9457577aa24a4f6ba769c01a5cfa5711'
                key: {
                  name: 'x_kandj_kandji_mdm'
                  view: {
                    id: 'f42eeadb6c5540d38fba1fefac8cb3c8'
                    key: {
                      name: 'x_kandj_kandji'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'blueprint_name'
            }
          },
          {
            table: 'sys_dictionary'
            id: '0e80256f87084649b9bdc6087bcd7161'
            key: {
              name: 'x_kandj_kandji_note'
              element: 'outcome'
            }
          },
          {
            table: 'sys_dictionary'
            id: '0e80e951de054f79820a5c7c650b54f6'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'message'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '0ea5cab973774d9c823bc2a0c866ddf0'
            key: {
              sys_security_acl: '73cfae44714e40958e8c84747b89dd39'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '0ead43da00384e48a5c360a08b972419'
            key: {
              sys_ui_section: {
                id: '32cc4e9acca841d4bfa0aaa9ff819993'
                key: {
                  name: 'x_kandj_kandji_usage_run'
                  caption: 'Usage run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'computers'
              position: '7'
            }
          },
          {
            table: 'sys_ui_list'
            id: '0eb74df64a1f47fd94d74b82a860054e'
            key: {
              name: 'x_kandj_kandji_push_run'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '0ee34aad39b640068970d9420ddfaf52'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'installs'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '0f71a4f7786b4497ae6bfce6baef16b2'
            key: {
              sys_security_acl: 'b0291d29176a4191bd4dfd6a33859abc'
              sys_user_role: {
                id: '503722ce13de4e9caf65663746656fa9'
                key: {
                  name: 'import_transformer'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: '0fb2f8e53e7041bba3394b32342b577d'
            key: {
              document_key: 'd4c3320bc74e4ffa806aeb8b8f7bda6d'
              variable: 'ff06ab840f20101091d0f00c97767e6d'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '0fba1c85d54d44de8575d0c18e5429bb'
            key: {
              sys_security_acl: '82fc015b84bb487084bb6f5107bfb5bc'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_element_mapping'
            id: '0fd32d1ee55f4c62b44f38da79d3b737'
            key: {
              field: 'message'
              table: 'var__m_sys_hub_action_output_3e3c7a23159a4002a28b519523c71655'
              id: '3e3c7a23159a4002a28b519523c71655'
            }
          },
          {
            table: 'sn_glider_source_artifact'
            id: '103e7aa536b343939071b77ce4dc5f18'
            key: {
              name: 'x_kandj_kandji_mapping.do - BYOUI Files'
            }
          },
          {
            table: 'sys_dictionary'
            id: '1049dc6dfce646f1baf4cb40c3e4754f'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_agent_installed'
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
            table: 'sys_dictionary'
            id: '109f5a33ea9a4809b489d2caafac7b0c'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_run'
              element: 'started'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '10abfe6fa64a409b97d30a376a37df26'
            key: {
              sys_security_acl: '1f6daea8646b44e68b048b8d08a9d3b2'
              sys_user_role: {
                id: '25ece26c2edb492b8da1a0a7a9f7c7ba'
                key: {
                  name: 'x_kandj_kandji.user'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '10cb339445ee461390bde259b3a6c4f4'
            key: {
              name: 'x_kandj_kandji_shared_value'
              element: 'state'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '10cbffa0a556436fa80e473e43175502'
            key: {
              sys_security_acl: '267cb7539b434c85bfa73000ca1fb6f3'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '10ccd96984bf4aa9a7767c7fc0bf00f3'
            key: {
              sys_ui_section: {
                id: 'a861a27ce1364bac88d7e8b1c8dde2ce'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_apps'
                  caption: 'App row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'developer_name'
              position: '3'
            }
          },
          {
            table: 'sys_documentation'
            id: '10d56961e00146dc91ec28ddd7493d4e'
            key: {
              name: 'x_kandj_kandji_problem'
              element: 'reason'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '10f2fe6889ab40dca37bdff9bba5efb3'
            key: {
              sys_ui_section: {
                id: '55e648e5997e4764972cdf526874c2b7'
                key: {
                  name: 'x_kandj_kandji_user'
                  caption: 'User of Kandji'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '9'
            }
          },
          {
            table: 'sys_documentation'
            id: '112ab2be3221456c9de8d997e2c4ff37'
            key: {
              name: 'x_kandj_kandji_note'
              element: 'next_try'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '11303dc243014964b07c2442025d34f9'
            key: {
              document_key: '315b79e9297f4f99a32f63647103b783'
              variable: 'dd54cf535320220002c6435723dc34fd'
            }
          },
          {
            table: 'sys_documentation'
            id: '116bb9ef0d964836b6b62dcb0a4a7691'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_mdm_enabled'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '119166de29dc4ae184a4fcb67d47a394'
            key: {
              sys_security_acl: '325744ca7a5b4962b3b5903653020dcd'
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
            table: 'sys_ui_list_element'
            id: '12140beb650c45f3b92f0d50d77350c4'
            key: {
              list_id: {
                id: 'cc68445b4fcd4e3e92216d79464df5e7'
                key: {
                  name: 'x_kandj_kandji_problem'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'reason'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '121990252c6e4e8cbaef7aaaeef0db38'
            key: {
              list_id: {
                id: 'b362549f16fb4c19950e90180e297c8f'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_problem'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_import_state_comment'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '123aa12467b74c0498ba95793b09b4ed'
            key: {
              sys_security_acl: '330f8a555e824a53bd1972a7d5aa8d6c'
              sys_user_role: {
                id: '503722ce13de4e9caf65663746656fa9'
                key: {
                  name: 'import_transformer'
                }
              }
            }
          },
          {
            table: 'sys_choice'
            id: '1250238783ed4250bcf232a37720d4be'
            key: {
              name: 'var__m_sys_hub_action_input_3e3c7a23159a4002a28b519523c71655'
              element: 'action'
              value: 'restart'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: '127fdb08ae2645af805dcec495159dae'
            key: {
              document_key: '58ae0ad3ae4245508a7563333ec49de5'
              variable: 'b27b2b29ff6033008d3f5d9ad53bf164'
            }
          },
          {
            table: 'sys_variable_value'
            id: '129682e4ebf548d49aaa27492b5cb71c'
            key: {
              document_key: '82dcab63165645c7b720fe06b29e6a91'
              variable: '915990ab531000109e02ddeeff7b12f8'
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
            table: 'sys_ui_section'
            id: '12bd1f0dc4854e1f9c50ce1764751a1f'
            key: {
              name: 'x_kandj_kandji_assignment'
              caption: 'Assignment'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
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
            table: 'sys_documentation'
            id: '12f9b99923804f54868cdf1582e661e8'
            key: {
              name: 'x_kandj_kandji_connection'
              element: 'url'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '12f9d0a5b26d4d3fb598afa1c51f880f'
            key: {
              list_id: {
                id: 'cc68445b4fcd4e3e92216d79464df5e7'
                key: {
                  name: 'x_kandj_kandji_problem'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'configuration_item'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '132183814e8b4f3ca6bdbd765332dc98'
            key: {
              sys_security_acl: 'a1181310c299403cbd2da73d602c03fc'
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
            id: '134f4b1035f649599719acc5a641050f'
            key: {
              name: 'x_kandj_kandji_user_import'
              element: 'left_out'
            }
          },
          {
            table: 'sys_variable_value'
            id: '13712cbf02c347ac9c5b2c5c8ace04fe'
            key: {
              document_key: '629cad8939064afe92c289b95ab0d35e'
              variable: '42f2564b73031300440211d8faf6a777'
            }
          },
          {
            table: 'sys_ui_form'
            id: '13bab4aa7061472e92f5892e1c315539'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_apps'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_ui_action_role'
            id: '13e68ae163e542c898e1c198b09057e5'
            key: {
              sys_ui_action: '745bde3d3a8445f99d3ccb8e800264e2'
              sys_user_role: {
                id: '0386be1e76ca40f0a9a4ec4a0b031014'
                key: {
                  name: 'itil'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '13e8a50596864539b87995ec7acf06aa'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_computer'
              element: 'model_identifier'
            }
          },
          {
            table: 'sys_ui_element'
            id: '13ea02cae0864feaaff6ae13074276d5'
            key: {
              sys_ui_section: {
                id: '8da84135d88140358416fcfd9fff97bc'
                key: {
                  name: 'x_kandj_kandji_push_run'
                  caption: 'Push run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'version'
              position: '3'
            }
          },
          {
            table: 'sys_variable_value'
            id: '13f8706195024e2fa9e45e8b3c47062e'
            key: {
              document_key: '54080efc93a54fcfbe4ef79f03589fb7'
              variable: '81e042650b3222000b7da95e93673aa2'
            }
          },
          {
            table: 'sys_index'
            id: '140577220f544c22981009b6edd55dd5'
            key: {
              logical_table_name: 'x_kandj_kandji_user'
              col_name_string: 'kandji_user_id'
            }
          },
          {
            table: 'sys_ui_element'
            id: '14319cd96e9948bcb7d4e4fee01d1743'
            key: {
              sys_ui_section: {
                id: 'f8abb1e4ac7f4ff0ac664694686b26da'
                key: {
                  name: 'x_kandj_kandji_note'
                  caption: 'Note'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'outcome'
              position: '4'
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
            table: 'ua_table_licensing_config'
            id: '1444e9f9f8fd447985e7bd1d1b1e195e'
            key: {
              name: 'x_kandj_kandji_note'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '14ad53acf8224f79911d2bbf8d2e3d93'
            key: {
              sys_security_acl: '71c1a23f502d4dd495032c0f5dfab6b0'
              sys_user_role: {
                id: 'b9647638e24e4e4ead4f2a5533afd692'
                key: {
                  name: 'import_admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '14cf0b89836e4ee5bd72318461f02d23'
            key: {
              list_id: {
                id: '7515c6d62998446698aa7d6100b8de12'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_mdm'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_import_state'
            }
          },
          {
            table: 'sys_variable_value'
            id: '14fcfa2788b04973ba4808e9fa266750'
            key: {
              document_key: '78dc2157e9ee4e908445f8de90efc903'
              variable: '020a6af09fd32200ef4afa7dc67fcfec'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '15122eb7c5d0460d8f3047d77ecfc4a2'
            key: {
              sys_security_acl: 'decf5cf8cf7b449486f823d9e857ed2d'
              sys_user_role: {
                id: '25ece26c2edb492b8da1a0a7a9f7c7ba'
                key: {
                  name: 'x_kandj_kandji.user'
                }
              }
            }
          },
          {
            table: 'sys_ui_action_role'
            id: '151d5297059a431d8387bf798939ee5f'
            key: {
              sys_ui_action: '06c657a83a1c486db184916b12850c4b'
              sys_user_role: {
                id: 'c5bb0a2f209f4585b27028f144c3097b'
                key: {
                  name: 'x_kandj_kandji.device_operator'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '15329481c2e3432984b38b3df484cd6a'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '15608007f1a3422ba30ead0b771ae40a'
            key: {
              name: 'x_kandj_kandji_refused_usage'
              element: 'norm_product'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '156fcf7850564474a2cda94e07e92e2c'
            key: {
              list_id: {
                id: 'a3b6ad16d11e455fb9499368a156eef7'
                key: {
                  name: 'x_kandj_kandji_user'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'is_archived'
            }
          },
          {
            table: 'sys_dictionary'
            id: '158757240258460ab4ca64f18d93cfc6'
            key: {
              name: 'x_kandj_kandji_user'
              element: 'is_archived'
            }
          },
          {
            table: 'sys_documentation'
            id: '158ac79c12ea467e9e646aa136446c7d'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_run'
              element: 'rows_rejected'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '158e8cee1d464ee087b0a840f02cc2d7'
            key: {
              sys_ui_section: {
                id: 'df794677b6544a27bcbdcb548f2745d1'
                key: {
                  name: 'x_kandj_kandji_refused_usage'
                  caption: 'Refused usage'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'name'
              position: '1'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '159b35cb8b2c4a14a67b2cb0cbcb216d'
            key: {
              sys_security_acl: '4851c67990994a739af9e39b757380bb'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '159db672898346e8afe9a2801ca1ce5b'
            key: {
              sys_ui_section: {
                id: 'bcd6b2d9ccf2480aa8fa1575e07dd24d'
                key: {
                  name: 'x_kandj_kandji_user_import'
                  caption: 'User import'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'ended'
              position: '2'
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
            table: 'sys_ui_element'
            id: '15c9671a51754737a1a144b0086b15ad'
            key: {
              sys_ui_section: {
                id: '2efe4b52d4b14b3290bb95fd311de6c0'
                key: {
                  name: 'x_kandj_kandji_mdm'
                  caption: 'MDM record'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '5'
            }
          },
          {
            table: 'sys_ui_element'
            id: '166b5474ba2f4d36a269cf1c1f6a7830'
            key: {
              sys_ui_section: {
                id: '4089977d18f948139a433e2a497368bf'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_mdm'
                  caption: 'From Kandji'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'is_missing'
              position: '3'
            }
          },
          {
            table: 'sys_ui_element'
            id: '167a1301bc82466ea4cd7b01a285d62a'
            key: {
              sys_ui_section: {
                id: '55e648e5997e4764972cdf526874c2b7'
                key: {
                  name: 'x_kandj_kandji_user'
                  caption: 'User of Kandji'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'user'
              position: '6'
            }
          },
          {
            table: 'sys_documentation'
            id: '167d18d1ce7a4c98b1b73ae3b0567122'
            key: {
              name: 'x_kandj_kandji_push_run'
              element: 'rows_rejected'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '16b2b05126604595ab1a492e6420a014'
            key: {
              sys_security_acl: '3a03a602c75146af9d4e8ac1325f1f72'
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
            id: '16bc7371b0394af1904d83f263c8e738'
            key: {
              name: 'x_kandj_kandji_user'
              element: 'name'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '16ca7725b58b4849a5a214222aebe1c1'
            key: {
              list_id: {
                id: 'b29981a97a30418abbb7d5f152530efb'
                key: {
                  name: 'x_kandj_kandji_mdm'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'kandji_blueprint_id'
            }
          },
          {
            table: 'sys_ui_element'
            id: '16d0928c0d6a4b5fb526e2bdbb5cf226'
            key: {
              sys_ui_section: {
                id: '32cc4e9acca841d4bfa0aaa9ff819993'
                key: {
                  name: 'x_kandj_kandji_usage_run'
                  caption: 'Usage run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'read_from'
              position: '2'
            }
          },
          {
            table: 'sys_ui_element'
            id: '1714071679b94b048e72160ffa987dcc'
            key: {
              sys_ui_section: {
                id: '066848cc7ca6445ebba93ba49c932137'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_problem'
                  caption: 'Problem report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'kandji_device_id'
              position: '5'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '171a143364984df7b5d61313921f4003'
            key: {
              list_id: {
                id: 'b90e9f109d4845f1b8e74ecd11271a72'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'state'
            }
          },
          {
            table: 'sys_documentation'
            id: '1723f3bfed2d4b728023663480d5097d'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'first_enrollment'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '17f23ae02a8e42d3849440d8b5da36de'
            key: {
              sys_ui_section: {
                id: '3858d6cc37214cc08c0497faf97155da'
                key: {
                  name: 'cmdb_ci_computer'
                  caption: 'Computer'
                  view: {
                    id: 'f42eeadb6c5540d38fba1fefac8cb3c8'
                    key: {
                      name: 'x_kandj_kandji'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'os'
              position: '8'
            }
          },
          {
            table: 'sys_ui_action_role'
            id: '17f465f0875d455991ad9fd13683c363'
            key: {
              sys_ui_action: 'a20a1f75b1da45e8a7f7068106f0ca9b'
              sys_user_role: {
                id: 'c5bb0a2f209f4585b27028f144c3097b'
                key: {
                  name: 'x_kandj_kandji.device_operator'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '188c5e785fb94ad286cec37144fd5012'
            key: {
              name: 'x_kandj_kandji_pin_reading'
              element: 'NULL'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '18cd0469bd384830a93b1df373249ce8'
            key: {
              sys_security_acl: 'abd7ef18b5784197bde9fe16697ad355'
              sys_user_role: {
                id: 'b9647638e24e4e4ead4f2a5533afd692'
                key: {
                  name: 'import_admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '18f4d792a1e04838bbe6417d5f4edaec'
            key: {
              sys_ui_section: {
                id: '8da84135d88140358416fcfd9fff97bc'
                key: {
                  name: 'x_kandj_kandji_push_run'
                  caption: 'Push run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'message'
              position: '8'
            }
          },
          {
            table: 'sys_ui_element'
            id: '1929f87bcbf44da2ba799edb10601fbe'
            key: {
              sys_ui_section: {
                id: '3858d6cc37214cc08c0497faf97155da'
                key: {
                  name: 'cmdb_ci_computer'
                  caption: 'Computer'
                  view: {
                    id: 'f42eeadb6c5540d38fba1fefac8cb3c8'
                    key: {
                      name: 'x_kandj_kandji'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '7'
            }
          },
          {
            table: 'sys_documentation'
            id: '19b684551ab94b4d9ce228610bbd2b01'
            key: {
              name: 'x_kandj_kandji_user_import'
              element: 'cursor'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '19c8afb0bc2d4458aa89862ff3f07814'
            key: {
              sys_ui_section: {
                id: 'd08b4d44f3184f7a9a910474d882dbfb'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_computer'
                  caption: 'Computer row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'assigned_user'
              position: '8'
            }
          },
          {
            table: 'sys_ui_element'
            id: '19da048059ef412baf8ff5d5ded7e835'
            key: {
              sys_ui_section: {
                id: '7ce36f08de194a898170d2fa376308b5'
                key: {
                  name: 'x_kandj_kandji_device_action'
                  caption: 'Device action'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '8'
            }
          },
          {
            table: 'sys_dictionary'
            id: '19e22973318f4af7beba1ea48f4f3478'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'refused'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '1a01f8d51635498f8306fc47fa3d2106'
            key: {
              sys_security_acl: 'fd16001315f54c82a5baa5881ec26748'
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
            id: '1a020ecdd7244054b09b992af19b05f3'
            key: {
              name: 'x_kandj_kandji_note'
              element: 'kandji_device_id'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '1a32eb7e368144f0a4f41821f2defc1e'
            key: {
              sys_security_acl: '4245bfcf0cdb49058788d3269de9818f'
              sys_user_role: {
                id: '25ece26c2edb492b8da1a0a7a9f7c7ba'
                key: {
                  name: 'x_kandj_kandji.user'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '1a37b4b9abea4fe3a17e7742cda0770b'
            key: {
              list_id: {
                id: '9800e323c2464a2bbb2b789efa2ef0ea'
                key: {
                  name: 'x_kandj_kandji_note'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_updated_on'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '1a5fde0c42aa4e1382a22e5823a64fcc'
            key: {
              sys_security_acl: '604651a4f435423eb6322e55cddf5c14'
              sys_user_role: {
                id: 'b9647638e24e4e4ead4f2a5533afd692'
                key: {
                  name: 'import_admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '1a99e5e3d1f048f7bfe35f3285c8928f'
            key: {
              sys_ui_section: {
                id: 'd08b4d44f3184f7a9a910474d882dbfb'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_computer'
                  caption: 'Computer row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sys_import_state'
              position: '11'
            }
          },
          {
            table: 'sys_choice'
            id: '1a9dbdfd7c1c4b4ca93c83b1b67dd568'
            key: {
              name: 'x_kandj_kandji_problem'
              element: 'state'
              value: 'solved'
              language: 'en'
              dependent_value: 'NULL'
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
            table: 'sys_security_acl_role'
            id: '1adda52275924485993eed1db2fabbc4'
            key: {
              sys_security_acl: '9ce5d3c97a3944df9675fbb28f168fd9'
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
            id: '1ae944688c384ed08370affb49fd5f1b'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_computer'
              element: 'assigned_user'
            }
          },
          {
            table: 'sys_ui_element'
            id: '1b305a07ce6c42899b9fee6a1cec3e36'
            key: {
              sys_ui_section: {
                id: 'b52ce023eba34752ba1aee8dcc552a8b'
                key: {
                  name: 'x_kandj_kandji_shared_value'
                  caption: 'Shared value'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'outcome'
              position: '6'
            }
          },
          {
            table: 'sys_variable_value'
            id: '1b3c13a93b4e4762aba8093064240147'
            key: {
              document_key: '78dc2157e9ee4e908445f8de90efc903'
              variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
            }
          },
          {
            table: 'sys_ui_element'
            id: '1b9eb6b2b39f44f2934f5ba1dfb49c36'
            key: {
              sys_ui_section: {
                id: 'c39a22862f9f4170af72e8a835e2737f'
                key: {
                  name: 'x_kandj_kandji_pin_reading'
                  caption: 'PIN reading'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '3'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '1ba674a29f7f4147b690fd3c75e51817'
            key: {
              list_id: {
                id: '47e4eca425d744fcb766bb669a029ca0'
                key: {
                  name: 'x_kandj_kandji_user_import'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'left_out'
            }
          },
          {
            table: 'sys_dictionary'
            id: '1ba9a55337294f2385ea2fc4c7c95590'
            key: {
              name: 'x_kandj_kandji_problem'
              element: 'configuration_item'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '1bdc06c6c7a14325a18106868776164a'
            key: {
              sys_security_acl: 'b12e553e899549b2bc2174fa6a60c69a'
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
            id: '1c3c5b525eed4f3e866f21bfd95315e9'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'last_check_in'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '1c58b0cc876240c19f95d32cf975af7e'
            key: {
              document_key: '62763bf56ec343a5ba06896446f8c3a1'
              variable: 'ccae44d59f132200ef4afa7dc67fcf1e'
            }
          },
          {
            table: 'sys_documentation'
            id: '1c66b36032ba4435bf50586a0157a300'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_supplemental_build_version'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '1c72041b1ccc4c50b03b76bc96484808'
            key: {
              list_id: {
                id: '9800e323c2464a2bbb2b789efa2ef0ea'
                key: {
                  name: 'x_kandj_kandji_note'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'state'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '1cd2e83ea824497a9b3cfa490c082d01'
            key: {
              list_id: {
                id: 'b90e9f109d4845f1b8e74ecd11271a72'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_created_on'
            }
          },
          {
            table: 'sys_dictionary'
            id: '1cf23283384140139f2d221770eb4461'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'blueprint_name'
            }
          },
          {
            table: 'sys_ui_element'
            id: '1d0bb190df90490381154274c3d205fa'
            key: {
              sys_ui_section: {
                id: 'db638ca45e8040c3a89b85fb45a4154f'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_run'
                  caption: 'Run report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sys_created_by'
              position: '21'
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
            table: 'sys_ui_element'
            id: '1d7e25816d0144abb3566fbbda2636a2'
            key: {
              sys_ui_section: {
                id: '8da84135d88140358416fcfd9fff97bc'
                key: {
                  name: 'x_kandj_kandji_push_run'
                  caption: 'Push run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'state'
              position: '6'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '1d96d0291baa4007b0ac40699c8e3045'
            key: {
              sys_security_acl: '39c3b6982f2b4cefae1847651be55702'
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
            id: '1dd62e2e185342058d32e211e674980d'
            key: {
              name: 'x_kandj_kandji_user_import'
              element: 'listed'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '1e22ea32c2d34da6b05a4d5c8a61c0be'
            key: {
              sys_security_acl: '1bf941e698d24e598f36e0c9cd83f190'
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
            id: '1e365c2c410f43389b6003669f7c1ebe'
            key: {
              sys_security_acl: '50d5b058af994cd59042e2c385198234'
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
            id: '1e43e7564c684b06b90efa00cc4c7483'
            key: {
              name: 'x_kandj_kandji_user_import'
            }
          },
          {
            table: 'sys_ux_lib_asset'
            id: '1e7ff1236ff9473fb7c1c25cf7caa2da'
            key: {
              name: 'x_kandj_kandji/mapping'
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
            table: 'sys_dictionary'
            id: '1eba636491824c87a8ca95a7ffda3e16'
            key: {
              name: 'x_kandj_kandji_note'
              element: 'next_try'
            }
          },
          {
            table: 'sys_variable_value'
            id: '1ec4da6f034c4068b8f54ef64d529086'
            key: {
              document_key: '54080efc93a54fcfbe4ef79f03589fb7'
              variable: '020a6af09fd32200ef4afa7dc67fcfec'
            }
          },
          {
            table: 'sys_documentation'
            id: '1ed7d968b08d40f8a25992fc2bc2c816'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'requested_by'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '1efad22360e84ae3b05232b612e45377'
            key: {
              sys_security_acl: '267cb7539b434c85bfa73000ca1fb6f3'
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
            id: '1f59da7970b6405e99a56e3a0697501b'
            key: {
              name: 'x_kandj_kandji_refused_usage'
              element: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '1f666adcb21c4a978b06db606236fc3a'
            key: {
              name: 'x_kandj_kandji_shared_value'
              element: 'outcome'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '1f7cd047afed49c7b7b5ae0330967233'
            key: {
              document_key: 'c2b50023ef7244a3a05fa8dd5d562212'
              variable: '1778a7480f20101091d0f00c97767e03'
            }
          },
          {
            table: 'sys_dictionary'
            id: '1fae45a6ad2d45d6a4c5cfa2e3025fee'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'state'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '1fc0736573b241f6a6647ae93abe9eaf'
            key: {
              sys_security_acl: '2861cf938e3345eb805ba25516deb519'
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
            id: '1fc2c5afd944473bb349eb023c5edda6'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_run'
              element: 'lag_seconds'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '1fd46f5f00a84c06bf4b2b1861d79216'
            key: {
              name: 'x_kandj_kandji_user_import'
              element: 'left_out'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '1fe57b7e40724656b0cdb3aad869641e'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_run'
              element: 'devices_changed'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '1ff68e45ee794c0aa366b21732a8a6bd'
            key: {
              sys_security_acl: '2bca4aa5c0b44d88a5eba85a682a2d66'
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
            id: '20070f611ea34ce5b351eca018737ac0'
            key: {
              sys_security_acl: 'ae88e33f376c4311b66e3b2a8300a6cd'
              sys_user_role: {
                id: '25ece26c2edb492b8da1a0a7a9f7c7ba'
                key: {
                  name: 'x_kandj_kandji.user'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '205049dcf1314e42ac8dc0e3cf902634'
            key: {
              name: 'x_kandj_kandji_user'
              element: 'email'
            }
          },
          {
            table: 'sys_ui_element'
            id: '2067ba304d314368b406cc34f9cd4fc8'
            key: {
              sys_ui_section: {
                id: 'db638ca45e8040c3a89b85fb45a4154f'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_run'
                  caption: 'Run report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sys_import_state'
              position: '16'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '20811a048c0e451a9eabc07b5d777617'
            key: {
              sys_security_acl: '3faf281c31db416e85b7a080581d19fa'
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
            id: '20a6ab1c90bd4e6c92d9a19829ffb82e'
            key: {
              sys_security_acl: '45f2851ee5264b509596183c028806e9'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_user_role_contains'
            id: '20cf6371a5e7493db28b4c04b646e076'
            key: {
              role: {
                id: 'c5bb0a2f209f4585b27028f144c3097b'
                key: {
                  name: 'x_kandj_kandji.device_operator'
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
            table: 'sys_ui_element'
            id: '20d5c0b1b0c9420aa51c63e0c0a1a729'
            key: {
              sys_ui_section: {
                id: 'f8abb1e4ac7f4ff0ac664694686b26da'
                key: {
                  name: 'x_kandj_kandji_note'
                  caption: 'Note'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'state'
              position: '3'
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
            table: 'sys_dictionary'
            id: '20f5355ff0b44b73afcc16a7b7b3b6e3'
            key: {
              name: 'x_kandj_kandji_refused_usage'
              element: 'norm_publisher'
            }
          },
          {
            table: 'sys_variable_value'
            id: '2103568eb21545b0818d2b98150fec4e'
            key: {
              document_key: '82dcab63165645c7b720fe06b29e6a91'
              variable: '02fb0027531000109e02ddeeff7b120b'
            }
          },
          {
            table: 'sys_documentation'
            id: '217c7929a3a8444e97494336b0a9811c'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_cellular_technology'
              language: 'en'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: '21a01f5fa0954becb7ec8c0f8875836a'
            key: {
              name: 'x_kandj_kandji_device_action'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '21b7408e8ff84795b5a75e81ccbab9e0'
            key: {
              sys_security_acl: '9bd01c7e4e594ffc907f4987d968fa32'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '21fae689319e4b11a8df9a67b7a01300'
            key: {
              list_id: {
                id: '49992a99aa4e46d7a39bee700b057229'
                key: {
                  name: 'x_kandj_kandji_note'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'kandji_device_id'
            }
          },
          {
            table: 'sys_dictionary'
            id: '22280a0412e74105a2c23d4db88014bf'
            key: {
              name: 'x_kandj_kandji_problem'
              element: 'first_seen'
            }
          },
          {
            table: 'sys_ui_action_role'
            id: '2273c58a9b384c9280022cb082da6cba'
            key: {
              sys_ui_action: '039cfc2782b541618e2145bf94d36a0e'
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
            id: '227521dc00ea48a1bb705916889a2b98'
            key: {
              name: 'x_kandj_kandji_push_run'
              element: 'started'
            }
          },
          {
            table: 'sys_documentation'
            id: '22ac72d976c945289e46f411fda6b775'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_problem'
              element: 'serial_number'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '22d5072fb05241bea0e4a2566f165d14'
            key: {
              sys_security_acl: '8d4c1adff9c842d08e302faa4eecd00b'
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
            id: '22d735dd9c1b46febde6adac6b356345'
            key: {
              name: 'x_kandj_kandji_note'
              element: 'tries'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '237cc5bfc640464294c2ffc7781e6a24'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'mdm'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '23b7799943334c7eb1ddf2dec6a636dc'
            key: {
              sys_ui_section: {
                id: '12bd1f0dc4854e1f9c50ce1764751a1f'
                key: {
                  name: 'x_kandj_kandji_assignment'
                  caption: 'Assignment'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '3'
            }
          },
          {
            table: 'sys_hub_step_ext_input'
            id: '23ec98318cc641029425a4c77f48f337'
            key: {
              model: 'a34dae20ce71435ca5e0ebed968f795f'
              element: 'phone_number'
            }
          },
          {
            table: 'sys_variable_value'
            id: '23f2729df8c94127b2247b3600e00773'
            key: {
              document_key: 'a1880c0deb1b42a9bb8f7801cd774ad2'
              variable: '1985e0ceff2433008d3f5d9ad53bf1ba'
            }
          },
          {
            table: 'sys_ui_element'
            id: '241c982e0bd04a16aa07187b7792cf0e'
            key: {
              sys_ui_section: {
                id: '3858d6cc37214cc08c0497faf97155da'
                key: {
                  name: 'cmdb_ci_computer'
                  caption: 'Computer'
                  view: {
                    id: 'f42eeadb6c5540d38fba1fefac8cb3c8'
                    key: {
                      name: 'x_kandj_kandji'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'discovery_source'
              position: '11'
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
            id: '243894e92c70459591159dacc1d61619'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_agent_version'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '2443f02523424aac9353d4a0b8d1db44'
            key: {
              sys_ui_section: {
                id: 'df794677b6544a27bcbdcb548f2745d1'
                key: {
                  name: 'x_kandj_kandji_refused_usage'
                  caption: 'Refused usage'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'configuration_item'
              position: '2'
            }
          },
          {
            table: 'sys_ui_element'
            id: '2479e90910124e18abc2cdc89780b241'
            key: {
              sys_ui_section: {
                id: '066848cc7ca6445ebba93ba49c932137'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_problem'
                  caption: 'Problem report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sys_import_state_comment'
              position: '12'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '247d6a89743b42ca90e69f3d8a5bfa5a'
            key: {
              sys_security_acl: '6b4d8fba849a46598771fefccd3ddf50'
              sys_user_role: {
                id: 'b9647638e24e4e4ead4f2a5533afd692'
                key: {
                  name: 'import_admin'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: '2488e6c6425846f6800757c98474dd61'
            key: {
              document_key: 'a1880c0deb1b42a9bb8f7801cd774ad2'
              variable: '6f69fc4aff6433008d3f5d9ad53bf18c'
            }
          },
          {
            table: 'sys_documentation'
            id: '248dc4702342401d80638910b4d8a5d3'
            key: {
              name: 'var__m_sys_hub_action_input_3e3c7a23159a4002a28b519523c71655'
              element: 'phone_number'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '249b2daa65794aec9b1da78da0084467'
            key: {
              document_key: '8a056613588844f7b363a7a828c307fd'
              variable: '6f69fc4aff6433008d3f5d9ad53bf18c'
            }
          },
          {
            table: 'sys_documentation'
            id: '24a490076eef42e19f5da8b9d0001082'
            key: {
              name: 'x_kandj_kandji_refused_usage'
              element: 'norm_product'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '24bfe0d852734ab58311f57381352bd7'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_run'
              element: 'rows_rejected'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '24e513068c754301a154fc461aa5419b'
            key: {
              sys_security_acl: '3538242dd5744afda3aa296cdc348eee'
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
            id: '24fb2aa1e0814f2db6093755c1d2b70a'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'implausible'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '250d1a2b71044d208b34d81a97691753'
            key: {
              sys_security_acl: '3538242dd5744afda3aa296cdc348eee'
              sys_user_role: {
                id: '503722ce13de4e9caf65663746656fa9'
                key: {
                  name: 'import_transformer'
                }
              }
            }
          },
          {
            table: 'sys_ui_form'
            id: '252a3d9b8e574b4eb1480aa4b4139bc3'
            key: {
              name: 'x_kandj_kandji_assignment'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_hub_step_ext_output'
            id: '2559c6c3d0854a3c86e1b8d38df4f245'
            key: {
              model: 'a34dae20ce71435ca5e0ebed968f795f'
              element: 'state'
            }
          },
          {
            table: 'sys_choice'
            id: '25b9f0a9afe74889a142c2102b61ac2c'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'state'
              value: 'queued'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '25cbd0aa825143d2b4549b5bd2214048'
            key: {
              sys_ui_section: {
                id: 'f8abb1e4ac7f4ff0ac664694686b26da'
                key: {
                  name: 'x_kandj_kandji_note'
                  caption: 'Note'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'kandji_device_id'
              position: '2'
            }
          },
          {
            table: 'sys_variable_value'
            id: '25cf998cdedb46458e99e0b94167ccfc'
            key: {
              document_key: '5c53bd7e905f4849be6a63ac9330227a'
              variable: '020a6af09fd32200ef4afa7dc67fcfec'
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
            table: 'sys_documentation'
            id: '263962ec283b4d5391f2a07f3400729d'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'refused'
              language: 'en'
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
            table: 'sys_dictionary'
            id: '26455ca100ad405eb638fbca6ca6d223'
            key: {
              name: 'x_kandj_kandji_problem'
              element: 'accepted_on'
            }
          },
          {
            table: 'sys_variable_value'
            id: '265f370ca58f434eae6035d5ca0cf388'
            key: {
              document_key: 'c2b50023ef7244a3a05fa8dd5d562212'
              variable: '6f69fc4aff6433008d3f5d9ad53bf18c'
            }
          },
          {
            table: 'sys_db_object'
            id: '266b0f6144dc42aba2b3026bce4560d6'
            key: {
              name: 'x_kandj_kandji_connection'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '267d7392b9d54026ab9af0ad7ec29bcd'
            key: {
              sys_security_acl: '3538242dd5744afda3aa296cdc348eee'
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
            id: '26d055ee11bb4591a76e77c4c8f47b21'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_host_name'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '26e5b65f881448858b71a7e906d6db08'
            key: {
              sys_ui_section: {
                id: 'db638ca45e8040c3a89b85fb45a4154f'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_run'
                  caption: 'Run report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sys_target_sys_id'
              position: '19'
            }
          },
          {
            table: 'sys_dictionary'
            id: '271736c9a0bb4be8865a03473c965c9b'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_battery_health'
            }
          },
          {
            table: 'sys_dictionary'
            id: '27209c96851349449cfcb85c53cc4f9e'
            key: {
              name: 'x_kandj_kandji_user'
              element: 'outcome'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '273f4b464e734cd3887078d1de9d8bb0'
            key: {
              sys_security_acl: 'ed1cb8d1d9744e169ee043c8393fd7f3'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '27a51502cb3d46c78589f14cce948ea6'
            key: {
              sys_ui_section: {
                id: 'a523820e12ad40f0ad8f3a15f04fa19b'
                key: {
                  name: 'x_kandj_kandji_problem'
                  caption: 'Problem'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'kandji_device_id'
              position: '4'
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
            table: 'sys_ui_form'
            id: '27cec6ca55194d9289e8abda9a763f38'
            key: {
              name: 'x_kandj_kandji_usage_run'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '27d379fdd3b9475e97f19f6e1050f62e'
            key: {
              sys_security_acl: 'b81f65c9d3e749c480ed39a77f8d59d6'
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
            id: '27ecdedd87d34508acd01308808f3e7f'
            key: {
              sys_security_acl: '30c80abaa49a436db3023f0a89376227'
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
            table: 'sys_ui_list_element'
            id: '28064cb200494cc08badb6d68dab2572'
            key: {
              list_id: {
                id: '7515c6d62998446698aa7d6100b8de12'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_mdm'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'serial_number'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '284bd0efd79c4ddd96c807f5f211b9f7'
            key: {
              sys_security_acl: '38e1685b949e4e05855da18bb75a3745'
              sys_user_role: {
                id: 'c5bb0a2f209f4585b27028f144c3097b'
                key: {
                  name: 'x_kandj_kandji.device_operator'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '284ff283ac854f1dadcf5b7c43ca1ca2'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_platform'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '289239b03d57454aa0fccc77442a9daf'
            key: {
              sys_security_acl: '604651a4f435423eb6322e55cddf5c14'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: '2913829577064aba957e1a5e6a4e38f8'
            key: {
              document_key: '3911002cfdfb415aa8f87542539c31da'
              variable: '02fb0027531000109e02ddeeff7b120b'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '2913ac965a55408f87d714a2bcbb1518'
            key: {
              list_id: {
                id: '9800e323c2464a2bbb2b789efa2ef0ea'
                key: {
                  name: 'x_kandj_kandji_note'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'outcome'
            }
          },
          {
            table: 'sys_choice_set'
            id: '2938622b08604c6db643269f1af1f55f'
            key: {
              name: 'x_kandj_kandji_shared_value'
              element: 'field'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '29493642e7de4030ba07545df952772d'
            key: {
              sys_ui_form: {
                id: 'af1ae64c2400454ea6b3a483c8228aca'
                key: {
                  name: 'x_kandj_kandji_push_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: '8da84135d88140358416fcfd9fff97bc'
                key: {
                  name: 'x_kandj_kandji_push_run'
                  caption: 'Push run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: '296913bfd161477f80acd9e36b1e199d'
            key: {
              document_key: '5c53bd7e905f4849be6a63ac9330227a'
              variable: '89ad06b543010210b6f9a0246bb8f2d7'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '29ae68aa494b40df9e72e2f10cef6b97'
            key: {
              sys_security_acl: 'b81f65c9d3e749c480ed39a77f8d59d6'
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
            id: '29e62725250540ab9e335b9ae90bb48a'
            key: {
              name: 'x_kandj_kandji_push_run'
              element: 'lag_seconds'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '2a03aa7a751e4a73a147dca8d5fb7d06'
            key: {
              name: 'x_kandj_kandji_pin_reading'
              element: 'read_at'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '2a08a9db04ec4e3eae4a289f4b20b3a0'
            key: {
              list_id: {
                id: '9457577aa24a4f6ba769c01a5cfa5711'
                key: {
                  name: 'x_kandj_kandji_mdm'
                  view: {
                    id: 'f42eeadb6c5540d38fba1fefac8cb3c8'
                    key: {
                      name: 'x_kandj_kandji'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'configuration_item.assigned_to'
            }
          },
          {
            table: 'sys_variable_value'
            id: '2a358d32f1344cde8f7017c978da8713'
            key: {
              document_key: '33b8943b5f0e4c089b1aef6ea5850fdb'
              variable: 'cec002650b3222000b7da95e93673aae'
            }
          },
          {
            table: 'sys_dictionary'
            id: '2a380a1f64c640909be356ee0f980ae2'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_data_roaming'
            }
          },
          {
            table: 'sys_dictionary'
            id: '2a401eaf61964ea4b08668f22b2ed517'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_run'
              element: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '2a61fb94cde74424856efed01eccba1e'
            key: {
              list_id: {
                id: '0eb74df64a1f47fd94d74b82a860054e'
                key: {
                  name: 'x_kandj_kandji_push_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'command'
            }
          },
          {
            table: 'sys_variable_value'
            id: '2a662b1803b347c2bd82d87eca507446'
            key: {
              document_key: 'b62d9626b6eb440cb2f8ef4d762f406d'
              variable: '1985e0ceff2433008d3f5d9ad53bf1ba'
            }
          },
          {
            table: 'sys_ui_element'
            id: '2ad812c864c9455aa684518136f1de09'
            key: {
              sys_ui_section: {
                id: 'f8abb1e4ac7f4ff0ac664694686b26da'
                key: {
                  name: 'x_kandj_kandji_note'
                  caption: 'Note'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'tries'
              position: '8'
            }
          },
          {
            table: 'sys_ui_element'
            id: '2b131247f810491286e2d97c74e5caa3'
            key: {
              sys_ui_section: {
                id: 'e08f2377710e473c8ead22a4e5a11e6f'
                key: {
                  name: 'x_kandj_kandji_note'
                  caption: 'Note'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_ui_element'
            id: '2b37737d5e1a453d88f783f77e9ed0c7'
            key: {
              sys_ui_section: {
                id: 'a523820e12ad40f0ad8f3a15f04fa19b'
                key: {
                  name: 'x_kandj_kandji_problem'
                  caption: 'Problem'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'state'
              position: '9'
            }
          },
          {
            table: 'sys_dictionary'
            id: '2b7706b5b8f04440888af40cd0e5248d'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_problem'
              element: 'kandji_device_id'
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
            table: 'sys_ui_element'
            id: '2bbcadd3ffa54e5d8f06d874d6c43e6d'
            key: {
              sys_ui_section: {
                id: '3858d6cc37214cc08c0497faf97155da'
                key: {
                  name: 'cmdb_ci_computer'
                  caption: 'Computer'
                  view: {
                    id: 'f42eeadb6c5540d38fba1fefac8cb3c8'
                    key: {
                      name: 'x_kandj_kandji'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'disk_space'
              position: '10'
            }
          },
          {
            table: 'sys_dictionary'
            id: '2bbe0275fa9043d49e4716ec5dea4a7a'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'known_until'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '2be153277483441a94f0fb32203f8687'
            key: {
              sys_security_acl: 'ae88e33f376c4311b66e3b2a8300a6cd'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_element_mapping'
            id: '2c26a1ea53694e569110a9e0e41db5ef'
            key: {
              field: 'state'
              table: 'var__m_sys_hub_action_output_3e3c7a23159a4002a28b519523c71655'
              id: '3e3c7a23159a4002a28b519523c71655'
            }
          },
          {
            table: 'sys_documentation'
            id: '2c33bf81552248b0a855d37de8eb9559'
            key: {
              name: 'var__m_sys_hub_action_output_3e3c7a23159a4002a28b519523c71655'
              element: 'message'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '2c566d9a1b8a483aa1eefe0142bd47e9'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_run'
              element: 'run_id'
              language: 'en'
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
            table: 'sys_ui_list_element'
            id: '2ce2fc66d32f41b3824397c0139ac5e6'
            key: {
              list_id: {
                id: '9800e323c2464a2bbb2b789efa2ef0ea'
                key: {
                  name: 'x_kandj_kandji_note'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'mdm.configuration_item'
            }
          },
          {
            table: 'sys_ui_element'
            id: '2d1d687213784cd089b5428b7b12e48d'
            key: {
              sys_ui_section: {
                id: 'df794677b6544a27bcbdcb548f2745d1'
                key: {
                  name: 'x_kandj_kandji_refused_usage'
                  caption: 'Refused usage'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'refused'
              position: '4'
            }
          },
          {
            table: 'sys_variable_value'
            id: '2d5232ecc6df43aab5597d8d91e88597'
            key: {
              document_key: '5c53bd7e905f4849be6a63ac9330227a'
              variable: '50bff9250b3222000b7da95e93673a9b'
            }
          },
          {
            table: 'sys_ui_element'
            id: '2da8c0c53c784958b47cfdc82528b3b5'
            key: {
              sys_ui_section: {
                id: 'c39a22862f9f4170af72e8a835e2737f'
                key: {
                  name: 'x_kandj_kandji_pin_reading'
                  caption: 'PIN reading'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_ui_element'
            id: '2db6bd87fa424ec59b33e87c0f0284ed'
            key: {
              sys_ui_section: {
                id: '7ce36f08de194a898170d2fa376308b5'
                key: {
                  name: 'x_kandj_kandji_device_action'
                  caption: 'Device action'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'message'
              position: '15'
            }
          },
          {
            table: 'sys_variable_value'
            id: '2dc108eedcb6438c8a873cc217742b71'
            key: {
              document_key: '3911002cfdfb415aa8f87542539c31da'
              variable: 'b86c0427531000109e02ddeeff7b1227'
            }
          },
          {
            table: 'sys_ui_element'
            id: '2dc540d9e5b34db391f237bba6c8bbdd'
            key: {
              sys_ui_section: {
                id: 'aa4b3c3fb4f941b8a2c5dcac0bb8864d'
                key: {
                  name: 'x_kandj_kandji_mdm'
                  caption: 'From Kandji'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'asset_tag'
              position: '2'
            }
          },
          {
            table: 'sys_ux_lib_asset'
            id: '2e1547b9187140e782936dfa4af24807'
            key: {
              name: 'x_kandj_kandji/health.js.map'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '2e19d2110d794245b4aa25a3205e8255'
            key: {
              list_id: {
                id: '83bf75ffd9754c929615c7b41513d65b'
                key: {
                  name: 'x_kandj_kandji_shared_value'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'next_try'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '2e3767ba2fc741d782c88d19e59931c2'
            key: {
              sys_security_acl: 'b0291d29176a4191bd4dfd6a33859abc'
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
            id: '2e4075a557d44eb8bfad1929004eef60'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_mdm'
              element: 'first_enrollment'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '2e7cc184267940e4a1f90681a73069ca'
            key: {
              sys_ui_section: {
                id: 'a523820e12ad40f0ad8f3a15f04fa19b'
                key: {
                  name: 'x_kandj_kandji_problem'
                  caption: 'Problem'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'first_seen'
              position: '10'
            }
          },
          {
            table: 'sys_ui_element'
            id: '2e818665fbd841c397f945612a04b059'
            key: {
              sys_ui_section: {
                id: 'db638ca45e8040c3a89b85fb45a4154f'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_run'
                  caption: 'Run report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'message'
              position: '14'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '2eb92a1717024ef0b5941f0d899ede0a'
            key: {
              sys_security_acl: 'abd7ef18b5784197bde9fe16697ad355'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: '2ec14fba98de4bd6bf10d33afea2a799'
            key: {
              document_key: '30afa5ee206a4ff9b7c976929b9e180d'
              variable: '52ed1e5b5360220002c6435723dc3421'
            }
          },
          {
            table: 'sys_ui_element'
            id: '2ec6aba97b864162b141978be99ce962'
            key: {
              sys_ui_section: {
                id: '32cc4e9acca841d4bfa0aaa9ff819993'
                key: {
                  name: 'x_kandj_kandji_usage_run'
                  caption: 'Usage run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'reclamation_type'
              position: '4'
            }
          },
          {
            table: 'sys_ui_element'
            id: '2ed7934a6b1d48d4b81e476385615c93'
            key: {
              sys_ui_section: {
                id: 'a861a27ce1364bac88d7e8b1c8dde2ce'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_apps'
                  caption: 'App row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sys_target_sys_id'
              position: '14'
            }
          },
          {
            table: 'sys_documentation'
            id: '2edfc49cc40b4b64b8109e2ca0bbfe9c'
            key: {
              name: 'x_kandj_kandji_refused_usage'
              element: 'configuration_item'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_section'
            id: '2efe4b52d4b14b3290bb95fd311de6c0'
            key: {
              name: 'x_kandj_kandji_mdm'
              caption: 'MDM record'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_ui_element'
            id: '2f0f7ca6830a4e9b9b0f3ee2356b94b0'
            key: {
              sys_ui_section: {
                id: '55e648e5997e4764972cdf526874c2b7'
                key: {
                  name: 'x_kandj_kandji_user'
                  caption: 'User of Kandji'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'is_archived'
              position: '3'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '2f2eb9c7c4b4450b8cb3fd0e5764e5ff'
            key: {
              sys_security_acl: '19dd9f0a11b54a4882d9bf61716e3b9a'
              sys_user_role: {
                id: '91bf4d4364d149f7a988c71d793603e3'
                key: {
                  name: 'cmdb_read'
                }
              }
            }
          },
          {
            table: 'sys_transform_entry'
            id: '2f89106c37094301ad3a962f8cb01bcc'
            key: {
              map: '40c8b6dd9ac24b27905511d1ab7e9f0d'
              target_field: 'lag_seconds'
            }
          },
          {
            table: 'sys_dictionary'
            id: '2facba78989d4b5a9cf876001455d02a'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_problem'
              element: 'first_seen'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '2ffb6f6f59844dbd86a17419d25f3848'
            key: {
              sys_security_acl: '8d4c1adff9c842d08e302faa4eecd00b'
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
            id: '301212ee49a64619a69a604aed60f8b1'
            key: {
              sys_security_acl: '0cedc33e36d941fba972fff7a6b112c3'
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
            id: '3016bcae82484423a88bb9ff9ec32fb7'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_local_hostname'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '3048b33ff6b94330bb3557a11ae3c5a5'
            key: {
              document_key: '94cd34b707e74949801e8af4cd1b711d'
              variable: '1778a7480f20101091d0f00c97767e03'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '3067e2f8930248e497b122c7e4ff3c71'
            key: {
              list_id: {
                id: '60698f6d882541fab8321d1ca8d4a64a'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_apps'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_created_on'
            }
          },
          {
            table: 'sys_ui_element'
            id: '307ef5be32f14b0da58660e689903d0c'
            key: {
              sys_ui_section: {
                id: '066848cc7ca6445ebba93ba49c932137'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_problem'
                  caption: 'Problem report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sys_created_by'
              position: '16'
            }
          },
          {
            table: 'sys_ui_element'
            id: '30dcde51495b43198c7faff44ecf8a0e'
            key: {
              sys_ui_section: {
                id: 'b52ce023eba34752ba1aee8dcc552a8b'
                key: {
                  name: 'x_kandj_kandji_shared_value'
                  caption: 'Shared value'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '10'
            }
          },
          {
            table: 'sys_ui_element'
            id: '30ebc3292c094115b3729dad0e3626e2'
            key: {
              sys_ui_section: {
                id: '01fdac1834484dfda79a977adcbb5431'
                key: {
                  name: 'x_kandj_kandji_user'
                  caption: 'User of Kandji'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_ui_element'
            id: '310dfbdf85ba45b7828b72130dbbcb47'
            key: {
              sys_ui_section: {
                id: 'df794677b6544a27bcbdcb548f2745d1'
                key: {
                  name: 'x_kandj_kandji_refused_usage'
                  caption: 'Refused usage'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'last_used_time'
              position: '3'
            }
          },
          {
            table: 'sys_variable_value'
            id: '3163ca28c099408e8c82d168bed27eea'
            key: {
              document_key: '94cd34b707e74949801e8af4cd1b711d'
              variable: 'ff06ab840f20101091d0f00c97767e6d'
            }
          },
          {
            table: 'sys_dictionary'
            id: '318a19b1bdfa43e6835bfadcfa1e8bea'
            key: {
              name: 'x_kandj_kandji_shared_value'
              element: 'next_try'
            }
          },
          {
            table: 'sys_ui_element'
            id: '3235e4e724f04eba8bcda66564c807e6'
            key: {
              sys_ui_section: {
                id: '01fdac1834484dfda79a977adcbb5431'
                key: {
                  name: 'x_kandj_kandji_user'
                  caption: 'User of Kandji'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '5'
            }
          },
          {
            table: 'sys_ui_element'
            id: '324b86e888e3432394b0b6f78419dfee'
            key: {
              sys_ui_section: {
                id: 'b52ce023eba34752ba1aee8dcc552a8b'
                key: {
                  name: 'x_kandj_kandji_shared_value'
                  caption: 'Shared value'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'next_try'
              position: '8'
            }
          },
          {
            table: 'sys_dictionary'
            id: '32ba271433ca488a9dfa5fa490f751dc'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_lost_mode_status'
            }
          },
          {
            table: 'sys_ui_section'
            id: '32cc4e9acca841d4bfa0aaa9ff819993'
            key: {
              name: 'x_kandj_kandji_usage_run'
              caption: 'Usage run'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
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
            table: 'sys_dictionary'
            id: '3339d2bef8304dc89f8607d93c64bf72'
            key: {
              name: 'x_kandj_kandji_push_run'
              element: 'devices_changed'
            }
          },
          {
            table: 'sys_db_object'
            id: '336a117872954abc962b1bbee124e2a2'
            key: {
              name: 'x_kandj_kandji_refused_usage'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '338ca7aab697455aaf5c00cee0239e72'
            key: {
              sys_security_acl: '604651a4f435423eb6322e55cddf5c14'
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
            table: 'sys_documentation'
            id: '340d90a9301b4cd189ab38e264a02a79'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'computer'
              language: 'en'
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
            table: 'sys_ui_element'
            id: '34438864b4884f2584ed1f235d221803'
            key: {
              sys_ui_section: {
                id: '762a21d006f5433b9cb94d607b17e9fd'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_mdm'
                  caption: 'MDM row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sys_import_set'
              position: '12'
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
            table: 'sys_dictionary'
            id: '34ab28d707e043ecac9d86bf6f1f3d46'
            key: {
              name: 'x_kandj_kandji_user_import'
              element: 'created'
            }
          },
          {
            table: 'sys_documentation'
            id: '34c28f39dd32448c8143052e38e05255'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'reclamation_type'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '351abad2b78f4376a3b267dab682dbe0'
            key: {
              sys_security_acl: '3bd86e076fee41ccb26d6884f434ff42'
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
            id: '352d38ab15bd4cf1aa161da90b83a531'
            key: {
              sys_security_acl: '0a1fc87c78394b4c8628b264e26ed3db'
              sys_user_role: {
                id: '25ece26c2edb492b8da1a0a7a9f7c7ba'
                key: {
                  name: 'x_kandj_kandji.user'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: '3553acae33a74c89addec874dbf89f7a'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'is_missing'
            }
          },
          {
            table: 'sys_ui_element'
            id: '355ec0c19e4d47358289cd840fbd5b28'
            key: {
              sys_ui_section: {
                id: 'db638ca45e8040c3a89b85fb45a4154f'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_run'
                  caption: 'Run report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'ended'
              position: '5'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: '35cb4dec4ba845f1b9ca6cf0f521b5df'
            key: {
              name: 'x_kandj_kandji_connection'
            }
          },
          {
            table: 'sys_dictionary'
            id: '35d47fbca7a54517a114d43087062f9c'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_run'
              element: 'lag_seconds'
            }
          },
          {
            table: 'sys_documentation'
            id: '361fb0f8de1f459a85b5193fb5677cac'
            key: {
              name: 'x_kandj_kandji_note'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_choice_set'
            id: '36346f7680a447dcb7042ab7c4f5755d'
            key: {
              name: 'x_kandj_kandji_problem'
              element: 'state'
            }
          },
          {
            table: 'sys_ui_element'
            id: '36797d08f045496e8de865a25bb49d34'
            key: {
              sys_ui_section: {
                id: '2efe4b52d4b14b3290bb95fd311de6c0'
                key: {
                  name: 'x_kandj_kandji_mdm'
                  caption: 'MDM record'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'computer'
              position: '6'
            }
          },
          {
            table: 'sys_dictionary'
            id: '368875c0d8be446fa2a636bec550cbe5'
            key: {
              name: 'x_kandj_kandji_push_run'
              element: 'command'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '36b2012cd32e4113aa4e03515491340c'
            key: {
              sys_security_acl: '330f8a555e824a53bd1972a7d5aa8d6c'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '36e7c3e0ea95485e9495e3761c6fd9c3'
            key: {
              sys_ui_section: {
                id: '55e648e5997e4764972cdf526874c2b7'
                key: {
                  name: 'x_kandj_kandji_user'
                  caption: 'User of Kandji'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'outcome'
              position: '8'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '36e85a874adf419ca6274fc71819b44a'
            key: {
              sys_security_acl: 'b0291d29176a4191bd4dfd6a33859abc'
              sys_user_role: {
                id: 'b9647638e24e4e4ead4f2a5533afd692'
                key: {
                  name: 'import_admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '3707b644f7e44d3fab583da57d940fad'
            key: {
              list_id: {
                id: 'a06e49dae0044a2d91d29da66d7295ae'
                key: {
                  name: 'x_kandj_kandji_user_import'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'outcome'
            }
          },
          {
            table: 'sys_ui_element'
            id: '3720d77cafb84b7995996d88e400b38d'
            key: {
              sys_ui_section: {
                id: '7ce36f08de194a898170d2fa376308b5'
                key: {
                  name: 'x_kandj_kandji_device_action'
                  caption: 'Device action'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'command_id'
              position: '5'
            }
          },
          {
            table: 'sys_ui_element'
            id: '37240b68564b46cb87733b143e038bc4'
            key: {
              sys_ui_section: {
                id: '762a21d006f5433b9cb94d607b17e9fd'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_mdm'
                  caption: 'MDM row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'retire'
              position: '6'
            }
          },
          {
            table: 'sys_variable_value'
            id: '37241ffd91154d24aa386fbc47347966'
            key: {
              document_key: '5c637da1826f483c900a8ee316652a58'
              variable: 'b86c0427531000109e02ddeeff7b1227'
            }
          },
          {
            table: 'sys_documentation'
            id: '37462c0394564e729207efea71e6bdf6'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_computer'
              element: 'attributes'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '3796fb7882d94b6296c820ddf4d534b7'
            key: {
              sys_ui_section: {
                id: 'd08b4d44f3184f7a9a910474d882dbfb'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_computer'
                  caption: 'Computer row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'last_seen'
              position: '9'
            }
          },
          {
            table: 'sys_choice'
            id: '379ee551048b47fcb8b211bb89740c3e'
            key: {
              name: 'x_kandj_kandji_note'
              element: 'state'
              value: 'agreed'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: '37a77b491b98433ebf4b80dd7984d11e'
            key: {
              document_key: 'de8be3fdbf61447b9509b3cbfed2690e'
              variable: '81e042650b3222000b7da95e93673aa2'
            }
          },
          {
            table: 'sys_ui_element'
            id: '3836de80ce8f465486e6f996d8073fdb'
            key: {
              sys_ui_section: {
                id: '066848cc7ca6445ebba93ba49c932137'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_problem'
                  caption: 'Problem report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_ui_section'
            id: '3858d6cc37214cc08c0497faf97155da'
            key: {
              name: 'cmdb_ci_computer'
              caption: 'Computer'
              view: {
                id: 'f42eeadb6c5540d38fba1fefac8cb3c8'
                key: {
                  name: 'x_kandj_kandji'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_element_mapping'
            id: '38622823012a419f9451c5755263f53f'
            key: {
              field: 'action'
              table: 'var__m_sys_hub_step_ext_input_a34dae20ce71435ca5e0ebed968f795f'
              id: 'a34dae20ce71435ca5e0ebed968f795f'
            }
          },
          {
            table: 'sys_choice'
            id: '38a9454f5fb1429ca0f633f36b65ed81'
            key: {
              name: 'x_kandj_kandji_problem'
              element: 'field'
              value: 'note'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '38d49dc193264ad1a8f57647fc15c197'
            key: {
              sys_security_acl: 'e40e6cee47714d31860001a68ecf17a9'
              sys_user_role: {
                id: 'b9647638e24e4e4ead4f2a5533afd692'
                key: {
                  name: 'import_admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '38d6a1f5b92942249a3c13de6eb65909'
            key: {
              list_id: {
                id: 'b90e9f109d4845f1b8e74ecd11271a72'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_created_by'
            }
          },
          {
            table: 'sys_choice'
            id: '38e9635e79c245e887a04ac4ea84e08e'
            key: {
              name: 'x_kandj_kandji_problem'
              element: 'field'
              value: 'asset_tag'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '38f140101a7d438eb1e025012fdce99b'
            key: {
              sys_ui_section: {
                id: '3858d6cc37214cc08c0497faf97155da'
                key: {
                  name: 'cmdb_ci_computer'
                  caption: 'Computer'
                  view: {
                    id: 'f42eeadb6c5540d38fba1fefac8cb3c8'
                    key: {
                      name: 'x_kandj_kandji'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'serial_number'
              position: '2'
            }
          },
          {
            table: 'sys_ui_element'
            id: '3906503d139046928a47e947cc25ba0d'
            key: {
              sys_ui_section: {
                id: '32cc4e9acca841d4bfa0aaa9ff819993'
                key: {
                  name: 'x_kandj_kandji_usage_run'
                  caption: 'Usage run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'installs'
              position: '8'
            }
          },
          {
            table: 'sys_variable_value'
            id: '3920da08bf55450d9971da451e64756b'
            key: {
              document_key: 'bded479aebca49af931b876f399905f0'
              variable: '50bff9250b3222000b7da95e93673a9b'
            }
          },
          {
            table: 'sys_choice'
            id: '395d1948716d40c598a28b2e54b20d08'
            key: {
              name: 'x_kandj_kandji_shared_value'
              element: 'field'
              value: 'assigned_to'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '395da94376a94faa95dfcee0ac3ee389'
            key: {
              sys_security_acl: 'a1181310c299403cbd2da73d602c03fc'
              sys_user_role: {
                id: '0386be1e76ca40f0a9a4ec4a0b031014'
                key: {
                  name: 'itil'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '395fe569d6ad40ebb549548e83a7243a'
            key: {
              name: 'x_kandj_kandji_refused_usage'
              element: 'last_used_time'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '39adbc4b9bb444c682977748f431fa63'
            key: {
              document_key: '54080efc93a54fcfbe4ef79f03589fb7'
              variable: 'cec002650b3222000b7da95e93673aae'
            }
          },
          {
            table: 'sys_dictionary'
            id: '39aea220b57944f8824ededc5454babc'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_agent_version'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '39bc7e28628f405ca7eb82e6664ac7ae'
            key: {
              sys_security_acl: '1ab0d5a70f784b6bb4a1f04ce4f7cf52'
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
            id: '39d85aa4467045b6ab9210d8854eab81'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_computer'
              element: 'model_identifier'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '39d9e235dd674bbe80a351615f660b8b'
            key: {
              name: 'x_kandj_kandji_user'
              element: 'state'
              value: 'merged'
              language: 'en'
              dependent_value: 'NULL'
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
            table: 'sys_ui_list_element'
            id: '3aa5bca7f29a4509a69f5b58f447fe90'
            key: {
              list_id: {
                id: 'b362549f16fb4c19950e90180e297c8f'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_problem'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'subject'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '3ae2a894133e46558818160d1d413b61'
            key: {
              list_id: {
                id: 'd791bd8020da4806a46eb2b9612880e2'
                key: {
                  name: 'x_kandj_kandji_user'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'name'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '3b3eabe29a0b4599892b825820f2e10f'
            key: {
              sys_security_acl: 'b270c0ae628e43b3866a14ceec3f5ed1'
              sys_user_role: {
                id: '503722ce13de4e9caf65663746656fa9'
                key: {
                  name: 'import_transformer'
                }
              }
            }
          },
          {
            table: 'sys_db_object'
            id: '3b4bda9b6a83474c9d741259ec701f00'
            key: {
              name: 'x_kandj_kandji_user'
            }
          },
          {
            table: 'sys_variable_value'
            id: '3b6534e1b1df42f7b9cc59787cf9c403'
            key: {
              document_key: '8f854553be254b46bad0703ce639801f'
              variable: '81e042650b3222000b7da95e93673aa2'
            }
          },
          {
            table: 'sys_dictionary'
            id: '3b710d4b7ad04066ae43af407b1f932b'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_mdm'
              element: 'asset_tag'
            }
          },
          {
            table: 'sys_documentation'
            id: '3c5dcbbf627e430e939f31e98d14d8a2'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_problem'
              element: 'code'
              language: 'en'
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
            table: 'sys_ui_list_element'
            id: '3cd5ce16fa6d43df8a72a9385b05abf8'
            key: {
              list_id: {
                id: '5d281686c7d64562a6449b53a92eed63'
                key: {
                  name: 'x_kandj_kandji_usage_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'started'
            }
          },
          {
            table: 'sys_choice_set'
            id: '3ce53ba1fe774d07adb372d4795ec1db'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'state'
            }
          },
          {
            table: 'sn_glider_source_artifact_m2m'
            id: '3cf42a21dad341d2b49a716cd12db0a8'
            key: {
              application_file: 'ee853975f83649f08a41dcc6f0d6167a'
              source_artifact: '103e7aa536b343939071b77ce4dc5f18'
            }
          },
          {
            table: 'sys_documentation'
            id: '3d049b3907c34a6ca9caf59c04c91380'
            key: {
              name: 'x_kandj_kandji_user_import'
              element: 'tries'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '3d7dad081569499d87c45e5b24c1e48b'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'outcome'
            }
          },
          {
            table: 'sys_ui_element'
            id: '3d95bc57e38349fdbbc2f13b3e841e76'
            key: {
              sys_ui_section: {
                id: 'df794677b6544a27bcbdcb548f2745d1'
                key: {
                  name: 'x_kandj_kandji_refused_usage'
                  caption: 'Refused usage'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'run'
              position: '11'
            }
          },
          {
            table: 'sys_variable_value'
            id: '3daeca2ec88f4b8fbb02f66fd9d97d28'
            key: {
              document_key: 'b62d9626b6eb440cb2f8ef4d762f406d'
              variable: 'b27b2b29ff6033008d3f5d9ad53bf164'
            }
          },
          {
            table: 'sys_documentation'
            id: '3dc7fe99eac84156b65caecb96ee4702'
            key: {
              name: 'x_kandj_kandji_note'
              element: 'state'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '3df53bb1895d4a5180c350defbc354cd'
            key: {
              document_key: 'aab457a5b633439ea178f70b40d93d46'
              variable: '915990ab531000109e02ddeeff7b12f8'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '3df59d346b6c4220825d179aef4c3e62'
            key: {
              sys_security_acl: '267cb7539b434c85bfa73000ca1fb6f3'
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
            id: '3e7a69ec49d34fb7b0773194c3922820'
            key: {
              name: 'x_kandj_kandji_push_run'
              element: 'version'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '3e7bb59a620b40ce8ffebcf4d5c6fc35'
            key: {
              name: 'x_kandj_kandji_user_import'
              element: 'tries'
            }
          },
          {
            table: 'sys_documentation'
            id: '3e7d72b59460406baab325f385aabe52'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'state'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '3e99d2fd395f4c00939b98a1c32604b9'
            key: {
              list_id: {
                id: 'fa95cdfc6a464f079fa77bcc9822b9e9'
                key: {
                  name: 'x_kandj_kandji_device_action'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'device_name'
            }
          },
          {
            table: 'sys_hub_action_input'
            id: '3ecc008028ff42818fb665629c931ec2'
            key: {
              model: '3e3c7a23159a4002a28b519523c71655'
              element: 'reason'
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
            table: 'sys_ui_list_element'
            id: '3f2f45980e2b4bed8dd6c926a9105f42'
            key: {
              list_id: {
                id: '60698f6d882541fab8321d1ca8d4a64a'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_apps'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'serial_number'
            }
          },
          {
            table: 'sys_ui_element'
            id: '3f5adb74be714a4fb8569e345086cbae'
            key: {
              sys_ui_section: {
                id: 'db638ca45e8040c3a89b85fb45a4154f'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_run'
                  caption: 'Run report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'next_expected'
              position: '13'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '3fa3fe0029b746eda67fda0ef7d4aaf8'
            key: {
              sys_security_acl: 'b270c0ae628e43b3866a14ceec3f5ed1'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_element_mapping'
            id: '3fec5e8abdef436c8d3d2ec1dd747325'
            key: {
              field: 'field_values'
              table: 'var__m_atf_input_variable_17a72288df60220062fe6c7a4df26397'
              id: 'c3f3898c248544868a80081def12f944'
            }
          },
          {
            table: 'sys_ui_element'
            id: '3ff7a4e0c57649efaeb8cc5e0cb4d2be'
            key: {
              sys_ui_section: {
                id: 'e08f2377710e473c8ead22a4e5a11e6f'
                key: {
                  name: 'x_kandj_kandji_note'
                  caption: 'Note'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'mdm'
              position: '1'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '4021038256a24af78136a909b581dda8'
            key: {
              sys_security_acl: 'e40e6cee47714d31860001a68ecf17a9'
              sys_user_role: {
                id: '503722ce13de4e9caf65663746656fa9'
                key: {
                  name: 'import_transformer'
                }
              }
            }
          },
          {
            table: 'sys_ui_section'
            id: '4089977d18f948139a433e2a497368bf'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_mdm'
              caption: 'From Kandji'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_ui_element'
            id: '408bfca03e6b4eb499b9707c74b0fd82'
            key: {
              sys_ui_section: {
                id: '066848cc7ca6445ebba93ba49c932137'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_problem'
                  caption: 'Problem report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'last_seen'
              position: '9'
            }
          },
          {
            table: 'sys_ui_element'
            id: '40b6dbccac7441aeb2570b5dce0ee153'
            key: {
              sys_ui_section: {
                id: '066848cc7ca6445ebba93ba49c932137'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_problem'
                  caption: 'Problem report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'first_seen'
              position: '8'
            }
          },
          {
            table: 'sys_ui_list'
            id: '4104db6e68224c0584d2a1c5854dca70'
            key: {
              name: 'x_kandj_kandji_refused_usage'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sn_glider_source_artifact'
            id: '4147a217b2f641058603c0776601fef5'
            key: {
              name: 'x_kandj_kandji_health.do - BYOUI Files'
            }
          },
          {
            table: 'sys_documentation'
            id: '4181c20ae1c648d8942a3b79d1b4df5b'
            key: {
              name: 'x_kandj_kandji_assignment'
              element: 'kandji_user'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '418cd0df687241f7a92024bc86e87253'
            key: {
              list_id: {
                id: '4104db6e68224c0584d2a1c5854dca70'
                key: {
                  name: 'x_kandj_kandji_refused_usage'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'name'
            }
          },
          {
            table: 'sys_choice'
            id: '4195788cd83b452593b8b975e60404ed'
            key: {
              name: 'x_kandj_kandji_user_import'
              element: 'state'
              value: 'merging'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '4198158d82ef49199294568acc7c370c'
            key: {
              sys_ui_section: {
                id: '56391a5166994abb9bcbb99c90e608a9'
                key: {
                  name: 'x_kandj_kandji_user_import'
                  caption: 'User import'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'tries'
              position: '5'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '41fcf1dc72644988b4dc21fee4130bb4'
            key: {
              list_id: {
                id: '480d213e14ae4d5890a92c39d716be74'
                key: {
                  name: 'x_kandj_kandji_pin_reading'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'read_at'
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
            table: 'sys_ui_element'
            id: '4275e6f6c7f1435aab0f00346ad9de82'
            key: {
              sys_ui_section: {
                id: 'e08f2377710e473c8ead22a4e5a11e6f'
                key: {
                  name: 'x_kandj_kandji_note'
                  caption: 'Note'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'next_try'
              position: '9'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '4292f0fa1a5848db95dc738509b28214'
            key: {
              sys_security_acl: 'e40e6cee47714d31860001a68ecf17a9'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_index'
            id: '4304f8074be241acaad261f01fdcb26f'
            key: {
              logical_table_name: 'x_kandj_kandji_push_run'
              col_name_string: 'run_id'
            }
          },
          {
            table: 'sys_variable_value'
            id: '430ab2e6f3ba4ed492438eaf2ead8151'
            key: {
              document_key: '33b8943b5f0e4c089b1aef6ea5850fdb'
              variable: '020a6af09fd32200ef4afa7dc67fcfec'
            }
          },
          {
            table: 'sys_ui_element'
            id: '4342e9ba0da34048b837dcc371d5d953'
            key: {
              sys_ui_section: {
                id: 'bcd6b2d9ccf2480aa8fa1575e07dd24d'
                key: {
                  name: 'x_kandj_kandji_user_import'
                  caption: 'User import'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'state'
              position: '3'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '43636214d1124cd28eecb0bd99de0345'
            key: {
              list_id: {
                id: '0eb74df64a1f47fd94d74b82a860054e'
                key: {
                  name: 'x_kandj_kandji_push_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'started'
            }
          },
          {
            table: 'sys_dictionary'
            id: '43ce652f9b0e4542bbc015c895dc6422'
            key: {
              name: 'x_kandj_kandji_problem'
              element: 'remedy'
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
            id: '44660179f7db4086bbcf95d4bc862edf'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_host_name'
            }
          },
          {
            table: 'sys_ui_element'
            id: '447dee2241514c4994a66e1509b5ca89'
            key: {
              sys_ui_section: {
                id: 'a861a27ce1364bac88d7e8b1c8dde2ce'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_apps'
                  caption: 'App row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'bundle_id'
              position: '5'
            }
          },
          {
            table: 'sys_choice'
            id: '448346275c2f4de6985209bcbbd45aab'
            key: {
              name: 'x_kandj_kandji_shared_value'
              element: 'field'
              value: 'asset_tag'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '448376bd5c4a482da200c86d9143e8ea'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_problem'
              element: 'first_seen'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '44a681f113e8465faf66469b0769783f'
            key: {
              list_id: {
                id: '818d5986291446f496ba6495bd55dc00'
                key: {
                  name: 'cmdb_ci_computer'
                  view: {
                    id: 'f42eeadb6c5540d38fba1fefac8cb3c8'
                    key: {
                      name: 'x_kandj_kandji'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'os_version'
            }
          },
          {
            table: 'sys_ui_element'
            id: '44bf10ad178b47abac76aa9f6e9f3983'
            key: {
              sys_ui_section: {
                id: '762a21d006f5433b9cb94d607b17e9fd'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_mdm'
                  caption: 'MDM row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sys_import_state_comment'
              position: '9'
            }
          },
          {
            table: 'sys_dictionary'
            id: '44efc10a22db4ae7b7e33e0431a55b0e'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_run'
              element: 'ended'
            }
          },
          {
            table: 'sys_documentation'
            id: '44f192a26d1f45788f0e1081ec0e6b7c'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_tags'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '4533bcf73efb448081b235aff05e5807'
            key: {
              sys_ui_section: {
                id: '37d142fa119240ae941c22ca0df95387'
                key: {
                  name: 'x_kandj_kandji_device_action'
                  caption: 'Device action'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'reason'
              position: '13'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '453fc1efa1b3448c9cb937f8a2336a32'
            key: {
              list_id: {
                id: 'cc68445b4fcd4e3e92216d79464df5e7'
                key: {
                  name: 'x_kandj_kandji_problem'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'code'
            }
          },
          {
            table: 'sys_hub_action_input'
            id: '45b4d1439bdc4f2f851a6ef09b1e7b39'
            key: {
              model: '3e3c7a23159a4002a28b519523c71655'
              element: 'message'
            }
          },
          {
            table: 'sys_choice'
            id: '45c91957f5d64c4094e619d435e53225'
            key: {
              name: 'x_kandj_kandji_assignment'
              element: 'outcome'
              value: 'kept'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '45cf12f1f11a4159b99c418cde9c1734'
            key: {
              sys_ui_section: {
                id: 'a861a27ce1364bac88d7e8b1c8dde2ce'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_apps'
                  caption: 'App row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sys_target_table'
              position: '13'
            }
          },
          {
            table: 'sys_ui_page'
            id: '4624a41fe55b4b879ef4dcb856378117'
            key: {
              endpoint: 'x_kandj_kandji_mapping.do'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '462d125b835143efb4b2241532dbf73f'
            key: {
              sys_security_acl: '21109e3e1b7e48819083a715790ad60e'
              sys_user_role: {
                id: '503722ce13de4e9caf65663746656fa9'
                key: {
                  name: 'import_transformer'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '46304c5f42f04302b602b9729afe0541'
            key: {
              sys_ui_section: {
                id: 'db638ca45e8040c3a89b85fb45a4154f'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_run'
                  caption: 'Run report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sys_created_on'
              position: '22'
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
            table: 'sys_ui_list_element'
            id: '465ef37d18fe425f8820a3b0b3b21ace'
            key: {
              list_id: {
                id: '56e5c4e94c584a15920385b24c7119a4'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_computer'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'model_name'
            }
          },
          {
            table: 'sys_documentation'
            id: '4661dd0cb0d44c67a7a5024a02bfb314'
            key: {
              name: 'x_kandj_kandji_problem'
              element: 'accepted_by'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '466c8a7f0167496092cda5ed74fa631d'
            key: {
              sys_ui_section: {
                id: 'c39a22862f9f4170af72e8a835e2737f'
                key: {
                  name: 'x_kandj_kandji_pin_reading'
                  caption: 'PIN reading'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'action'
              position: '1'
            }
          },
          {
            table: 'sys_dictionary'
            id: '466d61885c594eceb09f50e064bc7989'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_cellular_technology'
            }
          },
          {
            table: 'sys_hub_action_output'
            id: '467907cb348d4abea823783ad2d9b7b5'
            key: {
              model: '3e3c7a23159a4002a28b519523c71655'
              element: 'state'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '4696991abffb49f1a91b05ebd06d1dbf'
            key: {
              sys_security_acl: '298bf99dc983435aaa5afb1269ec7dc9'
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
            id: '46cf9255c0094dc3a00658867bc6da91'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'fingerprint'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '46d794c61f414398b188fd89517b8cbe'
            key: {
              sys_security_acl: '93ade15c3eaf4708851351eddd08eae0'
              sys_user_role: {
                id: '25ece26c2edb492b8da1a0a7a9f7c7ba'
                key: {
                  name: 'x_kandj_kandji.user'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '46f6bf81054443c4a877afe064cc8672'
            key: {
              sys_ui_section: {
                id: 'd08b4d44f3184f7a9a910474d882dbfb'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_computer'
                  caption: 'Computer row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sys_import_set'
              position: '15'
            }
          },
          {
            table: 'sys_ui_element'
            id: '46ff1722fcaa4fd39dd61c6309411f41'
            key: {
              sys_ui_section: {
                id: '4089977d18f948139a433e2a497368bf'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_mdm'
                  caption: 'From Kandji'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '7'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '47174d1d4d024fff904349ae982cfd40'
            key: {
              sys_security_acl: '4408e03cc74e4540a56ba2c29585f601'
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
            id: '471e7e89aded4796b678d4c68033dad1'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_computer'
              element: 'keep_owner'
            }
          },
          {
            table: 'sys_documentation'
            id: '47690c58079c4cb193719bf1dae30433'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'computers'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '478dedb909db4d509410192d437c4c0f'
            key: {
              sys_ui_section: {
                id: '56391a5166994abb9bcbb99c90e608a9'
                key: {
                  name: 'x_kandj_kandji_user_import'
                  caption: 'User import'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'created'
              position: '10'
            }
          },
          {
            table: 'sys_documentation'
            id: '47960051e18343e4b4afe86b953db8bd'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'blueprint_name'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list'
            id: '47e4eca425d744fcb766bb669a029ca0'
            key: {
              name: 'x_kandj_kandji_user_import'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
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
            table: 'sys_ui_element'
            id: '48155442ddfb45a886026fcdf76daa25'
            key: {
              sys_ui_section: {
                id: '8da84135d88140358416fcfd9fff97bc'
                key: {
                  name: 'x_kandj_kandji_push_run'
                  caption: 'Push run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'next_expected'
              position: '7'
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
            table: 'sys_security_acl_role'
            id: '4838f26f42b84e828dd11b2799e74392'
            key: {
              sys_security_acl: '3bd86e076fee41ccb26d6884f434ff42'
              sys_user_role: {
                id: 'b9647638e24e4e4ead4f2a5533afd692'
                key: {
                  name: 'import_admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '4844525aa9c9450ca358daf70c5f49da'
            key: {
              list_id: {
                id: '5d281686c7d64562a6449b53a92eed63'
                key: {
                  name: 'x_kandj_kandji_usage_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'updated'
            }
          },
          {
            table: 'sys_dictionary'
            id: '4857072c4efd41a08188f9c324099473'
            key: {
              name: 'x_kandj_kandji_note'
              element: 'content'
            }
          },
          {
            table: 'sys_dictionary'
            id: '4857ea8414ae44d4ad49ddd10c07d00e'
            key: {
              name: 'x_kandj_kandji_shared_value'
              element: 'field'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '48837dc088ba4460b06bf8448b6babc6'
            key: {
              sys_security_acl: '2861cf938e3345eb805ba25516deb519'
              sys_user_role: {
                id: '503722ce13de4e9caf65663746656fa9'
                key: {
                  name: 'import_transformer'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '48a7e3fbb14b45f9b50ed15725d9cfeb'
            key: {
              sys_ui_section: {
                id: '8da84135d88140358416fcfd9fff97bc'
                key: {
                  name: 'x_kandj_kandji_push_run'
                  caption: 'Push run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '17'
            }
          },
          {
            table: 'sys_documentation'
            id: '48aff41795db4fc29dc2d8e4f1fc3af0'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'without_product'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '4948c9628b394be082010edac2ae865d'
            key: {
              sys_security_acl: '2861cf938e3345eb805ba25516deb519'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: '495929c273e54fb2bf33f5e7c4293072'
            key: {
              document_key: '8f854553be254b46bad0703ce639801f'
              variable: '58408e250b3222000b7da95e93673a5c'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '496153e56a4344a18648bc6ef14e4d4a'
            key: {
              list_id: {
                id: '9457577aa24a4f6ba769c01a5cfa5711'
                key: {
                  name: 'x_kandj_kandji_mdm'
                  view: {
                    id: 'f42eeadb6c5540d38fba1fefac8cb3c8'
                    key: {
                      name: 'x_kandj_kandji'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'is_removed'
            }
          },
          {
            table: 'sys_ui_list'
            id: '49992a99aa4e46d7a39bee700b057229'
            key: {
              name: 'x_kandj_kandji_note'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '49cec62990f74943bebdcf12241c6019'
            key: {
              name: 'x_kandj_kandji_note'
              element: 'kandji_device_id'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '4a434d0dfb1c473db9fd8885ee839056'
            key: {
              list_id: {
                id: '0eb74df64a1f47fd94d74b82a860054e'
                key: {
                  name: 'x_kandj_kandji_push_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'rows_rejected'
            }
          },
          {
            table: 'sys_element_mapping'
            id: '4aa8d73d3c72450eafbdc500364de1d8'
            key: {
              field: 'message'
              table: 'var__m_sys_hub_step_ext_input_a34dae20ce71435ca5e0ebed968f795f'
              id: 'a34dae20ce71435ca5e0ebed968f795f'
            }
          },
          {
            table: 'sys_ui_section'
            id: '4ac8f05d27324f41b909e28840a6c811'
            key: {
              name: 'x_kandj_kandji_pin_reading'
              caption: 'PIN reading'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_variable_value'
            id: '4ac988c6ff164f30b103f4cd241830c9'
            key: {
              document_key: 'aab457a5b633439ea178f70b40d93d46'
              variable: 'b86c0427531000109e02ddeeff7b1227'
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
            table: 'sys_documentation'
            id: '4af18a9564d146a884a074588de23593'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'message'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '4b01382206d7436284e54d03ddffed8b'
            key: {
              document_key: 'a1880c0deb1b42a9bb8f7801cd774ad2'
              variable: 'b27b2b29ff6033008d3f5d9ad53bf164'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '4b3fea021ca4402084bf49c9d57647da'
            key: {
              sys_security_acl: '6fd9bd8d3a9345b3a777e0b27956a7e5'
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
            id: '4b6e5694501e4289a79e5cd4276b8ede'
            key: {
              name: 'x_kandj_kandji_refused_usage'
              element: 'configuration_item'
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
            table: 'sys_ui_element'
            id: '4baeb008ddd64423aaf17c9ace92970b'
            key: {
              sys_ui_section: {
                id: 'c39a22862f9f4170af72e8a835e2737f'
                key: {
                  name: 'x_kandj_kandji_pin_reading'
                  caption: 'PIN reading'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'read_at'
              position: '4'
            }
          },
          {
            table: 'sys_dictionary'
            id: '4bcd7a806bf344d681a0ccb913356fc9'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'message'
            }
          },
          {
            table: 'sys_variable_value'
            id: '4bd85a7a13aa485b840518e4b4500e3d'
            key: {
              document_key: '557abbd62bbd4b3499cf09a816d96153'
              variable: 'f0eec4d59f132200ef4afa7dc67fcf6d'
            }
          },
          {
            table: 'sys_dictionary'
            id: '4bdfa8847284477aad94c3a1fb9b6993'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_mdm_enabled'
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
            table: 'sys_dictionary'
            id: '4bfc655cd46b416e95b75f1356f42cc5'
            key: {
              name: 'x_kandj_kandji_push_run'
              element: 'version'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '4c15b3bb82cc4c7ab02142f887359c86'
            key: {
              sys_security_acl: 'a912a1a006d34462a9baa44f09b6f558'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '4c32ae488e49451abf08646b020c10d0'
            key: {
              list_id: {
                id: '56e5c4e94c584a15920385b24c7119a4'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_computer'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'device_name'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '4c381af4e91a49558a26c59d269c13ff'
            key: {
              list_id: {
                id: 'a3b6ad16d11e455fb9499368a156eef7'
                key: {
                  name: 'x_kandj_kandji_user'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'email'
            }
          },
          {
            table: 'sys_ui_element'
            id: '4c55c69a580a4368ac5298f697e9b388'
            key: {
              sys_ui_section: {
                id: 'd08b4d44f3184f7a9a910474d882dbfb'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_computer'
                  caption: 'Computer row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '17'
            }
          },
          {
            table: 'sys_variable_value'
            id: '4c7da729242c41e1a49b38ac8de22700'
            key: {
              document_key: 'c3f3898c248544868a80081def12f944'
              variable: '46dbcb535320220002c6435723dc3409'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '4ceb69ec66384e7ebc217c083ea1c116'
            key: {
              list_id: {
                id: '0eb74df64a1f47fd94d74b82a860054e'
                key: {
                  name: 'x_kandj_kandji_push_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'message'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '4cf8ab0c8bc44bbd8ff224f72a39f3b7'
            key: {
              list_id: {
                id: '9457577aa24a4f6ba769c01a5cfa5711'
                key: {
                  name: 'x_kandj_kandji_mdm'
                  view: {
                    id: 'f42eeadb6c5540d38fba1fefac8cb3c8'
                    key: {
                      name: 'x_kandj_kandji'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'configuration_item.model_id'
            }
          },
          {
            table: 'sys_ui_element'
            id: '4d220745122d4f3e8b7157c18055333b'
            key: {
              sys_ui_section: {
                id: '7ce36f08de194a898170d2fa376308b5'
                key: {
                  name: 'x_kandj_kandji_device_action'
                  caption: 'Device action'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'mdm'
              position: '9'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '4d6b13b049574f44bad0288e031f8302'
            key: {
              sys_security_acl: '3dbe0a3ca9f84a42a247bad11f2c1e0d'
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
            id: '4d75ada3b06a4897a93e0a2f623376ce'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'retired_from'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '4dd562fa7f4840c58d8bfa6c6d4d0339'
            key: {
              sys_security_acl: '3bd86e076fee41ccb26d6884f434ff42'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: '4df5f07e752e4056ac2f92c8c543ac0f'
            key: {
              document_key: 'c3f3898c248544868a80081def12f944'
              variable: '53fb0f535320220002c6435723dc34ec'
            }
          },
          {
            table: 'sys_ui_element'
            id: '4e1d351cba634986b01ebc76aea8e021'
            key: {
              sys_ui_section: {
                id: '12bd1f0dc4854e1f9c50ce1764751a1f'
                key: {
                  name: 'x_kandj_kandji_assignment'
                  caption: 'Assignment'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'kandji_user'
              position: '2'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '4e509b2ffa3e4497ab3d4e0774a9404b'
            key: {
              list_id: {
                id: '480d213e14ae4d5890a92c39d716be74'
                key: {
                  name: 'x_kandj_kandji_pin_reading'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'action'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '4e720d0d8ced492bbba9264caec59078'
            key: {
              list_id: {
                id: 'd791bd8020da4806a46eb2b9612880e2'
                key: {
                  name: 'x_kandj_kandji_user'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'outcome'
            }
          },
          {
            table: 'sys_ui_element'
            id: '4e74a518a96748daa2bb441c83109148'
            key: {
              sys_ui_section: {
                id: '37d142fa119240ae941c22ca0df95387'
                key: {
                  name: 'x_kandj_kandji_device_action'
                  caption: 'Device action'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'requested_by'
              position: '11'
            }
          },
          {
            table: 'sys_ui_action_role'
            id: '4eb8a77ee7924f7fadee75a7d1619896'
            key: {
              sys_ui_action: '745bde3d3a8445f99d3ccb8e800264e2'
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
            id: '4eed72eb4d9346a584883d0ce3e8f792'
            key: {
              sys_security_acl: '466f8754cb0b4c50899e241731e1f0bf'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '4f770e02df5f4f3a951afdce3353ef0f'
            key: {
              sys_ui_section: {
                id: 'e08f2377710e473c8ead22a4e5a11e6f'
                key: {
                  name: 'x_kandj_kandji_note'
                  caption: 'Note'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '10'
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
            table: 'sys_ui_element'
            id: '4fa3e2161dd44c738f285e634d0ee7b0'
            key: {
              sys_ui_section: {
                id: 'e08f2377710e473c8ead22a4e5a11e6f'
                key: {
                  name: 'x_kandj_kandji_note'
                  caption: 'Note'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '5'
            }
          },
          {
            table: 'sys_variable_value'
            id: '4fcb3145c3514dc6b1a05a4e4e0bcb9c'
            key: {
              document_key: '78dc2157e9ee4e908445f8de90efc903'
              variable: '89ad06b543010210b6f9a0246bb8f2d7'
            }
          },
          {
            table: 'sys_ui_element'
            id: '4fee965232a84d7caf49b1158761c6bb'
            key: {
              sys_ui_section: {
                id: '32cc4e9acca841d4bfa0aaa9ff819993'
                key: {
                  name: 'x_kandj_kandji_usage_run'
                  caption: 'Usage run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'unchanged'
              position: '13'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '4ff817116cb04418b412b95285a7096f'
            key: {
              sys_security_acl: '30c80abaa49a436db3023f0a89376227'
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
            id: '50092dfa5e114d50890a0aceb71ea840'
            key: {
              sys_security_acl: '7f55acb85e7a47e5b982f4fa2ecdce55'
              sys_user_role: {
                id: '25ece26c2edb492b8da1a0a7a9f7c7ba'
                key: {
                  name: 'x_kandj_kandji.user'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '50611a497b044dd098eb6da0d5c7dca1'
            key: {
              list_id: {
                id: '0eb74df64a1f47fd94d74b82a860054e'
                key: {
                  name: 'x_kandj_kandji_push_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'state'
            }
          },
          {
            table: 'sys_hub_step_ext_input'
            id: '507698570e2448c293195e5ec890eecf'
            key: {
              model: 'a34dae20ce71435ca5e0ebed968f795f'
              element: 'task'
            }
          },
          {
            table: 'sys_dictionary'
            id: '50bd5ce2b1614661ad3f558567cd9971'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_problem'
              element: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '512d756c320a49fe9bfbc672205a1dea'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'started'
            }
          },
          {
            table: 'sys_choice'
            id: '5130c47d9a9244e88c380f0c9072fc4a'
            key: {
              name: 'x_kandj_kandji_assignment'
              element: 'outcome'
              value: 'ambiguous'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '51567037995d4ac0a3f7cce94e6cac1b'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'requested_at'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '5157e45fff064636a950a1222fa805d3'
            key: {
              sys_security_acl: 'b12e553e899549b2bc2174fa6a60c69a'
              sys_user_role: {
                id: '503722ce13de4e9caf65663746656fa9'
                key: {
                  name: 'import_transformer'
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
            table: 'sys_security_acl_role'
            id: '51da8312d9684fae804f724a5d266980'
            key: {
              sys_security_acl: '162da5a1e60b49058e0b9c73c7d65c15'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '523293a759db49c6a84e37b57c7895c1'
            key: {
              list_id: {
                id: '5d281686c7d64562a6449b53a92eed63'
                key: {
                  name: 'x_kandj_kandji_usage_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'computers'
            }
          },
          {
            table: 'sys_variable_value'
            id: '523cab5d41294360ac96787bc7b76e7f'
            key: {
              document_key: 'de8be3fdbf61447b9509b3cbfed2690e'
              variable: 'cec002650b3222000b7da95e93673aae'
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
            table: 'sys_documentation'
            id: '5277be273ab14fa5a1f76d958e1be8fd'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'read_from'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '52bc68a17f634fd09b1781ad6719e448'
            key: {
              list_id: {
                id: '9457577aa24a4f6ba769c01a5cfa5711'
                key: {
                  name: 'x_kandj_kandji_mdm'
                  view: {
                    id: 'f42eeadb6c5540d38fba1fefac8cb3c8'
                    key: {
                      name: 'x_kandj_kandji'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'last_check_in'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '53093956cb46493998387c3225a32df7'
            key: {
              sys_security_acl: 'f3304a5dce124a51b49d0555775861f0'
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
            id: '5332dfd3ef034496b969577c7efde8f4'
            key: {
              name: 'x_kandj_kandji_push_run'
              element: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '533a7ba15dc94c1789cc22378e500cc4'
            key: {
              sys_ui_section: {
                id: '2efe4b52d4b14b3290bb95fd311de6c0'
                key: {
                  name: 'x_kandj_kandji_mdm'
                  caption: 'MDM record'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'configuration_item'
              position: '7'
            }
          },
          {
            table: 'sys_dictionary'
            id: '53818d8dece947079098cb8ebe9e9718'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_display_os_version'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '53994ac7c5fb466786ccd43d556c3fa0'
            key: {
              list_id: {
                id: 'b90e9f109d4845f1b8e74ecd11271a72'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'run_id'
            }
          },
          {
            table: 'sys_documentation'
            id: '539ed5b1cf4f4cdfb8e159ad33fa1f45'
            key: {
              name: 'x_kandj_kandji_problem'
              element: 'configuration_item'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '53ae2b1d17654c7d88c6e2f97a14da3c'
            key: {
              list_id: {
                id: 'efc0ad870fcc4755bdd8f92aa92f08ed'
                key: {
                  name: 'x_kandj_kandji_shared_value'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'last_agreed'
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
            table: 'sys_ui_element'
            id: '53fa2b5a628d42f9a578a368fc5962dd'
            key: {
              sys_ui_section: {
                id: 'd08b4d44f3184f7a9a910474d882dbfb'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_computer'
                  caption: 'Computer row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sys_created_on'
              position: '16'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '54004cff6cfd44b898115ef676d8b48b'
            key: {
              sys_ui_form: {
                id: 'df07d63e9a4d44e7b862488daec1841f'
                key: {
                  name: 'x_kandj_kandji_user'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: '01fdac1834484dfda79a977adcbb5431'
                key: {
                  name: 'x_kandj_kandji_user'
                  caption: 'User of Kandji'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '54a01f6995454e55b802b81dfdc6123f'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_run'
              element: 'devices_seen'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '54ab6006650c461986d398cab1cfecb3'
            key: {
              sys_ui_section: {
                id: 'db638ca45e8040c3a89b85fb45a4154f'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_run'
                  caption: 'Run report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'version'
              position: '3'
            }
          },
          {
            table: 'sys_ui_element'
            id: '54bb0eb7e692495686bbd980b82545f1'
            key: {
              sys_ui_section: {
                id: 'aa4b3c3fb4f941b8a2c5dcac0bb8864d'
                key: {
                  name: 'x_kandj_kandji_mdm'
                  caption: 'From Kandji'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'is_missing'
              position: '3'
            }
          },
          {
            table: 'sys_ui_element'
            id: '54c11fd6ead04eaaa72518d33a701fb4'
            key: {
              sys_ui_section: {
                id: '762a21d006f5433b9cb94d607b17e9fd'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_mdm'
                  caption: 'MDM row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'blueprint_id'
              position: '3'
            }
          },
          {
            table: 'sys_documentation'
            id: '5506727b00bf42ad8d38b8de4af4c878'
            key: {
              name: 'x_kandj_kandji_push_run'
              element: 'rows_sent'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '558160c984aa43d193900d625094f494'
            key: {
              name: 'x_kandj_kandji_refused_usage'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '559dfd1c75b640c4964ffe8728df7ab0'
            key: {
              document_key: '5c637da1826f483c900a8ee316652a58'
              variable: '915990ab531000109e02ddeeff7b12f8'
            }
          },
          {
            table: 'sys_hub_step_ext_output'
            id: '55d4049564864ffc94718325f626a097'
            key: {
              model: 'a34dae20ce71435ca5e0ebed968f795f'
              element: 'message'
            }
          },
          {
            table: 'sys_variable_value'
            id: '55ddc94a905b4f24bbdb93335a7cc49b'
            key: {
              document_key: '897e9e51da8f42deb426c9032a05619e'
              variable: 'b86c0427531000109e02ddeeff7b1227'
            }
          },
          {
            table: 'sys_ui_section'
            id: '55e648e5997e4764972cdf526874c2b7'
            key: {
              name: 'x_kandj_kandji_user'
              caption: 'User of Kandji'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_variable_value'
            id: '55e8e33ab1614a9c9d225f1a372bd963'
            key: {
              document_key: '30afa5ee206a4ff9b7c976929b9e180d'
              variable: '67400008676003007ba405225685efa4'
            }
          },
          {
            table: 'sys_ui_element'
            id: '55f4f20ff51f4670bccfa8632a228ab2'
            key: {
              sys_ui_section: {
                id: 'a861a27ce1364bac88d7e8b1c8dde2ce'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_apps'
                  caption: 'App row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'serial_number'
              position: '1'
            }
          },
          {
            table: 'sys_ui_action_role'
            id: '560cf9f26438479f9371836b9aa6bd28'
            key: {
              sys_ui_action: 'f57840cdcc0b4022a9dfb801fe8cd9aa'
              sys_user_role: {
                id: 'c5bb0a2f209f4585b27028f144c3097b'
                key: {
                  name: 'x_kandj_kandji.device_operator'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '5617adc4a1824dd8b3fac4580e354301'
            key: {
              sys_security_acl: '1ab0d5a70f784b6bb4a1f04ce4f7cf52'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_element_mapping'
            id: '563185db1426442b97bee7812ae1190d'
            key: {
              field: 'reason'
              table: 'var__m_sys_hub_step_ext_input_a34dae20ce71435ca5e0ebed968f795f'
              id: 'a34dae20ce71435ca5e0ebed968f795f'
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
            table: 'sys_ui_list'
            id: '56e5c4e94c584a15920385b24c7119a4'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_computer'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_transform_entry'
            id: '56f25128f1994d278e938ef7a5272aa2'
            key: {
              map: '40c8b6dd9ac24b27905511d1ab7e9f0d'
              target_field: 'message'
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
            table: 'sys_documentation'
            id: '57e4338d282c4f09bc76ff8c40f7817e'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'state'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '5842affb309e455a9b3e8d41ad84a745'
            key: {
              sys_ui_section: {
                id: '37d142fa119240ae941c22ca0df95387'
                key: {
                  name: 'x_kandj_kandji_device_action'
                  caption: 'Device action'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'action'
              position: '2'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '587f9e2753a2479e9ede38b4271e2a66'
            key: {
              list_id: {
                id: 'b362549f16fb4c19950e90180e297c8f'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_problem'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'state'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '58e1b42cc9d549e5b3e92fca38657ab3'
            key: {
              sys_security_acl: '1ab0d5a70f784b6bb4a1f04ce4f7cf52'
              sys_user_role: {
                id: '503722ce13de4e9caf65663746656fa9'
                key: {
                  name: 'import_transformer'
                }
              }
            }
          },
          {
            table: 'sys_ui_action_role'
            id: '58f34e9fd61d45b0be03d2615c448659'
            key: {
              sys_ui_action: '59b06a5434704a71a60a7ef835d18056'
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
            id: '5980a62c1ed644d6935260ddcf85912d'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_display_os_version'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '59e0d5ab2c56463ca490dddd044b9eb8'
            key: {
              sys_security_acl: 'b69351fb5edf4d679aaf368f613bc7d5'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '59f777149960477dac2af6b04b234adc'
            key: {
              sys_ui_section: {
                id: '32cc4e9acca841d4bfa0aaa9ff819993'
                key: {
                  name: 'x_kandj_kandji_usage_run'
                  caption: 'Usage run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '15'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '5a30c3445cf64b149a1441e0e1f6d096'
            key: {
              sys_security_acl: '06b81d2604f8437b9a83042697e106bb'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '5a674ee6498d48f8996f5062f1084212'
            key: {
              sys_ui_section: {
                id: 'a861a27ce1364bac88d7e8b1c8dde2ce'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_apps'
                  caption: 'App row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_ui_element'
            id: '5ad6345c180d47fb9d7af5125d8ccb56'
            key: {
              sys_ui_section: {
                id: '8da84135d88140358416fcfd9fff97bc'
                key: {
                  name: 'x_kandj_kandji_push_run'
                  caption: 'Push run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'devices_seen'
              position: '10'
            }
          },
          {
            table: 'sys_ui_element'
            id: '5b13e94002d34d669b0823c5defbc7fd'
            key: {
              sys_ui_section: {
                id: '7ce36f08de194a898170d2fa376308b5'
                key: {
                  name: 'x_kandj_kandji_device_action'
                  caption: 'Device action'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'tries'
              position: '6'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '5b1a04e09da844b38997f5bec33528a9'
            key: {
              list_id: {
                id: '9d1184a6a8014b84859180add1a11038'
                key: {
                  name: 'x_kandj_kandji_device_action'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'requested_at'
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
            table: 'sys_documentation'
            id: '5b3a1911691b4d4b90a3c2e7220944ca'
            key: {
              name: 'x_kandj_kandji_push_run'
              element: 'state'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '5b43c950fc524f7b800ac02b720bcc28'
            key: {
              list_id: {
                id: '60698f6d882541fab8321d1ca8d4a64a'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_apps'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'version'
            }
          },
          {
            table: 'sys_documentation'
            id: '5b53083ae8c04a4ebe0e1def2d54ead4'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'updated'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '5b772cb39f5f411a87ff0b8a86c395c6'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'task'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '5bb671e0c395459ca2e64c70871719d0'
            key: {
              document_key: '33b8943b5f0e4c089b1aef6ea5850fdb'
              variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
            }
          },
          {
            table: 'sys_ui_element'
            id: '5bb69442a59842f19451a35eabab473f'
            key: {
              sys_ui_section: {
                id: 'a861a27ce1364bac88d7e8b1c8dde2ce'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_apps'
                  caption: 'App row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'name'
              position: '2'
            }
          },
          {
            table: 'sys_ui_element'
            id: '5bebe64c58f64732af081b364669d52f'
            key: {
              sys_ui_section: {
                id: 'db638ca45e8040c3a89b85fb45a4154f'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_run'
                  caption: 'Run report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'devices_changed'
              position: '8'
            }
          },
          {
            table: 'sys_ui_element'
            id: '5bed0ec845554b4482062ee72f3c1ed2'
            key: {
              sys_ui_section: {
                id: '762a21d006f5433b9cb94d607b17e9fd'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_mdm'
                  caption: 'MDM row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '5c0e40482979452ca876a2a09a19beec'
            key: {
              sys_security_acl: '7f6bad4a45ae43968418c2711ddf9201'
              sys_user_role: {
                id: '25ece26c2edb492b8da1a0a7a9f7c7ba'
                key: {
                  name: 'x_kandj_kandji.user'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: '5c2826e5418d4f3a98cc0812b2544d26'
            key: {
              document_key: '33b8943b5f0e4c089b1aef6ea5850fdb'
              variable: '59877da10b3222000b7da95e93673a56'
            }
          },
          {
            table: 'sys_dictionary'
            id: '5c37859d081c4df08fa5e79ccf45cd14'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_device_capacity'
            }
          },
          {
            table: 'sys_documentation'
            id: '5c3f5a7f206a4677bffa1cabbe694abe'
            key: {
              name: 'var__m_sys_hub_action_input_3e3c7a23159a4002a28b519523c71655'
              element: 'reason'
              language: 'en'
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
            table: 'sys_security_acl_role'
            id: '5cbb0379b2ae404db96172d4301f4092'
            key: {
              sys_security_acl: 'e6866bf106eb4f81856e50f2b652d45c'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_list'
            id: '5d281686c7d64562a6449b53a92eed63'
            key: {
              name: 'x_kandj_kandji_usage_run'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: '5d356446477046c2a2e4360324e5017e'
            key: {
              document_key: 'aab457a5b633439ea178f70b40d93d46'
              variable: '02fb0027531000109e02ddeeff7b120b'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '5d397f41f8e3449ca1363bc7c927eac6'
            key: {
              list_id: {
                id: 'cc68445b4fcd4e3e92216d79464df5e7'
                key: {
                  name: 'x_kandj_kandji_problem'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'last_seen'
            }
          },
          {
            table: 'sys_ui_element'
            id: '5dac441234d14840a2521c01003dcb66'
            key: {
              sys_ui_section: {
                id: 'b52ce023eba34752ba1aee8dcc552a8b'
                key: {
                  name: 'x_kandj_kandji_shared_value'
                  caption: 'Shared value'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'field'
              position: '2'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '5dbb4b8595194562896fc01901659c4c'
            key: {
              sys_security_acl: '1bf941e698d24e598f36e0c9cd83f190'
              sys_user_role: {
                id: '503722ce13de4e9caf65663746656fa9'
                key: {
                  name: 'import_transformer'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '5e1ce3866a4f4a59a84312c2f75a174b'
            key: {
              sys_ui_section: {
                id: '3858d6cc37214cc08c0497faf97155da'
                key: {
                  name: 'cmdb_ci_computer'
                  caption: 'Computer'
                  view: {
                    id: 'f42eeadb6c5540d38fba1fefac8cb3c8'
                    key: {
                      name: 'x_kandj_kandji'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'model_id'
              position: '4'
            }
          },
          {
            table: 'sys_ui_element'
            id: '5e646e03f34040e6a63e59e6e7563f14'
            key: {
              sys_ui_section: {
                id: 'aa4b3c3fb4f941b8a2c5dcac0bb8864d'
                key: {
                  name: 'x_kandj_kandji_mdm'
                  caption: 'From Kandji'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'blueprint_name'
              position: '1'
            }
          },
          {
            table: 'sys_variable_value'
            id: '5e65799e1b4a4b41b858b67f42e77e0b'
            key: {
              document_key: 'bded479aebca49af931b876f399905f0'
              variable: '020a6af09fd32200ef4afa7dc67fcfec'
            }
          },
          {
            table: 'sys_ui_element'
            id: '5ea9be35825a44218d2aab66cfc3f529'
            key: {
              sys_ui_section: {
                id: '37d142fa119240ae941c22ca0df95387'
                key: {
                  name: 'x_kandj_kandji_device_action'
                  caption: 'Device action'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'outcome'
              position: '4'
            }
          },
          {
            table: 'sys_ui_element'
            id: '5eb212b9ce2f4ecd937341654e24e0a3'
            key: {
              sys_ui_section: {
                id: 'a523820e12ad40f0ad8f3a15f04fa19b'
                key: {
                  name: 'x_kandj_kandji_problem'
                  caption: 'Problem'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'configuration_item'
              position: '8'
            }
          },
          {
            table: 'sys_ui_element'
            id: '5eee5ad7f2464a3b80ca98a5f6be3e83'
            key: {
              sys_ui_section: {
                id: '32cc4e9acca841d4bfa0aaa9ff819993'
                key: {
                  name: 'x_kandj_kandji_usage_run'
                  caption: 'Usage run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '5f4c2e8a3c9a460992edd105519c3dba'
            key: {
              list_id: {
                id: '60698f6d882541fab8321d1ca8d4a64a'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_apps'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'developer_name'
            }
          },
          {
            table: 'sys_documentation'
            id: '5f6c987f54e34e6d864df0eef0bbd54a'
            key: {
              name: 'x_kandj_kandji_mapping_line'
              element: 'attribute'
              language: 'en'
            }
          },
          {
            table: 'sys_index'
            id: '5f94767087a54550b010cee2e395d6e7'
            key: {
              logical_table_name: 'x_kandj_kandji_user'
              col_name_string: 'email'
            }
          },
          {
            table: 'sys_ui_form'
            id: '5f966ca61aaf46fc8ad574c8f8a8d820'
            key: {
              name: 'x_kandj_kandji_mdm'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_ui_element'
            id: '5fb5621d26044550a2b65ca6734cefbd'
            key: {
              sys_ui_section: {
                id: 'b26828e853414ad59da3cb9082e13bc3'
                key: {
                  name: 'x_kandj_kandji_shared_value'
                  caption: 'Shared value'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'tries'
              position: '7'
            }
          },
          {
            table: 'sys_documentation'
            id: '5fc0fd9f35714cafa267baa1f1399dc6'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_problem'
              element: 'last_seen'
              language: 'en'
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
            table: 'sys_variable_value'
            id: '602994a7094140528a19278adb6e9616'
            key: {
              document_key: 'b62d9626b6eb440cb2f8ef4d762f406d'
              variable: '1778a7480f20101091d0f00c97767e03'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '602a048bd8f64f49b6278d82baa6a8cc'
            key: {
              sys_security_acl: 'f18ed464508b4905ab7b7eee8b0d456e'
              sys_user_role: {
                id: '503722ce13de4e9caf65663746656fa9'
                key: {
                  name: 'import_transformer'
                }
              }
            }
          },
          {
            table: 'sys_ui_list'
            id: '60698f6d882541fab8321d1ca8d4a64a'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_apps'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '60844e500d984a8c8ff38344c784dcd2'
            key: {
              sys_ui_section: {
                id: '37d142fa119240ae941c22ca0df95387'
                key: {
                  name: 'x_kandj_kandji_device_action'
                  caption: 'Device action'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_variable_value'
            id: '60a693f99b9946fd87df2a05bae1a8ad'
            key: {
              document_key: '78dc2157e9ee4e908445f8de90efc903'
              variable: '81e042650b3222000b7da95e93673aa2'
            }
          },
          {
            table: 'sys_choice'
            id: '60b45de82fc8430b99f0d7e5d7a71bb1'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'state'
              value: 'refusals'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '60dac69387a54f408153380d49aac8a4'
            key: {
              sys_ui_section: {
                id: '762a21d006f5433b9cb94d607b17e9fd'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_mdm'
                  caption: 'MDM row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'fingerprint'
              position: '4'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '60e7d0e280284f9ab4f5a46e49b855c9'
            key: {
              list_id: {
                id: 'efc0ad870fcc4755bdd8f92aa92f08ed'
                key: {
                  name: 'x_kandj_kandji_shared_value'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'tries'
            }
          },
          {
            table: 'sys_dictionary'
            id: '60fe5e3590864eda9a28cb48273583c6'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_tags'
            }
          },
          {
            table: 'sys_dictionary'
            id: '61236fef2dde47ff86d2f692c3a3f8a8'
            key: {
              name: 'x_kandj_kandji_shared_value'
              element: 'memory'
            }
          },
          {
            table: 'sys_documentation'
            id: '6126cd87c8dd4545b7980b5be1d8e5df'
            key: {
              name: 'x_kandj_kandji_user'
              element: 'outcome'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '61ba5fc45d1a458c84e69b62b559e146'
            key: {
              sys_security_acl: '298bf99dc983435aaa5afb1269ec7dc9'
              sys_user_role: {
                id: 'b9647638e24e4e4ead4f2a5533afd692'
                key: {
                  name: 'import_admin'
                }
              }
            }
          },
          {
            table: 'sn_glider_source_artifact_m2m'
            id: '61bbf32e04dd4a6e9403e1e2e3732006'
            key: {
              application_file: 'a89f135dece040ac8df6f3ce87e869a0'
              source_artifact: '4147a217b2f641058603c0776601fef5'
            }
          },
          {
            table: 'sys_documentation'
            id: '6228bd09a1304d5fb92b2391ac6f2c6e'
            key: {
              name: 'x_kandj_kandji_note'
              element: 'outcome'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '622f2e5e33ca41ff94c76813daba4990'
            key: {
              sys_security_acl: '92729a41b9d948f59809ac0c29961470'
              sys_user_role: {
                id: '25ece26c2edb492b8da1a0a7a9f7c7ba'
                key: {
                  name: 'x_kandj_kandji.user'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: '62303047ebfa4fa1bab091e34b6354b2'
            key: {
              document_key: 'd4c3320bc74e4ffa806aeb8b8f7bda6d'
              variable: '98c44875ffa033008d3f5d9ad53bf1fa'
            }
          },
          {
            table: 'sys_choice'
            id: '626a7e80e708460ab4396e9483e67adf'
            key: {
              name: 'x_kandj_kandji_user'
              element: 'state'
              value: 'created'
              language: 'en'
              dependent_value: 'NULL'
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
            table: 'sys_documentation'
            id: '627ab7e0ef7b40f0bd39e7b5b899c093'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_problem'
              element: 'kandji_device_id'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '628b8d59458542b4afac43dc2f2daf20'
            key: {
              sys_security_acl: '93ade15c3eaf4708851351eddd08eae0'
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
            id: '629cf1f18eb544688f6f01fb2e33865a'
            key: {
              sys_security_acl: '1ab0d5a70f784b6bb4a1f04ce4f7cf52'
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
            id: '62a6b46dd30149ef934f02bc1ae8f4a5'
            key: {
              name: 'x_kandj_kandji_mapping_line'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '62b6b8f694414488920b19c7e85f7be2'
            key: {
              name: 'x_kandj_kandji_refused_usage'
              element: 'last_used_time'
            }
          },
          {
            table: 'sys_choice'
            id: '62efb2a99f264697aef74a95c8fb3fbf'
            key: {
              name: 'x_kandj_kandji_assignment'
              element: 'outcome'
              value: 'set'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '62efbc061ce645f6ac8f85f59370de15'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'action'
            }
          },
          {
            table: 'sys_documentation'
            id: '630956ea4926453aa55c54093eb77d35'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'is_taken'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '631b7e9440604a459fdce5009dbb9c8d'
            key: {
              sys_security_acl: '4817a1c4eabd4ede96912e6bb788c6fa'
              sys_user_role: {
                id: '503722ce13de4e9caf65663746656fa9'
                key: {
                  name: 'import_transformer'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '635c956c11764acf93b9831700a1dfe4'
            key: {
              sys_ui_section: {
                id: '4089977d18f948139a433e2a497368bf'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_mdm'
                  caption: 'From Kandji'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'last_check_in'
              position: '5'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '6389383d55c8419bbe64b0f6b4e8bf2f'
            key: {
              sys_security_acl: '30c80abaa49a436db3023f0a89376227'
              sys_user_role: {
                id: '91bf4d4364d149f7a988c71d793603e3'
                key: {
                  name: 'cmdb_read'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: '63a6e0bea3a74125b4f1547d1340a280'
            key: {
              document_key: '5c53bd7e905f4849be6a63ac9330227a'
              variable: '58408e250b3222000b7da95e93673a5c'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '6404d012367841528cd50235c617693e'
            key: {
              sys_security_acl: '4245bfcf0cdb49058788d3269de9818f'
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
            id: '641613e811aa4dfdb10eda0440c4a862'
            key: {
              map: '2dfe912211f34142aede6e5c65e53459'
              target_field: 'remedy'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '644582d5871c472f97ce81c474cc9ff7'
            key: {
              sys_security_acl: 'f45477bd8fa3486ea6f352e686e24917'
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
            id: '6463d862c9f845afa8968f6b7de81743'
            key: {
              name: 'x_kandj_kandji_problem'
              element: 'last_seen'
            }
          },
          {
            table: 'sys_variable_value'
            id: '64cf309e9885443ebfbac59cf7004b2b'
            key: {
              document_key: 'b62d9626b6eb440cb2f8ef4d762f406d'
              variable: 'ff06ab840f20101091d0f00c97767e6d'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '650277d78312491097bebc9de59564cc'
            key: {
              sys_security_acl: '06f91b0d282647deb51f4f5c098dd1bb'
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
            id: '65418feae91c45fa8680c15f50e8243e'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_os_build'
            }
          },
          {
            table: 'sys_ui_action_role'
            id: '655e482b4d2540b68484910bd758bcfc'
            key: {
              sys_ui_action: '745bde3d3a8445f99d3ccb8e800264e2'
              sys_user_role: {
                id: '91bf4d4364d149f7a988c71d793603e3'
                key: {
                  name: 'cmdb_read'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '6570de0aced546e485121a9bc6095d22'
            key: {
              name: 'var__m_sys_hub_action_output_3e3c7a23159a4002a28b519523c71655'
              element: 'state'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '65b21bfe0dbc47cb83bc375cc25e6987'
            key: {
              list_id: {
                id: '47e4eca425d744fcb766bb669a029ca0'
                key: {
                  name: 'x_kandj_kandji_user_import'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'started'
            }
          },
          {
            table: 'sys_variable_value'
            id: '662f35493fc54c8f91da6a1fb14cc029'
            key: {
              document_key: '94cd34b707e74949801e8af4cd1b711d'
              variable: '8c07aba5ff6033008d3f5d9ad53bf13b'
            }
          },
          {
            table: 'sys_dictionary'
            id: '666e2cf6828841d9b1b2d5ca23caacab'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'command_id'
            }
          },
          {
            table: 'sys_ui_element'
            id: '6682e48f06a544e4b4a7e813120f0b90'
            key: {
              sys_ui_section: {
                id: 'b26828e853414ad59da3cb9082e13bc3'
                key: {
                  name: 'x_kandj_kandji_shared_value'
                  caption: 'Shared value'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'state'
              position: '3'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '66d8c2522b9f4a2a821db28556ed4eb9'
            key: {
              sys_security_acl: '4b432311384c449e9b301a28f08e0bfa'
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
            id: '67029fb873164d53bf526a80711f46a7'
            key: {
              sys_security_acl: 'ae88e33f376c4311b66e3b2a8300a6cd'
              sys_user_role: {
                id: '91bf4d4364d149f7a988c71d793603e3'
                key: {
                  name: 'cmdb_read'
                }
              }
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
            table: 'sys_ui_element'
            id: '672cafa6b237494f8e1b30840f8d1586'
            key: {
              sys_ui_section: {
                id: 'a523820e12ad40f0ad8f3a15f04fa19b'
                key: {
                  name: 'x_kandj_kandji_problem'
                  caption: 'Problem'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'accepted_by'
              position: '12'
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
            table: 'sys_ui_element'
            id: '673bdad868634e698878137865cd913f'
            key: {
              sys_ui_section: {
                id: '01fdac1834484dfda79a977adcbb5431'
                key: {
                  name: 'x_kandj_kandji_user'
                  caption: 'User of Kandji'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'name'
              position: '1'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '677176644539405d8c52c9c226b00b20'
            key: {
              sys_security_acl: '595b197ef1024a5c8fb44fee4e8137e3'
              sys_user_role: {
                id: 'c5bb0a2f209f4585b27028f144c3097b'
                key: {
                  name: 'x_kandj_kandji.device_operator'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: '678123e1b58947088349447586b1b1fc'
            key: {
              document_key: 'f4b30856a2d04f0faeb1a5ccf9d9c41b'
              variable: '81e042650b3222000b7da95e93673aa2'
            }
          },
          {
            table: 'sys_ui_element'
            id: '6793308f36f2409aa1f0659df0eee89e'
            key: {
              sys_ui_section: {
                id: '066848cc7ca6445ebba93ba49c932137'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_problem'
                  caption: 'Problem report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sys_created_on'
              position: '17'
            }
          },
          {
            table: 'sys_choice'
            id: '67a8b582a1294971a3713aae8b151b7c'
            key: {
              name: 'x_kandj_kandji_assignment'
              element: 'outcome'
              value: 'found'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '680d1c8930b34a58b482708488c02f69'
            key: {
              name: 'x_kandj_kandji_shared_value'
              element: 'memory'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_form'
            id: '6819f82c3268484796e53c8210e864d3'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_run'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_ui_form'
            id: '68606f123764453487742d94dfa252bb'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_mdm'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_ui_element'
            id: '6882f44f0d0d4eb684c4990d668104d3'
            key: {
              sys_ui_section: {
                id: '8da84135d88140358416fcfd9fff97bc'
                key: {
                  name: 'x_kandj_kandji_push_run'
                  caption: 'Push run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'lag_seconds'
              position: '15'
            }
          },
          {
            table: 'sys_ui_form'
            id: '68b9d50b55694b159adfeb0d6ecbf327'
            key: {
              name: 'x_kandj_kandji_user_import'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_documentation'
            id: '68cb2d53e8cd4e589cce87f00292388c'
            key: {
              name: 'x_kandj_kandji_push_run'
              element: 'next_expected'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '69246996e87e4b94aa6331ec34d3fbe6'
            key: {
              sys_security_acl: '474f8223680a4706864ed1851e126d86'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_choice'
            id: '694e5a79444941b193acb2b4ac1435db'
            key: {
              name: 'var__m_sys_hub_action_input_3e3c7a23159a4002a28b519523c71655'
              element: 'action'
              value: 'blank_push'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '697f279bc7304b15b6ea0dc433d795b4'
            key: {
              list_id: {
                id: '9800e323c2464a2bbb2b789efa2ef0ea'
                key: {
                  name: 'x_kandj_kandji_note'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'tries'
            }
          },
          {
            table: 'sys_documentation'
            id: '69cba4e7e5ea4a0ea75f2b4001687da0'
            key: {
              name: 'x_kandj_kandji_user_import'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '69d7ccce60344b0cadde5e8ceb5b7185'
            key: {
              sys_ui_form: {
                id: '85d73b1ce37545059f5dd824d0a05920'
                key: {
                  name: 'x_kandj_kandji_device_action'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: '7ce36f08de194a898170d2fa376308b5'
                key: {
                  name: 'x_kandj_kandji_device_action'
                  caption: 'Device action'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '6a041523761942e993ee160a085ec222'
            key: {
              sys_security_acl: 'f18ed464508b4905ab7b7eee8b0d456e'
              sys_user_role: {
                id: 'b9647638e24e4e4ead4f2a5533afd692'
                key: {
                  name: 'import_admin'
                }
              }
            }
          },
          {
            table: 'sys_choice'
            id: '6a05e034df0f44149e0f54dc1569cf84'
            key: {
              name: 'x_kandj_kandji_user'
              element: 'state'
              value: 'undecided'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_index'
            id: '6a29a9db227146dbb7378b4bffc2baea'
            key: {
              logical_table_name: 'x_kandj_kandji_device_action'
              col_name_string: 'mdm'
            }
          },
          {
            table: 'sys_choice'
            id: '6a2f972d294449879b0aba43c86b666e'
            key: {
              name: 'x_kandj_kandji_user_import'
              element: 'state'
              value: 'refused'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '6a3883a2b43f495787168746e941516c'
            key: {
              list_id: {
                id: '60698f6d882541fab8321d1ca8d4a64a'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_apps'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'is_removed'
            }
          },
          {
            table: 'sys_dictionary'
            id: '6a44cbd934e74dc19b5fba527696a644'
            key: {
              name: 'x_kandj_kandji_problem'
              element: 'code'
            }
          },
          {
            table: 'sys_choice_set'
            id: '6a6f07d34476406099360c6af7a2bdb6'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'state'
            }
          },
          {
            table: 'sys_dictionary'
            id: '6b16ed6b676a432391aabcf28d1b1c03'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_last_enrollment'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '6b32f71449bc45ffbfb1cc878f4de171'
            key: {
              sys_security_acl: 'e33cd9b477fa4178a4f9e6a8f63f6043'
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
            table: 'sys_index'
            id: '6b80d502400e4eb285ec7a8bcafe1c81'
            key: {
              logical_table_name: 'x_kandj_kandji_note'
              col_name_string: 'state'
            }
          },
          {
            table: 'sys_documentation'
            id: '6baca55785a046b6bf53bec6678d3020'
            key: {
              name: 'x_kandj_kandji_user'
              element: 'email'
              language: 'en'
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
            table: 'sys_ui_element'
            id: '6bfd832304944667b83fad8235baf79d'
            key: {
              sys_ui_section: {
                id: '01fdac1834484dfda79a977adcbb5431'
                key: {
                  name: 'x_kandj_kandji_user'
                  caption: 'User of Kandji'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'kandji_user_id'
              position: '4'
            }
          },
          {
            table: 'sys_ui_element'
            id: '6c2b9340ef484789bea49d7fbe1663ea'
            key: {
              sys_ui_section: {
                id: 'a861a27ce1364bac88d7e8b1c8dde2ce'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_apps'
                  caption: 'App row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'path'
              position: '6'
            }
          },
          {
            table: 'sys_documentation'
            id: '6c6375f79804449cad888792d465e31f'
            key: {
              name: 'x_kandj_kandji_problem'
              element: 'accepted_because'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '6c6be53bf86444e3982408a97769e56e'
            key: {
              document_key: '30afa5ee206a4ff9b7c976929b9e180d'
              variable: '6aad5a575360220002c6435723dc34b0'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '6c72201324604328884b03d3677a31f0'
            key: {
              list_id: {
                id: '5d281686c7d64562a6449b53a92eed63'
                key: {
                  name: 'x_kandj_kandji_usage_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'state'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '6caa3474252d439cbaf320339d0f8309'
            key: {
              sys_security_acl: '82acee02a8734504a81f9c3f858f34a0'
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
            id: '6cc1398136aa4416b591c2019cab1d8a'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'next_try'
            }
          },
          {
            table: 'sys_ui_element'
            id: '6d14b2e00e3141c9b288ddd769953292'
            key: {
              sys_ui_section: {
                id: '32cc4e9acca841d4bfa0aaa9ff819993'
                key: {
                  name: 'x_kandj_kandji_usage_run'
                  caption: 'Usage run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'refused'
              position: '14'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '6d389b646d7f4493b8e8f7e4c24b08f8'
            key: {
              sys_security_acl: '325744ca7a5b4962b3b5903653020dcd'
              sys_user_role: {
                id: '91bf4d4364d149f7a988c71d793603e3'
                key: {
                  name: 'cmdb_read'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '6d6630bc922a4188b4e499a2526ecdad'
            key: {
              list_id: {
                id: 'b90e9f109d4845f1b8e74ecd11271a72'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_import_state_comment'
            }
          },
          {
            table: 'sys_documentation'
            id: '6dc0643854c747549e9e2b2b06fcf2d7'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_problem'
              element: 'subject'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '6dd81d63af22440ea23ed24b8ece47cb'
            key: {
              name: 'x_kandj_kandji_refused_usage'
              element: 'run'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '6e1ea1a754fc45549536908015ac04de'
            key: {
              sys_security_acl: '33f460a297b3419e924bbbd7d8fa5b9c'
              sys_user_role: {
                id: '91bf4d4364d149f7a988c71d793603e3'
                key: {
                  name: 'cmdb_read'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '6e3409c0f2884d8a80607de68785a5ee'
            key: {
              sys_ui_section: {
                id: 'b26828e853414ad59da3cb9082e13bc3'
                key: {
                  name: 'x_kandj_kandji_shared_value'
                  caption: 'Shared value'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'configuration_item'
              position: '1'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '6e4f9a1571ac47a69e9ec9f1c3eb58cf'
            key: {
              sys_ui_form: {
                id: '13bab4aa7061472e92f5892e1c315539'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_apps'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: 'a861a27ce1364bac88d7e8b1c8dde2ce'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_apps'
                  caption: 'App row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '6e7df3f19e834b578f1cf6164b7ab4f4'
            key: {
              name: 'x_kandj_kandji_refused_usage'
              element: 'name'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '6e7ed31a2a18452d8e79958c5ab89d5d'
            key: {
              list_id: {
                id: '4104db6e68224c0584d2a1c5854dca70'
                key: {
                  name: 'x_kandj_kandji_refused_usage'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'configuration_item'
            }
          },
          {
            table: 'sys_dictionary'
            id: '6ea6f9fa848b47e8ae7710b479db4ce4'
            key: {
              name: 'x_kandj_kandji_user'
              element: 'user'
            }
          },
          {
            table: 'sys_choice_set'
            id: '6eaebb3d265d4d22a84b61b7febfe0b4'
            key: {
              name: 'x_kandj_kandji_assignment'
              element: 'outcome'
            }
          },
          {
            table: 'sys_ui_element'
            id: '6f4e42727be14ecfb512b49338413f87'
            key: {
              sys_ui_section: {
                id: 'd08b4d44f3184f7a9a910474d882dbfb'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_computer'
                  caption: 'Computer row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'os_version'
              position: '6'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '6f8451b27bee4af6ac8e8842189404a8'
            key: {
              sys_security_acl: '92729a41b9d948f59809ac0c29961470'
              sys_user_role: {
                id: '91bf4d4364d149f7a988c71d793603e3'
                key: {
                  name: 'cmdb_read'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '6fb8d3e8101d4f10bb1d6c3fe10f8b1e'
            key: {
              sys_ui_section: {
                id: '7ce36f08de194a898170d2fa376308b5'
                key: {
                  name: 'x_kandj_kandji_device_action'
                  caption: 'Device action'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'requested_at'
              position: '12'
            }
          },
          {
            table: 'sys_dictionary'
            id: '6fbd5d3aae6f4f19813c648fa14e8098'
            key: {
              name: 'x_kandj_kandji_problem'
              element: 'accepted_by'
            }
          },
          {
            table: 'sys_variable_value'
            id: '6fe63bab98504a449dff1bdafb73dad9'
            key: {
              document_key: 'f4b30856a2d04f0faeb1a5ccf9d9c41b'
              variable: '59877da10b3222000b7da95e93673a56'
            }
          },
          {
            table: 'sys_dictionary'
            id: '6ff03e25bca944d98aa193180fcf39ab'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_run'
              element: 'version'
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
            table: 'sys_documentation'
            id: '7032caa172624f4fb0d5be57df61bc3d'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_last_check_in'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '703cf583af984d5b89f1ffc4cf34d9ae'
            key: {
              name: 'x_kandj_kandji_shared_value'
              element: 'configuration_item'
            }
          },
          {
            table: 'sys_ui_element'
            id: '70492ab7e4cc449b827949f325451480'
            key: {
              sys_ui_section: {
                id: 'bcd6b2d9ccf2480aa8fa1575e07dd24d'
                key: {
                  name: 'x_kandj_kandji_user_import'
                  caption: 'User import'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '7'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '705b165699004a46ae27a713e4c9f61c'
            key: {
              sys_security_acl: '8d97af0679d04aa88d03997aba55b018'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_choice'
            id: '706d8c8adba04d888d2a2a0fe99f507d'
            key: {
              name: 'x_kandj_kandji_assignment'
              element: 'outcome'
              value: 'unknown'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '70991c4d0a844070904fb0dbfdba3950'
            key: {
              list_id: {
                id: 'b90e9f109d4845f1b8e74ecd11271a72'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'started'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '70af07a5c40e484484d016c40ad96f56'
            key: {
              sys_security_acl: 'b69351fb5edf4d679aaf368f613bc7d5'
              sys_user_role: {
                id: 'b9647638e24e4e4ead4f2a5533afd692'
                key: {
                  name: 'import_admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '710b7187e9804735aded01ecd737d892'
            key: {
              sys_ui_section: {
                id: 'd08b4d44f3184f7a9a910474d882dbfb'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_computer'
                  caption: 'Computer row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'model_identifier'
              position: '4'
            }
          },
          {
            table: 'sys_ui_element'
            id: '7165ad6fbc2549d7ab53e70bc6902631'
            key: {
              sys_ui_section: {
                id: '37d142fa119240ae941c22ca0df95387'
                key: {
                  name: 'x_kandj_kandji_device_action'
                  caption: 'Device action'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'phone_number'
              position: '16'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '7167a9a635fe4fc0929547643bdbf634'
            key: {
              sys_security_acl: 'ca9f89e6a4a44531ad69ba640488c87d'
              sys_user_role: {
                id: '25ece26c2edb492b8da1a0a7a9f7c7ba'
                key: {
                  name: 'x_kandj_kandji.user'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '717d1a71ed3a47258737d62b57d9e6f1'
            key: {
              sys_ui_section: {
                id: '066848cc7ca6445ebba93ba49c932137'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_problem'
                  caption: 'Problem report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'code'
              position: '3'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '7189f2ff728648d18b9a47667252d754'
            key: {
              sys_security_acl: '4851c67990994a739af9e39b757380bb'
              sys_user_role: {
                id: '25ece26c2edb492b8da1a0a7a9f7c7ba'
                key: {
                  name: 'x_kandj_kandji.user'
                }
              }
            }
          },
          {
            table: 'sys_choice'
            id: '71a6263afd0445c18f713ba4469dd29b'
            key: {
              name: 'x_kandj_kandji_user'
              element: 'state'
              value: 'left'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '71f4f65521a14edca25dbb4743540e04'
            key: {
              sys_security_acl: '595b197ef1024a5c8fb44fee4e8137e3'
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
            table: 'sys_documentation'
            id: '727e0e5aae2f42dfb6a19a8c53078917'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_os_version'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '728803f345544279b0d7a4c8753ba1e1'
            key: {
              sys_security_acl: '3dbe0a3ca9f84a42a247bad11f2c1e0d'
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
            id: '72adb614f50143d182f16cdb0c8f667d'
            key: {
              sys_security_acl: '8d4c1adff9c842d08e302faa4eecd00b'
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
            id: '72ce2e7c790849a8b87d36cd1ffc18d5'
            key: {
              sys_security_acl: '4817a1c4eabd4ede96912e6bb788c6fa'
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
            id: '72fc0159297f4870b506d8fe1db38506'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_run'
              element: 'message'
            }
          },
          {
            table: 'sys_dictionary'
            id: '7305666970c54e8aa792356419a39501'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_problem'
              element: 'remedy'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '730aa5ce89654004ac97a3d047e2cf9e'
            key: {
              sys_security_acl: '5e2fe5b519e3403fb6027bb9106dd567'
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
            id: '7362aac05c584f738b71c17eb432b577'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_problem'
              element: 'last_seen'
            }
          },
          {
            table: 'sys_ui_element'
            id: '73f4eefd7b264aaeb61fd10f2a0642a5'
            key: {
              sys_ui_section: {
                id: '3858d6cc37214cc08c0497faf97155da'
                key: {
                  name: 'cmdb_ci_computer'
                  caption: 'Computer'
                  view: {
                    id: 'f42eeadb6c5540d38fba1fefac8cb3c8'
                    key: {
                      name: 'x_kandj_kandji'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'name'
              position: '1'
            }
          },
          {
            table: 'sys_dictionary'
            id: '743a5b8b0e1349269b3b9559d08c9f44'
            key: {
              name: 'x_kandj_kandji_pin_reading'
              element: 'action'
            }
          },
          {
            table: 'sys_hub_action_output'
            id: '7478c7ea22704f6e97750b5324fee4e9'
            key: {
              model: '3e3c7a23159a4002a28b519523c71655'
              element: '__action_status__'
            }
          },
          {
            table: 'sys_dictionary'
            id: '74bc8fdc34f14e50bf1fbf4b7e583060'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_mdm'
              element: 'first_enrollment'
            }
          },
          {
            table: 'sys_documentation'
            id: '74cdf3c1e0084cda908dbb1f4198c85e'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'known_commands'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '74cf5fc92da540e38850fc1d2b414325'
            key: {
              list_id: {
                id: 'a06e49dae0044a2d91d29da66d7295ae'
                key: {
                  name: 'x_kandj_kandji_user_import'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'created'
            }
          },
          {
            table: 'sys_index'
            id: '74e39e834fe94ed9aa8e7543bd7baad8'
            key: {
              logical_table_name: 'x_kandj_kandji_user'
              col_name_string: 'state'
            }
          },
          {
            table: 'sys_ui_element'
            id: '7507cca58fa94a81b218ad6810621af1'
            key: {
              sys_ui_section: {
                id: 'db638ca45e8040c3a89b85fb45a4154f'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_run'
                  caption: 'Run report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'state'
              position: '6'
            }
          },
          {
            table: 'sys_ui_list'
            id: '7515c6d62998446698aa7d6100b8de12'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_mdm'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
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
            table: 'sys_ui_form_section'
            id: '75a2739f5a1f4dcab9ae7e260a3b9425'
            key: {
              sys_ui_form: {
                id: '491d3ff10cf74a07ac9f11ae6f80f41e'
                key: {
                  name: 'x_kandj_kandji_pin_reading'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: 'c39a22862f9f4170af72e8a835e2737f'
                key: {
                  name: 'x_kandj_kandji_pin_reading'
                  caption: 'PIN reading'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
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
            id: '75de5ff8ad9d44f2af2ca5459eb5a576'
            key: {
              sys_security_acl: 'd0003a3c026e4a7c8d2bdc5590f46d6c'
              sys_user_role: {
                id: '25ece26c2edb492b8da1a0a7a9f7c7ba'
                key: {
                  name: 'x_kandj_kandji.user'
                }
              }
            }
          },
          {
            table: 'sys_ui_section'
            id: '762a21d006f5433b9cb94d607b17e9fd'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_mdm'
              caption: 'MDM row'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_ui_element'
            id: '764694f6d3db43cfb9b04458e18da963'
            key: {
              sys_ui_section: {
                id: '12bd1f0dc4854e1f9c50ce1764751a1f'
                key: {
                  name: 'x_kandj_kandji_assignment'
                  caption: 'Assignment'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'outcome'
              position: '5'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '7648272a5ce7478296a5e7bc0d858558'
            key: {
              sys_security_acl: '7f6bad4a45ae43968418c2711ddf9201'
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
            id: '764e0064dd62454cad7b8ac3a02382ac'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'implausible'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '7666197e418947718ff21922828a64d9'
            key: {
              sys_security_acl: '45f2851ee5264b509596183c028806e9'
              sys_user_role: {
                id: 'b9647638e24e4e4ead4f2a5533afd692'
                key: {
                  name: 'import_admin'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: '768b89f38a6c44708d319cfded757c76'
            key: {
              document_key: '33b8943b5f0e4c089b1aef6ea5850fdb'
              variable: '50bff9250b3222000b7da95e93673a9b'
            }
          },
          {
            table: 'sys_ui_element'
            id: '7693cd29161e496cbec3c3462a0cbf39'
            key: {
              sys_ui_section: {
                id: '7ce36f08de194a898170d2fa376308b5'
                key: {
                  name: 'x_kandj_kandji_device_action'
                  caption: 'Device action'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'task'
              position: '14'
            }
          },
          {
            table: 'sys_choice'
            id: '76b5c46464c14fba99116eb0aede4ef3'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'action'
              value: 'shutdown'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '76b6403d493f4ee3a52adc457abaae97'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_computer'
              element: 'attributes'
            }
          },
          {
            table: 'sys_variable_value'
            id: '76c320c6f1b44c83af275165193c6b1d'
            key: {
              document_key: '82dcab63165645c7b720fe06b29e6a91'
              variable: 'b86c0427531000109e02ddeeff7b1227'
            }
          },
          {
            table: 'sys_ui_element'
            id: '76de905f82a841688a0f2197c29d6b07'
            key: {
              sys_ui_section: {
                id: '56391a5166994abb9bcbb99c90e608a9'
                key: {
                  name: 'x_kandj_kandji_user_import'
                  caption: 'User import'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'next_try'
              position: '6'
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
            table: 'sys_ux_lib_asset'
            id: '775de80ecd2044e7aebe57213c830d74'
            key: {
              name: 'x_kandj_kandji/connection'
            }
          },
          {
            table: 'sys_ui_element'
            id: '7784020c4d424fb58135486ef4936c4c'
            key: {
              sys_ui_section: {
                id: '762a21d006f5433b9cb94d607b17e9fd'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_mdm'
                  caption: 'MDM row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sys_target_sys_id'
              position: '11'
            }
          },
          {
            table: 'sys_ui_element'
            id: '77cab9f7637a4be4a9a796ecc8cd5a63'
            key: {
              sys_ui_section: {
                id: '8da84135d88140358416fcfd9fff97bc'
                key: {
                  name: 'x_kandj_kandji_push_run'
                  caption: 'Push run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'started'
              position: '4'
            }
          },
          {
            table: 'sys_variable_value'
            id: '7803ec096b3d4d7287ba8ab3ecde49f0'
            key: {
              document_key: 'c2b50023ef7244a3a05fa8dd5d562212'
              variable: 'ff06ab840f20101091d0f00c97767e6d'
            }
          },
          {
            table: 'sys_variable_value'
            id: '780ecd9ddda34a30a25cbaf5182ea7c9'
            key: {
              document_key: 'a1880c0deb1b42a9bb8f7801cd774ad2'
              variable: '1778a7480f20101091d0f00c97767e03'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '784cf57cb5c84405a869b65bf1ef712e'
            key: {
              sys_security_acl: '8d4c1adff9c842d08e302faa4eecd00b'
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
            id: '78675638f23c463ba1a8f97cf2f6c36a'
            key: {
              name: 'x_kandj_kandji_user_import'
              element: 'next_try'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '786c519760d9493b922bc888e5820788'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_lost_mode_status'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '78c21af267b6461faea2c182c1d658fb'
            key: {
              sys_ui_section: {
                id: '3858d6cc37214cc08c0497faf97155da'
                key: {
                  name: 'cmdb_ci_computer'
                  caption: 'Computer'
                  view: {
                    id: 'f42eeadb6c5540d38fba1fefac8cb3c8'
                    key: {
                      name: 'x_kandj_kandji'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'assigned_to'
              position: '6'
            }
          },
          {
            table: 'sys_documentation'
            id: '78cd747f85cd4f0d98d4051e48d3c29b'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_supplemental_os_version_extra'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '78ed34e6c5ae4342a9fb5f5f33181089'
            key: {
              sys_security_acl: '1bf941e698d24e598f36e0c9cd83f190'
              sys_user_role: {
                id: 'b9647638e24e4e4ead4f2a5533afd692'
                key: {
                  name: 'import_admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '79569805dee54281844989de3ae090af'
            key: {
              sys_ui_section: {
                id: 'db638ca45e8040c3a89b85fb45a4154f'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_run'
                  caption: 'Run report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'command'
              position: '2'
            }
          },
          {
            table: 'sys_documentation'
            id: '797e1ef5307647ce9493fed912e6ba6c'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_problem'
              element: 'remedy'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '79b680eaafe942dcaf65026119dd73b0'
            key: {
              name: 'x_kandj_kandji_assignment'
              element: 'outcome'
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
            table: 'sys_documentation'
            id: '79dfd33179774d8e9e5ccd73877fddca'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'reason'
              language: 'en'
            }
          },
          {
            table: 'sys_hub_step_ext_input'
            id: '79eed1acee7c4853b05b853bb2ba4d25'
            key: {
              model: 'a34dae20ce71435ca5e0ebed968f795f'
              element: 'device'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '7a195c6ae84e43bea5d550710adeb3ec'
            key: {
              sys_ui_form: {
                id: 'e47b870c194242ad94b1fab218442ca6'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_problem'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: '066848cc7ca6445ebba93ba49c932137'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_problem'
                  caption: 'Problem report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '7a3c12b939b647ebac81623c77453064'
            key: {
              name: 'x_kandj_kandji_problem'
              element: 'kandji_device_id'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '7a3f8cbb46134650a15bd239ad4b032c'
            key: {
              sys_security_acl: '06f91b0d282647deb51f4f5c098dd1bb'
              sys_user_role: {
                id: '25ece26c2edb492b8da1a0a7a9f7c7ba'
                key: {
                  name: 'x_kandj_kandji.user'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '7a43c912c5ed464eaa83e2914fd00be6'
            key: {
              sys_ui_section: {
                id: 'db638ca45e8040c3a89b85fb45a4154f'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_run'
                  caption: 'Run report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'rows_rejected'
              position: '11'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '7a7728df61d54d05bd9aefea3d7d2d02'
            key: {
              sys_security_acl: '0cedc33e36d941fba972fff7a6b112c3'
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
            id: '7a827fccd15a4f85af9cf31940170625'
            key: {
              name: 'x_kandj_kandji_problem'
              element: 'subject'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '7a85a26eb4e949c79fe55df182f5f47c'
            key: {
              sys_security_acl: 'ae88e33f376c4311b66e3b2a8300a6cd'
              sys_user_role: {
                id: '0386be1e76ca40f0a9a4ec4a0b031014'
                key: {
                  name: 'itil'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '7a8941524d21472c81d13e56cd2e961f'
            key: {
              name: 'var__m_sys_hub_action_input_3e3c7a23159a4002a28b519523c71655'
              element: 'message'
              language: 'en'
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
            id: '7aa47c40692c4424bcc01a10e4f36148'
            key: {
              sys_security_acl: '06f91b0d282647deb51f4f5c098dd1bb'
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
            id: '7aa5fdedc6ff42b5b883fadefbe513e2'
            key: {
              sys_security_acl: '13104d0ba4b44a7da1c9973c13534cfe'
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
            id: '7af5feb0e9ff4e9b9573c18e7a65aefc'
            key: {
              sys_security_acl: 'bec55f782ed94cafa461865f6dd395f4'
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
            id: '7b042adb88e24fc49cf211d0da11de40'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_shared_ipad'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '7b5098ca647a4f648890c2cf603b45e5'
            key: {
              sys_security_acl: '9b00ac7cb7154678894565fe02d028a1'
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
            id: '7b78b2582d854cab81048638f08aaacc'
            key: {
              name: 'x_kandj_kandji_mapping_line'
              element: 'target'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '7b8048b5cce04182a78e296f13969e0e'
            key: {
              sys_security_acl: 'd6ec1ea2134f453e8483389ffc950aa7'
              sys_user_role: {
                id: '0386be1e76ca40f0a9a4ec4a0b031014'
                key: {
                  name: 'itil'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '7b84fcab32114dacb0126f4ffd03aef3'
            key: {
              list_id: {
                id: '9d1184a6a8014b84859180add1a11038'
                key: {
                  name: 'x_kandj_kandji_device_action'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'outcome'
            }
          },
          {
            table: 'sys_dictionary'
            id: '7b97fa9591f94a7d94f43dcd028942b4'
            key: {
              name: 'x_kandj_kandji_refused_usage'
              element: 'refused'
            }
          },
          {
            table: 'sys_dictionary'
            id: '7bffc81912f342b7843d82715cd98138'
            key: {
              name: 'x_kandj_kandji_user_import'
              element: 'listed'
            }
          },
          {
            table: 'sys_ui_element'
            id: '7c04a3d110e84ed5bd4cfb4f9fc5722d'
            key: {
              sys_ui_section: {
                id: '7ce36f08de194a898170d2fa376308b5'
                key: {
                  name: 'x_kandj_kandji_device_action'
                  caption: 'Device action'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '17'
            }
          },
          {
            table: 'sys_transform_entry'
            id: '7c06ae0492a648a9b094b1fd0f07a889'
            key: {
              map: '40c8b6dd9ac24b27905511d1ab7e9f0d'
              target_field: 'rows_rejected'
            }
          },
          {
            table: 'sys_ui_element'
            id: '7c808892336d496881c64bd5fc5c24ae'
            key: {
              sys_ui_section: {
                id: 'a861a27ce1364bac88d7e8b1c8dde2ce'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_apps'
                  caption: 'App row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sys_import_state_comment'
              position: '12'
            }
          },
          {
            table: 'sys_ui_element'
            id: '7c920085eb4c426eb2dbae62de9e17fb'
            key: {
              sys_ui_section: {
                id: '56391a5166994abb9bcbb99c90e608a9'
                key: {
                  name: 'x_kandj_kandji_user_import'
                  caption: 'User import'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'outcome'
              position: '4'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '7cd2978397d74bfc8b667206fe1543f9'
            key: {
              list_id: {
                id: 'd791bd8020da4806a46eb2b9612880e2'
                key: {
                  name: 'x_kandj_kandji_user'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'state'
            }
          },
          {
            table: 'sys_choice'
            id: '7cdb40a6dcb3435b8903dff71526c314'
            key: {
              name: 'x_kandj_kandji_shared_value'
              element: 'state'
              value: 'refused'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_section'
            id: '7ce36f08de194a898170d2fa376308b5'
            key: {
              name: 'x_kandj_kandji_device_action'
              caption: 'Device action'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '7d2600092c794edf84061abb121f3fff'
            key: {
              sys_security_acl: '93ade15c3eaf4708851351eddd08eae0'
              sys_user_role: {
                id: '91bf4d4364d149f7a988c71d793603e3'
                key: {
                  name: 'cmdb_read'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '7d5b7ff4a30b4b90ba4ca3ba89a31610'
            key: {
              name: 'x_kandj_kandji_push_run'
              element: 'command'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '7db18b6dc51e4819995ad99195dda479'
            key: {
              list_id: {
                id: '4104db6e68224c0584d2a1c5854dca70'
                key: {
                  name: 'x_kandj_kandji_refused_usage'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'refused'
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
            table: 'sys_ui_element'
            id: '7ea7cf652635433b95162791e8b07d9a'
            key: {
              sys_ui_section: {
                id: 'df794677b6544a27bcbdcb548f2745d1'
                key: {
                  name: 'x_kandj_kandji_refused_usage'
                  caption: 'Refused usage'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'norm_publisher'
              position: '8'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '7ea955cef3104f6f8c5e05d38cb93282'
            key: {
              sys_ui_form: {
                id: 'fb08214ef23d4fdf91d4419c825d84eb'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_computer'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: 'd08b4d44f3184f7a9a910474d882dbfb'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_computer'
                  caption: 'Computer row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
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
            table: 'sys_ui_element'
            id: '7ef007e3bb1f4ceeb45da05eacc81d25'
            key: {
              sys_ui_section: {
                id: 'a523820e12ad40f0ad8f3a15f04fa19b'
                key: {
                  name: 'x_kandj_kandji_problem'
                  caption: 'Problem'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'serial_number'
              position: '3'
            }
          },
          {
            table: 'sys_dictionary'
            id: '7f043197b27a474b949cb45a894a7b20'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'is_taken'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '7f22bbf8666546699057a5f5db9f7bec'
            key: {
              sys_security_acl: '628ace34f886447b89db039941721f0f'
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
            id: '7f258656e26540b693ee15f03f8f423c'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_mdm'
              element: 'asset_tag'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '7f3aa13f5ced4a26aaaed40c3805475c'
            key: {
              sys_ui_section: {
                id: 'db638ca45e8040c3a89b85fb45a4154f'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_run'
                  caption: 'Run report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'lag_seconds'
              position: '12'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '7f4abbd51e0e47649f2674e1956d9cbc'
            key: {
              sys_security_acl: '19dd9f0a11b54a4882d9bf61716e3b9a'
              sys_user_role: {
                id: '25ece26c2edb492b8da1a0a7a9f7c7ba'
                key: {
                  name: 'x_kandj_kandji.user'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '7fb6e32c444a48f294aa7cfedd657df3'
            key: {
              list_id: {
                id: '7515c6d62998446698aa7d6100b8de12'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_mdm'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'blueprint_id'
            }
          },
          {
            table: 'sys_variable_value'
            id: '7fe054eab1cd44a4884bd026eec8ded8'
            key: {
              document_key: '5c53bd7e905f4849be6a63ac9330227a'
              variable: '59877da10b3222000b7da95e93673a56'
            }
          },
          {
            table: 'sys_variable_value'
            id: '7feb6af6ba394c4b876c2b311d60bb46'
            key: {
              document_key: '897e9e51da8f42deb426c9032a05619e'
              variable: '78b8d86b531000109e02ddeeff7b12f3'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '8003f625fe53409f94c3ed5858236e14'
            key: {
              sys_security_acl: '298bf99dc983435aaa5afb1269ec7dc9'
              sys_user_role: {
                id: '503722ce13de4e9caf65663746656fa9'
                key: {
                  name: 'import_transformer'
                }
              }
            }
          },
          {
            table: 'sys_ui_page'
            id: '800637c495b344aeaf627d0dd2d2a480'
            key: {
              endpoint: 'x_kandj_kandji_ask_action.do'
            }
          },
          {
            table: 'sys_dictionary'
            id: '8027bfd2a854487b894b6bbb9cd8fcc0'
            key: {
              name: 'x_kandj_kandji_assignment'
              element: 'kandji_user'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '808174f0c36341fba34edd6a905b820f'
            key: {
              list_id: {
                id: 'd2682ee3fb294daab9c2e58c777332b8'
                key: {
                  name: 'x_kandj_kandji_assignment'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'configuration_item'
            }
          },
          {
            table: 'sys_documentation'
            id: '8082fca2730e48c285a872519804926b'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_run'
              element: 'next_expected'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '80b144019b744a5aaa67fa0650e02973'
            key: {
              name: 'x_kandj_kandji_user_import'
              element: 'state'
              value: 'done'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '80ba142aa746461db9fbb8c7444ff528'
            key: {
              sys_ui_section: {
                id: '55e648e5997e4764972cdf526874c2b7'
                key: {
                  name: 'x_kandj_kandji_user'
                  caption: 'User of Kandji'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'email'
              position: '2'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '80ce30e6072e4f10a6660d220c96f04b'
            key: {
              sys_security_acl: '3dcdf66de4b244e79642d5127d0ba9b2'
              sys_user_role: {
                id: '503722ce13de4e9caf65663746656fa9'
                key: {
                  name: 'import_transformer'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '80fdf0f0927d43ae8058b9ee367f2fa1'
            key: {
              list_id: {
                id: '56e5c4e94c584a15920385b24c7119a4'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_computer'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_target_sys_id'
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
            table: 'sys_security_acl_role'
            id: '813a84a4bd1d4ae39553ac6d8708a991'
            key: {
              sys_security_acl: '3bd86e076fee41ccb26d6884f434ff42'
              sys_user_role: {
                id: '503722ce13de4e9caf65663746656fa9'
                key: {
                  name: 'import_transformer'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '8143960d5fac4601b00cedb63588d83f'
            key: {
              sys_ui_section: {
                id: '762a21d006f5433b9cb94d607b17e9fd'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_mdm'
                  caption: 'MDM row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'device_id'
              position: '2'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '81595a540e9f4e8fb6ba2fbd23d8d8a8'
            key: {
              list_id: {
                id: '9d1184a6a8014b84859180add1a11038'
                key: {
                  name: 'x_kandj_kandji_device_action'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'action'
            }
          },
          {
            table: 'sys_variable_value'
            id: '816723c1eefd4c28bd10af4b759f03c3'
            key: {
              document_key: '94cd34b707e74949801e8af4cd1b711d'
              variable: '98c44875ffa033008d3f5d9ad53bf1fa'
            }
          },
          {
            table: 'sys_index'
            id: '8172f11be6474146b6874a0f11e86780'
            key: {
              logical_table_name: 'x_kandj_kandji_problem'
              col_name_string: 'state'
            }
          },
          {
            table: 'sys_dictionary'
            id: '8175abb1b8dc419b854a4eff389f6565'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_hotspot'
            }
          },
          {
            table: 'sys_ui_list'
            id: '818d5986291446f496ba6495bd55dc00'
            key: {
              name: 'cmdb_ci_computer'
              view: {
                id: 'f42eeadb6c5540d38fba1fefac8cb3c8'
                key: {
                  name: 'x_kandj_kandji'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '819d1372c01e409b8883fa763fe8607d'
            key: {
              list_id: {
                id: '56e5c4e94c584a15920385b24c7119a4'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_computer'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'assigned_user'
            }
          },
          {
            table: 'sys_dictionary'
            id: '81a5cd08622e4aa48c97fd7edb293a89'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_mdm'
              element: 'fingerprint'
            }
          },
          {
            table: 'sys_hub_action_output'
            id: '81ac8815e71942e59d6745ed6d90d5be'
            key: {
              model: '3e3c7a23159a4002a28b519523c71655'
              element: '__dont_treat_as_error__'
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
            table: 'sys_security_acl_role'
            id: '81e3ef13a3ae4ea788272875ee6b1fba'
            key: {
              sys_security_acl: '9bd01c7e4e594ffc907f4987d968fa32'
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
            id: '81f442d9737a4c8e882a83e2ac514ebf'
            key: {
              sys_security_acl: 'fbf0d06b345c4017820d66ffffaf868b'
              sys_user_role: {
                id: 'c5bb0a2f209f4585b27028f144c3097b'
                key: {
                  name: 'x_kandj_kandji.device_operator'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '821ad93010c74b5b91e1b93296dd908d'
            key: {
              list_id: {
                id: '49992a99aa4e46d7a39bee700b057229'
                key: {
                  name: 'x_kandj_kandji_note'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'next_try'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '822110b1eec949048fb1764faa8c7c7b'
            key: {
              list_id: {
                id: 'b29981a97a30418abbb7d5f152530efb'
                key: {
                  name: 'x_kandj_kandji_mdm'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'discovery_source'
            }
          },
          {
            table: 'sys_dictionary'
            id: '8238cab847c54cdea888e22c16a2be5e'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'first_enrollment'
            }
          },
          {
            table: 'sys_dictionary'
            id: '825e3afaa34145c791a2edea012a9e94'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_apple_silicon'
            }
          },
          {
            table: 'sys_ui_element'
            id: '82734e7cb4a0452b82e9db800d19ea06'
            key: {
              sys_ui_section: {
                id: '3858d6cc37214cc08c0497faf97155da'
                key: {
                  name: 'cmdb_ci_computer'
                  caption: 'Computer'
                  view: {
                    id: 'f42eeadb6c5540d38fba1fefac8cb3c8'
                    key: {
                      name: 'x_kandj_kandji'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'last_discovered'
              position: '12'
            }
          },
          {
            table: 'sys_documentation'
            id: '82a0060494984d748c399c5821803eba'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_run'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '82c730526005482caa2fff39c0ff2aae'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'state'
              value: 'sent'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '82cce960b81a47f4b1f788a9d479063b'
            key: {
              name: 'var__m_sys_hub_action_input_3e3c7a23159a4002a28b519523c71655'
              element: 'action'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '82eb77fbc9074413b16ed1beab92c711'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'device_name'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '8343ef053c664807b1eb03fb5d5d99fa'
            key: {
              name: 'x_kandj_kandji_mapping_line'
              element: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: '8384ada367f047579529f753607b3f12'
            key: {
              document_key: 'f4b30856a2d04f0faeb1a5ccf9d9c41b'
              variable: 'cec002650b3222000b7da95e93673aae'
            }
          },
          {
            table: 'sys_dictionary'
            id: '83a98dde4f5e4f8da6591b5a4f7e3904'
            key: {
              name: 'x_kandj_kandji_pin_reading'
              element: 'read_by'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '83ad4c02f2354d6080275974f19eef02'
            key: {
              sys_ui_form: {
                id: '252a3d9b8e574b4eb1480aa4b4139bc3'
                key: {
                  name: 'x_kandj_kandji_assignment'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: '12bd1f0dc4854e1f9c50ce1764751a1f'
                key: {
                  name: 'x_kandj_kandji_assignment'
                  caption: 'Assignment'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '83af4b4e18cc40e0a3a9e3d542ceaefa'
            key: {
              sys_ui_section: {
                id: '066848cc7ca6445ebba93ba49c932137'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_problem'
                  caption: 'Problem report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sys_target_table'
              position: '13'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '83f8f2fe75574e3aa7c6b86908f2cdc6'
            key: {
              list_id: {
                id: '9457577aa24a4f6ba769c01a5cfa5711'
                key: {
                  name: 'x_kandj_kandji_mdm'
                  view: {
                    id: 'f42eeadb6c5540d38fba1fefac8cb3c8'
                    key: {
                      name: 'x_kandj_kandji'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'is_missing'
            }
          },
          {
            table: 'sys_dictionary'
            id: '841269bb37de4773923b856ff6237c63'
            key: {
              name: 'x_kandj_kandji_user'
              element: 'state'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '8426184a37284b7e93d05051a66c54b0'
            key: {
              sys_security_acl: 'b270c0ae628e43b3866a14ceec3f5ed1'
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
            id: '842f1b0e142f4eddb1a3ad181e026f7c'
            key: {
              sys_security_acl: 'f18ed464508b4905ab7b7eee8b0d456e'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '84410249d194489591b737aa792334c9'
            key: {
              sys_ui_section: {
                id: 'df794677b6544a27bcbdcb548f2745d1'
                key: {
                  name: 'x_kandj_kandji_refused_usage'
                  caption: 'Refused usage'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'reclamation_type'
              position: '9'
            }
          },
          {
            table: 'sys_ui_list'
            id: '8457f3d1ad2746fa84361cf5955aa5d0'
            key: {
              name: 'x_kandj_kandji_pin_reading'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '84702d87e5174d56aed89b52cff4a04b'
            key: {
              sys_ui_form: {
                id: 'c488947440574096b7bf9ac680751ede'
                key: {
                  name: 'x_kandj_kandji_shared_value'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: 'b26828e853414ad59da3cb9082e13bc3'
                key: {
                  name: 'x_kandj_kandji_shared_value'
                  caption: 'Shared value'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '8473f4bfc9c345bc8a752726a5daf0aa'
            key: {
              name: 'x_kandj_kandji_push_run'
              element: 'devices_changed'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '84935b8443a14c3983bbd508f0958066'
            key: {
              sys_security_acl: 'e32db36db8094686b3077dea72eb2dff'
              sys_user_role: {
                id: '25ece26c2edb492b8da1a0a7a9f7c7ba'
                key: {
                  name: 'x_kandj_kandji.user'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '84b0404de0114523918699a23e366332'
            key: {
              sys_ui_section: {
                id: 'bcd6b2d9ccf2480aa8fa1575e07dd24d'
                key: {
                  name: 'x_kandj_kandji_user_import'
                  caption: 'User import'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_documentation'
            id: '84bc48ed2c5f49e0805fd1a4a51a22a8'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'outcome'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '84f9adebc8f24846b0f8ec89891f8a03'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'is_missing'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '852b896ec4874c93ae72eb671810de14'
            key: {
              sys_ui_section: {
                id: '762a21d006f5433b9cb94d607b17e9fd'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_mdm'
                  caption: 'MDM row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sys_import_state'
              position: '8'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '853cda4518c84415a10821836de0e2d5'
            key: {
              sys_security_acl: '1bf941e698d24e598f36e0c9cd83f190'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '85ada7a8ddae4844a1ca3909d1f6625a'
            key: {
              list_id: {
                id: 'fa95cdfc6a464f079fa77bcc9822b9e9'
                key: {
                  name: 'x_kandj_kandji_device_action'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'task'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '85b9f85f2c6c47fa9de8d3e5daeeb33a'
            key: {
              sys_security_acl: '4408e03cc74e4540a56ba2c29585f601'
              sys_user_role: {
                id: '25ece26c2edb492b8da1a0a7a9f7c7ba'
                key: {
                  name: 'x_kandj_kandji.user'
                }
              }
            }
          },
          {
            table: 'sys_ui_form'
            id: '85d73b1ce37545059f5dd824d0a05920'
            key: {
              name: 'x_kandj_kandji_device_action'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_dictionary'
            id: '85e03644c86c4dcd8a08d325372bed5e'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'computer'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: '86049db8e5694e6f94c294b729fb2b38'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_run'
            }
          },
          {
            table: 'sys_ui_element'
            id: '8638b0f115894ef7ac9c0befcb1a74ee'
            key: {
              sys_ui_section: {
                id: '2efe4b52d4b14b3290bb95fd311de6c0'
                key: {
                  name: 'x_kandj_kandji_mdm'
                  caption: 'MDM record'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'discovery_source'
              position: '3'
            }
          },
          {
            table: 'sys_choice'
            id: '865960a4c90f42c2abb070a3bbbc8909'
            key: {
              name: 'x_kandj_kandji_push_run'
              element: 'state'
              value: 'attention'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '8670c89eb3994a59b5f8bab95a8988a9'
            key: {
              sys_security_acl: '2861cf938e3345eb805ba25516deb519'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '869b85d4ca914af6a706ed2c1eaf1f6c'
            key: {
              list_id: {
                id: 'cc68445b4fcd4e3e92216d79464df5e7'
                key: {
                  name: 'x_kandj_kandji_problem'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'subject'
            }
          },
          {
            table: 'sys_documentation'
            id: '86a9b12990c64391ae75f63cab0d32ef'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_user'
              language: 'en'
            }
          },
          {
            table: 'sys_choice_set'
            id: '86d032ebebe64526977934684927dbec'
            key: {
              name: 'x_kandj_kandji_push_run'
              element: 'state'
            }
          },
          {
            table: 'sys_documentation'
            id: '86dd96a5b7a04fc89287357a8cdc414f'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'installs'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '86def1e7069243df910751a55d8bc020'
            key: {
              name: 'x_kandj_kandji_push_run'
              element: 'state'
              value: 'ok'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '86ec5d064f4d47de826a6fa8ec3185f8'
            key: {
              name: 'x_kandj_kandji_refused_usage'
              element: 'refused'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '870206549fea4fdd9e37f60d61e8ce22'
            key: {
              list_id: {
                id: '0eb74df64a1f47fd94d74b82a860054e'
                key: {
                  name: 'x_kandj_kandji_push_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'devices_seen'
            }
          },
          {
            table: 'sys_documentation'
            id: '8742818ec9e049bb96f6f9e0ce6d2a02'
            key: {
              name: 'x_kandj_kandji_pin_reading'
              element: 'action'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '874355e806854ce08ab554ab1fe81373'
            key: {
              document_key: '33b8943b5f0e4c089b1aef6ea5850fdb'
              variable: '81e042650b3222000b7da95e93673aa2'
            }
          },
          {
            table: 'sys_choice'
            id: '874d20481a8d4fbfa925267a153434ae'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'action'
              value: 'restart'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_action_role'
            id: '8772570157544d71bd5c8a6fe6bf8a88'
            key: {
              sys_ui_action: '59b06a5434704a71a60a7ef835d18056'
              sys_user_role: {
                id: '91bf4d4364d149f7a988c71d793603e3'
                key: {
                  name: 'cmdb_read'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '8799b9ebff60461aa3ed7c9c0e0030db'
            key: {
              name: 'x_kandj_kandji_note'
              element: 'content'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '87be33b1fecc4539bb78f243e487f2cd'
            key: {
              name: 'x_kandj_kandji_note'
              element: 'state'
              value: 'waiting'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sn_glider_source_artifact_m2m'
            id: '87d25d3080ac4e05b50ac92b4bb2c1d8'
            key: {
              application_file: '4624a41fe55b4b879ef4dcb856378117'
              source_artifact: '103e7aa536b343939071b77ce4dc5f18'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '8801b67edb6e4a77be180a9595658ac2'
            key: {
              sys_security_acl: '4b432311384c449e9b301a28f08e0bfa'
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
            id: '882595dd6abd4138917e106a339b1266'
            key: {
              name: 'x_kandj_kandji_user'
              element: 'kandji_user_id'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '884fbe6b37404190b1cb9eaf79a85320'
            key: {
              sys_security_acl: 'e6da42e9b9aa4601b6d9b90c1aec06ea'
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
            id: '88cecbc27ff4457eb2dcb6c42664a81f'
            key: {
              sys_security_acl: '9bd01c7e4e594ffc907f4987d968fa32'
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
            id: '88d1405c291d464db5e8a00a4ed79448'
            key: {
              sys_security_acl: '9b00ac7cb7154678894565fe02d028a1'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '894252395299451693a78353a966c219'
            key: {
              list_id: {
                id: 'd2682ee3fb294daab9c2e58c777332b8'
                key: {
                  name: 'x_kandj_kandji_assignment'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'kandji_user'
            }
          },
          {
            table: 'sys_variable_value'
            id: '895fd226277c4c608f8041daecbaa011'
            key: {
              document_key: 'a34dae20ce71435ca5e0ebed968f795f'
              variable: '74315b04b3201300176b051a16a8dc2b'
            }
          },
          {
            table: 'sys_hub_action_output'
            id: '899645cc7e9749ce9dcd65860e1817d8'
            key: {
              model: '3e3c7a23159a4002a28b519523c71655'
              element: 'device_action'
            }
          },
          {
            table: 'sys_ui_element'
            id: '89cc19e785d24824ac6e0cd787453f1d'
            key: {
              sys_ui_section: {
                id: 'a861a27ce1364bac88d7e8b1c8dde2ce'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_apps'
                  caption: 'App row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'version'
              position: '4'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '89d61026d21a44738e2c24841edcbec8'
            key: {
              list_id: {
                id: '0eb74df64a1f47fd94d74b82a860054e'
                key: {
                  name: 'x_kandj_kandji_push_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'devices_changed'
            }
          },
          {
            table: 'sys_documentation'
            id: '8a0d7712cd63419e901d9a74ea76a26c'
            key: {
              name: 'x_kandj_kandji_problem'
              element: 'state'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: '8a22735d7e6244bc8afa87348af48a50'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'state'
              value: 'complete'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: '8a540a59888a41d4a6481b00fb6134a8'
            key: {
              sys_ui_section: {
                id: '32cc4e9acca841d4bfa0aaa9ff819993'
                key: {
                  name: 'x_kandj_kandji_usage_run'
                  caption: 'Usage run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'updated'
              position: '12'
            }
          },
          {
            table: 'sys_variable_value'
            id: '8a725d0e15054e8aa56343b95778874f'
            key: {
              document_key: '54080efc93a54fcfbe4ef79f03589fb7'
              variable: '59877da10b3222000b7da95e93673a56'
            }
          },
          {
            table: 'sys_index'
            id: '8aab60e726da457e912c8faba2686002'
            key: {
              logical_table_name: 'x_kandj_kandji_user_import'
              col_name_string: 'state'
            }
          },
          {
            table: 'sys_dictionary'
            id: '8aabfe5529da4296835b2899f605b44f'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'updated'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '8ad527aa84814c55bf2ec930ebdb3480'
            key: {
              sys_security_acl: '4b432311384c449e9b301a28f08e0bfa'
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
            id: '8adee59649ee4a94b9062d03f32bf17e'
            key: {
              sys_security_acl: '604651a4f435423eb6322e55cddf5c14'
              sys_user_role: {
                id: '503722ce13de4e9caf65663746656fa9'
                key: {
                  name: 'import_transformer'
                }
              }
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
            table: 'sys_security_acl_role'
            id: '8b1e6d9b6b5341f79a979cb90f29aabb'
            key: {
              sys_security_acl: '4132fba072db4a24b6a62313a032035a'
              sys_user_role: {
                id: 'c5bb0a2f209f4585b27028f144c3097b'
                key: {
                  name: 'x_kandj_kandji.device_operator'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '8b4a09f895c4432e9b36c94a5b340bb5'
            key: {
              sys_ui_section: {
                id: 'a861a27ce1364bac88d7e8b1c8dde2ce'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_apps'
                  caption: 'App row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'is_removed'
              position: '9'
            }
          },
          {
            table: 'sys_dictionary'
            id: '8bdd56d015f943daa19efb800c5d3f03'
            key: {
              name: 'x_kandj_kandji_connection'
              element: 'url'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '8be415840e144131a647f3d7fd960cd3'
            key: {
              list_id: {
                id: 'b90e9f109d4845f1b8e74ecd11271a72'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'command'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '8bee8716228d4ef986c32a42b8df5048'
            key: {
              sys_security_acl: '6fed43c1fe7b4d458c0de4640b97b714'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: '8c3aa76ff46542d99f684e4f1dcf6073'
            key: {
              document_key: '54080efc93a54fcfbe4ef79f03589fb7'
              variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '8c6f7a6310044df99ce0f3154766299c'
            key: {
              list_id: {
                id: '9d1184a6a8014b84859180add1a11038'
                key: {
                  name: 'x_kandj_kandji_device_action'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'requested_by'
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
            table: 'sys_choice'
            id: '8d07e430e2a348e7b54be1d3abfcc400'
            key: {
              name: 'x_kandj_kandji_problem'
              element: 'field'
              value: 'assigned_to'
              language: 'en'
              dependent_value: 'NULL'
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
            table: 'sys_variable_value'
            id: '8d18cef891aa4427b592462fcc5a9b2e'
            key: {
              document_key: '897e9e51da8f42deb426c9032a05619e'
              variable: '02fb0027531000109e02ddeeff7b120b'
            }
          },
          {
            table: 'sys_variable_value'
            id: '8d26e66afa034547880735c87248b603'
            key: {
              document_key: '55ff7fbaa812493a9f62aca7b65e4bb3'
              variable: '9f5f67709f132200ef4afa7dc67fcf94'
            }
          },
          {
            table: 'sys_documentation'
            id: '8d43724c49d34f499011280b3a411110'
            key: {
              name: 'x_kandj_kandji_note'
              element: 'note_id'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_section'
            id: '8da84135d88140358416fcfd9fff97bc'
            key: {
              name: 'x_kandj_kandji_push_run'
              caption: 'Push run'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_ui_element'
            id: '8dab90b6e9404008aade6f36bdfa9bed'
            key: {
              sys_ui_section: {
                id: '2efe4b52d4b14b3290bb95fd311de6c0'
                key: {
                  name: 'x_kandj_kandji_mdm'
                  caption: 'MDM record'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '10'
            }
          },
          {
            table: 'sys_dictionary'
            id: '8e2070196630404cafa4a6cbb020bb80'
            key: {
              name: 'x_kandj_kandji_problem'
              element: 'accepted_because'
            }
          },
          {
            table: 'sys_transform_entry'
            id: '8e3dedc5e8ab4285883ebbcde040c37e'
            key: {
              map: '40c8b6dd9ac24b27905511d1ab7e9f0d'
              target_field: 'rows_sent'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '8eb8920806d74f4f82599c5735cd8ee5'
            key: {
              sys_security_acl: '4817a1c4eabd4ede96912e6bb788c6fa'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: '8f06bd86854d47aab5f70009fcaf84d5'
            key: {
              document_key: 'a34dae20ce71435ca5e0ebed968f795f'
              variable: '71aa7f6647032200b4fad7527c9a719b'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '8f181b160817435faf76ee1950c2f34c'
            key: {
              list_id: {
                id: '60698f6d882541fab8321d1ca8d4a64a'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_apps'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_import_state'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '8f7028626b124b6998dadad25fcaf5ce'
            key: {
              sys_ui_form: {
                id: 'f8ea26caefc54e978ad383d6d9ed9883'
                key: {
                  name: 'cmdb_ci_computer'
                  view: {
                    id: 'f42eeadb6c5540d38fba1fefac8cb3c8'
                    key: {
                      name: 'x_kandj_kandji'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: '3858d6cc37214cc08c0497faf97155da'
                key: {
                  name: 'cmdb_ci_computer'
                  caption: 'Computer'
                  view: {
                    id: 'f42eeadb6c5540d38fba1fefac8cb3c8'
                    key: {
                      name: 'x_kandj_kandji'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sn_glider_source_artifact_m2m'
            id: '8f9c0831ece5488ead08d5a0ae190f8c'
            key: {
              application_file: '1e7ff1236ff9473fb7c1c25cf7caa2da'
              source_artifact: '103e7aa536b343939071b77ce4dc5f18'
            }
          },
          {
            table: 'sys_dictionary'
            id: '8fb009eb455c4007a54c9db4d5a16f0d'
            key: {
              name: 'x_kandj_kandji_push_run'
              element: 'devices_skipped'
            }
          },
          {
            table: 'sys_dictionary'
            id: '8fcbed01489e4eceb315eb2bb5abc22c'
            key: {
              name: 'x_kandj_kandji_shared_value'
              element: 'outcome'
            }
          },
          {
            table: 'sys_variable_value'
            id: '90132d0585354832b6ddf15ef81be0e5'
            key: {
              document_key: '5c637da1826f483c900a8ee316652a58'
              variable: '78b8d86b531000109e02ddeeff7b12f3'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '90893162ba184a508933a1a24f97a88e'
            key: {
              sys_security_acl: '13104d0ba4b44a7da1c9973c13534cfe'
              sys_user_role: {
                id: '503722ce13de4e9caf65663746656fa9'
                key: {
                  name: 'import_transformer'
                }
              }
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
            table: 'sys_variable_value'
            id: '914cc84b2c04480586dae1f4ab6a4de8'
            key: {
              document_key: 'b62d9626b6eb440cb2f8ef4d762f406d'
              variable: '8c07aba5ff6033008d3f5d9ad53bf13b'
            }
          },
          {
            table: 'sys_variable_value'
            id: '91615b159ac24be7b13fddcd2bf2f8d4'
            key: {
              document_key: '58ae0ad3ae4245508a7563333ec49de5'
              variable: '1985e0ceff2433008d3f5d9ad53bf1ba'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '916a3970569c45c1a977fe97a5b74e66'
            key: {
              list_id: {
                id: 'd2682ee3fb294daab9c2e58c777332b8'
                key: {
                  name: 'x_kandj_kandji_assignment'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'assigned_to'
            }
          },
          {
            table: 'sys_ui_action_role'
            id: '91f9bb30139c406d84ab309e88a61d5b'
            key: {
              sys_ui_action: 'fde4bd21912b4edbb56961603592f959'
              sys_user_role: {
                id: 'c5bb0a2f209f4585b27028f144c3097b'
                key: {
                  name: 'x_kandj_kandji.device_operator'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: '920b599a31d74e81950af04a2f7e2973'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_model'
              language: 'en'
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
            table: 'sys_element_mapping'
            id: '9267fe5d2f35434bbcc4066fdfb19da3'
            key: {
              field: 'record_id'
              table: 'var__m_atf_input_variable_1f39a288df60220062fe6c7a4df2639d'
              id: '30afa5ee206a4ff9b7c976929b9e180d'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '9297da56c4b94c6098e0df76e543f080'
            key: {
              sys_security_acl: '9bd01c7e4e594ffc907f4987d968fa32'
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
            id: '92e0e19fdf4047eca9fdfcef9d9616c2'
            key: {
              sys_security_acl: 'b81f65c9d3e749c480ed39a77f8d59d6'
              sys_user_role: {
                id: 'b9647638e24e4e4ead4f2a5533afd692'
                key: {
                  name: 'import_admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '935a01ebcfcf420bb48b7330a73a0627'
            key: {
              sys_ui_section: {
                id: 'bcd6b2d9ccf2480aa8fa1575e07dd24d'
                key: {
                  name: 'x_kandj_kandji_user_import'
                  caption: 'User import'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'started'
              position: '1'
            }
          },
          {
            table: 'sys_dictionary'
            id: '93c1d16384064ef5b19a940f6550bf6f'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'unchanged'
            }
          },
          {
            table: 'sys_choice'
            id: '93d8866d2dcc4b09bb3b725393496ff4'
            key: {
              name: 'x_kandj_kandji_shared_value'
              element: 'state'
              value: 'waiting'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '943174581d1f439b95e218de27adaef4'
            key: {
              sys_security_acl: 'e33cd9b477fa4178a4f9e6a8f63f6043'
              sys_user_role: {
                id: '91bf4d4364d149f7a988c71d793603e3'
                key: {
                  name: 'cmdb_read'
                }
              }
            }
          },
          {
            table: 'sys_ui_list'
            id: '9457577aa24a4f6ba769c01a5cfa5711'
            key: {
              name: 'x_kandj_kandji_mdm'
              view: {
                id: 'f42eeadb6c5540d38fba1fefac8cb3c8'
                key: {
                  name: 'x_kandj_kandji'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: '94918ef3345b4e539504d2bf11971e48'
            key: {
              name: 'var__m_sys_hub_action_output_3e3c7a23159a4002a28b519523c71655'
              element: '__action_status__'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '94cc4aaaa21045d1aa38d0ae68939115'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'started'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: '9515406699fb4e23a2d46166f0a82be7'
            key: {
              name: 'x_kandj_kandji_problem'
              element: 'serial_number'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '95388f2c53a64df9999bb699b1a83b44'
            key: {
              name: 'x_kandj_kandji_connection'
              element: 'instance'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '953ab5ff01d84abbb286a4bd60c97095'
            key: {
              sys_security_acl: 'ae16e52346f945f89e5e3061518d28e8'
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
            id: '954b84f587bc42cdbb05083b48cf4d35'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_run'
              element: 'devices_seen'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '958e03ef6cdf41a4b3701fc5a8a0bd6d'
            key: {
              sys_security_acl: 'abd7ef18b5784197bde9fe16697ad355'
              sys_user_role: {
                id: '503722ce13de4e9caf65663746656fa9'
                key: {
                  name: 'import_transformer'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: '95bdb503290244eda02e0532d66f20f7'
            key: {
              document_key: 'bded479aebca49af931b876f399905f0'
              variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
            }
          },
          {
            table: 'sys_documentation'
            id: '95c8d36f102e4139a75674cc0b6e63db'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_computer'
              element: 'assigned_user_name'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '95ea93428fb144b6822873ea4c560905'
            key: {
              list_id: {
                id: '5d281686c7d64562a6449b53a92eed63'
                key: {
                  name: 'x_kandj_kandji_usage_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'inserted'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '961df968402145f3b66a2c5c17a24afe'
            key: {
              sys_security_acl: 'fd93bd2d2bbd42dabfec47596fe27bf4'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sn_glider_source_artifact'
            id: '9639c58cac664241b815da3834f83987'
            key: {
              name: 'x_kandj_kandji_connect.do - BYOUI Files'
            }
          },
          {
            table: 'sys_variable_value'
            id: '9654b512baf34ff6a1cb7efa815d66dd'
            key: {
              document_key: 'bded479aebca49af931b876f399905f0'
              variable: 'cec002650b3222000b7da95e93673aae'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '96580f662f084e0ebd86336e2280ac15'
            key: {
              sys_ui_form: {
                id: 'b3a75b594a094a00a88750db2bc50342'
                key: {
                  name: 'x_kandj_kandji_user_import'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: '56391a5166994abb9bcbb99c90e608a9'
                key: {
                  name: 'x_kandj_kandji_user_import'
                  caption: 'User import'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '966a45ee57d9479197d9eefb9c775eb1'
            deleted: true
            key: {
              sys_ui_section: {
                id: 'df794677b6544a27bcbdcb548f2745d1'
                key: {
                  name: 'x_kandj_kandji_refused_usage'
                  caption: 'Refused usage'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '11'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '96a78ef0b8584d94937ccd10e5488c32'
            key: {
              list_id: {
                id: 'b90e9f109d4845f1b8e74ecd11271a72'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_import_state'
            }
          },
          {
            table: 'sys_dictionary'
            id: '96a7db0d3df44e20a07c050fc2f95207'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_problem'
              element: 'serial_number'
            }
          },
          {
            table: 'sys_index'
            id: '96eaac6afe754424aec2c4017930acb8'
            key: {
              logical_table_name: 'x_kandj_kandji_refused_usage'
              col_name_string: 'configuration_item'
            }
          },
          {
            table: 'sys_documentation'
            id: '971f2beb4a1f4ef18ae2640e34c636ca'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_model_identifier'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '97bbf1bea07a4061819677f8ce5cb1df'
            key: {
              name: 'x_kandj_kandji_refused_usage'
              element: 'discovery_source'
            }
          },
          {
            table: 'sys_documentation'
            id: '97c77238bb7349ec9a2431245f3c5a53'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_problem'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '98574065b19041a59d8322b9df63d524'
            key: {
              document_key: '58ae0ad3ae4245508a7563333ec49de5'
              variable: '98c44875ffa033008d3f5d9ad53bf1fa'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '9864d9ad7e534875823bb6b0f217ddee'
            key: {
              sys_security_acl: '5e2fe5b519e3403fb6027bb9106dd567'
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
            id: '987655b19b564033b2c8a797242db860'
            key: {
              name: 'x_kandj_kandji_user_import'
              element: 'merged'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '9899ea258e254078927efaa3fb4682f2'
            key: {
              sys_security_acl: 'e55af7b0bd03453fb06c51bef041af08'
              sys_user_role: {
                id: '25ece26c2edb492b8da1a0a7a9f7c7ba'
                key: {
                  name: 'x_kandj_kandji.user'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: '98b23986e94b44aa8d7eb53498de46d4'
            key: {
              sys_ui_section: {
                id: '12bd1f0dc4854e1f9c50ce1764751a1f'
                key: {
                  name: 'x_kandj_kandji_assignment'
                  caption: 'Assignment'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '6'
            }
          },
          {
            table: 'sys_dictionary'
            id: '98c3abc5dccc49c4bf5d579c74190422'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_mdm'
              element: 'attributes'
            }
          },
          {
            table: 'sys_documentation'
            id: '99053169dd36415da5534c30f04a2cdb'
            key: {
              name: 'x_kandj_kandji_refused_usage'
              element: 'reason'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '9906e00ece534b3d83ff33dbc7001a39'
            key: {
              sys_security_acl: '19dd9f0a11b54a4882d9bf61716e3b9a'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_choice'
            id: '99ac71a780284f1d8bf43177dcd93089'
            key: {
              name: 'x_kandj_kandji_note'
              element: 'state'
              value: 'refused'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_hub_action_input'
            id: '99bb6420a28b4063b125dcadd558e224'
            key: {
              model: '3e3c7a23159a4002a28b519523c71655'
              element: 'task'
            }
          },
          {
            table: 'sys_documentation'
            id: '99c22cf5c7e44c09bd1fc28256c8d19f'
            key: {
              name: 'x_kandj_kandji_push_run'
              element: 'started'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: '9a31f7565d1445809a4444521a73fe0a'
            key: {
              sys_ui_form: {
                id: '68606f123764453487742d94dfa252bb'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_mdm'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: '4089977d18f948139a433e2a497368bf'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_mdm'
                  caption: 'From Kandji'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '9a525e2d91d6481b93cc4dba63234b9e'
            key: {
              sys_security_acl: '330f8a555e824a53bd1972a7d5aa8d6c'
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
            id: '9a6dc1d0fee4401687046e95455ece75'
            key: {
              name: 'x_kandj_kandji_mapping_line'
              element: 'target'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '9a87dd0f75ad4381954ac4e0888b5c50'
            key: {
              sys_ui_section: {
                id: '2efe4b52d4b14b3290bb95fd311de6c0'
                key: {
                  name: 'x_kandj_kandji_mdm'
                  caption: 'MDM record'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'kandji_device_id'
              position: '1'
            }
          },
          {
            table: 'sys_variable_value'
            id: '9ac83b11ccd04ef8ac13a638b05fd026'
            key: {
              document_key: '62763bf56ec343a5ba06896446f8c3a1'
              variable: 'f0eec4d59f132200ef4afa7dc67fcf6d'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '9b02504425824ef6a6267e9d0846b776'
            key: {
              list_id: {
                id: 'b362549f16fb4c19950e90180e297c8f'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_problem'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'reason'
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
            table: 'sys_documentation'
            id: '9b1e0d88ed474dfa8278c83457f3eb0c'
            key: {
              name: 'x_kandj_kandji_pin_reading'
              element: 'read_by'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '9b408d9c915748388c014a1ed5730538'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_user'
            }
          },
          {
            table: 'sys_dictionary'
            id: '9b49457f67c94039a4e6e24d6ece1225'
            key: {
              name: 'x_kandj_kandji_note'
              element: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '9b8f360eed994548920dff8653af8944'
            key: {
              list_id: {
                id: '818d5986291446f496ba6495bd55dc00'
                key: {
                  name: 'cmdb_ci_computer'
                  view: {
                    id: 'f42eeadb6c5540d38fba1fefac8cb3c8'
                    key: {
                      name: 'x_kandj_kandji'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'model_id'
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
            table: 'sys_element_mapping'
            id: '9b9ed43574654604abd604223b06fec0'
            key: {
              field: 'device'
              table: 'var__m_sys_hub_step_ext_input_a34dae20ce71435ca5e0ebed968f795f'
              id: 'a34dae20ce71435ca5e0ebed968f795f'
            }
          },
          {
            table: 'sys_documentation'
            id: '9ba9d5e479b24b39a37a4a567748a022'
            key: {
              name: 'var__m_sys_hub_action_input_3e3c7a23159a4002a28b519523c71655'
              element: 'device'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: '9bfc5ed75a3749a9a98d04b6a36a2055'
            key: {
              document_key: '54080efc93a54fcfbe4ef79f03589fb7'
              variable: '89ad06b543010210b6f9a0246bb8f2d7'
            }
          },
          {
            table: 'sys_db_object'
            id: '9c1fc7caf0984026b74104498fe8d471'
            key: {
              name: 'x_kandj_kandji_note'
            }
          },
          {
            table: 'sys_documentation'
            id: '9c32a91ca01d497282eaf64a9ea97e55'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_mdm'
              element: 'last_check_in'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: '9c9f161c97c0488296129d6ef0bdf571'
            key: {
              sys_ui_section: {
                id: 'df794677b6544a27bcbdcb548f2745d1'
                key: {
                  name: 'x_kandj_kandji_refused_usage'
                  caption: 'Refused usage'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '12'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '9cde379590d34805a8b0974008bede9b'
            key: {
              sys_security_acl: '474f8223680a4706864ed1851e126d86'
              sys_user_role: {
                id: '25ece26c2edb492b8da1a0a7a9f7c7ba'
                key: {
                  name: 'x_kandj_kandji.user'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '9cf6bcb3ebe647a5950e75e380ce2eb9'
            key: {
              list_id: {
                id: '60698f6d882541fab8321d1ca8d4a64a'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_apps'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'name'
            }
          },
          {
            table: 'sys_dictionary'
            id: '9d30204a04ce4c11b46b3e806ff3e1bb'
            key: {
              name: 'x_kandj_kandji_mapping_line'
              element: 'attribute'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '9d512d64011a47a790f37c5254106bdb'
            key: {
              sys_security_acl: '325744ca7a5b4962b3b5903653020dcd'
              sys_user_role: {
                id: '0386be1e76ca40f0a9a4ec4a0b031014'
                key: {
                  name: 'itil'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: '9d61101a2f41450e98cfb7a9d3a71fa4'
            key: {
              document_key: 'c3f3898c248544868a80081def12f944'
              variable: '501c8f535320220002c6435723dc34da'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: '9d924f2767954e4ca4dd09cbfe21356e'
            key: {
              list_id: {
                id: 'efc0ad870fcc4755bdd8f92aa92f08ed'
                key: {
                  name: 'x_kandj_kandji_shared_value'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'state'
            }
          },
          {
            table: 'sys_variable_value'
            id: '9dd54bdc0335406b9bfa5f4a212b43f1'
            key: {
              document_key: 'bded479aebca49af931b876f399905f0'
              variable: '81e042650b3222000b7da95e93673aa2'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: '9e999fd345bc4eb3b702d53ca4a3cc87'
            key: {
              sys_security_acl: '6aa7226b0e774e4d9e518b08d4c31926'
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
            id: '9eb093f90d354921b876c58a0a712834'
            key: {
              sys_security_acl: '1ef44c9479e041dba14f97bb8855dec1'
              sys_user_role: {
                id: '25ece26c2edb492b8da1a0a7a9f7c7ba'
                key: {
                  name: 'x_kandj_kandji.user'
                }
              }
            }
          },
          {
            table: 'sys_choice'
            id: '9ebdcc04ca40407a9bbdfcf3738e993e'
            key: {
              name: 'x_kandj_kandji_push_run'
              element: 'state'
              value: 'failed'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: '9ec9f3fb637b4a4e921e8d6d74365c34'
            key: {
              name: 'x_kandj_kandji_user_import'
              element: 'outcome'
            }
          },
          {
            table: 'sys_ui_element'
            id: '9eed316c101c485f92053dffeced6f2a'
            key: {
              sys_ui_section: {
                id: 'a523820e12ad40f0ad8f3a15f04fa19b'
                key: {
                  name: 'x_kandj_kandji_problem'
                  caption: 'Problem'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'subject'
              position: '1'
            }
          },
          {
            table: 'sys_ui_element'
            id: '9eefd5a956cf48bf901a6b108817627a'
            key: {
              sys_ui_section: {
                id: 'a861a27ce1364bac88d7e8b1c8dde2ce'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_apps'
                  caption: 'App row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sys_import_state'
              position: '11'
            }
          },
          {
            table: 'sys_documentation'
            id: '9f010fee62e64b9daa1bdbf346a0ef98'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'unchanged'
              language: 'en'
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
            table: 'sys_index'
            id: '9f20407c7c584693ab8ff1118ec02c1e'
            key: {
              logical_table_name: 'x_kandj_kandji_device_action'
              col_name_string: 'state'
            }
          },
          {
            table: 'sys_documentation'
            id: '9f428b3dc92b4679abe81d17043bbfab'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_problem'
              element: 'state'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: '9ff2109e6f264684aa25cd8861e40c54'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_mdm'
              element: 'is_missing'
            }
          },
          {
            table: 'sys_documentation'
            id: 'a0196cc49ad74d3f95288bf9f8350ef8'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'a059a8f506ce4dc9b442379387ee2ea2'
            key: {
              sys_ui_section: {
                id: 'db638ca45e8040c3a89b85fb45a4154f'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_run'
                  caption: 'Run report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '15'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'a0960b566f464684b564a991dc25d1c1'
            key: {
              sys_security_acl: 'abd7ef18b5784197bde9fe16697ad355'
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
            id: 'a09c9abff08e43b1a13d75677b0eaba3'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_problem'
              element: 'reason'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'a0bc514cb27045398074d23be5c4c0e1'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'phone_number'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'a0e9520a94b04134971bb18d44a775ab'
            key: {
              sys_ui_section: {
                id: 'db638ca45e8040c3a89b85fb45a4154f'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_run'
                  caption: 'Run report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'rows_sent'
              position: '10'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a0f10047c9474be3b6a82e35464553be'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_problem'
              element: 'state'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a12d70452a57414288d02537f27aa3da'
            key: {
              name: 'x_kandj_kandji_user_import'
              element: 'started'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a160437e58c741658072d0e92508c9a7'
            key: {
              name: 'x_kandj_kandji_user_import'
              element: 'ended'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'a17d2cfc95dd43bd814af3e69cbf5e6e'
            key: {
              sys_ui_section: {
                id: '8da84135d88140358416fcfd9fff97bc'
                key: {
                  name: 'x_kandj_kandji_push_run'
                  caption: 'Push run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'devices_skipped'
              position: '12'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a1888ca3ae80466189cd29e4b39a4669'
            key: {
              name: 'x_kandj_kandji_problem'
              element: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'a1aa2dfc219a454085cd5eec8afe4ba0'
            key: {
              document_key: 'c3f3898c248544868a80081def12f944'
              variable: 'bc4c43935320220002c6435723dc34a2'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'a1cdf068a6e94a38a136d1f673ede623'
            key: {
              sys_security_acl: '19dd9f0a11b54a4882d9bf61716e3b9a'
              sys_user_role: {
                id: '0386be1e76ca40f0a9a4ec4a0b031014'
                key: {
                  name: 'itil'
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
            id: 'a20326c899654f6fa5b13219c6ef806a'
            key: {
              name: 'x_kandj_kandji_user_import'
              element: 'merged'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'a2144a1924ec4f26923bc203548378bf'
            key: {
              sys_ui_section: {
                id: 'a523820e12ad40f0ad8f3a15f04fa19b'
                key: {
                  name: 'x_kandj_kandji_problem'
                  caption: 'Problem'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'accepted_on'
              position: '13'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'a2395189599246bbaa82ceb05be51e92'
            key: {
              sys_ui_section: {
                id: 'd08b4d44f3184f7a9a910474d882dbfb'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_computer'
                  caption: 'Computer row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'device_capacity'
              position: '7'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'a2595b670efb4bc298d60dc7397793e0'
            key: {
              sys_security_acl: '71c1a23f502d4dd495032c0f5dfab6b0'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: 'a272a0dd590d42f299527be334b2c0d8'
            key: {
              sys_ui_section: {
                id: '8da84135d88140358416fcfd9fff97bc'
                key: {
                  name: 'x_kandj_kandji_push_run'
                  caption: 'Push run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sys_created_by'
              position: '16'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'a295344c1c7347759bdab2b57510851e'
            key: {
              sys_ui_section: {
                id: 'a523820e12ad40f0ad8f3a15f04fa19b'
                key: {
                  name: 'x_kandj_kandji_problem'
                  caption: 'Problem'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'a29c5d1e424b47e9b51d27c6a51e9c70'
            key: {
              list_id: {
                id: '7515c6d62998446698aa7d6100b8de12'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_mdm'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_import_state_comment'
            }
          },
          {
            table: 'sys_choice'
            id: 'a2bbe610e7694557ab8cb70b8fb8b97a'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'action'
              value: 'lock'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_hub_action_input'
            id: 'a2bfbb4de9d84339a5b8e45cc16a194a'
            key: {
              model: '3e3c7a23159a4002a28b519523c71655'
              element: 'phone_number'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'a2e7253bc4ba4c9083267854d7a8217d'
            key: {
              sys_ui_section: {
                id: '8da84135d88140358416fcfd9fff97bc'
                key: {
                  name: 'x_kandj_kandji_push_run'
                  caption: 'Push run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a2f9160c8600415d9b321b9d60e2fb1c'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'reclamation_type'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'a31f2abf0fe845a3bbbdf71dd1a657d1'
            key: {
              sys_security_acl: '4851c67990994a739af9e39b757380bb'
              sys_user_role: {
                id: '0386be1e76ca40f0a9a4ec4a0b031014'
                key: {
                  name: 'itil'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a331dcfa20e34e5e8fdf13b96f50ebe7'
            key: {
              name: 'x_kandj_kandji_note'
              element: 'note_id'
            }
          },
          {
            table: 'sys_documentation'
            id: 'a341292f169d4f32bd1d2821d76436cc'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_run'
              element: 'started'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'a3547755b738400084a9d1399bf1fe01'
            key: {
              sys_ui_section: {
                id: '56391a5166994abb9bcbb99c90e608a9'
                key: {
                  name: 'x_kandj_kandji_user_import'
                  caption: 'User import'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'merged'
              position: '9'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'a3779e0058304eef964b50af46358d29'
            key: {
              sys_ui_section: {
                id: 'b26828e853414ad59da3cb9082e13bc3'
                key: {
                  name: 'x_kandj_kandji_shared_value'
                  caption: 'Shared value'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sys_updated_on'
              position: '9'
            }
          },
          {
            table: 'sys_ui_list'
            id: 'a3b6ad16d11e455fb9499368a156eef7'
            key: {
              name: 'x_kandj_kandji_user'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'a3f54a31e9804032ab8d472816eb5f8f'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_computer'
              element: 'last_seen'
              language: 'en'
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
            id: 'a4560501685d4f63aa778a03ed42b41d'
            key: {
              name: 'x_kandj_kandji_shared_value'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a460a67f0ef4447b9a79a6179f79cf27'
            key: {
              name: 'x_kandj_kandji_problem'
              element: 'serial_number'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'a49dd31495df4a81a603be1896205cb0'
            key: {
              list_id: {
                id: '56e5c4e94c584a15920385b24c7119a4'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_computer'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'serial_number'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'a4bcc7dc960c49de874cd8baeb01410d'
            key: {
              sys_ui_section: {
                id: '066848cc7ca6445ebba93ba49c932137'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_problem'
                  caption: 'Problem report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'subject'
              position: '2'
            }
          },
          {
            table: 'sys_documentation'
            id: 'a4f9b76a08b545da84e8be0e5cb64921'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_battery_health'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'a51c0e20e8b84221853752cabc5e0c7e'
            key: {
              list_id: {
                id: '9d1184a6a8014b84859180add1a11038'
                key: {
                  name: 'x_kandj_kandji_device_action'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'reason'
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
            table: 'sys_ui_section'
            id: 'a523820e12ad40f0ad8f3a15f04fa19b'
            key: {
              name: 'x_kandj_kandji_problem'
              caption: 'Problem'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'a543b6ac8a7c44a08ec0d7a43b1597a2'
            key: {
              sys_ui_section: {
                id: 'df794677b6544a27bcbdcb548f2745d1'
                key: {
                  name: 'x_kandj_kandji_refused_usage'
                  caption: 'Refused usage'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '6'
            }
          },
          {
            table: 'sys_documentation'
            id: 'a54b55098e94400985229aa94af158d4'
            key: {
              name: 'x_kandj_kandji_refused_usage'
              element: 'discovery_source'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'a5763c11304f48df8c7b79e15349c787'
            key: {
              sys_ui_section: {
                id: 'aa4b3c3fb4f941b8a2c5dcac0bb8864d'
                key: {
                  name: 'x_kandj_kandji_mdm'
                  caption: 'From Kandji'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '4'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a5cba7e76db54739959d2958a332de9b'
            key: {
              name: 'x_kandj_kandji_user'
              element: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a66b47ee8f2c49eb9ca6cac904d5f046'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'task'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'a68632541b894334a9b2316ec9436dae'
            key: {
              document_key: 'a1880c0deb1b42a9bb8f7801cd774ad2'
              variable: '8c07aba5ff6033008d3f5d9ad53bf13b'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a7249176ce7048deb51252078326e569'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_run'
              element: 'devices_skipped'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'a72758c71a9e4e83b148a287a3e32af4'
            key: {
              list_id: {
                id: '9457577aa24a4f6ba769c01a5cfa5711'
                key: {
                  name: 'x_kandj_kandji_mdm'
                  view: {
                    id: 'f42eeadb6c5540d38fba1fefac8cb3c8'
                    key: {
                      name: 'x_kandj_kandji'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'configuration_item'
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
            table: 'sys_ui_element'
            id: 'a7761cd0d9e749859669ef695c8eed57'
            key: {
              sys_ui_section: {
                id: '762a21d006f5433b9cb94d607b17e9fd'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_mdm'
                  caption: 'MDM row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sys_target_table'
              position: '10'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'a77fd666a3414548980701b895c44d4f'
            key: {
              sys_ui_section: {
                id: '8da84135d88140358416fcfd9fff97bc'
                key: {
                  name: 'x_kandj_kandji_push_run'
                  caption: 'Push run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'devices_changed'
              position: '11'
            }
          },
          {
            table: 'sys_choice'
            id: 'a80b5adebe1541e5b1bdd898e506ed2b'
            key: {
              name: 'x_kandj_kandji_user_import'
              element: 'state'
              value: 'reading'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'a85281a98b4646f2b2a91ab2b7e44e3e'
            key: {
              sys_ui_section: {
                id: 'a523820e12ad40f0ad8f3a15f04fa19b'
                key: {
                  name: 'x_kandj_kandji_problem'
                  caption: 'Problem'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'reason'
              position: '5'
            }
          },
          {
            table: 'sys_ui_section'
            id: 'a861a27ce1364bac88d7e8b1c8dde2ce'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_apps'
              caption: 'App row'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: 'a86cd5076260402fb3af620ca92f359a'
            key: {
              name: 'x_kandj_kandji_user'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'a87b806bbe944ac3910db5999cf23c02'
            key: {
              sys_security_acl: '33f460a297b3419e924bbbd7d8fa5b9c'
              sys_user_role: {
                id: 'b9647638e24e4e4ead4f2a5533afd692'
                key: {
                  name: 'import_admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: 'a89642c0c3e84620b10f7d60b0a0b4fd'
            key: {
              sys_ui_section: {
                id: 'a523820e12ad40f0ad8f3a15f04fa19b'
                key: {
                  name: 'x_kandj_kandji_problem'
                  caption: 'Problem'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '15'
            }
          },
          {
            table: 'sys_documentation'
            id: 'a89de70661054bb19d64788e9b706f58'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'action'
              language: 'en'
            }
          },
          {
            table: 'sys_ux_lib_asset'
            id: 'a89f135dece040ac8df6f3ce87e869a0'
            key: {
              name: 'x_kandj_kandji/health'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'a8a55a957bcc404b9da8c7a82dab205b'
            key: {
              sys_ui_section: {
                id: 'a523820e12ad40f0ad8f3a15f04fa19b'
                key: {
                  name: 'x_kandj_kandji_problem'
                  caption: 'Problem'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '7'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'a8b8fb9f971e45c58f4354674c58a2b5'
            key: {
              document_key: '315b79e9297f4f99a32f63647103b783'
              variable: '90144b535320220002c6435723dc3488'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a8dcd8316113432da88b23f0e00981b6'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'inserted'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'a8e4bb30073248d1bb9365bcb1c2c723'
            key: {
              name: 'x_kandj_kandji_user_import'
              element: 'cursor'
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
            table: 'sys_security_acl_role'
            id: 'a9522b9f643e4f47a5c947a17ac0fb57'
            key: {
              sys_security_acl: '9ff92025c54845e4b4cd88727b6fbb41'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: 'aa42503fa9f44b908ee3da7a7c4ee974'
            key: {
              document_key: '8f854553be254b46bad0703ce639801f'
              variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
            }
          },
          {
            table: 'sys_ui_section'
            id: 'aa4b3c3fb4f941b8a2c5dcac0bb8864d'
            key: {
              name: 'x_kandj_kandji_mdm'
              caption: 'From Kandji'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'aa55bd939196429993c9303e8532a700'
            key: {
              document_key: '82dcab63165645c7b720fe06b29e6a91'
              variable: '78b8d86b531000109e02ddeeff7b12f3'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'aa562d0cce7f4c38a3df0c701279cc82'
            key: {
              sys_ui_section: {
                id: 'db638ca45e8040c3a89b85fb45a4154f'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_run'
                  caption: 'Run report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'started'
              position: '4'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'aa6f09aabdf74d05a2c50b7906a181a6'
            key: {
              document_key: '58ae0ad3ae4245508a7563333ec49de5'
              variable: '1778a7480f20101091d0f00c97767e03'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'aa8cb7c81acf411aa67ba13a37533ade'
            key: {
              sys_security_acl: '4245bfcf0cdb49058788d3269de9818f'
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
            id: 'aaa8c968a38e4a8ea4a985177cad5e4b'
            key: {
              name: 'x_kandj_kandji_assignment'
              element: 'configuration_item'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: 'aacb2331df094cdc8392385274761692'
            key: {
              name: 'x_kandj_kandji_mapping_line'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'aaeb126753e84d78af3f58156d9dbf4e'
            key: {
              sys_security_acl: '50d5b058af994cd59042e2c385198234'
              sys_user_role: {
                id: '503722ce13de4e9caf65663746656fa9'
                key: {
                  name: 'import_transformer'
                }
              }
            }
          },
          {
            table: 'sn_glider_source_artifact_m2m'
            id: 'aafc52207d5742fe9688bd5f764ac1f4'
            key: {
              application_file: 'af17021e30654f72b11830468a857fac'
              source_artifact: '9639c58cac664241b815da3834f83987'
            }
          },
          {
            table: 'sys_ui_action_role'
            id: 'ab47e8c0a44543b2a16175a3e04a683f'
            key: {
              sys_ui_action: '7cd9e6c8578a407999e6d3b63c66f6f3'
              sys_user_role: {
                id: 'c5bb0a2f209f4585b27028f144c3097b'
                key: {
                  name: 'x_kandj_kandji.device_operator'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'aba1392a5b4e457999e85a6e7e6ef064'
            key: {
              list_id: {
                id: '47e4eca425d744fcb766bb669a029ca0'
                key: {
                  name: 'x_kandj_kandji_user_import'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'listed'
            }
          },
          {
            table: 'sys_documentation'
            id: 'ac020a78bc144801a42d45239fe43da8'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_os_build'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'ac1943e0b9a740c8a0dc855910584d9e'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'message'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'ac1d9fd5c76b4eed93d96cad5d4b6733'
            key: {
              document_key: 'bded479aebca49af931b876f399905f0'
              variable: '58408e250b3222000b7da95e93673a5c'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'ac2e201b0c1e452ba66eed1f02518ffc'
            key: {
              sys_security_acl: 'bec55f782ed94cafa461865f6dd395f4'
              sys_user_role: {
                id: 'b9647638e24e4e4ead4f2a5533afd692'
                key: {
                  name: 'import_admin'
                }
              }
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'ac2fd4c298ce475293a32f2d074407e9'
            key: {
              map: '40c8b6dd9ac24b27905511d1ab7e9f0d'
              target_field: 'devices_seen'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'ac35e52dfc0546efa764e420148b4e45'
            key: {
              sys_security_acl: 'f18ed464508b4905ab7b7eee8b0d456e'
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
            id: 'ac4ebacc2727428f87df11aa096a22f5'
            key: {
              sys_security_acl: '71c1a23f502d4dd495032c0f5dfab6b0'
              sys_user_role: {
                id: '503722ce13de4e9caf65663746656fa9'
                key: {
                  name: 'import_transformer'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: 'ac7e2b75eb164592bfefa1c05f5d80b9'
            key: {
              name: 'x_kandj_kandji_problem'
              element: 'reason'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'ac93045275b04ad0b9f55c2ad73b60b7'
            key: {
              name: 'x_kandj_kandji_push_run'
              element: 'ended'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'acda439e198e45f2a76a9554bfdef84c'
            key: {
              sys_security_acl: 'b1563a8b9c5d4424868d68a73d03ee3b'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: 'acf4a1ec0e534e898345730b26c7b915'
            key: {
              sys_ui_section: {
                id: 'db638ca45e8040c3a89b85fb45a4154f'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_run'
                  caption: 'Run report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'devices_seen'
              position: '7'
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
            table: 'sys_dictionary'
            id: 'ad349e8e245f4dd8bbec1cd3b270cc0b'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_run'
              element: 'run_id'
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
            table: 'sys_ui_element'
            id: 'adcb50170b9748d08c20c1900555f483'
            key: {
              sys_ui_section: {
                id: 'f8abb1e4ac7f4ff0ac664694686b26da'
                key: {
                  name: 'x_kandj_kandji_note'
                  caption: 'Note'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'note_id'
              position: '7'
            }
          },
          {
            table: 'sys_index'
            id: 'ade1a87bd2c24640acfeffb219b578c7'
            key: {
              logical_table_name: 'x_kandj_kandji_user'
              col_name_string: 'name'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'adfc5056eb9c4f3e82dfbf7cf0a6cd0d'
            key: {
              sys_security_acl: 'b69351fb5edf4d679aaf368f613bc7d5'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'ae2913d7457340478a8a6f5b30e604bb'
            key: {
              map: '2dfe912211f34142aede6e5c65e53459'
              target_field: 'kandji_device_id'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'aeba2e30bd234383b79c60769bbaa7b6'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_computer'
              element: 'assigned_user_name'
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
            table: 'sys_ui_element'
            id: 'aecab055d986487991ef3886682a4b1d'
            key: {
              sys_ui_section: {
                id: '4089977d18f948139a433e2a497368bf'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_mdm'
                  caption: 'From Kandji'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '4'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'aeee624e41e34fa683874ac4bffe7f68'
            key: {
              document_key: 'f4b30856a2d04f0faeb1a5ccf9d9c41b'
              variable: '50bff9250b3222000b7da95e93673a9b'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'aef9b3a76e2544ed815cf3ac048da226'
            key: {
              sys_ui_section: {
                id: 'c39a22862f9f4170af72e8a835e2737f'
                key: {
                  name: 'x_kandj_kandji_pin_reading'
                  caption: 'PIN reading'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '5'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'af02cf85d5fc4e3cac1cb8c14b98e8d4'
            key: {
              sys_security_acl: 'd6b869cadc604a698bc85f1124b67bea'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
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
            table: 'sys_ui_list_element'
            id: 'af126b9a730b465bb443ae2de206471e'
            key: {
              list_id: {
                id: '480d213e14ae4d5890a92c39d716be74'
                key: {
                  name: 'x_kandj_kandji_pin_reading'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'action.task'
            }
          },
          {
            table: 'sys_ux_lib_asset'
            id: 'af17021e30654f72b11830468a857fac'
            key: {
              name: 'x_kandj_kandji/connection.js.map'
            }
          },
          {
            table: 'sys_ui_form'
            id: 'af1ae64c2400454ea6b3a483c8228aca'
            key: {
              name: 'x_kandj_kandji_push_run'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'af8ebe714b754360b84f0328bd2d5a13'
            key: {
              sys_security_acl: '1c2fa6f04ef740499e6950ab1e009a3f'
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
            id: 'af9d1eeccce447c0a28e00112f4c1ec7'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_computer'
              element: 'model_name'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'afbe254c5e17432fb2b5ceca00800664'
            key: {
              sys_security_acl: '3a03a602c75146af9d4e8ac1325f1f72'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
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
            table: 'sys_ui_element'
            id: 'afd1a2deb1244b0ab9bc003a296054c0'
            key: {
              sys_ui_section: {
                id: 'd08b4d44f3184f7a9a910474d882dbfb'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_computer'
                  caption: 'Computer row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'device_name'
              position: '2'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'afdbe21d5fbd439e8498e20cc3f09b4e'
            key: {
              sys_ui_section: {
                id: 'db638ca45e8040c3a89b85fb45a4154f'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_run'
                  caption: 'Run report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'devices_skipped'
              position: '9'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'afe72bd132454e00ba941ede2b19afac'
            key: {
              sys_security_acl: 'db4407dca2a84dda86a74af24fd84f87'
              sys_user_role: {
                id: 'c5bb0a2f209f4585b27028f144c3097b'
                key: {
                  name: 'x_kandj_kandji.device_operator'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'afedf209d8674b479dd54222f1f369db'
            key: {
              sys_security_acl: '3a03a602c75146af9d4e8ac1325f1f72'
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
            id: 'aff29701f6ba4114802f7fb81635510e'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'b067b4adafa94388b826c340a39bfe16'
            key: {
              list_id: {
                id: '4104db6e68224c0584d2a1c5854dca70'
                key: {
                  name: 'x_kandj_kandji_refused_usage'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'reason'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b0ceff7c0f0545d2abdcfa745d6f5bce'
            key: {
              name: 'x_kandj_kandji_problem'
              element: 'subject'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'b0df4f5c76664b0495a0afcadf7c1299'
            key: {
              document_key: '8f854553be254b46bad0703ce639801f'
              variable: '020a6af09fd32200ef4afa7dc67fcfec'
            }
          },
          {
            table: 'sys_choice'
            id: 'b0f150cfde11417c948158204cee8029'
            key: {
              name: 'x_kandj_kandji_shared_value'
              element: 'state'
              value: 'conflict'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'b113a3a39d07452593fb181e5f86da9e'
            key: {
              map: 'bebab608c58548d1b0751d6446fcc5d9'
              target_field: 'blueprint_name'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'b124b942149d4b7db0fde5504e2b1250'
            key: {
              sys_security_acl: '9b00ac7cb7154678894565fe02d028a1'
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
            id: 'b130048cdfbb40e9b642b96d037ab1d0'
            key: {
              name: 'var__m_sys_hub_action_output_3e3c7a23159a4002a28b519523c71655'
              element: 'device_action'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b15f4b2d947e4d7d8d9fba04f6f02891'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_problem'
              element: 'code'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'b17541cddfb547ebbe7e09f4fd317d9c'
            key: {
              sys_security_acl: '2f699f3fc9334dc7b099e39e039716b2'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'b175c48cefb84512a157df4004ec2f15'
            key: {
              list_id: {
                id: '818d5986291446f496ba6495bd55dc00'
                key: {
                  name: 'cmdb_ci_computer'
                  view: {
                    id: 'f42eeadb6c5540d38fba1fefac8cb3c8'
                    key: {
                      name: 'x_kandj_kandji'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'name'
            }
          },
          {
            table: 'sn_glider_source_artifact_m2m'
            id: 'b183c171643d4416b40af0c36ea75b05'
            key: {
              application_file: '2e1547b9187140e782936dfa4af24807'
              source_artifact: '4147a217b2f641058603c0776601fef5'
            }
          },
          {
            table: 'sys_documentation'
            id: 'b18fb10354f942d782788503fbb077ae'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_run'
              element: 'message'
              language: 'en'
            }
          },
          {
            table: 'sys_choice_set'
            id: 'b1e69c0007c64d72b84745201f33ad4d'
            key: {
              name: 'x_kandj_kandji_user'
              element: 'state'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'b21e8190ab0945fb8cc3b92dd33c1306'
            key: {
              sys_security_acl: '466f8754cb0b4c50899e241731e1f0bf'
              sys_user_role: {
                id: 'b9647638e24e4e4ead4f2a5533afd692'
                key: {
                  name: 'import_admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: 'b236ba191a664c34a65ad242882c160a'
            key: {
              sys_ui_section: {
                id: '2efe4b52d4b14b3290bb95fd311de6c0'
                key: {
                  name: 'x_kandj_kandji_mdm'
                  caption: 'MDM record'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'retired_from'
              position: '9'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b24a8eb90a294c33b37c50fc53db7592'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'requested_by'
            }
          },
          {
            table: 'sys_ui_section'
            id: 'b26828e853414ad59da3cb9082e13bc3'
            key: {
              name: 'x_kandj_kandji_shared_value'
              caption: 'Shared value'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b26f0d7adc994b5591b2e241e378c64b'
            key: {
              name: 'x_kandj_kandji_user'
              element: 'name'
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
            table: 'sys_ui_element'
            id: 'b2937ceaa0574d9a91fb39c19cc56ac6'
            key: {
              sys_ui_section: {
                id: 'df794677b6544a27bcbdcb548f2745d1'
                key: {
                  name: 'x_kandj_kandji_refused_usage'
                  caption: 'Refused usage'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'norm_product'
              position: '7'
            }
          },
          {
            table: 'sys_ui_list'
            id: 'b29981a97a30418abbb7d5f152530efb'
            key: {
              name: 'x_kandj_kandji_mdm'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'b2cc1af03b4d43d186380c33adf55d4a'
            key: {
              document_key: 'f4b30856a2d04f0faeb1a5ccf9d9c41b'
              variable: '020a6af09fd32200ef4afa7dc67fcfec'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'b3013254920b45cc897a6eb490ccb4bf'
            key: {
              sys_ui_section: {
                id: 'b26828e853414ad59da3cb9082e13bc3'
                key: {
                  name: 'x_kandj_kandji_shared_value'
                  caption: 'Shared value'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '5'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b30fa4d05c7e457b8a2314770b3c2ee0'
            key: {
              name: 'x_kandj_kandji_push_run'
              element: 'next_expected'
            }
          },
          {
            table: 'sys_choice'
            id: 'b32603ac637946dcaff2e070fc2082e0'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'state'
              value: 'refused'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'b35efa4da04f400b9ba8bf6270b3c5e5'
            key: {
              list_id: {
                id: '5d281686c7d64562a6449b53a92eed63'
                key: {
                  name: 'x_kandj_kandji_usage_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'refused'
            }
          },
          {
            table: 'sys_ui_list'
            id: 'b362549f16fb4c19950e90180e297c8f'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_problem'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_ui_action_role'
            id: 'b36e2491b41740b8bc10c5ce4898c4cf'
            key: {
              sys_ui_action: '06f86b5db56e418a88c3a97d8c5d0e29'
              sys_user_role: {
                id: 'c5bb0a2f209f4585b27028f144c3097b'
                key: {
                  name: 'x_kandj_kandji.device_operator'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b386c39286be4e9e8bc295996df6753f'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'state'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'b3b7dc049b32419c957b1d54d628fc5b'
            key: {
              document_key: '8f854553be254b46bad0703ce639801f'
              variable: '59877da10b3222000b7da95e93673a56'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'b3d18e81c9c942c788634dd3f285d01d'
            key: {
              list_id: {
                id: 'efc0ad870fcc4755bdd8f92aa92f08ed'
                key: {
                  name: 'x_kandj_kandji_shared_value'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'configuration_item'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'b3d1b30f28594324aa61e8fe483371d3'
            key: {
              sys_security_acl: '3dbe0a3ca9f84a42a247bad11f2c1e0d'
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
            id: 'b3f9532bf1f54aad8452a7115e14085b'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'computers'
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
            table: 'sn_glider_source_artifact_m2m'
            id: 'b4833cb206ba4c16a480eaf66d07502e'
            key: {
              application_file: '775de80ecd2044e7aebe57213c830d74'
              source_artifact: '9639c58cac664241b815da3834f83987'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'b4971a013ed2465ebeb44fb55d04c33b'
            key: {
              sys_security_acl: 'b12e553e899549b2bc2174fa6a60c69a'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_db_object'
            id: 'b4b4aa2b85a14f2d8dc4aeee714513bf'
            key: {
              name: 'x_kandj_kandji_push_run'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: 'b4c02194c8bd43e1837e657eb8fea224'
            key: {
              name: 'x_kandj_kandji_user_import'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'b4cf834ada584230abd133429458afae'
            key: {
              sys_ui_section: {
                id: 'a861a27ce1364bac88d7e8b1c8dde2ce'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_apps'
                  caption: 'App row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sys_created_on'
              position: '16'
            }
          },
          {
            table: 'sys_documentation'
            id: 'b50c28924a2741b2b5acc7e238742756'
            key: {
              name: 'x_kandj_kandji_user'
              element: 'user'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'b529244ce0ec4163ac0f88b772f91189'
            key: {
              document_key: 'd4c3320bc74e4ffa806aeb8b8f7bda6d'
              variable: '1985e0ceff2433008d3f5d9ad53bf1ba'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'b53d21dfe08c4cfc85a75ec5be163ba8'
            key: {
              sys_security_acl: 'ae16e52346f945f89e5e3061518d28e8'
              sys_user_role: {
                id: '503722ce13de4e9caf65663746656fa9'
                key: {
                  name: 'import_transformer'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: 'b54679d6ffc44d51988dc2a02e24ea93'
            key: {
              sys_ui_section: {
                id: '762a21d006f5433b9cb94d607b17e9fd'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_mdm'
                  caption: 'MDM row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'serial_number'
              position: '1'
            }
          },
          {
            table: 'sys_hub_action_input'
            id: 'b5681efda3124d1c9e0a25b1a5eef91a'
            key: {
              model: '3e3c7a23159a4002a28b519523c71655'
              element: 'device'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b576dea3d12a46b2b44cbe52af4baaa0'
            key: {
              name: 'x_kandj_kandji_push_run'
              element: 'rows_sent'
            }
          },
          {
            table: 'sys_documentation'
            id: 'b5a86540548e41218ab2ce1d1d020c7e'
            key: {
              name: 'x_kandj_kandji_pin_reading'
              element: 'read_at'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: 'b5ab32acfc18408fa811907fb1701fdf'
            key: {
              name: 'x_kandj_kandji_problem'
              element: 'state'
              value: 'open'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b5ea8a9e68934087ab61b1082d857cc4'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'retired_status'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'b5fea735ca334f979e00d3f08d33caf0'
            key: {
              sys_ui_section: {
                id: '32cc4e9acca841d4bfa0aaa9ff819993'
                key: {
                  name: 'x_kandj_kandji_usage_run'
                  caption: 'Usage run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '6'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'b60b98f6fe9f40ce83324c0398321e94'
            key: {
              sys_ui_section: {
                id: '8da84135d88140358416fcfd9fff97bc'
                key: {
                  name: 'x_kandj_kandji_push_run'
                  caption: 'Push run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '9'
            }
          },
          {
            table: 'sys_documentation'
            id: 'b61585f9e7eb48258016960c3373f6bb'
            key: {
              name: 'x_kandj_kandji_problem'
              element: 'last_seen'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'b669a1a21fc74d58b2c449b9b57230e3'
            key: {
              sys_ui_section: {
                id: 'aa4b3c3fb4f941b8a2c5dcac0bb8864d'
                key: {
                  name: 'x_kandj_kandji_mdm'
                  caption: 'From Kandji'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '7'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'b66ac695b9f442b5baf892e8ea05b254'
            key: {
              list_id: {
                id: '56e5c4e94c584a15920385b24c7119a4'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_computer'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_import_state_comment'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b6a752a65f094190ac3e90626cab61fb'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'device_name'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'b6af0dfdaa674c488a50e4116075270e'
            key: {
              sys_ui_section: {
                id: 'b52ce023eba34752ba1aee8dcc552a8b'
                key: {
                  name: 'x_kandj_kandji_shared_value'
                  caption: 'Shared value'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'last_agreed'
              position: '4'
            }
          },
          {
            table: 'sys_documentation'
            id: 'b6d8e4da39b24733815d4c106115c89a'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_run'
              element: 'ended'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'b758975d4fb343c9b9fef2d1de252478'
            key: {
              name: 'x_kandj_kandji_note'
              element: 'mdm'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'b7ca6f5187414b2d8cb8f6475825c55a'
            key: {
              sys_security_acl: '13104d0ba4b44a7da1c9973c13534cfe'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: 'b7cb2ec8da7e4cb2b227267ce7f20be1'
            key: {
              sys_ui_section: {
                id: '066848cc7ca6445ebba93ba49c932137'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_problem'
                  caption: 'Problem report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sys_import_set'
              position: '15'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'b7e70590321f4be3abfabcdc792ae02d'
            key: {
              sys_ui_section: {
                id: '8da84135d88140358416fcfd9fff97bc'
                key: {
                  name: 'x_kandj_kandji_push_run'
                  caption: 'Push run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'run_id'
              position: '1'
            }
          },
          {
            table: 'sys_index'
            id: 'b870de1b1251428ba8fa9046fea466bf'
            key: {
              logical_table_name: 'x_kandj_kandji_problem'
              col_name_string: 'subject'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'b8710cdf785c4a7c8539e90f2a7c3e22'
            key: {
              sys_ui_section: {
                id: 'db638ca45e8040c3a89b85fb45a4154f'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_run'
                  caption: 'Run report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '23'
            }
          },
          {
            table: 'sys_documentation'
            id: 'b88f28d2a05d4eea99c143c1a7e6d130'
            key: {
              name: 'x_kandj_kandji_push_run'
              element: 'run_id'
              language: 'en'
            }
          },
          {
            table: 'sys_ws_query_parameter_map'
            id: 'b8c98f86c1a54f409f2a29299990ecc3'
            key: {
              web_service_operation: '5cc76b1c7e404080b536dc46324a5628'
              web_service_query_parameter: 'ca656137b3924fe683ea072f99bada8a'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'b8e9743a5a384156b701676a664bf7e3'
            key: {
              document_key: '33b8943b5f0e4c089b1aef6ea5850fdb'
              variable: '89ad06b543010210b6f9a0246bb8f2d7'
            }
          },
          {
            table: 'sys_ui_list'
            id: 'b90e9f109d4845f1b8e74ecd11271a72'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_run'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'b938097e57e940448ed0f26a0d8c188b'
            key: {
              sys_ui_section: {
                id: '12bd1f0dc4854e1f9c50ce1764751a1f'
                key: {
                  name: 'x_kandj_kandji_assignment'
                  caption: 'Assignment'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'b96ed842e1d94c6f86dfb0770e493f24'
            key: {
              sys_security_acl: 'b12e553e899549b2bc2174fa6a60c69a'
              sys_user_role: {
                id: 'b9647638e24e4e4ead4f2a5533afd692'
                key: {
                  name: 'import_admin'
                }
              }
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'b98841568a97415b90bc2cff014372c1'
            key: {
              map: '40c8b6dd9ac24b27905511d1ab7e9f0d'
              target_field: 'version'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'b9932e5ac9354970b6ad950dbf5cc0f2'
            key: {
              sys_ui_section: {
                id: '12bd1f0dc4854e1f9c50ce1764751a1f'
                key: {
                  name: 'x_kandj_kandji_assignment'
                  caption: 'Assignment'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'assigned_to'
              position: '4'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'b9ef5a188eca4bb4a724f955316630e5'
            key: {
              sys_ui_section: {
                id: 'd08b4d44f3184f7a9a910474d882dbfb'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_computer'
                  caption: 'Computer row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'model_name'
              position: '3'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'ba2f3f09c16a4398b12b246d069095c3'
            key: {
              sys_security_acl: '38e1685b949e4e05855da18bb75a3745'
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
            id: 'ba480d0807d2459da00ad2c52ec768d1'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_apps'
              element: 'is_removed'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'ba5286c2e5814ed0b62e42d0dea75795'
            key: {
              sys_security_acl: '1f88c59323444b5ca23ae53842928e56'
              sys_user_role: {
                id: 'c5bb0a2f209f4585b27028f144c3097b'
                key: {
                  name: 'x_kandj_kandji.device_operator'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'ba8fb3ffa60e470ca065931887196ef1'
            key: {
              sys_security_acl: '1bf941e698d24e598f36e0c9cd83f190'
              sys_user_role: {
                id: '25ece26c2edb492b8da1a0a7a9f7c7ba'
                key: {
                  name: 'x_kandj_kandji.user'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: 'baa008e838ec4ff3a8233b98575f7acb'
            key: {
              sys_ui_section: {
                id: 'aa4b3c3fb4f941b8a2c5dcac0bb8864d'
                key: {
                  name: 'x_kandj_kandji_mdm'
                  caption: 'From Kandji'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'first_enrollment'
              position: '6'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'baf1f6ccc2f64298b66fa35a1b0abcb6'
            key: {
              sys_ui_section: {
                id: '2efe4b52d4b14b3290bb95fd311de6c0'
                key: {
                  name: 'x_kandj_kandji_mdm'
                  caption: 'MDM record'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'fingerprint'
              position: '4'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: 'bb257d8adf5249c7bd875596cd65dc4b'
            key: {
              sys_ui_form: {
                id: 'c635e18a070748189f645b2011206178'
                key: {
                  name: 'x_kandj_kandji_problem'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: 'a523820e12ad40f0ad8f3a15f04fa19b'
                key: {
                  name: 'x_kandj_kandji_problem'
                  caption: 'Problem'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: 'bb2b1b47f5be428ebe9344fc71d79362'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'tries'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'bb2dbee49c4c441390c920b74a3ecb85'
            key: {
              sys_security_acl: '2f123b927eba40379b52a242c3e153f4'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'bb5c60a6c24640fba295df17e26df71e'
            key: {
              list_id: {
                id: 'b362549f16fb4c19950e90180e297c8f'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_problem'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'serial_number'
            }
          },
          {
            table: 'sys_ui_page'
            id: 'bb8ed06dc171452a8613c63e64ae2a2f'
            key: {
              endpoint: 'x_kandj_kandji_problems.do'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'bb95764aa8a64099a2eb8689edcd23c0'
            key: {
              name: 'x_kandj_kandji_push_run'
              element: 'rows_rejected'
            }
          },
          {
            table: 'sys_index'
            id: 'bba717c32ef14b3394c88fba93c90942'
            key: {
              logical_table_name: 'x_kandj_kandji_shared_value'
              col_name_string: 'configuration_item'
            }
          },
          {
            table: 'sys_index'
            id: 'bc1818f78d1c46e69b66efd8387ce288'
            key: {
              logical_table_name: 'x_kandj_kandji_shared_value'
              col_name_string: 'state'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'bc233accde4a4a839d2e44674611d869'
            key: {
              document_key: '8f854553be254b46bad0703ce639801f'
              variable: '50bff9250b3222000b7da95e93673a9b'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'bc4929e783814479ac4fa0848be8055f'
            key: {
              sys_ui_section: {
                id: '762a21d006f5433b9cb94d607b17e9fd'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_mdm'
                  caption: 'MDM row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '14'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'bc626c465d1a4334b4e355084748b1c4'
            key: {
              list_id: {
                id: '56e5c4e94c584a15920385b24c7119a4'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_computer'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_import_state'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'bc740363a019419ebc1a03498cebd3d0'
            key: {
              sys_security_acl: 'fb42639ffa794e6cb6c45f482dc1d13f'
              sys_user_role: {
                id: '25ece26c2edb492b8da1a0a7a9f7c7ba'
                key: {
                  name: 'x_kandj_kandji.user'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: 'bc74af7191d949b7951674fb00749f91'
            key: {
              document_key: '94cd34b707e74949801e8af4cd1b711d'
              variable: '6f69fc4aff6433008d3f5d9ad53bf18c'
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
            table: 'sys_variable_value'
            id: 'bc997b65832f4de6b096e61cda96a94e'
            key: {
              document_key: '58ae0ad3ae4245508a7563333ec49de5'
              variable: '6f69fc4aff6433008d3f5d9ad53bf18c'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'bcb394008e354bf0ad0975357f484ab0'
            key: {
              sys_ui_section: {
                id: 'f8abb1e4ac7f4ff0ac664694686b26da'
                key: {
                  name: 'x_kandj_kandji_note'
                  caption: 'Note'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'content'
              position: '6'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'bcd3eb8c9b0949ec8ec237af76f79766'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_run'
              element: 'state'
            }
          },
          {
            table: 'sys_ui_section'
            id: 'bcd6b2d9ccf2480aa8fa1575e07dd24d'
            key: {
              name: 'x_kandj_kandji_user_import'
              caption: 'User import'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_ui_page'
            id: 'bcea5ade2371489593a3802eb3f4b095'
            key: {
              endpoint: 'x_kandj_kandji_support.do'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'bd05cab44a1745b29ee44239cd155210'
            key: {
              list_id: {
                id: '4104db6e68224c0584d2a1c5854dca70'
                key: {
                  name: 'x_kandj_kandji_refused_usage'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'last_used_time'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'bd437b7931194c129927a3b3c17096c2'
            key: {
              list_id: {
                id: 'cc68445b4fcd4e3e92216d79464df5e7'
                key: {
                  name: 'x_kandj_kandji_problem'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'state'
            }
          },
          {
            table: 'sn_glider_source_artifact_m2m'
            id: 'bd5b64e6355049ee9c29d1c15633cf72'
            key: {
              application_file: '098a847bab46471786a646cb5ab3aeb9'
              source_artifact: '4147a217b2f641058603c0776601fef5'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'bdbee3ae5a2b4661ad3d37b2dd31825a'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_problem'
              element: 'subject'
            }
          },
          {
            table: 'sys_documentation'
            id: 'bdf44a8f902d45498000c469fefa6879'
            key: {
              name: 'x_kandj_kandji_problem'
              element: 'first_seen'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'be1e8c07a2434e09b4013d3076d01e08'
            key: {
              sys_ui_section: {
                id: '762a21d006f5433b9cb94d607b17e9fd'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_mdm'
                  caption: 'MDM row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sys_created_on'
              position: '13'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'be292e921648481e954048eea8473c41'
            key: {
              sys_security_acl: 'd6ec1ea2134f453e8483389ffc950aa7'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: 'be6bda7b83f14c0888fa1d0005f1f613'
            key: {
              sys_ui_section: {
                id: '37d142fa119240ae941c22ca0df95387'
                key: {
                  name: 'x_kandj_kandji_device_action'
                  caption: 'Device action'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'state'
              position: '3'
            }
          },
          {
            table: 'sys_documentation'
            id: 'be8413e7f64b4116a7c7a69b68c7f080'
            key: {
              name: 'x_kandj_kandji_user_import'
              element: 'outcome'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'beaeaa8d47ea4ee58946c82852a99bb9'
            key: {
              sys_security_acl: '6b4d8fba849a46598771fefccd3ddf50'
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
            id: 'beb49dc9c9264056807c28818955872b'
            key: {
              sys_security_acl: 'cf1fc9a064294cfe9026d2d35a472f5a'
              sys_user_role: {
                id: '25ece26c2edb492b8da1a0a7a9f7c7ba'
                key: {
                  name: 'x_kandj_kandji.user'
                }
              }
            }
          },
          {
            table: 'sys_ui_form_section'
            id: 'bee1b5c7491e45c2bc81b363b43f9a51'
            key: {
              sys_ui_form: {
                id: '5f966ca61aaf46fc8ad574c8f8a8d820'
                key: {
                  name: 'x_kandj_kandji_mdm'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: '2efe4b52d4b14b3290bb95fd311de6c0'
                key: {
                  name: 'x_kandj_kandji_mdm'
                  caption: 'MDM record'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: 'bf17f354103d469b8a7d93137e706896'
            key: {
              sys_ui_section: {
                id: 'a523820e12ad40f0ad8f3a15f04fa19b'
                key: {
                  name: 'x_kandj_kandji_problem'
                  caption: 'Problem'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'remedy'
              position: '6'
            }
          },
          {
            table: 'sys_element_mapping'
            id: 'bf614f938338465a9f9ebfedcd6dc68f'
            key: {
              field: 'field_values'
              table: 'var__m_atf_input_variable_1f39a288df60220062fe6c7a4df2639d'
              id: '30afa5ee206a4ff9b7c976929b9e180d'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'bfa418a4d63e4695aa87caee1154a20e'
            key: {
              sys_ui_section: {
                id: 'a861a27ce1364bac88d7e8b1c8dde2ce'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_apps'
                  caption: 'App row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'last_opened'
              position: '8'
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'bfa544f58d204518a171ac509167e441'
            key: {
              map: '40c8b6dd9ac24b27905511d1ab7e9f0d'
              target_field: 'run_id'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'c09a999c5a1d443bb59afa4fc14be4ee'
            key: {
              sys_ui_section: {
                id: '066848cc7ca6445ebba93ba49c932137'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_problem'
                  caption: 'Problem report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'state'
              position: '4'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'c0a9b5947c8841f2935c4a5b77cbb8ac'
            key: {
              name: 'x_kandj_kandji_refused_usage'
              element: 'name'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'c0e51782c1034dfc939f3d535df541dc'
            key: {
              sys_security_acl: '6fd18989833a4e64beff1ca9eecffb4f'
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
            id: 'c1918fa06d2d432c87600b78a6296ae2'
            key: {
              name: 'x_kandj_kandji_problem'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'c19743882b734f6296d5ad43443f3b9b'
            key: {
              sys_security_acl: 'c106ec9d21fc4ad4a2e2ed94f063800e'
              sys_user_role: {
                id: '25ece26c2edb492b8da1a0a7a9f7c7ba'
                key: {
                  name: 'x_kandj_kandji.user'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: 'c1a8685158e7453bad2d4130fa8016b7'
            key: {
              document_key: '33b8943b5f0e4c089b1aef6ea5850fdb'
              variable: '58408e250b3222000b7da95e93673a5c'
            }
          },
          {
            table: 'sys_db_object'
            id: 'c1aca53175124c2caeb5d90cf1f0bad8'
            key: {
              name: 'x_kandj_kandji_problem'
            }
          },
          {
            table: 'sys_element_mapping'
            id: 'c1afc33037bc492b9e1d550dabf3dfa7'
            key: {
              field: 'phone_number'
              table: 'var__m_sys_hub_step_ext_input_a34dae20ce71435ca5e0ebed968f795f'
              id: 'a34dae20ce71435ca5e0ebed968f795f'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'c2039fd9b57245049c95e1c98965ddc2'
            key: {
              sys_ui_section: {
                id: 'df794677b6544a27bcbdcb548f2745d1'
                key: {
                  name: 'x_kandj_kandji_refused_usage'
                  caption: 'Refused usage'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'reason'
              position: '5'
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
            table: 'sys_ui_element'
            id: 'c259f742d046408ea0f99e774b20d000'
            key: {
              sys_ui_section: {
                id: '32cc4e9acca841d4bfa0aaa9ff819993'
                key: {
                  name: 'x_kandj_kandji_usage_run'
                  caption: 'Usage run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'state'
              position: '3'
            }
          },
          {
            table: 'sys_documentation'
            id: 'c26eb1aabeea41cd920a7452a2a1a792'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_run'
              element: 'command'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'c29a5d74269f48b3ba1aca6048e0823c'
            key: {
              sys_ui_section: {
                id: '4089977d18f948139a433e2a497368bf'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_mdm'
                  caption: 'From Kandji'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'blueprint_name'
              position: '1'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'c29d1c9bfa9743c68e9423074135f7eb'
            key: {
              sys_security_acl: '39c3b6982f2b4cefae1847651be55702'
              sys_user_role: {
                id: 'b9647638e24e4e4ead4f2a5533afd692'
                key: {
                  name: 'import_admin'
                }
              }
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'c2a1ca310bb2414c86e7c78fd328e195'
            key: {
              map: 'bebab608c58548d1b0751d6446fcc5d9'
              target_field: 'fingerprint'
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
            table: 'sys_dictionary'
            id: 'c2d0250a24af4f879d9e8b325d6a9216'
            key: {
              name: 'x_kandj_kandji_note'
              element: 'tries'
            }
          },
          {
            table: 'sys_choice'
            id: 'c2dbf4d1e22a4e9480e621bc89fa1e43'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'state'
              value: 'done'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'c3173c643bbe41288046040efa691474'
            key: {
              list_id: {
                id: '9457577aa24a4f6ba769c01a5cfa5711'
                key: {
                  name: 'x_kandj_kandji_mdm'
                  view: {
                    id: 'f42eeadb6c5540d38fba1fefac8cb3c8'
                    key: {
                      name: 'x_kandj_kandji'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'configuration_item.serial_number'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'c331fbf9dba54ee5b5b63b3c98cdedd0'
            key: {
              sys_security_acl: 'f66c5dd351ac40f59e56ab8e9f212a27'
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
            id: 'c3a0bc3e718548e0b63451e195b9bfbc'
            key: {
              name: 'x_kandj_kandji_user'
              element: 'is_archived'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'c3d0db0368e34968a3a0921aa85e6960'
            key: {
              document_key: 'aab457a5b633439ea178f70b40d93d46'
              variable: '78b8d86b531000109e02ddeeff7b12f3'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'c3d13b234a90429081681b714c4b50f1'
            key: {
              list_id: {
                id: 'b362549f16fb4c19950e90180e297c8f'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_problem'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_created_on'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'c3dbf42ac1234132b81756f01c69f22f'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'c3e4647b29ed478a9e02d66ec3823ea8'
            key: {
              sys_ui_section: {
                id: '066848cc7ca6445ebba93ba49c932137'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_problem'
                  caption: 'Problem report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'serial_number'
              position: '1'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'c3f4ac0dbb4e4969b2fc11cf576ef1eb'
            key: {
              sys_security_acl: '9b00ac7cb7154678894565fe02d028a1'
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
            table: 'sys_ui_element'
            id: 'c41d289da4a743deb8862faf91ba34b5'
            key: {
              sys_ui_section: {
                id: '3858d6cc37214cc08c0497faf97155da'
                key: {
                  name: 'cmdb_ci_computer'
                  caption: 'Computer'
                  view: {
                    id: 'f42eeadb6c5540d38fba1fefac8cb3c8'
                    key: {
                      name: 'x_kandj_kandji'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'model_category'
              position: '5'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'c450e777b9de4fc0bc3a4d995b474cf8'
            key: {
              sys_security_acl: '39c3b6982f2b4cefae1847651be55702'
              sys_user_role: {
                id: '503722ce13de4e9caf65663746656fa9'
                key: {
                  name: 'import_transformer'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'c471061da7b94227998e99833d887f98'
            key: {
              list_id: {
                id: '818d5986291446f496ba6495bd55dc00'
                key: {
                  name: 'cmdb_ci_computer'
                  view: {
                    id: 'f42eeadb6c5540d38fba1fefac8cb3c8'
                    key: {
                      name: 'x_kandj_kandji'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'disk_space'
            }
          },
          {
            table: 'sys_ui_form'
            id: 'c488947440574096b7bf9ac680751ede'
            key: {
              name: 'x_kandj_kandji_shared_value'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_documentation'
            id: 'c4cda81f8b5b454eba0c388a99877a76'
            key: {
              name: 'x_kandj_kandji_push_run'
              element: 'devices_skipped'
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
            table: 'sys_ui_element'
            id: 'c51711dbb85d45c6a5d67d92b90237a0'
            key: {
              sys_ui_section: {
                id: '7ce36f08de194a898170d2fa376308b5'
                key: {
                  name: 'x_kandj_kandji_device_action'
                  caption: 'Device action'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'device_name'
              position: '1'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'c5278efaeca340e4a4ec411a15366b1e'
            key: {
              document_key: '78dc2157e9ee4e908445f8de90efc903'
              variable: '50bff9250b3222000b7da95e93673a9b'
            }
          },
          {
            table: 'sys_db_object'
            id: 'c52e862050194d1099d9164e49e0c29c'
            key: {
              name: 'x_kandj_kandji_device_action'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'c56868f9e1ac4aa3b806bad6b6719979'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_problem'
              element: 'reason'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'c56ad9eb2bc04b3793b4930507202198'
            key: {
              sys_security_acl: '4132fba072db4a24b6a62313a032035a'
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
            id: 'c5bb0a2f209f4585b27028f144c3097b'
            key: {
              name: 'x_kandj_kandji.device_operator'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'c5dc53ba3f1b43fc8f6cf38f4b240655'
            key: {
              sys_security_acl: 'e32db36db8094686b3077dea72eb2dff'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
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
            table: 'sys_ui_element'
            id: 'c5ed0c0e5e69405bb974f52bb19665a1'
            key: {
              sys_ui_section: {
                id: '32cc4e9acca841d4bfa0aaa9ff819993'
                key: {
                  name: 'x_kandj_kandji_usage_run'
                  caption: 'Usage run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'implausible'
              position: '10'
            }
          },
          {
            table: 'sys_db_object'
            id: 'c5fa9261bf12476fb63b9ae42afa59b7'
            key: {
              name: 'x_kandj_kandji_shared_value'
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
            table: 'sys_ui_element'
            id: 'c633d749fab94ecf90a17bac952b49a0'
            key: {
              sys_ui_section: {
                id: 'a523820e12ad40f0ad8f3a15f04fa19b'
                key: {
                  name: 'x_kandj_kandji_problem'
                  caption: 'Problem'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'code'
              position: '2'
            }
          },
          {
            table: 'sys_ui_form'
            id: 'c635e18a070748189f645b2011206178'
            key: {
              name: 'x_kandj_kandji_problem'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'c63a330f47e04637af6a41c105e98ad6'
            key: {
              list_id: {
                id: 'cc68445b4fcd4e3e92216d79464df5e7'
                key: {
                  name: 'x_kandj_kandji_problem'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'serial_number'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'c65709e7588c428e8a3345b3447fd034'
            key: {
              document_key: 'bded479aebca49af931b876f399905f0'
              variable: '59877da10b3222000b7da95e93673a56'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: 'c66803d2b7d54ce998eea535c2840c54'
            key: {
              name: 'x_kandj_kandji_refused_usage'
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
            table: 'sys_ui_element'
            id: 'c67cd8b901e3427bb4273fe29948ea58'
            key: {
              sys_ui_section: {
                id: '2efe4b52d4b14b3290bb95fd311de6c0'
                key: {
                  name: 'x_kandj_kandji_mdm'
                  caption: 'MDM record'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'kandji_blueprint_id'
              position: '2'
            }
          },
          {
            table: 'sys_ui_page'
            id: 'c6995a02c45e4cb19b84ad8efec5c18c'
            key: {
              endpoint: 'x_kandj_kandji_show_pin.do'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'c6b5cffcedda49ffac6ad87fa56c96cf'
            key: {
              list_id: {
                id: '4104db6e68224c0584d2a1c5854dca70'
                key: {
                  name: 'x_kandj_kandji_refused_usage'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'reclamation_type'
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
            table: 'sys_documentation'
            id: 'c6cd79e84dc141c7b98150ea3ea6c6f3'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_mdm'
              element: 'attributes'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'c6d8324aef1840e99b37a9c65fffc6fa'
            key: {
              document_key: '78dc2157e9ee4e908445f8de90efc903'
              variable: 'cec002650b3222000b7da95e93673aae'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'c6d84d18958148f6a41f215fd4ee397d'
            key: {
              name: 'x_kandj_kandji_shared_value'
              element: 'tries'
            }
          },
          {
            table: 'sys_documentation'
            id: 'c6dbd48b7ebb4dbc94c9aef4c5813665'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_apple_silicon'
              language: 'en'
            }
          },
          {
            table: 'sys_db_object'
            id: 'c6e0868189ea40038bdcff99690e6da6'
            key: {
              name: 'x_kandj_kandji_mapping_line'
            }
          },
          {
            table: 'sys_hub_action_output'
            id: 'c6e9202dc8364d73b9de22754b255c77'
            key: {
              model: '3e3c7a23159a4002a28b519523c71655'
              element: 'message'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'c6eec825d985449ca45aaf84c6a4dfe1'
            key: {
              sys_security_acl: 'd6ec1ea2134f453e8483389ffc950aa7'
              sys_user_role: {
                id: '91bf4d4364d149f7a988c71d793603e3'
                key: {
                  name: 'cmdb_read'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: 'c6f199be9bde47a0b7537d4b7209522e'
            key: {
              sys_ui_section: {
                id: 'db638ca45e8040c3a89b85fb45a4154f'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_run'
                  caption: 'Run report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'c7216472944c4fb5a5e7382b77561032'
            key: {
              document_key: '78dc2157e9ee4e908445f8de90efc903'
              variable: '59877da10b3222000b7da95e93673a56'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'c752c94ae55e47ffa91bb5b785c5b4cf'
            key: {
              list_id: {
                id: 'd2682ee3fb294daab9c2e58c777332b8'
                key: {
                  name: 'x_kandj_kandji_assignment'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_updated_on'
            }
          },
          {
            table: 'sys_element_mapping'
            id: 'c766a4350c314c3fb80102584bba7ce0'
            key: {
              field: 'script'
              table: 'var__m_atf_input_variable_41de4a935332120028bc29cac2dc349a'
              id: '629cad8939064afe92c289b95ab0d35e'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'c844c6e60aae47a0929daebbe503565f'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_model'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'c860bbc0cbee48d392e89783884e06d7'
            key: {
              document_key: 'de8be3fdbf61447b9509b3cbfed2690e'
              variable: '020a6af09fd32200ef4afa7dc67fcfec'
            }
          },
          {
            table: 'sys_documentation'
            id: 'c881d2ff456e405f871589ff1e31eeb5'
            key: {
              name: 'x_kandj_kandji_assignment'
              element: 'outcome'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'c886ea2d59fd4c23b6e4b5235e3611c5'
            key: {
              sys_ui_section: {
                id: '762a21d006f5433b9cb94d607b17e9fd'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_mdm'
                  caption: 'MDM row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'is_removed'
              position: '5'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'c8fea71d5a80483089b978c1f74ac6c9'
            key: {
              name: 'x_kandj_kandji_connection'
              element: 'NULL'
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
            table: 'sys_choice_set'
            id: 'c9708991460d4fb69e6389de4806d9b3'
            key: {
              name: 'x_kandj_kandji_note'
              element: 'state'
            }
          },
          {
            table: 'sys_hub_action_input'
            id: 'c9af1746d5ed47d29b160e1e42382351'
            key: {
              model: '3e3c7a23159a4002a28b519523c71655'
              element: 'action'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'ca004a2df767464b8ec66bff9b0768c9'
            key: {
              sys_security_acl: '6f4b7ece754e45699f366f85fd24ede6'
              sys_user_role: {
                id: '25ece26c2edb492b8da1a0a7a9f7c7ba'
                key: {
                  name: 'x_kandj_kandji.user'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: 'ca54095b71e4442391648d4606962a61'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_local_hostname'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'ca5e1b8e10d14a1b87630da5fbfe1211'
            key: {
              sys_security_acl: 'bec55f782ed94cafa461865f6dd395f4'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: 'ca60ca10762f4833881d51a841af69e2'
            key: {
              document_key: 'c2b50023ef7244a3a05fa8dd5d562212'
              variable: 'b27b2b29ff6033008d3f5d9ad53bf164'
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'caa1fd9bb66a43d5a1aae3c6c1ec1b6a'
            key: {
              map: 'bebab608c58548d1b0751d6446fcc5d9'
              target_field: 'is_missing'
            }
          },
          {
            table: 'sys_documentation'
            id: 'cab4d689e6f64f41b775f557ea77c6c7'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_run'
              element: 'devices_skipped'
              language: 'en'
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'cb08c085414b40c985fa3526cc5c5eab'
            key: {
              map: '40c8b6dd9ac24b27905511d1ab7e9f0d'
              target_field: 'command'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'cb395b3acee94316acb871d8cbbf98d1'
            key: {
              sys_security_acl: '77eba97d4ca7436788d013a553d3e69d'
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
            id: 'cb40d83ee98d478f8ad972e5d8b96d63'
            key: {
              sys_security_acl: 'f66c5dd351ac40f59e56ab8e9f212a27'
              sys_user_role: {
                id: '91bf4d4364d149f7a988c71d793603e3'
                key: {
                  name: 'cmdb_read'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: 'cb55c333ce744431a45b2f86785b8160'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_platform'
              language: 'en'
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
            table: 'sys_dictionary'
            id: 'cb7cfcfa71604ea1a08548d8a4a6febe'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'last_check_in'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'cbbde4a083134eb6ae0d8ebd49318d54'
            key: {
              sys_ui_section: {
                id: '56391a5166994abb9bcbb99c90e608a9'
                key: {
                  name: 'x_kandj_kandji_user_import'
                  caption: 'User import'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '12'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'cbbfd1bc0c404b6789c79c31df760fb8'
            key: {
              document_key: '6c7aac695e9449e1bf025b1aff3d3afd'
              variable: 'ccae44d59f132200ef4afa7dc67fcf1e'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'cbdc03c302d244dbb361e74d65a4e815'
            key: {
              sys_security_acl: '3dbe0a3ca9f84a42a247bad11f2c1e0d'
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
            id: 'cbf7a7e57912419882720dc4ea994f6c'
            key: {
              sys_security_acl: 'e33cd9b477fa4178a4f9e6a8f63f6043'
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
            id: 'cc6680be7a0046ae95fb2489789f66c8'
            key: {
              sys_security_acl: '3faf281c31db416e85b7a080581d19fa'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_list'
            id: 'cc68445b4fcd4e3e92216d79464df5e7'
            key: {
              name: 'x_kandj_kandji_problem'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_documentation'
            id: 'cc90c2ac59864b6780a1b47172baf759'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_run'
              element: 'version'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'ccfac02ebfc6460cbc677af0a09fc6d2'
            key: {
              sys_security_acl: '5ede1246c24c41cabbd5b1489a4f356d'
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
            id: 'cd1d7ab3262543cab6c31c8068c79bec'
            key: {
              name: 'x_kandj_kandji_user_import'
              element: 'state'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: 'cd20e41446d14fc2af1bd55435a5c41d'
            key: {
              sys_ui_form: {
                id: '27cec6ca55194d9289e8abda9a763f38'
                key: {
                  name: 'x_kandj_kandji_usage_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: '32cc4e9acca841d4bfa0aaa9ff819993'
                key: {
                  name: 'x_kandj_kandji_usage_run'
                  caption: 'Usage run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_index'
            id: 'cd35e8b163f643bd8e3b12685d27b763'
            key: {
              logical_table_name: 'x_kandj_kandji_push_run'
              col_name_string: 'started'
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
            table: 'sys_security_acl_role'
            id: 'cd4b4d309fa84534b874898f88cc12a1'
            key: {
              sys_security_acl: '21109e3e1b7e48819083a715790ad60e'
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
            id: 'cd5449f4df1046aeb8ca1c660203376d'
            key: {
              name: 'x_kandj_kandji_pin_reading'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'cd5a23895ed74be1823a991dddd48236'
            key: {
              document_key: 'c2b50023ef7244a3a05fa8dd5d562212'
              variable: '1985e0ceff2433008d3f5d9ad53bf1ba'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'cd6af7b023034f54bcccb6d6c3d61736'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_model_identifier'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'cd8172efa6e24cd6bce0dc3b59c56f7c'
            key: {
              list_id: {
                id: '0eb74df64a1f47fd94d74b82a860054e'
                key: {
                  name: 'x_kandj_kandji_push_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'devices_skipped'
            }
          },
          {
            table: 'sys_documentation'
            id: 'cd88e0086a1f4bdea0aee9d86221965e'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'known_until'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'cdad7ec242644ac5bf649802bdff39e3'
            key: {
              document_key: 'a1880c0deb1b42a9bb8f7801cd774ad2'
              variable: '98c44875ffa033008d3f5d9ad53bf1fa'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'cdc503db5d534728959c18e6c3765aee'
            key: {
              sys_security_acl: 'fd93bd2d2bbd42dabfec47596fe27bf4'
              sys_user_role: {
                id: '25ece26c2edb492b8da1a0a7a9f7c7ba'
                key: {
                  name: 'x_kandj_kandji.user'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: 'cdfaea14fbe54de0a60eaa7d9c4799a6'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_shared_ipad'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'ce0dd5f73c62456d92105cc8bd5a87a7'
            key: {
              sys_security_acl: '2bca4aa5c0b44d88a5eba85a682a2d66'
              sys_user_role: {
                id: '503722ce13de4e9caf65663746656fa9'
                key: {
                  name: 'import_transformer'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: 'ce197ae495794ced979e1ef76e3d7816'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_mdm'
              element: 'blueprint_name'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'ce3abf220e1b48439e1c1f9a680e1309'
            key: {
              document_key: 'de8be3fdbf61447b9509b3cbfed2690e'
              variable: '58408e250b3222000b7da95e93673a5c'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'ce5505a8e4f34bb595db871e8477e7c7'
            key: {
              document_key: 'b62d9626b6eb440cb2f8ef4d762f406d'
              variable: '6f69fc4aff6433008d3f5d9ad53bf18c'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'ce925b2652cc40379829efd52605b57e'
            key: {
              sys_security_acl: '92729a41b9d948f59809ac0c29961470'
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
            id: 'ce965c107d184692b299ab23f9a371f0'
            key: {
              sys_security_acl: 'ae16e52346f945f89e5e3061518d28e8'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: 'ced710a750234ae68f82cc5c5e34706e'
            key: {
              document_key: 'd4c3320bc74e4ffa806aeb8b8f7bda6d'
              variable: '8c07aba5ff6033008d3f5d9ad53bf13b'
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
            table: 'sys_ui_element'
            id: 'd0609b7ad26d472b9e46be030f50151a'
            key: {
              sys_ui_section: {
                id: '12bd1f0dc4854e1f9c50ce1764751a1f'
                key: {
                  name: 'x_kandj_kandji_assignment'
                  caption: 'Assignment'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'configuration_item'
              position: '1'
            }
          },
          {
            table: 'sys_documentation'
            id: 'd06438f6c49045a58842d2791cc18004'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_run'
              element: 'devices_changed'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: 'd071c3096c8f42998f1c0eca0cd6d471'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'state'
              value: 'failed'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'd0857e30ed334cc8b17081f899651eb0'
            key: {
              sys_security_acl: 'b0291d29176a4191bd4dfd6a33859abc'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_section'
            id: 'd08b4d44f3184f7a9a910474d882dbfb'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_computer'
              caption: 'Computer row'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'd090dabfe451430abee719261aa860ae'
            key: {
              sys_ui_section: {
                id: '066848cc7ca6445ebba93ba49c932137'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_problem'
                  caption: 'Problem report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '18'
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
            table: 'sys_security_acl_role'
            id: 'd0e9114acc764ed186906ba89a139d5d'
            key: {
              sys_security_acl: '628ace34f886447b89db039941721f0f'
              sys_user_role: {
                id: 'b9647638e24e4e4ead4f2a5533afd692'
                key: {
                  name: 'import_admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'd109166042604e26ad7797ebcd2af516'
            key: {
              list_id: {
                id: '7515c6d62998446698aa7d6100b8de12'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_mdm'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'device_id'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'd1657328d5114719852a14f84997bbe4'
            key: {
              sys_security_acl: '71c1a23f502d4dd495032c0f5dfab6b0'
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
            id: 'd17a475b787b42c5a25f00483f618153'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_run'
              element: 'rows_sent'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_page'
            id: 'd1bcd46fc3cb4033a232feede3770ad4'
            key: {
              endpoint: 'x_kandj_kandji_privacy.do'
            }
          },
          {
            table: 'sys_index'
            id: 'd2015f52b37d4296a6bd5802910fbb9c'
            key: {
              logical_table_name: 'x_kandj_kandji_usage_run'
              col_name_string: 'started'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'd20ff1e8353e466cba6690e654e4e40b'
            key: {
              sys_security_acl: '1b3fada1b1e64208a06563f6e52fa257'
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
            id: 'd21f1110cf3b465c8a85c334eddc5798'
            key: {
              sys_security_acl: '0a1fc87c78394b4c8628b264e26ed3db'
              sys_user_role: {
                id: '91bf4d4364d149f7a988c71d793603e3'
                key: {
                  name: 'cmdb_read'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: 'd2385be1c9eb4ecc92eac661e631827a'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_mdm'
              element: 'is_missing'
              language: 'en'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: 'd242746edf784398910f77a3c14ef8d2'
            key: {
              name: 'x_kandj_kandji_shared_value'
            }
          },
          {
            table: 'sys_ui_list'
            id: 'd2682ee3fb294daab9c2e58c777332b8'
            key: {
              name: 'x_kandj_kandji_assignment'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
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
            table: 'sys_security_acl_role'
            id: 'd26db4a328744c66b6d814389433cab3'
            key: {
              sys_security_acl: '50d5b058af994cd59042e2c385198234'
              sys_user_role: {
                id: 'b9647638e24e4e4ead4f2a5533afd692'
                key: {
                  name: 'import_admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'd271c01170254f359e0eafdf1a544bf6'
            key: {
              list_id: {
                id: '818d5986291446f496ba6495bd55dc00'
                key: {
                  name: 'cmdb_ci_computer'
                  view: {
                    id: 'f42eeadb6c5540d38fba1fefac8cb3c8'
                    key: {
                      name: 'x_kandj_kandji'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'assigned_to'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'd2bd5b6372ba45da9b248496e94b61f2'
            key: {
              document_key: 'a1880c0deb1b42a9bb8f7801cd774ad2'
              variable: 'ff06ab840f20101091d0f00c97767e6d'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'd2c3667a794d479991430006c4a2b34c'
            key: {
              sys_security_acl: 'b270c0ae628e43b3866a14ceec3f5ed1'
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
            id: 'd2e62cd5167e4b4d833531f304932b0a'
            key: {
              sys_security_acl: '6aaee39e53f74b349feffba25b395d79'
              sys_user_role: {
                id: '503722ce13de4e9caf65663746656fa9'
                key: {
                  name: 'import_transformer'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: 'd2fa7e4569a94b72969608177aedc631'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'pin'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'd2fc1e052a9241a190492707d821e0ac'
            key: {
              sys_ui_section: {
                id: '066848cc7ca6445ebba93ba49c932137'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_problem'
                  caption: 'Problem report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'reason'
              position: '6'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'd2fe7798a63f4495abaef7d879e52687'
            key: {
              sys_ui_section: {
                id: '4089977d18f948139a433e2a497368bf'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_mdm'
                  caption: 'From Kandji'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_documentation'
            id: 'd33e2a621d97400db3b4853f1d3e4460'
            key: {
              name: 'x_kandj_kandji_shared_value'
              element: 'field'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'd38a8ddaddc149fd862d1334f72a3d7c'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_run'
              element: 'rows_sent'
            }
          },
          {
            table: 'sn_glider_source_artifact_m2m'
            id: 'd393b03fc6af4f86a974995bfa9c11dd'
            key: {
              application_file: '019647340ebf4d97ad8ba53aabc57884'
              source_artifact: '9639c58cac664241b815da3834f83987'
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'd3de5a90a3f74b909a43ee3530305921'
            key: {
              map: '2dfe912211f34142aede6e5c65e53459'
              target_field: 'serial_number'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'd3e62216fa3446b7a44fb6d40f718713'
            key: {
              document_key: 'f4b30856a2d04f0faeb1a5ccf9d9c41b'
              variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
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
            id: 'd4355961e74642e5975843e64fa2d981'
            key: {
              sys_security_acl: 'd6b869cadc604a698bc85f1124b67bea'
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
            id: 'd44949f0d0d04fa3b5f36b393fc18c1b'
            key: {
              name: 'x_kandj_kandji_user_import'
              element: 'created'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: 'd4aa6cb3f84a4dd8b4bc6cdd81f85708'
            key: {
              name: 'x_kandj_kandji_shared_value'
              element: 'state'
              value: 'agreed'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'd4db7bb91b934dabb32ca02655f16d1c'
            key: {
              sys_ui_section: {
                id: '3858d6cc37214cc08c0497faf97155da'
                key: {
                  name: 'cmdb_ci_computer'
                  caption: 'Computer'
                  view: {
                    id: 'f42eeadb6c5540d38fba1fefac8cb3c8'
                    key: {
                      name: 'x_kandj_kandji'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'manufacturer'
              position: '3'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'd513c2c83eac4edd99dcc3718b7af2c4'
            key: {
              list_id: {
                id: 'a3b6ad16d11e455fb9499368a156eef7'
                key: {
                  name: 'x_kandj_kandji_user'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'user'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'd532260f12254abf96ef479334c9d8de'
            key: {
              list_id: {
                id: 'fa95cdfc6a464f079fa77bcc9822b9e9'
                key: {
                  name: 'x_kandj_kandji_device_action'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'state'
            }
          },
          {
            table: 'sys_choice'
            id: 'd546d8160b054f7e9049b018e9c9cd8f'
            key: {
              name: 'x_kandj_kandji_user'
              element: 'state'
              value: 'waiting'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'd57ca3f5cb9145dfaebdbe20f82053b1'
            key: {
              sys_ui_section: {
                id: '4ac8f05d27324f41b909e28840a6c811'
                key: {
                  name: 'x_kandj_kandji_pin_reading'
                  caption: 'PIN reading'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'read_by'
              position: '2'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'd590560fb1f947cfbd68e9e61dc7947b'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_supplemental_os_version_extra'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'd59fdb14bc6447189f3217e3b324041d'
            key: {
              sys_ui_section: {
                id: '55e648e5997e4764972cdf526874c2b7'
                key: {
                  name: 'x_kandj_kandji_user'
                  caption: 'User of Kandji'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'state'
              position: '7'
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
            table: 'sys_documentation'
            id: 'd5d33e0a048541438188ed90df7f03d5'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_device_name'
              language: 'en'
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
            id: 'd5e99daa827d4b50a1f1a8137568029e'
            key: {
              sys_security_acl: '82acee02a8734504a81f9c3f858f34a0'
              sys_user_role: {
                id: '25ece26c2edb492b8da1a0a7a9f7c7ba'
                key: {
                  name: 'x_kandj_kandji.user'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: 'd614f7068ae24b91b90ec3c51ec91dcf'
            key: {
              sys_ui_section: {
                id: '3858d6cc37214cc08c0497faf97155da'
                key: {
                  name: 'cmdb_ci_computer'
                  caption: 'Computer'
                  view: {
                    id: 'f42eeadb6c5540d38fba1fefac8cb3c8'
                    key: {
                      name: 'x_kandj_kandji'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.end_split'
              position: '14'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'd6187deed9c04655ac1fa57a71c78f80'
            key: {
              document_key: 'de8be3fdbf61447b9509b3cbfed2690e'
              variable: '89ad06b543010210b6f9a0246bb8f2d7'
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
            table: 'sys_ui_list_element'
            id: 'd649cabef1e44a48a84ccd0d4047fcdc'
            key: {
              list_id: {
                id: '8457f3d1ad2746fa84361cf5955aa5d0'
                key: {
                  name: 'x_kandj_kandji_pin_reading'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'read_by'
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
            table: 'sys_security_acl_role'
            id: 'd6bee0eae2c841adb895d0374e3db4b9'
            key: {
              sys_security_acl: '33f460a297b3419e924bbbd7d8fa5b9c'
              sys_user_role: {
                id: '0386be1e76ca40f0a9a4ec4a0b031014'
                key: {
                  name: 'itil'
                }
              }
            }
          },
          {
            table: 'sys_choice'
            id: 'd6d499bea0bd454a89d396dc3532dc4f'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'state'
              value: 'stopped'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'd7154edd99b94a80ba2dbc396b77c494'
            key: {
              map: '2dfe912211f34142aede6e5c65e53459'
              target_field: 'reason'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'd724aeeea1ef4459a87f5124949c1bda'
            key: {
              sys_security_acl: '7f6bad4a45ae43968418c2711ddf9201'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: 'd769f4e58e2a4779be0eb0086458d48e'
            key: {
              sys_ui_section: {
                id: 'bcd6b2d9ccf2480aa8fa1575e07dd24d'
                key: {
                  name: 'x_kandj_kandji_user_import'
                  caption: 'User import'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'listed'
              position: '8'
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
            table: 'sys_documentation'
            id: 'd7d8deef60344d3cb5ab7fbbae1c0845'
            key: {
              name: 'x_kandj_kandji_connection'
              element: 'token'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'd819cab300e2428ebda0b254bd5fff10'
            key: {
              name: 'x_kandj_kandji_refused_usage'
              element: 'reclamation_type'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'd8283f90c2554e89854a4d3238622e0a'
            key: {
              list_id: {
                id: 'b362549f16fb4c19950e90180e297c8f'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_problem'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_import_state'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'd8749909faaa465cbe1c8273deb5c9b1'
            key: {
              list_id: {
                id: 'b362549f16fb4c19950e90180e297c8f'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_problem'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'code'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'd87d49f4e17a4e149142cfeb7004e711'
            key: {
              sys_ui_section: {
                id: 'a523820e12ad40f0ad8f3a15f04fa19b'
                key: {
                  name: 'x_kandj_kandji_problem'
                  caption: 'Problem'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'accepted_because'
              position: '14'
            }
          },
          {
            table: 'sys_ui_action_role'
            id: 'd88d835bb86d4aa39a5c529246263555'
            key: {
              sys_ui_action: 'bbf5fd857fe74e1899ab9a9494aa6330'
              sys_user_role: {
                id: 'c5bb0a2f209f4585b27028f144c3097b'
                key: {
                  name: 'x_kandj_kandji.device_operator'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: 'd8bc448bce344425afaba4ed4206f345'
            key: {
              name: 'x_kandj_kandji_user_import'
              element: 'state'
            }
          },
          {
            table: 'sys_documentation'
            id: 'd8c1e1dbb6004a38864014dafbcd152d'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_hotspot'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'd8cc39cf7d424ad78c9ed6886141e7c2'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_device_name'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'd8deb4e825e545dabe7d79b532d650c0'
            key: {
              sys_security_acl: 'f66c5dd351ac40f59e56ab8e9f212a27'
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
            id: 'd8def398891c4d5cb1086fae45434679'
            key: {
              sys_security_acl: '06f91b0d282647deb51f4f5c098dd1bb'
              sys_user_role: {
                id: '91bf4d4364d149f7a988c71d793603e3'
                key: {
                  name: 'cmdb_read'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: 'd909beea8c5b44d58f4705c81df45359'
            key: {
              sys_ui_section: {
                id: 'aa4b3c3fb4f941b8a2c5dcac0bb8864d'
                key: {
                  name: 'x_kandj_kandji_mdm'
                  caption: 'From Kandji'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'last_check_in'
              position: '5'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'd9430b914b874641be648d5dd18ff023'
            key: {
              list_id: {
                id: '60698f6d882541fab8321d1ca8d4a64a'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_apps'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_import_state_comment'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'd95b4a5f6d054dfcbeafae33ee80f89b'
            key: {
              sys_ui_section: {
                id: '32cc4e9acca841d4bfa0aaa9ff819993'
                key: {
                  name: 'x_kandj_kandji_usage_run'
                  caption: 'Usage run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'inserted'
              position: '11'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'da087b9816274c9b98c9391e8681b4d8'
            key: {
              name: 'x_kandj_kandji_push_run'
              element: 'lag_seconds'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'da393494b6af4e5b9de7112170e689e0'
            key: {
              document_key: 'd4c3320bc74e4ffa806aeb8b8f7bda6d'
              variable: '6f69fc4aff6433008d3f5d9ad53bf18c'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'da715fa9e4924890b80d06b15ee9b18b'
            key: {
              document_key: '94cd34b707e74949801e8af4cd1b711d'
              variable: '1985e0ceff2433008d3f5d9ad53bf1ba'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'da87300c26ad4570913763caf5ceba36'
            key: {
              sys_ui_section: {
                id: 'd08b4d44f3184f7a9a910474d882dbfb'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_computer'
                  caption: 'Computer row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '10'
            }
          },
          {
            table: 'sys_documentation'
            id: 'da967c5d40604a138f62eed006ce2113'
            key: {
              name: 'x_kandj_kandji_push_run'
              element: 'ended'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'da9ac70bd79a40c08d327d52e0a94083'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_run'
              element: 'command'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'dac0dfacbfd24f288e04fe6be88e604f'
            key: {
              sys_ui_section: {
                id: 'd08b4d44f3184f7a9a910474d882dbfb'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_computer'
                  caption: 'Computer row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sys_import_state_comment'
              position: '12'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'db4bb487c03c4d3cb6786696be98ecf6'
            key: {
              name: 'x_kandj_kandji_shared_value'
              element: 'NULL'
            }
          },
          {
            table: 'sys_ui_section'
            id: 'db638ca45e8040c3a89b85fb45a4154f'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_run'
              caption: 'Run report'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'dbc9f8290c25417a8fb4e8b4d8a2792a'
            key: {
              document_key: 'f4b30856a2d04f0faeb1a5ccf9d9c41b'
              variable: '58408e250b3222000b7da95e93673a5c'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'dbf9eedc7e104244a8bf8b098f3bec8d'
            key: {
              name: 'x_kandj_kandji_connection'
              element: 'token'
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
            table: 'sys_ui_form'
            id: 'dc68d35287e84d3c8646ba6f99558c67'
            key: {
              name: 'x_kandj_kandji_user'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'dc970985da0b4f7bad714beb714b93e3'
            key: {
              sys_security_acl: 'e33cd9b477fa4178a4f9e6a8f63f6043'
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
            id: 'dca3fc1fcc5b462f9cb63b17a97cde71'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'next_try'
              language: 'en'
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
            table: 'sys_security_acl_role'
            id: 'dd56e6dd5ad04a1ba3256db002bc901c'
            key: {
              sys_security_acl: 'a1181310c299403cbd2da73d602c03fc'
              sys_user_role: {
                id: '25ece26c2edb492b8da1a0a7a9f7c7ba'
                key: {
                  name: 'x_kandj_kandji.user'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: 'dd6f58fa4742411b8e6ffce51252d31c'
            key: {
              sys_ui_section: {
                id: 'a523820e12ad40f0ad8f3a15f04fa19b'
                key: {
                  name: 'x_kandj_kandji_problem'
                  caption: 'Problem'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'last_seen'
              position: '11'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'dd871af1775148bb898c405dd040a9ed'
            key: {
              sys_security_acl: '4b28f031afc54d0abf4c85f06edc147b'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'dda15d40f01845e58ac185a90a7114ad'
            key: {
              list_id: {
                id: '0eb74df64a1f47fd94d74b82a860054e'
                key: {
                  name: 'x_kandj_kandji_push_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'next_expected'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'ddb74b39202244efb1703a930bf3b78b'
            key: {
              document_key: 'c2b50023ef7244a3a05fa8dd5d562212'
              variable: '98c44875ffa033008d3f5d9ad53bf1fa'
            }
          },
          {
            table: 'sys_documentation'
            id: 'ddcc2c0d7513486ab1ace0de9c3fd040'
            key: {
              name: 'x_kandj_kandji_shared_value'
              element: 'tries'
              language: 'en'
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
            id: 'de09bd3f885e42c7baa64f88521cb1b5'
            key: {
              name: 'x_kandj_kandji_refused_usage'
              element: 'run'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'de114771447f4ec1aeb14f76a3d980f6'
            key: {
              sys_security_acl: '2097f40b50af4449916fffdc185fe040'
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
            id: 'de24f626b69844399bbb241149569d2e'
            key: {
              name: 'x_kandj_kandji_refused_usage'
              element: 'norm_publisher'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'de89a70f53264962a571341ca6c0b2c1'
            key: {
              name: 'x_kandj_kandji_problem'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'ded65325374e4883a10d7896c4f180e5'
            key: {
              name: 'x_kandj_kandji_push_run'
              element: 'run_id'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'dee1174ffcdf49228e51c1fe81993c7e'
            key: {
              sys_security_acl: '6aaee39e53f74b349feffba25b395d79'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'def01af1687d4937b30cf93c32fa1cac'
            key: {
              list_id: {
                id: 'efc0ad870fcc4755bdd8f92aa92f08ed'
                key: {
                  name: 'x_kandj_kandji_shared_value'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'field'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'def47e7b12684133803d6d0ff100dfa2'
            key: {
              sys_ui_section: {
                id: '762a21d006f5433b9cb94d607b17e9fd'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_mdm'
                  caption: 'MDM row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '7'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: 'defcfa62817d47a999c40fa6c958101f'
            key: {
              sys_ui_form: {
                id: '68606f123764453487742d94dfa252bb'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_mdm'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: '762a21d006f5433b9cb94d607b17e9fd'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_mdm'
                  caption: 'MDM row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: 'df1ecb675fae487b94b50e10e429708a'
            key: {
              name: 'x_kandj_kandji_user'
              element: 'kandji_user_id'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'df31162d5d554b138069b16a00a553e0'
            key: {
              sys_security_acl: '30624ea3c3b94ff7a0b9b0be9a356852'
              sys_user_role: {
                id: '25ece26c2edb492b8da1a0a7a9f7c7ba'
                key: {
                  name: 'x_kandj_kandji.user'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: 'df3f9fc4ca364fd4bedc19f67c130930'
            key: {
              sys_ui_section: {
                id: 'df794677b6544a27bcbdcb548f2745d1'
                key: {
                  name: 'x_kandj_kandji_refused_usage'
                  caption: 'Refused usage'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'discovery_source'
              position: '10'
            }
          },
          {
            table: 'sys_ui_section'
            id: 'df794677b6544a27bcbdcb548f2745d1'
            key: {
              name: 'x_kandj_kandji_refused_usage'
              caption: 'Refused usage'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'df95e33b8d3a46a5acd0e587be78cdb2'
            key: {
              sys_security_acl: '13104d0ba4b44a7da1c9973c13534cfe'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_choice'
            id: 'dfa6969ec1a34c679eab8355b548598d'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'state'
              value: 'unknown'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'dfb5c0abc6bc488dbd01842610be6449'
            key: {
              list_id: {
                id: '5d281686c7d64562a6449b53a92eed63'
                key: {
                  name: 'x_kandj_kandji_usage_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'installs'
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
            table: 'sys_variable_value'
            id: 'dff4480786b941f08acd49d63d46bcd1'
            key: {
              document_key: 'de8be3fdbf61447b9509b3cbfed2690e'
              variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
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
            table: 'sys_ui_element'
            id: 'e091280581404335b118d2c684921974'
            key: {
              sys_ui_section: {
                id: '066848cc7ca6445ebba93ba49c932137'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_problem'
                  caption: 'Problem report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '10'
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
            id: 'e0c24c1fde994f92ae5b7cd865b036b9'
            key: {
              name: 'x_kandj_kandji_problem'
              element: 'field'
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
            table: 'sys_security_acl_role'
            id: 'e1646c1c2bf74181b192feb03cb995d8'
            key: {
              sys_security_acl: '30c80abaa49a436db3023f0a89376227'
              sys_user_role: {
                id: '0386be1e76ca40f0a9a4ec4a0b031014'
                key: {
                  name: 'itil'
                }
              }
            }
          },
          {
            table: 'sys_dictionary'
            id: 'e166b6e3112047569fa4b637e101fde0'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_marketing_name'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'e16bf32db538476bbbac0afa2c12857e'
            key: {
              document_key: '8a056613588844f7b363a7a828c307fd'
              variable: '8c07aba5ff6033008d3f5d9ad53bf13b'
            }
          },
          {
            table: 'sys_hub_step_ext_output'
            id: 'e1a0daa1004b49858e64f5d494fc9a2f'
            key: {
              model: 'a34dae20ce71435ca5e0ebed968f795f'
              element: 'device_action'
            }
          },
          {
            table: 'sys_documentation'
            id: 'e1a52b288f324f6c819c2854f6b7b25c'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_mdm'
              element: 'blueprint_name'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'e1dfa1f0db3b4dc98f092507560fc5e0'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'pin'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'e217470e3b49483eab27251234f200db'
            key: {
              name: 'x_kandj_kandji_problem'
              element: 'accepted_on'
              language: 'en'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'e261a4e39dcf4587a45edb89a3756f4a'
            key: {
              document_key: '8f854553be254b46bad0703ce639801f'
              variable: 'cec002650b3222000b7da95e93673aae'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'e287769c33c0438a9b7266b8e567b236'
            key: {
              list_id: {
                id: '818d5986291446f496ba6495bd55dc00'
                key: {
                  name: 'cmdb_ci_computer'
                  view: {
                    id: 'f42eeadb6c5540d38fba1fefac8cb3c8'
                    key: {
                      name: 'x_kandj_kandji'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'last_discovered'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'e3623065db8742a29804e9e81d66a3db'
            key: {
              sys_security_acl: '4b432311384c449e9b301a28f08e0bfa'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: 'e3919b0f34bb47658221d2a983501a0d'
            key: {
              sys_ui_section: {
                id: '2efe4b52d4b14b3290bb95fd311de6c0'
                key: {
                  name: 'x_kandj_kandji_mdm'
                  caption: 'MDM record'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'e3b769672e0049c6b88d53dd7a8b8fa5'
            key: {
              name: 'x_kandj_kandji_note'
              element: 'state'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'e4110a9425614c29a947751de5d9522d'
            key: {
              sys_ui_section: {
                id: 'db638ca45e8040c3a89b85fb45a4154f'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_run'
                  caption: 'Run report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sys_import_set'
              position: '20'
            }
          },
          {
            table: 'ua_table_licensing_config'
            id: 'e41e71ad8fe748d88c3e312728522630'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_problem'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'e42227d53134470f8c0d06b3223d9d41'
            key: {
              sys_ui_section: {
                id: '4089977d18f948139a433e2a497368bf'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_mdm'
                  caption: 'From Kandji'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'asset_tag'
              position: '2'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'e4252f54f8bc48b494bfb6c7a667d08c'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_run'
              element: 'next_expected'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'e43348fd23d0441cbb80ecbb867a8afb'
            key: {
              sys_ui_section: {
                id: '066848cc7ca6445ebba93ba49c932137'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_problem'
                  caption: 'Problem report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sys_import_state'
              position: '11'
            }
          },
          {
            table: 'sys_documentation'
            id: 'e4469a25c6734f389d649f39994b1810'
            key: {
              name: 'x_kandj_kandji_push_run'
              element: 'devices_seen'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'e45cb59a2c8a46bd83b1c7d261b7c9f8'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'tries'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'e46d70e43d504734a492a032d5be0c58'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'fingerprint'
            }
          },
          {
            table: 'sys_ui_form'
            id: 'e47b870c194242ad94b1fab218442ca6'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_problem'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_documentation'
            id: 'e48b2588ec4e481f90330fc80ac5dd51'
            key: {
              name: 'x_kandj_kandji_problem'
              element: 'field'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'e4b30d8a0acd4466866e663b77e5e734'
            key: {
              sys_ui_section: {
                id: '3858d6cc37214cc08c0497faf97155da'
                key: {
                  name: 'cmdb_ci_computer'
                  caption: 'Computer'
                  view: {
                    id: 'f42eeadb6c5540d38fba1fefac8cb3c8'
                    key: {
                      name: 'x_kandj_kandji'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
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
            table: 'sys_documentation'
            id: 'e4f089c887564112ac83144c8f02b09e'
            key: {
              name: 'x_kandj_kandji_shared_value'
              element: 'state'
              language: 'en'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'e4fe6f6f76c54577bd8f2fb8a5da0f28'
            key: {
              name: 'x_kandj_kandji_problem'
              element: 'kandji_device_id'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'e5055865f8fa41ebb01c515fecb1e436'
            key: {
              name: 'x_kandj_kandji_push_run'
              element: 'state'
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
            table: 'sys_hub_step_ext_input'
            id: 'e574dcadba71455ea0612ff825c81286'
            key: {
              model: 'a34dae20ce71435ca5e0ebed968f795f'
              element: 'message'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'e58be5d771ca479b9a5dea1df0c4be70'
            key: {
              document_key: '54080efc93a54fcfbe4ef79f03589fb7'
              variable: '50bff9250b3222000b7da95e93673a9b'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'e5a35385ffc741a98aec9881c3db794c'
            key: {
              list_id: {
                id: 'b29981a97a30418abbb7d5f152530efb'
                key: {
                  name: 'x_kandj_kandji_mdm'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'is_removed'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'e5fcee1d46d24caaa326b873866c1178'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_last_check_in'
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
            table: 'sys_security_acl_role'
            id: 'e617f33cc178456ab881b2d79cfde897'
            key: {
              sys_security_acl: 'bec55f782ed94cafa461865f6dd395f4'
              sys_user_role: {
                id: '503722ce13de4e9caf65663746656fa9'
                key: {
                  name: 'import_transformer'
                }
              }
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
            table: 'sys_dictionary'
            id: 'e68890f490084d63bd1d081b2e3d03f3'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'without_product'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'e6a9e92c4b3d42ada112e21b301fcd24'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_os_version'
            }
          },
          {
            table: 'sys_documentation'
            id: 'e6defb92692248a1a3840b052e6ff6b3'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_run'
              element: 'state'
              language: 'en'
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
            table: 'sys_security_acl_role'
            id: 'e75803ed0a314398ab316adfe8457be3'
            key: {
              sys_security_acl: '2f699f3fc9334dc7b099e39e039716b2'
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
            id: 'e7d7d7e6730546a3bd68d3ea2e66f332'
            key: {
              sys_security_acl: '30c80abaa49a436db3023f0a89376227'
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
            id: 'e7ed387a300e4e859e31b6f0d6b5ca98'
            key: {
              map: '40c8b6dd9ac24b27905511d1ab7e9f0d'
              target_field: 'devices_skipped'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'e8109a5cd1a44655ab048fa3eb3e31c0'
            key: {
              document_key: 'd4c3320bc74e4ffa806aeb8b8f7bda6d'
              variable: 'b27b2b29ff6033008d3f5d9ad53bf164'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'e82a662967c343e19852663018fa370a'
            key: {
              document_key: '8a056613588844f7b363a7a828c307fd'
              variable: '1985e0ceff2433008d3f5d9ad53bf1ba'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'e83d258e35564cf892cc9f747e227aa5'
            key: {
              document_key: '315b79e9297f4f99a32f63647103b783'
              variable: '9024a37f671003007ba405225685efe5'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'e8a9419b49084a4fb50f2e9ec8f03cde'
            key: {
              document_key: 'bded479aebca49af931b876f399905f0'
              variable: '89ad06b543010210b6f9a0246bb8f2d7'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'e92f78433db74ef8a0ccae0ee29c735c'
            key: {
              sys_security_acl: 'ae88e33f376c4311b66e3b2a8300a6cd'
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
            id: 'e937d007c3744b5d8ab667bda5267495'
            key: {
              sys_security_acl: '0a1fc87c78394b4c8628b264e26ed3db'
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
            id: 'e9d5682ad64047509fc0dd01434e224e'
            key: {
              sys_security_acl: 'ae16e52346f945f89e5e3061518d28e8'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: 'e9dc64a3c2954296af849a4b18123402'
            key: {
              document_key: '3911002cfdfb415aa8f87542539c31da'
              variable: '78b8d86b531000109e02ddeeff7b12f3'
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
            table: 'sys_ui_list_element'
            id: 'ea1c9c4cba824d37a0f91b4b715a916c'
            key: {
              list_id: {
                id: '0eb74df64a1f47fd94d74b82a860054e'
                key: {
                  name: 'x_kandj_kandji_push_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'rows_sent'
            }
          },
          {
            table: 'sys_hub_step_ext_input'
            id: 'ea4aba044bea4ece819055074cfff96f'
            key: {
              model: 'a34dae20ce71435ca5e0ebed968f795f'
              element: 'reason'
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
            table: 'sys_security_acl_role'
            id: 'eae7b22e93ba475783edfbfa22ba3db4'
            key: {
              sys_security_acl: '4817a1c4eabd4ede96912e6bb788c6fa'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'eb04afee88b54479ad68a33ba5b892c6'
            key: {
              list_id: {
                id: 'cc68445b4fcd4e3e92216d79464df5e7'
                key: {
                  name: 'x_kandj_kandji_problem'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'remedy'
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
            id: 'eb3ad508d6bd4f3794414987290dacfd'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'retired_status'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'ebc0158bf79f4d90b82437b39aea6de5'
            key: {
              sys_security_acl: 'f66c5dd351ac40f59e56ab8e9f212a27'
              sys_user_role: {
                id: '0386be1e76ca40f0a9a4ec4a0b031014'
                key: {
                  name: 'itil'
                }
              }
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
            id: 'ec7bc73acdf04b29b6d872787153b871'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_data_roaming'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'ecec6e4b2e7d4ca58d45f28f6aa61679'
            key: {
              sys_security_acl: 'd6b869cadc604a698bc85f1124b67bea'
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
            id: 'ed0268132d2849349354cd137265332b'
            key: {
              name: 'x_kandj_kandji_pin_reading'
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
            id: 'ed4e0de966444f37a9eb23c7110cd16d'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'reason'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'edf9c61db6c044c69d4b544ae0db33ad'
            key: {
              sys_security_acl: 'b69351fb5edf4d679aaf368f613bc7d5'
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
            id: 'ee1bf8b215f54db18c78183295fd9d86'
            key: {
              name: 'x_kandj_kandji_shared_value'
              element: 'configuration_item'
              language: 'en'
            }
          },
          {
            table: 'sys_ux_lib_asset'
            id: 'ee853975f83649f08a41dcc6f0d6167a'
            key: {
              name: 'x_kandj_kandji/mapping.js.map'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'ee98da96c7d342e79d005c25f5668102'
            key: {
              sys_security_acl: '3538242dd5744afda3aa296cdc348eee'
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
            id: 'eea3f91ae73448dcb461145aa5c1d3ed'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_mdm'
              element: 'is_removed'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'eeb7e42a2d394e78a922f0cbaaa17d55'
            key: {
              document_key: '54080efc93a54fcfbe4ef79f03589fb7'
              variable: '58408e250b3222000b7da95e93673a5c'
            }
          },
          {
            table: 'sys_documentation'
            id: 'eee7cfc49b5147899d6b220c8f71c03b'
            key: {
              name: 'x_kandj_kandji_user_import'
              element: 'started'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_form_section'
            id: 'eef77025de1441048ebc40472bdb3c75'
            key: {
              sys_ui_form: {
                id: '6819f82c3268484796e53c8210e864d3'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              sys_ui_section: {
                id: 'db638ca45e8040c3a89b85fb45a4154f'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_run'
                  caption: 'Run report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: 'ef51b06bafbf438f97d42d698e8d075f'
            key: {
              document_key: '3911002cfdfb415aa8f87542539c31da'
              variable: '915990ab531000109e02ddeeff7b12f8'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'ef91d5fd107647da8848f043778fbd20'
            key: {
              sys_security_acl: '39c3b6982f2b4cefae1847651be55702'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_ui_list'
            id: 'efc0ad870fcc4755bdd8f92aa92f08ed'
            key: {
              name: 'x_kandj_kandji_shared_value'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'f0040cc7692742879ef140951db099cd'
            key: {
              list_id: {
                id: '5d281686c7d64562a6449b53a92eed63'
                key: {
                  name: 'x_kandj_kandji_usage_run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'message'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'f00c3d7a0f6a4fc29200acd8ee678bac'
            key: {
              name: 'x_kandj_kandji_refused_usage'
              element: 'reason'
            }
          },
          {
            table: 'sys_db_object'
            id: 'f058c44de6724f7f9fe647880719f5e0'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_problem'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'f0b6c84c027b4047a718e9d3a62162a8'
            key: {
              sys_ui_section: {
                id: 'a861a27ce1364bac88d7e8b1c8dde2ce'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_apps'
                  caption: 'App row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'app_id'
              position: '7'
            }
          },
          {
            table: 'sys_documentation'
            id: 'f0c05838ec6e45bbbc50455ccaba5123'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_last_enrollment'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'f0c22079d80242368b49fbc8506e726b'
            key: {
              sys_ui_section: {
                id: '4089977d18f948139a433e2a497368bf'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_mdm'
                  caption: 'From Kandji'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'first_enrollment'
              position: '6'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'f0dac35a62eb4d759b758152c1ff1f26'
            key: {
              document_key: '315b79e9297f4f99a32f63647103b783'
              variable: 'e6e3c7535320220002c6435723dc3496'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'f0f6c4cc076e4c6789af50a8026dccd2'
            key: {
              list_id: {
                id: 'cc68445b4fcd4e3e92216d79464df5e7'
                key: {
                  name: 'x_kandj_kandji_problem'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'first_seen'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'f106eeed9eeb4143adb3faf9e06cec87'
            key: {
              document_key: '897e9e51da8f42deb426c9032a05619e'
              variable: '915990ab531000109e02ddeeff7b12f8'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'f10e9010705b401f829df33063542dd3'
            key: {
              sys_ui_section: {
                id: '32cc4e9acca841d4bfa0aaa9ff819993'
                key: {
                  name: 'x_kandj_kandji_usage_run'
                  caption: 'Usage run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'without_product'
              position: '9'
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
            table: 'sys_security_acl_role'
            id: 'f1751b2185d6439a84d49fd116434115'
            key: {
              sys_security_acl: '2bca4aa5c0b44d88a5eba85a682a2d66'
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
            id: 'f193fdefe3e64defac1d13f1142ec9a3'
            key: {
              name: 'x_kandj_kandji_usage_run'
              element: 'inserted'
              language: 'en'
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
            id: 'f20d0722459f4679bb0106dacaa1dacc'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_device_capacity'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'f224c5994bee4d2f80580d7d80569cdc'
            key: {
              list_id: {
                id: 'b29981a97a30418abbb7d5f152530efb'
                key: {
                  name: 'x_kandj_kandji_mdm'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'computer'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'f230065d3a9a4ad6a1b0e6f9b546f5c3'
            key: {
              sys_ui_section: {
                id: 'd08b4d44f3184f7a9a910474d882dbfb'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_computer'
                  caption: 'Computer row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.begin_split'
              position: '0'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'f23e927c7f4f4c9cb2305c7341d7dc38'
            key: {
              sys_security_acl: '0a1fc87c78394b4c8628b264e26ed3db'
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
            id: 'f25319da4c334b67aa12b5d4f1948e17'
            key: {
              sys_security_acl: '73cfae44714e40958e8c84747b89dd39'
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
            id: 'f268224dd17841c187031dcd36f27f2b'
            key: {
              name: 'x_kandj_kandji_user_import'
              element: 'ended'
              language: 'en'
            }
          },
          {
            table: 'sys_documentation'
            id: 'f270cf0747734f3ba349781fc3f078c4'
            key: {
              name: 'x_kandj_kandji_user'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'f2760a388b5f4a95a6b01ea42fd16452'
            key: {
              sys_ui_section: {
                id: '32cc4e9acca841d4bfa0aaa9ff819993'
                key: {
                  name: 'x_kandj_kandji_usage_run'
                  caption: 'Usage run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'message'
              position: '5'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'f27870ffbff54735a9a1202aab182f8a'
            key: {
              sys_security_acl: '33f460a297b3419e924bbbd7d8fa5b9c'
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
            id: 'f27fc9e353fe4e94a33ea01b63ef418d'
            key: {
              sys_security_acl: '6aaee39e53f74b349feffba25b395d79'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'f2a56fe30d8741c689af53e84497ecec'
            key: {
              list_id: {
                id: '56e5c4e94c584a15920385b24c7119a4'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_computer'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_created_on'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'f2b0c8597a684016bfa43b6ed3dbf4ba'
            key: {
              document_key: 'f4b30856a2d04f0faeb1a5ccf9d9c41b'
              variable: '89ad06b543010210b6f9a0246bb8f2d7'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'f2baf4e9740c4a51a27ab589550bd3cf'
            key: {
              sys_security_acl: '628ace34f886447b89db039941721f0f'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'f31eab5a533142098027e6d8a573111b'
            key: {
              map: '2dfe912211f34142aede6e5c65e53459'
              target_field: 'subject'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'f33c2d9c1db8407ab025fc2d2242a7f3'
            key: {
              sys_security_acl: '0cedc33e36d941fba972fff7a6b112c3'
              sys_user_role: {
                id: '0386be1e76ca40f0a9a4ec4a0b031014'
                key: {
                  name: 'itil'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: 'f33fe5d481794bcc9644eaf79a37a180'
            key: {
              document_key: '8a056613588844f7b363a7a828c307fd'
              variable: '1778a7480f20101091d0f00c97767e03'
            }
          },
          {
            table: 'sys_documentation'
            id: 'f34924b988c1476f91f51afec7682395'
            key: {
              name: 'x_kandj_kandji_problem'
              element: 'code'
              language: 'en'
            }
          },
          {
            table: 'sys_choice_set'
            id: 'f37b92d9a6a545f0b4167a40201bce8d'
            key: {
              name: 'x_kandj_kandji_problem'
              element: 'field'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'f3ae61a4f1c34c1d882732eb105e622d'
            key: {
              sys_security_acl: '50d5b058af994cd59042e2c385198234'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_ui_action_role'
            id: 'f3d6d38bfb464fbab72378e58484b21c'
            key: {
              sys_ui_action: '0c55f5d09f3543f69789da6c8e7f8a70'
              sys_user_role: {
                id: 'c5bb0a2f209f4585b27028f144c3097b'
                key: {
                  name: 'x_kandj_kandji.device_operator'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: 'f3de7816c8f64d91982d3472831c0254'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'NULL'
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
            table: 'sys_ui_element'
            id: 'f4039a2106804415915d3642d392daf3'
            key: {
              sys_ui_section: {
                id: 'a861a27ce1364bac88d7e8b1c8dde2ce'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_apps'
                  caption: 'App row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sys_import_set'
              position: '15'
            }
          },
          {
            table: 'sys_ui_view'
            id: 'f42eeadb6c5540d38fba1fefac8cb3c8'
            key: {
              name: 'x_kandj_kandji'
            }
          },
          {
            table: 'sys_element_mapping'
            id: 'f43adac27c734b0ba012b4a5cf0992be'
            key: {
              field: 'task'
              table: 'var__m_sys_hub_step_ext_input_a34dae20ce71435ca5e0ebed968f795f'
              id: 'a34dae20ce71435ca5e0ebed968f795f'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'f43b1c9b97fa4dc78db51dec456bc910'
            key: {
              list_id: {
                id: '818d5986291446f496ba6495bd55dc00'
                key: {
                  name: 'cmdb_ci_computer'
                  view: {
                    id: 'f42eeadb6c5540d38fba1fefac8cb3c8'
                    key: {
                      name: 'x_kandj_kandji'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'os'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'f43e379b4cdc48b099eea54738ecdd56'
            key: {
              name: 'x_kandj_kandji_shared_value'
              element: 'last_agreed'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'f4612a35f94e48ff895042f1cfb21259'
            key: {
              sys_security_acl: '3dcdf66de4b244e79642d5127d0ba9b2'
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
            id: 'f4682e3b63cf42dca142fa9267afee08'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_apps'
              element: 'version'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'f4e6cfd39cd243d5a95e220eb99ae0cc'
            key: {
              list_id: {
                id: 'a06e49dae0044a2d91d29da66d7295ae'
                key: {
                  name: 'x_kandj_kandji_user_import'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'merged'
            }
          },
          {
            table: 'sys_ui_form'
            id: 'f50b1c13e7b34c0db5442809b3e3b788'
            key: {
              name: 'x_kandj_kandji_pin_reading'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
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
            table: 'sys_transform_entry'
            id: 'f5324d80174e492bbb59c5aa6e81798c'
            key: {
              map: '40c8b6dd9ac24b27905511d1ab7e9f0d'
              target_field: 'state'
            }
          },
          {
            table: 'sys_documentation'
            id: 'f55c8182a89c48de85cf0f81eea11598'
            key: {
              name: 'var__m_sys_hub_action_output_3e3c7a23159a4002a28b519523c71655'
              element: '__dont_treat_as_error__'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: 'f57a26b253304833b179053c2e30959b'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'action'
              value: 'blank_push'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'f588ec96df4e47638c5c623b456eec82'
            key: {
              sys_ui_section: {
                id: '8da84135d88140358416fcfd9fff97bc'
                key: {
                  name: 'x_kandj_kandji_push_run'
                  caption: 'Push run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'ended'
              position: '5'
            }
          },
          {
            table: 'sys_documentation'
            id: 'f591255bb69b4034a5e7942474172058'
            key: {
              name: 'x_kandj_kandji_connection'
              element: 'NULL'
              language: 'en'
            }
          },
          {
            table: 'sys_choice'
            id: 'f5e00d3e920a4a33a1d7c71507be0526'
            key: {
              name: 'x_kandj_kandji_assignment'
              element: 'outcome'
              value: 'nobody'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'f5ed1c60099c472e8a8fb613b624d563'
            key: {
              sys_security_acl: '73f03cace82d483cb3a0e1f3fa907865'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_user_role_contains'
            id: 'f5ef40ea699f480aaa548536b96f247a'
            key: {
              role: {
                id: '25ece26c2edb492b8da1a0a7a9f7c7ba'
                key: {
                  name: 'x_kandj_kandji.user'
                }
              }
              contains: {
                id: '91bf4d4364d149f7a988c71d793603e3'
                key: {
                  name: 'cmdb_read'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'f601decfa6ad44099361472e51b27f56'
            key: {
              sys_security_acl: '0cedc33e36d941fba972fff7a6b112c3'
              sys_user_role: {
                id: '91bf4d4364d149f7a988c71d793603e3'
                key: {
                  name: 'cmdb_read'
                }
              }
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'f68f45a9bc484c0ea63110ad47f399ad'
            key: {
              sys_security_acl: '298bf99dc983435aaa5afb1269ec7dc9'
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
            id: 'f6b64a33a7d540a48e67bad2d070aef2'
            key: {
              sys_security_acl: 'e40e6cee47714d31860001a68ecf17a9'
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
            id: 'f6c6f66863b94565870c8ee739aff648'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_marketing_name'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'f6ebaea8ace449e3a3cff5e94b9e1a8b'
            key: {
              sys_security_acl: '4851c67990994a739af9e39b757380bb'
              sys_user_role: {
                id: '91bf4d4364d149f7a988c71d793603e3'
                key: {
                  name: 'cmdb_read'
                }
              }
            }
          },
          {
            table: 'sys_documentation'
            id: 'f7030cb5138b4186ae769420ffed969b'
            key: {
              name: 'x_kandj_kandji_note'
              element: 'mdm'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'f7332770c7a946c6a867af0ef823ff32'
            key: {
              sys_security_acl: 'a1181310c299403cbd2da73d602c03fc'
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
            id: 'f756dc2019bd4cba85a8bc67a8d2c3e5'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_apps'
              element: 'name'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'f758059952fe4692b1b780805c532794'
            key: {
              sys_ui_section: {
                id: '066848cc7ca6445ebba93ba49c932137'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_problem'
                  caption: 'Problem report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'remedy'
              position: '7'
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
            table: 'sys_db_object'
            id: 'f78d6d7546ef4158a5ae2c273e4b5e01'
            key: {
              name: 'x_kandj_kandji_usage_run'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'f79a42f1f10445a8b3ec6bba9d1dc7ac'
            key: {
              document_key: '8a056613588844f7b363a7a828c307fd'
              variable: 'b27b2b29ff6033008d3f5d9ad53bf164'
            }
          },
          {
            table: 'sys_documentation'
            id: 'f79fded8047d4365bd3f824ef614a908'
            key: {
              name: 'x_kandj_kandji_problem'
              element: 'remedy'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'f7a9be5db5ef4e2d9b2a5ecbd34651cf'
            key: {
              sys_security_acl: '21109e3e1b7e48819083a715790ad60e'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'f7b6217d92bc4ee3b62af64331ab2496'
            key: {
              map: '2dfe912211f34142aede6e5c65e53459'
              target_field: 'code'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'f7d61f1a251d42cc9af8ba30e3f00476'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_computer'
              element: 'last_seen'
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'f81eef417f9444089c10cf3a5547627e'
            key: {
              map: 'bebab608c58548d1b0751d6446fcc5d9'
              target_field: 'asset_tag'
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'f831b491b7f649c6b24be0371d63f74f'
            key: {
              list_id: {
                id: '7515c6d62998446698aa7d6100b8de12'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_mdm'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'sys_target_sys_id'
            }
          },
          {
            table: 'sys_index'
            id: 'f8344f7efcb54d268c030cdcd4479417'
            key: {
              logical_table_name: 'x_kandj_kandji_note'
              col_name_string: 'mdm'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'f883d98250cc44c98f9d3713860ef490'
            key: {
              sys_security_acl: 'e2aec41741154f0bbdb74a275c4656b8'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_section'
            id: 'f8abb1e4ac7f4ff0ac664694686b26da'
            key: {
              name: 'x_kandj_kandji_note'
              caption: 'Note'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
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
            table: 'sys_ui_action_role'
            id: 'f8dd0a298c4542fb9053c2550e580558'
            key: {
              sys_ui_action: '2809861829f2420eaa7590866b8ca4c0'
              sys_user_role: {
                id: 'c5bb0a2f209f4585b27028f144c3097b'
                key: {
                  name: 'x_kandj_kandji.device_operator'
                }
              }
            }
          },
          {
            table: 'sys_ui_form'
            id: 'f8ea26caefc54e978ad383d6d9ed9883'
            key: {
              name: 'cmdb_ci_computer'
              view: {
                id: 'f42eeadb6c5540d38fba1fefac8cb3c8'
                key: {
                  name: 'x_kandj_kandji'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'f8eb7657db9849cc86e4ab1ea75dac2a'
            key: {
              document_key: '8a056613588844f7b363a7a828c307fd'
              variable: '98c44875ffa033008d3f5d9ad53bf1fa'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'f92656abc4b042ca87f002e6c7dab240'
            key: {
              sys_security_acl: '7f6bad4a45ae43968418c2711ddf9201'
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
            id: 'f9397ccbc4e348e591e9ea1eea8e93b0'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_apps'
              element: 'path'
              language: 'en'
            }
          },
          {
            table: 'sys_choice_set'
            id: 'f93cc5954613459eafa8ee8cefabcd10'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'action'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'f9c6b2268da142c19f4449226b19d2be'
            key: {
              sys_security_acl: 'b81f65c9d3e749c480ed39a77f8d59d6'
              sys_user_role: {
                id: '503722ce13de4e9caf65663746656fa9'
                key: {
                  name: 'import_transformer'
                }
              }
            }
          },
          {
            table: 'sys_ui_element'
            id: 'f9d942fdd90148758998a2fdf5336bc3'
            key: {
              sys_ui_section: {
                id: '32cc4e9acca841d4bfa0aaa9ff819993'
                key: {
                  name: 'x_kandj_kandji_usage_run'
                  caption: 'Usage run'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'started'
              position: '1'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'f9e0e40583b641658aab3c3aec21eeda'
            key: {
              document_key: '30afa5ee206a4ff9b7c976929b9e180d'
              variable: 'ff6e125353a0220002c6435723dc3442'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'fa26b53bcc614af6a79c4797d14dca57'
            key: {
              sys_security_acl: '6aaee39e53f74b349feffba25b395d79'
              sys_user_role: {
                id: 'b9647638e24e4e4ead4f2a5533afd692'
                key: {
                  name: 'import_admin'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: 'fa790c58844c4a3b90848d742c278b21'
            key: {
              document_key: '55ff7fbaa812493a9f62aca7b65e4bb3'
              variable: '1d94cb1f3b8032000774229c93efc419'
            }
          },
          {
            table: 'sys_ui_list'
            id: 'fa95cdfc6a464f079fa77bcc9822b9e9'
            key: {
              name: 'x_kandj_kandji_device_action'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
              element: 'NULL'
              relationship: 'NULL'
              parent: 'NULL'
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
            table: 'sys_documentation'
            id: 'fab5e1be5bfb41878be04df0a945e035'
            key: {
              name: 'x_kandj_kandji_device_action'
              element: 'requested_at'
              language: 'en'
            }
          },
          {
            table: 'sys_ui_form'
            id: 'fb08214ef23d4fdf91d4419c825d84eb'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_computer'
              view: {
                id: 'Default view'
                key: {
                  name: 'NULL'
                }
              }
              sys_domain: 'global'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'fb0df88ac5a24fada56f202f43ad93b1'
            key: {
              name: 'x_kandj_kandji_problem'
              element: 'state'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'fb20178684ba42be9f920d8b726505c6'
            key: {
              sys_security_acl: '330f8a555e824a53bd1972a7d5aa8d6c'
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
            table: 'sys_security_acl_role'
            id: 'fb7f83e2656442c3ba3b08c768879fbd'
            key: {
              sys_security_acl: '5e2fe5b519e3403fb6027bb9106dd567'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_element_mapping'
            id: 'fbaad3bda90a4869826da9302480dbca'
            key: {
              field: 'field_values'
              table: 'var__m_atf_input_variable_2d82e3c7531400109e02ddeeff7b12a7'
              id: '3911002cfdfb415aa8f87542539c31da'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'fbb378d5fb5a4cf3916c67c6c816edad'
            key: {
              sys_ui_section: {
                id: 'a861a27ce1364bac88d7e8b1c8dde2ce'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_apps'
                  caption: 'App row'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: '.split'
              position: '10'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'fbb4d3ec66a64555a1a794a4cf92f21b'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_mdm'
              element: 'last_check_in'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'fbd71611bcfc49f9bc72bc2e09359906'
            key: {
              sys_ui_section: {
                id: 'db638ca45e8040c3a89b85fb45a4154f'
                key: {
                  name: 'x_kandj_kandji_kandji_import_set_run'
                  caption: 'Run report'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'sys_import_state_comment'
              position: '17'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'fbde2af9b1d144f7abc12216b97cfdb6'
            key: {
              sys_ui_section: {
                id: '3858d6cc37214cc08c0497faf97155da'
                key: {
                  name: 'cmdb_ci_computer'
                  caption: 'Computer'
                  view: {
                    id: 'f42eeadb6c5540d38fba1fefac8cb3c8'
                    key: {
                      name: 'x_kandj_kandji'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'install_status'
              position: '13'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'fbe1434903db4603a251ffb0b358aab3'
            key: {
              document_key: 'd4c3320bc74e4ffa806aeb8b8f7bda6d'
              variable: '1778a7480f20101091d0f00c97767e03'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'fc0790a9f13b4b6d8a82d62199ab7ded'
            key: {
              document_key: '5c637da1826f483c900a8ee316652a58'
              variable: '02fb0027531000109e02ddeeff7b120b'
            }
          },
          {
            table: 'sys_dictionary'
            id: 'fc524c912b9e4ceab7515fd53d78a006'
            key: {
              name: 'x_kandj_kandji_mdm'
              element: 'x_supplemental_build_version'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'fca5c79375f249d5b2586d4b2e80a8d2'
            key: {
              document_key: '8f854553be254b46bad0703ce639801f'
              variable: '89ad06b543010210b6f9a0246bb8f2d7'
            }
          },
          {
            table: 'sys_variable_value'
            id: 'fcaa5e603bd44aed846f51eaba9735d6'
            key: {
              document_key: '5c53bd7e905f4849be6a63ac9330227a'
              variable: '81e042650b3222000b7da95e93673aa2'
            }
          },
          {
            table: 'sys_ui_element'
            id: 'fcbe8780172b417e805db1b59f52b6e6'
            key: {
              sys_ui_section: {
                id: '2efe4b52d4b14b3290bb95fd311de6c0'
                key: {
                  name: 'x_kandj_kandji_mdm'
                  caption: 'MDM record'
                  view: {
                    id: 'Default view'
                    key: {
                      name: 'NULL'
                    }
                  }
                  sys_domain: 'global'
                }
              }
              element: 'is_removed'
              position: '8'
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
          {
            table: 'sys_choice_set'
            id: 'fd9cec8111b449989970a1bcee1cc30e'
            key: {
              name: 'x_kandj_kandji_shared_value'
              element: 'state'
            }
          },
          {
            table: 'sys_element_mapping'
            id: 'fdcf810717fd455ab690769876877ccd'
            key: {
              field: 'device_action'
              table: 'var__m_sys_hub_action_output_3e3c7a23159a4002a28b519523c71655'
              id: '3e3c7a23159a4002a28b519523c71655'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'fe08bbef93d44be5b425753191172606'
            key: {
              sys_security_acl: 'fd93bd2d2bbd42dabfec47596fe27bf4'
              sys_user_role: {
                id: '0386be1e76ca40f0a9a4ec4a0b031014'
                key: {
                  name: 'itil'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: 'fe3ae963a24049d68cfcd5f39cb11076'
            key: {
              document_key: '5c53bd7e905f4849be6a63ac9330227a'
              variable: '6cdd0ab543010210b6f9a0246bb8f2f2'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'fe3df8a3ee48478f807edb6e53142e30'
            key: {
              sys_security_acl: '45f2851ee5264b509596183c028806e9'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_ui_list_element'
            id: 'fe5175b11fb04596a183af394c49968b'
            key: {
              list_id: {
                id: '818d5986291446f496ba6495bd55dc00'
                key: {
                  name: 'cmdb_ci_computer'
                  view: {
                    id: 'f42eeadb6c5540d38fba1fefac8cb3c8'
                    key: {
                      name: 'x_kandj_kandji'
                    }
                  }
                  sys_domain: 'global'
                  element: 'NULL'
                  relationship: 'NULL'
                  parent: 'NULL'
                }
              }
              element: 'serial_number'
            }
          },
          {
            table: 'sys_documentation'
            id: 'fe6eff1dc84f4711a281402af807440b'
            key: {
              name: 'x_kandj_kandji_shared_value'
              element: 'last_agreed'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'fe9c0c26481340b980c6945a4168a285'
            key: {
              sys_security_acl: '4245bfcf0cdb49058788d3269de9818f'
              sys_user_role: {
                id: '482134f764c6411a90f5a592e2525cbe'
                key: {
                  name: 'x_kandj_kandji.integration'
                }
              }
            }
          },
          {
            table: 'sys_db_object'
            id: 'febfb1e48baf4f479711471c5bb63808'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_run'
            }
          },
          {
            table: 'sys_documentation'
            id: 'fec07d209d634ff2a2cbf0a48fe44053'
            key: {
              name: 'x_kandj_kandji_kandji_import_set_mdm'
              element: 'fingerprint'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'fec7e436902d4c2093c0379287a0a714'
            key: {
              sys_security_acl: '3dcdf66de4b244e79642d5127d0ba9b2'
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
            id: 'fecea0be11b7435dbed990c6bccb11e4'
            key: {
              name: 'x_kandj_kandji_refused_usage'
              element: 'reclamation_type'
              language: 'en'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'ff07be825b5a4dd3a4c7675f16a032c9'
            key: {
              sys_security_acl: '5e2fe5b519e3403fb6027bb9106dd567'
              sys_user_role: {
                id: 'b9647638e24e4e4ead4f2a5533afd692'
                key: {
                  name: 'import_admin'
                }
              }
            }
          },
          {
            table: 'sys_transform_entry'
            id: 'ff2e56feac06420597fa8beca24ef7bd'
            key: {
              map: '40c8b6dd9ac24b27905511d1ab7e9f0d'
              target_field: 'devices_changed'
            }
          },
          {
            table: 'sys_security_acl_role'
            id: 'ff350c321d2e4878a260c4d9bee19b34'
            key: {
              sys_security_acl: '3dcdf66de4b244e79642d5127d0ba9b2'
              sys_user_role: {
                id: '79d6417bccb74c46a436039666658ef7'
                key: {
                  name: 'x_kandj_kandji.admin'
                }
              }
            }
          },
          {
            table: 'sys_variable_value'
            id: 'ff43da9d6ee246f0848d5a08a2a27077'
            key: {
              document_key: 'b62d9626b6eb440cb2f8ef4d762f406d'
              variable: '98c44875ffa033008d3f5d9ad53bf1fa'
            }
          },
          {
            table: 'sys_choice'
            id: 'ffbe4774a1bd4d6c8f2b0c110078d8be'
            key: {
              name: 'var__m_sys_hub_action_input_3e3c7a23159a4002a28b519523c71655'
              element: 'action'
              value: 'lock'
              language: 'en'
              dependent_value: 'NULL'
            }
          },
        ]
      }
    }
  }
}
