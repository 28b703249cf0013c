// GlideQuery, and the Stream and Optional that it answers with: script includes of every instance. What they do is documented,
// the code is our own. Source: ServiceNow docs, australia: GlideQueryGlobalAPI, StreamGlobalAPI, OptionalGlobalAPI.

import type { PlatformRecord } from '../types.ts'
import { scriptInclude } from './script-record.ts'

const OPTIONAL = `var Optional = (function () {
  function Optional(getter, reason) {
    this._getter = getter;
    this._reason = reason || 'no results';
  }
  function isThere(value) { return value !== null && value !== undefined; }
  Optional.of = function (value) { return new Optional(function () { return value; }); };
  Optional.empty = function (reason) { return new Optional(function () { return null; }, reason); };
  Optional.lazy = function (getter) {
    var known = false, value;
    return new Optional(function () {
      if (!known) { value = getter(); known = true; }
      return value;
    });
  };
  Optional.prototype = {
    constructor: Optional,
    get: function () {
      var value = this._getter();
      if (!isThere(value)) throw new Error('get() called on empty Optional: ' + this._reason);
      return value;
    },
    isPresent: function () { return isThere(this._getter()); },
    isEmpty: function () { return !this.isPresent(); },
    ifPresent: function (fn) { if (this.isPresent()) fn(this._getter()); },
    map: function (fn) {
      var value = this._getter();
      return isThere(value) ? Optional.of(fn(value)) : Optional.empty(this._reason);
    },
    flatMap: function (fn) {
      var value = this._getter();
      return isThere(value) ? fn(value) : Optional.empty(this._reason);
    },
    filter: function (predicate) {
      var value = this._getter();
      return isThere(value) && predicate(value) ? this : Optional.empty('the value was filtered out');
    },
    orElse: function (other) {
      var value = this._getter();
      return isThere(value) ? value : other;
    },
    orElseGet: function (getter) {
      var value = this._getter();
      return isThere(value) ? value : getter();
    },
    toString: function () {
      return this.isPresent() ? 'Optional<' + JSON.stringify(this._getter()) + '>' : 'Optional.empty';
    },
    type: 'Optional'
  };
  return Optional;
})();`

const STREAM = `var Stream = (function () {
  var END = {};
  function Stream(nextFn) { this._next = nextFn; }
  Stream.END = END;
  Stream.fromArray = function (list) {
    var at = 0;
    return new Stream(function () { return at < list.length ? list[at++] : END; });
  };
  Stream.prototype = {
    constructor: Stream,
    map: function (fn) {
      var next = this._next;
      return new Stream(function () {
        var value = next();
        return value === END ? END : fn(value);
      });
    },
    filter: function (predicate) {
      var next = this._next;
      return new Stream(function () {
        var value = next();
        while (value !== END && !predicate(value)) value = next();
        return value;
      });
    },
    flatMap: function (fn) {
      var next = this._next, inner = null;
      return new Stream(function () {
        for (;;) {
          var value = inner ? inner._next() : END;
          if (value !== END) return value;
          var outer = next();
          if (outer === END) return END;
          inner = fn(outer);
        }
      });
    },
    limit: function (count) {
      var next = this._next, left = count;
      return new Stream(function () { return left-- > 0 ? next() : END; });
    },
    chunk: function (count) {
      var next = this._next;
      return new Stream(function () {
        var part = [];
        while (part.length < count) {
          var value = next();
          if (value === END) break;
          part.push(value);
        }
        return part.length ? part : END;
      });
    },
    forEach: function (fn) {
      for (var value = this._next(); value !== END; value = this._next()) fn(value);
    },
    reduce: function (fn, initial) {
      var result = initial;
      this.forEach(function (value) { result = fn(result, value); });
      return result;
    },
    find: function (predicate) {
      for (var value = this._next(); value !== END; value = this._next())
        if (!predicate || predicate(value)) return Optional.of(value);
      return Optional.empty('nothing was found');
    },
    some: function (predicate) { return this.find(predicate).isPresent(); },
    every: function (predicate) {
      return this.find(function (value) { return !predicate(value); }).isEmpty();
    },
    any: function (predicate) { return this.some(predicate); },
    toArray: function (count) {
      if (typeof count !== 'number') throw new Error('toArray: expected the most items to take, got ' + count);
      var list = [];
      while (list.length < count) {
        var value = this._next();
        if (value === END) break;
        list.push(value);
      }
      return list;
    },
    toString: function () { return '[object Stream]'; },
    type: 'Stream'
  };
  return Stream;
})();`

