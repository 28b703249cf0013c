// Which product model is this? Nothing here needs the platform: kandji-push's preview imports it.

/** The class of models in which ServiceNow's own tools look for hardware. */
export const HARDWARE_MODELS = 'cmdb_hardware_product_model'

export interface Model {
  sysId: string
  /** Class of the model. */
  table: string
  /** sys_id of its company. */
  manufacturer?: string
}

/**
 * Of the models with the name, of any company that is this manufacturer: the one that the CI has, then a hardware model, then one
 * of the CI's own manufacturer, then the first.
 * @param models the oldest first
 * @param present sys_id of the CI's model now, or empty
 * @param company sys_id of the CI's manufacturer
 */
export function modelOf<T extends Model>(models: readonly T[], present: string, company = ''): T | undefined {
  const rank = ({ table, manufacturer }: Model): number =>
    (table === HARDWARE_MODELS ? 0 : 2) + (manufacturer === company ? 0 : 1)
  const known = models.find(({ sysId }) => sysId === present)
  return known || [...models].sort((one, other) => rank(one) - rank(other))[0]
}
