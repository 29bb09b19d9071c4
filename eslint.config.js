import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

const noEscapeHatches = [
  {
    selector: 'TSAsExpression > TSAsExpression > TSUnknownKeyword',
    message: '`as unknown as` hides a type error: model the shape instead.',
  },
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
  { selector: 'TSModuleDeclaration[kind="namespace"]', message: 'Use a module.' },
  { selector: 'TSParameterProperty', message: 'Declare the field.' },
  { selector: 'ExportAllDeclaration', message: 'Name what is exported.' },
];
const noClock = [
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: 'core has no clock: take an Instant.' },
  { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: 'core has no randomness: take a seed.' },
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'core has no clock: take an Instant.' },
];

export default ts.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/coverage/**',
      '**/generated/**',
      '**/.cache/**',
      'stories/.storybook/**',
      '**/*.cjs',
      'test-results/**',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.mjs', '*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        fetch: 'readonly',
        AbortSignal: 'readonly',
        performance: 'readonly',
        document: 'readonly',
      },
    },
  },
  {
    files: ['examples/**/*.js'],
    languageOptions: { globals: { customElements: 'readonly', document: 'readonly', localStorage: 'readonly' } },
  },
  {
    files: ['packages/*/src/**/*.ts', 'test/**/*.ts'],
    extends: [...ts.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: ['./tsconfig.test.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      'no-restricted-syntax': ['error', ...noEscapeHatches],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    files: ['packages/core/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noEscapeHatches, ...noClock] },
  },
  { files: ['packages/elements/src/**/*.ts'], extends: [lit['flat/recommended'], wc['flat/recommended']] },
  // chai-a11y-axe types every assertion as a promise, though only `accessible` is one.
  { files: ['packages/elements/src/**/*.test.ts'], rules: { '@typescript-eslint/no-floating-promises': 'off' } },
);
