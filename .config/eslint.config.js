import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { dirname } from 'node:path';
import ts from 'typescript-eslint';

/** The repository, one folder above this file. */
const root = dirname(import.meta.dirname);

/** What can run or load text as code, in scripts and in templates; none of it may be used. */
const injection = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'Build nodes or set textContent; markup from a string may carry a script.',
  },
  {
    selector:
      'MemberExpression[property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]',
    message: 'Build nodes; markup from a string may carry a script.',
  },
  {
    selector: 'MemberExpression[object.name="document"][property.name=/^(write|writeln)$/]',
    message: 'Build nodes; markup from a string may carry a script.',
  },
  {
    selector: 'SvelteAttribute[key.name="style"]',
    message:
      'The Content-Security-Policy refuses style attributes: use a class or a style:property directive.',
  },
];

/** The globals of Node, which browsers lack. Components are compiled beside tests, whose types have them. */
const ofNode = Object.keys(globals.node).filter((name) => !Object.hasOwn(globals.browser, name));

/** Rules of the language itself that TypeScript does not hold. */
const language = {
  curly: ['error', 'multi-line'],
  eqeqeq: 'error',
  'no-console': 'error',
  'no-eval': 'error',
  'no-implied-eval': 'off', // its type-aware namesake is on
  'no-new-func': 'error',
  'no-script-url': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'no-restricted-globals': ['error', ...ofNode],
  'no-restricted-syntax': ['error', ...injection],
};

/** Lint rules for components; run with `eslint -c .config/eslint.config.js`. Those of all other sources are in `.oxlintrc.json`. */
export default defineConfig(
  globalIgnores(['**/*', '!**/', '!**/*.svelte', 'node_modules/', 'dist/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ts.configs.strictTypeChecked,
  ts.configs.stylisticTypeChecked,
  svelte.configs.recommended,
  svelte.configs.prettier,
  {
    files: ['**/*.svelte'],
    languageOptions: {
      globals: globals.browser,
      parserOptions: {
        parser: ts.parser,
        projectService: true,
        tsconfigRootDir: root,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      ...language,
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': 'off', // it takes undefined, which is a value, for void
      '@typescript-eslint/prefer-for-of': 'off', // an indexed loop is the faster one where every character counts
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'svelte/button-has-type': 'error',
      'svelte/no-target-blank': 'error',
      'prefer-const': 'off', // a `$props()` binding is assigned by its parent
      'svelte/prefer-const': 'error',
    },
  },
);
