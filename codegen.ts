import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types of the schema (for resolvers) and of the example operations (for tests and for frontends to copy). */
const config: CodegenConfig = {
  schema: 'schema/*.graphql',
  generates: {
    'src/generated/schema.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        scalars: { Date: 'string', SearchText: 'string', ID: 'string' },
      },
    },
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
