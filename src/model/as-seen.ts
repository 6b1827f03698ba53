/** A text as a reader sees it: in NFC, without invisible characters, and a run of white space of any kind is one space. */
export function asSeen(text: string): string {
  // Nearly all stated numbers are so already.
  if (/^[\x21-\x7E]*$/.test(text)) return text;
  return withSingleSpaces(text.normalize('NFC').replace(/\p{Cf}/gu, ''));
}

/** A text with one space for each run of white space of any kind. */
export function withSingleSpaces(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Characters of a text that are shown. */
const SHOWN_AT_MOST = 200;

/** A text for a message: a long one is cut. */
export function shown(text: string): string {
  if (text.length <= SHOWN_AT_MOST) return text;
  // Not within a character.
  return `${text.slice(0, SHOWN_AT_MOST).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
