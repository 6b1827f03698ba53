import { OutcomeGraphError } from '../../errors.js';
import type { DataDirectory } from './data-directory.js';
import { asSentence } from './sentence.js';
import { whyItEnded } from './start-log.js';

/** The error for a server that ended before it answered, with what its logs say of why. */
export async function endedWhileStarting(
  version: string,
  directory: DataDirectory,
  lengthBefore: number,
): Promise<OutcomeGraphError> {
  const { line, file } = await whyItEnded(directory, lengthBefore);
  return new OutcomeGraphError(
    'UNAVAILABLE',
    `Neo4j ${version} ended while starting: ${asSentence(line ?? 'it says nothing')}`,
    { where: file, remedy: 'The file has the whole story.' },
  );
}
