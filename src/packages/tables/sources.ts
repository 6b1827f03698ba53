import { TEXT_KINDS } from '../../model/vocabulary.js';
import { id, matching, oneOf, reference, required, statedDate, text, webAddress } from './columns.js';
import { dateProperties } from './dates.js';
import { defineTable } from './table.js';

/** Documents that state figures and facts (prov:Entity). Their texts are not kept here. */
export const sources = defineTable({
  name: 'sources',
  title: 'Sources',
  description:
    'The documents that say so: where they are, who published them, and the checksum of the text that was read.',
  label: 'Source',
  columns: {
    id: id('Source'),
    title: required(text('Title as published.')),
    url: webAddress('Address.'),
    publishedBy: reference('Who published it.', ['Organization']),
    published: statedDate('Date of publication; empty is not known.'),
    language: matching(
      'Language of the text (BCP 47).',
      /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/,
      'a language such as vi',
    ),
    sha256: matching(
      'SHA-256 of the bytes of the text that was read.',
      /^[0-9a-f]{64}$/,
      'a SHA-256 in 64 small hexadecimal digits',
    ),
    textKind: oneOf('Whether the evidence was taken from the full text or from a digest of it.', TEXT_KINDS),
    republishes: reference('The source that this one repeats; it is then no second source.', ['Source']),
    note: text('A remark for the next curator.'),
  },
  check: ({ id: own, republishes }) =>
    republishes === own ? [{ column: 'republishes', message: 'a source does not republish itself' }] : [],
  properties: ({ title, url, published, language, sha256, textKind, note }) => ({
    title,
    url,
    ...dateProperties('published', published, false),
    language,
    sha256,
    textKind,
    note,
  }),
});
