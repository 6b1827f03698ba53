import { join } from 'node:path';
import type { Vocabulary } from '../../model/audit/audited.js';
import { Hierarchy } from '../../model/audit/hierarchy.js';
import { listIn } from '../../model/grouping.js';
import type { TiedTo } from '../../model/rollup/units-over-time.js';
import { resolutionsIn, unitsIn, vocabularyIn } from '../audit.js';
import { runChecks } from '../graph-audit/run-checks.js';
import { NOTHING_OUTSIDE } from '../outside.js';
import type { Problem } from '../problem.js';
import { type ReadPackage, readPackage } from '../read.js';
import { rowsOf, textIn } from '../rules/rule.js';
import type { ValidPackage } from '../valid-package.js';
import { validatePackages } from '../validate.js';
import { BulkFiles, type WrittenFiles } from './bulk-files.js';
import { addRows, type ConvertedPackage, withoutRows } from './convert.js';
import { type FactsOutside, placesOfUnits } from './facts.js';
import { FigureHeaps, type SortedFigures } from './figure-heaps.js';
import { addFindings } from './findings.js';
import { Known } from './known.js';
import { NodeNumbers } from './node-numbers.js';
import { type DerivingUnit, packUnits, type SharedUnits } from './shared-units.js';

/** What the packages are about that others rely on. */
export interface ConvertedBase {
  /** What packages of facts can rely on. */
  readonly outside: FactsOutside;
  readonly packages: readonly ConvertedPackage[];
  readonly units: SharedUnits;
  readonly unitCount: number;
  readonly vocabulary: Vocabulary;
  readonly figures: SortedFigures;
  readonly written: WrittenFiles;
  /** How many things the audit found in names and documents. */
  readonly findings: number;
}

/** Reads what others rely on, all of it together, as an import would; null when there are problems. */
export async function convertBase(
  folders: readonly string[],
  into: string,
  problems: Problem[],
): Promise<ConvertedBase | null> {
  const read: ReadPackage[] = [];
  for (const folder of folders) {
    const one = await readPackage(folder, problems);
    if (one !== null) read.push(one);
  }
  // A folder that is no package at all may hold what the others refer to.
  if (read.length < folders.length) return null;
  const valid = await validatePackages(read, NOTHING_OUTSIDE, problems);
  if (problems.length > 0) return null;
  const files = new BulkFiles(into, 'base', new NodeNumbers());
  const numberOf = addRows(files, valid);
  const units = derivingUnits(valid);
  const known = Known.of(valid, units, numberOf);
  const figures = new FigureHeaps(join(into, 'base-figures.heaps'));
  figures.add(valid, placesOfUnits(known.outside), numberOf);
  const vocabulary = vocabularyIn(valid);
  const compared = { vocabulary, hierarchy: new Hierarchy(units), resolutions: resolutionsIn(valid) };
  const findings = [...runChecks('NAME', compared), ...runChecks('DOCUMENT', compared)];
  addFindings(files, findings, numberOf);
  return {
    outside: known.outside,
    packages: valid.map(withoutRows),
    units: packUnits(units),
    unitCount: units.length,
    vocabulary,
    figures: figures.end(),
    written: files.end(),
    findings: findings.length,
  };
}

/** The units of packages, with the areas that each region groups. */
function derivingUnits(packages: readonly ValidPackage[]): DerivingUnit[] {
  const groups = new Map<string, TiedTo[]>();
  for (const { values } of rowsOf(packages, 'groups'))
    listIn(groups, textIn(values, 'region') ?? '').push({
      id: textIn(values, 'area') ?? '',
      validFrom: textIn(values, 'validFrom'),
      validTo: textIn(values, 'validTo'),
    });
  return unitsIn(packages).map((unit) => ({ ...unit, groups: groups.get(unit.id) ?? [] }));
}
