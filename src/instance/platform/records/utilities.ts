// Script includes of every instance that scripts lean on: arrays, values, tables, records. What they do is documented, the code
// is our own. Source: ServiceNow docs, australia: c_ArrayUtilAPI, c_JSUtilAPI, c_GlideRecordUtilAPI, c_TableUtilsAPI.

import type { PlatformRecord } from '../types.ts'
import { scriptInclude } from './script-record.ts'

const ARRAY_UTIL = `var ArrayUtil = Class.create();
ArrayUtil.prototype = {
  initialize: function () {},

  concat: function (parent, child) {
    return this.convertArray(parent).concat(this.convertArray(child));
  },

  contains: function (array, element) {
    return this.indexOf(array, element) >= 0;
  },

  convertArray: function (a) {
    if (a === null || a === undefined) return [];
    if (typeof a.toArray === 'function') return Array.prototype.slice.call(a.toArray());
    return Array.prototype.slice.call(a);
  },

  diff: function (a) {
    var others = Array.prototype.slice.call(arguments, 1);
    var self = this;
    return this.unique(a).filter(function (item) {
      return !others.some(function (other) { return self.contains(other, item); });
    });
  },

  ensureArray: function (object) {
    return Array.isArray(object) ? object : [object];
  },

  indexOf: function (array, element, startIndex) {
    var list = this.convertArray(array);
    var start = startIndex || 0;
    if (start < 0) start = Math.max(0, list.length + start);
    for (var at = start; at < list.length; at++) if (list[at] === element) return at;
    return -1;
  },

  intersect: function (a) {
    var others = Array.prototype.slice.call(arguments, 1);
    var self = this;
    return this.unique(a).filter(function (item) {
      return others.every(function (other) { return self.contains(other, item); });
    });
  },

  union: function () {
    var all = [];
    for (var at = 0; at < arguments.length; at++) all = all.concat(this.convertArray(arguments[at]));
    return this.unique(all);
  },

  /** The last of equal items stays, as in the documented example: a,b,c,c,b becomes a,c,b. */
  unique: function (a) {
    var list = this.convertArray(a);
    return list.filter(function (item, at) { return list.lastIndexOf(item) === at; });
  },

  type: 'ArrayUtil'
};`

const JS_UTIL = `var JSUtil = {
  has: function (item) { return item !== null && item !== undefined; },
  doesNotHave: function (item) { return !JSUtil.has(item); },
  nil: function (item) { return item === null || item === undefined || String(item) === ''; },
  notNil: function (item) { return !JSUtil.nil(item); },

  instance_of: function (item, type) {
    if (!JSUtil.has(item)) return false;
    if (typeof type === 'string') return Object.prototype.toString.call(item) === '[object ' + type + ']' || String(item) === '[object ' + type + ']';
    return item instanceof type || Object.prototype.toString.call(item) === '[object ' + type.name + ']';
  },

  type_of: function (value) {
    if (!JSUtil.has(value)) return 'null';
    var tag = Object.prototype.toString.call(value).slice(8, -1).toLowerCase();
    return /^(string|number|boolean|function)$/.test(tag) ? tag : 'object';
  },

  /** Objects of the Glide API stand for the platform's Java ones. */
  isJavaObject: function (value) {
    if (Object.prototype.toString.call(value) === '[object JavaObject]') return true;
    return JSUtil.type_of(value) === 'object' && !Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype;
  },

  toBoolean: function (item) {
    if (!JSUtil.has(item)) return false;
    if (typeof item === 'boolean') return item;
    if (typeof item === 'number') return item !== 0;
    return String(item) === 'true';
  },

  getBooleanValue: function (gr, field) {
    var value = String(gr.getValue(field));
    return value === 'true' || value === '1';
  },

  escapeText: function (text) {
    return String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  },

  unescapeText: function (text) {
    return String(text).replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
  },

  escapeAttr: function (text) { return String(text).replace(/&/g, '&amp;'); },
  unescapeAttr: function (text) { return String(text).replace(/&amp;/g, '&'); },

  logObject: function (obj, name) {
    var lines = ['Log Object: ' + (name || '')];
    if (Array.isArray(obj)) {
      lines.push('  Array of ' + obj.length + ' elements');
      obj.forEach(function (item, at) { lines.push('    [' + at + ']: ' + JSUtil.type_of(item) + ' = ' + item); });
    } else if (JSUtil.has(obj) && typeof obj.getTableName === 'function') {
      lines.push("  GlideRecord('" + obj.getTableName() + "') @ " + obj.getDisplayValue());
    } else if (JSUtil.type_of(obj) === 'object') {
      lines.push('  Object');
      for (var key in obj) lines.push('    ' + key + ': ' + JSUtil.type_of(obj[key]) + ' = ' + obj[key]);
    } else lines.push('  ' + JSUtil.type_of(obj) + ' = ' + obj);
    gs.info(lines.join('\\n'));
  }
};`

