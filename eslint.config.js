import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist', 'src/generated', 'node_modules', 'explorer/dist', '**/*.js', '**/*.mjs'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // The driver and csv-parse take plain objects for what they declare as classes.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // A caller says which rows a statement returns, as with the driver itself.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // The paths through the house read in one direction: nothing depends on commands/ or server/ but themselves.
      'no-console': 'off',
    },
  },
  {
    files: ['src/model/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ group: ['../*/*', '!../model/*'], message: 'model/ depends on nothing but itself.' }],
        },
      ],
    },
  },
  {
    files: ['src/{model,packages,compiler,neo4j,exports}/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ regex: '/(commands|server)/', message: 'Nothing depends on commands/ and server/.' }],
        },
      ],
    },
  },
);
