import { Audited, type AuditedResolution, type Vocabulary } from '../../model/audit/audited.js';
import type { Check, Finding, Reach } from '../../model/audit/finding.js';
import { Hierarchy } from '../../model/audit/hierarchy.js';
import { checks } from '../../model/audit/index.js';
import type { Figure } from '../../model/figure.js';

/** The checks that look as far as a reach. */
export function checksOf(reach: Reach): Check[] {
  return checks.filter((check) => check.reach === reach);
}

/** The names of the checks that look as far as a reach. */
export function checkNamesOf(reach: Reach): Check['name'][] {
  return checksOf(reach).map(({ name }) => name);
}

/** What is compared in one go; what is not given is not there. */
export interface Compared {
  readonly vocabulary: Vocabulary;
  readonly hierarchy?: Hierarchy;
  readonly figures?: readonly Figure[];
  readonly resolutions?: readonly AuditedResolution[];
}

export function auditedOf({
  vocabulary,
  hierarchy = new Hierarchy([]),
  figures = [],
  resolutions = [],
}: Compared): Audited {
  // In one order however they were read: of several targets with one number the first is named.
  const ordered = [...figures].sort((one, other) => (one.id < other.id ? -1 : 1));
  return new Audited({ ...vocabulary, figures: ordered, units: [], resolutions }, hierarchy);
}

/** Runs the checks that look as far as a reach on what is within it. */
export function runChecks(reach: Reach, compared: Compared): Finding[] {
  const audited = auditedOf(compared);
  return checksOf(reach).flatMap(({ run }) => run(audited));
}
