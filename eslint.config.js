const regexp = require('eslint-plugin-regexp');
const typescript = require('typescript-eslint');

/** Biome formats and lints; these are the rules that it does not have. */
module.exports = [
  { ignores: ['dist/', 'chat/', 'coverage/'] },
  regexp.configs['flat/recommended'],
  {
    files: ['**/*.ts'],
    languageOptions: { parser: typescript.parser, parserOptions: { project: './tsconfig.json' } },
    plugins: { '@typescript-eslint': typescript.plugin },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
    },
  },
];
