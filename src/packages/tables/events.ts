import { EVENT_KINDS } from '../../model/vocabulary.js';
import { edtfDate, id, oneOf, reference, references, required, text } from './columns.js';
import { dateProperties } from './dates.js';
import { inferenceColumns, inferenceOf } from './inference.js';
import { defineTable } from './table.js';

const columns = {
  id: id('Event'),
  name: required(text('What it was, in a few words of the curator.')),
  kind: required(oneOf('What it was.', EVENT_KINDS)),
  date: edtfDate('When it was held.'),
  organizedBy: references('Who organized it.', ['Organization']),
  heldIn: reference('Where it was held.', ['Area']),
  reviews: references('The documents whose outcome it reviewed.', ['Resolution']),
  ...inferenceColumns,
  note: text('A remark for the next curator.'),
};

/** Reporting events (Popolo Event): review conferences, congresses, reports, plenums. */
export const events = defineTable({
  name: 'events',
  title: 'Events',
  description: 'Reporting events at which outcomes were stated.',
  label: 'Event',
  columns,
  check: inferenceOf(columns),
  properties: ({ name, kind, date, inferred, premises, note }) => ({
    name,
    kind,
    ...dateProperties('date', date, inferred.includes('date')),
    inferred,
    premises,
    note,
  }),
});
