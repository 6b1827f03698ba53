import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types of the example operations, for tests and for frontends to copy. */
const config: CodegenConfig = {
  schema: 'schema/*.graphql',
  generates: {
    'src/generated/operations.ts': {
      documents: 'examples/*.graphql',
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        scalars: { Date: 'string', SearchText: 'string', ID: 'string' },
      },
    },
  },
};

export default config;
