// GlideScopedEvaluator: runs the script that a column of a record holds, in the scope of the record.
// Source: ServiceNow docs, c_GlideEvaluatorScopedAPI.

import { type Caller, textOf } from './caller.ts'
import { stateOf } from './glide-record.ts'
import { completeWithThrowers, documentedMethods } from '../scripting/not-implemented.ts'

const VARIABLE = /^[A-Za-z_$][\w$]*$/

/** The constructor that scripts get. */
export const scopedEvaluator = ({ instance }: Caller): unknown =>
  function () {
    const variables: Record<string, unknown> = Object.create(null)
    const put = (name: unknown, value: unknown): void => {
      if (!VARIABLE.test(textOf(name))) throw new Error(`Expected the name of a variable, got '${textOf(name)}'`)
      variables[textOf(name)] = value
    }
    const evaluator = {
      putVariable: put,
      getVariable: (name: unknown) => variables[textOf(name)],
      /**
       * @param field the column with the script; without it `script`
       * @param more variables by name
       * @returns what the last statement or `answer` gives.
       */
      evaluateScript(record: unknown, field?: unknown, more?: Record<string, unknown> | null): unknown {
        const state = stateOf(record)
        const name = textOf(field) || 'script'
        if (!instance.schema.column(state.table, name)) throw new Error(`${state.table} has no column ${name}`)
        for (const [key, value] of Object.entries(more ?? {})) put(key, value)
        const scope =
          instance.scopeName(state.text('sys_scope') ?? '') || instance.schema.get(state.table)?.scope || 'global'
        return instance.scripts.evaluate(scope, state.text(name) ?? '', `${state.table}.${name}`, variables)
      },
      reset(): void {
        for (const name of Object.keys(variables)) delete variables[name]
      },
    }
    completeWithThrowers(evaluator, 'GlideScopedEvaluator', documentedMethods('GlideScopedEvaluator'))
    return evaluator
  }
