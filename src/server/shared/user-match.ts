// How an owner is found among ServiceNow's users, when the setting says nothing. kandji-push's preview imports it, too.

/** Columns of sys_user, in order. */
export const USER_COLUMNS = ['email', 'user_name', 'name']
