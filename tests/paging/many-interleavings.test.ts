import { test } from 'vitest';
import { holdPagesAgainstWrites } from '../compiler/paging.js';
import { useEmptyDatabase } from '../support/database.js';

const database = useEmptyDatabase();

test('a thousand interleavings of writes and pages: nothing comes twice and nothing is lost', async () => {
  await holdPagesAgainstWrites(database, 1_000);
}, 900_000);
