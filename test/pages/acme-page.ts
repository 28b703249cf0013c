// A small app with a UI page, as @servicenow/sdk 4.9.0 builds one from client code and the tag sdk:now-ux-globals.

import { gzipSync } from 'node:zlib'
import type { PackageFiles } from '../../src/instance/packages/archive.ts'

const SCOPE_ID = '5f0c3c2d7c1b4c3e9d0a1b2c3d4e5f60'
const ID = { page: '1'.repeat(32), script: '2'.repeat(32), map: '3'.repeat(32), large: '4'.repeat(32) }
const THEME = '6'.repeat(32)

const HTML = `<!-- @fluent-import-html WARNING: This file was imported from the output of a static build. -->
<html>
  <head>
    <title>Acme page</title>
    <!-- @sdk:now-ux-globals -->
    <!-- Resolved from sdk:now-ux-globals tag at NowSDK build time to support earlier Glide releases -->
    <script>window.NOW = {};
window.g_ck = "$[gs.getSession().getSessionToken() || gs.getSessionToken()]";</script>
    <g:requires name="scripts/classes/ajax/GlideAjax.js"></g:requires>
    <g2:client_script type="user"></g2:client_script>
    <link rel="stylesheet" href="/$uxappimmutables.do?sysparm_request_type=ux_theme$[AMP]sysparm_app_sys_id=c8"></link>
    <script type="module" src="/uxasset/externals/@devsnc/library-uxf/index.jsdbx"></script>
    <!-- @sdk:now-ux-globals -->
    <script src="/uxasset/externals/x_acme_app/main.jsdbx?uxpcb=$[UxFrameworkScriptables.getFlushTimestamp()]" type="module"></script>
  </head>
  <body>
    <div id="root">loading &amp; so on</div>
  </body>
</html>`

/** Reads and writes through the Table API, and says what came of it. */
const MAIN = `const style = document.createElement('style'); style.innerHTML = '#root { color: rgb(1, 2, 3); }';
document.head.appendChild(style);
const ask = async (path, method, token, body) => {
  const headers = { accept: 'application/json', 'content-type': 'application/json', 'X-UserToken': token };
  const answer = await fetch('/api/now/table/' + path, { method, headers, body: body && JSON.stringify(body) });
  return [answer.status, await answer.json()];
};
const [created] = await ask('incident', 'POST', window.g_ck, { short_description: 'From the page' });
const [read, { result }] = await ask('incident?sysparm_query=short_description=From the page', 'GET', window.g_ck);
document.getElementById('root').textContent = [created, read, result.length].join(' ');
//# sourceMappingURL=main.js.map.jsdbx
`

const record = (table: string, sysId: string, fields: Record<string, string>): string =>
  `<?xml version="1.0"?>
<record_update table="${table}">
  <${table} action="INSERT_OR_UPDATE">
    <sys_id>${sysId}</sys_id>
    <sys_scope display_value="x_acme_app">${SCOPE_ID}</sys_scope>
    ${Object.entries(fields)
      .map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`)
      .join('\n    ')}
  </${table}>
</record_update>`

/** Files of the package by path, as `now-sdk build` lays them out. */
export function acmePage(): PackageFiles {
  const asset = { category: 'component', es_module: 'true', engine: '21', mime_type: 'application/javascript' }
  const packed = gzipSync('export const large = true').toString('base64')
  const attached = (of: string, id: string, name: string, type: string): Array<[string, string]> => [
    [
      `update/sys_attachment_${id}.xml`,
      record('sys_attachment', id, {
        table_name: of,
        table_sys_id: of === 'sys_ux_theme_asset' ? THEME : ID.large,
        file_name: name,
        content_type: type,
        compressed: 'true',
      }),
    ],
    // In two pieces, as a large one comes.
    ...[packed.slice(0, 8), packed.slice(8)].map((data, position): [string, string] => {
      const docId = `${id.slice(0, 31)}${position}`
      const values = { sys_attachment: id, position: String(position), data }
      return [`update/sys_attachment_doc_${docId}.xml`, record('sys_attachment_doc', docId, values)]
    }),
  ]
  return new Map([
    [
      'scope/sys_app.xml',
      record('sys_app', SCOPE_ID, { scope: 'x_acme_app', name: 'Acme', version: '1.0.0', source: 'x_acme_app' }),
    ],
    [
      'update/page.xml',
      record('sys_ui_page', ID.page, { name: 'page', endpoint: 'x_acme_app_page.do', direct: 'true', html: HTML }),
    ],
    [
      'update/script.xml',
      record('sys_ux_lib_asset', ID.script, {
        ...asset,
        name: 'x_acme_app/main',
        content: MAIN,
        is_attachment: 'false',
      }),
    ],
    [
      'update/map.xml',
      record('sys_ux_lib_asset', ID.map, {
        name: 'x_acme_app/main.js.map',
        category: 'source_map',
        mime_type: 'application/json',
        content: '{"version":3}',
      }),
    ],
    [
      'update/large.xml',
      record('sys_ux_lib_asset', ID.large, { ...asset, name: 'x_acme_app/large', is_attachment: 'true' }),
    ],
    ...attached('sys_ux_lib_asset', '5'.repeat(32), 'x_acme_app/large', 'application/javascript'),
    ['update/theme.xml', record('sys_ux_theme_asset', THEME, { name: 'page.css', category: 'font' })],
    ...attached('sys_ux_theme_asset', '7'.repeat(32), 'page.css', 'text/css'),
  ])
}

export const THEME_ADDRESS = `/uxta/${THEME}.assetx`
