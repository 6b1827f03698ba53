import { RESOLUTION_KINDS } from '../../model/vocabulary.js';
import { edtfDate, id, oneOf, reference, references, required, text, texts } from './columns.js';
import { dateProperties } from './dates.js';
import { inferenceColumns, inferenceOf } from './inference.js';
import { defineTable } from './table.js';

const columns = {
  id: id('Resolution'),
  code: text('Number and ending as printed, e.g. 22-NQ/TW. Not unique: numbers are used again.'),
  title: required(text('What it is about, as its own title says.')),
  kind: required(oneOf('What it is.', RESOLUTION_KINDS)),
  issuedBy: reference('The organization that issued it.', ['Organization']),
  date: edtfDate('Date of issue.'),
  implements: references('The documents that it carries out.', ['Resolution']),
  replaces: references('The documents that it replaces.', ['Resolution']),
  aliases: texts('Other ways in which sources name it.'),
  ...inferenceColumns,
  note: text('A remark for the next curator.'),
};

/** Policy documents (ELI LegalResource): resolutions, directives, conclusions, plans. */
export const resolutions = defineTable({
  name: 'resolutions',
  title: 'Resolutions',
  description: 'Policy documents that sources review or carry out.',
  label: 'Resolution',
  columns,
  check: inferenceOf(columns),
  properties: ({ code, title, kind, date, aliases, inferred, premises, note }) => ({
    code,
    title,
    kind,
    ...dateProperties('date', date, inferred.includes('date')),
    aliases,
    inferred,
    premises,
    note,
  }),
});
