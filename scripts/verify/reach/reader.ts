// Reads a script as the engine would run it, with sets of possible values in place of values: every branch is taken, loops
// twice, functions once for each kind of arguments. What the script does with the platform goes to `Glide`.

import type { Program } from 'acorn'
import { arrayMethod, builtIn, concat, elementsOf, keysOf, type Surroundings, textMethod } from './built-ins.ts'
import type { Glide } from './glide.ts'
import { Objects } from './objects.ts'
import { initOf, nameIn, namesDeclared, partsOf } from './syntax.ts'
import {
  functionsIn,
  join,
  keyOf,
  NOTHING,
  objectsIn,
  platform,
  read,
  Scope,
  texts,
  textsIn,
  valueOf,
  write,
} from './values.ts'
import type { AnyNode, FunctionValue, Value } from './values.ts'

/** Functions in functions. */
const MOST_DEEP = 80
/** A function may be called within itself: one that takes functions, by what these do. */
const MOST_NESTED = 5

/** What a module makes of a path that a script of it names. */
export type ModuleOf = (path: string, from: string | undefined) => Scope | undefined

export class Reader {
  readonly #glide: Glide
  readonly #moduleOf: ModuleOf
  readonly #objects = new Objects()
  readonly #surroundings: Surroundings = { objects: this.#objects, call: (callee, args) => this.#callAll(callee, args) }
  readonly #answers = new Map<string, Value>()
  readonly #running: AnyNode[] = []
  readonly #waiting = new Map<AnyNode, FunctionValue>()
  readonly #called = new Set<AnyNode>()
  /** Path of the module whose text is being read. */
  #path: string | undefined
  #returned: Value = NOTHING
  #exports: Scope | undefined

  constructor(glide: Glide, moduleOf: ModuleOf) {
    this.#glide = glide
    this.#moduleOf = moduleOf
  }

  /** Reads a program with these globals. @returns what its names are, and for a module what it exports under them */
  program(program: Program, scope: Scope, path?: string): Scope {
    const [pathBefore, exportsBefore] = [this.#path, this.#exports]
    this.#path = path
    this.#exports = new Scope()
    this.#body((program as unknown as { body: AnyNode[] }).body, scope)
    const exported = this.#exports
    this.#path = pathBefore
    this.#exports = exportsBefore
    return exported
  }

  /** A function that nothing has called so far; undefined when there is none left. Reading it may bring others. */
  nextUnread(): FunctionValue | undefined {
    return [...this.#waiting.values()].find(({ node }) => !this.#called.has(node))
  }

  /** Reads a function, with nothing known of its arguments. */
  readOne(one: FunctionValue): void {
    this.#call(one, [])
  }

  /** Forgets what functions answered: objects and variables may hold more by now. */
  again(): void {
    this.#answers.clear()
  }

  // Statements

  #body(nodes: AnyNode[], scope: Scope): void {
    for (const node of nodes) this.#hoist(node, scope)
    for (const node of nodes) this.#statement(node, scope)
  }

  #hoist(node: AnyNode, scope: Scope): void {
    const inner = /^Export(Named|Default)Declaration$/.test(node.type) ? (node.declaration as AnyNode | null) : node
    if (inner?.type !== 'FunctionDeclaration') return
    const made = valueOf(this.#function(inner, scope))
    if (inner.id) scope.declare(nameIn(inner.id), made)
    if (inner !== node) this.#exports?.declare(inner.id ? nameIn(inner.id) : 'default', made)
  }

  #statement(node: AnyNode | null | undefined, scope: Scope): void {
    if (!node) return
    switch (node.type) {
      case 'VariableDeclaration':
        return this.#declare(node, scope)
      case 'ReturnStatement':
        this.#returned = join(this.#returned, this.#value(node.argument, scope))
        return
      case 'BlockStatement':
      case 'StaticBlock':
        return this.#body(node.body as AnyNode[], new Scope(scope, true))
      case 'ForInStatement':
      case 'ForOfStatement':
        return this.#forEach(node, new Scope(scope, true))
      case 'ForStatement':
      case 'WhileStatement':
      case 'DoWhileStatement':
        return this.#loop(node, new Scope(scope, true))
      case 'TryStatement':
        return this.#try(node, scope)
      case 'ClassDeclaration':
        scope.declare(nameIn(node.id), this.#value(node, scope))
        return
      case 'ImportDeclaration':
        return this.#import(node, scope)
      case 'ExportNamedDeclaration':
      case 'ExportDefaultDeclaration':
      case 'ExportAllDeclaration':
        return this.#export(node, scope)
      case 'FunctionDeclaration':
        return
      default:
        return this.#parts(node, scope)
    }
  }

  /** Any other statement: its parts, one after the other. */
  #parts(node: AnyNode, scope: Scope): void {
    for (const part of partsOf(node)) {
      if (/Statement$|Declaration$|^SwitchCase$/.test(part.type)) this.#statement(part, scope)
      else this.#value(part, scope)
    }
  }

