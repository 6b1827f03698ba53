import { test } from 'vitest';
import { useEmptyDatabase } from '../support/database.js';
import { holdPagesAgainstWrites } from './paging.js';

const database = useEmptyDatabase();

test('of what stands there while one pages nothing comes twice and nothing is lost, whatever is written between pages', async () => {
  await holdPagesAgainstWrites(database, 100);
}, 120_000);
