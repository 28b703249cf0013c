// The one stylesheet of the pages. No script, no font, no image is needed to read them.

export const STYLE_PATH = '/pages.css'

export const STYLE = `
:root {
  color-scheme: light dark;
  --ink: light-dark(#1d2530, #e4e8ee);
  --soft: light-dark(#586475, #9ba7b7);
  --line: light-dark(#d8dee6, #343d4a);
  --ground: light-dark(#f5f6f8, #14181e);
  --sheet: light-dark(#ffffff, #1c222a);
  --accent: light-dark(#a3380e, #ffa071);
  --bar: #2b3442;
  font: 15px/1.45 system-ui, sans-serif;
}
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--ground); }
a { color: var(--accent); text-underline-offset: 2px; }
a:focus-visible, button:focus-visible, textarea:focus-visible, input:focus-visible, select:focus-visible, summary:focus-visible, [tabindex]:focus-visible {
  outline: 3px solid var(--accent); outline-offset: 2px;
}
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; padding: .3rem .6rem; background: var(--sheet); z-index: 1; }
.bar { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; padding: .5rem 1.25rem; background: var(--bar); color: #fff; }
.bar a { color: #fff; font-weight: 600; text-decoration: none; }
.bar form { display: flex; gap: .5rem; align-items: center; }
.bar .who { margin-left: auto; }
.frame { display: grid; grid-template-columns: 15rem minmax(0, 1fr); min-height: calc(100vh - 3.2rem); }
nav.menu { padding: 1rem; border-right: 1px solid var(--line); }
nav.menu input { box-sizing: border-box; width: 100%; margin-bottom: .5rem; }
nav.menu summary { padding: .3rem 0; font-weight: 600; cursor: pointer; }
nav.menu ul { list-style: none; margin: 0 0 .5rem; padding: 0 0 0 .9rem; }
nav.menu li { padding: .15rem 0; }
nav.menu li.heading { color: var(--soft); font-size: .85rem; padding-top: .5rem; }
nav.menu a { text-decoration: none; }
nav.menu a[aria-current] { font-weight: 600; text-decoration: underline; }
main { padding: 1rem 1.5rem 3rem; min-width: 0; }
h1 { font-size: 1.45rem; margin: .2rem 0 .8rem; }
h2 { font-size: 1.1rem; margin: 1.6rem 0 .5rem; }
.note { color: var(--soft); }
.problem { border-left: 4px solid var(--accent); padding: .5rem .8rem; background: var(--sheet); }
input, select, button, textarea { font: inherit; padding: .25rem .5rem; border: 1px solid var(--line); border-radius: 4px; background: var(--sheet); color: var(--ink); }
button { cursor: pointer; }
.tools { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; margin: .5rem 0; }
.tools label { display: grid; font-size: .85rem; color: var(--soft); }
.tools label.wide { flex: 1 1 20rem; }
.crumbs { display: flex; flex-wrap: wrap; gap: .3rem .6rem; padding: 0; margin: .5rem 0; list-style: none; }
.crumbs li { padding: .05rem .5rem; border: 1px solid var(--line); border-radius: 1rem; background: var(--sheet); }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; background: var(--sheet); }
table { border-collapse: collapse; width: 100%; }
th, td { padding: .4rem .7rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
th { white-space: nowrap; font-weight: 600; }
th a { color: inherit; text-decoration: none; }
td { min-width: 6rem; max-width: 26rem; overflow-wrap: break-word; }
td:has(> a) { min-width: 11rem; }
tbody tr:last-child td { border-bottom: 0; }
tbody tr:hover { background: var(--ground); }
dialog.modal { max-width: calc(100vw - 2rem); padding: 1rem 1.25rem; color: var(--ink); background: var(--sheet); border: 1px solid var(--line); border-radius: 8px; }
dialog.modal::backdrop { background: rgb(0 0 0 / .45); }
dialog.modal h2 { margin: 0 2.5rem .8rem 0; }
dialog.modal .close { position: absolute; top: .8rem; right: 1rem; }
dialog.modal .form-group { display: grid; gap: .2rem; margin: .6rem 0; }
dialog.modal .form-group[hidden] { display: none; }
dialog.modal .modal-footer { display: flex; gap: .5rem; justify-content: end; margin-top: 1rem; }
th.select, td.select { width: 2rem; min-width: 2rem; }
tr.group th { background: var(--ground); }
td:focus-visible { outline-offset: -2px; }
td[aria-selected=true] { background: color-mix(in srgb, var(--accent) 18%, transparent); }
td > :is(input:not([type=checkbox]), select, textarea) { width: 100%; min-width: 8rem; }
ul.context { position: absolute; z-index: 2; list-style: none; margin: 0; padding: .3rem 0; min-width: 12rem; border: 1px solid var(--line); border-radius: 6px; background: var(--sheet); box-shadow: 0 4px 16px rgb(0 0 0 / .25); }
ul.context li { padding: .35rem .9rem; cursor: pointer; }
ul.context li:focus, ul.context li:hover { background: var(--ground); outline: 2px solid var(--accent); outline-offset: -2px; }
svg.amount { display: block; width: 12rem; height: .9rem; }
svg.amount rect { fill: var(--accent); }
.pager { display: flex; flex-wrap: wrap; gap: 1rem; align-items: center; margin: .7rem 0; }
dl { display: grid; grid-template-columns: minmax(9rem, 14rem) minmax(0, 1fr); gap: .35rem 1rem; margin: 0; padding: .9rem; border: 1px solid var(--line); border-radius: 6px; background: var(--sheet); }
dl .field { display: contents; }
dl .field[hidden] { display: none; }
.split { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .6rem; margin: .6rem 0; }
.split > div { display: grid; gap: .6rem; align-content: start; }
.annotation { padding: .5rem .8rem; border-left: 4px solid var(--soft); background: var(--sheet); }
.decoration { display: inline-block; margin-left: .3rem; color: var(--accent); }
.decoration::before { content: '\\25CF'; }
dd > input:not([type=checkbox]), dd > select, dd > textarea { width: min(100%, 34rem); }
dd > textarea { font: 13px/1.4 ui-monospace, monospace; }
dd .open { display: block; font-size: .9rem; }
dd p.problem { margin: .3rem 0 0; }
dd .about p { margin: 0 0 .4rem; }
ol.activities { list-style: none; margin: 0; padding: 0; }
ol.activities li { padding: .5rem .9rem; border: 1px solid var(--line); border-radius: 6px; margin: .4rem 0; background: var(--sheet); }
ol.activities p { margin: 0 0 .2rem; }
.attachments { margin: .6rem 0; padding: .5rem .9rem; border: 1px solid var(--line); border-radius: 6px; background: var(--sheet); }
.attachments h2 { margin: 0; }
.attachments form[hidden] { display: none; }
.attachments ul { list-style: none; margin: .4rem 0 0; padding: 0; }
.attachments li { display: flex; flex-wrap: wrap; gap: .3rem .8rem; align-items: center; padding: .2rem 0; overflow-wrap: anywhere; }
.must { color: var(--accent); }
.buttons details.delete[open] { display: flex; gap: .5rem; align-items: center; }
a.new { font-size: 1rem; margin-left: .8rem; }
.message { border-left: 4px solid var(--soft); padding: .5rem .8rem; margin: .4rem 0; background: var(--sheet); }
.message.error, .message.high { border-color: var(--accent); }
dt { color: var(--soft); overflow-wrap: anywhere; }
dd { margin: 0; overflow-wrap: anywhere; }
pre { margin: 0; white-space: pre-wrap; font: 13px/1.4 ui-monospace, monospace; }
ul.log { list-style: none; margin: 0; padding: .7rem .9rem; border: 1px solid var(--line); border-radius: 6px; background: var(--sheet); font: 13px/1.5 ui-monospace, monospace; }
ul.log .error, ul.log .warn { color: var(--accent); }
details.empty { margin: .5rem 0; color: var(--soft); }
.signin { max-width: 22rem; margin: 12vh auto; padding: 1.5rem; border: 1px solid var(--line); border-radius: 8px; background: var(--sheet); }
.signin label { display: grid; margin: .7rem 0; }
.menus { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 1rem; }
.menus section { padding: .8rem 1rem; border: 1px solid var(--line); border-radius: 6px; background: var(--sheet); }
.menus h2 { margin: 0 0 .4rem; }
.menus ul { margin: 0; padding-left: 1.1rem; }
@media (max-width: 60rem) {
  .frame, .split { grid-template-columns: 1fr; }
  nav.menu { border-right: 0; border-bottom: 1px solid var(--line); }
}
`
