// Somebody at the pages of the instance that runs as a program.

import type { Setting } from './both-ways-setting.ts'

export interface Page {
  status: number
  text: string
}

export interface Visitor {
  get(path: string): Promise<Page>
  post(path: string, form: Record<string, string>): Promise<Page>
}

/** @param account name and password, with a colon between them */
export async function visitor(setting: Setting, account: string): Promise<Visitor> {
  const [name = '', password = ''] = account.split(':')
  const asked = async (path: string, init: RequestInit): Promise<Response> =>
    fetch(setting.instance.url + path, { ...init, redirect: 'manual' })
  const body = new URLSearchParams({ user_name: name, user_password: password })
  const signedIn = await asked('/login', { method: 'POST', body })
  const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!
  const page = async (path: string, init: RequestInit): Promise<Page> => {
    const answer = await asked(path, { ...init, headers: { cookie } })
    return { status: answer.status, text: await answer.text() }
  }
  return {
    get: (path) => page(path, {}),
    post: (path, form) => page(path, { method: 'POST', body: new URLSearchParams(form) }),
  }
}

/** The names of a form's buttons. */
export const buttonsOf = ({ text }: Page): string[] =>
  [...text.matchAll(/name="sys_action"[^>]*>\s*([^<]+?)\s*</g)].map(([, name]) => name!)

/** What a form sends beside what was typed: the token of its page, and which record it is. */
export const hiddenOf = ({ text }: Page): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!])
  )
