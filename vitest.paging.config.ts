import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.js';

/** A thousand interleavings of writes and pages, of which every run of the tests does some. Run: npm run test:paging */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [], exclude: [] } },
  defineConfig({ test: { include: ['tests/paging/**/*.test.ts'] } }),
);
