// One installed application as the tenant keeps it, in Prism's names.

export interface App {
  name: string
  bundle_id: string
  version: string
  /** The build, as Prism calls it (Apple's names are the other way round). */
  short_version: string
  /** Absent on iPhone and iPad. */
  path: string | null
  developer_name: string | null
  team_id: string | null
  obtained_from: string | null
  category: string | null
  bundle_size: number | null
  created_at: string
  last_collected_at: string
  /**
   * When somebody last opened the app. Kandji's pages on Prism say that its agent records this for Macs; no published sample shows the field, so it is
   * left out of a row that has none.
   */
  last_opened?: string
}
