import type { Figure } from '../figure.js';
import type { Audited } from './audited.js';

/** ERROR: the claims cannot all be right. WARNING: they may be, but a person should look. INFO: worth knowing. */
export const FINDING_SEVERITIES = ['ERROR', 'WARNING', 'INFO'] as const;
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number];

/** The checks of the audit, in the order in which they are told. */
export const CHECK_NAMES = [
  'PARTS_AGAINST_TOTAL',
  'JOINT_AGAINST_MEMBERS',
  'JOINT_WITH_OWN_PART',
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

/**
 * What a check looks at together, and so how far a change reaches: what is not within reach of what changed is not audited
 * again.
 * - `PLACE`: figures about exactly the same places, of indicators that are related (see `families.ts`).
 * - `DAYS`: values of one additive indicator, status, sector or group, about the same days, wherever they are; and what
 *   stands above and below their units. (See `days.ts`.)
 * - `NAME`: units below one unit, or below none, with the name of the first unit above each.
 * - `DOCUMENT`: each document by itself.
 * A check must look at nothing else, and find what it finds in any one of these sets whatever the others hold.
 */
export const REACHES = ['PLACE', 'DAYS', 'NAME', 'DOCUMENT'] as const;
export type Reach = (typeof REACHES)[number];

/** One check (rule 9): what it looks for, how far it looks, and what it finds. */
export interface Check {
  readonly name: CheckName;
  /** The rule in a sentence. */
  readonly description: string;
  readonly reach: Reach;
  readonly run: (audited: Audited) => Finding[];
  /**
   * The figures below which the parts of each unit must be known before the check can run, as is seen when only what stands
   * above is known: each with the figures below it. None when the check never asks what a unit's parts are.
   */
  readonly closerLooks?: (audited: Audited) => readonly CloserLook[];
}

/** A place at which a check must know how figures below it add up. */
export interface CloserLook {
  readonly place: string;
  readonly day: string;
  readonly parts: readonly Figure[];
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
