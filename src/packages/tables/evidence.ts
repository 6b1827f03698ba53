import { canTake, codePointLength } from '../../model/quote.js';
import { VERIFICATIONS } from '../../model/vocabulary.js';
import { id, ofFew, oneOf, phrase, position, reference, required } from './columns.js';
import { defineTable, type RowFault, type RowOf } from './table.js';

const columns = {
  id: id('Evidence'),
  supports: required(
    reference('What the phrase supports.', [
      'Observation',
      'Action',
      'Event',
      'Resolution',
      'Organization',
      'Area',
    ]),
  ),
  source: ofFew(required(reference('The source that the phrase stands in.', ['Source']))),
  quote: required(phrase('The exact phrase, no longer than it must be.')),
  prefix: phrase('Text right before the phrase, when the phrase stands in the source more than once.'),
  suffix: phrase('Text right after the phrase, for the same reason.'),
  start: position('First code point of the phrase in the text in NFC; empty when the text was not at hand.'),
  end: position('Code point after the last one of the phrase.'),
  verification: oneOf('What came of searching the text for the phrase; empty is UNVERIFIED.', VERIFICATIONS),
};

function positionFaults({
  quote,
  start,
  end,
  verification,
}: RowOf<typeof columns>): RowFault<typeof columns>[] {
  if ((start === null) !== (end === null)) {
    return [
      { column: start === null ? 'start' : 'end', message: 'start and end are given together or not at all' },
    ];
  }
  if (start === null || end === null) {
    return verification === 'FOUND' || verification === 'MOVED'
      ? [
          {
            column: 'start',
            message: `says ${verification} but not where; run verify with the text, or leave verification empty`,
          },
        ]
      : [];
  }
  return canTake(quote, end - start)
    ? []
    : [
        {
          column: 'end',
          message: `start ${start} and end ${end} are ${end - start} apart, but the quote has ${codePointLength(quote)} code points`,
        },
      ];
}

/** Exact phrases of sources (W3C Web Annotation TextQuoteSelector and TextPositionSelector). */
export const evidence = defineTable({
  name: 'evidence',
  title: 'Evidence',
  description: 'The exact phrase in a source behind an observation, an action, a date or a name.',
  label: 'Evidence',
  columns,
  check: positionFaults,
  properties: ({ quote, prefix, suffix, start, end, verification }) => ({
    quote,
    prefix,
    suffix,
    start,
    end,
    verification: verification ?? 'UNVERIFIED',
  }),
});
