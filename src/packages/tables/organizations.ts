import { ORGANIZATION_KINDS, PARTS_LISTED } from '../../model/vocabulary.js';
import { day, id, oneOf, reference, required, text, texts, formerNames, identifiers } from './columns.js';
import { defineTable } from './table.js';
import { validityFaults } from './validity.js';

/** `STANDING_COMMITTEE` is the label `StandingCommittee`. */
function labelOfKind(kind: string): string {
  return kind
    .toLowerCase()
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** What can be responsible for an area; in a hamlet it is a cell. */
const RESPONSIBLE: readonly string[] = ['COMMITTEE', 'CELL'];

/** An area and the committee responsible for it stand at one place (rule 7): figures of either are the other's. */
function responsibilityFaults({ kind, responsibleFor }: Responsibility): ResponsibilityFault[] {
  if (responsibleFor === null || RESPONSIBLE.includes(kind)) return [];
  const message =
    `names ${responsibleFor}, but only a COMMITTEE or a CELL is responsible for an area, whose figures are then taken for its own; ` +
    `leave it empty, or mend the kind, which is ${kind}`;
  return [{ column: 'responsibleFor', message }];
}

interface Responsibility {
  readonly kind: string;
  readonly responsibleFor: string | null;
}

interface ResponsibilityFault {
  readonly column: 'responsibleFor';
  readonly message: string;
}

/** Organizations (W3C ORG): committees, cells, agencies, enterprises, publishers. */
export const organizations = defineTable({
  name: 'organizations',
  title: 'Organizations',
  description: 'Organizations that a source names. What a source only counts gets no row.',
  label: 'Organization',
  columns: {
    id: id('Organization'),
    name: required(text('Official name.')),
    kind: required(oneOf('What it is.', ORGANIZATION_KINDS)),
    aliases: texts('Other names and spellings.'),
    formerNames: formerNames('Names that it had before, the latest first.'),
    identifiers: identifiers('What other lists call it.'),
    responsibleFor: reference('The area that a committee is responsible for.', ['Area']),
    validFrom: day('First day of the organization; empty is unknown.'),
    validTo: day('First day on which it is no more; empty is unknown or still there.'),
    partsListed: oneOf(
      'Whether its parts in the package are ALL that there are or only SOME; empty is not known. A sum over parts is all of a unit only if none is missing.',
      PARTS_LISTED,
    ),
    note: text('A remark for the next curator.'),
  },
  check: (row) => [...validityFaults(row), ...responsibilityFaults(row)],
  properties: ({
    name,
    kind,
    aliases,
    formerNames: former,
    identifiers: known,
    validFrom,
    validTo,
    partsListed,
    note,
  }) => ({
    name,
    kind,
    aliases,
    formerNames: former.map((one) => one.name),
    formerNamesUntil: former.map((one) => one.until ?? ''),
    identifiers: known,
    validFrom,
    validTo,
    partsListed,
    note,
  }),
  labels: ({ kind }) => (kind === 'OTHER' ? [] : [labelOfKind(kind)]),
});
