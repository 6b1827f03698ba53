import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.js';

/** What takes too long for every run of the tests: processes killed at many moments, what a start records. Run: npm run test:faults */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [], exclude: [] } },
  defineConfig({ test: { include: ['tests/faults/**/*.test.ts'] } }),
);
