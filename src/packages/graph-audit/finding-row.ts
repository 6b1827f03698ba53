import { createHash } from 'node:crypto';
import { CHECK_NAMES, FINDING_SEVERITIES, type Finding } from '../../model/audit/finding.js';
import { labelOfId } from '../../model/identity.js';
import type { Properties } from '../tables/table.js';

/** A finding as it goes to the graph. */
export interface FindingRow {
  readonly id: string;
  readonly properties: Properties;
  /** The ids of the figures that it compares, in their order. */
  readonly claims: readonly string[];
  readonly areas: readonly string[];
  readonly organizations: readonly string[];
  readonly resolutions: readonly string[];
}

/** A finding as a row. Its id follows from what it compares, so that it stays while the claims do. */
export function rowOf(finding: Finding): FindingRow {
  const { check, severity, message, claims, units, resolutions } = finding;
  const ofLabel = (label: string): string[] => units.filter((id) => labelOfId(id) === label);
  const id = findingId(finding);
  return {
    id,
    properties: {
      id,
      check,
      severity,
      message,
      // The worst first, then by check.
      rank: `${FINDING_SEVERITIES.indexOf(severity)}-${String(CHECK_NAMES.indexOf(check)).padStart(2, '0')}`,
      claimCount: claims.length,
    },
    claims: claims.map(({ id }) => id),
    areas: ofLabel('Area'),
    organizations: ofLabel('Organization'),
    resolutions,
  };
}

/** The id of a finding. */
export function findingId({ check, claims, units, resolutions }: Finding): string {
  const compared = [...claims.map(({ id }) => id), ...units, ...resolutions];
  const digest = createHash('sha256')
    .update([check, ...compared].join('\n'))
    .digest('hex')
    .slice(0, 12);
  return `finding:${check.toLowerCase().replaceAll('_', '-')}-${digest}`;
}
