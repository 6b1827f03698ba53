/**
 * The codes of everything that can go wrong, for people and for programs.
 *
 * - `BAD_INPUT`: the input (a file, an argument, a setting) is wrong and the message says where; exit code 2.
 * - `BUSY`: somebody else holds what is needed (a data directory, the graph during an import); exit code 3.
 * - `UNAVAILABLE`: something outside is missing, taken or down (Java, Maven, a port, the database); exit code 1.
 * - `UNAUTHORIZED`: the database refuses the user or the password; exit code 1.
 * - `TIMEOUT`: the database did not answer in time; exit code 1.
 * - `CANCELLED`: nobody waits for the answer any more; exit code 1.
 * - `AMBIGUOUS`: more than one thing answers to what was asked for; exit code 2.
 * - `FAILED`: anything else; exit code 1.
 */
export type OutcomeGraphErrorCode =
  'BAD_INPUT' | 'BUSY' | 'UNAVAILABLE' | 'UNAUTHORIZED' | 'TIMEOUT' | 'CANCELLED' | 'AMBIGUOUS' | 'FAILED';

/** Where an error was caused and what to do about it. */
export interface ErrorDetails {
  /** The place: `file:line: column`, an argument, or a setting. */
  where?: string | undefined;
  /** What the reader can do about it, as a sentence. */
  remedy?: string | undefined;
  cause?: unknown;
}

/** The one error class of this project: made where the cause is known, shown at the edge. */
export class OutcomeGraphError extends Error {
  override readonly name = 'OutcomeGraphError';
  readonly where: string | undefined;
  readonly remedy: string | undefined;

  constructor(
    readonly code: OutcomeGraphErrorCode,
    message: string,
    details: ErrorDetails = {},
  ) {
    super(message, { cause: details.cause });
    this.where = details.where;
    this.remedy = details.remedy;
  }

  /** The error as one line for a terminal: place, message, remedy. */
  toLine(): string {
    return [
      this.where === undefined ? '' : `${this.where}: `,
      this.message,
      this.remedy ? ` ${this.remedy}` : '',
    ].join('');
  }
}

/** The error of what was given up because nobody waits for it any more. */
export function cancelled(): OutcomeGraphError {
  return new OutcomeGraphError('CANCELLED', 'Nobody waits for the answer any more.');
}

/** The exit code of a command that ended with this error (1 failed, 2 bad input, 3 busy). */
export function exitCodeOf(error: unknown): number {
  if (!(error instanceof OutcomeGraphError)) return 1;
  if (error.code === 'BAD_INPUT' || error.code === 'AMBIGUOUS') return 2;
  return error.code === 'BUSY' ? 3 : 1;
}
