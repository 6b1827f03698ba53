import { Audited, type AuditInput } from './audited.js';
import { codeAgainstKind } from './checks/code-against-kind.js';
import { interimAgainstFinal } from './checks/interim-against-final.js';
import { jointAgainstMembers } from './checks/joint-against-members.js';
import { jointWithOwnPart } from './checks/joint-with-own-part.js';
import { nameTwins } from './checks/name-twins.js';
import { partsAgainstTotal } from './checks/parts-against-total.js';
import { sameFact } from './checks/same-fact.js';
import { shareAgainstTarget } from './checks/share-against-target.js';
import { shareAgainstWhole } from './checks/share-against-whole.js';
import { stockAgainstFlow } from './checks/stock-against-flow.js';
import { subsetAgainstWhole } from './checks/subset-against-whole.js';
import { targetAlreadyPassed } from './checks/target-already-passed.js';
import { type Check, CHECK_NAMES, FINDING_SEVERITIES, type Finding } from './finding.js';

/** Rule 9: the graph audits its sources. Every check, in the order of their names. */
export const checks: readonly Check[] = [
  partsAgainstTotal,
  jointAgainstMembers,
  jointWithOwnPart,
  shareAgainstTarget,
  shareAgainstWhole,
  subsetAgainstWhole,
  interimAgainstFinal,
  stockAgainstFlow,
  sameFact,
  targetAlreadyPassed,
  nameTwins,
  codeAgainstKind,
];

/** Runs every check. The findings come in a fixed order: the worst first, then by check, then by what they compare. */
export function audit(input: AuditInput): Finding[] {
  const audited = new Audited(input);
  const key = ({ claims, units, resolutions }: Finding): string =>
    [...claims.map(({ id }) => id), ...units, ...resolutions].join('|');
  return checks
    .flatMap(({ run }) => run(audited))
    .sort(
      (one, other) =>
        FINDING_SEVERITIES.indexOf(one.severity) - FINDING_SEVERITIES.indexOf(other.severity) ||
        CHECK_NAMES.indexOf(one.check) - CHECK_NAMES.indexOf(other.check) ||
        (key(one) < key(other) ? -1 : 1),
    );
}
