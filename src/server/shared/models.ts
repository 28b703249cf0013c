// Which product model is this? Nothing here needs the platform: kandji-push's preview imports it.

/** The class of models in which ServiceNow's own tools look for hardware. */
export const HARDWARE_MODELS = 'cmdb_hardware_product_model'

export interface Model {
  sysId: string
  /** Class of the model. */
  table: string
}

/**
 * Of the models with the name and the manufacturer: the one that the CI has, then a hardware model, then the first.
 * @param models the oldest first
 * @param present sys_id of the CI's model now, or empty
 */
export const modelOf = <T extends Model>(models: readonly T[], present: string): T | undefined =>
  models.find(({ sysId }) => sysId === present) || models.find(({ table }) => table === HARDWARE_MODELS) || models[0]
