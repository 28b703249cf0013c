import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fixupPluginRules } from '@eslint/compat'
import sdkPlugin from '@servicenow/eslint-plugin-sdk-app-plugin'
import tseslint from 'typescript-eslint'
import { floorsRule } from './eslint.config/floors.mjs'

/** One hand for all rooms. Code for the platform's engine knows no `#private` fields, so classes there are free of this rule. */
const ONE_HAND = [
  { selector: 'TSParameterProperty', message: 'Declare the field and set it in the constructor.' },
  {
    selector: ':matches(PropertyDefinition, MethodDefinition[kind!="constructor"], AccessorProperty)[accessibility]',
    message: 'Write `#name` for what is private, and nothing for what is public.',
  },
  {
    selector:
      'Program > :matches(VariableDeclaration, ExportNamedDeclaration > VariableDeclaration)[kind="const"] > VariableDeclarator[id.name=/^[a-z]/] > :matches(Literal, TemplateLiteral, ArrayExpression, ObjectExpression, NewExpression[callee.name=/^(Set|Map|RegExp)$/]).init',
    message: 'A constant of a module is written in UPPER_CASE.',
  },
  {
    selector: 'MemberExpression[object.name="URL"][property.name="canParse"]',
    message: 'Use addressOf (address.ts): optimised by Node 20, URL.canParse refuses names with letters beyond ASCII.',
  },
]

/** What ESLint's cache cannot see: rules are code, and the versions of plugins are in the lock file. */
const RULES_HASH = ['eslint.config.mjs', 'eslint.config/floors.mjs', 'package-lock.json']
  .reduce((hash, file) => hash.update(readFileSync(new URL(file, import.meta.url))), createHash('sha256'))
  .digest('hex')

/** The first lines of a file say what it is for; a blank line separates them from the code. */
const house = {
  // In the key of the cache: a result is kept for as long as the rules are what they were.
  meta: { name: 'house', version: RULES_HASH },
  rules: {
    floors: floorsRule,
    'blank-line-after-header': {
      meta: { type: 'layout', fixable: 'whitespace', schema: [] },
      create: (context) => ({
        Program(program) {
          const [first] = program.body
          const header = context.sourceCode.getAllComments()[0]
          if (!first || !header || header.type !== 'Line' || header.loc.start.line !== 1) return
          const comments = context.sourceCode.getCommentsBefore(first).filter((comment) => comment.type === 'Line')
          const last = comments.findLast((comment, index) => comment.loc.start.line === index + 1)
          const next = context.sourceCode.getTokenAfter(last, { includeComments: true })
          if (next && next.loc.start.line === last.loc.end.line + 1)
            context.report({
              node: last,
              message: 'Expected a blank line after the header of the file.',
              fix: (fixer) => fixer.insertTextAfter(last, '\n'),
            })
        },
      }),
    },
  },
}

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      '**/dist/',
      'target/',
      'coverage/',
      '.now/',
      '**/src/fluent/generated/',
      'test/local-instance/stranger/',
    ],
  },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: [
      'src/push/**/*.ts',
      'src/instance/**/*.ts',
      'src/tenant/**/*.ts',
      'src/local/**/*.ts',
      'src/client/**/*.{ts,tsx}',
      'scripts/**/*.ts',
      'test/**/*.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...ONE_HAND] },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'sam/src/**/*.ts', 'scripts/**/*.ts', 'test/**/*.ts'],
    plugins: { house },
    rules: { 'house/blank-line-after-header': 'error', 'house/floors': 'error' },
  },
  {
    // What a script include offers for overriding names its arguments.
    files: ['src/fluent/customising/scripts/*.js'],
    rules: { '@typescript-eslint/no-unused-vars': ['error', { args: 'none', varsIgnorePattern: '^Kandji' }] },
  },
  {
    // What buttons and script includes define is used by their records; a script include asks for modules by require.
    files: ['src/fluent/two-way/scripts/*.js'],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^[Kk]andji' }],
      '@typescript-eslint/no-require-imports': 'off',
    },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', { name: 'it', message: 'Write `test`.' }],
    },
  },
  {
    // ServiceNow's own rules for code that runs on the platform's engine. They were written for an older ESLint.
    files: ['src/server/**/*.ts', 'sam/src/server/**/*.ts'],
    plugins: { '@servicenow/sdk-app-plugin': fixupPluginRules(sdkPlugin) },
    rules: sdkPlugin.configs.recommended.rules,
  },
  {
    files: ['src/server/**', 'src/fluent/**', 'sam/src/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/push/**', '**/instance/**', '**/tenant/**', '**/local/**'],
              message: 'The app runs on ServiceNow: it imports only itself and @servicenow/glide.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/client/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(node:|(?!react(-dom)?(/|$))[a-z@])|/(push|instance|tenant|local|server|fluent)/',
              message: 'Pages run in a browser: they import themselves, React and style sheets.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/push/**', 'src/tenant/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/(instance|server(?!/shared))/',
              message: 'Push, tenant and instance meet over HTTP only; rules without a platform are in server/shared.',
            },
          ],
        },
      ],
    },
  }
)
