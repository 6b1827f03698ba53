import { SUCCESSION_SHARES } from '../../model/vocabulary.js';
import { day, flag, oneOf, reference, required, text } from './columns.js';
import { defineTable, type RowFault } from './table.js';

const columns = {
  predecessor: required(reference('The unit that was taken over.', ['Area', 'Organization'])),
  successor: required(reference('The unit that took it over.', ['Area', 'Organization'])),
  date: required(day('The day of the succession.')),
  share: required(oneOf('How much of the predecessor went to the successor.', SUCCESSION_SHARES)),
  basis: text("What the share rests on, where that is not the source's own word."),
  inferred: flag('Whether the source does not state the share, and it was reasoned out.'),
};

/** What became of units that are no more. */
export const successions = defineTable({
  name: 'successions',
  title: 'Successions',
  description: 'Which unit took over which, on what day, and how much of it.',
  label: null,
  edgeType: 'SUCCEEDED_BY',
  key: ['predecessor', 'successor', 'date'],
  called: ({ predecessor, successor, date }) => `${predecessor} succeeded by ${successor} on ${date}`,
  columns,
  check: ({ predecessor, successor }) => {
    const faults: RowFault<typeof columns>[] = [];
    const report = (message: string): void => {
      faults.push({ column: 'successor', message });
    };
    if (predecessor.split(':')[0] !== successor.split(':')[0])
      report(
        `an area is succeeded by an area and an organization by an organization, not ${predecessor} by ${successor}`,
      );
    if (predecessor === successor)
      report('is the unit itself, which does not succeed itself; name the other one, or take the row out');
    return faults;
  },
  properties: ({ date, share, basis, inferred }) => ({ date, share, basis, inferred }),
});
