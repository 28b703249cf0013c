// The certification list: every rule, and what the built app has against it.

import type { Problem } from '../problem.ts'
import { ACCESS_RULES } from './access-rules.ts'
import { RECORD_RULES } from './record-rules.ts'
import { problemsOf } from './rule.ts'
import type { Rule, Subject } from './rule.ts'
import { SCRIPT_RULES } from './script-rules.ts'

export const CERTIFICATION: Rule[] = [...ACCESS_RULES, ...RECORD_RULES, ...SCRIPT_RULES]

export const checkCertification = (subject: Subject): Problem[] =>
  CERTIFICATION.flatMap((rule) => problemsOf(rule, subject))
