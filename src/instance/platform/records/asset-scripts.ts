// Configuration items and assets: which item gets an asset, how the two keep in step, and what "Retired" brings about.
// Source: ServiceNow docs, australia: c_ModelCategories, t_CreatingModelCategories, t_CreatingAssetsManually,
// r_ModelFormFields, r_InstalledWithAssetManagement (names of the rules), t_CreateAssetandCI…Mapping,
// cmdb-ci-lifecycle-mgmt, cmdb-asset-CI-IBI-sync-options. Which columns and states go together out of the box is
// published in no document: the pairs below are assumed.

import { businessRule, scriptInclude } from './script-record.ts'

/** Columns that asset and item share, in both directions. */
const SAME = [
  'asset_tag',
  'assigned',
  'assigned_to',
  'checked_in',
  'checked_out',
  'company',
  'cost',
  'cost_center',
  'delivery_date',
  'department',
  'due',
  'due_in',
  'gl_account',
  'install_date',
  'invoice_number',
  'justification',
  'lease_id',
  'location',
  'managed_by',
  'model_category',
  'order_date',
  'owned_by',
  'po_number',
  'purchase_date',
  'serial_number',
  'support_group',
  'supported_by',
  'vendor',
  'warranty_expiration',
]

/** A condition: one of these columns changes. */
const changes = (columns: string[]): string => columns.map((name) => `${name}VALCHANGES`).join('^OR')

const ASSET_AND_CI = `var AssetandCI = Class.create();
AssetandCI.prototype = {
  initialize: function () {},

  /** The item's own category, or the one among its model's that goes with its class. */
  categoryOf: function (ci) {
    var own = ci.getValue('model_category');
    if (own) return own;
    var model = new GlideRecord('cmdb_model');
    if (!ci.getValue('model_id') || !model.get(ci.getValue('model_id'))) return '';
    var supported = String(model.getValue('cmdb_model_category') || '').split(',');
    var classes = new GlideTableHierarchy(ci.getTableName()).getTables();
    for (var at = 0; at < classes.length; at++) {
      var category = new GlideRecord('cmdb_model_category');
      category.addQuery('cmdb_ci_class', classes[at]);
      category.addQuery('sys_id', 'IN', supported.join(','));
      category.query();
      if (category.next()) return category.getUniqueValue();
    }
    return '';
  },

  /** The asset class of the category, where its table is there and the model does not forbid assets. */
  assetClassOf: function (category, modelId) {
    var model = new GlideRecord('cmdb_model');
    if (!modelId || !model.get(modelId)) return '';
    var strategy = model.getValue('asset_tracking_strategy');
    if (strategy === 'do_not_track') return '';
    var name = strategy === 'track_as_consumable' ? 'alm_consumable' : category.getValue('asset_class');
    return name && gs.tableExists(name) ? name : '';
  },

  /** Makes the asset of an item, and links both. The item is not written here. */
  createAsset: function (ci) {
    var category = new GlideRecord('cmdb_model_category');
    var categoryId = this.categoryOf(ci);
    if (!categoryId || !category.get(categoryId)) return '';
    if (!ci.getValue('model_category')) ci.setValue('model_category', categoryId);
    var assetClass = this.assetClassOf(category, ci.getValue('model_id'));
    if (!assetClass) return '';
    if (category.getValue('enforce_verification') === '1') {
      ci.setValue('unverified', true);
      return '';
    }
    var asset = new GlideRecord(assetClass);
    asset.initialize();
    asset.setValue('ci', ci.getUniqueValue());
    asset.setValue('model_category', categoryId);
    new AssetAndCISynchronizer().copy(ci, asset, true);
    var made = asset.insert();
    if (made) ci.setValue('asset', made);
    return made || '';
  },

  /** Makes the item of an asset, and links both. The asset is not written here. */
  createCI: function (asset) {
    var category = new GlideRecord('cmdb_model_category');
    if (!category.get(asset.getValue('model_category'))) return '';
    var ciClass = category.getValue('cmdb_ci_class');
    if (!ciClass || !gs.tableExists(ciClass)) return '';
    var ci = new GlideRecord(ciClass);
    ci.initialize();
    ci.setValue('asset', asset.getUniqueValue());
    ci.setValue('model_category', category.getUniqueValue());
    ci.setValue('name', asset.getDisplayValue('model'));
    new AssetAndCISynchronizer().copy(asset, ci, true);
    var made = ci.insert();
    if (made) asset.setValue('ci', made);
    return made || '';
  },

  /** Makes the assets that a category or model has been without. */
  createMissing: function (column, value) {
    var ci = new GlideRecord('cmdb_ci');
    ci.addQuery(column, value);
    ci.addNullQuery('asset');
    ci.query();
    while (ci.next()) {
      var own = new GlideRecord(ci.getValue('sys_class_name'));
      if (own.get(ci.getUniqueValue()) && this.createAsset(own)) own.update();
    }
  },

  type: 'AssetandCI'
};`

