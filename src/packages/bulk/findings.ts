import type { Finding } from '../../model/audit/finding.js';
import { rowOf } from '../graph-audit/finding-row.js';
import type { BulkFiles } from './bulk-files.js';
import type { NumberOf } from './node-numbers.js';

/** Writes what the audit found, with the edges to what it is about. */
export function addFindings(files: BulkFiles, findings: readonly Finding[], numberOf: NumberOf): void {
  for (const { properties, claims, areas, organizations, resolutions } of findings.map(rowOf)) {
    const number = files.node(['Finding'], properties);
    for (const [place, claim] of claims.entries()) files.edge('COMPARES', number, numberOf(claim), { place });
    for (const unit of [...areas, ...organizations]) files.edge('FOUND_AT', number, numberOf(unit), {});
    for (const resolution of resolutions) files.edge('FOUND_IN', number, numberOf(resolution), {});
  }
}
