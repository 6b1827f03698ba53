import { createHash } from 'node:crypto';
import { reportUnread } from './names.js';
import { NOTHING_OUTSIDE, unseen, type Outside } from './outside.js';
import type { Problem } from './problem.js';
import type { ReadPackage } from './read.js';
import { checkReferences } from './references.js';
import { packageRules } from './rules/index.js';
import { settle } from './settle.js';
import { StatedOnce } from './stated-once.js';
import type { ValidPackage } from './valid-package.js';
import { reportTwins } from './twins.js';

/**
 * Validates packages together: every cell, every row, every reference, every rule of the model.
 * All problems are collected; only when there are none may the packages be planned and written.
 */
export async function validatePackages(
  packages: readonly ReadPackage[],
  outside: Outside,
  problems: Problem[],
): Promise<readonly ValidPackage[]> {
  const unread = packages.flatMap((one) => one.unread);
  const read = packages.map(digested);
  reportTwins(
    packages.map(({ descriptor, folder }) => ({ name: descriptor.name, folder })),
    problems,
  );
  const stated = new StatedOnce(problems);
  stated.addAll(read);
  const isWhole = packages.every((one) => one.isWhole);
  await reportUnread(unread, read, isWhole ? outside : NOTHING_OUTSIDE, problems);
  if (problems.length === 0 && (await areThereAlready(read, outside))) return read;
  // A table that could not be read would make everything that refers to it look wrong.
  const unknown = new Set(packages.flatMap((one) => [...one.unknown]));
  await checkReferences(read, { stated, unknown }, outside, problems);
  if (!isWhole) return read;
  // A package that is wrong in itself is refused without looking at what is in a graph, which would have to start first.
  const settled = await settle(read, problems.length === 0 ? outside : unseen(outside), problems);
  for (const rule of packageRules)
    for (const problem of await rule(settled.packages, settled.outside)) problems.push(problem);
  return settled.packages;
}

/**
 * Whether there is nothing to compare: packages that were checked when they came, and from which nothing that they rely
 * on could leave since. What a yielding package states depends on the others.
 */
async function areThereAlready(packages: readonly ValidPackage[], outside: Outside): Promise<boolean> {
  if (packages.some(({ yields }) => yields)) return false;
  const digests = await outside.digests(packages.map(({ name }) => name));
  return packages.every(({ name, digest }) => digests.get(name) === digest);
}

/** A package as it was read, with the digest of its rows. */
function digested({ descriptor, folder, tables }: ReadPackage): ValidPackage {
  const { name, title, version, yields } = descriptor;
  const lines = tables.flatMap(({ table, rows }) =>
    rows.map(({ key, hash }) => `${table.name} ${key} ${hash}`),
  );
  const digest = createHash('sha256')
    .update([title, version ?? '', yields ? 'yields' : '', ...lines.sort()].join('\n'))
    .digest('hex');
  return {
    name,
    title,
    version,
    folder,
    yields,
    digest,
    rowCount: lines.length,
    left: 0,
    replaces: [],
    tables,
  };
}
