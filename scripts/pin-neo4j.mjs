// Writes distributions/*/SHA256SUMS anew from the jars that Maven brings for the pom.xml beside it.
// Run it after a change of a version, and look at the difference before committing it.
import { copyFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checksumOf } from '../dist/neo4j/embedded/checksums.js';
import { copyJarsWithMaven } from '../dist/neo4j/embedded/maven.js';

const distributions = join(import.meta.dirname, '..', 'distributions');
for (const name of (await readdir(distributions)).sort()) {
  const folder = await mkdtemp(join(tmpdir(), 'pin-neo4j-'));
  try {
    await copyFile(join(distributions, name, 'pom.xml'), join(folder, 'pom.xml'));
    await copyJarsWithMaven({ folder, environment: process.env, javaHome: undefined });
    const jars = (await readdir(join(folder, 'lib'))).sort();
    const lines = [];
    for (const jar of jars) lines.push(`${await checksumOf(join(folder, 'lib', jar))}  ${jar}\n`);
    await writeFile(join(distributions, name, 'SHA256SUMS'), lines.join(''));
    console.log(`${name}: ${jars.length} jars`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
