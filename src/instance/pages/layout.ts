// The frame around every page: skip link, header, menus, content.

import type { Session } from '../session.ts'
import { type Content, type Html, html } from './html.ts'
import { type Menu, NAVIGATOR_FILTER } from './navigation.ts'
import { IMPERSONATION_PATH, offersImpersonation } from './impersonation.ts'
import { STYLE_PATH } from './style.ts'

export interface Page {
  title: string
  /** The address of this page, to mark its menu entry. */
  path: string
  /** What the navigator shows only. */
  filter?: string
  content: Content
}

const head = (title: string): Html =>
  html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title} | Local instance</title>
    <link rel="stylesheet" href="${STYLE_PATH}" />
    <link rel="icon" href="data:," />
  </head>`

/** A page for someone who is signed in. */
export function framed(page: Page, session: Session, menus: Menu[]): string {
  return html`<!doctype html>
    <html lang="en">
      ${head(page.title)}
      <body>
        <a class="skip" href="#content">Skip to content</a>
        <header class="bar">
          <a href="/">Local instance</a>
          <form action="/go" method="get" role="search">
            <label for="go">Table</label>
            <input id="go" name="table" placeholder="cmdb_ci_computer" autocomplete="off" />
            <button>Open</button>
          </form>
          ${offersImpersonation(session) && impersonationHtml(session)}
          <form class="who" action="/logout" method="post">
            <span>${session.userName}</span>
            <button>Sign out</button>
          </form>
        </header>
        <div class="frame">
          <nav class="menu" aria-label="Applications">
            <form action="/" method="get" role="search">
              <label
                >Filter navigator <input name="${NAVIGATOR_FILTER}" value="${page.filter ?? ''}" autocomplete="off"
              /></label>
            </form>
            ${menus.map((menu) => menuHtml(menu, page.path, page.filter))}
          </nav>
          <main id="content" tabindex="-1">${page.content}</main>
        </div>
      </body>
    </html>`.text
}

/** To act as another user, or to end that. */
const impersonationHtml = ({ impersonator, token }: Session): Html =>
  impersonator === undefined
    ? html`<a href="${IMPERSONATION_PATH}">Impersonate user</a>`
    : html`<form class="who" action="${IMPERSONATION_PATH}" method="post">
        <input type="hidden" name="sysparm_ck" value="${token ?? ''}" />
        <input type="hidden" name="user" value="${impersonator}" />
        <button>End impersonation</button>
      </form>`

function menuHtml(menu: Menu, path: string, filter: string | undefined): Html {
  const isOpen = !!filter || menu.entries.some(({ href }) => href === path)
  return html`<details ${isOpen && html`open`}>
    <summary>${menu.title}</summary>
    <ul>
      ${menu.entries.map(({ title, href }) =>
        href === undefined
          ? html`<li class="heading">${title}</li>`
          : html`<li><a href="${href}" ${href === path && html`aria-current="page"`}>${title}</a></li>`
      )}
    </ul>
  </details>`
}

/** The page to sign in at. `next` is where to go afterwards. */
export function signInPage(next: string, problem: string): string {
  return html`<!doctype html>
    <html lang="en">
      ${head('Sign in')}
      <body>
        <main class="signin">
          <h1>Sign in</h1>
          ${problem && html`<p class="problem" role="alert">${problem}</p>`}
          <form action="/login" method="post">
            <input type="hidden" name="next" value="${next}" />
            <label
              >User name <input id="user_name" name="user_name" autocomplete="username" autofocus required
            /></label>
            <label
              >Password
              <input id="user_password" name="user_password" type="password" autocomplete="current-password" required
            /></label>
            <button id="sysverb_login">Sign in</button>
          </form>
        </main>
      </body>
    </html>`.text
}

export const menuOverview = (menus: Menu[]): Html =>
  html`<h1>Applications</h1>
    ${menus.length === 0 && html`<p>No application menu is open to your roles, or none is called so.</p>`}
    <div class="menus">
      ${menus.map(
        (menu) =>
          html`<section id="${menu.title.replace(/\s+/g, '-')}">
            <h2>${menu.title}</h2>
            <ul>
              ${menu.entries.map(({ title, href }) =>
                href === undefined
                  ? html`<li class="note">${title}</li>`
                  : html`<li><a href="${href}">${title}</a></li>`
              )}
            </ul>
          </section>`
      )}
    </div>`
