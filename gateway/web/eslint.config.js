import js from '@eslint/js'
import accessibility from 'eslint-plugin-jsx-a11y'
import hooks from 'eslint-plugin-react-hooks'
import typescript from 'typescript-eslint'

export default typescript.config(
  { ignores: ['dist', 'src/api/generated', 'src/theme.js'] },
  js.configs.recommended,
  typescript.configs.recommended,
  accessibility.flatConfigs.strict,
  hooks.configs.flat['recommended-latest'],
  {
    rules: {
      // React loses the table semantics to `display`, and lists lose theirs to `list-style`: the roles are written out.
      'jsx-a11y/no-redundant-roles': 'off',
      'jsx-a11y/no-interactive-element-to-noninteractive-role': ['error', { tr: ['row'], td: ['cell'] }],
      // A region that scrolls sideways must be reachable by keyboard.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['region'], tags: [], allowExpressionValues: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  { files: ['dev/**/*.mjs'], languageOptions: { globals: { console: 'readonly', process: 'readonly', fetch: 'readonly', URL: 'readonly', document: 'readonly', window: 'readonly' } } },
)
