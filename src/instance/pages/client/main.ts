// What runs on the page of a form or a list: it makes the objects of the client API, then the scripts of the page stand in it,
// then it starts them.

import { preparedForm } from './form-page.ts'
import { preparedList } from './list-page.ts'

if (document.getElementById('form-shape')) preparedForm()
if (document.getElementById('list-shape')) preparedList()