  #declare(node: AnyNode, scope: Scope): void {
    const home = node.kind === 'var' ? scope.ofFunction : scope
    for (const { id, init } of node.declarations as Array<{ id: AnyNode; init: AnyNode | null }>) {
      this.#bind(id, init ? this.#value(init, scope) : NOTHING, home)
    }
  }

  #loop(node: AnyNode, scope: Scope): void {
    this.#statement(initOf(node), scope)
    for (let round = 0; round < 2; round++) {
      this.#value(node.test, scope)
      this.#statement(node.body as AnyNode, scope)
      this.#value(node.update, scope)
    }
  }

  #forEach(node: AnyNode, scope: Scope): void {
    const over = this.#value(node.right, scope)
    const each = node.type === 'ForInStatement' ? keysOf(over) : elementsOf(over)
    const left = node.left as AnyNode
    const target = left.type === 'VariableDeclaration' ? (left.declarations as Array<{ id: AnyNode }>)[0]!.id : left
    for (let round = 0; round < 2; round++) {
      this.#bind(target, each, scope)
      this.#statement(node.body as AnyNode, scope)
    }
  }

  #try(node: AnyNode, scope: Scope): void {
    this.#statement(node.block as AnyNode, scope)
    const handler = node.handler as AnyNode | null
    if (handler) {
      const inner = new Scope(scope, true)
      if (handler.param) this.#bind(handler.param as AnyNode, NOTHING, inner)
      this.#statement(handler.body as AnyNode, inner)
    }
    this.#statement(node.finalizer as AnyNode | null, scope)
  }

  #import(node: AnyNode, scope: Scope): void {
    const from = `${(node.source as { value: string }).value}`
    for (const specifier of node.specifiers as AnyNode[]) {
      const imported = specifier.imported as { name?: string; value?: string } | undefined
      const name = specifier.type === 'ImportSpecifier' ? `${imported?.name ?? imported?.value}` : 'default'
      const local = nameIn(specifier.local)
      if (specifier.type === 'ImportNamespaceSpecifier') scope.declare(local, platform(`module ${from}`))
      else scope.declare(local, this.#imported(from, name))
    }
  }

  #imported(from: string, name: string): Value {
    const glide = /^@servicenow\/glide(?:\/(.+))?$/.exec(from)
    if (glide) return platform(glide[1] ? `${glide[1]}.${name}` : name)
    return this.#moduleOf(from, this.#path)?.lookUp(name) ?? NOTHING
  }

  #export(node: AnyNode, scope: Scope): void {
    const source = (node.source as { value: string } | null)?.value
    if (node.type === 'ExportAllDeclaration') {
      for (const name of this.#moduleOf(`${source}`, this.#path)?.names ?? []) {
        this.#exports?.declare(name, this.#imported(`${source}`, name))
      }
      return
    }
    if (node.type === 'ExportDefaultDeclaration') {
      const { type } = node.declaration as AnyNode
      if (type !== 'FunctionDeclaration')
        this.#exports?.declare('default', this.#value(node.declaration as AnyNode, scope))
      return
    }
    const declaration = node.declaration as AnyNode | null
    if (declaration) {
      this.#statement(declaration, scope)
      for (const name of namesDeclared(declaration)) this.#exports?.declare(name, scope.lookUp(name) ?? NOTHING)
    }
    for (const one of node.specifiers as Array<{ local: AnyNode; exported: AnyNode }>) {
      const local = nameIn(one.local)
      const value = source === undefined ? scope.lookUp(local) : this.#imported(source, local)
      this.#exports?.declare(nameIn(one.exported), value ?? NOTHING)
    }
  }

  // Binding names

  #bind(target: AnyNode, value: Value, scope: Scope): void {
    switch (target.type) {
      case 'Identifier':
        return scope.declare(nameIn(target), value)
      case 'AssignmentPattern':
        return this.#bind(target.left as AnyNode, join(value, this.#value(target.right, scope)), scope)
      case 'RestElement':
        return this.#bind(target.argument as AnyNode, value, scope)
      case 'ArrayPattern':
        for (const element of target.elements as Array<AnyNode | null>) {
          if (!element) continue
          const all = element.type === 'RestElement' ? value : elementsOf(value)
          this.#bind(element, all, scope)
        }
        return
      case 'ObjectPattern':
        for (const property of target.properties as AnyNode[]) {
          if (property.type === 'RestElement') this.#bind(property, value, scope)
          else
            this.#bind(property.value as AnyNode, this.#property(value, this.#keyNames(property, scope), scope), scope)
        }
        return
      default:
        this.#assign(target, value, scope)
    }
  }

  #assign(target: AnyNode, value: Value, scope: Scope): void {
    if (target.type === 'Identifier') return scope.assign(nameIn(target), value)
    if (target.type !== 'MemberExpression') return this.#bind(target, value, scope)
    const names = this.#memberNames(target, scope)
    for (const object of objectsIn(this.#value(target.object, scope))) write(object, names, value)
    const { object } = target as unknown as { object: AnyNode }
    // `module.exports = …` and `exports.name = …`
    if (object.type === 'Identifier' && nameIn(object) === 'exports') {
      for (const name of names) this.#exports?.declare(name, value)
    }
  }

  // Expressions

  #value(given: unknown, scope: Scope): Value {
    const node = given as AnyNode | null | undefined
    if (!node) return NOTHING
    switch (node.type) {
      case 'Literal':
        return typeof node.value === 'string' ? texts(node.value) : NOTHING
      case 'TemplateLiteral':
        return this.#template(node, scope)
      case 'Identifier':
        return scope.lookUp(nameIn(node)) ?? this.#glide.named(nameIn(node))
      case 'MemberExpression':
        return this.#property(this.#value(node.object, scope), this.#memberNames(node, scope), scope)
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
        return valueOf(this.#function(node, scope))
      case 'ClassDeclaration':
      case 'ClassExpression':
        return this.#class(node, scope)
      case 'ObjectExpression':
        return this.#objectLiteral(node, scope)
      case 'ArrayExpression':
        return this.#arrayLiteral(node, scope)
      case 'CallExpression':
        return this.#callExpression(node, scope)
      case 'NewExpression':
        return this.#newExpression(node, scope)
      case 'AssignmentExpression': {
        const value = this.#value(node.right, scope)
        this.#assign(node.left as AnyNode, value, scope)
        return value
      }
      case 'LogicalExpression':
        return join(this.#value(node.left, scope), this.#value(node.right, scope))
      case 'ConditionalExpression':
        this.#value(node.test, scope)
        return join(this.#value(node.consequent, scope), this.#value(node.alternate, scope))
      case 'BinaryExpression':
        return this.#binary(node, scope)
      case 'SequenceExpression':
        return (node.expressions as AnyNode[]).reduce((_last, one) => this.#value(one, scope), NOTHING)
      case 'ChainExpression':
      case 'ParenthesizedExpression':
        return this.#value(node.expression, scope)
      case 'SpreadElement':
        return this.#value(node.argument, scope)
      default:
        this.#parts(node, scope)
        return NOTHING
    }
  }

  #template(node: AnyNode, scope: Scope): Value {
    const quasis = (node.quasis as Array<{ value: { cooked: string } }>).map(({ value }) => value.cooked)
    const parts = (node.expressions as AnyNode[]).map((one) => this.#value(one, scope))
    if (parts.length === 1 && quasis.every((text) => text === '')) return parts[0]!
    return parts.reduce((all, part, index) => concat(concat(all, part), texts(quasis[index + 1]!)), texts(quasis[0]!))
  }

  #binary(node: AnyNode, scope: Scope): Value {
    const [left, right] = [this.#value(node.left, scope), this.#value(node.right, scope)]
    if (node.operator !== '+') return NOTHING
    // `value + ''` makes a text of a value.
    if (isEmptyText(right)) return left
    return isEmptyText(left) ? right : concat(left, right)
  }

  #class(node: AnyNode, scope: Scope): Value {
    this.#value(node.superClass, scope)
    const inner = new Scope(scope)
    for (const member of (node.body as { body: AnyNode[] }).body) {
      if (member.type === 'StaticBlock') this.#statement(member, inner)
      else this.#value(member.value, inner)
    }
    return NOTHING
  }

  #objectLiteral(node: AnyNode, scope: Scope): Value {
    const object = this.#objects.of(node)
    for (const property of node.properties as AnyNode[]) {
      const value = this.#value(property.type === 'SpreadElement' ? property.argument : property.value, scope)
      if (property.type !== 'SpreadElement') write(object, this.#keyNames(property, scope), value)
      else
        for (const from of objectsIn(value)) {
          write(object, [], from.rest)
          for (const [name, one] of from.fields) write(object, [name], one)
        }
    }
    return valueOf(object)
  }

  #arrayLiteral(node: AnyNode, scope: Scope): Value {
    const array = this.#objects.of(node)
    for (const element of node.elements as Array<AnyNode | null>) {
      const value = this.#value(element, scope)
      write(array, [], element?.type === 'SpreadElement' ? elementsOf(value) : value)
    }
    return valueOf(array)
  }

  #property(value: Value, names: string[], scope: Scope): Value {
    return join(
      ...[...value.values()].map((one): Value => {
        if (one.kind === 'object') return read(one, names)
        if (one.kind === 'platform' && one.name.startsWith('module ')) {
          return join(...names.map((name) => this.#imported(one.name.slice('module '.length), name)))
        }
        return join(...names.map((name) => this.#glide.property(one, name, scope)))
      })
    )
  }

  #memberNames(node: AnyNode, scope: Scope): string[] {
    const property = node.property as AnyNode
    return node.computed ? textsIn(this.#value(property, scope)) : [nameIn(property)]
  }

  #keyNames(property: AnyNode, scope: Scope): string[] {
    const key = property.key as AnyNode
    if (property.computed) return textsIn(this.#value(key, scope))
    return [key.type === 'Literal' ? `${key.value as string}` : nameIn(key)]
  }

  // Calls

  #callExpression(node: AnyNode, scope: Scope): Value {
    const callee = node.callee as AnyNode
    const args = this.#arguments(node, scope)
    if (callee.type === 'Identifier' && nameIn(callee) === 'require') {
      const [path = ''] = textsIn(args[0] ?? NOTHING)
      return this.#required(path)
    }
    if (callee.type !== 'MemberExpression') return this.#callAll(this.#value(callee, scope), args)
    const object = this.#value(callee.object, scope)
    const names = this.#memberNames(callee, scope)
    const isThis = (callee.object as AnyNode).type === 'ThisExpression' || (callee.object as AnyNode).type === 'Super'
    return join(...names.map((name) => this.#method(object, name, args, node, isThis)))
  }

  #arguments(node: AnyNode, scope: Scope): Value[] {
    return (node.arguments as AnyNode[]).flatMap((one) => {
      const value = this.#value(one, scope)
      return one.type === 'SpreadElement' ? [elementsOf(value)] : [value]
    })
  }

  #required(path: string): Value {
    if (/^@servicenow\/glide/.test(path) || this.#moduleOf(path, this.#path)) return platform(`module ${path}`)
    return NOTHING
  }

  #method(object: Value, name: string, args: Value[], node: AnyNode, isThis: boolean): Value {
    if (name === 'call' || name === 'apply' || name === 'bind') {
      const functions = functionsIn(object)
      if (functions.length > 0) return this.#callAll(object, name === 'call' ? args.slice(1) : [])
    }
    if (object.size === 0 && !isThis) this.#glide.callOnUnknown(name)
    const known = [...object.values()].map((one): Value => {
      if (one.kind === 'object') {
        const own = one.fields.get(name)
        if (own) return this.#callAll(own, args)
        return arrayMethod(one, name, args, node, this.#surroundings)
      }
      if (one.kind === 'platform' && one.name.startsWith('module ')) {
        return this.#callAll(this.#imported(one.name.slice('module '.length), name), args)
      }
      if (one.kind === 'text' || one.kind === 'class') return textMethod(one, name, args, node, this.#objects)
      return this.#glide.call(one, name, args)
    })
    if (object.size === 0) for (const one of args) this.#callAll(one, [])
    return join(...known, builtIn(object, name, args, node, this.#objects))
  }

  #newExpression(node: AnyNode, scope: Scope): Value {
    const args = this.#arguments(node, scope)
    const callee = this.#value(node.callee, scope)
    const made = this.#callAll(valueOf(...functionsIn(callee)), args)
    const own = [...callee.values()].map((one) => this.#glide.make(one, args))
    if (callee.has('platform Set') || callee.has('platform Map'))
      return this.#objects.arrayOf(node, elementsOf(args[0]))
    return join(made, ...own)
  }

  #callAll(callee: Value, args: Value[]): Value {
    const called = functionsIn(callee).map((one) => this.#call(one, args))
    for (const one of callee.values()) if (one.kind === 'platform') this.#glide.called(one.name)
    return join(...called)
  }

  #call(one: FunctionValue, args: Value[]): Value {
    const { node } = one
    this.#called.add(node)
    const key = `${one.id} ${one.scope.id} ${args.map((value) => [...value.values()].map(keyOf).join()).join('|')}`
    const known = this.#answers.get(key)
    if (known) return known
    if (this.#running.filter((other) => other === node).length > MOST_NESTED || this.#running.length > MOST_DEEP)
      return NOTHING
    this.#running.push(node)
    const [before, pathBefore] = [this.#returned, this.#path]
    this.#returned = NOTHING
    this.#path = one.path
    const scope = new Scope(one.scope)
    scope.declare('arguments')
    ;(node.params as AnyNode[]).forEach((param, index) => this.#bind(param, args[index] ?? NOTHING, scope))
    const body = node.body as AnyNode
    if (body.type === 'BlockStatement') this.#body(body.body as AnyNode[], scope)
    else this.#returned = this.#value(body, scope)
    const answer = this.#returned
    this.#returned = before
    this.#path = pathBefore
    this.#running.pop()
    this.#answers.set(key, answer)
    return answer
  }

  #function(node: AnyNode, scope: Scope): FunctionValue {
    const made: FunctionValue = { kind: 'function', id: this.#objects.idOf(node), node, scope, path: this.#path }
    this.#waiting.set(node, made)
    return made
  }
}

const isEmptyText = (value: Value): boolean => value.size === 1 && value.has('text ')
