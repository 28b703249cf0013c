// Script includes about time spans, texts and filters that stand on the Glide classes. What they do is documented, the code is our own.
// Source: ServiceNow docs, australia: c_DurationCalculatorAPI, c_JSONParserAPI.

import type { PlatformRecord } from '../types.ts'
import { record } from './record.ts'
import { scriptInclude } from './script-record.ts'

const DURATION_CALCULATOR = `var DurationCalculator = Class.create();
DurationCalculator.prototype = {
  initialize: function () {
    this.schedule = null;
    this.timezone = null;
    this.startDateTime = new GlideDateTime();
    this.endDateTime = new GlideDateTime();
    this.seconds = 0;
    this.totalSeconds = 0;
  },

  setSchedule: function (schedId, timezone) {
    this.schedule = new GlideSchedule(schedId, timezone || this.timezone || '');
  },

  setTimeZone: function (timezone) {
    this.timezone = timezone;
    if (this.schedule) this.schedule.setTimeZone(timezone);
  },

  setStartDateTime: function (start) { this.startDateTime = this._moment(start); },

  setEndDateTime: function (end) { this.endDateTime = this._moment(end); },

  calcDuration: function (seconds) {
    if (seconds === '' || seconds === null || isNaN(seconds)) return false;
    this.seconds = Number(seconds);
    var span = new GlideDuration(this.seconds * 1000);
    this.endDateTime = (this.schedule || new GlideSchedule()).add(this.startDateTime, span);
    this._total();
    return true;
  },

  calcScheduleDuration: function (startTime, endTime) {
    if (startTime) this.startDateTime = this._moment(startTime);
    if (endTime) this.endDateTime = this._moment(endTime);
    this.seconds = this._between(this.startDateTime, this.endDateTime) / 1000;
    this._total();
    return this.seconds;
  },

  /** So many days on which the schedule is on, after the day of the start; due at the given time, else when that day's work ends. */
  calcRelativeDueDate: function (start, days, endTime) {
    this.startDateTime = this._moment(start);
    var left = parseInt(days, 10) || 0;
    var day = new GlideDateTime(this.startDateTime);
    for (var tried = 0; left > 0 && tried < 3660; tried++) {
      day.addDaysLocalTime(1);
      if (this._workOf(day) > 0) left--;
    }
    var date = String(day.getLocalDate().getValue());
    var due = new GlideDateTime();
    if (endTime) due.setDisplayValueInternal(date + ' ' + endTime);
    else due = this._endOfWork(date);
    this.endDateTime = due;
    this.seconds = this._between(this.startDateTime, due) / 1000;
    this._total();
    return this.schedule ? this.schedule.isInSchedule(due) : undefined;
  },

  /** Has the script of a relative duration work, which finds this calculator by the name calculator. */
  calcRelativeDuration: function (relativeDurationID) {
    var relative = new GlideRecord('cmn_relative_duration');
    if (!relative.get(relativeDurationID)) return false;
    new GlideScopedEvaluator().evaluateScript(relative, 'script', { calculator: this });
    return true;
  },

  getEndDateTime: function () { return this.endDateTime; },

  getSeconds: function () { return this.seconds; },

  getTotalSeconds: function () { return this.totalSeconds; },

  isAfter: function (dt, tm) {
    return tm > this._moment(dt).getInternalFormattedLocalTime().split(' ').pop();
  },

  _moment: function (value) {
    return value instanceof GlideDateTime ? value : new GlideDateTime(String(value));
  },

  _between: function (start, end) {
    if (end.getNumericValue() <= start.getNumericValue()) return 0;
    return (this.schedule || new GlideSchedule()).duration(start, end).getNumericValue();
  },

  _at: function (date, time) {
    var moment = new GlideDateTime();
    moment.setDisplayValueInternal(date + ' ' + time);
    return moment;
  },

  _workOf: function (day) {
    var date = String(day.getLocalDate().getValue());
    return this._between(this._at(date, '00:00:00'), this._at(date, '23:59:59'));
  },

  _endOfWork: function (date) {
    var start = this._at(date, '00:00:00');
    var work = this._between(start, this._at(date, '23:59:59'));
    return (this.schedule || new GlideSchedule()).add(start, new GlideDuration(work));
  },

  _total: function () {
    this.totalSeconds = (this.endDateTime.getNumericValue() - this.startDateTime.getNumericValue()) / 1000;
  },

  type: 'DurationCalculator',
};`

const JSON_PARSER = `var JSONParser = Class.create();
JSONParser.prototype = {
  initialize: function () {},
  parse: function (text) { return JSON.parse(text); },
  type: 'JSONParser',
};`

const DYNAMIC_FILTER_OPTIONS = `var DynamicFilterOptions = Class.create();
DynamicFilterOptions.prototype = {
  initialize: function () {},
  /** What the script of an option gives, as a list separated by commas; what stands for no value when it gives none. */
  values: function (sysId) {
    var option = new GlideRecord('sys_filter_option_dynamic');
    if (!option.get(sysId)) {
      gs.warn('There is no dynamic filter option ' + sysId + ': the condition finds nothing');
      return '-';
    }
    var found = new GlideScopedEvaluator().evaluateScript(option, 'script');
    if (Array.isArray(found)) found = found.join(',');
    return found === null || found === undefined || String(found) === '' ? '-' : String(found);
  },
  type: 'DynamicFilterOptions',
};`

const dynamicOption = (label: string, sysId: string, table: string, script: string): PlatformRecord =>
  record('sys_filter_option_dynamic', label, {
    sys_id: sysId,
    label,
    script,
    table,
    active: 'true',
    available_for_filter: 'true',
    sys_name: label,
    sys_scope: 'global',
  })

/** Of every instance, by the sys_id that the documents name (c_DrtnClDueDate). */
const TWO_BUSINESS_DAYS = record('cmn_relative_duration', '2 bus days by 4pm', {
  sys_id: '3bf802c20a0a0b52008e2859cd8abcf2',
  name: '2 bus days by 4pm if before 10am',
  script: `var days = calculator.isAfter(calculator.startDateTime, '10:00:00') ? 2 : 3;
calculator.calcRelativeDueDate(calculator.startDateTime, days, '16:00:00');`,
})

export const TIME_SCRIPT_RECORDS: PlatformRecord[] = [
  TWO_BUSINESS_DAYS,
  scriptInclude('DurationCalculator', DURATION_CALCULATOR),
  scriptInclude('JSONParser', JSON_PARSER),
  scriptInclude('DynamicFilterOptions', DYNAMIC_FILTER_OPTIONS, { client_callable: 'true' }),
  // The sys_ids of every instance (published queries).
  dynamicOption('Me', '90d1921e5f510100a9ad2572f2b477fe', 'sys_user', 'gs.getUserID()'),
  dynamicOption('One of My Groups', 'd6435e965f510100a9ad2572f2b477fe', 'sys_user_group', 'gs.getUser().getMyGroups()'),
]
