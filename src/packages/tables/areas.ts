import { AREA_LEVELS, PARTS_LISTED } from '../../model/vocabulary.js';
import { day, id, oneOf, required, text, texts, formerNames, identifiers } from './columns.js';
import { defineTable } from './table.js';
import { validityFaults } from './validity.js';

/** Administrative units (Popolo Area). Rule 5: a new name or parent is the same unit; a merge or split makes a new one. */
export const areas = defineTable({
  name: 'areas',
  title: 'Areas',
  description:
    'Administrative units, one row a unit. A unit that merged, split or changed level is a new unit.',
  label: 'Area',
  columns: {
    id: id('Area'),
    name: required(text('Official name with its type, e.g. "huyện Vĩnh Thạnh".')),
    level: required(oneOf('Level in the hierarchy; a REGION groups areas beside the tree.', AREA_LEVELS)),
    kind: text('Official type in the language of the country, e.g. huyện, quận, xã.'),
    code: text('Official code. A code is no identity: codes are given again to other units.'),
    aliases: texts('Other names and spellings.'),
    formerNames: formerNames('Names that it had before, the latest first.'),
    identifiers: identifiers('What other lists call it.'),
    validFrom: day('First day of the unit; empty is unknown.'),
    validTo: day('First day on which the unit is no more; empty is unknown or still there.'),
    partsListed: oneOf(
      'Whether its parts in the package are ALL that there are or only SOME; empty is not known. A sum over parts is all of a unit only if none is missing.',
      PARTS_LISTED,
    ),
    note: text('A remark for the next curator.'),
  },
  check: validityFaults,
  properties: ({
    name,
    level,
    kind,
    code,
    aliases,
    formerNames: former,
    identifiers: known,
    validFrom,
    validTo,
    partsListed,
    note,
  }) => ({
    name,
    level,
    kind,
    code,
    aliases,
    formerNames: former.map((one) => one.name),
    formerNamesUntil: former.map((one) => one.until ?? ''),
    identifiers: known,
    validFrom,
    validTo,
    partsListed,
    note,
  }),
  labels: ({ level }) => [level.charAt(0) + level.slice(1).toLowerCase()],
});