const SYNCHRONIZER = `var AssetAndCISynchronizer = Class.create();
AssetAndCISynchronizer.prototype = {
  initialize: function () {},

  /** Columns that asset and item share, in both directions. */
  SAME: ${JSON.stringify(SAME)},
  /** State of an asset, hardware status and install status of its item. */
  STATES: [
    ['1', 'installed', '1'], ['2', 'on_order', '2'], ['3', 'in_maintenance', '3'], ['6', 'in_stock', '6'],
    ['7', 'retired', '7'], ['8', 'stolen', '8'], ['9', 'in_transit', '6'], ['11', 'pending_install', '4']
  ],
  /** Life-cycle stage, its status, and the state of an asset. */
  STAGES: [
    ['Operational', 'In Use', '1'], ['Purchase', 'On Order', '2'], ['Operational', 'In Maintenance', '3'],
    ['Inventory', 'Available', '6'], ['End of Life', 'Retired', '7'], ['Missing', 'Lost', '8'],
    ['Deploy', 'In Transit', '9'], ['Design', 'Build', '11'], ['End of Life', 'Disposed', '7'],
    ['End of Life', 'Donated', '7'], ['End of Life', 'Sold', '7'], ['Missing', 'Stolen', '8']
  ],

  /** Copies what differs; of an asset or item that is new, everything that is filled. */
  copy: function (from, to, isNew) {
    var toAsset = to.getTableName().indexOf('alm_') === 0;
    for (var at = 0; at < this.SAME.length; at++) this.copyColumn(from, this.SAME[at], to, this.SAME[at], isNew);
    if (toAsset) this.copyColumn(from, 'model_id', to, 'model', isNew);
    else this.copyColumn(from, 'model', to, 'model_id', isNew);
    if (toAsset) this.statusToAsset(from, to, isNew);
    else this.statusToItem(from, to, isNew);
  },

  /** Brings the other record up to date after a change of this one. */
  syncRecords: function (from, table, id) {
    var base = new GlideRecord(table);
    if (!id || from.getValue('skip_sync') === '1' || !base.get(id)) return;
    var to = new GlideRecord(base.getValue('sys_class_name') || table);
    if (!to.get(id) || to.getValue('skip_sync') === '1') return;
    this.copy(from, to, false);
    to.update();
  },

  copyColumn: function (from, source, to, target, isNew) {
    // Most columns of what is new are empty: nothing else is asked about those.
    if (isNew && !from.getValue(source)) return;
    if (!from.isValidField(source) || !to.isValidField(target)) return;
    if (!isNew && !from.getElement(source).changes()) return;
    var value = from.getValue(source);
    if (String(to.getValue(target) || '') !== String(value || '')) to.setValue(target, value || '');
  },

  pairs: function (table, column, value, wanted) {
    for (var at = 0; at < table.length; at++) if (table[at][column] === value) return table[at][wanted];
    return '';
  },

  followsLifeCycle: function () {
    return gs.getProperty('csdm.lifecycle.migration.activated', 'false') === 'true' &&
      gs.getProperty('csdm.lifecycle.sync.between.ci.and.asset.activated', 'false') === 'true';
  },

  statusToAsset: function (ci, asset, isNew) {
    var isHardware = ci.isValidField('hardware_status');
    if (this.followsLifeCycle()) {
      this.copyColumn(ci, 'life_cycle_stage', asset, 'life_cycle_stage', isNew);
      this.copyColumn(ci, 'life_cycle_stage_status', asset, 'life_cycle_stage_status', isNew);
      if (!isNew && !ci.life_cycle_stage.changes() && !ci.life_cycle_stage_status.changes()) return;
      var staged = this.stateOfStage(ci);
      if (staged) asset.setValue('install_status', staged);
      return;
    }
    // Of hardware the hardware status counts; its install status is never taken over.
    var column = isHardware ? 'hardware_status' : 'install_status';
    if (!isNew && !ci.getElement(column).changes()) return;
    var state = this.pairs(this.STATES, isHardware ? 1 : 2, String(ci.getValue(column) || ''), 0);
    if (state) asset.setValue('install_status', state);
  },

  stateOfStage: function (record) {
    for (var at = 0; at < this.STAGES.length; at++) {
      var stage = this.STAGES[at];
      if (record.getValue('life_cycle_stage') === stage[0] && record.getValue('life_cycle_stage_status') === stage[1]) return stage[2];
    }
    return '';
  },

  statusToItem: function (asset, ci, isNew) {
    if (this.followsLifeCycle()) {
      this.copyColumn(asset, 'life_cycle_stage', ci, 'life_cycle_stage', isNew);
      this.copyColumn(asset, 'life_cycle_stage_status', ci, 'life_cycle_stage_status', isNew);
    }
    if (!isNew && !asset.install_status.changes()) return;
    var state = String(asset.getValue('install_status') || '');
    var status = this.pairs(this.STATES, 0, state, 1);
    if (status && ci.isValidField('hardware_status')) ci.setValue('hardware_status', status);
    var install = this.pairs(this.STATES, 0, state, 2);
    if (install) ci.setValue('install_status', install);
  },

  type: 'AssetAndCISynchronizer'
};`

