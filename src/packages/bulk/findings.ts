import type { Finding } from '../../model/audit/finding.js';
import { rowOf } from '../graph-audit/finding-row.js';
import type { BulkFiles } from './bulk-files.js';

/** Writes what the audit found, with the edges to what it is about. */
export function addFindings(files: BulkFiles, findings: readonly Finding[]): void {
  for (const { id, properties, claims, areas, organizations, resolutions } of findings.map(rowOf)) {
    files.node(['Finding'], id, properties);
    for (const [place, claim] of claims.entries()) files.edge('COMPARES', id, claim, { place });
    for (const unit of [...areas, ...organizations]) files.edge('FOUND_AT', id, unit, {});
    for (const resolution of resolutions) files.edge('FOUND_IN', id, resolution, {});
  }
}
