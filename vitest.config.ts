import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Vite would take the ES module of graphql where Node, and with it Apollo, takes the CommonJS one: two realms.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/faults/**', 'tests/paging/**'],
    globalSetup: ['tests/support/start-neo4j.ts'],
    // The Community edition has one database, and every file begins with an empty one.
    fileParallelism: false,
    // What a file imports, the next one has: it takes a second and more a file otherwise.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ['default'],
  },
});
