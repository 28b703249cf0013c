// Data: employees of the made-up company ACME, so that an instance with an app has somebody to own things.

/** [name, user name]; the e-mail address is the user name at acme.example. None can sign in. */
export const DEMO_USERS: ReadonlyArray<readonly [name: string, userName: string]> = [
  ['Inês Carvalho', 'ines.carvalho'],
  ['Tobias Lindner', 'tobias.lindner'],
  ['Aoife O’Connor', 'aoife.oconnor'],
  ['Łukasz Wójcik', 'lukasz.wojcik'],
  ['山田 花子', 'hanako.yamada'],
  ['Samuel Okonkwo', 'samuel.okonkwo'],
  ['Zoë Brandão', 'zoe.brandao'],
  ['Søren Kjær', 'soren.kjaer'],
  ['Priya Raghavan', 'priya.raghavan'],
  ['Nguyễn Thị Mai', 'mai.nguyen'],
]
