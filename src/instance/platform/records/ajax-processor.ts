// AbstractAjaxProcessor: what script includes that clients call by GlideAjax extend.
// Source: ServiceNow docs, c_GlideAjaxAPI; published script includes for its methods. The code is our own.

import { scriptInclude } from './script-record.ts'

const ABSTRACT_AJAX_PROCESSOR = `var AbstractAjaxProcessor = Class.create();
AbstractAjaxProcessor.prototype = {
  CALLABLE_PREFIX: 'ajaxFunction_',

  initialize: function (request, responseXML, gc) {
    this.request = request;
    this.responseXML = responseXML;
    this.gc = gc;
  },

  // Calls the function that sysparm_name names. Those that begin with an underscore are private.
  process: function () {
    var name = String(this.getName() || '');
    if (!name || name.indexOf('_') === 0) return undefined;
    var named = [name, this.CALLABLE_PREFIX + name];
    for (var at = 0; at < named.length; at++) {
      var isOwn = !(named[at] in AbstractAjaxProcessor.prototype) && !(named[at] in Object.prototype);
      if (isOwn && typeof this[named[at]] === 'function') return this[named[at]]();
    }
    return undefined;
  },

  newItem: function (name) {
    var item = this.getDocument().createElement(name || 'item');
    this.getRootElement().appendChild(item);
    return item;
  },

  getParameter: function (name) { return this.request ? this.request.getParameter(name) : null; },
  getDocument: function () { return this.responseXML; },
  getRootElement: function () { return this.responseXML.getDocumentElement(); },
  getName: function () { return this.getParameter('sysparm_name'); },
  getValue: function () { return this.getParameter('sysparm_value'); },
  getType: function () { return this.getParameter('sysparm_type'); },
  getChars: function () { return this.getParameter('sysparm_chars'); },
  setAnswer: function (value) { this.getRootElement().setAttribute('answer', value); },
  setError: function (error) { this.getRootElement().setAttribute('error', error); },
  isPublic: function () { return false; },

  type: 'AbstractAjaxProcessor'
};`

export const AJAX_RECORDS = [scriptInclude('AbstractAjaxProcessor', ABSTRACT_AJAX_PROCESSOR)]