const GLIDE_RECORD_UTIL = `var GlideRecordUtil = Class.create();
GlideRecordUtil.prototype = {
  initialize: function () {},

  getCIGR: function (sysId) {
    return this.getGR('cmdb_ci', sysId);
  },

  /** Of the record's own class; null where there is no such record. */
  getGR: function (baseTable, sysId) {
    var base = new GlideRecord(baseTable);
    if (!base.get('sys_id', sysId)) return null;
    var table = base.getRecordClassName();
    if (table === baseTable) return base;
    var own = new GlideRecord(table);
    return own.get('sys_id', sysId) ? own : null;
  },

  getFields: function (gr) {
    var names = [];
    var elements = gr.getElements();
    for (var at = 0; at < elements.length; at++) names.push(String(elements[at].getName()));
    return names;
  },

  getTables: function (tableName) {
    return new TableUtils(tableName).getTables();
  },

  mergeToGR: function (hashMap, gr, ignore) {
    for (var name in hashMap) if (!(ignore && ignore[name])) gr.setValue(name, hashMap[name]);
  },

  populateFromGR: function (hashMap, gr, ignore) {
    this.getFields(gr).forEach(function (name) {
      if (!(ignore && ignore[name])) hashMap[name] = String(gr.getValue(name) === null ? '' : gr.getValue(name));
    });
  },

  type: 'GlideRecordUtil'
};`

const TABLE_UTILS = `var TableUtils = Class.create();
TableUtils.prototype = {
  initialize: function (tableName) {
    this.tableName = tableName ? String(tableName) : '';
  },

  tableExists: function (tableName) {
    return new GlideRecord(tableName || this.tableName).isValid();
  },

  getTables: function () { return this._list(this._hierarchy().getTables()); },
  getTableExtensions: function () { return this._list(this._hierarchy().getTableExtensions()); },
  getAllExtensions: function () { return this._list(this._hierarchy().getAllExtensions()); },
  getHierarchy: function () { return this._list(this._hierarchy().getHierarchy()); },
  hasExtensions: function () { return this._hierarchy().hasExtensions(); },
  isBaseClass: function () { return this._hierarchy().isBaseClass(); },
  isSoloClass: function () { return this._hierarchy().isSoloClass(); },

  /** Of configuration items it is cmdb_ci, not cmdb (documented). */
  getAbsoluteBase: function () {
    var tables = this.getTables();
    return tables.indexOf('cmdb_ci') >= 0 ? 'cmdb_ci' : tables[tables.length - 1];
  },

  drop: function (tableName) {
    gs.info('dropping table ' + tableName);
    var table = new GlideRecord('sys_db_object');
    if (table.get('name', tableName)) table.deleteRecord();
  },

  dropAndClean: function (tableName) {
    this.drop(tableName);
    var columns = new GlideRecord('sys_dictionary');
    columns.addQuery('name', tableName);
    columns.deleteMultiple();
  },

  dropTableAndExtensions: function (tableName) {
    var self = this;
    new TableUtils(tableName).getAllExtensions().slice().reverse().forEach(function (name) { self.dropAndClean(name); });
  },

  /** A list of the platform's Java: it has size() and get(), and prints as [a, b]. */
  _list: function (names) {
    var members = {
      size: function () { return names.length; },
      get: function (at) { return names[at]; },
      isEmpty: function () { return names.length === 0; },
      contains: function (name) { return names.indexOf(String(name)) >= 0; },
      toArray: function () { return Array.prototype.slice.call(names); },
      toString: function () { return '[' + names.join(', ') + ']'; }
    };
    for (var name in members) Object.defineProperty(names, name, { value: members[name] });
    return Object.defineProperty(names, Symbol.toStringTag, { value: 'JavaObject' });
  },

  _hierarchy: function () {
    return new GlideTableHierarchy(this.tableName);
  },

  type: 'TableUtils'
};`

// States of an incident by name. Source: ServiceNow docs, australia: incident-management, useful-client-side-scripts
// (`current.state = IncidentState.RESOLVED`).
const INCIDENT_STATE_SNC = `var IncidentStateSNC = Class.create();
IncidentStateSNC.NEW = '1';
IncidentStateSNC.IN_PROGRESS = '2';
IncidentStateSNC.ON_HOLD = '3';
IncidentStateSNC.RESOLVED = '6';
IncidentStateSNC.CLOSED = '7';
IncidentStateSNC.CANCELED = '8';
IncidentStateSNC.prototype = { initialize: function () {}, type: 'IncidentStateSNC' };`

const INCIDENT_STATE = `var IncidentState = Class.create();
Object.keys(IncidentStateSNC).forEach(function (name) { IncidentState[name] = IncidentStateSNC[name]; });
IncidentState.prototype = Object.extendsObject(IncidentStateSNC, { type: 'IncidentState' });`

// Arrays of the Glide API are arrays of the scripts' own already.
const J2JS = `function j2js(value) {
  if (value === null || value === undefined) return value;
  return Array.isArray(value) ? value.map(j2js) : value;
}`

export const UTILITY_RECORDS: PlatformRecord[] = [
  scriptInclude('ArrayUtil', ARRAY_UTIL),
  scriptInclude('JSUtil', JS_UTIL),
  scriptInclude('GlideRecordUtil', GLIDE_RECORD_UTIL),
  scriptInclude('TableUtils', TABLE_UTILS),
  scriptInclude('j2js', J2JS),
  scriptInclude('IncidentStateSNC', INCIDENT_STATE_SNC),
  scriptInclude('IncidentState', INCIDENT_STATE),
]
