// Builds what is older than its sources, and otherwise costs nothing: `npm start` runs it first.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';

const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const built = [
  { script: 'build:code', sources: 'src', result: 'dist/.tsbuildinfo' },
  { script: 'build:explorer', sources: 'explorer', result: 'dist/explorer/index.html' },
];
for (const { script, sources, result } of built) {
  const builtAt = changedAt(result);
  const isStale = readdirSync(sources, { recursive: true }).some(
    (file) => changedAt(`${sources}/${file}`) > builtAt,
  );
  if (!isStale) continue;
  const { status } = spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit', shell: true });
  if (status !== 0) process.exit(status ?? 1);
  // The compiler leaves its file alone where nothing changed but the time of a source.
  if (existsSync(result)) utimesSync(result, new Date(), new Date());
}
