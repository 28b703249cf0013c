// Script includes for logs and moments. What they do is documented, the code is our own.
// Source: ServiceNow docs, australia: GSLogBoth, c_DateTimeUtilsAPI.

import type { PlatformRecord } from '../types.ts'
import { scriptInclude } from './script-record.ts'

const GS_LOG = `var GSLog = Class.create();
/** From the gravest on. */
GSLog.LEVELS = ['emerg', 'alert', 'crit', 'err', 'warning', 'notice', 'info', 'debug'];
GSLog.DEFAULT_LEVEL = 'notice';
GSLog.prototype = {
  /** @param traceProperty the property that says from which level on messages are written */
  initialize: function (traceProperty, caller) {
    this.caller = caller;
    this.setLevel(gs.getProperty(traceProperty));
  },

  setLevel: function (level) {
    var known = GSLog.LEVELS.indexOf(String(level).toLowerCase());
    this.level = known >= 0 ? GSLog.LEVELS[known] : GSLog.DEFAULT_LEVEL;
  },

  getLevel: function () { return this.level; },

  debugOn: function () { return this.atLevel('debug'); },

  /** Whether messages of a level are written. */
  atLevel: function (level) {
    var asked = GSLog.LEVELS.indexOf(level);
    return asked >= 0 && asked <= GSLog.LEVELS.indexOf(this.level);
  },

  log: function (level, msg) {
    if (!this.atLevel(level)) return;
    if (level === 'warning') gs.logWarning(msg, this.caller);
    else if (GSLog.LEVELS.indexOf(level) <= GSLog.LEVELS.indexOf('err')) gs.logError(msg, this.caller);
    else gs.log(msg, this.caller);
  },

  logEmerg: function (msg) { this.log('emerg', msg); },
  logAlert: function (msg) { this.log('alert', msg); },
  logCrit: function (msg) { this.log('crit', msg); },
  logErr: function (msg) { this.log('err', msg); },
  logWarning: function (msg) { this.log('warning', msg); },
  logNotice: function (msg) { this.log('notice', msg); },
  logInfo: function (msg) { this.log('info', msg); },
  logDebug: function (msg) { this.log('debug', msg); },

  type: 'GSLog'
};`

const DATE_TIME_UTILS = `var DateTimeUtils = Class.create();
/** Milliseconds from 1601, where Windows counts from, to 1970. */
DateTimeUtils.WINDOWS_EPOCH = 11644473600000;
DateTimeUtils.prototype = Object.extendsObject(AbstractAjaxProcessor, {
  /** @param int64 so many times 100 nanoseconds since 1601 */
  int8ToGlideDateTime: function (int64) {
    var given = int64 === undefined ? this.getParameter('sysparm_value') : int64;
    return this.msToGlideDateTime(Math.floor(Number(given) / 10000) - DateTimeUtils.WINDOWS_EPOCH);
  },

  msToGlideDateTime: function (milliseconds) {
    var moment = new GlideDateTime();
    moment.setNumericValue(Number(milliseconds === undefined ? this.getParameter('sysparm_value') : milliseconds));
    return moment;
  },

  type: 'DateTimeUtils'
});`

export const LOG_SCRIPT_RECORDS: PlatformRecord[] = [
  scriptInclude('GSLog', GS_LOG),
  scriptInclude('DateTimeUtils', DATE_TIME_UTILS, { client_callable: 'true' }),
]
