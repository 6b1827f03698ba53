import { join } from 'node:path';
import { OutcomeGraphError } from '../../errors.js';
import { type DataDirectory, hasInitialPassword } from './data-directory.js';
import { initialPasswordArguments } from './java-arguments.js';
import type { Keeper } from './keeper-client.js';
import type { Prepared } from './prepare.js';

/** Hands the password of a new data directory to Neo4j, so that it never runs with its default one. */
export async function setInitialPassword(
  keeper: Keeper,
  { choice, library }: Prepared,
  directory: DataDirectory,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  if (hasInitialPassword(directory)) return;
  const logFile = join(directory.logs, 'set-password.log');
  const running = await keeper.run({
    command: choice.java.executable,
    arguments: initialPasswordArguments(library, directory),
    environment: { ...environment, NEO4J_HOME: directory.path, NEO4J_CONF: directory.configuration },
    logFile,
    processFile: directory.processFile,
  });
  const { code } = await running.ended;
  if (code === 0 && hasInitialPassword(directory)) return;
  throw new OutcomeGraphError('UNAVAILABLE', 'the password of a new Neo4j could not be set.', {
    where: logFile,
    remedy: 'The file says why.',
  });
}
