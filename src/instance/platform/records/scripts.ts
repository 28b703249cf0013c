// Scripts that ship with the platform and that apps rely on: what they do is documented, the code is our own.

import { businessRule, scriptInclude } from './script-record.ts'

// Source: published descriptions of global.CMDBDataSourceUtil: adds the choice of cmdb_ci.discovery_source if it is not
// there; sets no language and no sequence; returns nothing.
const CMDB_DATA_SOURCE_UTIL = `var CMDBDataSourceUtil = Class.create();
CMDBDataSourceUtil.prototype = {
  initialize: function () {},

  addDataSource: function (source) {
    var choice = new GlideRecord('sys_choice');
    choice.addQuery('name', 'cmdb_ci');
    choice.addQuery('element', 'discovery_source');
    choice.addQuery('value', source);
    choice.query();
    if (choice.hasNext()) return;
    choice.initialize();
    choice.setValue('name', 'cmdb_ci');
    choice.setValue('element', 'discovery_source');
    choice.setValue('value', source);
    choice.setValue('label', source);
    choice.insert();
  },

  type: 'CMDBDataSourceUtil'
};`

// A user's name follows from first and last name; a name given alone stays.
const USER_NAME = `(function executeRule(current, previous) {
  var names = [current.getValue('first_name'), current.getValue('last_name')].filter(function (name) { return name; });
  if (names.length) current.setValue('name', names.join(' '));
})(current, previous);`

// "Dependent on Name and Manufacturer": @servicenow/sdk 4.9.0, hint of cmdb_model.display_name.
const MODEL_DISPLAY_NAME = `(function executeRule(current, previous) {
  var names = [current.getDisplayValue('manufacturer'), current.getValue('name')].filter(function (name) { return name; });
  current.setValue('display_name', names.join(' '));
})(current, previous);`

// ServiceNow docs, c_DiscoveryModels: an install gets the discovery model of its publisher, name and version, which is made
// when there is none; never for security updates. That it gets another one with another version is assumed. Normalization itself needs ServiceNow's content: here a product counts as
// known when a record of its name exists.
const SOFTWARE_NORMALIZATION = `(function executeRule(current, previous) {
  var name = current.getValue('display_name');
  if (!name || name.indexOf('Security Update') >= 0) return;
  var isSame = ['display_name', 'publisher', 'version'].every(function (column) {
    return !previous || current.getValue(column) === previous.getValue(column);
  });
  if (current.getValue('discovery_model') && isSame) return;
  var publisher = current.getValue('publisher') || '';
  var version = current.getValue('version') || '';
  var key = [publisher, name, version].join('_').toLowerCase();
  var model = new GlideRecord('cmdb_sam_sw_discovery_model');
  if (!model.get('primary_key', key)) {
    var product = new GlideRecord('samp_sw_product');
    var known = product.get('name', name);
    model.initialize();
    model.setValue('primary_key', key);
    model.setValue('display_name', [name, version].filter(function (part) { return part; }).join(' '));
    model.setValue('publisher', publisher);
    model.setValue('product', name);
    model.setValue('version', version);
    if (known) {
      model.setValue('norm_product', product.getUniqueValue());
      model.setValue('norm_publisher', product.getValue('publisher'));
      model.setValue('norm_version', version);
      model.setValue('norm_type', product.getValue('product_type'));
      model.setValue('status', 'normalized');
    } else {
      model.setValue('status', 'match_not_found');
    }
    model.insert();
  }
  current.setValue('discovery_model', model.getUniqueValue());
})(current, previous);`

// ServiceNow docs, australia: t_RenumberingRecords, t_AutoNumberingRecordsInATable.
const NUMBER_MANAGER = `var NumberManager = Class.create();
NumberManager.prototype = {
  initialize: function (table) {
    this.manager = new GlideNumberManager(table);
  },

  getNextObjNumberPadded: function () {
    return this.manager.getNextObjNumberPadded();
  },

  getNextObjNumber: function () {
    return this.manager.getNextObjNumber();
  },

  type: 'NumberManager'
};`

/** Of the record that a default value or a business rule is at work for. */
const nextNumber = (name: string): string => `function ${name}(table) {
  return new GlideNumberManager(table).${name}();
}`

export const SCRIPT_RECORDS = [
  scriptInclude('NumberManager', NUMBER_MANAGER),
  scriptInclude('getNextObjNumberPadded', nextNumber('getNextObjNumberPadded')),
  scriptInclude('getNextObjNumber', nextNumber('getNextObjNumber')),
  scriptInclude('CMDBDataSourceUtil', CMDB_DATA_SOURCE_UTIL),
  businessRule('Set name of user', 'sys_user', USER_NAME),
  businessRule('Set display name of model', 'cmdb_model', MODEL_DISPLAY_NAME),
  businessRule('Create a Software Normalization', 'cmdb_sam_sw_install', SOFTWARE_NORMALIZATION),
]