/** "Retired" is kept in step between the operational status and the (hardware) status of an item. */
const RETIRED = `(function executeRule(current, previous) {
  var status = current.isValidField('hardware_status') ? 'hardware_status' : 'install_status';
  var retired = status === 'hardware_status' ? 'retired' : '7';
  var installed = status === 'hardware_status' ? 'installed' : '1';
  var was = String(previous.getValue(status) || '');
  var is = String(current.getValue(status) || '');
  var worked = String(previous.getValue('operational_status') || '');
  var works = String(current.getValue('operational_status') || '');
  // What the same write says of both stays as it was said.
  if (was !== retired && is === retired) current.setValue('operational_status', '6');
  else if (worked !== '6' && works === '6') current.setValue(status, retired);
  else if (was === retired && is !== retired && worked === works) current.setValue('operational_status', '2');
  else if (worked === '6' && works !== '6' && was === is) current.setValue(status, installed);
})(current, previous);`

/** With life-cycle sync on, the pair of an asset follows its state, and the state follows the pair. */
const ASSET_STAGE = `(function executeRule(current, previous) {
  var sync = new AssetAndCISynchronizer();
  if (!sync.followsLifeCycle()) return;
  if (current.life_cycle_stage.changes() || current.life_cycle_stage_status.changes()) {
    var state = sync.stateOfStage(current);
    if (state) current.setValue('install_status', state);
  } else if (current.install_status.changes() || current.operation() == 'insert') {
    var own = String(current.getValue('install_status') || '');
    var stage = sync.pairs(sync.STAGES, 2, own, 0);
    if (!stage) return;
    current.setValue('life_cycle_stage', stage);
    current.setValue('life_cycle_stage_status', sync.pairs(sync.STAGES, 2, own, 1));
  }
})(current, previous);`

