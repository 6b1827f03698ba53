#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { exitCodeOf } from '../errors.js';
import { packageRoot } from '../package-root.js';
import { checkCommand } from './check.js';
import { describeCommand } from './describe.js';
import { generateCommand } from './generate.js';
import { importCommand } from './import.js';
import { serveCommand } from './serve.js';
import { errorText } from './terminal.js';
import { verifyCommand } from './verify.js';

/** How long a failed command waits for what is still open. */
const EXIT_WITHIN_MS = 500;

const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
  version: string;
};

const program = new Command('outcome-graph')
  .description(
    'A knowledge graph for following what became of policy, from the resolution to the last hamlet.',
  )
  .version(version)
  .configureHelp({ showGlobalOptions: true })
  .showHelpAfterError()
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .addHelpText(
    'after',
    '\nExit codes: 0 done, 1 failed, 2 bad input, 3 busy.\nSettings are environment variables; the README lists them.',
  );
for (const command of [
  serveCommand(),
  importCommand(),
  checkCommand(),
  verifyCommand(),
  describeCommand(),
  generateCommand(),
]) {
  program.addCommand(command.copyInheritedSettings(program));
}

/**
 * With a command that there is not, commander answers `--help` and `help` as if they asked about all commands: without them it
 * says what is wrong.
 */
function withoutHelpOfUnknownCommand(given: readonly string[]): readonly string[] {
  const [first, second] = given.filter((word) => !word.startsWith('-'));
  const command = first === 'help' ? second : first;
  if (command === undefined || program.commands.some((one) => one.name() === command)) return given;
  return [command];
}

try {
  await program.parseAsync(withoutHelpOfUnknownCommand(process.argv.slice(2)), { from: 'user' });
} catch (error) {
  console.error(errorText(error));
  process.exitCode = exitCodeOf(error);
  // A connection that hangs would keep the process; what was to be said is said.
  setTimeout(() => process.exit(), EXIT_WITHIN_MS).unref();
}
