import { ACTION_STATUSES } from '../../model/vocabulary.js';
import { edtfDate, id, oneOf, references, required, text } from './columns.js';
import { dateProperties, periodFaults } from './dates.js';
import { inferenceColumns, inferenceOf } from './inference.js';
import { defineTable } from './table.js';

const columns = {
  id: id('Action'),
  name: required(text("What was done or is to be done, in English, in the curator's words.")),
  nameVi: text("The same in Vietnamese, in the curator's words."),
  status: required(oneOf('DONE, a PILOT, or PLANNED for the time to come.', ACTION_STATUSES)),
  about: required(references('The units that it is about.', ['Area', 'Organization'])),
  breakdowns: references('The sectors and groups that it is limited to.', ['Breakdown']),
  periodFrom: edtfDate('Begin, as far as stated.'),
  periodTo: edtfDate('End, as far as stated.'),
  outcomeOf: references('The documents under which the source reports it.', ['Resolution']),
  reportedAt: references('The events at which it was stated.', ['Event']),
  attributedTo: text('Who said it, as the source names them.'),
  ...inferenceColumns,
  note: text('A remark for the next curator.'),
};

const inferenceFaults = inferenceOf(columns);

/** Outcomes and promises without a figure (IATI activity): pilots, measures taken, tasks for the time to come. */
export const actions = defineTable({
  name: 'actions',
  title: 'Actions',
  description: 'What was done or promised without a figure.',
  label: 'Action',
  columns,
  check: (row) => [...periodFaults(row), ...inferenceFaults(row)],
  properties: (row) => ({
    name: row.name,
    nameVi: row.nameVi,
    status: row.status,
    ...dateProperties('periodFrom', row.periodFrom, row.inferred.includes('period_from')),
    ...dateProperties('periodTo', row.periodTo, row.inferred.includes('period_to')),
    breakdowns: [...row.breakdowns].sort(),
    attributedTo: row.attributedTo,
    inferred: row.inferred,
    premises: row.premises,
    note: row.note,
  }),
});