const GLIDE_QUERY = `var GlideQuery = (function () {
  var NUMBERS = /^(integer|longint|decimal|float|double|currency|currency2|price|percent_complete|auto_increment|order_index)$/;
  var KINDS = ['min', 'max', 'sum', 'avg', 'count'];
  var OPERATORS = ['=', '!=', '>', '>=', '<', '<=', 'IN', 'NOT IN', 'STARTSWITH', 'ENDSWITH', 'CONTAINS', 'DOES NOT CONTAIN', 'INSTANCEOF',
    'SAMEAS', 'NSAMEAS', 'GT_FIELD', 'LT_FIELD', 'GT_OR_EQUALS_FIELD', 'LT_OR_EQUALS_FIELD', 'BETWEEN', 'DYNAMIC', 'EMPTYSTRING', 'ANYTHING',
    'LIKE', 'NOT LIKE', 'ON', 'NOTON'];

  function GlideQuery(table, plan) {
    this.table = table;
    this.plan = plan || { clauses: [], order: [], aggregates: [], groups: [], having: [], workflow: true, sysFields: true, force: false, acls: false };
  }

  function copy(query, changes) {
    var plan = {};
    for (var key in query.plan) plan[key] = query.plan[key];
    for (var name in changes) plan[name] = changes[name];
    return new GlideQuery(query.table, plan);
  }

  // ---- what fields and values may be ----

  function record(query) {
    var gr = query.plan.acls ? new GlideRecordSecure(query.table) : new GlideRecord(query.table);
    if (!gr.isValid()) throw new Error("Unable to find table '" + query.table + "'");
    return gr;
  }

  function elementOf(query, gr, path) {
    var element = gr.getElement(path);
    if (element) return element;
    var known = gr.getElements().map(function (one) { return String(one.getName()); }).sort();
    throw new Error("Unable to find field '" + path + "' in table '" + query.table + "'. Known fields: " + known.join(', '));
  }

  function typeOf(element) { return String(element.getED().getInternalType()); }

  function check(query, gr, path, value) {
    var type = typeOf(elementOf(query, gr, path));
    var wrong = function () {
      var shown = typeof value === 'string' ? "'" + value + "'" : String(value);
      throw new Error('Unable to match value [' + shown + "] with field '" + path + "' in table '" + query.table + "'. Expecting type '" + type + "'");
    };
    if (value === null || value === undefined) return;
    if (NUMBERS.test(type) && (typeof value === 'boolean' || isNaN(Number(value)) || value === '')) wrong();
    if (type === 'boolean' && [true, false, 'true', 'false', 1, 0, '1', '0'].indexOf(value) < 0) wrong();
  }

  // ---- conditions ----

  function clauseOf(method, args) {
    var given = Array.prototype.slice.call(args);
    if (given.length === 1 && given[0] instanceof GlideQuery) return { query: given[0] };
    if (given.length < 2) throw new Error(method + ': expected a field and a value, or a GlideQuery, got ' + given.length + ' arguments');
    var operator = given.length > 2 ? String(given[1]).toUpperCase() : '=';
    if (OPERATORS.indexOf(operator) < 0) throw new Error("Invalid operator '" + given[1] + "'. Known operators: " + OPERATORS.join(', '));
    return { field: String(given[0]), operator: operator, value: given[given.length - 1] };
  }

  function withClause(query, join, clause) {
    var clauses = query.plan.clauses;
    if (join === 'or' && !clauses.length) throw new Error('An OR clause must follow where, whereNull or whereNotNull');
    var joins = clauses.slice(1).map(function (one) { return one.join; }).concat(clauses.length ? [join] : []);
    if (joins.indexOf('and') >= 0 && joins.indexOf('or') >= 0)
      throw new Error('Ambiguous conditions: AND and OR clauses are mixed. Put one side into a GlideQuery of its own');
    return copy(query, { clauses: clauses.concat([{ join: clauses.length ? join : 'and', clause: clause }]) });
  }

  /** Alternatives, each a list of encoded conditions that must all hold. */
  function alternatives(query, owner, gr) {
    var result = [[]];
    query.plan.clauses.forEach(function (one, at) {
      var own = one.clause.query ? alternatives(one.clause.query, owner, gr) : [[encoded(one.clause, owner, gr)]];
      if (at === 0) result = own;
      else if (one.join === 'or') result = result.concat(own);
      else {
        var product = [];
        result.forEach(function (left) { own.forEach(function (right) { product.push(left.concat(right)); }); });
        result = product;
      }
    });
    return result;
  }

  function encoded(clause, owner, gr) {
    if (clause.operator === 'ISEMPTY' || clause.operator === 'ISNOTEMPTY') {
      elementOf(owner, gr, clause.field);
      return clause.field + clause.operator;
    }
    var list = Array.isArray(clause.value) ? clause.value : null;
    var needsList = /^(IN|NOT IN|BETWEEN)$/.test(clause.operator);
    if (needsList && !list) throw new Error("The operator '" + clause.operator + "' expects an array, got " + clause.value);
    (list || [clause.value]).forEach(function (value) { check(owner, gr, clause.field, value); });
    if (clause.value === null || clause.value === undefined) return clause.field + (clause.operator === '!=' ? 'ISNOTEMPTY' : 'ISEMPTY');
    var text = list ? list.join(clause.operator === 'BETWEEN' ? '@' : ',') : String(clause.value);
    return clause.field + clause.operator + text.replace(/\\^/g, '^^');
  }

  function restrict(query, gr, target) {
    if (!query.plan.clauses.length) return;
    target.addEncodedQuery(alternatives(query, query, gr).map(function (all) { return all.join('^'); }).join('^NQ'));
  }

  function prepared(query) {
    var gr = record(query);
    restrict(query, gr, gr);
    query.plan.order.forEach(function (one) {
      elementOf(query, gr, one.field);
      if (one.descending) gr.orderByDesc(one.field);
      else gr.orderBy(one.field);
    });
    if (query.plan.limit !== undefined) gr.setLimit(query.plan.limit);
    if (!query.plan.workflow) gr.setWorkflow(false);
    if (!query.plan.sysFields) gr.autoSysFields(false);
    if (query.plan.force) gr.setForceUpdate(true);
    return gr;
  }

  // ---- reading ----

  function fieldsOf(args) {
    var fields = [];
    Array.prototype.slice.call(args).forEach(function (one) {
      if (Array.isArray(one)) fields = fields.concat(one);
      else if (one !== undefined && one !== null) fields.push(String(one));
    });
    return fields;
  }

  function checkFields(query, gr, fields) {
    fields.forEach(function (field) { elementOf(query, gr, field.split('$')[0]); });
  }

  function valueOf(element, flag) {
    if (flag === 'DISPLAY') return String(element.getDisplayValue());
    var text = String(element);
    var type = typeOf(element);
    if (type === 'boolean') return text === 'true' || text === '1';
    if (text === '') return null;
    return NUMBERS.test(type) ? Number(text) : text;
  }

  function objectOf(gr, fields) {
    var object = {};
    fields.concat(['sys_id']).forEach(function (field) {
      var parts = field.split('$');
      var steps = parts[0].split('.');
      var at = object;
      steps.slice(0, -1).forEach(function (step) { at = at[step] = typeof at[step] === 'object' && at[step] ? at[step] : {}; });
      var name = steps[steps.length - 1] + (parts[1] ? '$' + parts[1] : '');
      if (typeof at[name] !== 'object' || at[name] === null) at[name] = valueOf(gr.getElement(parts[0]), parts[1]);
    });
    return object;
  }

  function aggregated(query) {
    var gr = record(query);
    var ga = new GlideAggregate(query.table);
    restrict(query, gr, ga);
    query.plan.groups.forEach(function (field) { elementOf(query, gr, field); ga.groupBy(field); });
    var kinds = query.plan.aggregates.concat(query.plan.having);
    kinds.forEach(function (one) {
      if (one.field) { elementOf(query, gr, one.field); ga.addAggregate(one.kind.toUpperCase(), one.field); }
      else ga.addAggregate('COUNT');
    });
    ga.query();
    var rows = [];
    while (ga.next()) {
      var row = {};
      if (query.plan.groups.length) row.group = {};
      query.plan.groups.forEach(function (field) {
        var text = ga.getValue(field);
        var type = typeOf(gr.getElement(field));
        row.group[field] = text === null || text === '' ? '' : NUMBERS.test(type) ? Number(text) : type === 'boolean' ? text === '1' || text === 'true' : String(text);
      });
      query.plan.aggregates.forEach(function (one) {
        var value = numberOf(ga, one, gr);
        if (!one.field) { row.count = value; return; }
        row[one.kind] = row[one.kind] || {};
        row[one.kind][one.field] = value;
      });
      if (query.plan.having.every(function (one) { return compare(numberOf(ga, one, gr), one.operator, one.value); })) rows.push(row);
    }
    query.plan.order.slice().reverse().forEach(function (one) {
      var read = function (row) { return one.kind ? (one.field ? row[one.kind] && row[one.kind][one.field] : row.count) : row.group && row.group[one.field]; };
      rows.sort(function (a, b) {
        var x = read(a), y = read(b);
        if (x === y) return 0;
        // Nothing comes after everything when descending.
        var less = x === null || x === undefined || (y !== null && y !== undefined && x < y);
        return less === !one.descending ? -1 : 1;
      });
    });
    return query.plan.limit === undefined ? rows : rows.slice(0, query.plan.limit);
  }

  function numberOf(ga, one, gr) {
    var text = one.field ? ga.getAggregate(one.kind.toUpperCase(), one.field) : ga.getAggregate('COUNT');
    if (text === null || text === undefined || text === '') return null;
    var isText = one.field && (one.kind === 'min' || one.kind === 'max') && !NUMBERS.test(typeOf(gr.getElement(one.field)));
    return isText ? String(text) : Number(text);
  }

  function compare(value, operator, wanted) {
    if (value === null) return false;
    switch (operator) {
      case '>': return value > wanted;
      case '<': return value < wanted;
      case '>=': return value >= wanted;
      case '<=': return value <= wanted;
      case '=': return value === wanted;
      case '!=': return value !== wanted;
    }
    throw new Error("Invalid operator '" + operator + "' of having. Known operators: >, <, >=, <=, =, !=");
  }

  function single(query, kind, field) {
    return Optional.lazy(function () {
      var rows = aggregated(copy(query, { aggregates: [{ kind: kind, field: field }], groups: [], having: [], order: [], limit: undefined }));
      return rows.length ? rows[0][kind][field] : null;
    });
  }

  // ---- writing ----

  function put(query, gr, values) {
    for (var field in values) {
      if (field === 'sys_id' && gr.isValidRecord()) continue;
      check(query, gr, field, values[field]);
      if (field === 'sys_id') gr.setNewGuidValue(values[field]);
      else gr.setValue(field, values[field] === null || values[field] === undefined ? '' : values[field]);
    }
  }

  function written(query, gr, id, fields) {
    if (!id) throw new Error("Unable to write to '" + query.table + "': " + (gr.getLastErrorMessage() || 'it was refused'));
    var fresh = record(query);
    return fresh.get(String(id)) ? objectOf(fresh, fields) : null;
  }

  function selected(values, fields) {
    return Object.keys(values || {}).filter(function (name) { return name !== 'sys_id'; }).concat(fieldsOf([fields]));
  }

  GlideQuery.parse = function (table, encodedQuery) {
    var query = new GlideQuery(table);
    var gr = record(query);
    if (!gr.isValidEncodedQuery(encodedQuery)) throw new Error("Unable to parse the encoded query '" + encodedQuery + "' of table '" + table + "'");
    var parsed = copy(query, {});
    var order = [];
    var conditions = String(encodedQuery).replace(/(?:^|\\^)ORDERBY(DESC)?([\\w.]+)/g, function (whole, descending, field) {
      order.push({ field: field, descending: descending !== undefined });
      return '';
    }).replace(/^\\^/, '');
    if (conditions) parsed.plan.clauses = [{ join: 'and', clause: { query: parsedQuery(table, conditions) } }];
    parsed.plan.order = order;
    return parsed;
  };

  function parsedQuery(table, text) {
    var whole = null;
    text.split('^NQ').forEach(function (part) {
      var all = new GlideQuery(table);
      part.split(/\\^(?!OR)/).forEach(function (group) {
        var any = null;
        group.split('^OR').forEach(function (condition) {
          var match = /^([a-z_][\\w.]*?)(ISEMPTY|ISNOTEMPTY|>=|<=|!=|=|>|<|NOT IN|IN|STARTSWITH|ENDSWITH|LIKE|BETWEEN|SAMEAS|NSAMEAS|INSTANCEOF)([^]*)$/.exec(condition);
          if (!match) throw new Error("Unable to parse the condition '" + condition + "'");
          var clause = /EMPTY$/.test(match[2]) ? { field: match[1], operator: match[2] } : { field: match[1], operator: match[2],
            value: /IN$/.test(match[2]) ? match[3].split(',') : match[2] === 'BETWEEN' ? match[3].split('@') : match[3] };
          any = withClause(any || new GlideQuery(table), any ? 'or' : 'and', clause);
        });
        all = withClause(all, 'and', { query: any });
      });
      whole = withClause(whole || new GlideQuery(table), whole ? 'or' : 'and', { query: all });
    });
    return whole;
  }

  GlideQuery.prototype = {
    constructor: GlideQuery,
    where: function () { return withClause(this, 'and', clauseOf('where', arguments)); },
    whereNull: function (field) { return withClause(this, 'and', { field: field, operator: 'ISEMPTY' }); },
    whereNotNull: function (field) { return withClause(this, 'and', { field: field, operator: 'ISNOTEMPTY' }); },
    orWhere: function () { return withClause(this, 'or', clauseOf('orWhere', arguments)); },
    orWhereNull: function (field) { return withClause(this, 'or', { field: field, operator: 'ISEMPTY' }); },
    orWhereNotNull: function (field) { return withClause(this, 'or', { field: field, operator: 'ISNOTEMPTY' }); },
    orderBy: function () {
      var order = fieldsOf(arguments).map(function (field) { return { field: field, descending: false }; });
      return copy(this, { order: this.plan.order.concat(order) });
    },
    orderByDesc: function (first, second) {
      var isAggregate = second !== undefined || (first === 'count' && this.plan.aggregates.length > 0);
      var one = isAggregate ? { kind: first, field: second, descending: true } : { field: first, descending: true };
      return copy(this, { order: this.plan.order.concat([one]) });
    },
    limit: function (count) { return copy(this, { limit: count }); },
    groupBy: function () { return copy(this, { groups: this.plan.groups.concat(fieldsOf(arguments)) }); },
    aggregate: function (kind, field) {
      if (KINDS.indexOf(kind) < 0) throw new Error("Invalid aggregate '" + kind + "'. Known aggregates: " + KINDS.join(', '));
      return copy(this, { aggregates: this.plan.aggregates.concat([{ kind: kind, field: field }]) });
    },
    having: function (kind, field, operator, value) {
      if (!this.plan.groups.length) throw new Error('having: expected groupBy before it');
      return copy(this, { having: this.plan.having.concat([{ kind: kind, field: field, operator: operator, value: value }]) });
    },
    disableWorkflow: function () { return copy(this, { workflow: false }); },
    disableAutoSysFields: function () { return copy(this, { sysFields: false }); },
    forceUpdate: function () { return copy(this, { force: true }); },
    withAcls: function () { return copy(this, { acls: true }); },

    select: function () {
      var query = this;
      if (query.plan.aggregates.length || query.plan.groups.length) {
        var rows = null;
        return new Stream(function () {
          rows = rows || aggregated(query);
          return rows.length ? rows.shift() : Stream.END;
        });
      }
      var fields = fieldsOf(arguments);
      checkFields(query, record(query), fields);
      var gr = null;
      return new Stream(function () {
        if (!gr) { gr = prepared(query); gr.query(); }
        return gr.next() ? objectOf(gr, fields) : Stream.END;
      });
    },
    selectOne: function () {
      var query = copy(this, { limit: 1 });
      var fields = fieldsOf(arguments);
      checkFields(query, record(query), fields);
      return Optional.lazy(function () { return query.select(fields).find().orElse(null); });
    },
    get: function (key, fields) { return new GlideQuery(this.table, this.plan).where('sys_id', key).selectOne(fields); },
    getBy: function (values, fields) {
      var query = this;
      for (var name in values) query = query.where(name, values[name]);
      return query.selectOne(fields || []);
    },
    count: function () {
      var rows = aggregated(copy(this, { aggregates: [{ kind: 'count' }], groups: [], having: [], order: [], limit: undefined }));
      return rows.length ? rows[0].count : 0;
    },
    sum: function (field) { return single(this, 'sum', field); },
    avg: function (field) { return single(this, 'avg', field); },
    min: function (field) { return single(this, 'min', field); },
    max: function (field) { return single(this, 'max', field); },

    insert: function (values, fields) {
      var gr = prepared(this);
      gr.initialize();
      put(this, gr, values);
      return Optional.of(written(this, gr, gr.insert(), selected(values, fields)));
    },
    update: function (changes, fields) {
      var gr = prepared(copy(this, { limit: 1 }));
      gr.query();
      if (!gr.next()) return Optional.empty("no record of '" + this.table + "' matches");
      put(this, gr, changes || {});
      return Optional.of(written(this, gr, gr.update(), selected(changes, fields)));
    },
    insertOrUpdate: function (changes, fields) {
      if (!changes.sys_id) return this.insert(changes, fields);
      var found = new GlideQuery(this.table, this.plan).where('sys_id', changes.sys_id);
      return found.selectOne().isPresent() ? found.update(changes, fields) : this.insert(changes, fields);
    },
    updateMultiple: function (changes) {
      var query = this, rowCount = 0;
      var gr = prepared(query);
      gr.query();
      while (gr.next()) {
        put(query, gr, changes);
        if (gr.update()) rowCount++;
      }
      return { rowCount: rowCount };
    },
    deleteMultiple: function () {
      var gr = prepared(copy(this, { order: [] }));
      gr.query();
      while (gr.next()) gr.deleteRecord();
    },
    del: function () { return this.deleteMultiple(); },
    toGlideRecord: function () { return prepared(this); },
    toString: function () { return 'GlideQuery<' + this.table + '>'; },
    type: 'GlideQuery'
  };
  return GlideQuery;
})();`

export const GLIDE_QUERY_RECORDS: PlatformRecord[] = [
  scriptInclude('Optional', OPTIONAL),
  scriptInclude('Stream', STREAM),
  scriptInclude('GlideQuery', GLIDE_QUERY),
]