const DISPLAY_NAME = `(function executeRule(current, previous) {
  var parts = [current.getValue('asset_tag'), current.getDisplayValue('model')].filter(function (part) { return part; });
  current.setValue('display_name', parts.join(' - '));
})(current, previous);`

const STATUS = ['install_status', 'life_cycle_stage', 'life_cycle_stage_status']
const OF_ITEM = [...SAME, ...STATUS, 'model_id', 'hardware_status']
const OF_ASSET = [...SAME, ...STATUS, 'model']

const INSERT_ONLY = { action_update: 'false' }
const UPDATE_ONLY = { action_insert: 'false' }

export const ASSET_SCRIPT_RECORDS = [
  scriptInclude('AssetandCI', ASSET_AND_CI),
  scriptInclude('AssetAndCISynchronizer', SYNCHRONIZER),
  businessRule('Sync Retired status', 'cmdb_ci', RETIRED, {
    order: '50',
    filter_condition:
      'install_status=7^ORoperational_status=6^ORhardware_status=retired^ORinstall_statusCHANGESFROM7^ORoperational_statusCHANGESFROM6^ORhardware_statusCHANGESFROMretired',
  }),
  businessRule('Create Asset on insert', 'cmdb_ci', 'new AssetandCI().createAsset(current);', {
    ...INSERT_ONLY,
    filter_condition: 'assetISEMPTY^model_idISNOTEMPTY',
  }),
  businessRule('Create asset on model change', 'cmdb_ci', 'new AssetandCI().createAsset(current);', {
    ...UPDATE_ONLY,
    filter_condition: 'assetISEMPTY^model_idISNOTEMPTY^model_idVALCHANGES^ORmodel_categoryVALCHANGES',
  }),
  businessRule(
    'Update Asset fields on change',
    'cmdb_ci',
    `new AssetAndCISynchronizer().syncRecords(current, 'alm_asset', current.getValue('asset'));`,
    { ...UPDATE_ONLY, when: 'after', filter_condition: `assetISNOTEMPTY^${changes(OF_ITEM)}` }
  ),
  businessRule('Create CI on insert', 'alm_asset', 'new AssetandCI().createCI(current);', {
    ...INSERT_ONLY,
    filter_condition: 'ciISEMPTY^model_categoryISNOTEMPTY',
  }),
  businessRule(
    'Update CI fields on change',
    'alm_asset',
    `new AssetAndCISynchronizer().syncRecords(current, 'cmdb_ci', current.getValue('ci'));`,
    { ...UPDATE_ONLY, when: 'after', filter_condition: `ciISNOTEMPTY^${changes(OF_ASSET)}` }
  ),
  businessRule('Sync life cycle of asset', 'alm_asset', ASSET_STAGE, {
    order: '50',
    filter_condition: changes(STATUS),
  }),
  businessRule('Set display name of asset', 'alm_asset', DISPLAY_NAME, {
    filter_condition: changes(['asset_tag', 'model']),
  }),
  businessRule(
    'GenerateAssets',
    'cmdb_model_category',
    `new AssetandCI().createMissing('model_category', current.getUniqueValue());`,
    { ...UPDATE_ONLY, when: 'after', filter_condition: 'asset_classVALCHANGES^asset_classISNOTEMPTY' }
  ),
  businessRule(
    'Sync model category',
    'cmdb_model',
    `new AssetandCI().createMissing('model_id', current.getUniqueValue());`,
    { ...UPDATE_ONLY, when: 'after', filter_condition: 'cmdb_model_categoryVALCHANGES^cmdb_model_categoryISNOTEMPTY' }
  ),
]
