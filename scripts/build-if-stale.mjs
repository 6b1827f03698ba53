// Builds the code when a source is newer than the last build, and otherwise costs nothing: `npm start` runs it first.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';

const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const builtAt = changedAt('dist/.tsbuildinfo');
const isStale = readdirSync('src', { recursive: true }).some((file) => changedAt(`src/${file}`) > builtAt);
if (isStale)
  process.exitCode =
    spawnSync('npm', ['run', '--silent', 'build:code'], { stdio: 'inherit', shell: true }).status ?? 1;
