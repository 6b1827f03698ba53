import type { AuditInput, AuditedIndicator, AuditedUnit } from '../../../src/model/audit/audited.js';
import { Audited } from '../../../src/model/audit/audited.js';
import type { Check, Finding } from '../../../src/model/audit/finding.js';
import type { Figure } from '../../../src/model/figure.js';

/** A unit of an audit: an area of the city, unless it says otherwise. */
export function unit(
  id: string,
  above: readonly string[] = [],
  more: Partial<AuditedUnit> = {},
): AuditedUnit {
  return {
    id,
    type: 'Area',
    name: id,
    kind: 'DISTRICT',
    code: null,
    validFrom: null,
    validTo: null,
    above: above.map((parent) => ({ id: parent, validFrom: null, validTo: null })),
    responsibleFor: null,
    isOrgan: false,
    partsListed: null,
    ...more,
  };
}

/** An indicator of an audit: one that adds up and stands alone, unless it says otherwise. */
export function indicator(id: string, more: Partial<AuditedIndicator> = {}): AuditedIndicator {
  return { id, additive: true, ascending: null, subsetOf: null, partition: null, ends: null, ...more };
}

type Input = Partial<AuditInput> & { readonly figures?: readonly Figure[] };

/** The findings of one check, as their claims by id and their severity. */
export function findingsOf(check: Check, input: Input): string[] {
  return found(check, input).map(({ severity, claims, units, resolutions }) => {
    const about = claims.length > 0 ? claims.map(({ id }) => id) : [...units, ...resolutions];
    return `${severity} ${about.join(' ')}`;
  });
}

/** What the findings of one check say. */
export function messagesOf(check: Check, input: Input): string[] {
  return found(check, input).map(({ message }) => message);
}

function found(check: Check, input: Input): Finding[] {
  const audited = new Audited({
    figures: [],
    units: [unit('city'), unit('north', ['city']), unit('south', ['city'])],
    indicators: [indicator('members_admitted')],
    widerBreakdowns: new Map(),
    resolutions: [],
    ...input,
  });
  const findings = check.run(audited);
  if (findings.some(({ check: name, message }) => name !== check.name || message === ''))
    throw new Error('a finding names its check and says what is wrong');
  return findings;
}
