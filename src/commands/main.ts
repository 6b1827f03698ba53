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

try {
  await program.parseAsync();
} catch (error) {
  console.error(errorText(error));
  process.exitCode = exitCodeOf(error);
  // A connection that hangs would keep the process; what was to be said is said.
  setTimeout(() => process.exit(), EXIT_WITHIN_MS).unref();
}
