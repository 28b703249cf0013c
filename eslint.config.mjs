import { fixupPluginRules } from '@eslint/compat'
import sdkPlugin from '@servicenow/eslint-plugin-sdk-app-plugin'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'target/', 'coverage/', '.now/', 'src/fluent/generated/'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
    },
  },
  {
    // ServiceNow's own rules for code that runs on the platform's engine. They were written for an older ESLint.
    files: ['src/server/**/*.ts'],
    plugins: { '@servicenow/sdk-app-plugin': fixupPluginRules(sdkPlugin) },
    rules: sdkPlugin.configs.recommended.rules,
  },
  {
    files: ['src/server/**', 'src/fluent/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/push/**', '**/instance/**', '**/tenant/**'],
              message: 'The app runs on ServiceNow: it imports only itself and @servicenow/glide.',
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
            { group: ['**/instance/**', '**/server/**'], message: 'Push, tenant and instance meet over HTTP only.' },
          ],
        },
      ],
    },
  }
)
