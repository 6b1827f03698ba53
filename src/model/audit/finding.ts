import type { Figure } from '../figure.js';
import type { Audited } from './audited.js';

/** ERROR: the claims cannot all be right. WARNING: they may be, but a person should look. INFO: worth knowing. */
export const FINDING_SEVERITIES = ['ERROR', 'WARNING', 'INFO'] as const;
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number];

/** The checks of the audit, in the order in which they are told. */
export const CHECK_NAMES = [
  'PARTS_AGAINST_TOTAL',
  'SHARE_AGAINST_TARGET',
  'SHARE_AGAINST_WHOLE',
  'SUBSET_AGAINST_WHOLE',
  'INTERIM_AGAINST_FINAL',
  'STOCK_AGAINST_FLOW',
  'SAME_FACT',
  'TARGET_ALREADY_PASSED',
  'NAME_TWINS',
  'CODE_AGAINST_KIND',
] as const;
export type CheckName = (typeof CHECK_NAMES)[number];

/** What a check found: which claims it holds against each other, and the arithmetic in words. A finding changes no claim. */
export interface Finding {
  readonly check: CheckName;
  readonly severity: FindingSeverity;
  readonly message: string;
  /** The figures that it compares, the one in question first. */
  readonly claims: readonly Figure[];
  /** The ids of the units that it is about. */
  readonly units: readonly string[];
  /** The ids of the documents that it is about. */
  readonly resolutions: readonly string[];
}

/** One check (rule 9): what it looks for, and what it finds. */
export interface Check {
  readonly name: CheckName;
  /** The rule in a sentence. */
  readonly description: string;
  readonly run: (audited: Audited) => Finding[];
}

/** A finding about figures: its units are those that the figures are about. */
export function findingOf(
  check: CheckName,
  severity: FindingSeverity,
  claims: readonly Figure[],
  message: string,
): Finding {
  const units = [...new Set(claims.flatMap(({ about }) => about))].sort();
  return { check, severity, message, claims, units, resolutions: [] };
}
