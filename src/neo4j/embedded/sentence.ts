/** A line of somebody else's log as a sentence of ours, so that another one can follow it. */
export function asSentence(line: string): string {
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
