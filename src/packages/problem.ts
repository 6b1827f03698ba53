/** One thing that is wrong with a package, at the place where it is wrong. */
export interface Problem {
  /** The file, as the person named its folder. */
  readonly file: string;
  /** The line in the file, from 1; null when it is about the whole file. */
  readonly line: number | null;
  /** The header of the column; null when it is about the whole line. */
  readonly column: string | null;
  /** What is wrong and, where it is not plain from that, what would be right. */
  readonly message: string;
}

/** A problem as one line: `file:line: column: what is wrong`. */
export function problemLine({ file, line, column, message }: Problem): string {
  const text = [line === null ? file : `${file}:${line}`, ...(column === null ? [] : [column]), message].join(
    ': ',
  );
  // A cell must not command the terminal, nor look like another line.
  return text.replace(
    /\p{Cc}/gu,
    (control) => `\\x${(control.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`,
  );
}

/** The problems in the order of a reader: by file, then by line. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((one, other) => {
    if (one.file !== other.file) return one.file < other.file ? -1 : 1;
    return (one.line ?? 0) - (other.line ?? 0);
  });
}
