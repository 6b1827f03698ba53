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
      'no-console': 'off',
    },
  },
  // The paths through the house read in one direction: nothing depends on commands/ or server/ but themselves, and the way in
  // and the way out do not know each other.
  ...[
    { files: ['src/{neo4j,generate}/**', 'src/*.ts'], others: 'commands|server' },
    { files: ['src/packages/**'], others: 'commands|server|compiler' },
    { files: ['src/compiler/**'], others: 'commands|server|packages' },
  ].map(({ files, others }) => ({
    files,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(\\./|(\\.\\./)+)(${others})/`,
              message: `Here nothing depends on ${others.replaceAll('|', ', ')}.`,
            },
          ],
        },
      ],
    },
  })),
  // And the rules on nothing: as many steps up as a file lies deep lead out of model/.
  ...[1, 2, 3].map((depth) => ({
    files: [`src/model/${'*/'.repeat(depth - 1)}*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ regex: `^(\\.\\./){${depth}}`, message: 'model/ depends on nothing but itself.' }],
        },
      ],
    },
  })),
);
