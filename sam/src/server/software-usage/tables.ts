// The tables of Software Asset Management that usage is read from and written to. They exist only where it is active.

export const INSTALLS = 'cmdb_sam_sw_install'
export const MODELS = 'cmdb_sam_sw_discovery_model'
export const USAGE = 'samp_sw_usage'
