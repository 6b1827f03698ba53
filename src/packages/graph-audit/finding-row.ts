import { createHash } from 'node:crypto';
import neo4j from 'neo4j-driver';
import { CHECK_NAMES, FINDING_SEVERITIES, type Finding } from '../../model/audit/finding.js';
import { labelOfId } from '../../model/identity.js';

/** A finding as it goes to the graph. Its id follows from what it compares, so that it stays while the claims do. */
export function rowOf(finding: Finding): object {
  const { check, severity, message, claims, units, resolutions } = finding;
  const ofLabel = (label: string): string[] => units.filter((id) => labelOfId(id) === label);
  return {
    properties: {
      id: findingId(finding),
      check,
      severity,
      message,
      // The worst first, then by check.
      rank: `${FINDING_SEVERITIES.indexOf(severity)}-${String(CHECK_NAMES.indexOf(check)).padStart(2, '0')}`,
      claimCount: neo4j.int(claims.length),
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
